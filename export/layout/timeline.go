package layout

import (
	"fmt"
	"time"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/galley"
	"twofold/export/line"
	"twofold/export/paper"
)

// Measures of the timeline.
var (
	tile       = face.Millimetres(4.5)
	nameIndent = face.Millimetres(7)
	axisOver   = length(2_500) // year rules go on below the last row
	issueOver  = length(5_700)
	yearRoom   = length(30_000)
)

// timelineHead is the slots above the rows: kicker, headline, one empty, the years;
// timelineFoot is those below: what marks the issue.
const (
	timelineHead = 5
	timelineFoot = 2
	nameLines    = 3 // of a project's name
)

// rowHeights are how high rows may be: as low as possible in a short issue, high enough
// below briefs to fill the page, as high as possible on a page of their own. Bars are half
// as high, but no higher than barHigh.
var rowHeights = []length{6 * design.Quarter, 8 * design.Quarter, 10 * design.Quarter, 12 * design.Quarter}

const barHigh = 5 * design.Quarter

// tall is how much higher a row is than the lines of its name.
const tall = 2 * design.Quarter

// timelineRow is a project with its time.
type timelineRow struct {
	brief *editor.BriefText
	area  int
	name  galley.Matter
	lines []line.Line // of the name
}

// height is how high the row is where a row of one line has height h.
func (r *timelineRow) height(h length) length {
	return max(h, length(len(r.lines))*r.name.Style.Leading+tall)
}

// rowsHeight is the height of rows together.
func rowsHeight(rows []timelineRow, h length) length {
	var sum length
	for i := range rows {
		sum += rows[i].height(h)
	}
	return sum
}

// axisLeft is where the years begin, right of the names.
func (j *job) axisLeft() length { return j.d.Step(j.d.Names) }

// timelineRows lists the projects that have a date.
func (j *job) timelineRows(groups []editor.BriefGroup) []timelineRow {
	var out []timelineRow
	for i := range groups {
		for k := range groups[i].Briefs {
			b := &groups[i].Briefs[k]
			if !b.Start.Time().IsZero() {
				out = append(out, j.timelineRow(b, groups[i].Area.Number))
			}
		}
	}
	return out
}

func (j *job) timelineRow(b *editor.BriefText, area int) timelineRow {
	title := b.Title
	if title == "" {
		title = b.Code
	}
	if j.short() && b.Donor != "" {
		title += " · " + b.Donor // in place of the brief
	}
	st := design.Place
	st.Leading = 3 * design.Quarter
	m := galley.Plain(title, &st, j.axisLeft()-nameIndent-face.Millimetres(6))
	m.Block = b.Body.ID
	lines := j.Set(m)
	if len(lines) > nameLines {
		lines = lines[:nameLines]
	}
	return timelineRow{b, area, m, lines}
}

// timelineSlots is how many slots the timeline takes below briefs, with the room above,
// where a row of one line has height h.
func (j *job) timelineSlots(rows []timelineRow, h length) int {
	return storyGap + 1 + timelineHead + j.d.SlotsOf(rowsHeight(rows, h)) + timelineFoot
}

// timeline sets the projects as bars over the years, below the briefs or on as many
// pages as they need.
func (j *job) timeline(rows []timelineRow) {
	sh := j.page()
	high := rowHeights[0]
	at := sh.next + storyGap + 1
	switch {
	case sh.next == 0 && j.short():
	case sh.next == 0:
		high = j.tallest(rows)
	case sh.next+j.timelineSlots(rows, high) <= j.d.Slots:
		high = j.filling(rows, j.d.Slots-sh.next)
		j.ruleAbove(sh, at)
		sh.next = at
	default:
		sh = j.turn()
		high = j.tallest(rows)
	}
	axis := j.axis(rows)
	for len(rows) > 0 {
		n := j.onPage(rows, high)
		sh.section(j.words.ProjectBriefs)
		g := j.timelineTable(rows[:n], axis, high)
		sh.place(g, j.d.X(sh.number, 0), j.d.Top(sh.next))
		sh.next, sh.ends = sh.next+g.Slots, nil
		if rows = rows[n:]; len(rows) > 0 {
			sh = j.turn()
		}
	}
}

// axis spans the time of the projects and of the issue.
func (j *job) axis(rows []timelineRow) design.Axis {
	dates := []time.Time{j.ed.Date.Time()}
	for i := range rows {
		dates = append(dates, rows[i].brief.Start.Time(), rows[i].brief.End.Time())
	}
	return design.NewAxis(dates, j.d.Wide()-j.axisLeft())
}

// timelineRoom is the height that a page has for rows.
func (j *job) timelineRoom() length {
	return length(j.d.Slots-timelineHead-timelineFoot) * j.d.Slot
}

