package editor_test

import (
	"testing"

	"twofold/editor"
)

func TestAddressesAreMadeWhole(t *testing.T) {
	for typed, want := range map[string]string{
		"example.org/page":     "https://example.org/page",
		" example.org ":        "https://example.org",
		"http://example.org":   "http://example.org",
		"office@example.org":   "mailto:office@example.org",
		"mailto:a@example.org": "mailto:a@example.org",
		"tel:+992000000000":    "tel:+992000000000",
		"почта":                "почта",
		"":                     "",
	} {
		if got := editor.Address(typed); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}
