package revise

import (
	"strings"

	"twofold/editor"
	"twofold/editor/markup"
)

// Fragment is a part of a text that was copied. It may be pasted into any text.
type Fragment struct {
	blocks []editor.Block
	whole  bool // blocks as a whole, not words out of them
	// What whole blocks say in the other languages.
	elsewhere map[editor.Lang][]editor.Block
}

// Lines is the fragment of plain text: every line that says something is a paragraph.
func Lines(text string) Fragment {
	return read(text, func(line string) editor.Block {
		return editor.Block{Kind: editor.Paragraph, Spans: editor.Plain(line)}
	})
}

// Markdown is the fragment of marked-up text: headings, lists, quotations, emphasis and
// links are read as what they mean, line by line.
func Markdown(text string) Fragment {
	return read(text, func(line string) editor.Block {
		kind, words := kindOf(line)
		return editor.Block{Kind: kind, Spans: markup.Read(words)}
	})
}

func read(text string, block func(line string) editor.Block) Fragment {
	var f Fragment
	for _, line := range strings.Split(clean(text), "\n") {
		if strings.TrimSpace(line) != "" {
			f.blocks = append(f.blocks, block(line))
		}
	}
	return f
}

// kindOf tells the sign at the begin of a line from its words.
func kindOf(line string) (editor.Kind, string) {
	line = strings.TrimLeft(line, " \t")
	if words := strings.TrimLeft(line, "#"); words != line && strings.HasPrefix(words, " ") {
		return editor.Subhead, strings.TrimSpace(words)
	}
	for _, mark := range []string{"- ", "* ", "+ ", "• "} {
		if words, ok := strings.CutPrefix(line, mark); ok {
			return editor.Bullet, strings.TrimSpace(words)
		}
	}
	if words, ok := strings.CutPrefix(line, "> "); ok {
		return editor.Quote, strings.TrimSpace(words)
	}
	words := strings.TrimLeft(line, "0123456789")
	if words != line && (strings.HasPrefix(words, ". ") || strings.HasPrefix(words, ") ")) {
		return editor.Numbered, strings.TrimSpace(words[1:])
	}
	return editor.Paragraph, line
}

// Plain is the fragment as plain text, a line for every block.
func (f Fragment) Plain() string {
	lines := make([]string, len(f.blocks))
	for i := range f.blocks {
		lines[i] = f.blocks[i].Text()
	}
	return strings.Join(lines, "\n")
}

// Empty says whether there is nothing in the fragment.
func (f Fragment) Empty() bool { return len(f.blocks) == 0 }

// Copy is what is selected.
func (t *Text) Copy() Fragment {
	var f Fragment
	from, to := t.sel.From(), t.sel.To()
	if from == to {
		return f
	}
	for i := from.Block; i <= to.Block; i++ {
		a, b := t.within(i, from, to)
		block := t.rows[i].Block
		block.Spans, block.Segments = kept(block.Spans, a, b), nil
		f.blocks = append(f.blocks, block)
	}
	return f
}

// CopyBlocks is the blocks from … to, the last not included, as whole blocks, with what
// they say in the other languages.
func (t *Text) CopyBlocks(from, to int) Fragment {
	f := Fragment{
		blocks: editor.CloneBlocks(t.blocks(from, to)), whole: true,
		elsewhere: map[editor.Lang][]editor.Block{},
	}
	for _, o := range t.others() {
		for _, b := range f.blocks {
			if i := o.Index(b.ID); i >= 0 {
				f.elsewhere[o.lang] = append(f.elsewhere[o.lang], *o.Block(i))
			}
		}
	}
	return f
}

// Cut removes the selection and returns it.
func (t *Text) Cut() Fragment {
	f := t.Copy()
	if !f.Empty() {
		t.deed(func() { t.remove(t.sel.From(), t.sel.To()) })
	}
	return f
}

// CutBlocks removes the blocks from … to, the last not included, and returns them. Pasted
// into the same story they are themselves again, in every language.
func (t *Text) CutBlocks(from, to int) Fragment {
	f := t.CopyBlocks(from, to)
	t.RemoveBlocks(from, to)
	return f
}

// DuplicateBlocks puts copies of the blocks from … to, the last not included, after them,
// in every language.
func (t *Text) DuplicateBlocks(from, to int) {
	f := t.CopyBlocks(from, to)
	t.deed(func() { t.pasteBlocks(to, f) })
}

