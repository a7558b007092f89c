package layout

import (
	"strings"

	"twofold/editor"
	"twofold/export/column"
	"twofold/export/design"
	"twofold/export/paper"
)

const (
	storyGap   = 2  // empty slots between stories, with a rule
	leastLines = 6  // of each column, below a story's head
	headRoom   = 26 // slots that a headline may take
	firstRoom  = 12 // slots that a standfirst may take
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
	j.story = ""
}

// setStory sets a story below what stands on the page, or on the next one.
func (j *job) setStory(s *story, f *front) {
	j.story = s.art.Story
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
	var p plan
	if ok {
		p = j.best(s, at+head.slots)
	}
	if !ok || at > 0 && p.cost >= tooBad {
		sh, at, s.tight = j.turn(), 0, false
		head = j.head(s.art, j.headline(s, sh), headRoom, firstRoom)
		p = j.best(s, head.slots)
	}
	j.begin(s, sh, at, head)
	j.carryOut(s, &p)
}

// begin places a story's head at a slot of a page.
func (j *job) begin(s *story, sh *sheet, at int, head galley) {
	if at > 0 {
		j.ruleAbove(sh, at)
	}
	s.first = sh.number
	sh.section(s.art.Kicker)
	j.bookmark(s, sh, at)
	sh.place(head, j.d.X(sh.number, 0), j.d.Top(at))
	j.headlineStep(s, j.headStyle(s, sh), &head, sh.number)
	s.taken += head.slots * s.cols
	sh.headed = true
}

// headBelow is a story's head for what is left of a page, with its type as small as it
// may be if that helps; false when the story must begin on the next page.
func (j *job) headBelow(s *story, sh *sheet) (galley, bool) {
	st := j.headline(s, sh)
	head := j.head(s.art, st, headRoom, firstRoom)
	if sh.next == 0 {
		return j.opened(s, sh, head), true
	}
	some, _ := s.needs()
	room := j.d.Slots - sh.next - storyGap - some
	if head.slots > room && !s.part.Adjust.Refuses(editor.StepHeadline) {
		head, s.tight = j.head(s.art, st.Smallest(), headRoom, firstRoom), true
	}
	return head, head.slots <= room
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
	var g galley
	g.rule(0, design.CapDrop, j.d.Wide(), 1_000, design.Ink)
	sh.place(g, j.d.X(sh.number, 0), j.d.Top(at-1))
}

// needs is how many slots must be free below a story's head for it to begin there, and
// how many for all of it, its pictures as low as they may be.
func (s *story) needs() (some, all int) {
	by := lowPictures
	if s.fixed() {
		by = s.part.Adjust.Pictures
	}
	for i, seg := range s.resized(by) {
		lines := (seg.height() + s.cols - 1) / s.cols
		span := 0
		if seg.span != nil {
			span = seg.span.slots + 1
		}
		if i == 0 {
			some = min(leastLines, lines)
			if lines < 2*leastLines { // else text may fill the page above what spans it
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

// headStyle is the style of a story's headline by itself: the first of a page is larger
// than the others.
func (j *job) headStyle(s *story, sh *sheet) *design.Style {
	switch {
	case s.part.Format == editor.FormatLead && !s.lead:
		return j.d.Large
	case sh.headed || s.part.Format == editor.FormatThird:
		return j.d.Small
	}
	return j.d.Medium
}

// head sets the head of an article within so many slots.
func (j *job) head(a *editor.Article, st *design.Style, headline, standfirst int) galley {
	var g galley
	wide := j.d.Wide()
	if !blank(editor.Plain(a.Kicker)) {
		g.under(j.hungIn(plain(a.Kicker, &design.Kicker, wide), 0, 2), j.d)
	}
	if !blank(a.Headline.Spans) {
		g.under(j.hungIn(matter{
			block: a.Headline.ID, spans: a.Headline.Spans, style: st,
			measure: wide,
		}, 0, headline), j.d)
	}
	if a.Standfirst != nil && !blank(a.Standfirst.Spans) {
		g.under(j.hungIn(matter{
			block: a.Standfirst.ID, spans: a.Standfirst.Spans,
			style: &design.Standfirst, measure: wide,
		}, design.HalfSlot, standfirst), j.d)
	}
	by := j.byline(a)
	if by.slots == 0 && g.slots > 0 {
		by.slots = 1
	}
	g.under(by, j.d)
	return g
}

// byline is the place in bold, then when and who.
func (j *job) byline(a *editor.Article) galley {
	var g galley
	var rest []string
	for _, s := range []string{a.When, a.Byline, a.From} {
		if s = strings.TrimSpace(s); s != "" {
			rest = append(rest, s)
		}
	}
	x := length(0)
	if p := strings.TrimSpace(a.Place); p != "" {
		m := plain(p, &design.Byline, j.d.Wide())
		m.spans[0].Bold = true
		m.first = len(rest) > 0
		x = j.word(&g, m, 0, design.HalfSlot+design.BaselineDrop) + 6_000
	}
	if len(rest) > 0 && x < j.d.Wide() {
		m := plain(strings.Join(rest, " · "), &design.Byline, j.d.Wide()-x)
		m.second = x > 0
		j.word(&g, m, x, design.HalfSlot+design.BaselineDrop)
	}
	for i := range g.lines {
		g.slots = max(g.slots, j.d.SlotsOf(g.lines[i].y+3_000+design.HalfSlot))
	}
	return g
}

// spot is a row or float with its place on a page.
type spot struct {
	order int
	g     galley
	x, y  length
}

// on notes that a part of the story stands on a page.
func (s *story) on(sh *sheet) {
	if n := len(s.pages); n == 0 || s.pages[n-1] != sh.number {
		s.pages = append(s.pages, sh.number)
	}
}

// spots gives rows and floats of a segment, in their places in a column, their places on
// the page: x is the column's left edge, slot its head.
func (g *segment) spots(d *design.Grid, places []column.Place, x length, slot int) []spot {
	out := make([]spot, len(places))
	for i, p := range places {
		y := d.Top(slot + p.Slot)
		if p.Float >= 0 {
			fl := &g.floats[p.Float]
			out[i] = spot{fl.order, fl.galley, x, y}
			continue
		}
		r := &g.rows[p.Row]
		out[i] = spot{r.order, r.galley(), x, y}
	}
	return out
}

// galley is the row as it is placed.
func (p *row) galley() galley {
	if p.block != nil {
		return *p.block
	}
	g := galley{slots: 1}
	g.join(p.label, 0, 0)
	g.putLine(p.m, p.lines, p.i, p.x, design.BaselineDrop)
	return g
}

// bookmark adds a story to the outline.
func (j *job) bookmark(s *story, sh *sheet, slot int) {
	title := strings.TrimSpace(s.art.Headline.Text())
	if title == "" {
		title = s.art.Slug
	}
	j.outline = append(j.outline, paper.Bookmark{Title: title, Level: 1, Page: sh.number, Y: j.d.Top(slot)})
}
