package layout

import (
	"fmt"
	"strings"

	"twofold/editor"
	"twofold/export/column"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/galley"
	"twofold/export/line"
	"twofold/export/paper"
)

// Measures of the briefs.
var (
	areaBar     length = 5 * design.Quarter
	areaGap            = face.Millimetres(3.2)
	briefBar           = face.Millimetres(1.5)
	metaDrop    length = 1_500
	areaSlots          = 2
	briefsLevel        = 2
)

// brief is a project's text, set, with the area it belongs to.
type brief struct {
	galley.Galley
	area *editor.AreaTitle
}

// briefs sets the project briefs on pages of their own, and the timeline after them.
func (j *job) briefs(groups []editor.BriefGroup) {
	j.Story = ""
	if j.briefly(groups) {
		j.briefsInShort(groups)
		return
	}
	list := j.setBriefs(groups)
	sh, st := j.briefsSheet(groups, list)
	if j.briefsEntry != nil && j.briefsEntry.page == 0 {
		j.briefsEntry.page = sh.number
	}
	j.outline = append(j.outline, paper.Bookmark{
		Title: j.words.ProjectBriefs, Level: 1,
		Page: sh.number, Y: j.d.Top(sh.next),
	})
	rows := j.timelineRows(groups)
	plan := j.planBriefs(list, rows, func(timeline int) galley.Galley {
		return j.briefsHead(groups, timeline, st)
	})
	sh.place(plan.head, j.d.X(sh.number, 0), j.d.Top(sh.next))
	sh.next += plan.head.Slots
	sh.headed, sh.ends = true, nil
	for i, cols := range plan.pages {
		if i == plan.timeline {
			j.timeline(rows)
		}
		if i > 0 {
			sh = j.turn()
		}
		sh.section(j.words.ProjectBriefs)
		j.briefsPage(sh, list, cols)
	}
	if plan.timeline == len(plan.pages) {
		j.timeline(rows)
	}
}

// briefly says whether the projects stand on the timeline only, which takes one that has
// a date.
func (j *job) briefly(groups []editor.BriefGroup) bool {
	projects, _ := count(groups)
	return j.short() && len(j.timelineRows(groups)) == projects
}

// short says whether the issue is planned for no more than four pages.
func (j *job) short() bool { return j.ed.Short() }

// briefsInShort sets the timeline in place of the briefs, and says so.
func (j *job) briefsInShort(groups []editor.BriefGroup) {
	rows := j.timelineRows(groups)
	sh := j.page()
	if sh.number == 1 || sh.next+j.timelineSlots(rows, rowHeights[0]) > j.d.Slots {
		sh = j.turn()
	}
	if j.briefsEntry != nil && j.briefsEntry.page == 0 {
		j.briefsEntry.page = sh.number
	}
	j.outline = append(j.outline, paper.Bookmark{
		Title: j.words.ProjectBriefs, Level: 1, Page: sh.number, Y: j.d.Top(sh.next),
	})
	j.timeline(rows)
	j.Report("", editor.Finding{
		Rule: "briefs-short", Severity: editor.Note, Page: sh.number, Waivable: true,
	},
		"In an issue of four pages the projects stand on the timeline, without the texts of their briefs.",
		"В выпуске на четырёх страницах проекты стоят на шкале времени, без текстов справок.",
		"Дар шумораи чорсаҳифагӣ лоиҳаҳо дар ҷадвали вақт меистанд, бе матни маълумотномаҳо.")
}

// briefsSheet is the page that the briefs begin on, a new one unless each column has room
// for one below the last story, and the style of their heading.
func (j *job) briefsSheet(groups []editor.BriefGroup, list []brief) (*sheet, *design.Style) {
	sh := j.page()
	head := j.briefsHead(groups, sh.number, j.d.Medium)
	room := j.d.Slots - sh.next - storyGap - head.Slots
	cols, _ := j.shelf(list).Columns(0, room)
	if sh.number == 1 || cols[len(cols)-1][1] == cols[len(cols)-1][0] {
		return j.turn(), j.d.Large
	}
	sh.next = j.below(sh)
	return sh, j.d.Medium
}

// briefsPlan is how the briefs are set: their columns, page for page, their heading, and
// the page before which the timeline stands, which is one more than there are for one
// that comes last, and below 0 for none.
type briefsPlan struct {
	pages    [][][2]int
	head     galley.Galley
	timeline int
}

