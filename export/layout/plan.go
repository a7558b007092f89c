package layout

import (
	"sort"

	"twofold/editor"
	"twofold/export/body"
	"twofold/export/plan"
)

// best is the best way to set a story's body from a slot of a page on.
func (j *job) best(s *story, from int) plan.Plan {
	some, all := j.nextNeeds(s)
	r := plan.Room{
		Set: j.Compositor, Columns: j.columns, Body: &s.Body, Slots: j.d.Slots,
		Pictures: s.part.Adjust.Pictures, Fixed: s.fixed(), Closer: s.closer, Whole: s.whole(),
		Some: some, All: all,
	}
	return r.Best(from)
}

// fixed says whether the heights of a story's pictures are not for the layout to choose.
func (s *story) fixed() bool {
	return s.part.Adjust.Pictures != 0 || s.part.Adjust.Refuses(editor.StepPictures)
}

// briefsBegin is about how many slots project briefs need below a story to begin there.
const briefsBegin = 20

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

// carryOut places what a plan says.
func (j *job) carryOut(s *story, p *plan.Plan) {
	sh := j.page()
	at := 0
	j.picturesStep(s, p)
	for i := range p.Chunks {
		c := &p.Chunks[i]
		for ; at < c.Page; at++ {
			sh = j.turn()
		}
		s.on(sh)
		sh.section(s.Art.Kicker)
		if c.Span != nil {
			j.placeSpan(sh, c)
			s.taken += c.Span.Slots * s.Cols
		} else {
			j.placeColumns(s, sh, c.Text(p), c)
		}
	}
	for ; at < p.Pages; at++ {
		sh = j.turn()
	}
	sh.next = p.End
	sh.ends = &ending{s, p.Parts}
	s.over, j.Over = j.Over, 0
}

func (j *job) placeSpan(sh *sheet, c *plan.Chunk) {
	for i := range c.Span.Parts {
		sh.place(c.Span.Parts[i].Galley, j.d.X(sh.number, 0)+c.Span.Xs[i], j.d.Top(c.Slot))
	}
}

// placeColumns places filled columns in the order of reading.
func (j *job) placeColumns(s *story, sh *sheet, seg *body.Segment, c *plan.Chunk) {
	var spots []body.Spot
	s.free = 0
	for i := range c.Cols {
		x := j.d.X(sh.number, 0) + length(i)*j.d.Step(s.Units)
		spots = append(spots, seg.Spots(j.d, c.Filler.Places(c.Cols[i], c.Height), x, c.Slot)...)
		s.free += c.Height - c.Cols[i].Used
		s.taken += c.Cols[i].Used
	}
	sort.SliceStable(spots, func(a, b int) bool { return spots[a].Order < spots[b].Order })
	for i := range spots {
		sh.place(spots[i].Galley, spots[i].X, spots[i].Y)
	}
}
