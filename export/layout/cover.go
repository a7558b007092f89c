package layout

import (
	"fmt"
	"strings"

	"twofold/editor"
	"twofold/export/body"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/galley"
	"twofold/export/line"
	"twofold/export/paper"
	"twofold/export/plan"
)

// What the cover takes from every page size.
const (
	barHeight   length = 4_250 // of the bar below the masthead's band
	stripHeight length = 5_000 // of the areas' strip
	coverHead          = 13    // slots that a headline may take
	coverFirst         = 7     // slots that a standfirst may take
	leastCells         = 3     // of the facts
	fewEntries         = 5     // of the contents, beside which the picture is higher
	arrow              = "\u00a0→"
)

// front is the plan of the cover, made before the other pages are known.
type front struct {
	sheet   *sheet
	lead    *story
	foot    int // the slot whose baseline the picture stands on
	kicker  int // slot
	columns int // the slot at which the columns begin
	head    galley.Galley
	caption galley.Galley
	left    []body.Row // of the lead's text, beside the contents
	right   []body.Row // above them, on a cover without a picture
	on      int        // page on which the lead goes on; 0 when it does not
	entries []*entry
	inside  []*entry // of contents that stand on page 2
	box     int      // slot at which the contents begin
}

// front plans the cover: how high its picture is, and how much of the lead it takes.
func (j *job) front(stories []*story) *front {
	f := &front{sheet: j.turn(), entries: j.contents(stories)}
	f.sheet.bare, f.sheet.next = true, j.d.Slots
	if len(stories) > 0 {
		f.lead = stories[0]
		if j.d.Cover.Inside {
			f.entries, f.inside = nil, f.entries
		}
		j.planLead(f)
	}
	return f
}

func (j *job) planLead(f *front) {
	j.Story = f.lead.Art.Story
	if f.lead.Cover != nil {
		f.caption = j.Caption(f.lead.Cover, j.d.Wide())
	}
	f.head = j.Head(f.lead.Art, j.d.Large.Smaller(f.lead.part.Adjust.Headline), coverHead, coverFirst)
	f.foot = j.d.Cover.None
	if f.lead.Cover != nil {
		for f.foot = j.highest(f); f.foot > j.d.Cover.Low && !j.holds(f); {
			f.foot--
		}
		j.easeText(f)
		j.adjustPicture(f)
	}
	if !j.holds(f) {
		f.head = j.tightHead(f.lead.Art)
	}
	j.cutEntries(f)
	f.stand()
	j.takeText(f)
	j.coverSteps(f)
}

// stand fixes the slots that follow from the picture's foot.
func (f *front) stand() {
	f.kicker = f.foot + 2 + max(1, f.caption.Slots)
	f.columns = f.kicker + f.head.Slots
}

// highest is the slot that the picture stands on if nothing needs its room.
func (j *job) highest(f *front) int {
	if len(f.entries) <= fewEntries {
		return j.d.Cover.Few
	}
	return j.d.Cover.High
}

// holds says whether the contents have room for their entries, or the text for its first
// lines where they stand elsewhere.
func (j *job) holds(f *front) bool {
	f.stand()
	if len(f.inside) > 0 {
		return f.columns+plan.LeastLines <= j.d.Cover.Foot
	}
	return f.columns+j.boxSlots(f.entries) <= j.d.Cover.Foot+1
}

// tightHead is the lead's head with its headline and standfirst at their smallest.
func (j *job) tightHead(a *editor.Article) galley.Galley {
	return j.Head(a, j.d.Large.Smallest(), coverHead, coverFirst)
}

// cutEntries drops the last entries of the contents that have no room.
func (j *job) cutEntries(f *front) {
	cut := 0
	for len(f.entries) > 0 && !j.holds(f) {
		f.entries = f.entries[:len(f.entries)-1]
		cut++
	}
	for len(f.inside) > 0 && j.boxSlots(f.inside) > j.d.Slots {
		f.inside = f.inside[:len(f.inside)-1]
		cut++
	}
	if cut > 0 {
		j.Report("", editor.Finding{Rule: "contents-cut", Severity: editor.Warning, Waivable: true, Page: 1},
			fmt.Sprintf("The contents have no room for their last %d %s.", cut,
				editor.Plural(editor.English, cut, "entry", "entries")),
			fmt.Sprintf("В содержании не хватило места: %d %s.", cut,
				editor.Plural(editor.Russian, cut, "строка не вошла", "строки не вошли", "строк не вошли")),
			fmt.Sprintf("Дар мундариҷа ҷой нарасид: %d сатр нағунҷид.", cut))
	}
}

// insideContents keeps the head of page 2 for the contents.
func (j *job) insideContents(f *front) {
	if len(f.inside) > 0 {
		j.turn().next = j.boxSlots(f.inside)
	}
}

// placeInside places the contents at the head of page 2, to be read first.
func (j *job) placeInside(f *front) {
	if len(f.inside) == 0 {
		return
	}
	sh := j.sheets[1]
	items, lines := sh.items, sh.lines
	sh.items, sh.lines = nil, nil
	sh.place(j.contentsBox(f.inside, j.d.Wide(), j.boxSlots(f.inside)), j.d.X(2, 0), j.d.Top(0))
	sh.items, sh.lines = append(sh.items, items...), append(sh.lines, lines...)
}

