// Package stem finds what the forms of a word share, so that a search for one finds the
// others. It uses the Snowball stemmers (M. Porter) for English and Russian; for
// Tajik, which has none, it knows the endings of nouns.
package stem

import (
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/russian"

	"twofold/editor"
)

// Of is the part of a word that its forms share. The word is in small letters and has е
// for ё. Latin words are taken as English; Cyrillic words as Russian unless they stand in
// a Tajik text.
func Of(folded string, l editor.Lang) string {
	first, _ := utf8.DecodeRuneInString(folded)
	switch {
	case unicode.Is(unicode.Latin, first):
		env := snowballstem.NewEnv(folded)
		english.Stem(env)
		return env.Current()
	case unicode.Is(unicode.Cyrillic, first) && l != editor.Tajik:
		env := snowballstem.NewEnv(folded)
		russian.Stem(env)
		return env.Current()
	}
	return folded
}
