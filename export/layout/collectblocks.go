package layout

import (
	"slices"

	"twofold/editor"
	"twofold/export/column"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/line"
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
	if len(c.j.Set(c.j.Quoted(b, c.measure))) > longQuote {
		c.quote(b, order)
		return
	}
	g := c.j.PullQuote(b, c.measure)
	c.add(&g, order)
}

// add puts a block that is never split between the lines.
func (c *collector) add(g *galley.Galley, order int) {
	c.seg.rows = append(c.seg.rows, row{
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
	j, units := c.j, c.s.units
	width, n := j.d.Span(units), j.FigureSlots(b, units)
	c.float(float{
		Galley: j.Figure(b, width, n), order: order,
		resize: func(by int) galley.Galley { return j.Figure(b, width, j.Given(b, units, n, by)) },
	})
}

// wide makes a picture span the columns.
func (c *collector) wide(b *editor.Block, order int) *spanner {
	j, width, units := c.j, c.j.d.Wide(), c.j.d.Units
	n := j.FigureSlots(b, units)
	sp := spanning(j.Figure(b, width, n), order)
	sp.resize = func(by int) *spanner { return spanning(j.Figure(b, width, j.Given(b, units, n, by)), order) }
	return sp
}

// pairs says whether a picture of two thirds has a sidebar to stand beside. In Russian
// a short story keeps both in its columns: 54 mm is narrow for it.
func (c *collector) pairs() bool {
	if c.beside != nil || c.s.sidebar() == nil || !pairs(c.j.d) {
		return false
	}
	return c.j.ed.Lang == editor.English || c.s.words() > shortStory+20
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
		g := c.j.Sidebar(b, c.s.art, c.j.d.Wide())
		c.close(spanning(g, order))
		return
	}
	c.float(float{Galley: c.j.Sidebar(b, c.s.art, c.measure), order: order, boxed: true})
}

// spanning makes a block span the columns.
func spanning(g galley.Galley, order int) *spanner {
	return &spanner{slots: g.Slots, parts: []float{{Galley: g, order: order}}, xs: []length{0}}
}

// pair sets a picture of two thirds and the sidebar beside it: both end on the same
// baseline, the picture with its caption.
func (c *collector) pair(b *editor.Block, order int) *spanner {
	d, box := c.j.d, c.beside
	caption := c.j.Caption(b, d.Span(twoThirds)).Slots
	least := c.j.Sidebar(box, c.s.art, d.Span(d.ThinColumn())).Slots
	set := func(slots int) *spanner {
		slots = max(min(slots, least+galley.PictureGive), least, caption+galley.LeastPicture)
		pic := c.j.Figure(b, d.Span(twoThirds), slots-caption)
		side := c.j.SidebarOf(box, c.s.art, d.Span(d.ThinColumn()), slots)
		return &spanner{slots: slots, xs: []length{0, d.Step(twoThirds)}, parts: []float{
			{Galley: pic, order: order}, {Galley: side, order: c.s.rank(box)},
		}}
	}
	sp := set(c.j.FigureSlots(b, twoThirds) + caption)
	natural := sp.slots
	sp.resize = func(by int) *spanner { return set(natural + by) }
	return sp
}

// rank is a block's place in reading.
func (s *story) rank(b *editor.Block) int {
	for i := range s.art.Body {
		if &s.art.Body[i] == b {
			return i + 1
		}
	}
	return 0
}

func (c *collector) float(fl float) {
	if fl.Slots == 0 {
		return
	}
	fl.anchor = len(c.seg.rows)
	c.seg.floats = append(c.seg.floats, fl)
}

// close ends the segment; the next begins below span. What spans the page while too
// little text stands above it goes to the head of that text.
func (c *collector) close(span *spanner) {
	if span != nil && c.seg.span == nil && c.seg.height() < spanKeep*c.s.cols {
		c.seg.span = span
		return
	}
	if c.seg.span != nil || len(c.seg.rows) > 0 || len(c.seg.floats) > 0 {
		c.s.parts = append(c.s.parts, c.seg)
	}
	c.seg = segment{span: span}
	c.gap, c.below = 0, 0
}

// settle joins a last segment that is too short to its neighbour above.
func (s *story) settle() {
	n := len(s.parts)
	if n < 2 || s.parts[n-1].height() >= spanKeep*s.cols || s.parts[n-2].span != nil {
		return
	}
	last, above := s.parts[n-1], &s.parts[n-2]
	for _, f := range last.floats {
		f.anchor += len(above.rows)
		above.floats = append(above.floats, f)
	}
	above.rows = append(above.rows, last.rows...)
	above.span = last.span
	s.parts = s.parts[:n-1]
}

// height is the slots of the segment's text and floats in one column.
func (g *segment) height() int {
	n := 0
	for i := range g.rows {
		n += g.rows[i].slots + g.rows[i].before
	}
	for i := range g.floats {
		n += g.floats[i].Slots + 1
	}
	return n
}

// moveQuotes moves pull quotes to the nearest gap between paragraphs that is far enough
// from subheads and from the end, and keeps lines below them.
func (g *segment) moveQuotes(set func(galley.Matter) []line.Line) {
	var quotes []*galley.Galley
	for i := range g.rows {
		if q := g.rows[i].block; q != nil {
			quotes = append(quotes, q)
		}
	}
	for _, q := range quotes {
		i := g.find(q)
		to := g.gapFor(i)
		g.move(i, to)
		g.indentless(to+1, set)
		g.keepBelow(to)
	}
}

// find is the row that holds a block.
func (g *segment) find(block *galley.Galley) int {
	for i := range g.rows {
		if g.rows[i].block == block {
			return i
		}
	}
	return -1
}

// gapFor is the place nearest to row i where a pull quote may stand; i if there is none.
func (g *segment) gapFor(i int) int {
	for d := 0; d < len(g.rows); d++ {
		if i+d < len(g.rows) && g.open(i, i+d) {
			return i + d
		}
		if i-d >= 0 && g.open(i, i-d) {
			return i - d
		}
	}
	return i
}

// open says whether quote q may stand at place `at`, counted with the quote removed.
func (g *segment) open(q, at int) bool {
	rest := len(g.rows) - 1
	row := func(k int) *row {
		if k >= q {
			k++
		}
		return &g.rows[k]
	}
	if at < quoteKeep || rest-at < quoteKeep {
		return false
	}
	above := row(at - 1)
	if above.block != nil || above.i != len(above.lines)-1 {
		return false
	}
	for k := at - quoteKeep; k < at+quoteKeep; k++ {
		if p := row(k); p.block != nil || p.m.Style.Tag == design.TagSubhead {
			return false
		}
	}
	return true
}

// move takes row i out and puts it back at place `to`.
func (g *segment) move(i, to int) {
	if i == to {
		return
	}
	p := g.rows[i]
	copy(g.rows[i:], g.rows[i+1:])
	g.rows = g.rows[:len(g.rows)-1]
	g.rows = append(g.rows, row{})
	copy(g.rows[to+1:], g.rows[to:])
	g.rows[to] = p
	for k := range g.floats {
		switch a := &g.floats[k].anchor; {
		case *a > i && *a <= to:
			*a--
		case *a <= i && *a > to:
			*a++
		}
	}
}

// indentless sets the paragraph that begins at row i anew, without its indent.
func (g *segment) indentless(i int, set func(galley.Matter) []line.Line) {
	if i >= len(g.rows) || g.rows[i].block != nil || g.rows[i].i != 0 || g.rows[i].m.Style.Indent == 0 {
		return
	}
	m := g.rows[i].m
	m.Style = m.Style.Flush()
	g.reset(i, m, set(m))
}

// reset puts the lines that m makes in place of the paragraph that begins at row i. What
// kept its first lines together with something above, or its last with something below,
// still does.
func (g *segment) reset(i int, m galley.Matter, lines []line.Line) {
	was := g.rows[i : i+len(g.rows[i].lines)]
	fresh := make([]row, len(lines))
	for k := range fresh {
		fresh[k] = row{
			m: m, lines: lines, i: k, x: was[0].x, order: was[0].order, slots: 1,
			stay: breakCost(lines, k),
		}
		if k < len(was)-1 && was[k].stay >= column.Forbidden &&
			breakCost(was[k].lines, k) < column.Forbidden {
			fresh[k].stay = column.Forbidden
		}
	}
	last := &fresh[len(fresh)-1]
	last.after, last.stay = was[len(was)-1].after, was[len(was)-1].stay
	fresh[0].before, fresh[0].label = was[0].before, was[0].label
	more := len(fresh) - len(was)
	g.rows = slices.Concat(g.rows[:i], fresh, g.rows[i+len(was):])
	for k := range g.floats {
		if g.floats[k].anchor > i {
			g.floats[k].anchor += more
		}
	}
}

// keepBelow forbids a column to end within four lines below row i.
func (g *segment) keepBelow(i int) {
	for k := i; k < i+quoteKeep && k < len(g.rows)-1; k++ {
		g.rows[k].stay = column.Forbidden
	}
}
