package design

import "twofold/export/face"

// Grid is the geometry of a page: trim, margins, the baseline grid of slots, from 0 down,
// and the grid of units across, from 0 to the right.
type Grid struct {
	Width  face.Length // of the trimmed page
	Height face.Length
	Bleed  face.Length
	Slot   face.Length // the baseline step
	Slots  int         // on a page
	Units  int         // across

	top    face.Length // of slot 0
	inner  float64     // margins in millimetres
	outer  float64
	pitch  float64 // of units, in millimetres
	gutter float64
}

// A4 is the grid of the newsletter's pages: 12 units across, 56 slots of 13 pt down.
func A4() *Grid {
	return &Grid{
		Width: face.Millimetres(210), Height: face.Millimetres(297), Bleed: face.Millimetres(3),
		Slot: 13_000, Slots: 56, Units: 12,
		top: 56_693, inner: 20, outer: 16, pitch: 15, gutter: 6,
	}
}

// What stands where in a slot: its baseline is 10 pt below its top; pictures and boxes
// hang from the cap height of body text.
const (
	BaselineDrop face.Length = 10_000
	CapDrop      face.Length = 3_350
	Quarter      face.Length = 3_250
	HalfSlot     face.Length = 6_500
)

// left is the left margin of a page in millimetres: odd pages are right-hand ones.
func (g *Grid) left(page int) float64 {
	if page%2 == 1 {
		return g.inner
	}
	return g.outer
}

// X is the left edge of unit u on a page.
func (g *Grid) X(page, u int) face.Length {
	return face.Millimetres(g.left(page) + g.pitch*float64(u))
}

// Span is the width of n units.
func (g *Grid) Span(n int) face.Length {
	return face.Millimetres(g.pitch*float64(n) - g.gutter)
}

// Step is the distance between the left edges of columns of n units.
func (g *Grid) Step(n int) face.Length { return face.Millimetres(g.pitch * float64(n)) }

// Top is the top of a slot, from the trim's top.
func (g *Grid) Top(slot int) face.Length { return g.top + face.Length(slot)*g.Slot }

// Base is the baseline of a slot, from the trim's top.
func (g *Grid) Base(slot int) face.Length { return g.Top(slot) + BaselineDrop }

// SlotsOf is how many whole slots hold a height.
func (g *Grid) SlotsOf(height face.Length) int {
	return int((height + g.Slot - 1) / g.Slot)
}
