package layout

import (
	"fmt"
	"time"

	"twofold/editor"
	"twofold/export/face"
)

// Measures of the timeline.
var (
	rowHeight  = q6
	rowBar     = q3
	rowBarDrop = Length(5_250)
	tile       = face.Millimetres(4.5)
	nameIndent = face.Millimetres(7)
	axisLeft   = face.Millimetres(75)
	axisOver   = Length(2_500) // year rules go on below the last row
	issueOver  = Length(5_700)
	yearRoom   = Length(30_000)
)

// timelineHead is the slots above the rows: kicker, headline, one empty, the years.
const timelineHead = 5

// timelineRow is a project with its time.
type timelineRow struct {
	brief *editor.BriefText
	area  int
}

// timelineRows lists the projects that have a date.
func timelineRows(groups []editor.BriefGroup) []timelineRow {
	var out []timelineRow
	for i := range groups {
		for k := range groups[i].Briefs {
			b := &groups[i].Briefs[k]
			if !b.Start.Time().IsZero() {
				out = append(out, timelineRow{b, groups[i].Area.Number})
			}
		}
	}
	return out
}

// timelineSlots is how many slots the timeline takes below briefs, with the room above.
func (j *job) timelineSlots(rows []timelineRow) int {
	return storyGap + 1 + timelineHead + j.d.slots(Length(len(rows))*rowHeight) + 2
}

// timeline sets the projects as bars over the years, on as many pages as they need.
func (j *job) timeline(rows []timelineRow) {
	sh := j.page()
	if at := sh.next + storyGap + 1; sh.next+j.timelineSlots(rows) <= j.d.Slots {
		j.ruleAbove(sh, at)
		sh.next = at
	} else {
		sh = j.turn()
	}
	axis := newAxis(rows, j.ed.Date, j.d.span(12)-axisLeft)
	room := int((Length(j.d.Slots-timelineHead-2) * j.d.Slot) / rowHeight)
	for len(rows) > 0 {
		n := min(len(rows), room)
		sh.section(j.words.ProjectBriefs)
		g := j.timelineTable(rows[:n], axis)
		sh.place(g, j.d.x(sh.number, 0), j.d.top(sh.next))
		sh.next += g.slots
		if rows = rows[n:]; len(rows) > 0 {
			sh = j.turn()
		}
	}
}

func (j *job) timelineTable(rows []timelineRow, a axis) galley {
	wide := j.d.span(12)
	g := j.hung(plain(j.words.Timeline, &styleKicker, wide), 0)
	g.under(j.hung(plain(j.words.AllProjects, &styleHeadM, wide), 0), j.d)
	g.slots = timelineHead
	top := Length(g.slots) * j.d.Slot
	foot := top + Length(len(rows))*rowHeight
	j.years(&g, a, top, foot)
	for i, r := range rows {
		y := top + Length(i)*rowHeight
		if i == 0 || rows[i-1].area != r.area {
			g.rule(0, y, wide, 350, ink)
		}
		j.timelineRow(&g, r, a, y)
	}
	g.rule(0, foot, wide, 350, ink)
	j.thisIssue(&g, a, top, foot)
	g.slots = j.d.slots(foot + 2*j.d.Slot)
	return g
}

// years draws a rule for every year with its number beside it.
func (j *job) years(g *galley, a axis, top, foot Length) {
	for y := a.firstYear(); ; y++ {
		x, ok := a.at(time.Date(y, time.January, 1, 0, 0, 0, 0, time.UTC))
		if !ok {
			return
		}
		g.items = append(g.items, &Rule{X1: axisLeft + x, Y1: top - j.d.Slot,
			X2: axisLeft + x, Y2: foot + axisOver, Thick: 350, Colour: ink})
		if a.width-x >= yearRoom {
			j.word(g, plain(fmt.Sprint(y), &styleYear, yearRoom), axisLeft+x+4_000, top-3_000)
		}
	}
}

