package layout

import (
	"strconv"

	"twofold/editor"
	"twofold/export/column"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/line"
)

// story is an article made ready to be placed: its body in lines and blocks.
type story struct {
	art    *editor.Article
	part   *editor.Part
	lead   bool
	cols   int
	units  int  // of a column
	thin   bool // its columns are those of short items
	cover  *editor.Block
	opener *editor.Block // the picture that bleeds off the page above its head, or nil
	parts  []segment
	first  int // page on which it begins; 0 until it is placed
	pages  []int
	lines  int
	over   int
	free   int
	taken  int  // lines of a column
	tight  bool // its headline is as small as it may be, so that it can begin on its page

	follower *story // that may begin on the page on which this one ends, or nil
	nextSome int    // slots that it needs there to begin; 0 until it is known
	nextAll  int    // and to stand there whole
}

// segment is a stretch of a story between things that span all its columns.
type segment struct {
	span   *spanner // stands above the columns, or nil
	rows   []row
	floats []float // in order of their anchors
}

// spanner is what spans all columns: one block, or a picture with a sidebar beside it.
type spanner struct {
	slots  int
	parts  []float // their anchors mean nothing
	xs     []length
	resize func(by int) *spanner // with its picture so many slots higher; nil if it has none
}

// row is what columns are filled with: a line of text, or a block, never split.
type row struct {
	m      galley.Matter
	lines  []line.Line
	i      int           // the line of lines that it is; meaningless when block is set
	label  galley.Galley // the mark of a list item
	x      length
	block  *galley.Galley
	order  int // in reading
	slots  int
	before int // empty slots above it, but not at the head of a column
	after  int
	stay   int // what it costs to end a column after it
}

// float is a block that may stand apart from its place in the text.
type float struct {
	galley.Galley
	order  int
	anchor int                        // the row before which it belongs
	boxed  bool                       // stands at the head or the foot of a column only
	resize func(by int) galley.Galley // with its picture so many slots higher; nil if it has none
}

// filler fills columns with the segment.
func (g *segment) filler(cols int) *column.Filler {
	floats := make([]column.Float, len(g.floats))
	for i := range g.floats {
		f := &g.floats[i]
		floats[i] = column.Float{Slots: f.Slots, Anchor: f.anchor, Boxed: f.boxed}
	}
	return column.New(measured(g.rows), floats, cols)
}

// measured is what the filling of columns knows of rows.
func measured(rows []row) []column.Row {
	out := make([]column.Row, len(rows))
	for i := range rows {
		r := &rows[i]
		out[i] = column.Row{
			Slots: r.slots, Before: r.before, After: r.after, Stay: r.stay,
			Block: r.block != nil,
		}
	}
	return out
}

// shortStory is how many words an English story may have to be set in three columns.
const shortStory = 180

// collect makes the edition's articles ready.
func (j *job) collect() []*story {
	var out []*story
	for i := range j.ed.Parts {
		p := &j.ed.Parts[i]
		if p.Article == nil {
			continue
		}
		s := &story{art: p.Printed(), part: p, lead: len(out) == 0}
		j.Story = s.art.Story
		s.chooseColumns(j.ed.Lang, j.d)
		if s.lead {
			s.cover = firstPicture(s.art)
		}
		s.opener = s.openerOf()
		c := collector{j: j, s: s, measure: j.d.Span(s.units)}
		c.collect()
		if n := len(out); n > 0 && i > 0 && j.ed.Parts[i-1].Article != nil && s.flows() {
			out[n-1].follower = s
		}
		out = append(out, s)
	}
	j.Story = ""
	return out
}

// chooseColumns sets short English stories in the columns of short items.
func (s *story) chooseColumns(l editor.Lang, d *design.Grid) {
	s.cols, s.units = d.Columns, d.Column()
	if l != editor.English || s.lead || s.words() > shortStory {
		return
	}
	if s.asksTwoThirds() && (s.sidebar() == nil || !pairs(d)) {
		return // nothing would stand beside the picture
	}
	s.cols, s.units, s.thin = d.Thin, d.ThinColumn(), true
}

