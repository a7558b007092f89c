package revise

import "twofold/editor"

// Text is a version being edited. Make one with New.
type Text struct {
	lang    editor.Lang
	newID   func() editor.BlockID
	rows    []row
	sel     Selection
	next    *Marks // of what is typed next, when a mark was switched with nothing selected
	version uint64
	clumsy  bool // what is typed stays as it is
	past    *history
	anchors []*Anchor
}

// row is a block with what is known of it. The slices of the block are never changed in
// place: the history shares them.
type row struct {
	editor.Block
	plain string
	stamp uint64
}

// New begins to edit blocks, which are copied, in a language. A text without blocks gets
// an empty paragraph. newID makes the IDs of new blocks.
func New(blocks []editor.Block, l editor.Lang, newID func() editor.BlockID) *Text {
	t := &Text{lang: l, newID: newID}
	if len(blocks) == 0 {
		blocks = []editor.Block{{ID: newID(), Kind: editor.Paragraph}}
	}
	for _, b := range editor.CloneBlocks(blocks) {
		b.Spans = editor.Join(b.Spans)
		t.rows = append(t.rows, t.row(b))
	}
	Bind(t)
	return t
}

// row makes the row of a block that is new or has changed.
func (t *Text) row(b editor.Block) row {
	t.version++
	return row{Block: b, plain: b.Text(), stamp: t.version}
}

// Lang is the language of the text.
func (t *Text) Lang() editor.Lang { return t.lang }

// Len counts the blocks; there is at least one.
func (t *Text) Len() int { return len(t.rows) }

// Block is the i-th block, to be read only and only until the next deed.
func (t *Text) Block(i int) *editor.Block { return &t.rows[i].Block }

// Plain is the text of the i-th block without formatting.
func (t *Text) Plain(i int) string { return t.rows[i].plain }

// Stamp changes whenever anything of the i-th block changes, and is never used twice in
// a text: a key for what is made from a block, such as its lines.
func (t *Text) Stamp(i int) uint64 { return t.rows[i].stamp }

// Index finds a block by ID, or returns -1.
func (t *Text) Index(id editor.BlockID) int {
	for i := range t.rows {
		if t.rows[i].ID == id {
			return i
		}
	}
	return -1
}

// Blocks are the blocks as they are now, to be saved: a copy.
func (t *Text) Blocks() []editor.Block { return editor.CloneBlocks(t.blocks(0, t.Len())) }

// blocks are the blocks from … to, sharing what they hold.
func (t *Text) blocks(from, to int) []editor.Block {
	out := make([]editor.Block, 0, to-from)
	for i := from; i < to; i++ {
		out = append(out, t.rows[i].Block)
	}
	return out
}

// Version counts the changes, taking back included.
func (t *Text) Version() uint64 { return t.version }

// Selection is what is selected now.
func (t *Text) Selection() Selection { return t.sel }

// Select selects s, as near as the text allows. What is typed after it is taken back by
// itself.
func (t *Text) Select(s Selection) {
	s = Selection{t.Clamp(s.Anchor), t.Clamp(s.Caret)}
	if s == t.sel {
		return
	}
	t.sel, t.next = s, nil
	t.past.closed = true
}

// Smart switches quotation marks, dashes and dots as typed on or off; they are on.
func (t *Text) Smart(on bool) { t.clumsy = !on }

// Bind makes texts the versions of one story: they share one history, and blocks that are
// added, removed, moved or given another kind in one of them are so in all. What could be
// taken back before is forgotten.
func Bind(texts ...*Text) {
	h := &history{texts: texts}
	for _, t := range texts {
		t.past = h
	}
}

// others are the texts bound to t.
func (t *Text) others() []*Text {
	var out []*Text
	for _, o := range t.past.texts {
		if o != t {
			out = append(out, o)
		}
	}
	return out
}
