package revise

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/clipperhouse/uax29/v2/words"
)

// Graphemes and words are those of Unicode Standard Annex #29. Both are looked for from a
// blank before the place in question, not from the begin of the block, so that a key
// costs the same in a long block as in a short one.

// sure is a place not after at where a grapheme and a word certainly begin: the begin of
// the text, or a blank after a letter that takes nothing before or after it along (rules
// GB9b and WB3d): those who do stand above U+0600 or are blanks.
func sure(s string, at int) int {
	for at > 0 {
		i := strings.LastIndexByte(s[:min(at+1, len(s))], ' ')
		if i <= 0 {
			return 0
		}
		if r, _ := utf8.DecodeLastRuneInString(s[:i]); r < 0x600 && !unicode.IsSpace(r) {
			return i
		}
		at = i - 1
	}
	return 0
}

// graphemeBefore is the begin of the grapheme that ends at at, or that at is in.
func graphemeBefore(s string, at int) int {
	if at <= 0 {
		return 0
	}
	from := sure(s, at-1)
	out := from
	for it := graphemes.FromString(s[from:]); it.Next() && from+it.End() < at; {
		out = from + it.End()
	}
	return out
}

// graphemeAfter is the end of the grapheme that begins at at, or that at is in.
func graphemeAfter(s string, at int) int {
	from := sure(s, at)
	for it := graphemes.FromString(s[from:]); it.Next(); {
		if end := from + it.End(); end > at {
			return end
		}
	}
	return len(s)
}

// settled is at, or the end of the grapheme that it is in.
func settled(s string, at int) int {
	if at <= 0 || at >= len(s) {
		return max(min(at, len(s)), 0)
	}
	from := sure(s, at)
	if from == at {
		return at
	}
	for it := graphemes.FromString(s[from:]); it.Next(); {
		if end := from + it.End(); end >= at {
			return end
		}
	}
	return len(s)
}

// class is what a piece of text is made of.
type class int

const (
	blank class = iota
	sign        // « » — … and others
	word        // ’ inside it belongs to it
)

func classOf(s string) class {
	out := sign
	for _, r := range s {
		switch {
		case unicode.IsLetter(r), unicode.IsNumber(r):
			return word
		case unicode.IsSpace(r):
			out = blank
		}
	}
	return out
}

// piece is a word, a run of blanks or a run of signs in a text.
type piece struct {
	from, to int
	class    class
}

// pieceAt is the piece that the byte at at is in.
func pieceAt(s string, at int) piece {
	from := sure(s, at)
	p := piece{from: from, to: from, class: -1}
	for it := words.FromString(s[from:]); it.Next(); {
		c := classOf(it.Value())
		if c != p.class || c == word {
			if p.to > at {
				return p
			}
			p.from, p.class = from+it.Start(), c
		}
		p.to = from + it.End()
	}
	return p
}

// pieces are all pieces of a text, in order.
func pieces(s string) []piece {
	var out []piece
	for it := words.FromString(s); it.Next(); {
		c := classOf(it.Value())
		if n := len(out); n > 0 && c != word && out[n-1].class == c {
			out[n-1].to = it.End()
			continue
		}
		out = append(out, piece{it.Start(), it.End(), c})
	}
	return out
}
