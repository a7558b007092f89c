package layout

import (
	"twofold/export/body"
)

// What setting a paragraph looser or tighter costs, and when it is done.
const (
	looseCost  = 60
	unevenEnds = 2 // slots by which columns may not differ
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
			parts, ok := body.Loosened(j.Compositor, p.parts, body.Mark{Part: c.part, Row: i}, loose)
			if !ok || i+len(p.parts[c.part].Rows[i].Lines) > col.To.Row {
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
