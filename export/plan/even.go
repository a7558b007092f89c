package plan

import "twofold/export/body"

// What setting a paragraph looser or tighter costs, and when it is done.
const (
	looseCost  = 60
	unevenEnds = 2 // slots by which columns may not differ
)

// evened is a plan whose last columns end alike, if setting one of their paragraphs in a
// line more or less makes them; else the plan itself.
func (r *Room) evened(p Plan, from int) Plan {
	best := p
	if len(p.Chunks) == 0 {
		return p
	}
	c := &p.Chunks[len(p.Chunks)-1]
	if c.Filler == nil || c.Of != nil || c.uneven() < unevenEnds {
		return p
	}
	for _, col := range c.Cols {
		loose := -1
		if c.Height-col.Used >= unevenEnds {
			loose = 1
		}
		for i := col.From.Row; i < col.To.Row; i++ {
			parts, ok := body.Loosened(r.Set, p.Parts, body.Mark{Part: c.Part, Row: i}, loose)
			if !ok || i+len(p.Parts[c.Part].Rows[i].Lines) > col.To.Row {
				continue
			}
			if q := r.plan(parts, from, p.By); q.Cost+looseCost < best.Cost {
				best = q
			}
		}
	}
	return best
}

// uneven is by how many slots the shortest column is shorter than the chunk.
func (c *Chunk) uneven() int {
	n := 0
	for i := range c.Cols {
		n = max(n, c.Height-c.Cols[i].Used)
	}
	return n
}