// flows says whether the story may begin below another one.
func (s *story) flows() bool {
	return !s.part.NewPage && !s.part.Format.BeginsPage() && s.opener == nil
}

// across says whether a picture of the story spans its columns.
func (s *story) across(b *editor.Block) bool {
	wide := b.Width == editor.WidthFull || b.Width == editor.WidthBleed
	return s.cols > 1 && (wide || s.part.Format == editor.FormatLead && !s.lead && b == firstPicture(s.art))
}

// words counts the words of the running text.
func (s *story) words() int {
	n := 0
	for i := range s.art.Body {
		if b := &s.art.Body[i]; b.In == "" && b.Kind != editor.Image {
			n += b.Words()
		}
	}
	return n
}

func (s *story) asksTwoThirds() bool {
	for i := range s.art.Body {
		if b := &s.art.Body[i]; b.Kind == editor.Image && b.Width == editor.WidthTwo && b != s.cover {
			return true
		}
	}
	return false
}

// sidebar is the first sidebar of one column, or nil.
func (s *story) sidebar() *editor.Block {
	for i := range s.art.Body {
		b := &s.art.Body[i]
		if b.Kind == editor.Sidebar && (b.Width == "" || b.Width == editor.WidthColumn) {
			return b
		}
	}
	return nil
}

func firstPicture(a *editor.Article) *editor.Block {
	for i := range a.Body {
		if b := &a.Body[i]; b.Kind == editor.Image && b.In == "" {
			return b
		}
	}
	return nil
}

// collector walks the body of one article.
type collector struct {
	j       *job
	s       *story
	seg     segment
	measure length
	plain   bool // the next paragraph has no indent
	gap     int  // slots asked for after the row before
	number  int  // of the numbered item before
	below   int  // lines that a subhead still wants below it
	beside  *editor.Block
}

func (c *collector) collect() {
	c.plain = true
	for i := range c.s.art.Body {
		b := &c.s.art.Body[i]
		if b.In != "" || b == c.s.cover || c.s.opens(b) {
			continue
		}
		if b.Kind != editor.Numbered {
			c.number = 0
		}
		c.block(b, i+1)
	}
	c.close(nil)
	c.s.settle()
	for i := range c.s.parts {
		c.s.parts[i].moveQuotes(c.j.Set)
	}
}

func (c *collector) block(b *editor.Block, order int) {
	switch b.Kind {
	case editor.Image:
		c.picture(b, order)
	case editor.Sidebar:
		c.sidebar(b, order)
	case editor.PullQuote:
		c.pullQuote(b, order)
	case editor.Quote:
		c.quote(b, order)
	case editor.Subhead:
		c.subhead(b, order)
	case editor.Bullet, editor.Numbered:
		c.listItem(b, order)
	default:
		c.paragraph(b, order)
	}
}

func (c *collector) paragraph(b *editor.Block, order int) {
	st := c.j.d.Body
	switch {
	case c.s.thin && c.plain:
		st = c.j.d.ShortFirst
	case c.s.thin:
		st = c.j.d.Short
	case c.plain:
		st = c.j.d.First
	}
	c.plain = false
	c.text(galley.Matter{Block: b.ID, Spans: b.Spans, Style: st, Measure: c.measure}, 0, order)
}

// text adds a paragraph line by line, with what it costs to end a column after each.
func (c *collector) text(m galley.Matter, x length, order int) {
	if galley.Blank(m.Spans) {
		return
	}
	lines := c.j.Set(m)
	first := len(c.seg.rows)
	for i := range lines {
		p := row{
			m: m, lines: lines, i: i, x: x, order: order, slots: 1,
			stay: breakCost(lines, i),
		}
		if c.below > 0 {
			c.below--
			if c.below > 0 {
				p.stay = column.Forbidden
			}
		}
		c.seg.rows = append(c.seg.rows, p)
	}
	if len(lines) > 0 {
		c.seg.rows[first].before = max(m.Style.Before, c.gap)
		c.gap = m.Style.After
		c.seg.rows[len(c.seg.rows)-1].after = m.Style.After
	}
	c.s.lines += len(lines)
}

