package layout

import (
	"strconv"

	"twofold/editor"
	"twofold/export/face"
	"twofold/export/line"
)

// entry is a line of the table of contents.
type entry struct {
	title string
	page  int
	story *story // nil for the briefs and the back page
	lines []line.Line
	m     matter
}

// numberColumn is the room of page numbers in the contents.
var numberColumn = face.Millimetres(7)

// contents lists what the cover announces: every story but the lead, the briefs, the
// back page. Their pages are found out later.
func (j *job) contents(stories []*story) []*entry {
	var out []*entry
	measure := j.d.span(6) - 2*padding - numberColumn
	add := func(title string, s *story) *entry {
		e := &entry{title: title, story: s, m: plain(title, &styleContents, measure)}
		e.m, e.lines = j.fitted(e.m)
		out = append(out, e)
		return e
	}
	next := 0
	for i := range j.ed.Parts {
		p := &j.ed.Parts[i]
		switch {
		case p.Article != nil:
			s := stories[next]
			next++
			if title := s.art.Headline.Text(); next > 1 && !blank(editor.Plain(title)) {
				add(title, s)
			}
		case len(p.Briefs) > 0 && j.briefsEntry == nil:
			j.briefsEntry = add(j.words.BriefsEntry(count(j.ed.Briefs())), nil)
		}
	}
	if j.hasBack() {
		j.backEntry = add(j.backTitle(), nil)
	}
	return out
}

// count counts projects and areas.
func count(groups []editor.BriefGroup) (projects, areas int) {
	for i := range groups {
		projects += len(groups[i].Briefs)
	}
	return projects, len(groups)
}

// at is the entry's page.
func (e *entry) at() int {
	if e.story != nil {
		return e.story.first
	}
	return e.page
}

// boxTop is where the entries begin, below the box's title.
const boxTop Length = 26_000 + halfSlot

// boxSlots is how many slots the contents box needs: its text ends in its last but one.
func (j *job) boxSlots(entries []*entry) int {
	y := boxTop
	for i, e := range entries {
		if i > 0 {
			y += quarter
		}
		y += Length(len(e.lines)) * q4
	}
	return j.d.slots(y) + 1
}

// contentsBox is the box of the contents in so many slots.
func (j *job) contentsBox(entries []*entry, width Length, slots int) galley {
	g := galley{slots: slots}
	g.box(0, capDrop, width, pictureHeight(j.d, slots), mist)
	g.box(0, capDrop, width, 2_000, accent)
	title := plain(j.words.InThisIssue, styleKicker.as(TagContents), width-2*padding)
	j.word(&g, title, padding, j.d.Slot+baselineDrop)
	y := boxTop
	for i, e := range entries {
		if i > 0 {
			g.rule(padding, y+1_000, width-2*padding, 350, ink)
			y += quarter
		}
		number := plain(strconv.Itoa(e.at()), &styleContentsNumber, numberColumn)
		j.word(&g, number, padding, y+baselineDrop)
		g.put(e.m, e.lines, padding+numberColumn, y+baselineDrop)
		high := Length(len(e.lines)) * q4
		g.items = append(g.items, &Link{X: padding, Y: y, W: width - 2*padding, H: high,
			Page: e.at(), Says: e.title})
		y += high
	}
	return g
}
