package face

import "unicode/utf8"

// Absent is a character that a face lacks.
type Absent struct {
	Rune rune
	At   int // in bytes from the start of the text
}

// Missing lists the characters of text that f cannot set, in order; nil when there are
// none. Line breaks and tabs are white space. Bytes that are no UTF-8 are U+FFFD.
func (r *Ruler) Missing(f Font, text string) []Absent {
	var out []Absent
	for i, c := range text {
		if '\t' <= c && c <= '\r' || r.Has(f, c) && c != utf8.RuneError {
			continue
		}
		out = append(out, Absent{c, i})
	}
	return out
}
