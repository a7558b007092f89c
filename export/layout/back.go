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
// band. What does not fit above the band stands on pages before it, of which the first may
// be the last that was begun.
func (j *job) back() {
	if !j.hasBack() {
		return
	}
	blocks := j.backBlocks()
	if j.short() {
		blocks = j.aboutBefore(blocks)
	}
	taken := j.joins(blocks)
	pages := j.stacked(blocks, taken)
	if taken > 0 {
		j.backBegins(j.page())
		j.backPage(j.page(), pages[0])
		pages = pages[1:]
	}
	j.blanks(len(pages))
	for i, list := range pages {
		sh := j.turn()
		if i == 0 && taken == 0 {
			j.backBegins(sh)
		}
		j.backPage(sh, list)
	}
	last := j.page()
	last.unfolio = true
	j.closingBand(last)
}

// backPage places blocks below what stands on a page.
func (j *job) backPage(sh *sheet, blocks []galley.Galley) {
	sh.section(j.backTitle())
	for _, g := range blocks {
		at := j.below(sh)
		sh.place(g, j.d.X(sh.number, 0), j.d.Top(at))
		sh.next, sh.ends = at+g.Slots, nil
	}
}

// blanks leaves pages blank so that, with so many more, a stitched edition has a multiple
// of four: its back page is the back of the outermost sheet.
func (j *job) blanks(more int) {
	for j.ed.Stitched && (len(j.sheets)+more)%stitch != 0 {
		j.turn().bare = true
	}
}

// backBlocks are what the back page shows, one below the other.
func (j *job) backBlocks() []galley.Galley {
	var out []galley.Galley
	for _, g := range append(j.calendarAndContacts(), j.donors(), j.aboutAndDisclaimer()) {
		if g.Slots > 0 {
			out = append(out, g)
		}
	}
	return out
}

// backBegins notes where the back page is.
func (j *job) backBegins(sh *sheet) {
	at := sh.next
	if at > 0 {
		at += storyGap
	}
	if j.backEntry != nil {
		j.backEntry.page = sh.number
	}
	j.outline = append(j.outline, paper.Bookmark{
		Title: j.backTitle(), Level: 1, Page: sh.number, Y: j.d.Top(at),
	})
}

// stacked puts blocks on as few pages as they take, each on the first that has room for
// it; the last page has room for the closing band, too. Of the first page so many slots
// are taken.
func (j *job) stacked(blocks []galley.Galley, taken int) [][]galley.Galley {
	for n := 1; ; n++ {
		pages, used := make([][]galley.Galley, n), make([]int, n)
		used[0] = taken
		fit := true
		for _, g := range blocks {
			at := 0
			for at < n && !j.hasRoom(used[at], g, at == n-1) {
				at++
			}
			if fit = at < n; !fit {
				break
			}
			if used[at] > 0 {
				used[at] += storyGap
			}
			pages[at], used[at] = append(pages[at], g), used[at]+g.Slots
		}
		if fit {
			return pages
		}
	}
}

// hasRoom says whether a block stands on a page of which so many slots are taken; what is
// higher than a page stands on one of its own.
func (j *job) hasRoom(used int, g galley.Galley, last bool) bool {
	room := j.d.Slots
	if last {
		room -= lowBand.slots + 1
	}
	if used == 0 {
		return !last || g.Slots <= room
	}
	return used+storyGap+g.Slots <= room
}

// joins is how many slots are taken of the last page if blocks are to stand below them: in
// a short issue where that saves a page, and where what would be more than one back page
// fills one that is more than a quarter empty. It is 0 when they begin a new page.
func (j *job) joins(blocks []galley.Galley) int {
	sh := j.page()
	if sh.number == 1 || sh.next == 0 || len(blocks) == 0 {
		return 0
	}
	joined := j.stacked(blocks, sh.next)
	anew := len(j.stacked(blocks, 0))
	saves := j.short() && len(joined) <= anew
	fills := anew > 1 && len(joined)-1 <= anew && j.d.Slots-sh.next > j.d.Slots/4
	if len(joined[0]) == 0 || !saves && !fills {
		return 0
	}
	return sh.next
}

// backFills is how many slots each block of a back page takes below something else, when
// there are more than stand on one page.
func (j *job) backFills() []int {
	blocks := j.backBlocks()
	if len(j.stacked(blocks, 0)) < 2 {
		return nil
	}
	var out []int
	for i := range blocks {
		out = append(out, storyGap+blocks[i].Slots)
	}
	return out
}

// aboutBefore sets the last block of a back page, what the newsletter says of itself, on
// an earlier page if that saves one, and gives the others.
func (j *job) aboutBefore(blocks []galley.Galley) []galley.Galley {
	last := len(blocks) - 1
	if last < 1 || j.newPages(blocks[:last]) == j.newPages(blocks) {
		return blocks
	}
	for i := len(j.sheets) - 2; i > 0; i-- {
		sh := j.sheets[i]
		if sh.next > 0 && sh.next+storyGap+blocks[last].Slots <= j.d.Slots {
			at := j.below(sh)
			sh.place(blocks[last], j.d.X(sh.number, 0), j.d.Top(at))
			sh.next = at + blocks[last].Slots
			return blocks[:last]
		}
	}
	return blocks
}

// newPages is how many pages blocks take that are not begun yet.
func (j *job) newPages(blocks []galley.Galley) int {
	taken := j.joins(blocks)
	n := len(j.stacked(blocks, taken))
	if taken > 0 {
		n--
	}
	return n
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
	title := galley.Plain(e.Title, &design.Event, in.Measure)
	place := galley.Plain(e.Place, &design.Place, in.Measure)
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
	if j.short() || sh.next > d.Slots-b.slots-1 {
		b = lowBand
	}
	top := d.Top(d.Slots - b.slots)
	g.Box(-d.Bleed, top, d.Width+2*d.Bleed, d.Height+d.Bleed-top, design.Accent)
	g.Box(-d.Bleed, top-barHeight, d.Width+2*d.Bleed, barHeight, design.Saffron)
	styles := [2]*design.Style{&design.BandName, &design.BandNameLong}
	j.name(&g, styles, d.Wide()-j.badgeWidth()-galley.Padding, x, top+b.name)
	j.badge(&g, x+d.Wide(), top+b.name-d.Badge)
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
