package editor_test

import (
	"strings"
	"testing"

	"twofold/editor"
)

func TestFactLine(t *testing.T) {
	for _, c := range []struct {
		name            string
		lang            editor.Lang
		projects, areas int
		want            string
	}{
		{"English, one of each", editor.English, 1, 1, "1 active project in 1 thematic service area"},
		{"English, several", editor.English, 12, 7, "12 active projects in 7 thematic service areas"},
		{"Russian, one", editor.Russian, 1, 1, "1 действующий проект в 1 тематической области"},
		{"Russian, two to four", editor.Russian, 3, 2, "3 действующих проекта в 2 тематических областях"},
		{"Russian, many", editor.Russian, 12, 7, "12 действующих проектов в 7 тематических областях"},
		{"Russian, twenty-one", editor.Russian, 21, 21, "21 действующий проект в 21 тематической области"},
		{"Tajik has one form", editor.Tajik, 12, 7, "12 лоиҳаи амалкунанда дар 7 самти мавзӯӣ"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.ReplaceAll(editor.WordsIn(c.lang).FactLine(c.projects, c.areas), "\u00a0", " ")
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
