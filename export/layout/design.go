package layout

import "twofold/export/face"

// Design is the geometry of the page: trim, margins, the baseline grid of slots and the
// grid of units across. The style table and the palette go with it.
type Design struct {
	Width  Length // of the trimmed page
	Height Length
	Bleed  Length
	Inner  float64 // margins in millimetres
	Outer  float64
	Top    Length // of slot 0
	Slot   Length // the baseline step
	Slots  int    // on a page
	Units  int    // across
	Pitch  float64
	Gutter float64
}

// A4 is the design of the newsletter's pages: 12 units across, 56 slots of 13 pt down.
func A4() *Design {
	return &Design{
		Width: face.Millimetres(210), Height: face.Millimetres(297),
		Bleed: face.Millimetres(3), Inner: 20, Outer: 16,
		Top: 56_693, Slot: 13_000, Slots: 56, Units: 12, Pitch: 15, Gutter: 6,
	}
}

// What stands where in a slot: its baseline is 10 pt below its top; pictures and boxes
// hang from the cap height of body text.
const (
	baselineDrop Length = 10_000
	capDrop      Length = 3_350
	quarter      Length = 3_250
	halfSlot     Length = 6_500
)

// left is the left margin of a page in millimetres: odd pages are right-hand ones.
func (d *Design) left(page int) float64 {
	if page%2 == 1 {
		return d.Inner
	}
	return d.Outer
}

// x is the left edge of unit u on a page.
func (d *Design) x(page, u int) Length {
	return face.Millimetres(d.left(page) + d.Pitch*float64(u))
}

// span is the width of n units.
func (d *Design) span(n int) Length {
	return face.Millimetres(d.Pitch*float64(n) - d.Gutter)
}

// step is the distance between the left edges of columns of n units.
func (d *Design) step(n int) Length { return face.Millimetres(d.Pitch * float64(n)) }

// top is the top of a slot, base its baseline.
func (d *Design) top(slot int) Length  { return d.Top + Length(slot)*d.Slot }
func (d *Design) base(slot int) Length { return d.top(slot) + baselineDrop }

// slots is how many whole slots hold a height.
func (d *Design) slots(height Length) int {
	return int((height + d.Slot - 1) / d.Slot)
}

// The palette. Screen values were computed from the print values with FOGRA39 and sRGB
// profiles, relative colorimetric with black-point compensation.
var (
	ink      = Colour{K: 100, R: 0x1E, G: 0x1E, B: 0x1D}
	paper    = Colour{R: 0xFF, G: 0xFF, B: 0xFF}
	accent   = Colour{C: 100, M: 70, K: 45, R: 0x00, G: 0x34, B: 0x6A}
	saffron  = Colour{C: 5, M: 42, Y: 95, K: 3, R: 0xE8, G: 0x9C, B: 0x16}
	mist     = Colour{C: 8, M: 3, Y: 1, R: 0xEE, G: 0xF3, B: 0xF9}
	sand     = Colour{M: 5, Y: 14, K: 2, R: 0xFB, G: 0xF1, B: 0xDF}
	bandLine = Colour{C: 45, M: 22, Y: 8, K: 5, R: 0x92, G: 0xAF, B: 0xCE}
	logoGrey = Colour{K: 14, R: 0xE4, G: 0xE4, B: 0xE4}
)

// areaColour is the colour of a thematic area with the colour of text on it.
type areaColour struct{ fill, label Colour }

// areaColours are ordered by lightness, so that the bars stay apart as greys.
var areaColours = [7]areaColour{
	{Colour{C: 100, M: 70, K: 45, R: 0x00, G: 0x34, B: 0x6A}, paper},
	{Colour{C: 50, M: 95, Y: 25, K: 25, R: 0x79, G: 0x28, B: 0x5E}, paper},
	{Colour{C: 18, M: 88, Y: 85, K: 26, R: 0xA5, G: 0x38, B: 0x28}, paper},
	{Colour{C: 85, M: 25, Y: 45, K: 15, R: 0x00, G: 0x7F, B: 0x82}, paper},
	{Colour{C: 5, M: 60, Y: 95, K: 8, R: 0xDA, G: 0x73, B: 0x1C}, ink},
	{Colour{C: 45, M: 8, Y: 85, K: 6, R: 0x9B, G: 0xB5, B: 0x46}, ink},
	{Colour{C: 40, M: 6, Y: 4, R: 0xA2, G: 0xD1, B: 0xEC}, ink},
}

// areaAt is the colour of area number n, from 1; more than seven begin again.
func areaAt(n int) areaColour {
	if n < 1 {
		n = 1
	}
	return areaColours[(n-1)%len(areaColours)]
}
