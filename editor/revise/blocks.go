package revise

import (
	"slices"

	"twofold/editor"
)

// Enter begins a new block, leaves a list by its empty last item, and goes from the end
// of the headline to the standfirst.
func (t *Text) Enter() {
	t.deed(func() {
		t.remove(t.sel.From(), t.sel.To())
		t.enter(t.sel.Caret)
	})
}

func (t *Text) enter(at Pos) {
	b, said := t.rows[at.Block].Block, t.Plain(at.Block)
	end := at.Offset == len(said)
	switch {
	case said == "" && listed(b.Kind):
		t.turn(at.Block, func(b *editor.Block) { b.Kind = editor.Paragraph })
	case said == "" && b.Kind == editor.Paragraph && t.lastInside(at.Block):
		t.turn(at.Block, func(b *editor.Block) { b.In = "" })
	case b.Kind == editor.Image, end && fixed(b.Kind):
		t.onward(at.Block)
	case b.Kind == editor.Headline && t.kind(at.Block+1) == editor.Standfirst:
		t.pour(at)
	case at.Offset == 0 && said != "" && !fixed(b.Kind):
		t.bring(at.Block, editor.Block{ID: t.newID(), Kind: kindAfter(b.Kind, true), In: b.In})
		t.sel = At(Pos{Block: at.Block + 1})
	default:
		t.halve(at, editor.Block{ID: t.newID(), Kind: kindAfter(b.Kind, end), In: inside(&b)})
	}
}

// kindAfter is what Enter makes in a block, or at its end.
func kindAfter(k editor.Kind, end bool) editor.Kind {
	if listed(k) || k == editor.Quote && !end {
		return k
	}
	return editor.Paragraph
}

// halve divides a block: the second part gets a place of its own in every text.
func (t *Text) halve(at Pos, second editor.Block) {
	t.split(at.Block, at.Offset, second)
	for _, o := range t.others() {
		o.swap(o.after(t, at.Block+1), 0, second)
	}
	t.settle()
	t.sel = At(Pos{Block: at.Block + 1})
}

// onward goes to the block after the i-th when it waits for words, or makes one.
func (t *Text) onward(i int) {
	waits := t.kind(i+1) == editor.Paragraph && t.Plain(i+1) == ""
	if !waits && !(t.rows[i].Kind == editor.Headline && t.kind(i+1) == editor.Standfirst) {
		t.bring(i+1, editor.Block{ID: t.newID(), Kind: editor.Paragraph, In: t.rows[i].In})
	}
	t.sel = At(Pos{Block: i + 1})
}

// pour lets the rest of the headline go on in the standfirst after it.
func (t *Text) pour(at Pos) {
	rest := kept(t.rows[at.Block].Spans, at.Offset, len(t.Plain(at.Block)))
	t.crop(at.Block, at.Offset, len(t.Plain(at.Block)))
	if t.Plain(at.Block+1) != "" {
		rest = append(rest, editor.Span{Text: " "})
	}
	t.splice(at.Block+1, 0, 0, editor.Join(rest))
	t.sel = At(Pos{Block: at.Block + 1})
}

// leave is Backspace at the begin of a block.
func (t *Text) leave(i int) {
	b := &t.rows[i]
	switch {
	case fixed(b.Kind) || b.Kind == editor.Image:
	case b.Kind != editor.Paragraph:
		t.turn(i, func(b *editor.Block) { b.Kind = editor.Paragraph })
	case i == 0:
	case t.void(i):
		t.takeOut(i, i+1)
		t.sel = At(t.BlockEnd(Pos{Block: i - 1}))
	case t.void(i-1) && !fixed(t.rows[i-1].Kind):
		t.takeOut(i-1, i)
		t.sel = At(Pos{Block: i - 1})
	case t.meets(i - 1):
		t.merge(i - 1)
	}
}

// meet is Delete at the end of a block.
func (t *Text) meet(i int) {
	switch {
	case i+1 >= t.Len():
	case t.void(i) && !fixed(t.rows[i].Kind):
		t.takeOut(i, i+1)
		t.sel = At(Pos{Block: i})
	case t.void(i+1) && !fixed(t.rows[i+1].Kind):
		t.takeOut(i+1, i+2)
	case t.meets(i):
		t.merge(i)
	}
}

