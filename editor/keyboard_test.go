package editor_test

import (
	"testing"

	"twofold/editor"
)

func TestRetyped(t *testing.T) {
	cases := []struct {
		name, in string
		lang     editor.Lang
		want     string
	}{
		{"Russian on an English keyboard", "ghbdtn", editor.Russian, "привет"},
		{"capitals stay capitals", "Ghbdtn", editor.Russian, "Привет"},
		{"letters on the keys of signs", "j,kfcnm", editor.Russian, "область"},
		{"English on a Russian keyboard", "ьшпкф", editor.English, "migra"},
		{"figures and spaces stay", "цфеук 12", editor.English, "water 12"},
		{"letters of this language stay", "вода", editor.Russian, "вода"},
		{"Tajik as Russian", "j,", editor.Tajik, "об"},
		{"nothing", "", editor.English, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := editor.Retyped(c.in, c.lang); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
