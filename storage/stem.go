package storage

import (
	"strings"
	"unicode"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/russian"

	"twofold/editor"
)

// word is a word of a text with its place: text[start:end] as it is written, folded as
// it is searched.
type word struct {
	start, end int
	folded     string
}

// words splits a text. A word is a run of letters and digits; soft hyphens and accents
// inside it belong to it and are not searched.
func words(text string) []word {
	var out []word
	start := -1
	end := 0
	for i, r := range text {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r)
		within := start >= 0 && (r == '\u00ad' || unicode.Is(unicode.Mn, r))
		switch {
		case inside && start < 0:
			start = i
			end = i + len(string(r))
		case inside || within:
			end = i + len(string(r))
		case start >= 0:
			out = append(out, word{start, end, fold(text[start:end])})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, word{start, end, fold(text[start:end])})
	}
	return out
}

// fold makes equal what readers take as equal: capitals, ё and е, stress marks, soft
// hyphens, letters written as one character or as two.
func fold(word string) string {
	var sb strings.Builder
	held := rune(0)
	for _, r := range strings.ToLower(word) {
		switch {
		case r == '\u0306' && held == 'и':
			held = 'й'
		case r == '\u00ad' || unicode.Is(unicode.Mn, r):
		default:
			if held != 0 {
				sb.WriteRune(held)
			}
			held = r
			if r == 'ё' {
				held = 'е'
			}
		}
	}
	if held != 0 {
		sb.WriteRune(held)
	}
	return sb.String()
}

// stem is the part of a folded word that its forms share. Latin words are taken as
// English; Cyrillic words as Russian unless they stand in a Tajik text.
func stem(folded string, l editor.Lang) string {
	first := []rune(folded)[0]
	env := snowballstem.NewEnv(folded)
	switch {
	case unicode.Is(unicode.Latin, first):
		english.Stem(env)
	case unicode.Is(unicode.Cyrillic, first) && l != editor.Tajik:
		russian.Stem(env)
	}
	return env.Current()
}
