package layout

import (
	"strconv"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/galley"
	"twofold/export/line"
	"twofold/export/paper"
)

// entry is a line of the table of contents.
type entry struct {
	title string
	page  int
	story *story // nil for the briefs and the back page
	lines []line.Line
	m     galley.Matter
}

// numberColumn is the room of page numbers in the contents.
var numberColumn = face.Millimetres(7)

// contents lists what the cover announces: every story but the lead, the briefs, the
// back page. Their pages are found out later.
func (j *job) contents(stories []*story) []*entry {
	var out []*entry
	measure := j.d.Span(j.d.Column()) - 2*galley.Padding - numberColumn
	add := func(title string, s *story) *entry {
		e := &entry{title: title, story: s, m: galley.Plain(title, &design.Contents, measure)}
		e.m, e.lines = j.Fitted(e.m)
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
			if title := s.Art.Headline.Text(); next > 1 && !galley.Blank(editor.Plain(title)) {
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
const boxTop length = 26_000 + design.HalfSlot

// boxSlots is how many slots the contents box needs: its text ends in its last but one.
func (j *job) boxSlots(entries []*entry) int {
	y := boxTop
	for i, e := range entries {
		if i > 0 {
			y += design.Quarter
		}
		y += length(len(e.lines)) * 4 * design.Quarter
	}
	return j.d.SlotsOf(y) + 1
}

// contentsBox is the box of the contents in so many slots.
func (j *job) contentsBox(entries []*entry, width length, slots int) galley.Galley {
	g := galley.Galley{Slots: slots}
	g.Box(0, design.CapDrop, width, galley.PictureHeight(j.d, slots), design.Mist)
	g.Box(0, design.CapDrop, width, 2_000, design.Accent)
	title := galley.Plain(j.words.InThisIssue, design.Kicker.As(design.TagContents), width-2*galley.Padding)
	j.Word(&g, title, galley.Padding, j.d.Slot+design.BaselineDrop)
	y := boxTop
	for i, e := range entries {
		if i > 0 {
			g.Rule(galley.Padding, y+1_000, width-2*galley.Padding, 350, design.Ink)
			y += design.Quarter
		}
		number := galley.Plain(strconv.Itoa(e.at()), &design.ContentsNumber, numberColumn)
		j.Word(&g, number, galley.Padding, y+design.BaselineDrop)
		g.Put(e.m, e.lines, galley.Padding+numberColumn, y+design.BaselineDrop)
		high := length(len(e.lines)) * 4 * design.Quarter
		g.Items = append(g.Items, &paper.Link{
			X: galley.Padding, Y: y, W: width - 2*galley.Padding, H: high,
			Page: e.at(), Says: e.title,
		})
		y += high
	}
	return g
}
