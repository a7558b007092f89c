package layout

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

// pictureHeight is how high a picture of n slots is: from the cap height of its first
// slot to the baseline of its last.
func pictureHeight(d *design.Grid, n int) length {
	return length(n-1)*d.Slot + design.BaselineDrop - design.CapDrop
}

// How far a picture may be from its natural height, and the least that it may be.
const (
	pictureGive  = 3
	leastPicture = 5
)

// figureSlots is the natural height of a picture that crops it least.
func (j *job) figureSlots(b *editor.Block, units int) int {
	width := j.d.Span(units)
	pic := j.ed.Picture(b.Picture)
	best, least := 0, math.Inf(1)
	for _, n := range heights(units) {
		if c := paper.Cropped(pic, width, pictureHeight(j.d, n)); c < least-0.02 {
			best, least = n, c
		}
	}
	return best
}

// leastDPI is how coarse a change of height may make a picture.
const leastDPI = 150

// given is the height of a picture of n slots that is to be `by` slots higher, as far as
// that is good for it: never more than three slots off one of the natural heights of its
// width.
func (j *job) given(b *editor.Block, units, n, by int) int {
	step := 1
	if by > 0 {
		step = -1
	}
	for ; by != 0; by += step {
		if j.gives(b, units, n, by) {
			return n + by
		}
	}
	return n
}

func (j *job) gives(b *editor.Block, units, n, by int) bool {
	pic := j.ed.Picture(b.Picture)
	if pic == nil || n+by < leastPicture || !near(n+by, heights(units)) {
		return false
	}
	width, high := j.d.Span(units), pictureHeight(j.d, n+by)
	if w, h := pic.Upright(); w <= 0 || h <= 0 || paper.Cropped(pic, width, high) > preflight.MostCropped {
		return false
	}
	return by < 0 || paper.DPI(paper.CropTo(pic, width, high).W, width) >= leastDPI
}

// near says whether a height is a natural one or as far from one as pictures give.
func near(n int, natural []int) bool {
	for _, h := range natural {
		if n >= h-pictureGive && n <= h+pictureGive {
			return true
		}
	}
	return false
}

// figure is a picture of n slots with its caption.
func (j *job) figure(b *editor.Block, width length, n int) galley {
	n = max(n, leastPicture)
	g := galley{slots: n}
	j.picture(&g, b, rect{0, design.CapDrop, width, pictureHeight(j.d, n)})
	g.under(j.caption(b, width), j.d)
	return g
}

type rect struct{ x, y, w, h length }

// picture shows a block's picture in a rectangle: cropped around its focus, never
// scaled unevenly. A picture that is not there leaves a grey field.
func (j *job) picture(g *galley, b *editor.Block, r rect) {
	pic := j.ed.Picture(b.Picture)
	if pic == nil || r.h <= 0 {
		g.items = append(g.items, &paper.Box{
			Block: b.ID, X: r.x, Y: r.y, W: r.w, H: max(r.h, 0),
			Fill: design.LogoGrey,
		})
		return
	}
	w, h := pic.Upright()
	if w <= 0 || h <= 0 {
		j.report("", editor.Finding{
			Rule: "empty-picture", Severity: editor.Blocking,
			Block: b.ID, Picture: pic.ID, Fix: "replace-picture",
		},
			"This picture has no size: it is empty or damaged.",
			"У этой картинки нет размера: она пуста или повреждена.")
		g.items = append(g.items,
			&paper.Box{Block: b.ID, X: r.x, Y: r.y, W: r.w, H: r.h, Fill: design.LogoGrey})
		return
	}
	g.items = append(g.items, &paper.Picture{
		Block: b.ID, X: r.x, Y: r.y, W: r.w, H: r.h,
		Picture: pic.ID, Crop: paper.CropTo(pic, r.w, r.h), Alt: pic.Alts.In(j.ed.Lang),
	})
}

// caption is the caption of a picture block with the credit on its last line.
func (j *job) caption(b *editor.Block, width length) galley {
	spans := append([]editor.Span(nil), b.Spans...)
	pic := j.ed.Picture(b.Picture)
	if blank(spans) && pic != nil {
		spans = editor.Plain(pic.Captions.In(j.ed.Lang))
	}
	if pic != nil && pic.Credits.Any(j.ed.Lang) != "" {
		if len(spans) > 0 {
			spans = append(spans, editor.Span{Text: "\u00a0 "})
		}
		spans = append(spans, editor.Span{Text: pic.Credits.Any(j.ed.Lang), Italic: true})
	}
	if blank(spans) {
		return galley{}
	}
	m := matter{block: b.ID, spans: spans, style: &design.Caption, measure: width}
	lines := j.set(m)
	if len(lines) > longCaption {
		j.overset(b.ID, len(lines)-longCaption)
		lines = lines[:longCaption]
	}
	var g galley
	g.put(m, lines, 0, design.Quarter+3*design.Quarter-3_000)
	g.slots = j.d.SlotsOf(design.Quarter + length(len(lines))*3*design.Quarter)
	return g
}

// longCaption is how many lines a caption may have.
const longCaption = 12

// bar is the saffron bar above a pull quote.
var bar = struct{ w, h length }{face.Millimetres(27), 2_500}

func (j *job) quoted(b *editor.Block, width length) matter {
	return matter{block: b.ID, spans: b.Spans, style: &design.PullQuote, measure: width}
}

// pullQuote is a pull quote under its bar, with its speaker below.
func (j *job) pullQuote(b *editor.Block, width length) galley {
	g := galley{slots: pullQuotes}
	g.box(0, design.CapDrop, bar.w, bar.h, design.Saffron)
	g.under(j.hung(j.quoted(b, width), 0), j.d)
	if b.Speaker != "" {
		g.under(j.hung(matter{
			block: b.ID, spans: editor.Plain(b.Speaker),
			style: &design.QuoteName, measure: width,
		}, 0), j.d)
	}
	return g
}