// meets says whether the block after the i-th can be put behind it.
func (t *Text) meets(i int) bool {
	return t.rows[i].Kind != editor.Image && i+1 < t.Len() &&
		t.rows[i+1].Kind != editor.Image && !fixed(t.rows[i+1].Kind)
}

// kind is the kind of the i-th block, or "" when there is none.
func (t *Text) kind(i int) editor.Kind {
	if i < 0 || i >= t.Len() {
		return ""
	}
	return t.rows[i].Kind
}

func listed(k editor.Kind) bool { return k == editor.Bullet || k == editor.Numbered }

func fixed(k editor.Kind) bool { return k == editor.Headline || k == editor.Standfirst }

// inside is the sidebar that a block after b belongs to.
func inside(b *editor.Block) editor.BlockID {
	if b.Kind == editor.Sidebar {
		return b.ID
	}
	return b.In
}

// lastInside says whether the i-th block is the last of a sidebar.
func (t *Text) lastInside(i int) bool {
	in := t.rows[i].In
	return in != "" && (i+1 == t.Len() || t.rows[i+1].In != in)
}

// headEnd is the index of the first block after the headline and the standfirst.
func (t *Text) headEnd() int {
	n := 0
	for fixed(t.kind(n)) {
		n++
	}
	return n
}

// InsertBlock puts a block, which gets an ID, after the i-th, or as far up as it may
// stand for -1, and the caret into it. It returns the block's index, or -1 when the story
// cannot have it: a second headline, a picture block without a picture.
func (t *Text) InsertBlock(after int, b editor.Block) int {
	if fixed(b.Kind) && t.has(b.Kind, "") || b.Kind == editor.Image && b.Picture == "" {
		return -1
	}
	i := max(min(after+1, t.Len()), t.headEnd())
	switch b.Kind {
	case editor.Headline:
		i = 0
	case editor.Standfirst:
		i = min(i, t.headEnd())
	}
	b.ID, b.In, b.Segments = t.newID(), t.box(i, b.Kind), nil
	b.Spans = editor.Join(b.Spans)
	t.deed(func() {
		t.bring(i, b)
		t.sel = At(Pos{Block: i})
	})
	return i
}

// box is the sidebar that a new block before the i-th stands in.
func (t *Text) box(i int, k editor.Kind) editor.BlockID {
	if i == 0 || fixed(k) || k == editor.Sidebar {
		return ""
	}
	return inside(&t.rows[i-1].Block)
}

// RemoveBlocks removes the blocks from … to, the last not included. The headline only
// loses its words.
func (t *Text) RemoveBlocks(from, to int) {
	from, to = max(from, 0), min(to, t.Len())
	if from >= to {
		return
	}
	t.deed(func() { t.removeBlocks(from, to) })
}

func (t *Text) removeBlocks(from, to int) {
	for i := to - 1; i >= from; i-- {
		if t.rows[i].Kind == editor.Headline {
			t.crop(i, 0, len(t.Plain(i)))
		} else {
			t.takeOut(i, i+1)
		}
	}
	t.sel = At(Pos{Block: min(from, t.Len()-1)})
}

// MoveBlocks moves the blocks from … to, the last not included, before the block that is
// the at-th now; at is Len to move them to the end. A sidebar takes along what it holds.
// It says whether it could: the headline and the standfirst stay at the head.
func (t *Text) MoveBlocks(from, to, at int) bool {
	if from < t.headEnd() || at < t.headEnd() || from >= to || to > t.Len() || at > t.Len() {
		return false
	}
	for to < t.Len() && t.holds(from, to, t.rows[to].In) {
		to++
	}
	if at >= from && at <= to {
		return false
	}
	moved := t.blocks(from, to)
	in := editor.BlockID("")
	if at < t.Len() {
		in = t.rows[at].In
	}
	for i := range moved {
		if b := &moved[i]; b.Kind != editor.Sidebar && !t.holds(from, to, b.In) {
			b.In = in
		}
	}
	rest := append(t.blocks(0, from), t.blocks(to, t.Len())...)
	if at > from {
		at -= to - from
	}
	t.deed(func() {
		t.rearrange(slices.Insert(rest, at, moved...))
		t.sel = Selection{Pos{Block: at}, t.BlockEnd(Pos{Block: at + len(moved) - 1})}
	})
	return true
}

// holds says whether a sidebar is one of the blocks from … to.
func (t *Text) holds(from, to int, box editor.BlockID) bool {
	i := t.Index(box) // no block has the ID ""
	return i >= from && i < to
}
