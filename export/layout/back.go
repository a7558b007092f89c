package layout

import (
	"strconv"
	"strings"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
)

// Measures of the back page.
var (
	dayColumn  = face.Millimetres(30)
	logo       = struct{ w, h length }{face.Millimetres(24), 52_000}
	logoSlots  = 5
	logoRows   = 10 // at most
	eventSlots = 4
	besides    = 8 // units of the calendar beside the contacts
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
	foot := j.d.Slots - lowBand.slots - 1
	pages := stacked(append(j.calendarAndContacts(), j.donors(), j.aboutAndDisclaimer()), foot)
	var sh *sheet
	for i, blocks := range pages {
		sh = j.backSheet()
		if i == 0 {
			j.backBegins(sh)
		}
		for _, g := range blocks {
			at := j.below(sh)
			sh.place(g, j.d.X(sh.number, 0), j.d.Top(at))
			sh.next = at + g.slots
		}
	}
	if sh.next > foot {
		sh = j.backSheet()
	}
	j.closingBand(sh)
}

// backBegins notes where the back page is.
func (j *job) backBegins(sh *sheet) {
	if j.backEntry != nil {
		j.backEntry.page = sh.number
	}
	j.outline = append(j.outline, paper.Bookmark{
		Title: j.backTitle(), Level: 1, Page: sh.number, Y: j.d.Top(0),
	})
}

// stacked puts blocks on pages of so many slots, each on the first that has room for it.
func stacked(blocks []galley, slots int) [][]galley {
	var out [][]galley
	var used []int
	for _, g := range blocks {
		if g.slots == 0 {
			continue
		}
		at := 0
		for at < len(out) && used[at]+storyGap+g.slots > slots {
			at++
		}
		if at == len(out) {
			out, used = append(out, nil), append(used, -storyGap)
		}
		out[at], used[at] = append(out[at], g), used[at]+storyGap+g.slots
	}
	return out
}

func (j *job) backSheet() *sheet {
	sh := j.turn()
	sh.unfolio = true
	sh.section(j.backTitle())
	return sh
}

// calendarAndContacts sets the contacts in a box beside the calendar, or below it on a
// page that is too narrow; one without the other has the whole width.
func (j *job) calendarAndContacts() []galley {
	switch {
	case len(j.ed.Calendar) == 0:
		return []galley{j.contactsAcross()}
	case len(j.ed.Contacts) == 0 || j.d.Units < besides+j.d.ThinColumn():
		return []galley{j.calendar(j.d.Wide()), j.contactsAcross()}
	}
	g, wide := j.calendar(j.d.Span(besides)), j.d.Span(j.d.ThinColumn())
	in := j.contactLines(j.ed.Contacts, wide, true)
	slots := max(g.slots+1, in.slots+1)
	box := mistBox(j.d, wide, slots)
	box.join(in, padding, 0)
	g.join(box, j.d.Step(besides), 0)
	g.slots = slots
	return []galley{g}
}

func mistBox(d *design.Grid, width length, slots int) galley {
	g := galley{slots: slots}
	g.box(0, design.CapDrop, width, pictureHeight(d, slots), design.Mist)
	g.box(0, design.CapDrop, width, 2_000, design.Accent)
	return g
}

// contactsAcross sets the contacts in a box of the page's width, in columns.
func (j *job) contactsAcross() galley {
	n := len(j.ed.Contacts)
	if n == 0 {
		return galley{}
	}
	cols := j.d.Thin
	per := (n + cols - 1) / cols
	wide := (j.d.Wide() - length(cols+1)*padding) / length(cols)
	var in galley
	slots := 0
	for i := 0; i*per < n; i++ {
		col := j.contactLines(j.ed.Contacts[i*per:min(n, (i+1)*per)], wide+2*padding, i == 0)
		in.join(col, length(i)*(wide+padding), 0)
		slots = max(slots, col.slots)
	}
	g := mistBox(j.d, j.d.Wide(), slots+1)
	g.join(in, padding, 0)
	return g
}

