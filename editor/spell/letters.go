package spell

import (
	"strings"
	"unicode/utf8"

	"twofold/editor"
)

// Letters of the two scripts that look alike, pair by pair.
const (
	latinLooks    = "aceopxyiAaBCEHKMOPTXI"
	cyrillicLooks = "асеорхуіАаВСЕНКМОРТХІ"
)

// Letters that are taken for Tajik ones: of Kazakh and other languages, with the macron as
// a sign of its own, and as the typefaces of the 1990s had them in place of Tajik letters.
var tajikLooks = strings.NewReplacer(
	"һ", "ҳ", "Һ", "Ҳ", "ҥ", "ҳ",
	"и\u0304", "ӣ", "И\u0304", "Ӣ", "у\u0304", "ӯ", "У\u0304", "Ӯ",
	"ї", "ӣ", "Ї", "Ӣ", "ў", "ӯ", "Ў", "Ӯ", "ұ", "ӯ", "Ұ", "Ӯ",
	"ќ", "қ", "Ќ", "Қ", "њ", "ҳ", "Њ", "Ҳ", "љ", "ҷ", "Љ", "Ҷ", "ѓ", "ғ", "Ѓ", "Ғ",
	"ӽ", "ҳ", "Ӽ", "Ҳ", "ӌ", "ҷ", "Ӌ", "Ҷ", "ҹ", "ҷ", "Ҹ", "Ҷ", "ҝ", "қ", "Ҝ", "Қ", "ҡ", "қ", "Ҡ", "Қ",
)

// tajikFault looks at the letters of a Tajik word, all there is to look at.
func tajikFault(word string) Fault {
	if tajikLooks.Replace(word) != word {
		return Letters
	}
	return ""
}

// keysFault looks whether a word in the other script is one of this language, typed on
// the wrong keyboard. Short ones may be anything.
func (c *Checker) keysFault(word string) Fault {
	if utf8.RuneCountInString(word) < 4 || c.d.Empty() {
		return ""
	}
	if small := editor.Retyped(word, c.d.lang); capitals(small) != mixedCapitals && c.d.Knows(small) {
		return Keys
	}
	return ""
}

// unmixed is a word of two scripts in the one of the language, and in the other, with
// letters that look the same. A form that still mixes is not given.
func unmixed(word string, l editor.Lang) []string {
	var out []string
	from, to := latinLooks, cyrillicLooks
	if !l.Cyrillic() {
		from, to = to, from
	}
	for range 2 {
		w := translit(word, from, to)
		if latin, cyrillic, _ := scripts(w); latin == 0 || cyrillic == 0 {
			out = append(out, w)
		}
		from, to = to, from
	}
	return out
}

// translit puts the letters of to in place of those of from.
func translit(word, from, to string) string {
	f, t := []rune(from), []rune(to)
	return strings.Map(func(r rune) rune {
		for i := range f {
			if f[i] == r {
				return t[i]
			}
		}
		return r
	}, word)
}
