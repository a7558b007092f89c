package revise

import "twofold/editor"

// Text is a version being edited. Make one with New.
type Text struct {
	lang    editor.Lang
	newID   func() editor.BlockID
	rows    []row
	sel     Selection
	version uint64
	smart   bool
}

// row is a block with what is known of it.
type row struct {
	editor.Block
	plain string
	stamp uint64
}

// New begins to edit blocks, which are copied, in a language. A text without blocks gets
// an empty paragraph. newID makes the IDs of new blocks.
func New(blocks []editor.Block, l editor.Lang, newID func() editor.BlockID) *Text {
	t := &Text{lang: l, newID: newID, smart: true}
	for _, b := range editor.CloneBlocks(blocks) {
		t.rows = append(t.rows, row{Block: b, plain: b.Text()})
	}
	if len(t.rows) == 0 {
		t.rows = []row{{Block: editor.Block{ID: newID(), Kind: editor.Paragraph}}}
	}
	return t
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
func (t *Text) Blocks() []editor.Block {
	out := make([]editor.Block, len(t.rows))
	for i := range t.rows {
		out[i] = t.rows[i].Block
	}
	return editor.CloneBlocks(out)
}

// Version counts the changes, taking back included.
func (t *Text) Version() uint64 { return t.version }

// Selection is what is selected now.
func (t *Text) Selection() Selection { return t.sel }

// Select selects s, as near as the text allows. What is typed after it is taken back by
// itself.
func (t *Text) Select(s Selection) { t.sel = s }

// Smart switches quotation marks, dashes and dots as typed on or off; they are on.
func (t *Text) Smart(on bool) { t.smart = on }