// continueLead sets the rest of the lead at the head of page 2.
func (j *job) continueLead(s *story, f *front) {
	s.first = 1
	s.pages = append(s.pages, 1)
	if f.on == 0 {
		s.over, j.Over = j.Over, 0
		return
	}
	sh := j.page()
	if sh.number == 1 || sh.next+storyGap+2+plan.LeastLines > j.d.Slots {
		sh = j.turn()
		f.on = sh.number
	}
	at := j.below(sh)
	var g galley.Galley
	spans := []editor.Span{{Text: fmt.Sprintf(j.words.ContinuedFrom, 1)}}
	if h := strings.TrimSpace(s.Art.Headline.Text()); h != "" {
		spans = append([]editor.Span{{Text: h, Bold: true}, {Text: "\u00a0· "}}, spans...)
	}
	from := design.Running
	from.Size = design.Jump.Size
	m := galley.Matter{Spans: spans, Style: &from, Measure: j.d.Wide()}
	lines := j.Set(m)
	if len(lines) > 2 {
		lines = lines[:2]
	}
	g.Put(m, lines, 0, design.BaselineDrop)
	sh.place(g, j.d.X(sh.number, 0), j.d.Top(at))
	sh.next = at + len(lines) + 1
	sh.section(s.Art.Kicker)
	w := j.way(s, sh.next, galley.Galley{}, nil)
	j.takeSteps(s, &w, sh.number)
	j.carryOut(s, &w.plan)
}

// cover paints the cover, in the order of reading.
func (j *job) cover(f *front) {
	sh := f.sheet
	j.band(sh, 1)
	j.masthead(sh)
	if f.lead != nil {
		j.coverLead(sh, f)
	} else {
		j.coverPlain(sh, f)
	}
	if len(j.ed.Facts) > 0 || len(j.ed.Areas) > 1 {
		sh.place(j.colours(), j.d.X(1, 0), j.d.Cover.Strip)
	}
	j.facts(sh)
	j.placeInside(f)
}

// band paints the blue band with the bar under it, the issue line and the badge.
func (j *job) band(sh *sheet, page int) {
	var g galley.Galley
	d := j.d
	g.Box(-d.Bleed, -d.Bleed, d.Width+2*d.Bleed, d.Cover.Band+d.Bleed, design.Accent)
	g.Box(-d.Bleed, d.Cover.Band, d.Width+2*d.Bleed, barHeight, design.Saffron)
	x := d.X(page, 0)
	j.badge(&g, x+d.Wide(), d.Cover.Badge)
	issue := j.words.IssueLine(j.ed.Number, j.ed.Period, "\u00a0\u00a0\u00a0·\u00a0\u00a0\u00a0")
	m, lines := j.Fitted(galley.Plain(issue, &design.IssueLine, d.Span(d.Units-4)))
	g.Put(m, first(lines), x, d.Cover.Issue)
	g.Rule(x, d.Cover.Line, d.Wide(), 500, design.BandLine)
	sh.place(g, 0, 0)
}

// badgeWidth is the width of the cells together.
func (j *job) badgeWidth() length {
	return face.Millimetres(11) * length(len(j.ed.Languages))
}

// badge shows the publication's languages in cells that end at x; the edition's own is
// filled.
func (j *job) badge(g *galley.Galley, right, y length) {
	if len(j.ed.Languages) < 2 {
		return
	}
	h, thick := j.d.Badge, length(750)
	left := right - j.badgeWidth()
	w := j.badgeWidth() / length(len(j.ed.Languages))
	g.Box(left, y, right-left, h, design.Paper)
	for i, l := range j.ed.Languages {
		x := left + w*length(i)
		st := design.Badge.In(design.Accent)
		if l != j.ed.Lang {
			g.Box(x+thick, y+thick, w-2*thick, h-2*thick, design.Accent)
			st = &design.Badge
		}
		j.Word(g, galley.Plain(l.Mark(), st, w), x, y+(h+st.Size*7/10)/2)
	}
}

// masthead sets the name as large as fills the page's measure, and the tagline.
func (j *job) masthead(sh *sheet) {
	var g galley.Galley
	j.name(&g, [2]*design.Style{j.d.Masthead, j.d.MastheadLong}, j.d.Wide(), 0, j.d.Cover.Name)
	if !galley.Blank(editor.Plain(j.ed.Tagline)) {
		m, lines := j.Fitted(galley.Plain(j.ed.Tagline, j.d.Tagline, j.d.Wide()))
		g.Put(m, first(lines), 0, j.d.Cover.Tagline)
	}
	sh.place(g, j.d.X(1, 0), 0)
}

// name sets the publication's name on one line, or in the second style on two whose last
// is on the baseline y.
func (j *job) name(g *galley.Galley, styles [2]*design.Style, measure, x, y length) {
	m, lines := j.Fitted(galley.Plain(j.ed.Name, styles[0], measure))
	if !galley.Fit(lines, 1) {
		m, lines = j.Fitted(galley.Plain(j.ed.Name, styles[1], measure))
	}
	if len(lines) > 2 {
		j.Overset("", len(lines)-2)
		lines = lines[:2]
	}
	g.Put(m, lines, x, y-length(len(lines)-1)*m.Style.Leading)
}

