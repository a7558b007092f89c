package layout

import (
	"strconv"
	"strings"

	"twofold/editor"
	"twofold/export/face"
)

// Measures of the back page.
var (
	dayColumn  = face.Millimetres(30)
	logo       = struct{ w, h, pitch Length }{face.Millimetres(24), 52_000, face.Millimetres(30)}
	logosInRow = 6
	logoSlots  = 5
	mostLogos  = 10 * logosInRow
	eventSlots = 4
	closing    = 48 // the slot at whose top the closing band begins
)

// hasBack says whether the edition has anything for a back page.
func (j *job) hasBack() bool {
	return len(j.ed.Calendar) > 0 || len(j.ed.Contacts) > 0 || len(j.ed.Donors) > 0 ||
		j.aboutText() != "" || j.ed.Disclaimer != ""
}

// backTitle names the back page after the first thing on it.
func (j *job) backTitle() string {
	switch {
	case len(j.ed.Calendar) > 0:
		return j.words.BackPage
	case len(j.ed.Contacts) > 0:
		return j.words.Contacts
	case len(j.ed.Donors) > 0:
		return j.words.Support
	case j.aboutText() != "":
		return j.words.About
	}
	return j.words.Disclaimer
}

// back sets the back page: calendar and contacts, supporters, about, and the closing
// band. What does not fit above the band goes to one more page.
func (j *job) back() {
	if !j.hasBack() {
		return
	}
	sh := j.backSheet()
	if j.backEntry != nil {
		j.backEntry.page = sh.number
	}
	j.outline = append(j.outline, Bookmark{Title: j.backTitle(), Level: 1, Page: sh.number, Y: j.d.Top})
	for _, g := range []galley{j.calendarAndContacts(), j.donors(), j.aboutAndDisclaimer()} {
		if g.slots == 0 {
			continue
		}
		at := sh.next
		if at > 0 {
			at += storyGap
		}
		if at > 0 && at+g.slots > closing-1 {
			sh, at = j.backSheet(), 0
		}
		if at > 0 {
			j.ruleAbove(sh, at)
		}
		sh.place(g, j.d.x(sh.number, 0), j.d.top(at))
		sh.next = at + g.slots
	}
	if sh.next > closing-1 {
		sh = j.backSheet()
	}
	j.closingBand(sh)
}

func (j *job) backSheet() *sheet {
	sh := j.turn()
	sh.unfolio = true
	sh.section(j.backTitle())
	return sh
}

// calendarAndContacts sets the calendar on eight units and the contacts on four beside
// it; one without the other has the whole width.
func (j *job) calendarAndContacts() galley {
	switch {
	case len(j.ed.Calendar) == 0:
		return j.contactsAcross()
	case len(j.ed.Contacts) == 0:
		return j.calendar(j.d.span(12))
	}
	g := j.calendar(j.d.span(8))
	in := j.contactLines(j.ed.Contacts, j.d.span(4), true)
	slots := max(g.slots+1, in.slots+1)
	box := mistBox(j.d, j.d.span(4), slots)
	box.join(in, padding, 0)
	g.join(box, j.d.step(8), 0)
	g.slots = slots
	return g
}

func mistBox(d *Design, width Length, slots int) galley {
	g := galley{slots: slots}
	g.box(0, capDrop, width, pictureHeight(d, slots), mist)
	g.box(0, capDrop, width, 2_000, accent)
	return g
}

// contactsAcross sets the contacts in a box of the page's width, in three columns.
func (j *job) contactsAcross() galley {
	n := len(j.ed.Contacts)
	if n == 0 {
		return galley{}
	}
	per := (n + 2) / 3
	wide := (j.d.span(12) - 4*padding) / 3
	var in galley
	slots := 0
	for i := 0; i*per < n; i++ {
		col := j.contactLines(j.ed.Contacts[i*per:min(n, (i+1)*per)], wide+2*padding, i == 0)
		in.join(col, Length(i)*(wide+padding), 0)
		slots = max(slots, col.slots)
	}
	g := mistBox(j.d, j.d.span(12), slots+1)
	g.join(in, padding, 0)
	return g
}

