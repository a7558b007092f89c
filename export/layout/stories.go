package layout

import (
	"sort"
	"strings"

	"twofold/editor"
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
	if sh.number == 1 || s.part.NewPage || s.part.Format == editor.FormatFull && sh.next > 0 {
		sh = j.turn()
	}
	head := j.storyHead(s, sh)
	at := sh.next
	if at > 0 {
		at += storyGap
	}
	if at > 0 && at+head.slots+s.needs() > j.d.Slots {
		sh = j.turn()
		head, at = j.storyHead(s, sh), 0
	}
	if at > 0 {
		j.ruleAbove(sh, at)
	}
	s.begin(sh, j.d.top(at))
	j.bookmark(s, sh, at)
	sh.place(head, j.d.x(sh.number, 0), j.d.top(at))
	sh.next = at + head.slots
	sh.headed = true
	j.setBody(s)
}

// ruleAbove draws the rule between stories in the slot above `at`.
func (j *job) ruleAbove(sh *sheet, at int) {
	var g galley
	g.rule(0, capDrop, j.d.span(12), 1_000, ink)
	sh.place(g, j.d.x(sh.number, 0), j.d.top(at-1))
}

// needs is how many slots must be free below a story's head.
func (s *story) needs() int {
	if len(s.parts) == 0 {
		return 0
	}
	seg := &s.parts[0]
	n := min(leastLines, (seg.height()+s.cols-1)/s.cols)
	if seg.span != nil {
		n += seg.span.slots + 1
	}
	return n
}

// begin notes where a story begins.
func (s *story) begin(sh *sheet, y Length) {
	s.first, s.placed = sh.number, y
	if k := strings.TrimSpace(s.art.Kicker); k != "" {
		sh.section(k)
	}
}

// section adds to the page's running head what it does not say yet.
func (s *sheet) section(title string) {
	for _, t := range s.sections {
		if t == title {
			return
		}
	}
	s.sections = append(s.sections, title)
}

// storyHead is the head of a story: kicker, headline, standfirst, byline. The first
// headline of a page is larger than the others.
func (j *job) storyHead(s *story, sh *sheet) galley {
	st := &styleHeadS
	if !sh.headed && s.part.Format != editor.FormatThird {
		st = &styleHeadM
	}
	return j.head(s.art, st, headRoom, firstRoom)
}

// head sets the head of an article within so many slots.
func (j *job) head(a *editor.Article, st *style, headline, standfirst int) galley {
	var g galley
	wide := j.d.span(12)
	if !blank(editor.Plain(a.Kicker)) {
		g.under(j.hungIn(plain(a.Kicker, &styleKicker, wide), 0, 2), j.d)
	}
	if !blank(a.Headline.Spans) {
		g.under(j.hungIn(matter{block: a.Headline.ID, spans: a.Headline.Spans, style: st,
			measure: wide}, 0, headline), j.d)
	}
	if a.Standfirst != nil && !blank(a.Standfirst.Spans) {
		g.under(j.hungIn(matter{block: a.Standfirst.ID, spans: a.Standfirst.Spans,
			style: &styleStandfirst, measure: wide}, halfSlot, standfirst), j.d)
	}
	line := j.byline(a)
	if line.slots == 0 && g.slots > 0 {
		line.slots = 1
	}
	g.under(line, j.d)
	return g
}

// byline is the place in bold, then when and who.
func (j *job) byline(a *editor.Article) galley {
	var g galley
	var rest []string
	for _, s := range []string{a.When, a.Byline} {
		if s = strings.TrimSpace(s); s != "" {
			rest = append(rest, s)
		}
	}
	x := Length(0)
	if p := strings.TrimSpace(a.Place); p != "" {
		m := plain(p, &styleByline, j.d.span(12))
		m.spans[0].Bold = true
		x = j.word(&g, m, 0, halfSlot+baselineDrop) + 6_000
	}
	if len(rest) > 0 && x < j.d.span(12) {
		m := plain(strings.Join(rest, " · "), &styleByline, j.d.span(12)-x)
		j.word(&g, m, x, halfSlot+baselineDrop)
	}
	for i := range g.lines {
		g.slots = max(g.slots, j.d.slots(g.lines[i].y+3_000+halfSlot))
	}
	return g
}

