package seek

import (
	"strings"
	"unicode/utf8"
)

// Line is one line of plain text with the words in it, as bytes from and to.
type Line struct {
	Text     string
	From, To int
}

// around is how many letters an excerpt shows before the words, and margin how many after.
const around, margin = 48, 120

// Excerpt is the text around the place.
func (p *Place) Excerpt() Line { return p.line(p.Text[p.From:p.To]) }

// Replaced is the text around the place as it will be with other words in it.
func (p *Place) Replaced(with string) Line { return p.line(with) }

func (p *Place) line(words string) Line {
	before, after := flat(tail(p.Text[:p.From], around)), flat(head(p.Text[p.To:], margin))
	words = flat(words)
	return Line{before + words + after, len(before), len(before) + len(words)}
}

// flat puts a text on one line.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}

// tail is the end of a text, from the beginning of a word on.
func tail(s string, n int) string {
	for at := len(s); at > 0; n-- {
		if n == 0 {
			s = s[at:]
			if blank := strings.IndexByte(s, ' '); blank >= 0 {
				s = s[blank+1:]
			}
			return "… " + s
		}
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s
}

// head is the beginning of a text, up to the end of a word.
func head(s string, n int) string {
	for at := range s {
		if n == 0 {
			s = s[:at]
			if blank := strings.LastIndexByte(s, ' '); blank >= 0 {
				s = s[:blank]
			}
			return s + " …"
		}
		n--
	}
	return s
}