// contactLines sets offices under each other in a box of a width, below its title.
func (j *job) contactLines(list []editor.ContactLines, width Length, titled bool) galley {
	in := box{j: j, measure: width - 2*padding, y: j.d.Slot}
	if titled {
		in.put(plain(j.words.Contacts, &styleSideTitle, in.measure), 0)
	} else {
		in.y += j.d.Slot
	}
	in.y += halfSlot
	for i, c := range list {
		if i > 0 {
			in.y += j.d.Slot
		}
		if c.Name != "" {
			in.put(plain(c.Name, &styleContactName, in.measure), 0)
		}
		for _, l := range c.Lines {
			if l = strings.TrimSpace(l); l != "" {
				m := plain(l, &styleContact, in.measure)
				m.spans[0].Link, m.quiet = address(l), true
				in.put(m, 0)
			}
		}
	}
	in.g.slots = j.d.slots(in.y)
	if in.g.slots >= j.d.Slots {
		in.g.slots = j.cutBox(&in, "") - 1
	}
	return in.g
}

// address is where a line of a contact leads: a mailbox or a site; "" for others.
func address(l string) string {
	switch {
	case strings.ContainsAny(l, " \u00a0,;"):
		return ""
	case strings.Contains(l, "://"):
		return l
	case strings.HasPrefix(l, "www."):
		return "https://" + l
	case strings.Contains(l, "@"):
		return "mailto:" + l
	}
	return ""
}

// calendar sets the events, one under the other, each under a rule.
func (j *job) calendar(width Length) galley {
	var g galley
	if k := j.months(); k != "" {
		g.under(j.hung(plain(k, &styleKicker, width), 0), j.d)
	}
	g.under(j.hung(plain(j.words.Calendar, &styleHeadM, width), 0), j.d)
	g.slots++
	for i, e := range j.ed.Calendar {
		row := j.event(e, width, i == 0)
		if g.slots+row.slots > j.d.Slots {
			j.overset("", len(j.ed.Calendar)-i)
			break
		}
		g.under(row, j.d)
	}
	return g
}

// months is the time that the calendar covers: "December 2026 – February 2027".
func (j *job) months() string {
	var first, last editor.Date
	for _, e := range j.ed.Calendar {
		if e.Date.Time().IsZero() {
			continue
		}
		if first == "" || e.Date < first {
			first = e.Date
		}
		last = max(last, e.Date)
	}
	from, to := j.month(first), j.month(last)
	if from == to {
		return from
	}
	return from + " – " + to
}

// month is a month with its year, without the word for year.
func (j *job) month(d editor.Date) string {
	return strings.TrimSuffix(j.words.MonthYear(d), "\u00a0г.")
}

// event is an entry of the calendar, read as one item of a list.
func (j *job) event(e editor.EventLine, width Length, head bool) galley {
	var g galley
	begun := false
	thick := Length(350)
	if head {
		thick = 1_000
	}
	g.rule(0, 0, width, thick, ink)
	if t := e.Date.Time(); !t.IsZero() {
		day := plain(strconv.Itoa(t.Day()), &styleDay, dayColumn)
		month := plain(j.words.Month(e.Date), &styleMonth, dayColumn)
		day.first, month.first, month.second, begun = true, true, true, true
		j.word(&g, day, 0, halfSlot+q8-3_000)
		j.word(&g, month, 0, halfSlot+q8+baselineDrop)
	}
	in := box{j: j, measure: width - dayColumn, y: halfSlot}
	title, place := plain(e.Title, &styleEvent, in.measure), plain(e.Place, &stylePlace, in.measure)
	for _, m := range []matter{title, place} {
		if !blank(m.spans) {
			m.first, m.second, begun = true, begun, true
			in.put(m, 0)
		}
	}
	g.join(in.g, dayColumn, 0)
	g.slots = max(eventSlots, j.d.slots(in.y+halfSlot))
	return g
}

