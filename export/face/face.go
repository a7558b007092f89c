// Package face is the one ruler of Twofold: the typefaces, how text is shaped in them,
// and the integer Length in which everything on a page is measured. What it measures is
// what the PDF says: widths are whole 1/1000 em, as a PDF's width table has them.
package face

// Length is a distance in 1/1000 of a PostScript point (1/72 inch).
type Length int64

// Pt is one point, MM one millimetre (rounded to 1/1000 pt; use Millimetres for more).
const Pt Length = 1000

// Points makes a Length of a number of points, rounded.
func Points(p float64) Length {
	if p < 0 {
		return -Length(-p*1000 + 0.5)
	}
	return Length(p*1000 + 0.5)
}

// Millimetres makes a Length of a number of millimetres, rounded.
func Millimetres(mm float64) Length { return Points(mm * 72 / 25.4) }

// Points is the length in points.
func (l Length) Points() float64 { return float64(l) / 1000 }

// Font is one of the eight faces that pages are set in.
type Font uint8

// The faces.
const (
	Serif Font = iota
	SerifBold
	SerifItalic
	SerifBoldItalic
	Sans
	SansBold
	SansItalic
	SansBoldItalic
	fontCount
)

// Fonts lists every face.
func Fonts() []Font {
	out := make([]Font, fontCount)
	for i := range out {
		out[i] = Font(i)
	}
	return out
}

// Bold is the face's bold companion, Italic its italic one.
func (f Font) Bold() Font { return f | 1 }

// Italic is the face's italic companion.
func (f Font) Italic() Font { return f | 2 }
