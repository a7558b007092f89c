package ui_test

import (
	"testing"

	"twofold/ui"
)

func TestHitsAreWholeWords(t *testing.T) {
	for _, c := range []struct{ text, words, want string }{
		{"Roundtable on Migration Issues", "migra", "Migration"},
		{"Ещё о бюджете", "еще", "Ещё"},
		{"Migrants and migration", "migra", "Migrants|migration"},
		{"Kulob roundtable, Kulob", "kulob round", "Kulob|roundtable|Kulob"},
		{"nothing here", "zebra", ""},
		{"a single letter", "a", ""},
		{"", "x", ""},
	} {
		got := ""
		for i, h := range ui.Hits(c.text, c.words) {
			if i > 0 {
				got += "|"
			}
			got += c.text[h[0]:h[1]]
		}
		if got != c.want {
			t.Errorf("%q in %q: %q, want %q", c.words, c.text, got, c.want)
		}
	}
}

func TestWordsAreQuotedOnce(t *testing.T) {
	for words, want := range map[string]string{
		`"clean water"`: "clean water", "«чистая вода» школы": "чистая вода школы", ` “well„ `: "well",
		"families’ questions": "families’ questions", `""`: "",
	} {
		if got := ui.Unquoted(words); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

func TestMatchesWantsEveryWord(t *testing.T) {
	if !ui.Matches("Круглый стол в Кулобе", "кулоб КРУГ") || ui.Matches("Круглый стол", "стол стул") {
		t.Error("words are matched wrongly")
	}
}