// donors is the strip of the supporters' logos, all fitted into boxes of one size.
func (j *job) donors() galley {
	var g galley
	n := len(j.ed.Donors)
	if n == 0 {
		return g
	}
	g.under(j.hung(plain(j.words.Support, &styleKicker, j.d.span(12)), 0), j.d)
	for i, donor := range j.ed.Donors {
		if i == mostLogos {
			j.overset("", n-i)
			n = mostLogos
			break
		}
		row, col := i/logosInRow, i%logosInRow
		y := Length(g.slots+row*logoSlots)*j.d.Slot + halfSlot
		j.logo(&g, donor, rect{Length(col) * logo.pitch, y, logo.w, logo.h})
	}
	g.slots += (n + logosInRow - 1) / logosInRow * logoSlots
	note := styleCaption
	note.tag, note.after = TagParagraph, 0
	m := plain(j.words.DonorsOrder, &note, j.d.span(12))
	g.put(m, j.set(m), 0, Length(g.slots)*j.d.Slot+baselineDrop)
	g.slots++
	return g
}

// logo shows a supporter's picture whole within a box, or the name on grey.
func (j *job) logo(g *galley, donor editor.DonorBox, r rect) {
	if pic := j.ed.Picture(donor.Picture); pic != nil {
		if w, h := pic.Upright(); w > 0 && h > 0 {
			fw, fh := r.w, r.w*Length(h)/Length(w)
			if fh > r.h {
				fw, fh = r.h*Length(w)/Length(h), r.h
			}
			g.items = append(g.items, &Picture{X: r.x + (r.w-fw)/2, Y: r.y + (r.h-fh)/2, W: fw, H: fh,
				Picture: pic.ID, Crop: Crop{W: w, H: h}, Alt: donor.Name})
			return
		}
	}
	g.box(r.x, r.y, r.w, r.h, logoGrey)
	m := plain(donor.Name, &styleLogo, r.w-8_000)
	lines := j.set(m)
	if len(lines) > 4 {
		lines = lines[:4]
	}
	y := r.y + r.h/2 + m.style.size*7/20 - Length(len(lines)-1)*m.style.leading/2
	g.put(m, lines, r.x+4_000, y)
}

// aboutText is what the newsletter says of itself.
func (j *job) aboutText() string {
	return strings.TrimSpace(strings.Join([]string{j.ed.About, j.ed.Statement}, "\n"))
}

// aboutAndDisclaimer sets both side by side.
func (j *job) aboutAndDisclaimer() galley {
	var g galley
	x := Length(0)
	for _, t := range [][2]string{{j.words.About, j.aboutText()}, {j.words.Disclaimer, j.ed.Disclaimer}} {
		if blank(editor.Plain(t[1])) {
			continue
		}
		title := styleSideTitle
		c := j.hung(plain(t[0], &title, j.d.span(6)), 0)
		c.under(j.hungIn(plain(strings.TrimSpace(t[1]), &styleSideBody, j.d.span(6)), 0, j.d.Slots-2), j.d)
		g.join(c, x, 0)
		g.slots = max(g.slots, c.slots)
		x += j.d.step(6)
	}
	return g
}

// closingBand is the blue band at the foot with the name, and the invitation to read
// the other edition in its own language.
func (j *job) closingBand(sh *sheet) {
	var g galley
	d, x := j.d, j.d.x(sh.number, 0)
	top := d.top(closing)
	g.box(-d.Bleed, top, d.Width+2*d.Bleed, d.Height+d.Bleed-top, accent)
	g.box(-d.Bleed, top-barHeight, d.Width+2*d.Bleed, barHeight, saffron)
	name, lines := j.fitted(plain(j.ed.Name, &styleBandName, d.span(9)))
	g.put(name, first(lines), x, d.base(closing+2))
	j.badge(&g, x+d.span(12), d.base(closing+2)-face.Millimetres(5.5))
	if !blank(editor.Plain(j.ed.Tagline)) {
		m, lines := j.fitted(plain(j.ed.Tagline, &styleTagline, d.span(12)))
		g.put(m, first(lines), x, d.base(closing+4))
	}
	g.rule(x, d.top(closing+6), d.span(12), 500, bandLine)
	last := styleTagline.at(9_000)
	last.least = 0
	issue := j.words.IssueLine(j.ed.Number, j.ed.Period, " · ")
	j.word(&g, plain(issue, last, d.span(6)), x, d.base(closing+7))
	if j.ed.Invitation.Text != "" {
		m := plain(j.ed.Invitation.Text, last, d.span(8))
		m.lang = j.ed.Invitation.Lang
		lines := first(j.set(m))
		g.put(m, lines, x+d.span(12)-widest(lines), d.base(closing+7))
	}
	sh.place(g, 0, 0)
}
