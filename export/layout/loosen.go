package layout

import (
	"math"
	"slices"

	"twofold/export/line"
)

// What setting a paragraph looser or tighter costs, and how far that may go.
const (
	looseCost  = 60
	looseRatio = 2.0 // of the word spaces, where the widest that is good is 1
	looseLines = 4   // a paragraph has at least so many
	unevenEnds = 2   // slots by which columns may not differ
)

// evened is a plan whose last columns end alike, if setting one of their paragraphs in a
// line more or less makes them; else the plan itself.
func (j *job) evened(s *story, p plan, from int) plan {
	best := p
	if len(p.chunks) == 0 {
		return p
	}
	c := &p.chunks[len(p.chunks)-1]
	if c.filler == nil || c.of != nil || c.uneven() < unevenEnds {
		return p
	}
	for _, col := range c.cols {
		loose := -1
		if c.height-col.Used >= unevenEnds {
			loose = 1
		}
		for i := col.From.Row; i < col.To.Row; i++ {
			parts, ok := j.loosened(p.parts, c, i, loose)
			if !ok || i+len(p.parts[c.part].rows[i].lines) > col.To.Row {
				continue
			}
			if q := j.plan(s, parts, from, p.by); q.cost+looseCost < best.cost {
				best = q
			}
		}
	}
	return best
}

// uneven is by how many slots the shortest column is shorter than the chunk.
func (c *chunk) uneven() int {
	n := 0
	for i := range c.cols {
		n = max(n, c.height-c.cols[i].Used)
	}
	return n
}

// loosened is a story's body in which the paragraph that begins at row i of a chunk has
// so many lines more; false when no paragraph begins there or it cannot be set well.
func (j *job) loosened(parts []segment, c *chunk, i, loose int) ([]segment, bool) {
	r := &parts[c.part].rows[i]
	if r.block != nil || r.i != 0 || len(r.lines) < looseLines || r.m.Style.Align != line.Justified {
		return nil, false
	}
	m := r.m
	m.Loose = loose
	lines := j.Set(m)
	if len(lines) != len(r.lines)+loose || !wellSet(lines) {
		return nil, false
	}
	out := slices.Clone(parts)
	seg := &out[c.part]
	seg.floats = slices.Clone(seg.floats)
	seg.reset(i, m, lines)
	return out, true
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
