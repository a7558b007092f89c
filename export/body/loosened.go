package body

import (
	"cmp"
	"math"
	"slices"

	"twofold/export/column"
	"twofold/export/galley"
	"twofold/export/line"
)

// How far setting a paragraph looser or tighter may go.
const (
	looseRatio = 2.0 // of the word spaces, where the widest that is good is 1
	looseLines = 4   // a paragraph has at least so many
)

// Mark is a row of a body: of which part, and which of its rows.
type Mark struct{ Part, Row int }

// Loosened is the parts with the paragraph that begins at a mark in so many lines more;
// false when no paragraph begins there or it cannot be set well.
func Loosened(set *galley.Compositor, parts []Segment, at Mark, loose int) ([]Segment, bool) {
	r := &parts[at.Part].Rows[at.Row]
	if r.block != nil || r.i != 0 || len(r.Lines) < looseLines || r.m.Style.Align != line.Justified {
		return nil, false
	}
	m := r.m
	m.Loose = loose
	lines := set.Set(m)
	if len(lines) != len(r.Lines)+loose || !m.Allows(lines) || !wellSet(lines) {
		return nil, false
	}
	out := slices.Clone(parts)
	seg := &out[at.Part]
	seg.Floats = slices.Clone(seg.Floats)
	seg.reset(at.Row, m, lines)
	return out, true
}

// Tighter lists the paragraphs that can be set well in a line less, those first that give
// it most easily: the longest.
func Tighter(set *galley.Compositor, parts []Segment) []Mark {
	var out []Mark
	for p := range parts {
		for i := range parts[p].Rows {
			if _, ok := Loosened(set, parts, Mark{p, i}, -1); ok {
				out = append(out, Mark{p, i})
			}
		}
	}
	lines := func(m Mark) int { return len(parts[m.Part].Rows[m.Row].Lines) }
	slices.SortStableFunc(out, func(a, b Mark) int { return lines(b) - lines(a) })
	return out
}

// Tightened is the parts with some of the paragraphs that Tighter lists in a line less.
func Tightened(set *galley.Compositor, parts []Segment, some []Mark) []Segment {
	some = slices.Clone(some)
	slices.SortFunc(some, func(a, b Mark) int { return cmp.Or(b.Part-a.Part, b.Row-a.Row) })
	for _, m := range some { // the last first, so that the marks of the others stay true
		if tight, ok := Loosened(set, parts, m, -1); ok {
			parts = tight
		}
	}
	return parts
}

// wellSet says whether no line is too long or its spaces too wide.
func wellSet(lines []line.Line) bool {
	for i := range lines {
		if lines[i].Overfull > 0 || math.Abs(lines[i].Ratio) > looseRatio {
			return false
		}
	}
	return true
}

// reset puts the lines that m makes in place of the paragraph that begins at row i. What
// kept its first lines together with something above, or its last with something below,
// still does.
func (g *Segment) reset(i int, m galley.Matter, lines []line.Line) {
	was := g.Rows[i : i+len(g.Rows[i].Lines)]
	fresh := make([]Row, len(lines))
	for k := range fresh {
		fresh[k] = Row{
			m: m, Lines: lines, i: k, x: was[0].x, order: was[0].order, slots: 1,
			stay: breakCost(&m, lines, k),
		}
		if k < len(was)-1 && was[k].stay >= column.Forbidden &&
			breakCost(&was[k].m, was[k].Lines, k) < column.Forbidden {
			fresh[k].stay = column.Forbidden
		}
	}
	last := &fresh[len(fresh)-1]
	last.after, last.stay = was[len(was)-1].after, was[len(was)-1].stay
	fresh[0].before, fresh[0].label = was[0].before, was[0].label
	more := len(fresh) - len(was)
	g.Rows = slices.Concat(g.Rows[:i], fresh, g.Rows[i+len(was):])
	for k := range g.Floats {
		if g.Floats[k].Anchor > i {
			g.Floats[k].Anchor += more
		}
	}
}
