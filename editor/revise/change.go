package revise

import (
	"slices"

	"twofold/editor"
)

// change is the smallest thing that can be taken back. It is one of three: words in a
// block, whole blocks, or a block that is divided or put together again. at is the block.
type change struct {
	text    *Text
	at      int
	wording *wording
	blocks  *blocks
	parts   *parts
}

// wording is an exchange of spans at a byte of a block.
type wording struct {
	from     int
	old, new []editor.Span
	// The segments of the block before and after.
	oldStates, newStates []editor.Segment
}

// blocks is an exchange of whole blocks.
type blocks struct{ old, new []editor.Block }

// parts is a block that is divided in two at a byte, or two that are joined. The words
// stay in the text: only what is round them is kept here.
type parts struct {
	from   int
	join   bool
	whole  []editor.Segment // of the undivided block
	head   []editor.Segment
	second editor.Block // without its words
}

// do makes the change; back takes it back.
func (c *change) do(back bool) {
	switch {
	case c.wording != nil && back:
		c.text.exchange(c.at, c.wording.from, size(c.wording.new), c.wording.old, c.wording.oldStates)
	case c.wording != nil:
		c.text.exchange(c.at, c.wording.from, size(c.wording.old), c.wording.new, c.wording.newStates)
	case c.blocks != nil && back:
		c.text.renew(c.at, c.blocks.new, c.blocks.old)
	case c.blocks != nil:
		c.text.renew(c.at, c.blocks.old, c.blocks.new)
	case c.parts.join != back:
		c.text.unite(c.at, c.parts)
	default:
		c.text.divide(c.at, c.parts)
	}
}

func (t *Text) exchange(i, from, n int, with []editor.Span, states []editor.Segment) {
	b := t.rows[i].Block
	b.Spans = put(b.Spans, from, from+n, with)
	b.Segments = states
	t.rows[i] = t.row(b)
	t.shift(b.ID, from, n, size(with))
}

func (t *Text) place(i, n int, with []editor.Block) {
	rows := make([]row, len(with))
	for k, b := range with {
		rows[k] = t.row(b)
	}
	t.rows = slices.Replace(t.rows, i, i+n, rows...)
	t.version++
}

// renew places blocks where others are, and lets the anchors in them follow.
func (t *Text) renew(i int, old, with []editor.Block) {
	for _, b := range with {
		if len(t.anchors) == 0 {
			break
		}
		if k := slices.IndexFunc(old, func(o editor.Block) bool { return o.ID == b.ID }); k >= 0 {
			t.shiftWhole(b.ID, old[k].Text(), b.Text())
		}
	}
	t.place(i, len(old), with)
}

func (t *Text) divide(i int, p *parts) {
	head, second := t.rows[i].Block, p.second
	second.Spans = cut(head.Spans, p.from, size(head.Spans))
	head.Spans, head.Segments = cut(head.Spans, 0, p.from), p.head
	t.carry(head.ID, p.from, second.ID, -p.from)
	t.place(i, 1, []editor.Block{head, second})
}

func (t *Text) unite(i int, p *parts) {
	b := t.rows[i].Block
	b.Spans = put(b.Spans, p.from, p.from, t.rows[i+1].Spans)
	b.Segments = p.whole
	t.carry(p.second.ID, 0, b.ID, p.from)
	t.place(i, 2, []editor.Block{b})
}

// splice puts spans in place of n bytes of the i-th block.
func (t *Text) splice(i, from, n int, with []editor.Span) {
	states := t.rows[i].Segments
	t.record(change{text: t, at: i, wording: &wording{
		from: from, old: kept(t.rows[i].Spans, from, from+n), new: with,
		oldStates: states, newStates: touched(states, from, from+n, size(with)),
	}})
}

// swap puts blocks in place of n others.
func (t *Text) swap(i, n int, with ...editor.Block) {
	t.record(change{text: t, at: i, blocks: &blocks{old: t.blocks(i, i+n), new: with}})
}

// split divides the i-th block; second is what the new block is besides its words.
func (t *Text) split(i, from int, second editor.Block) {
	b := &t.rows[i].Block
	end := len(t.Plain(i))
	t.record(change{text: t, at: i, parts: &parts{
		from: from, second: second,
		whole: b.Segments, head: touched(b.Segments, from, end, 0),
	}})
}

// join puts the block after the i-th behind it.
func (t *Text) join(i int) {
	head, second, end := t.rows[i].Block, t.rows[i+1].Block, len(t.Plain(i))
	whole := slices.Clone(head.Segments)
	for _, s := range second.Segments {
		s.Start, s.End = s.Start+end, s.End+end
		whole = append(whole, s)
	}
	second.Spans = nil
	t.record(change{text: t, at: i, parts: &parts{
		from: end, join: true, second: second, whole: whole, head: head.Segments,
	}})
}

// record makes a change and keeps it with the deed that is being done.
func (t *Text) record(c change) {
	c.do(false)
	t.past.now.changes = append(t.past.now.changes, c)
}
