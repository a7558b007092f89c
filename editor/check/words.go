package check

import (
	"unicode"
	"unicode/utf8"
)

// piece is a word of a text: its letters, with the hyphens and apostrophes inside.
type piece struct {
	from, to int // bytes of the text
	text     string
}

// split lists the words of a text. Figures are none.
func split(text string) []piece {
	var out []piece
	start := -1
	for at := 0; at <= len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		inside := n > 0 && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || r == '\u00ad' ||
			start >= 0 && joins(r) && letterAt(text[at+n:]))
		switch {
		case inside && start < 0:
			start = at
		case !inside && start >= 0:
			out = append(out, piece{start, at, text[start:at]})
			start = -1
		}
		at += max(n, 1)
	}
	return out
}

// joins says whether a sign stands inside words.
func joins(r rune) bool { return hyphen(r) || r == '’' || r == '\'' }

func letterAt(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r)
}
