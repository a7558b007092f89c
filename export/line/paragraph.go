package line

import (
	"twofold/editor"
	"twofold/export/face"
)

// Paragraph is text to be broken into lines, with how it is to be set.
type Paragraph struct {
	Spans     []Span
	Size      face.Length // of the type
	Lang      editor.Lang // whose hyphens and customs count
	Measure   face.Length // how wide the lines may be
	Indent    face.Length // of the first line
	Align     Align
	Hyphens   bool        // words may be divided; Tajik's never are
	Tracking  face.Length // after each glyph but the last of a line
	Looseness int         // lines more (+1) or fewer (-1) than the best setting, where possible
	Initial   Initial     // its first span, set large; zero for none
}

// Initial is a large first letter: lines of the paragraph stand beside it.
type Initial struct {
	Size  face.Length // of its type
	Gap   face.Length // between it and the lines beside it
	Lines int         // how many these are; 0 for a paragraph without a large letter
}

// Span is a run of a paragraph's text in one typeface. "\n" is a forced line break, a soft
// hyphen (U+00AD) a place where the word may be divided.
type Span struct {
	Text   string
	Font   face.Font
	Raised bool // small and above the line, as in m²; see Raised
}

// Raised is the size of raised type in type of a size, and how far its baseline is above
// the other. It is two thirds of it, but not under 6 pt, which print needs to stay open.
func Raised(size face.Length) (small, rise face.Length) {
	return max(size*2/3, min(size, 6*face.Pt)), size / 3
}

// Align says how the lines of a paragraph stand in its measure.
type Align uint8

// The alignments.
const (
	Justified Align = iota // both edges even, but for the last line
	Ragged                 // flush left
	Centred
)
