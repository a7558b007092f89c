package stem_test

import (
	"strings"
	"testing"

	"twofold/editor/stem"
)

func TestTajikWordsShareTheirStem(t *testing.T) {
	cases := []struct{ stem, forms string }{
		{"деҳа", "деҳа деҳаи деҳаҳо деҳаҳои деҳаро деҳаҳоро деҳае"},
		{"мактаб", "мактаб мактаби мактабҳо мактабҳои мактабро мактабаш мактабҳоро мактабамон"},
		{"об", "об оби обҳо обро обҳои"},
		{"шаҳр", "шаҳр шаҳри шаҳрҳо шаҳрҳои шаҳре"},
		{"аҳол", "аҳолӣ аҳолии аҳолиро"},
		{"кал", "калон калонтар калонтарин"},
		{"одам", "одам одамон одамони"},
	}
	for _, c := range cases {
		for _, form := range strings.Fields(c.forms) {
			if got := stem.Tajik(form); got != c.stem {
				t.Errorf("%s: stem %s, want %s", form, got, c.stem)
			}
		}
	}
}
