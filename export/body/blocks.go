package body

import (
	"twofold/editor"
	"twofold/export/column"
	"twofold/export/design"
	"twofold/export/galley"
)

// Rooms that are kept.
const (
	quoteKeep = 4  // lines between a pull quote and a subhead or the foot of a column
	spanKeep  = 6  // lines in each column between two things that span the page
	twoThirds = 8  // units of a picture beside a sidebar
	longQuote = 12 // lines; a longer pull quote is set as a quote
)

func (c *collector) pullQuote(b *editor.Block, order int) {
	if galley.Blank(b.Spans) {
		return
	}
	if len(c.set.Set(c.set.Quoted(b, c.measure))) > longQuote {
		c.quote(b, order)
		return
	}
	g := c.set.PullQuote(b, c.measure)
	c.add(&g, order)
}

// add puts a block that is never split between the lines.
func (c *collector) add(g *galley.Galley, order int) {
	c.seg.Rows = append(c.seg.Rows, Row{
		block: g, order: order, slots: g.Slots,
		before: 1, after: 1,
	})
	c.gap = 1
}

func (c *collector) picture(b *editor.Block, order int) {
	switch {
	case c.s.across(b):
		c.close(c.wide(b, order))
		return
	case b.Width == editor.WidthTwo && c.pairs():
		c.beside = c.s.sidebar()
		c.close(c.pair(b, order))
		return
	}
	set, units := c.set, c.s.Units
	width, n := set.Grid.Span(units), set.FigureSlots(b, units)
	c.float(Float{
		Galley: set.Figure(b, width, n), order: order,
		resize: func(by int) galley.Galley { return set.Figure(b, width, set.Given(b, units, n, by)) },
	})
}

// wide makes a picture span the columns.
func (c *collector) wide(b *editor.Block, order int) *Spanner {
	set, width, units := c.set, c.set.Grid.Wide(), c.set.Grid.Units
	n := set.FigureSlots(b, units)
	sp := spanning(set.Figure(b, width, n), order)
	sp.resize = func(by int) *Spanner {
		return spanning(set.Figure(b, width, set.Given(b, units, n, by)), order)
	}
	return sp
}

// pairs says whether a picture of two thirds has a sidebar to stand beside. In Russian
// a short story keeps both in its columns: 54 mm is narrow for it.
func (c *collector) pairs() bool {
	if c.beside != nil || c.s.sidebar() == nil || !pairs(c.set.Grid) {
		return false
	}
	return c.set.Lang() == editor.English || c.s.words() > shortStory+20
}

// pairs says whether a picture of two thirds and a sidebar can stand beside each other.
func pairs(d *design.Grid) bool { return d.Units >= twoThirds+d.ThinColumn() }

func (c *collector) sidebar(b *editor.Block, order int) {
	if b == c.beside {
		return
	}
	if c.beside == nil && b == c.s.sidebar() && c.s.asksTwoThirds() && c.pairs() {
		return // its picture comes later
	}
	if b.Width == editor.WidthFull || b.Width == editor.WidthTwo {
		g := c.set.Sidebar(b, c.s.Art, c.set.Grid.Wide())
		c.close(spanning(g, order))
		return
	}
	c.float(Float{Galley: c.set.Sidebar(b, c.s.Art, c.measure), order: order, boxed: true})
}

// spanning makes a block span the columns.
func spanning(g galley.Galley, order int) *Spanner {
	return &Spanner{Slots: g.Slots, Parts: []Float{{Galley: g, order: order}}, Xs: []length{0}}
}

// pair sets a picture of two thirds and the sidebar beside it: both end on the same
// baseline, the picture with its caption.
func (c *collector) pair(b *editor.Block, order int) *Spanner {
	d, box := c.set.Grid, c.beside
	caption := c.set.Caption(b, d.Span(twoThirds)).Slots
	least := c.set.Sidebar(box, c.s.Art, d.Span(d.ThinColumn())).Slots
	set := func(slots int) *Spanner {
		slots = max(min(slots, least+galley.PictureGive), least, caption+galley.LeastPicture)
		pic := c.set.Figure(b, d.Span(twoThirds), slots-caption)
		side := c.set.SidebarOf(box, c.s.Art, d.Span(d.ThinColumn()), slots)
		return &Spanner{Slots: slots, Xs: []length{0, d.Step(twoThirds)}, Parts: []Float{
			{Galley: pic, order: order}, {Galley: side, order: c.s.rank(box)},
		}}
	}
	sp := set(c.set.FigureSlots(b, twoThirds) + caption)
	natural := sp.Slots
	sp.resize = func(by int) *Spanner { return set(natural + by) }
	return sp
}

// rank is a block's place in reading.
func (s *Body) rank(b *editor.Block) int {
	for i := range s.Art.Body {
		if &s.Art.Body[i] == b {
			return i + 1
		}
	}
	return 0
}

func (c *collector) float(fl Float) {
	if fl.Slots == 0 {
		return
	}
	fl.Anchor = len(c.seg.Rows)
	c.seg.Floats = append(c.seg.Floats, fl)
}

// close ends the segment; the next begins below span. What spans the page while too
// little text stands above it goes to the head of that text, and what comes right after a
// subhead goes above the subhead.
func (c *collector) close(span *Spanner) {
	if span != nil && c.seg.Span == nil && c.seg.Height() < spanKeep*c.s.Cols {
		c.seg.Span = span
		return
	}
	next := Segment{Span: span}
	if span != nil && c.below > 0 {
		next = c.seg.cut(c.head)
		next.Span, c.head = span, 0
	} else {
		c.gap, c.below = 0, 0
	}
	if c.seg.Span != nil || len(c.seg.Rows) > 0 || len(c.seg.Floats) > 0 {
		c.s.Parts = append(c.s.Parts, c.seg)
	}
	c.seg = next
}

// cut ends the segment before row i and returns what stood from there on.
func (g *Segment) cut(i int) Segment {
	k := 0
	for k < len(g.Floats) && g.Floats[k].Anchor <= i {
		k++
	}
	rest := g.After(column.Mark{Row: i, Float: k})
	g.Rows, g.Floats = g.Rows[:i:i], g.Floats[:k:k]
	return *rest
}

// settle joins a last segment that is too short to its neighbour above.
func (s *Body) settle() {
	n := len(s.Parts)
	if n < 2 || s.Parts[n-1].Height() >= spanKeep*s.Cols || s.Parts[n-2].Span != nil {
		return
	}
	if parts, ok := Raised(s.Parts, n-1); ok {
		s.Parts = parts
	}
}
