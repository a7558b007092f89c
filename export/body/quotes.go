package body

import (
	"twofold/export/column"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/line"
)

// moveQuotes moves pull quotes to the nearest gap between paragraphs that is far enough
// from subheads and from the end, and keeps lines below them.
func (g *Segment) moveQuotes(set func(galley.Matter) []line.Line) {
	var quotes []*galley.Galley
	for i := range g.Rows {
		if q := g.Rows[i].block; q != nil {
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
func (g *Segment) find(block *galley.Galley) int {
	for i := range g.Rows {
		if g.Rows[i].block == block {
			return i
		}
	}
	return -1
}

// gapFor is the place nearest to row i where a pull quote may stand; i if there is none.
func (g *Segment) gapFor(i int) int {
	for d := 0; d < len(g.Rows); d++ {
		if i+d < len(g.Rows) && g.open(i, i+d) {
			return i + d
		}
		if i-d >= 0 && g.open(i, i-d) {
			return i - d
		}
	}
	return i
}

// open says whether quote q may stand at place `at`, counted with the quote removed.
func (g *Segment) open(q, at int) bool {
	rest := len(g.Rows) - 1
	row := func(k int) *Row {
		if k >= q {
			k++
		}
		return &g.Rows[k]
	}
	if at < quoteKeep || rest-at < quoteKeep {
		return false
	}
	above := row(at - 1)
	if above.block != nil || above.i != len(above.Lines)-1 {
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
func (g *Segment) move(i, to int) {
	if i == to {
		return
	}
	p := g.Rows[i]
	copy(g.Rows[i:], g.Rows[i+1:])
	g.Rows = g.Rows[:len(g.Rows)-1]
	g.Rows = append(g.Rows, Row{})
	copy(g.Rows[to+1:], g.Rows[to:])
	g.Rows[to] = p
	for k := range g.Floats {
		switch a := &g.Floats[k].Anchor; {
		case *a > i && *a <= to:
			*a--
		case *a <= i && *a > to:
			*a++
		}
	}
}

// indentless sets the paragraph that begins at row i anew, without its indent.
func (g *Segment) indentless(i int, set func(galley.Matter) []line.Line) {
	if i >= len(g.Rows) || g.Rows[i].block != nil || g.Rows[i].i != 0 || g.Rows[i].m.Style.Indent == 0 {
		return
	}
	m := g.Rows[i].m
	m.Style = m.Style.Flush()
	g.reset(i, m, set(m))
}

// keepBelow forbids a column to end within four lines below row i.
func (g *Segment) keepBelow(i int) {
	for k := i; k < i+quoteKeep && k < len(g.Rows)-1; k++ {
		g.Rows[k].stay = column.Forbidden
	}
}
