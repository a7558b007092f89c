package stem_test

import (
	"testing"

	"twofold/editor"
	"twofold/editor/stem"
)

func TestStemsFollowTheScript(t *testing.T) {
	cases := []struct {
		in   string
		lang editor.Lang
		want string
	}{
		{"проектов", editor.Russian, "проект"},
		{"проектами", editor.English, "проект"},
		{"villages", editor.Russian, "villag"},
		{"деҳаҳо", editor.Tajik, "деҳаҳо"},
		{"2026", editor.Russian, "2026"},
	}
	for _, c := range cases {
		if got := stem.Of(c.in, c.lang); got != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}
