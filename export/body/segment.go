package body

import (
	"slices"

	"twofold/export/column"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/line"
)

// Segment is a stretch of a story between things that span all its columns.
type Segment struct {
	Span   *Spanner // stands above the columns, or nil
	Rows   []Row
	Floats []Float // in order of their anchors
}

// Spanner is what spans all columns: one block, or a picture with a sidebar beside it.
type Spanner struct {
	Slots  int
	Parts  []Float               // their anchors mean nothing
	Xs     []length              // where they begin
	resize func(by int) *Spanner // with its picture so many slots higher; nil if it has none
}

// Row is what columns are filled with: a line of text, or a block, never split.
type Row struct {
	m      galley.Matter
	Lines  []line.Line
	i      int           // the line of lines that it is; meaningless when block is set
	label  galley.Galley // the mark of a list item
	x      length
	block  *galley.Galley
	order  int // in reading
	slots  int
	before int // empty slots above it, but not at the head of a column
	after  int
	stay   int // what it costs to end a column after it
}

// Float is a block that may stand apart from its place in the text.
type Float struct {
	galley.Galley
	order  int
	Anchor int                        // the row before which it belongs
	boxed  bool                       // stands at the head or the foot of a column only
	resize func(by int) galley.Galley // with its picture so many slots higher; nil if it has none
}

// Filler fills columns with the segment.
func (g *Segment) Filler(cols int) *column.Filler {
	floats := make([]column.Float, len(g.Floats))
	for i := range g.Floats {
		f := &g.Floats[i]
		floats[i] = column.Float{Slots: f.Slots, Anchor: f.Anchor, Boxed: f.boxed}
	}
	return column.New(Measured(g.Rows), floats, cols)
}

// Measured is what the filling of columns knows of rows.
func Measured(rows []Row) []column.Row {
	out := make([]column.Row, len(rows))
	for i := range rows {
		r := &rows[i]
		out[i] = column.Row{
			Slots: r.slots, Before: r.before, After: r.after, Stay: r.stay,
			Block: r.block != nil,
		}
	}
	return out
}

// Spot is a row or float with its place on a page.
type Spot struct {
	Order  int
	Galley galley.Galley
	X, Y   length
}

// Spots gives rows and floats of a segment, in their places in a column, their places on
// the page: x is the column's left edge, slot its head.
func (g *Segment) Spots(d *design.Grid, places []column.Place, x length, slot int) []Spot {
	out := make([]Spot, len(places))
	for i, p := range places {
		y := d.Top(slot + p.Slot)
		if p.Float >= 0 {
			fl := &g.Floats[p.Float]
			out[i] = Spot{fl.order, fl.Galley, x, y}
			continue
		}
		r := &g.Rows[p.Row]
		out[i] = Spot{r.order, r.galley(), x, y}
	}
	return out
}

// galley is the row as it is placed.
func (p *Row) galley() galley.Galley {
	if p.block != nil {
		return *p.block
	}
	g := galley.Galley{Slots: 1}
	g.Join(p.label, 0, 0)
	g.PutLine(p.m, p.Lines, p.i, p.x, design.BaselineDrop)
	return g
}

// After is what is left of a segment after a mark.
func (g *Segment) After(m column.Mark) *Segment {
	rest := &Segment{Rows: g.Rows[m.Row:], Floats: slices.Clone(g.Floats[m.Float:])}
	for i := range rest.Floats {
		rest.Floats[i].Anchor = max(0, rest.Floats[i].Anchor-m.Row)
	}
	return rest
}

// Height is the slots of the segment's text and floats in one column.
func (g *Segment) Height() int {
	n := 0
	for i := range g.Rows {
		n += g.Rows[i].slots + g.Rows[i].before
	}
	for i := range g.Floats {
		n += g.Floats[i].Slots + 1
	}
	return n
}

// Tallest is how many slots the highest thing takes that stands in the columns.
func Tallest(parts []Segment) int {
	n := 0
	for i := range parts {
		for k := range parts[i].Rows {
			n = max(n, parts[i].Rows[k].slots)
		}
		for k := range parts[i].Floats {
			n = max(n, parts[i].Floats[k].Slots)
		}
	}
	return n
}
