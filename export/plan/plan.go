package plan

import (
	"slices"

	"twofold/export/body"
	"twofold/export/column"
	"twofold/export/galley"
)

// LeastLines is how many lines stand in each column below a head, or what spans the page.
const LeastLines = 6

// Plan is a way to set a story's body from a slot of a page on. Several are made, with
// pictures of different heights, and the best one is kept.
type Plan struct {
	Parts  []body.Segment // what it sets
	By     int            // slots that its pictures are off their natural heights
	Chunks []Chunk
	Pages  int // that it begins anew
	End    int // the first free slot of its last page
	Cost   int
	holes  int // pages that something spanning leaves more than a quarter empty
}

// Chunk is a part of a story that stands on one page: what spans the page, or columns.
type Chunk struct {
	Part   int           // of the parts
	Of     *body.Segment // what its columns hold when that is a piece of a part; else nil
	Page   int           // from 0, counted from the page that the plan begins on
	Slot   int
	Span   *body.Spanner // nil for columns
	Filler *column.Filler
	Cols   []column.Column
	Height int
}

// What callers go by, in the coin of columns.
const (
	ResizeCost  = 40               // for each slot that pictures are off their natural height
	LowPictures = -5               // slots below their natural heights
	GoodEnough  = 130              // no other heights are tried
	TooBad      = column.Forbidden // a story is not begun on a page that leads to one
)

// What is disliked about plans.
const (
	footSlack   = 40 // times the square of the slots left empty at the foot
	spillCost   = 80 // times the square of the slots that a last page is lower than leastSpill
	leastSpill  = 8
	pageTooMany = 3_000
	bareCost    = 1_000 // for each line too few below what spans the page
	splitCost   = 300   // the next story begins on the page, and goes on on another
	mostEmpty   = 4     // a page may stay empty by no more than one part in so many
)

// Room is what a body is to fill: pages of so many slots, and what is asked of it there.
type Room struct {
	Set     *galley.Compositor
	Columns *column.Memory // of columns that were filled
	Body    *body.Body
	Slots   int

	Pictures int  // slots that pictures are to be higher, below 0 lower
	Fixed    bool // pictures keep that height
	Closer   bool // parts stand a slot closer
	Whole    bool // it is to stand on one page
	Some     int  // slots that what follows needs on the last page to begin there
	All      int  // and to stand there whole
}

// Best is the best way to set a story's body from a slot of a page on, with its pictures
// some slots higher or lower if that makes the columns or the page come out better.
func (r *Room) Best(from int) Plan {
	best := r.plan(r.Body.Resized(r.Pictures), from, 0)
	if best.Cost <= GoodEnough {
		return best
	}
	if r.Body.Resizes() && !r.Fixed {
		best = r.bestHeight(best, from)
	}
	return r.evened(r.filled(best, from), from)
}

// filled is a plan without holes at the feet of pages, if what spans the page can stand
// above the text before it instead; else the plan itself.
func (r *Room) filled(p Plan, from int) Plan {
	best := p
	for i := 1; i < len(p.Parts) && p.holes > 0; i++ {
		parts, ok := body.Raised(p.Parts, i)
		if !ok {
			continue
		}
		if q := r.plan(parts, from, p.By); q.Cost < best.Cost {
			best = q
		}
	}
	return best
}

// bestHeight is the best of a plan and of those with other heights of the pictures.
func (r *Room) bestHeight(best Plan, from int) Plan {
	tried := []int{body.Blocks(r.Body.Parts)}
	for _, by := range []int{-1, 1, -2, 2, -3, 3, -4, 4, LowPictures} {
		parts := r.Body.Resized(by)
		size := body.Blocks(parts)
		if slices.Contains(tried, size) {
			continue // no picture could give any more
		}
		tried = append(tried, size)
		if p := r.plan(parts, from, by); p.Cost < best.Cost {
			best = p
		}
	}
	return best
}

// judge adds to a plan's cost what it leaves of its last page.
func (r *Room) judge(p *Plan, by int) {
	if by < 0 {
		by = -by
	}
	p.Cost += by*ResizeCost + p.Pages*pageTooMany
	if p.Pages > 0 && p.End < leastSpill {
		p.Cost += (leastSpill - p.End) * (leastSpill - p.End) * spillCost
	}
	if len(p.Chunks) > 0 && p.Chunks[0].Page > 0 {
		p.Cost += column.Forbidden // the head would stand alone
	}
	if p.Pages > 0 && r.Whole {
		p.Cost += column.Forbidden
	}
	switch left := r.Slots - p.End; {
	case left < r.Some:
		p.Cost += left * left * footSlack
	case left < r.All:
		p.Cost += splitCost
	}
}
