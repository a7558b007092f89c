package layout

import (
	"slices"
	"sort"

	"twofold/editor"
	"twofold/export/body"
	"twofold/export/column"
)

// plan is a way to set a story's body from a slot of a page on. Several are made, with
// pictures of different heights, and the best one is kept.
type plan struct {
	parts  []body.Segment // what it sets
	by     int            // slots that its pictures are off their natural heights
	chunks []chunk
	holes  int // pages that something spanning leaves more than a quarter empty
	pages  int // that it begins anew
	end    int // the first free slot of its last page
	cost   int
}

// chunk is a part of a story that stands on one page: what spans the page, or columns.
type chunk struct {
	part   int           // of the parts
	of     *body.Segment // what its columns hold when that is a piece of a part; else nil
	page   int           // from 0, counted from the page that the plan begins on
	slot   int
	span   *body.Spanner
	filler *column.Filler
	cols   []column.Column
	height int
}

// What is disliked about plans, in the coin of columns.
const (
	footSlack   = 40 // times the square of the slots left empty at the foot
	resizeCost  = 40 // for each slot that pictures are off their natural height
	spillCost   = 80 // times the square of the slots that a last page is lower than leastSpill
	leastSpill  = 8
	pageTooMany = 3_000
	bareCost    = 1_000            // for each line too few below what spans the page
	splitCost   = 300              // the next story begins on the page, and goes on on another
	lowPictures = -5               // slots below their natural heights
	briefsBegin = 20               // slots in which project briefs begin below a story, about
	mostEmpty   = 4                // a page may stay empty by no more than one part in so many
	goodEnough  = 130              // no other heights are tried
	tooBad      = column.Forbidden // a story is not begun on a page that leads to one
)

// best is the best way to set a story's body from a slot of a page on, with its pictures
// some slots higher or lower if that makes the columns or the page come out better.
func (j *job) best(s *story, from int) plan {
	best := j.plan(s, s.Resized(s.part.Adjust.Pictures), from, 0)
	if best.cost <= goodEnough {
		return best
	}
	if s.Resizes() && !s.fixed() {
		best = j.bestHeight(s, best, from)
	}
	return j.evened(s, j.filled(s, best, from), from)
}

// filled is a plan without holes at the feet of pages, if what spans the page can stand
// above the text before it instead; else the plan itself.
func (j *job) filled(s *story, p plan, from int) plan {
	best := p
	for i := 1; i < len(p.parts) && p.holes > 0; i++ {
		parts, ok := body.Raised(p.parts, i)
		if !ok {
			continue
		}
		if q := j.plan(s, parts, from, p.by); q.cost < best.cost {
			best = q
		}
	}
	return best
}

// fixed says whether the heights of a story's pictures are not for the layout to choose.
func (s *story) fixed() bool {
	return s.part.Adjust.Pictures != 0 || s.part.Adjust.Refuses(editor.StepPictures)
}

// bestHeight is the best of a plan and of those with other heights of the pictures.
func (j *job) bestHeight(s *story, best plan, from int) plan {
	tried := []int{body.Blocks(s.Parts)}
	for _, by := range []int{-1, 1, -2, 2, -3, 3, -4, 4, lowPictures} {
		parts := s.Resized(by)
		size := body.Blocks(parts)
		if slices.Contains(tried, size) {
			continue // no picture could give any more
		}
		tried = append(tried, size)
		if p := j.plan(s, parts, from, by); p.cost < best.cost {
			best = p
		}
	}
	return best
}

// judge adds to a plan's cost what it leaves of its last page.
func (j *job) judge(p *plan, s *story, by int) {
	if by < 0 {
		by = -by
	}
	p.cost += by*resizeCost + p.pages*pageTooMany
	if p.pages > 0 && p.end < leastSpill {
		p.cost += (leastSpill - p.end) * (leastSpill - p.end) * spillCost
	}
	if len(p.chunks) > 0 && p.chunks[0].page > 0 {
		p.cost += column.Forbidden // the head would stand alone
	}
	if p.pages > 0 && s.whole() {
		p.cost += column.Forbidden
	}
	some, all := j.nextNeeds(s)
	switch left := j.d.Slots - p.end; {
	case left < some:
		p.cost += left * left * footSlack
	case left < all:
		p.cost += splitCost
	}
}

// nextNeeds is how many slots the story after s needs on the page that s ends on, to
// begin there and to stand there whole; more than a page when nothing follows on it.
func (j *job) nextNeeds(s *story) (some, all int) {
	switch {
	case s.follower == nil && s.briefs:
		return briefsBegin, j.d.Slots + 1
	case s.follower == nil:
		return j.d.Slots + 1, j.d.Slots + 1
	}
	if s.nextSome == 0 {
		was := j.Story
		j.Story = s.follower.Art.Story
		head := j.Head(s.follower.Art, j.d.Small.Smallest(), headRoom, firstRoom)
		j.Story = was
		some, all := s.follower.needs()
		if s.follower.whole() {
			some = all
		}
		s.nextSome, s.nextAll = storyGap+head.Slots+some, storyGap+head.Slots+all
	}
	return s.nextSome, s.nextAll
}