// What is kept together.
const (
	unsplit     = 3 // lines of the longest paragraph that is not split
	subheadKeep = 3 // lines that stay with a subhead
)

// breakCost keeps two lines of a paragraph on either side of a break, paragraphs of
// three lines whole, and hyphens off the foot of a column.
func breakCost(lines []line.Line, i int) int {
	n := len(lines)
	switch {
	case i == n-1:
		return 0
	case n <= unsplit, i == 0, i == n-2:
		return column.Forbidden
	case lines[i].Hyphenated:
		return column.Bad
	}
	return 0
}

func (c *collector) subhead(b *editor.Block, order int) {
	if galley.Blank(b.Spans) {
		return
	}
	first := len(c.seg.rows)
	c.below = 0
	c.text(galley.Matter{Block: b.ID, Spans: b.Spans, Style: &design.Subhead, Measure: c.measure}, 0, order)
	for i := first; i < len(c.seg.rows); i++ {
		c.seg.rows[i].stay = column.Forbidden
	}
	c.plain, c.below = true, subheadKeep
}

func (c *collector) quote(b *editor.Block, order int) {
	m := galley.Matter{
		Block: b.ID, Spans: b.Spans, Style: &design.Quote,
		Measure: c.measure - design.Body.Indent,
	}
	if b.Speaker != "" {
		said := *m.Style
		said.After = 0
		m.Style = &said
	}
	c.text(m, design.Body.Indent, order)
	if b.Speaker != "" {
		c.keepLast()
		name := design.QuoteName
		name.After = 1
		c.text(galley.Matter{
			Block: b.ID, Spans: editor.Plain(b.Speaker), Style: &name,
			Measure: m.Measure,
		}, design.Body.Indent, order)
	}
	c.plain = true
}

// keepLast ties the last row to the one that follows.
func (c *collector) keepLast() {
	if n := len(c.seg.rows); n > 0 {
		c.seg.rows[n-1].stay = column.Forbidden
		c.seg.rows[n-1].after = 0
	}
	c.gap = 0
}

func (c *collector) listItem(b *editor.Block, order int) {
	label, by := c.mark(b)
	first := len(c.seg.rows)
	m := galley.Matter{Block: b.ID, Spans: b.Spans, Style: &design.List, Measure: c.measure - by}
	c.keepList(first)
	c.text(m, by, order)
	if first < len(c.seg.rows) {
		lm := galley.Plain(label, &design.ListLabel, by)
		lm.Block = b.ID
		c.j.Word(&c.seg.rows[first].label, lm, 0, design.BaselineDrop)
	}
	c.plain = false
}

// What it costs to part a list's first item from what introduces it, or from the next.
const (
	introEnd = 1500
	listEnd  = 400
)

// keepList dislikes a break before the list item that begins at row i when it is the
// first or the second of its list.
func (c *collector) keepList(i int) {
	if i == 0 {
		return
	}
	above := &c.seg.rows[i-1]
	switch {
	case above.m.Style == nil || above.stay >= column.Forbidden:
	case above.m.Style.Tag != design.TagListItem:
		above.stay += introEnd
	case i < 2 || i-len(above.lines) < 1 || c.seg.rows[i-1-len(above.lines)].m.Style == nil ||
		c.seg.rows[i-1-len(above.lines)].m.Style.Tag != design.TagListItem:
		above.stay += listEnd
	}
}

// mark is the mark of a list item and how far the item hangs by it.
func (c *collector) mark(b *editor.Block) (string, length) {
	if b.Kind != editor.Numbered {
		return "–", galley.Hang
	}
	c.number++
	return strconv.Itoa(c.number) + ".", galley.HangNumber
}