// planBriefs fills the briefs' columns, and sets their heading, which names the page on
// which the timeline begins. A last page that has no room for the timeline, but for the
// first of the back page, comes after it.
func (j *job) planBriefs(list []brief, rows []timelineRow, heading func(int) galley.Galley) briefsPlan {
	sh, shelf := j.page(), j.shelf(list)
	if len(rows) > 0 {
		shelf.After = j.timelineSlots(rows, rowHeights[0])
		shelf.Most = j.timelineSlots(rows, rowHeights[len(rowHeights)-1])
		shelf.Then = j.backFills()
	}
	for on := sh.number; ; on++ {
		named := on
		if len(rows) == 0 {
			named = 0
		}
		head := heading(named)
		top := sh.next + head.Slots
		plan := briefsPlan{head: head, timeline: -1, pages: shelf.Pages(j.d.Slots-top, j.d.Slots)}
		if len(rows) == 0 {
			return plan
		}
		last := len(plan.pages) - 1
		left := j.d.Slots - shelf.Height(plan.pages[last])
		if last == 0 {
			left -= top
		}
		begins := sh.number + last
		plan.timeline = last + 1
		switch {
		case left >= shelf.After:
		case last > 0 && shelf.Fills(left, j.d.Slots) > 0:
			plan.timeline = last
		default:
			begins++
		}
		if begins <= on {
			return plan
		}
	}
}

// briefsHead is the heading of the briefs with the strip of the areas' colours below it.
func (j *job) briefsHead(groups []editor.BriefGroup, timeline int, st *design.Style) galley.Galley {
	wide := j.d.Wide()
	g := j.Hung(galley.Plain(j.words.ProjectBriefs, st, wide), 0)
	projects, areas := count(groups)
	intro := j.words.BriefsIntro(projects, areas, timeline)
	g.Under(j.Hung(galley.Plain(intro, &design.Standfirst, wide), design.HalfSlot), j.d)
	g.Join(j.colours(), 0, length(g.Slots)*j.d.Slot+design.BaselineDrop)
	g.Slots += 2
	return g
}

// colours is the strip of the areas' colours.
func (j *job) colours() galley.Galley {
	var g galley.Galley
	n, wide := length(len(j.ed.Areas)), j.d.Wide()
	for i, a := range j.ed.Areas {
		from, to := wide*length(i)/n, wide*length(i+1)/n
		g.Box(from, 0, to-from, stripHeight, design.AreaAt(a.Number).Fill)
	}
	return g
}

// setBriefs sets every brief.
func (j *job) setBriefs(groups []editor.BriefGroup) []brief {
	var out []brief
	for i := range groups {
		for k := range groups[i].Briefs {
			b := &groups[i].Briefs[k]
			j.Project = b.Project
			out = append(out, brief{j.brief(b, design.AreaAt(groups[i].Area.Number)), &groups[i].Area})
		}
	}
	j.Project = ""
	return out
}

// brief is a project's title, facts and text beside a bar in the area's colour.
func (j *job) brief(b *editor.BriefText, c design.Area) galley.Galley {
	var g, in galley.Galley
	measure := j.d.Span(j.d.Column()) - galley.Padding
	if !galley.Blank(editor.Plain(b.Title)) {
		m := galley.Plain(b.Title, &design.BriefTitle, measure)
		m.Block = b.Body.ID
		in.Under(j.HungIn(m, 0, 4), j.d)
	}
	in.Under(j.briefMeta(b, measure), j.d)
	if !galley.Blank(b.Body.Spans) {
		m := galley.Matter{Block: b.Body.ID, Spans: b.Body.Spans, Style: &design.BriefBody, Measure: measure}
		in.Under(j.HungIn(m, 0, j.d.Slots-areaSlots-in.Slots-1), j.d)
	}
	if in.Slots > 0 {
		high := length(in.Slots-1)*j.d.Slot + design.BaselineDrop - design.CapDrop
		g.Items = append(g.Items, &paper.Box{
			Block: b.Body.ID, Y: design.CapDrop, W: briefBar, H: high,
			Fill: c.Fill,
		})
	}
	g.Join(in, galley.Padding, 0)
	g.Slots = in.Slots
	return g
}

