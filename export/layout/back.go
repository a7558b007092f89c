package layout

import (
	"strconv"
	"strings"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/galley"
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
	stitch     = 4 // pages that a folded sheet has
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
// band. What does not fit above the band stands on pages before it.
func (j *job) back() {
	if !j.hasBack() {
		return
	}
	pages := stacked(append(j.calendarAndContacts(), j.donors(), j.aboutAndDisclaimer()),
		j.d.Slots, j.d.Slots-lowBand.slots-1)
	j.blanks(len(pages))
	for i, blocks := range pages {
		sh := j.turn()
		sh.section(j.backTitle())
		if i == 0 {
			j.backBegins(sh)
		}
		for _, g := range blocks {
			at := j.below(sh)
			sh.place(g, j.d.X(sh.number, 0), j.d.Top(at))
			sh.next = at + g.Slots
		}
	}
	last := j.page()
	last.unfolio = true
	j.closingBand(last)
}

// blanks leaves pages blank so that, with so many more, a stitched edition has a multiple
// of four: its back page is the back of the outermost sheet.
func (j *job) blanks(more int) {
	for j.ed.Stitched && (len(j.sheets)+more)%stitch != 0 {
		j.turn().bare = true
	}
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

// stacked puts blocks on pages of so many slots, each on the first that has room for it;
// the last page has only as many slots as are said of it.
func stacked(blocks []galley.Galley, slots, last int) [][]galley.Galley {
	var out [][]galley.Galley
	var used []int
	for _, g := range blocks {
		if g.Slots == 0 {
			continue
		}
		at := 0
		for at < len(out) && used[at]+storyGap+g.Slots > slots {
			at++
		}
		if at == len(out) {
			out, used = append(out, nil), append(used, -storyGap)
		}
		out[at], used[at] = append(out[at], g), used[at]+storyGap+g.Slots
	}
	end := len(out) - 1
	if end < 0 || used[end] > last {
		return append(out, nil)
	}
	return out
}

// calendarAndContacts sets the contacts in a box beside the calendar, or below it on a
// page that is too narrow; one without the other has the whole width.
func (j *job) calendarAndContacts() []galley.Galley {
	switch {
	case len(j.ed.Calendar) == 0:
		return []galley.Galley{j.contactsAcross()}
	case len(j.ed.Contacts) == 0 || j.d.Units < besides+j.d.ThinColumn():
		return []galley.Galley{j.calendar(j.d.Wide()), j.contactsAcross()}
	}
	g, wide := j.calendar(j.d.Span(besides)), j.d.Span(j.d.ThinColumn())
	in := j.contactLines(j.ed.Contacts, wide, true)
	slots := max(g.Slots+1, in.Slots+1)
	box := mistBox(j.d, wide, slots)
	box.Join(in, galley.Padding, 0)
	g.Join(box, j.d.Step(besides), 0)
	g.Slots = slots
	return []galley.Galley{g}
}

func mistBox(d *design.Grid, width length, slots int) galley.Galley {
	g := galley.Galley{Slots: slots}
	g.Box(0, design.CapDrop, width, galley.PictureHeight(d, slots), design.Mist)
	g.Box(0, design.CapDrop, width, 2_000, design.Accent)
	return g
}

// contactsAcross sets the contacts in a box of the page's width, in columns.
func (j *job) contactsAcross() galley.Galley {
	n := len(j.ed.Contacts)
	if n == 0 {
		return galley.Galley{}
	}
	cols := j.d.Thin
	per := (n + cols - 1) / cols
	wide := (j.d.Wide() - length(cols+1)*galley.Padding) / length(cols)
	var in galley.Galley
	slots := 0
	for i := 0; i*per < n; i++ {
		col := j.contactLines(j.ed.Contacts[i*per:min(n, (i+1)*per)], wide+2*galley.Padding, i == 0)
		in.Join(col, length(i)*(wide+galley.Padding), 0)
		slots = max(slots, col.Slots)
	}
	g := mistBox(j.d, j.d.Wide(), slots+1)
	g.Join(in, galley.Padding, 0)
	return g
}

// contactLines sets offices under each other in a box of a width, below its title.
func (j *job) contactLines(list []editor.ContactLines, width length, titled bool) galley.Galley {
	in := j.Stack(width-2*galley.Padding, j.d.Slot)
	if titled {
		in.Put(galley.Plain(j.words.Contacts, &design.SideTitle, in.Measure), 0)
	} else {
		in.Y += j.d.Slot
	}
	in.Y += design.HalfSlot
	for i, c := range list {
		if i > 0 {
			in.Y += j.d.Slot
		}
		if c.Name != "" {
			in.Put(galley.Plain(c.Name, &design.ContactName, in.Measure), 0)
		}
		for _, l := range c.Lines {
			if l = strings.TrimSpace(l); l != "" {
				m := galley.Plain(l, &design.Contact, in.Measure)
				m.Spans[0].Link, m.Quiet = address(l), true
				in.Put(m, 0)
			}
		}
	}
	in.Set.Slots = j.d.SlotsOf(in.Y)
	if in.Set.Slots >= j.d.Slots {
		in.Set.Slots = in.Cut("") - 1
	}
	return in.Set
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
func (j *job) calendar(width length) galley.Galley {
	var g galley.Galley
	if k := j.months(); k != "" {
		g.Under(j.Hung(galley.Plain(k, &design.Kicker, width), 0), j.d)
	}
	g.Under(j.Hung(galley.Plain(j.words.Calendar, j.d.Medium, width), 0), j.d)
	g.Slots++
	for i, e := range j.ed.Calendar {
		row := j.event(e, width, i == 0)
		if g.Slots+row.Slots > j.d.Slots {
			j.Overset("", len(j.ed.Calendar)-i)
			break
		}
		g.Under(row, j.d)
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
func (j *job) event(e editor.EventLine, width length, head bool) galley.Galley {
	var g galley.Galley
	begun := false
	thick := length(350)
	if head {
		thick = 1_000
	}
	g.Rule(0, 0, width, thick, design.Ink)
	if t := e.Date.Time(); !t.IsZero() {
		day := galley.Plain(strconv.Itoa(t.Day()), &design.Day, dayColumn)
		month := galley.Plain(j.words.Month(e.Date), &design.Month, dayColumn)
		day.First, month.First, month.Second, begun = true, true, true, true
		j.Word(&g, day, 0, design.HalfSlot+8*design.Quarter-3_000)
		j.Word(&g, month, 0, design.HalfSlot+8*design.Quarter+design.BaselineDrop)
	}
	in := j.Stack(width-dayColumn, design.HalfSlot)
	title, place := galley.Plain(e.Title, &design.Event, in.Measure), galley.Plain(e.Place, &design.Place, in.Measure)
	for _, m := range []galley.Matter{title, place} {
		if !galley.Blank(m.Spans) {
			m.First, m.Second, begun = true, begun, true
			in.Put(m, 0)
		}
	}
	g.Join(in.Set, dayColumn, 0)
	g.Slots = max(eventSlots, j.d.SlotsOf(in.Y+design.HalfSlot))
	return g
}

// donors is the strip of the supporters' logos, all fitted into boxes of one size.
func (j *job) donors() galley.Galley {
	var g galley.Galley
	n := len(j.ed.Donors)
	if n == 0 {
		return g
	}
	inRow := j.d.Half() // the pitch is two units
	g.Under(j.Hung(galley.Plain(j.words.Support, &design.Kicker, j.d.Wide()), 0), j.d)
	for i, donor := range j.ed.Donors {
		if i == inRow*logoRows {
			j.Overset("", n-i)
			n = i
			break
		}
		row, col := i/inRow, i%inRow
		y := length(g.Slots+row*logoSlots)*j.d.Slot + design.HalfSlot
		j.logo(&g, donor, galley.Rect{X: j.d.Step(2 * col), Y: y, W: logo.w, H: logo.h})
	}
	g.Slots += (n + inRow - 1) / inRow * logoSlots
	note := design.Caption
	note.Tag, note.After = design.TagParagraph, 0
	m := galley.Plain(j.words.DonorsOrder, &note, j.d.Wide())
	g.Put(m, j.Set(m), 0, length(g.Slots)*j.d.Slot+design.BaselineDrop)
	g.Slots++
	return g
}

// logo shows a supporter's picture whole within a box, or the name on grey.
func (j *job) logo(g *galley.Galley, donor editor.DonorBox, r galley.Rect) {
	if pic := j.ed.Picture(donor.Picture); pic != nil {
		if w, h := pic.Upright(); w > 0 && h > 0 {
			fw, fh := r.W, r.W*length(h)/length(w)
			if fh > r.H {
				fw, fh = r.H*length(w)/length(h), r.H
			}
			g.Items = append(g.Items, &paper.Picture{
				X: r.X + (r.W-fw)/2, Y: r.Y + (r.H-fh)/2, W: fw, H: fh,
				Picture: pic.ID, Crop: paper.Crop{W: w, H: h}, Alt: donor.Name,
			})
			return
		}
	}
	g.Box(r.X, r.Y, r.W, r.H, design.LogoGrey)
	m := galley.Plain(donor.Name, &design.Logo, r.W-8_000)
	lines := j.Set(m)
	if len(lines) > 4 {
		lines = lines[:4]
	}
	y := r.Y + r.H/2 + m.Style.Size*7/20 - length(len(lines)-1)*m.Style.Leading/2
	g.Put(m, lines, r.X+4_000, y)
}

// aboutText is what the newsletter says of itself.
func (j *job) aboutText() string {
	return strings.TrimSpace(strings.Join([]string{j.ed.About, j.ed.Statement}, "\n"))
}

// aboutAndDisclaimer sets both side by side.
func (j *job) aboutAndDisclaimer() galley.Galley {
	var g galley.Galley
	x, half := length(0), j.d.Span(j.d.Half())
	for _, t := range [][2]string{{j.words.About, j.aboutText()}, {j.words.Disclaimer, j.ed.Disclaimer}} {
		if galley.Blank(editor.Plain(t[1])) {
			continue
		}
		title := design.SideTitle
		c := j.Hung(galley.Plain(t[0], &title, half), 0)
		c.Under(j.HungIn(galley.Plain(strings.TrimSpace(t[1]), &design.SideBody, half), 0, j.d.Slots-2), j.d)
		g.Join(c, x, 0)
		g.Slots = max(g.Slots, c.Slots)
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
	var g galley.Galley
	d, x, b := j.d, j.d.X(sh.number, 0), highBand
	if sh.next > d.Slots-b.slots-1 {
		b = lowBand
	}
	top := d.Top(d.Slots - b.slots)
	g.Box(-d.Bleed, top, d.Width+2*d.Bleed, d.Height+d.Bleed-top, design.Accent)
	g.Box(-d.Bleed, top-barHeight, d.Width+2*d.Bleed, barHeight, design.Saffron)
	name, lines := j.Fitted(galley.Plain(j.ed.Name, &design.BandName, d.Wide()-j.badgeWidth()-galley.Padding))
	g.Put(name, first(lines), x, top+b.name)
	j.badge(&g, x+d.Wide(), top+b.name-badgeHeight)
	if !galley.Blank(editor.Plain(j.ed.Tagline)) {
		m, lines := j.Fitted(galley.Plain(j.ed.Tagline, &design.Tagline, d.Wide()))
		g.Put(m, first(lines), x, top+b.tagline)
	}
	g.Rule(x, top+b.rule, d.Wide(), 500, design.BandLine)
	j.lastLine(&g, x, top+b.last)
	sh.place(g, 0, 0)
}

// lastLine names the issue, and invites at the other end of the line.
func (j *job) lastLine(g *galley.Galley, x, y length) {
	small := design.Tagline.At(9_000)
	small.Least = 0
	wide := j.d.Wide()
	used := j.Word(g, galley.Plain(j.words.IssueLine(j.ed.Number, j.ed.Period, " · "), small, wide), x, y)
	if j.ed.Invitation.Text == "" {
		return
	}
	m := galley.Plain(j.ed.Invitation.Text, small, wide-used-galley.Padding)
	m.Lang = j.ed.Invitation.Lang
	m.Style.Least = 7_000
	m, lines := j.Fitted(m)
	g.Put(m, first(lines), x+wide-galley.Widest(lines), y)
}
