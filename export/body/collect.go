package body

import (
	"strconv"

	"twofold/editor"
	"twofold/export/column"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/line"
)

// shortStory is how many words an English story may have to be set in three columns.
const shortStory = 180

// chooseColumns sets short English stories in the columns of short items.
func (s *Body) chooseColumns(l editor.Lang, d *design.Grid) {
	s.Cols, s.Units = d.Columns, d.Column()
	if l != editor.English || s.asked.Lead || s.words() > shortStory {
		return
	}
	if s.asksTwoThirds() && (s.sidebar() == nil || !pairs(d)) {
		return // nothing would stand beside the picture
	}
	s.Cols, s.Units, s.thin = d.Thin, d.ThinColumn(), true
}

// across says whether a picture of the story spans its columns.
func (s *Body) across(b *editor.Block) bool {
	wide := b.Width == editor.WidthFull || b.Width == editor.WidthBleed
	leads := s.asked.Format == editor.FormatLead && !s.asked.Lead
	return s.Cols > 1 && (wide || leads && b == firstPicture(s.Art))
}

// words counts the words of the running text.
func (s *Body) words() int {
	n := 0
	for i := range s.Art.Body {
		if b := &s.Art.Body[i]; b.In == "" && b.Kind != editor.Image {
			n += b.Words()
		}
	}
	return n
}

func (s *Body) asksTwoThirds() bool {
	for i := range s.Art.Body {
		if b := &s.Art.Body[i]; b.Kind == editor.Image && b.Width == editor.WidthTwo && b != s.Cover {
			return true
		}
	}
	return false
}

// sidebar is the first sidebar of one column, or nil.
func (s *Body) sidebar() *editor.Block {
	for i := range s.Art.Body {
		b := &s.Art.Body[i]
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
	set     *galley.Compositor
	s       *Body
	seg     Segment
	measure length
	plain   bool // the next paragraph has no indent
	gap     int  // slots asked for after the row before
	number  int  // of the numbered item before
	below   int  // lines that a subhead still wants below it
	head    int  // the row at which that subhead begins
	beside  *editor.Block
}

func (c *collector) collect() {
	c.plain = true
	for i := range c.s.Art.Body {
		b := &c.s.Art.Body[i]
		if b.In != "" || b == c.s.Cover || c.s.opens(b) {
			continue
		}
		if b.Kind != editor.Numbered {
			c.number = 0
		}
		c.block(b, i+1)
	}
	c.close(nil)
	c.s.settle()
	for i := range c.s.Parts {
		c.s.Parts[i].moveQuotes(c.set.Set)
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
	st := c.set.Grid.Body
	switch {
	case c.s.thin && c.plain:
		st = c.set.Grid.ShortFirst
	case c.s.thin:
		st = c.set.Grid.Short
	case c.plain:
		st = c.set.Grid.First
	}
	c.plain = false
	m := galley.Matter{Block: b.ID, Spans: b.Spans, Style: st, Measure: c.measure}
	if c.s.asked.Lead && c.s.Lines == 0 {
		m = c.set.Initial(m)
	}
	c.text(m, 0, order)
}

// text adds a paragraph line by line, with what it costs to end a column after each.
func (c *collector) text(m galley.Matter, x length, order int) {
	if galley.Blank(m.Spans) {
		return
	}
	lines := c.set.Set(m)
	first := len(c.seg.Rows)
	for i := range lines {
		p := Row{
			m: m, Lines: lines, i: i, x: x, order: order, slots: 1,
			stay: breakCost(&m, lines, i),
		}
		if c.below > 0 {
			c.below--
			if c.below > 0 {
				p.stay = column.Forbidden
			}
		}
		c.seg.Rows = append(c.seg.Rows, p)
	}
	if len(lines) > 0 {
		c.seg.Rows[first].before = max(m.Style.Before, c.gap)
		c.gap = m.Style.After
		c.seg.Rows[len(c.seg.Rows)-1].after = m.Style.After
	}
	c.s.Lines += len(lines)
}

// What is kept together.
const (
	unsplit     = 3 // lines of the longest paragraph that is not split
	subheadKeep = 3 // lines that stay with a subhead
)

// breakCost keeps two lines of a paragraph on either side of a break, paragraphs of
// three lines whole, lines beside a large letter together, and hyphens off the foot of a
// column.
func breakCost(m *galley.Matter, lines []line.Line, i int) int {
	n := len(lines)
	switch {
	case i == n-1:
		return 0
	case n <= unsplit, i == 0, i == n-2, i < m.Initial-1:
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
	first := len(c.seg.Rows)
	c.below, c.head = 0, first
	c.text(galley.Matter{Block: b.ID, Spans: b.Spans, Style: &design.Subhead, Measure: c.measure}, 0, order)
	for i := first; i < len(c.seg.Rows); i++ {
		c.seg.Rows[i].stay = column.Forbidden
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
	if n := len(c.seg.Rows); n > 0 {
		c.seg.Rows[n-1].stay = column.Forbidden
		c.seg.Rows[n-1].after = 0
	}
	c.gap = 0
}

func (c *collector) listItem(b *editor.Block, order int) {
	label, by := c.mark(b)
	first := len(c.seg.Rows)
	m := galley.Matter{Block: b.ID, Spans: b.Spans, Style: &design.List, Measure: c.measure - by}
	c.keepList(first)
	c.text(m, by, order)
	if first < len(c.seg.Rows) {
		lm := galley.Plain(label, &design.ListLabel, by)
		lm.Block = b.ID
		c.set.Word(&c.seg.Rows[first].label, lm, 0, design.BaselineDrop)
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
	above := &c.seg.Rows[i-1]
	switch {
	case above.m.Style == nil || above.stay >= column.Forbidden:
	case above.m.Style.Tag != design.TagListItem:
		above.stay += introEnd
	case i < 2 || i-len(above.Lines) < 1 || c.seg.Rows[i-1-len(above.Lines)].m.Style == nil ||
		c.seg.Rows[i-1-len(above.Lines)].m.Style.Tag != design.TagListItem:
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
