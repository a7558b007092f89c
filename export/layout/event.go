package layout

import (
	"fmt"
	"strings"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/galley"
)

// Where the event stands on the first page of a handout.
const (
	stripFoot  = 3 // the slot above which the band ends
	stripLine  = -2
	stripTitle = 1
)

// strip paints the band with the occasion, its place and day, the languages and the
// title of the event.
func (j *job) strip(sh *sheet) {
	var g galley.Galley
	d, x, foot := j.d, j.d.X(1, 0), j.d.Top(stripFoot)
	g.Box(-d.Bleed, -d.Bleed, d.Width+2*d.Bleed, foot+d.Bleed, design.Accent)
	g.Box(-d.Bleed, foot, d.Width+2*d.Bleed, barHeight, design.Saffron)
	line := d.Base(stripLine)
	st, room := design.IssueLine.As(design.TagKicker), d.Wide()-j.badgeWidth()-galley.Padding
	m, lines := j.Fitted(galley.Plain(j.eventLine(), st, room))
	if where := j.eventPlace(); len(lines) > 1 && where != "" {
		m, lines = j.Fitted(galley.Plain(where, st, room))
	}
	g.Put(m, first(lines), x, line)
	j.Overset("", len(lines)-1)
	j.eventTitle(&g, x)
	j.badge(&g, x+d.Wide(), line-(d.Badge+design.Badge.Size*7/10)/2)
	sh.place(g, 0, 0)
}

// eventLine is "Handout · Khujand, 3 December 2026".
func (j *job) eventLine() string {
	where := j.eventPlace()
	if where == "" {
		return j.words.Handout
	}
	return j.words.Handout + "\u00a0\u00a0 · \u00a0\u00a0" + where
}

// eventPlace is "Khujand, 3 December 2026", by itself where there is no room for more.
func (j *job) eventPlace() string {
	o := j.ed.Occasion
	var where []string
	for _, s := range []string{o.Place, j.words.Day(o.Date)} {
		if s != "" {
			where = append(where, s)
		}
	}
	return strings.Join(where, ", ")
}

// eventTitle sets the title of the event on one line, a long one smaller on two.
func (j *job) eventTitle(g *galley.Galley, x length) {
	m, lines := j.Fitted(galley.Plain(j.ed.Occasion.Title, &design.Occasion, j.d.Wide()))
	if len(lines) > 1 {
		m, lines = j.Fitted(galley.Plain(j.ed.Occasion.Title, &design.OccasionLong, j.d.Wide()))
	}
	if most := m.Style.Most; len(lines) > most {
		j.Overset("", len(lines)-most)
		lines = lines[:most]
	}
	g.Put(m, lines, x, j.d.Base(stripTitle)-length(len(lines)-1)*m.Style.Leading)
}

// questions is the box of the questions for the discussion, in rows.
func (j *job) questions() galley.Galley {
	list := j.ed.Occasion.Questions
	if len(list) == 0 {
		return galley.Galley{}
	}
	in := j.Stack(j.d.Wide()-2*galley.Padding, j.d.Slot)
	in.Put(galley.Plain(j.words.ForDiscussion, &design.Kicker, in.Measure), 0)
	in.Y += design.HalfSlot
	for n := 0; n < len(list); n += j.d.Thin {
		if n > 0 {
			in.Y += design.HalfSlot
		}
		j.questionRow(in, list, n)
	}
	g := galley.Galley{Slots: j.d.SlotsOf(in.Y) + 1}
	g.Box(0, design.CapDrop, j.d.Wide(), galley.PictureHeight(j.d, g.Slots), design.Sand)
	g.Box(0, design.CapDrop, j.d.Wide(), galley.BarHeight, design.Saffron)
	g.Join(in.Set, galley.Padding, 0)
	return g
}

// questionRow sets questions n and those beside it in columns.
func (j *job) questionRow(in *galley.Stack, list []string, n int) {
	cols := min(len(list), j.d.Thin)
	gap := j.d.Step(1) - j.d.Span(1)
	wide := (in.Measure - length(cols-1)*gap) / length(cols)
	text := design.SideBody.As(design.TagListItem)
	most := 0
	for i := n; i < min(n+cols, len(list)); i++ {
		x := length(i-n) * (wide + gap)
		number := galley.Plain(fmt.Sprint(i+1), design.ListLabel.At(text.Size), galley.HangNumber)
		j.Word(&in.Set, number, x, in.Y+design.BaselineDrop)
		m := galley.Plain(list[i], text, wide-galley.HangNumber)
		lines := j.Set(m)
		in.Set.Put(m, lines, x+galley.HangNumber, in.Y+design.BaselineDrop)
		most = max(most, len(lines))
	}
	in.Y += length(most) * text.Leading
}

// imprint is the foot of the first page: the publication, where it can be written to,
// and the language.
func (j *job) imprint(sh *sheet) {
	var g galley.Galley
	x, wide, y := j.d.X(sh.number, 0), j.d.Wide(), j.d.Folio
	lang := j.Set(galley.Plain(j.ed.Lang.Mark(), &design.Folio, wide))
	name := galley.Plain(j.ed.Name, &design.Running, wide)
	lines := j.Set(name)
	if at := j.mailbox(); at != "" {
		both := galley.Plain(j.ed.Name+" · "+at, &design.Running, wide-galley.Widest(lang)-galley.Padding)
		if l := j.Set(both); len(l) == 1 {
			name, lines = both, l
		}
	}
	g.Put(name, first(lines), x, y)
	g.Put(galley.Matter{Style: &design.Folio}, first(lang), x+wide-galley.Widest(lang), y)
	sh.items = append(sh.items, g.Items...)
}

// mailbox is the first address among the contacts that can be written to.
func (j *job) mailbox() string {
	for _, c := range j.ed.Contacts {
		for _, l := range c.Lines {
			if l = strings.TrimSpace(l); strings.HasPrefix(address(l), "mailto:") {
				return l
			}
		}
	}
	return ""
}

// foot is what the folio of an inner page says beside its number.
func (j *job) foot() string {
	if o := j.ed.Occasion; o != nil {
		return j.eventFoot(o) + " · " + j.ed.Lang.Mark()
	}
	return j.words.IssueLine(j.ed.Number, j.ed.Period, " · ") + " · " + j.ed.Lang.Mark()
}

// eventFoot is the title of the event where a folio has room for it.
func (j *job) eventFoot(o *editor.Occasion) string {
	lines := j.Set(galley.Plain(o.Title, &design.Running, j.d.Span(j.d.Units-2)))
	if len(lines) != 1 || lines[0].Overfull > 0 {
		return j.words.Handout
	}
	return o.Title
}
