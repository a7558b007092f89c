package layout

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// Where the event stands on the first page of a handout.
const (
	stripFoot  = 3 // the slot above which the band ends
	stripLine  = -2
	stripTitle = 1
	thirds     = 3 // questions in a row
)

// strip paints the band with the occasion, its place and day, the languages and the
// title of the event.
func (j *job) strip(sh *sheet) {
	var g galley
	d, x, foot := j.d, j.d.x(1, 0), j.d.top(stripFoot)
	g.box(-d.Bleed, -d.Bleed, d.Width+2*d.Bleed, foot+d.Bleed, accent)
	g.box(-d.Bleed, foot, d.Width+2*d.Bleed, barHeight, saffron)
	line := d.base(stripLine)
	m, lines := j.fitted(plain(j.eventLine(), &styleIssueLine, d.span(9)))
	g.put(m, first(lines), x, line)
	j.overset("", len(lines)-1)
	j.eventTitle(&g, x)
	j.badge(&g, x+d.span(12), line-(badgeHeight+styleBadge.size*7/10)/2)
	sh.place(g, 0, 0)
}

// eventLine is "Handout · Khujand, 3 December 2026".
func (j *job) eventLine() string {
	o := j.ed.Occasion
	var where []string
	for _, s := range []string{o.Place, j.words.Day(o.Date)} {
		if s != "" {
			where = append(where, s)
		}
	}
	if len(where) == 0 {
		return j.words.Handout
	}
	return j.words.Handout + "\u00a0\u00a0 · \u00a0\u00a0" + strings.Join(where, ", ")
}

// eventTitle sets the title of the event on one line, a long one smaller on two.
func (j *job) eventTitle(g *galley, x Length) {
	m, lines := j.fitted(plain(j.ed.Occasion.Title, &styleOccasion, j.d.span(12)))
	if len(lines) > 1 {
		m, lines = j.fitted(plain(j.ed.Occasion.Title, &styleOccasionLong, j.d.span(12)))
	}
	if most := m.style.most; len(lines) > most {
		j.overset("", len(lines)-most)
		lines = lines[:most]
	}
	g.put(m, lines, x, j.d.base(stripTitle)-Length(len(lines)-1)*m.style.leading)
}

// questions is the box of the questions for the discussion, three in a row.
func (j *job) questions() galley {
	list := j.ed.Occasion.Questions
	if len(list) == 0 {
		return galley{}
	}
	in := box{j: j, measure: j.d.span(12) - 2*padding, y: j.d.Slot}
	in.put(plain(j.words.ForDiscussion, &styleKicker, in.measure), 0)
	in.y += halfSlot
	for n := 0; n < len(list); n += thirds {
		if n > 0 {
			in.y += halfSlot
		}
		j.questionRow(&in, list, n)
	}
	g := galley{slots: j.d.slots(in.y) + 1}
	g.box(0, capDrop, j.d.span(12), pictureHeight(j.d, g.slots), sand)
	g.box(0, capDrop, j.d.span(12), bar.h, saffron)
	g.join(in.g, padding, 0)
	return g
}

// questionRow sets questions n and those beside it in columns.
func (j *job) questionRow(in *box, list []string, n int) {
	cols := min(len(list), thirds)
	gap := j.d.step(1) - j.d.span(1)
	wide := (in.measure - Length(cols-1)*gap) / Length(cols)
	text := styleSideBody.as(TagListItem)
	most := 0
	for i := n; i < min(n+cols, len(list)); i++ {
		x := Length(i-n) * (wide + gap)
		j.word(&in.g, plain(fmt.Sprint(i+1), styleListLabel.at(text.size), hangNumber), x, in.y+baselineDrop)
		m := plain(list[i], text, wide-hangNumber)
		lines := j.set(m)
		in.g.put(m, lines, x+hangNumber, in.y+baselineDrop)
		most = max(most, len(lines))
	}
	in.y += Length(most) * text.leading
}

// imprint is the foot of the first page: the publication, where it can be written to,
// and the language.
func (j *job) imprint(sh *sheet) {
	var g galley
	x, wide, y := j.d.x(sh.number, 0), j.d.span(12), j.d.base(folioSlot)
	lang := j.set(plain(j.ed.Lang.Mark(), &styleFolio, wide))
	name := plain(j.ed.Name, &styleRunning, wide)
	lines := j.set(name)
	if at := j.mailbox(); at != "" {
		both := plain(j.ed.Name+" · "+at, &styleRunning, wide-widest(lang)-padding)
		if l := j.set(both); len(l) == 1 {
			name, lines = both, l
		}
	}
	g.put(name, first(lines), x, y)
	g.put(matter{style: &styleFolio}, first(lang), x+wide-widest(lang), y)
	sh.items = append(sh.items, g.items...)
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
	lines := j.set(plain(o.Title, &styleRunning, j.d.span(10)))
	if len(lines) != 1 || lines[0].Overfull > 0 {
		return j.words.Handout
	}
	return o.Title
}