// setBody sets a story's body from the page's first free slot on.
func (j *job) setBody(s *story) {
	for i := range s.parts {
		seg := &s.parts[i]
		if i > 0 {
			j.page().next++
		}
		if seg.span != nil {
			j.setSpan(s, seg)
		}
		j.setColumns(s, seg)
	}
	s.over, j.over = j.over, 0
}

// setSpan sets what spans the page, on the next page where it does not fit with some
// lines below it.
func (j *job) setSpan(s *story, seg *segment) {
	sh := j.page()
	below := min(leastLines, (seg.height()-seg.span.slots)/s.cols)
	if sh.next > 0 && sh.next+seg.span.slots+1+max(below, 0) > j.d.Slots {
		sh = j.turn()
	}
	for i := range seg.span.parts {
		sh.place(seg.span.parts[i].galley, j.d.x(sh.number, 0)+seg.span.xs[i], j.d.top(sh.next))
	}
	s.on(sh)
	sh.next += seg.span.slots
	if len(seg.rows)+len(seg.floats) > 0 {
		sh.next++
	}
}

// setColumns fills columns with a segment, on as many pages as it needs.
func (j *job) setColumns(s *story, seg *segment) {
	if len(seg.rows)+len(seg.floats) == 0 {
		return
	}
	f := newFiller(seg, s.cols)
	pages := f.fill(mark{}, j.d.Slots-j.page().next, j.d.Slots)
	for i, cols := range pages {
		sh := j.page()
		if i > 0 {
			sh = j.turn()
		}
		height := j.d.Slots - sh.next
		if i == len(pages)-1 {
			height = tallest(cols)
		}
		if height > 0 && tallest(cols) > 0 {
			j.setPage(s, f, cols, height)
		}
		sh.next += height
	}
	last := pages[len(pages)-1]
	for i := range last {
		s.free += tallest(last) - last[i].used
	}
}

func tallest(cols []column) int {
	h := 0
	for i := range cols {
		h = max(h, cols[i].used)
	}
	return h
}

// spot is a row or float with its place on a page.
type spot struct {
	order int
	g     galley
	x, y  Length
}

// setPage puts filled columns on the page, in the order of reading.
func (j *job) setPage(s *story, f *filler, cols []column, height int) {
	sh := j.page()
	var spots []spot
	for i := range cols {
		x := j.d.x(sh.number, 0) + Length(i)*j.d.step(s.units)
		spots = append(spots, f.spots(j.d, cols[i], spot{x: x, y: j.d.top(sh.next)}, height)...)
	}
	sort.SliceStable(spots, func(a, b int) bool { return spots[a].order < spots[b].order })
	for i := range spots {
		sh.place(spots[i].g, spots[i].x, spots[i].y)
	}
	s.on(sh)
}

// on notes that a part of the story stands on a page.
func (s *story) on(sh *sheet) {
	if n := len(s.pages); n == 0 || s.pages[n-1] != sh.number {
		s.pages = append(s.pages, sh.number)
	}
}

// spots gives everything in a column its place; at is the column's head.
func (f *filler) spots(d *Design, c column, at spot, height int) []spot {
	var out []spot
	used, gap := 0, 0
	put := func(order int, g galley, before, slots int) {
		if used > 0 {
			used += before
		}
		out = append(out, spot{order, g, at.x, at.y + Length(used)*d.Slot})
		used += slots
	}
	next := c.from.float
	float := func() {
		fl := &f.floats[next]
		put(fl.order, fl.galley, 1, fl.slots)
		next, gap = next+1, 1
	}
	if c.head {
		float()
	}
	inline := c.inline
	for i := c.from.row; i < c.to.row; i++ {
		if len(inline) > 0 && inline[0] == i {
			float()
			inline = inline[1:]
		}
		p := &f.rows[i]
		put(p.order, p.galley(), max(gap, p.before), p.slots)
		gap = p.after
	}
	if c.foot {
		used = max(used, height-f.floats[next].slots-1)
		float()
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
	g.putLine(p.m, p.lines, p.i, p.x, baselineDrop)
	return g
}

// bookmark adds a story to the outline.
func (j *job) bookmark(s *story, sh *sheet, slot int) {
	title := strings.TrimSpace(s.art.Headline.Text())
	if title == "" {
		title = s.art.Slug
	}
	j.outline = append(j.outline, Bookmark{Title: title, Level: 1, Page: sh.number, Y: j.d.top(slot)})
}