// first is the first line of lines.
func first(lines []line.Line) []line.Line {
	if len(lines) > 1 {
		return lines[:1]
	}
	return lines
}

// coverLead paints the picture, the lead's head and text, and the contents beside it.
func (j *job) coverLead(sh *sheet, f *front) {
	d, x := j.d, j.d.X(1, 0)
	j.Story = f.lead.Art.Story
	if b := f.lead.Cover; b != nil {
		var g galley.Galley
		top := d.Cover.Band + barHeight
		j.Picture(&g, b, galley.Rect{X: -d.Bleed, Y: top, W: d.Width + 2*d.Bleed, H: d.Base(f.foot) - top})
		g.Join(f.caption, x, d.Top(f.foot+1))
		sh.place(g, 0, 0)
	}
	sh.place(f.head, x, d.Top(f.kicker))
	title := strings.TrimSpace(f.lead.Art.Headline.Text())
	j.outline = append([]paper.Bookmark{{Title: title, Level: 1, Page: 1, Y: d.Top(f.kicker)}}, j.outline...)
	j.coverColumn(sh, f.left, x, f.columns)
	j.coverColumn(sh, f.right, x+d.Step(d.Column()), f.columns)
	if f.on > 0 {
		j.jump(sh, f)
	}
	if len(f.entries) > 0 {
		box := j.contentsBox(f.entries, d.Span(d.Column()), f.boxSlots(j))
		sh.place(box, x+d.Step(d.Column()), d.Top(f.box))
	}
	j.Story = ""
}

// coverPlain is the cover of an issue without stories: its statement and its contents.
func (j *job) coverPlain(sh *sheet, f *front) {
	var g galley.Galley
	if !galley.Blank(editor.Plain(j.ed.Statement)) {
		statement := galley.Plain(j.ed.Statement, &design.Standfirst, j.d.Wide())
		g.Under(j.HungIn(statement, design.HalfSlot, coverFirst), j.d)
		g.Slots++
	}
	at := j.d.Cover.None + 3
	f.columns = at + g.Slots
	j.cutEntries(f)
	if len(f.entries) > 0 {
		g.Under(j.contentsBox(f.entries, j.d.Wide(), j.boxSlots(f.entries)), j.d)
	}
	sh.place(g, j.d.X(1, 0), j.d.Top(at))
}

// facts sets the figures of the publication in cells across the page.
func (j *job) facts(sh *sheet) {
	cells := j.factCells()
	for i, f := range j.ed.Facts {
		var g galley.Galley
		m, lines := j.factValue(f, cells[i].W)
		g.Put(m, first(lines), 0, 0)
		x := galley.Widest(lines) + factGap
		j.factLabel(&g, f.Label, x, cells[i].W-x)
		sh.place(g, j.d.X(1, 0)+cells[i].X, j.d.Cover.Facts)
	}
}

// factGap is the room between a figure and its label.
var factGap = face.Millimetres(3)

// factCells are the places of the facts: of the same width, unless one of them needs more
// than that and all of them together have room.
func (j *job) factCells() []galley.Rect {
	n := len(j.ed.Facts)
	out := make([]galley.Rect, n)
	across, gap := j.d.Step(j.d.Units), j.d.Gutter()
	cells := length(max(n, leastCells))
	tight, left := false, j.d.Wide()
	for i, f := range j.ed.Facts {
		_, value := j.factValue(f, j.d.Wide())
		label := j.Set(galley.Plain(f.Label, &design.FactsLabel, j.d.Wide()))
		out[i].W = galley.Widest(value) + factGap + galley.Widest(label)
		left -= out[i].W
		tight = tight || out[i].W > across/cells-gap
	}
	if tight && n >= leastCells && left >= length(n-1)*gap {
		for i := 1; i < n; i++ {
			out[i].X = out[i-1].X + out[i-1].W + left/length(n-1)
		}
		return out
	}
	for i := range out {
		out[i] = galley.Rect{X: (length(i)*across + cells/2) / cells, W: across/cells - gap}
	}
	return out
}

// factValue is the figure of a fact, as large as it may be within a measure.
func (j *job) factValue(f editor.Figure, measure length) (galley.Matter, []line.Line) {
	value := galley.Plain(f.Value, j.d.Figure, measure)
	value.First = true
	return j.Fitted(value)
}

// factLabel sets a label of at most two lines whose last is on baseline 0.
func (j *job) factLabel(g *galley.Galley, label string, x, measure length) {
	if measure <= 0 || galley.Blank(editor.Plain(label)) {
		return
	}
	m, lines := j.Fitted(galley.Plain(label, &design.FactsLabel, measure))
	m.Second = true
	if len(lines) > 2 {
		j.Overset("", len(lines)-2)
		lines = lines[:2]
	}
	g.Put(m, lines, x, -length(len(lines)-1)*m.Style.Leading)
}
