package design

import (
	"twofold/editor"
	"twofold/export/face"
)

// Grid is the geometry of a page of one size: trim, margins, the baseline grid of slots,
// from 0 down, the grid of units across, from 0 to the right, and what follows from them.
type Grid struct {
	Width  face.Length // of the trimmed page
	Height face.Length
	Bleed  face.Length
	Slot   face.Length // the baseline step
	Slots  int         // on a page
	Units  int         // across
	Folio  face.Length // the baseline of page numbers, from the trim's top
	Cover  Cover
	Draft  Mark

	// Body text fills so many columns; short items stand in Thin columns of thinUnits.
	Columns, Thin int

	Large, Medium, Small   *Style      // headlines: of the cover, of a page's first story, of others
	Body, First            *Style      // paragraphs, and the first of a story
	Short, ShortFirst      *Style      // the same of stories in thin columns
	Masthead, MastheadLong *Style      // the name on the cover, on one line or two
	Tagline                *Style      // what stands under it
	Figure                 *Style      // the figures on the cover
	Names                  int         // units that the names take on the timeline
	Badge                  face.Length // how high the cells of the badge of languages are

	top    face.Length // of slot 0
	inner  float64     // margins in millimetres
	outer  float64
	pitch  float64 // of units, in millimetres
	gutter float64
}

// Cover is where things stand on the first page, from the trim's top. Pictures stand on
// the baseline of a slot.
type Cover struct {
	Issue, Name, Tagline face.Length // baselines of the lines of the masthead
	Badge                face.Length // its top
	Line                 face.Length // the rule below the issue line
	Band                 face.Length // the foot of the masthead's band
	Few, High, Low       int         // the picture's slot: beside few contents, at first, at least
	None                 int         // where it would stand if there is none
	Foot                 int         // the last slot of the text and of the contents
	Strip                face.Length // the top of the areas' strip
	Facts                face.Length // the baseline of the facts
	Inside               bool        // the contents stand on page 2
}

// Mark is where pages say that they are a draft: in the middle of a margin, clear of what
// office printers leave blank, of the running head and of the folio.
type Mark struct {
	Top, High face.Length
	Style     *Style
}

// thinUnits is how wide a column for short items is.
const thinUnits = 4

// On is the grid of pages of a size.
func On(size editor.PageSize) *Grid {
	switch size {
	case editor.A5:
		return A5()
	case editor.Letter:
		return Letter()
	}
	return A4()
}

// A4 has 12 units across and 56 slots of 13 pt down.
func A4() *Grid {
	g := whole()
	g.Width, g.Height, g.Slots = face.Millimetres(210), face.Millimetres(297), 56
	g.inner, g.outer = 20, 16
	g.Cover.Few, g.Cover.High, g.Cover.Low = 26, 23, 15
	return g.settle()
}

// Letter is A4's grid on a sheet that is wider and four slots lower.
func Letter() *Grid {
	g := whole()
	g.Width, g.Height, g.Slots = 612_000, 792_000, 52
	g.inner, g.outer = 22.95, 18.95
	g.Cover.Few, g.Cover.High, g.Cover.Low = 23, 20, 12
	return g.settle()
}

// whole is what the grids of A4 and Letter share.
func whole() *Grid {
	return &Grid{
		Bleed: face.Millimetres(3), Slot: 13_000, Units: 12, Columns: 2, Thin: 3, Names: 5,
		Large: &HeadL, Medium: &HeadM, Small: &HeadS, Body: &Body, First: &First,
		Short: &Short, ShortFirst: &ShortFirst,
		Masthead: &Masthead, MastheadLong: &MastheadLong, Tagline: &Tagline,
		Figure: &FactsNumber, Badge: face.Millimetres(5.5),
		Draft: Mark{Top: 15_000, High: 14_000, Style: &DraftMark},
		top:   56_693, pitch: 15, gutter: 6,
		Cover: Cover{
			Issue: 27_693, Badge: face.Millimetres(5.96), Line: 37_193,
			Name: 92_693, Tagline: 118_693, Band: 134_693, None: 5,
		},
	}
}

// A5 is set anew, not reduced: the same units, eight of them, and the same slots, 39 of
// them; body text in one column, a size larger, headlines a size smaller.
func A5() *Grid {
	g := &Grid{
		Width: face.Millimetres(148), Height: face.Millimetres(210), Bleed: face.Millimetres(3),
		Slot: 13_000, Slots: 39, Units: 8, Columns: 1, Thin: 2, Names: 3,
		Large: &HeadM, Medium: &HeadS, Small: &HeadS,
		Body: Body.At(10_000), First: First.At(10_000), Short: &Short, ShortFirst: &ShortFirst,
		Masthead: Masthead.Within(17_000, 34_000), Tagline: Tagline.Within(8_500, 9_000),
		MastheadLong: MastheadLong.Within(9_000, 13_500).Led(q5),
		Figure:       FactsNumber.Within(20_000, 26_000), Badge: face.Millimetres(4.5),
		top: 45_354, inner: 18, outer: 16, pitch: 15, gutter: 6,
		Cover: Cover{
			Issue: 23_600, Badge: face.Millimetres(5.1), Line: 29_500, Name: 61_500, Tagline: 77_500,
			Band: face.Millimetres(30), Few: 17, High: 17, Low: 10, None: 2, Inside: true,
		},
	}
	g = g.settle()
	g.Folio = 568_854
	g.Draft = Mark{Top: 571_000, High: 10_250, Style: DraftMark.At(8_000)}
	return g
}

// Smaller is the grid with body text so many tenths of a point smaller. Its lines stand
// where they stood.
func (g *Grid) Smaller(tenths int) *Grid {
	if tenths == 0 {
		return g
	}
	out := *g
	for _, st := range []**Style{&out.Body, &out.First, &out.Short, &out.ShortFirst} {
		*st = (*st).At((*st).Size - face.Length(tenths)*100)
	}
	return &out
}

// settle fixes what stands at the foot of pages.
func (g *Grid) settle() *Grid {
	g.Folio = g.Base(g.Slots + 1)
	g.Cover.Foot = g.Slots - 5
	g.Cover.Strip = g.Top(g.Slots-4) + 9_000
	g.Cover.Facts = g.Base(g.Slots - 1)
	return g
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

// Wide is the width of all units.
func (g *Grid) Wide() face.Length { return g.Span(g.Units) }

// Column is how many units a column of body text takes.
func (g *Grid) Column() int { return g.Units / g.Columns }

// ThinColumn is how many units a column for short items takes.
func (g *Grid) ThinColumn() int { return thinUnits }

// Gutter is the room between columns.
func (g *Grid) Gutter() face.Length { return face.Millimetres(g.gutter) }

// Half is how many units half a page takes.
func (g *Grid) Half() int { return g.Units / 2 }

// Step is the distance between the left edges of columns of n units.
func (g *Grid) Step(n int) face.Length { return face.Millimetres(g.pitch * float64(n)) }

// Top is the top of a slot, from the trim's top.
func (g *Grid) Top(slot int) face.Length { return g.top + face.Length(slot)*g.Slot }

// Head is the baseline of the running head.
func (g *Grid) Head() face.Length { return g.Base(-2) }

// Base is the baseline of a slot, from the trim's top.
func (g *Grid) Base(slot int) face.Length { return g.Top(slot) + BaselineDrop }

// SlotsOf is how many whole slots hold a height.
func (g *Grid) SlotsOf(height face.Length) int {
	return int((height + g.Slot - 1) / g.Slot)
}