// contactLines sets offices under each other in a box of a width, below its title.
func (j *job) contactLines(list []editor.ContactLines, width length, titled bool) galley {
	in := box{j: j, measure: width - 2*padding, y: j.d.Slot}
	if titled {
		in.put(plain(j.words.Contacts, &design.SideTitle, in.measure), 0)
	} else {
		in.y += j.d.Slot
	}
	in.y += design.HalfSlot
	for i, c := range list {
		if i > 0 {
			in.y += j.d.Slot
		}
		if c.Name != "" {
			in.put(plain(c.Name, &design.ContactName, in.measure), 0)
		}
		for _, l := range c.Lines {
			if l = strings.TrimSpace(l); l != "" {
				m := plain(l, &design.Contact, in.measure)
				m.spans[0].Link, m.quiet = address(l), true
				in.put(m, 0)
			}
		}
	}
	in.g.slots = j.d.SlotsOf(in.y)
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
func (j *job) calendar(width length) galley {
	var g galley
	if k := j.months(); k != "" {
		g.under(j.hung(plain(k, &design.Kicker, width), 0), j.d)
	}
	g.under(j.hung(plain(j.words.Calendar, j.d.Medium, width), 0), j.d)
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
func (j *job) event(e editor.EventLine, width length, head bool) galley {
	var g galley
	begun := false
	thick := length(350)
	if head {
		thick = 1_000
	}
	g.rule(0, 0, width, thick, design.Ink)
	if t := e.Date.Time(); !t.IsZero() {
		day := plain(strconv.Itoa(t.Day()), &design.Day, dayColumn)
		month := plain(j.words.Month(e.Date), &design.Month, dayColumn)
		day.first, month.first, month.second, begun = true, true, true, true
		j.word(&g, day, 0, design.HalfSlot+8*design.Quarter-3_000)
		j.word(&g, month, 0, design.HalfSlot+8*design.Quarter+design.BaselineDrop)
	}
	in := box{j: j, measure: width - dayColumn, y: design.HalfSlot}
	title, place := plain(e.Title, &design.Event, in.measure), plain(e.Place, &design.Place, in.measure)
	for _, m := range []matter{title, place} {
		if !blank(m.spans) {
			m.first, m.second, begun = true, begun, true
			in.put(m, 0)
		}
	}
	g.join(in.g, dayColumn, 0)
	g.slots = max(eventSlots, j.d.SlotsOf(in.y+design.HalfSlot))
	return g
}

// donors is the strip of the supporters' logos, all fitted into boxes of one size.
func (j *job) donors() galley {
	var g galley
	n := len(j.ed.Donors)
	if n == 0 {
		return g
	}
	inRow := j.d.Half() // the pitch is two units
	g.under(j.hung(plain(j.words.Support, &design.Kicker, j.d.Wide()), 0), j.d)
	for i, donor := range j.ed.Donors {
		if i == inRow*logoRows {
			j.overset("", n-i)
			n = i
			break
		}
		row, col := i/inRow, i%inRow
		y := length(g.slots+row*logoSlots)*j.d.Slot + design.HalfSlot
		j.logo(&g, donor, rect{j.d.Step(2 * col), y, logo.w, logo.h})
	}
	g.slots += (n + inRow - 1) / inRow * logoSlots
	note := design.Caption
	note.Tag, note.After = design.TagParagraph, 0
	m := plain(j.words.DonorsOrder, &note, j.d.Wide())
	g.put(m, j.set(m), 0, length(g.slots)*j.d.Slot+design.BaselineDrop)
	g.slots++
	return g
}

// logo shows a supporter's picture whole within a box, or the name on grey.
func (j *job) logo(g *galley, donor editor.DonorBox, r rect) {
	if pic := j.ed.Picture(donor.Picture); pic != nil {
		if w, h := pic.Upright(); w > 0 && h > 0 {
			fw, fh := r.w, r.w*length(h)/length(w)
			if fh > r.h {
				fw, fh = r.h*length(w)/length(h), r.h
			}
			g.items = append(g.items, &paper.Picture{
				X: r.x + (r.w-fw)/2, Y: r.y + (r.h-fh)/2, W: fw, H: fh,
				Picture: pic.ID, Crop: paper.Crop{W: w, H: h}, Alt: donor.Name,
			})
			return
		}
	}
	g.box(r.x, r.y, r.w, r.h, design.LogoGrey)
	m := plain(donor.Name, &design.Logo, r.w-8_000)
	lines := j.set(m)
	if len(lines) > 4 {
		lines = lines[:4]
	}
	y := r.y + r.h/2 + m.style.Size*7/20 - length(len(lines)-1)*m.style.Leading/2
	g.put(m, lines, r.x+4_000, y)
}

// aboutText is what the newsletter says of itself.
func (j *job) aboutText() string {
	return strings.TrimSpace(strings.Join([]string{j.ed.About, j.ed.Statement}, "\n"))
}

// aboutAndDisclaimer sets both side by side.
func (j *job) aboutAndDisclaimer() galley {
	var g galley
	x, half := length(0), j.d.Span(j.d.Half())
	for _, t := range [][2]string{{j.words.About, j.aboutText()}, {j.words.Disclaimer, j.ed.Disclaimer}} {
		if blank(editor.Plain(t[1])) {
			continue
		}
		title := design.SideTitle
		c := j.hung(plain(t[0], &title, half), 0)
		c.under(j.hungIn(plain(strings.TrimSpace(t[1]), &design.SideBody, half), 0, j.d.Slots-2), j.d)
		g.join(c, x, 0)
		g.slots = max(g.slots, c.slots)
		x += j.d.Step(j.d.Half())
	}
	return g
}

// band is a closing band of so many slots, and where things stand below its top.
type band struct {
	slots                     int
	name, tagline, rule, last length
}

// The closing band, and the one of a page that has little room: its last line stands in
// the margin.
var (
	highBand = band{slots: 8, name: 36_000, tagline: 62_000, rule: 78_000, last: 101_000}
	lowBand  = band{slots: 4, name: 29_000, tagline: 43_500, rule: 51_500, last: 64_500}
)

// closingBand is the blue band at the foot with the name, and the invitation to read
// the other edition in its own language.
func (j *job) closingBand(sh *sheet) {
	var g galley
	d, x, b := j.d, j.d.X(sh.number, 0), highBand
	if sh.next > d.Slots-b.slots-1 {
		b = lowBand
	}
	top := d.Top(d.Slots - b.slots)
	g.box(-d.Bleed, top, d.Width+2*d.Bleed, d.Height+d.Bleed-top, design.Accent)
	g.box(-d.Bleed, top-barHeight, d.Width+2*d.Bleed, barHeight, design.Saffron)
	name, lines := j.fitted(plain(j.ed.Name, &design.BandName, d.Wide()-j.badgeWidth()-padding))
	g.put(name, first(lines), x, top+b.name)
	j.badge(&g, x+d.Wide(), top+b.name-badgeHeight)
	if !blank(editor.Plain(j.ed.Tagline)) {
		m, lines := j.fitted(plain(j.ed.Tagline, &design.Tagline, d.Wide()))
		g.put(m, first(lines), x, top+b.tagline)
	}
	g.rule(x, top+b.rule, d.Wide(), 500, design.BandLine)
	j.lastLine(&g, x, top+b.last)
	sh.place(g, 0, 0)
}

// lastLine names the issue, and invites at the other end of the line.
func (j *job) lastLine(g *galley, x, y length) {
	small := design.Tagline.At(9_000)
	small.Least = 0
	wide := j.d.Wide()
	used := j.word(g, plain(j.words.IssueLine(j.ed.Number, j.ed.Period, " · "), small, wide), x, y)
	if j.ed.Invitation.Text == "" {
		return
	}
	m := plain(j.ed.Invitation.Text, small, wide-used-padding)
	m.lang = j.ed.Invitation.Lang
	m.style.Least = 7_000
	m, lines := j.fitted(m)
	g.put(m, first(lines), x+wide-widest(lines), y)
}