// tallest is the greatest height of rows at which all stand on one page.
func (j *job) tallest(rows []timelineRow) length {
	for i := len(rowHeights) - 1; i > 0; i-- {
		if rowsHeight(rows, rowHeights[i]) <= j.timelineRoom() {
			return rowHeights[i]
		}
	}
	return rowHeights[0]
}

// filling is the least height of rows at which hardly any of so many slots stay empty, or
// the greatest at which all rows have room in them.
func (j *job) filling(rows []timelineRow, slots int) length {
	high := rowHeights[0]
	for _, h := range rowHeights[1:] {
		left := slots - j.timelineSlots(rows, high)
		if left <= emptyFoot || j.timelineSlots(rows, h) > slots {
			break
		}
		high = h
	}
	return high
}

// onPage is how many rows stand on one page.
func (j *job) onPage(rows []timelineRow, high length) int {
	for n := len(rows); n > 1; n-- {
		if rowsHeight(rows[:n], high) <= j.timelineRoom() {
			return n
		}
	}
	return 1
}

func (j *job) timelineTable(rows []timelineRow, a design.Axis, high length) galley.Galley {
	wide := j.d.Wide()
	g := j.Hung(galley.Plain(j.words.Timeline, &design.Kicker, wide), 0)
	g.Under(j.Hung(galley.Plain(j.words.AllProjects, j.d.Medium, wide), 0), j.d)
	g.Slots = timelineHead
	top := length(g.Slots) * j.d.Slot
	foot := top + rowsHeight(rows, high)
	j.years(&g, a, top, foot)
	y := top
	for i := range rows {
		r := &rows[i]
		if i == 0 || rows[i-1].area != r.area {
			g.Rule(0, y, wide, 350, design.Ink)
		}
		bar := min(high/2, barHigh)
		j.timelineBar(&g, r, a, galley.Rect{Y: y + (r.height(high)-bar)/2, W: tile, H: bar})
		y += r.height(high)
	}
	g.Rule(0, foot, wide, 350, design.Ink)
	j.thisIssue(&g, a, top, foot)
	g.Slots = j.d.SlotsOf(foot) + timelineFoot
	return g
}

// years draws a rule for every year with its number beside it.
func (j *job) years(g *galley.Galley, a design.Axis, top, foot length) {
	for y := a.FirstYear(); ; y++ {
		x, ok := a.At(time.Date(y, time.January, 1, 0, 0, 0, 0, time.UTC))
		if !ok {
			return
		}
		g.Items = append(g.Items, &paper.Rule{
			X1: j.axisLeft() + x, Y1: top - j.d.Slot,
			X2: j.axisLeft() + x, Y2: foot + axisOver, Thick: 350, Colour: design.Ink,
		})
		if a.Width()-x >= yearRoom {
			j.Word(g, galley.Plain(fmt.Sprint(y), &design.Year, yearRoom), j.axisLeft()+x+4_000, top-3_000)
		}
	}
}

// timelineBar draws a project's row: the tile with its area's number, its name and its
// bar, all in the middle of the row.
func (j *job) timelineBar(g *galley.Galley, r *timelineRow, a design.Axis, at galley.Rect) {
	c := design.AreaAt(r.area)
	block := r.brief.Body.ID
	g.Items = append(g.Items, &paper.Box{Block: block, X: at.X, Y: at.Y, W: at.W, H: at.H, Fill: c.Fill})
	number := design.Badge
	number.Size, number.Tracking, number.Colour = 8_000, 0, c.Label
	middle := at.Y + at.H/2
	j.Word(g, galley.Plain(fmt.Sprint(r.area), &number, tile), 0, middle+number.Size*7/20)
	up := length(len(r.lines)-1) * r.name.Style.Leading / 2
	g.Put(r.name, r.lines, nameIndent, middle+r.name.Style.Size*7/20-up)
	if from, to := a.Span(r.brief.Start.Time(), r.brief.End.Time()); to > from {
		g.Items = append(g.Items, &paper.Box{
			Block: block, X: j.axisLeft() + from, Y: at.Y,
			W: to - from, H: at.H, Fill: c.Fill,
		})
	}
}

// thisIssue marks the issue's date with a bar over the rows.
func (j *job) thisIssue(g *galley.Galley, a design.Axis, top, foot length) {
	x, ok := a.At(j.ed.Date.Time())
	if !ok || j.ed.Date.Time().IsZero() {
		return
	}
	g.Box(j.axisLeft()+x-750, top, 1_500, foot+issueOver-top, design.Saffron)
	m := galley.Plain(j.words.ThisIssue, design.Month.As(design.TagParagraph), j.d.Wide())
	lines := j.Set(m)
	left := min(max(j.axisLeft()+x-galley.Widest(lines)/2, 0), j.d.Wide()-galley.Widest(lines))
	g.Put(m, lines, left, foot+issueOver+3*design.Quarter)
}