func (j *job) timelineRow(g *galley, r timelineRow, a axis, y Length) {
	c := areaAt(r.area)
	block := r.brief.Body.ID
	g.items = append(g.items, &Box{Block: block, Y: y + rowBarDrop, W: tile, H: rowBar, Fill: c.fill})
	number := styleBadge
	number.size, number.tracking, number.colour = 8_000, 0, c.label
	middle := y + rowBarDrop + rowBar/2
	j.word(g, plain(fmt.Sprint(r.area), &number, tile), 0, middle+number.size*7/20)
	j.rowName(g, r.brief, middle)
	from, to := a.span(r.brief)
	if to > from {
		g.items = append(g.items, &Box{Block: block, X: axisLeft + from, Y: y + rowBarDrop,
			W: to - from, H: rowBar, Fill: c.fill})
	}
}

// rowName sets a project's title on one line, or smaller on two.
func (j *job) rowName(g *galley, b *editor.BriefText, middle Length) {
	title := b.Title
	if title == "" {
		title = b.Code
	}
	st := stylePlace
	st.least, st.step, st.most = 8_000, 500, 1
	m := plain(title, &st, axisLeft-nameIndent-face.Millimetres(6))
	m.block = b.Body.ID
	m, lines := j.fitted(m)
	if len(lines) > 2 {
		lines = lines[:2]
	}
	if len(lines) > 1 {
		m.style.leading = q3
	}
	up := Length(len(lines)-1) * m.style.leading / 2
	g.put(m, lines, nameIndent, middle+m.style.size*7/20-up)
}

// thisIssue marks the issue's date with a bar over the rows.
func (j *job) thisIssue(g *galley, a axis, top, foot Length) {
	x, ok := a.at(j.ed.Date.Time())
	if !ok || j.ed.Date.Time().IsZero() {
		return
	}
	g.box(axisLeft+x-750, top, 1_500, foot+issueOver-top, saffron)
	m := plain(j.words.ThisIssue, &styleMonth, j.d.span(12))
	lines := j.set(m)
	left := min(max(axisLeft+x-widest(lines)/2, 0), j.d.span(12)-widest(lines))
	g.put(m, lines, left, foot+issueOver+q3)
}

// axis maps days to places across the page. It begins and ends at a quarter of a year.
type axis struct {
	from, to int64 // days
	width    Length
}

const secondsOfDay = 24 * 60 * 60

func days(t time.Time) int64 { return t.Unix() / secondsOfDay }

func newAxis(rows []timelineRow, issue editor.Date, width Length) axis {
	first, last := issue.Time(), issue.Time()
	take := func(t time.Time) {
		if t.IsZero() {
			return
		}
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if last.IsZero() || t.After(last) {
			last = t
		}
	}
	for _, r := range rows {
		take(r.brief.Start.Time())
		take(r.brief.End.Time())
	}
	end := quarterOf(last).AddDate(0, 3, 0)
	return axis{from: days(quarterOf(first)), to: days(end), width: width}
}

// quarterOf is the first day of the quarter that t lies in.
func quarterOf(t time.Time) time.Time {
	m := (t.Month()-1)/3*3 + 1
	return time.Date(t.Year(), m, 1, 0, 0, 0, 0, time.UTC)
}

// at is where a day lies; false when it lies outside.
func (a axis) at(t time.Time) (Length, bool) {
	d := days(t)
	if d < a.from || d > a.to || a.to <= a.from {
		return 0, false
	}
	return Length(d-a.from) * a.width / Length(a.to-a.from), true
}

// firstYear is the first year that begins on the axis.
func (a axis) firstYear() int {
	t := time.Unix(a.from*secondsOfDay, 0).UTC()
	if t.YearDay() > 1 {
		return t.Year() + 1
	}
	return t.Year()
}

// span is where a project's bar begins and ends: with its last day, or open.
func (a axis) span(b *editor.BriefText) (from, to Length) {
	from, _ = a.at(b.Start.Time())
	to = a.width
	if end := b.End.Time(); !end.IsZero() {
		to, _ = a.at(end.AddDate(0, 0, 1))
	}
	return from, to
}