// plan fills pages with the parts of a story's body from a slot on, the pictures `by`
// slots off their heights.
func (j *job) plan(s *story, parts []body.Segment, from, by int) plan {
	p := plan{parts: parts, by: by, end: from}
	rest := slices.Clone(parts)
	for i := range rest {
		seg := &rest[i]
		if i > 0 && !s.closer {
			p.end++
		}
		if seg.Span != nil {
			j.planSpan(&p, s, rest[i:])
		}
		if len(seg.Rows)+len(seg.Floats) > 0 {
			j.planColumns(&p, s, i, seg)
		}
	}
	j.judge(&p, s, by)
	return p
}

// planSpan plans what spans the page above the first of the parts that are left, on the
// next page where it does not fit with some lines below it.
func (j *job) planSpan(p *plan, s *story, rest []body.Segment) {
	seg := &rest[0]
	slots := seg.Span.Slots
	below := min(leastLines, seg.Height()/s.Cols)
	if p.end > 0 && p.end+slots+1+below > j.d.Slots {
		j.planAbove(p, s, rest)
		least := below
		below = min(below, (seg.Height()+s.Cols-1)/s.Cols)
		p.cost += (least - below) * bareCost
		p.turn()
	}
	p.chunks = append(p.chunks, chunk{page: p.pages, slot: p.end, span: seg.Span})
	p.end += slots
	if below > 0 {
		p.end++
	}
}

// planAbove fills the foot of a page that has no room for what spans it with the text that
// belongs below, if there is enough of it or the page would stay mostly empty, and leaves
// the rest of that text.
func (j *job) planAbove(p *plan, s *story, rest []body.Segment) {
	seg := rest[0]
	room := j.d.Slots - p.end
	few := seg.Height() < (room+leastLines)*s.Cols // too few lines would be left below
	if room < leastLines || few && room < j.d.Slots/mostEmpty {
		p.cost += room * room * footSlack
		return
	}
	f := seg.Filler(s.Cols)
	pages, _ := j.columns.Fill(f, room, j.d.Slots)
	cols, high := pages[0], room
	if len(pages) == 1 {
		high = column.Tallest(cols)
	}
	if high > 0 {
		p.chunks = append(p.chunks, chunk{
			of: &seg, page: p.pages, slot: p.end, filler: f, cols: cols, height: high,
		})
		rest[0] = *seg.After(cols[len(cols)-1].To)
		rest[0].Span = seg.Span
		p.end += high + 1
	}
	left := max(0, j.d.Slots-p.end)
	hole := left >= j.d.Slots/mostEmpty // a slot more is the gap above
	if hole && len(rest) > 1 {
		j.planAbove(p, s, rest[1:]) // the text below what spans the page next
		return
	}
	p.cost += left * left * footSlack
	if hole {
		p.holes++
	}
}

func (p *plan) turn() { p.pages, p.end = p.pages+1, 0 }

// planColumns fills columns with a part, or the piece of it that is left, on as many pages
// as it needs.
func (j *job) planColumns(p *plan, s *story, part int, seg *body.Segment) {
	f := seg.Filler(s.Cols)
	var piece *body.Segment
	if whole := &p.parts[part]; len(seg.Rows) < len(whole.Rows) || len(seg.Floats) < len(whole.Floats) {
		piece = seg
	}
	pages, cost := j.columns.Fill(f, max(0, j.d.Slots-p.end), j.d.Slots)
	p.cost += cost
	for i, cols := range pages {
		if i > 0 {
			p.turn()
		}
		height := j.d.Slots - p.end
		if i == len(pages)-1 {
			height = column.Tallest(cols)
		}
		if column.Tallest(cols) > 0 {
			p.chunks = append(p.chunks, chunk{
				part: part, of: piece, page: p.pages, slot: p.end, filler: f,
				cols: cols, height: height,
			})
		}
		p.end += height
	}
}

// carryOut places what a plan says.
func (j *job) carryOut(s *story, p *plan) {
	sh := j.page()
	at := 0
	j.picturesStep(s, p)
	for i := range p.chunks {
		c := &p.chunks[i]
		for ; at < c.page; at++ {
			sh = j.turn()
		}
		s.on(sh)
		sh.section(s.Art.Kicker)
		if c.span != nil {
			j.placeSpan(sh, c)
			s.taken += c.span.Slots * s.Cols
		} else {
			seg := c.of
			if seg == nil {
				seg = &p.parts[c.part]
			}
			j.placeColumns(s, sh, seg, c)
		}
	}
	for ; at < p.pages; at++ {
		sh = j.turn()
	}
	sh.next = p.end
	sh.ends = &ending{s, p.parts}
	s.over, j.Over = j.Over, 0
}

func (j *job) placeSpan(sh *sheet, c *chunk) {
	for i := range c.span.Parts {
		sh.place(c.span.Parts[i].Galley, j.d.X(sh.number, 0)+c.span.Xs[i], j.d.Top(c.slot))
	}
}

// placeColumns places filled columns in the order of reading.
func (j *job) placeColumns(s *story, sh *sheet, seg *body.Segment, c *chunk) {
	var spots []body.Spot
	s.free = 0
	for i := range c.cols {
		x := j.d.X(sh.number, 0) + length(i)*j.d.Step(s.Units)
		spots = append(spots, seg.Spots(j.d, c.filler.Places(c.cols[i], c.height), x, c.slot)...)
		s.free += c.height - c.cols[i].Used
		s.taken += c.cols[i].Used
	}
	sort.SliceStable(spots, func(a, b int) bool { return spots[a].Order < spots[b].Order })
	for i := range spots {
		sh.place(spots[i].Galley, spots[i].X, spots[i].Y)
	}
}
