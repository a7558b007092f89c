package layout

import (
	"slices"
	"strings"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/paper"
	"twofold/export/plan"
)

const (
	storyGap  = 2  // empty slots between stories, with a rule
	headRoom  = 26 // slots that a headline may take
	firstRoom = 12 // slots that a standfirst may take
)

// parts sets the running order on pages after the cover.
func (j *job) parts(stories []*story, f *front) {
	next := 0
	for i := range j.ed.Parts {
		p := &j.ed.Parts[i]
		if sh := j.page(); sh.number < p.From && sh.next > 0 {
			j.turn()
		}
		switch {
		case p.Article != nil:
			j.setStory(stories[next], f)
			next++
		case len(p.Briefs) > 0:
			j.briefs(p.Briefs)
		}
	}
	j.Story = ""
}

// setStory sets a story below what stands on the page, or on the next one.
func (j *job) setStory(s *story, f *front) {
	j.Story = s.Art.Story
	if s.lead {
		j.continueLead(s, f)
		return
	}
	sh := j.page()
	if sh.number == 1 || !s.flows() && sh.next > 0 {
		sh = j.turn()
	}
	head, ok := j.headBelow(s, sh)
	at := sh.next
	if at > 0 {
		at += storyGap
	}
	var w way
	if ok {
		w = j.way(s, at, head, j.headline(s, sh))
	}
	if !ok || at > 0 && w.plan.Cost >= plan.TooBad {
		sh, s.tight = j.turn(), false
		style := j.headline(s, sh)
		w = j.way(s, 0, j.Head(s.Art, style, headRoom, firstRoom), style)
	}
	j.takeSteps(s, &w, sh.number)
	j.begin(s, sh, w.at, w.head)
	j.carryOut(s, &w.plan)
	j.keepWhole(s, &w.plan)
}

// begin places a story's head at a slot of a page.
func (j *job) begin(s *story, sh *sheet, at int, head galley.Galley) {
	if at > 0 {
		j.ruleAbove(sh, at)
	}
	s.first = sh.number
	sh.section(s.Art.Kicker)
	j.bookmark(s, sh, at)
	sh.place(head, j.d.X(sh.number, 0), j.d.Top(at))
	j.headlineStep(s, j.headStyle(s, sh), &head, sh.number)
	s.taken += head.Slots * s.Cols
	sh.headed = true
}

// headBelow is a story's head for what is left of a page, with its type as small as it
// may be if that helps; false when the story must begin on the next page.
func (j *job) headBelow(s *story, sh *sheet) (galley.Galley, bool) {
	st := j.headline(s, sh)
	head := j.Head(s.Art, st, headRoom, firstRoom)
	if sh.next == 0 {
		return j.opened(s, sh, head), true
	}
	some, _ := s.needs()
	room := j.d.Slots - sh.next - storyGap - some
	if head.Slots > room && !s.part.Adjust.Refuses(editor.StepHeadline) {
		head, s.tight = j.Head(s.Art, st.Smallest(), headRoom, firstRoom), true
	}
	return head, head.Slots <= room
}

// below is the slot at which something begins below what stands on a page, with the rule
// between them drawn.
func (j *job) below(sh *sheet) int {
	if sh.next == 0 {
		return 0
	}
	j.ruleAbove(sh, sh.next+storyGap)
	return sh.next + storyGap
}

// ruleAbove draws the rule between stories in the slot above `at`.
func (j *job) ruleAbove(sh *sheet, at int) {
	var g galley.Galley
	g.Rule(0, design.CapDrop, j.d.Wide(), 1_000, design.Ink)
	sh.place(g, j.d.X(sh.number, 0), j.d.Top(at-1))
}

// needs is how many slots must be free below a story's head for it to begin there, and
// how many for all of it, its pictures as low as they may be.
func (s *story) needs() (some, all int) {
	by := plan.LowPictures
	if s.fixed() {
		by = s.part.Adjust.Pictures
	}
	for i, seg := range s.Resized(by) {
		lines := (seg.Height() + s.Cols - 1) / s.Cols
		span := 0
		if seg.Span != nil {
			span = seg.Span.Slots + 1
		}
		if i == 0 {
			some = min(plan.LeastLines, lines)
			if lines < 2*plan.LeastLines { // else text may fill the page above what spans it
				some += span
			}
		}
		all += lines + span
	}
	return some, all
}

// section adds to the page's running head what it does not say yet.
func (s *sheet) section(title string) {
	title = strings.TrimSpace(title)
	if title == "" {
		return
	}
	for _, t := range s.sections {
		if t == title {
			return
		}
	}
	s.sections = append(s.sections, title)
}

// headline is the style of a story's headline, as much smaller as the story gives.
func (j *job) headline(s *story, sh *sheet) *design.Style {
	return j.headStyle(s, sh).Smaller(s.part.Adjust.Headline)
}

// headStyle is the style of a story's headline by itself: the first of a page, or of a
// short issue, is larger than the others.
func (j *job) headStyle(s *story, sh *sheet) *design.Style {
	switch {
	case s.part.Format == editor.FormatLead && !s.lead:
		return j.d.Large
	case sh.headed || j.short() && j.begun() || s.part.Format == editor.FormatThird:
		return j.d.Small
	}
	return j.d.Medium
}

// on notes that a part of the story stands on a page.
func (s *story) on(sh *sheet) {
	if n := len(s.pages); n == 0 || s.pages[n-1] != sh.number {
		s.pages = append(s.pages, sh.number)
	}
}

// begun says whether a story has begun after the cover.
func (j *job) begun() bool {
	return slices.ContainsFunc(j.sheets, func(sh *sheet) bool { return sh.headed })
}

// bookmark adds a story to the outline.
func (j *job) bookmark(s *story, sh *sheet, slot int) {
	title := strings.TrimSpace(s.Art.Headline.Text())
	if title == "" {
		title = s.Art.Slug
	}
	j.outline = append(j.outline, paper.Bookmark{Title: title, Level: 1, Page: sh.number, Y: j.d.Top(slot)})
}