// Paste puts a fragment in place of the selection; whole blocks come after the block
// that the caret is in.
func (t *Text) Paste(f Fragment) {
	if f.Empty() {
		return
	}
	t.deed(func() {
		t.remove(t.sel.From(), t.sel.To())
		if f.whole {
			t.pasteBlocks(t.sel.Caret.Block+1, f)
			return
		}
		t.pasteWords(f.blocks)
	})
}

// pasteBlocks puts whole blocks before the i-th and selects them.
func (t *Text) pasteBlocks(i int, f Fragment) {
	i = max(i, t.headEnd())
	list, ids := t.renamed(f.blocks, t.box(i, editor.Paragraph))
	t.bring(i, list...)
	for _, o := range t.others() {
		for _, b := range f.elsewhere[o.lang] {
			o.fill(o.Index(ids[b.ID]), b)
		}
	}
	t.sel = Selection{Pos{Block: i}, t.BlockEnd(Pos{Block: i + len(list) - 1})}
}

// fill puts the words of a block into one that came without.
func (t *Text) fill(i int, b editor.Block) {
	to := t.rows[i].Block
	to.Spans, to.Speaker = b.Spans, b.Speaker
	if to.ID == b.ID {
		to.Segments = b.Segments
	}
	t.swap(i, 1, to)
}

// renamed are blocks as they can stand in t: with IDs of their own unless they are free,
// in the sidebars that came along or else in box. ids leads from the old to the new.
func (t *Text) renamed(list []editor.Block, box editor.BlockID) (
	out []editor.Block, ids map[editor.BlockID]editor.BlockID,
) {
	ids = map[editor.BlockID]editor.BlockID{}
	for _, b := range editor.CloneBlocks(list) {
		old := b.ID
		if old == "" || t.known(old) {
			b.ID, b.Segments = t.newID(), nil
		}
		ids[old] = b.ID
		if fixed(b.Kind) {
			b.Kind = editor.Paragraph
		}
		if to, along := ids[b.In]; along && b.In != "" {
			b.In = to
		} else {
			b.In = box
		}
		if b.Kind == editor.Sidebar {
			b.In, box = "", ""
		}
		out = append(out, b)
	}
	return out, ids
}

// known says whether any of the bound texts has a block.
func (t *Text) known(id editor.BlockID) bool {
	for _, o := range t.past.texts {
		if o.Index(id) >= 0 {
			return true
		}
	}
	return false
}

// pasteWords puts words in at the caret: the first block's go on in the block there, the
// last block's are gone on from by what stood after the caret.
func (t *Text) pasteWords(list []editor.Block) {
	at := t.sel.Caret
	first, rest := list[0], list[1:]
	if len(rest) == 0 {
		t.pasteSpans(at, first.Spans)
		return
	}
	said := t.Plain(at.Block)
	if said == "" && !fixed(t.rows[at.Block].Kind) && t.rows[at.Block].Kind != editor.Image {
		t.turn(at.Block, func(b *editor.Block) { b.Kind = wordKind(first.Kind); suit(b) })
	}
	divided := at.Offset < len(said) && t.rows[at.Block].Kind != editor.Image
	if divided {
		kind := wordKind(t.rows[at.Block].Kind)
		t.halve(at, editor.Block{ID: t.newID(), Kind: kind, In: inside(&t.rows[at.Block].Block)})
	}
	t.pasteSpans(at, first.Spans)
	i := max(at.Block+1, t.headEnd())
	box := t.box(i, editor.Paragraph)
	for k, b := range rest {
		t.bring(i+k, editor.Block{
			ID: t.newID(), Kind: wordKind(b.Kind), Spans: b.Spans, Speaker: b.Speaker, In: box,
		})
	}
	last := i + len(rest) - 1
	t.sel = At(t.BlockEnd(Pos{Block: last}))
	if divided && last+1 < t.Len() {
		t.merge(last)
	}
}

func (t *Text) pasteSpans(at Pos, spans []editor.Span) {
	if n := size(spans); n > 0 {
		t.splice(at.Block, at.Offset, 0, spans)
		t.sel = At(Pos{at.Block, at.Offset + n})
	}
}

// wordKind is the kind of a block for words that were copied out of one: what there is
// one of, or what needs more than words, is a paragraph.
func wordKind(k editor.Kind) editor.Kind {
	if fixed(k) || k == editor.Image || k == editor.Sidebar {
		return editor.Paragraph
	}
	return k
}
