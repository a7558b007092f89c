package galley

import (
	"math"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/preflight"
)

// heights are the natural heights of pictures in slots, by their width in units.
func heights(units int) []int {
	switch units {
	case 4:
		return []int{7, 8, 11}
	case 6:
		return []int{8, 11, 13, 17}
	case 8:
		return []int{10, 14, 17}
	}
	return []int{13, 16, 22}
}

// PictureHeight is how high a picture of n slots is: from the cap height of its first
// slot to the baseline of its last.
func PictureHeight(d *design.Grid, n int) length {
	return length(n-1)*d.Slot + design.BaselineDrop - design.CapDrop
}

// How far a picture may be from its natural height, and the least that it may be.
const (
	PictureGive  = 3
	LeastPicture = 5
)

// FigureSlots is the natural height of a picture that crops it least; on a page of one
// column, which pictures fill soon, the lowest that crops it no more than may be.
func (c *Compositor) FigureSlots(b *editor.Block, units int) int {
	width := c.Grid.Span(units)
	pic := c.ed.Picture(b.Picture)
	best, least := 0, math.Inf(1)
	for _, n := range heights(units) {
		lost := paper.Cropped(pic, width, PictureHeight(c.Grid, n))
		if lost < least-0.02 {
			best, least = n, lost
		}
		if c.Grid.Columns == 1 && lost <= preflight.MostCropped {
			return n
		}
	}
	return best
}

// leastDPI is how coarse a change of height may make a picture.
const leastDPI = 150

// Given is the height of a picture of n slots that is to be `by` slots higher, as far as
// that is good for it: never more than three slots off one of the natural heights of its
// width.
func (c *Compositor) Given(b *editor.Block, units, n, by int) int {
	step := 1
	if by > 0 {
		step = -1
	}
	for ; by != 0; by += step {
		if c.gives(b, units, n, by) {
			return n + by
		}
	}
	return n
}

func (c *Compositor) gives(b *editor.Block, units, n, by int) bool {
	pic := c.ed.Picture(b.Picture)
	if pic == nil || n+by < LeastPicture || !near(n+by, heights(units)) {
		return false
	}
	width, high := c.Grid.Span(units), PictureHeight(c.Grid, n+by)
	if w, h := pic.Upright(); w <= 0 || h <= 0 || paper.Cropped(pic, width, high) > preflight.MostCropped {
		return false
	}
	return by < 0 || paper.DPI(paper.CropTo(pic, width, high).W, width) >= leastDPI
}

// near says whether a height is a natural one or as far from one as pictures give.
func near(n int, natural []int) bool {
	for _, h := range natural {
		if n >= h-PictureGive && n <= h+PictureGive {
			return true
		}
	}
	return false
}

// Figure is a picture of n slots with its caption.
func (c *Compositor) Figure(b *editor.Block, width length, n int) Galley {
	n = max(n, LeastPicture)
	g := Galley{Slots: n}
	c.Picture(&g, b, Rect{0, design.CapDrop, width, PictureHeight(c.Grid, n)})
	g.Under(c.Caption(b, width), c.Grid)
	return g
}

// Rect is a place for a picture: its top left, its width and its height.
type Rect struct{ X, Y, W, H length }

// Picture shows a block's picture in a rectangle: cropped around its focus, never
// scaled unevenly. A picture that is not there leaves a grey field.
func (c *Compositor) Picture(g *Galley, b *editor.Block, r Rect) {
	pic := c.ed.Picture(b.Picture)
	if pic == nil || r.H <= 0 {
		g.Items = append(g.Items, &paper.Box{
			Block: b.ID, X: r.X, Y: r.Y, W: r.W, H: max(r.H, 0),
			Fill: design.LogoGrey,
		})
		return
	}
	w, h := pic.Upright()
	if w <= 0 || h <= 0 {
		c.Report("", editor.Finding{
			Rule: "empty-picture", Severity: editor.Blocking,
			Block: b.ID, Picture: pic.ID, Fix: "replace-picture",
		},
			"This picture has no size: it is empty or damaged.",
			"У этой картинки нет размера: она пуста или повреждена.",
			"Ин тасвир андоза надорад: он холӣ ё вайрон аст.")
		g.Items = append(g.Items,
			&paper.Box{Block: b.ID, X: r.X, Y: r.Y, W: r.W, H: r.H, Fill: design.LogoGrey})
		return
	}
	g.Items = append(g.Items, &paper.Picture{
		Block: b.ID, X: r.X, Y: r.Y, W: r.W, H: r.H,
		Picture: pic.ID, Crop: paper.CropTo(pic, r.W, r.H), Alt: pic.Alts.In(c.ed.Lang),
	})
}

// Caption is the caption of a picture block with the credit on its last line.
func (c *Compositor) Caption(b *editor.Block, width length) Galley {
	spans := append([]editor.Span(nil), b.Spans...)
	pic := c.ed.Picture(b.Picture)
	if Blank(spans) && pic != nil {
		spans = editor.Plain(pic.Captions.In(c.ed.Lang))
	}
	if pic != nil && pic.Credits.Any(c.ed.Lang) != "" {
		if len(spans) > 0 {
			spans = append(spans, editor.Span{Text: "\u00a0 "})
		}
		spans = append(spans, editor.Span{Text: pic.Credits.Any(c.ed.Lang), Italic: true})
	}
	if Blank(spans) {
		return Galley{}
	}
	m := Matter{Block: b.ID, Spans: spans, Style: &design.Caption, Measure: width}
	lines := c.Set(m)
	if len(lines) > longCaption {
		c.Overset(b.ID, len(lines)-longCaption)
		lines = lines[:longCaption]
	}
	var g Galley
	g.Put(m, lines, 0, design.Quarter+3*design.Quarter-3_000)
	g.Slots = c.Grid.SlotsOf(design.Quarter + length(len(lines))*3*design.Quarter)
	return g
}

// longCaption is how many lines a caption may have.
const longCaption = 12

// BarHeight is the height of the saffron bar above pull quotes and sidebars.
const BarHeight length = 2_500

// barWidth is the width of the bar above a pull quote.
var barWidth = face.Millimetres(27)

// Quoted is the text of a pull quote as it is to be set.
func (c *Compositor) Quoted(b *editor.Block, width length) Matter {
	return Matter{Block: b.ID, Spans: b.Spans, Style: &design.PullQuote, Measure: width}
}

// barSlots is how many slots the bar above a pull quote takes.
const barSlots = 1

// PullQuote is a pull quote under its bar, with its speaker below.
func (c *Compositor) PullQuote(b *editor.Block, width length) Galley {
	g := Galley{Slots: barSlots}
	g.Box(0, design.CapDrop, barWidth, BarHeight, design.Saffron)
	g.Under(c.Hung(c.Quoted(b, width), 0), c.Grid)
	if b.Speaker != "" {
		g.Under(c.Hung(Matter{
			Block: b.ID, Spans: editor.Plain(b.Speaker),
			Style: &design.QuoteName, Measure: width,
		}, 0), c.Grid)
	}
	return g
}