// briefMeta is the line of donor and partners and the line of dates and places.
func (j *job) briefMeta(b *editor.BriefText, measure length) galley.Galley {
	var g galley.Galley
	var who []string
	if b.Donor != "" {
		who = append(who, b.Donor)
	}
	if b.Partners != "" {
		who = append(who, j.words.Partner+": "+b.Partners)
	}
	when := j.term(b)
	y := metaDrop
	add := func(spans []editor.Span) {
		m := galley.Matter{Block: b.Body.ID, Spans: spans, Style: &design.BriefMeta, Measure: measure}
		lines := j.Set(m)
		g.Put(m, lines, 0, y+3*design.Quarter-3_000)
		y += length(len(lines)) * 3 * design.Quarter
	}
	if len(who) > 0 {
		add(editor.Plain(strings.Join(who, " · ")))
	}
	switch {
	case when != "" && b.Places != "":
		add([]editor.Span{{Text: when, Bold: true}, {Text: " · " + b.Places}})
	case when != "":
		add([]editor.Span{{Text: when, Bold: true}})
	case b.Places != "":
		add(editor.Plain(b.Places))
	}
	if y > metaDrop {
		g.Slots = j.d.SlotsOf(y)
	}
	return g
}

// term is the time that a project runs: "Mar 2025 – Feb 2027".
func (j *job) term(b *editor.BriefText) string {
	start, end := j.words.ShortMonthYear(b.Start), j.words.ShortMonthYear(b.End)
	switch {
	case start == "" && end == "":
		return ""
	case end == "":
		return start + "\u00a0–"
	case start == "":
		return "–\u00a0" + end
	}
	return start + "\u00a0– " + end
}

// areaHeader is the bar with an area's number and name.
func (j *job) areaHeader(a *editor.AreaTitle, again bool) galley.Galley {
	g := galley.Galley{Slots: areaSlots}
	c := design.AreaAt(a.Number)
	wide := j.d.Span(j.d.Column())
	g.Box(0, design.CapDrop, wide, areaBar, c.Fill)
	st := design.AreaHeader.In(c.Label)
	if again {
		st.Tag = design.TagArtifact // it was read before
	}
	y := design.CapDrop + (areaBar+st.Size*7/10)/2
	number := galley.Plain(fmt.Sprint(a.Number), st, wide)
	number.First = true
	x := galley.Padding + j.Word(&g, number, galley.Padding, y) + areaGap
	room := wide - x - galley.Padding/2
	var more []line.Line
	if again {
		more = j.Set(galley.Plain(j.words.Continued, againStyle(st), wide))
	}
	m, lines := j.Fitted(galley.Plain(a.Title, st, room-areaGap/2-galley.Widest(more)))
	if !galley.Fit(lines, 1) { // there is no room for both
		m, lines = j.Fitted(galley.Plain(a.Title, st, room))
		more = nil
	}
	m.Second = true
	g.Put(m, first(lines), x, y)
	g.Put(galley.Matter{Style: againStyle(st)}, more, x+galley.Widest(first(lines))+areaGap/2, y)
	return g
}

// againStyle is the style in which a header says that its area goes on.
func againStyle(st *design.Style) *design.Style {
	out := *st
	out.Font, out.Tracking, out.Tag = face.Sans, 0, design.TagArtifact
	return &out
}

// shelf is the briefs as columns are filled with them.
func (j *job) shelf(list []brief) column.Shelf {
	out := column.Shelf{Cols: j.d.Columns, Head: areaSlots}
	for i := range list {
		out.List = append(out.List, column.Block{Slots: list[i].Slots, Group: string(list[i].area.ID)})
	}
	return out
}

// briefsPage places a page's columns of briefs with the headers of their areas.
func (j *job) briefsPage(sh *sheet, list []brief, cols [][2]int) {
	for n, c := range cols {
		x, slot := j.d.X(sh.number, n*j.d.Column()), sh.next
		for i := c[0]; i < c[1]; i++ {
			b := &list[i]
			if i > c[0] {
				slot++
			}
			again := i > 0 && list[i-1].area.ID == b.area.ID
			if i == c[0] || !again {
				sh.place(j.areaHeader(b.area, again), x, j.d.Top(slot))
				if !again {
					j.outline = append(j.outline, paper.Bookmark{
						Title: b.area.Title, Level: briefsLevel,
						Page: sh.number, Y: j.d.Top(slot),
					})
				}
				slot += areaSlots
			}
			sh.place(b.Galley, x, j.d.Top(slot))
			slot += b.Slots
		}
	}
	sh.next += j.shelf(list).Height(cols)
}
