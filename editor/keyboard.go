package editor

import (
	"strings"
	"unicode"
)

// The letters of the English and the Russian keyboard, key by key, row by row.
var (
	englishKeys = []rune("`qwertyuiop[]asdfghjkl;'zxcvbnm,.")
	russianKeys = []rune("ёйцукенгшщзхъфывапролджэячсмитьбю")
)

// Retyped is text as the same keys would have written it on the keyboard of language l:
// "ghbdtn" in Russian is "привет", "ьфклуе" in English "market". Signs that the other
// keyboard lacks stay. Tajik is typed as Russian.
func Retyped(text string, l Lang) string {
	from, to := russianKeys, englishKeys
	if l.Cyrillic() {
		from, to = to, from
	}
	return strings.Map(func(r rune) rune {
		small := unicode.ToLower(r)
		for i, key := range from {
			switch {
			case key != small:
			case r == small:
				return to[i]
			default:
				return unicode.ToUpper(to[i])
			}
		}
		return r
	}, text)
}
