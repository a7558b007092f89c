package revise

import (
	"slices"
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"twofold/editor"
)

// Type puts s in place of the selection. Line ends in it break the line inside the block.
func (t *Text) Type(s string) {
	s = clean(s)
	if s == "" {
		return
	}
	kind := typing
	if !t.sel.Empty() || !single(s) {
		kind = alone
	}
	t.deedOf(kind, func() { t.insert(s) })
	if kind == typing && !t.clumsy {
		t.polish(s)
	}
}

// insert puts text in place of the selection, in the formatting that is due there.
func (t *Text) insert(s string) {
	m := t.MarksAt()
	t.remove(t.sel.From(), t.sel.To())
	at := t.sel.Caret
	t.splice(at.Block, at.Offset, 0, []editor.Span{m.span(s)})
	t.sel = At(Pos{at.Block, at.Offset + len(s)})
}

// clean is text as a block may hold it.
func clean(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s)
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

// single says whether s is one grapheme.
func single(s string) bool {
	it := graphemes.FromString(s)
	return it.Next() && it.End() == len(s)
}

// LineBreak breaks the line inside the block.
func (t *Text) LineBreak() { t.deed(func() { t.insert("\n") }) }

// Backspace removes the selection or the grapheme before the caret; at the begin of a
// block it makes it a paragraph, then joins it to the one above.
func (t *Text) Backspace() {
	at := t.sel.Caret
	switch {
	case !t.sel.Empty():
		t.deed(func() { t.remove(t.sel.From(), t.sel.To()) })
	case at.Offset == 0:
		t.deed(func() { t.leave(at.Block) })
	default:
		t.deedOf(backwards, func() { t.remove(t.Left(at), at) })
	}
}

// Delete removes the selection or the grapheme after the caret; at the end of a block it
// joins the next one to it.
func (t *Text) Delete() {
	at := t.sel.Caret
	switch {
	case !t.sel.Empty():
		t.deed(func() { t.remove(t.sel.From(), t.sel.To()) })
	case at.Offset == len(t.Plain(at.Block)):
		t.deed(func() { t.meet(at.Block) })
	default:
		t.deedOf(forwards, func() { t.remove(at, t.Right(at)) })
	}
}

// DeleteWordBack removes the selection or what is between the caret and WordLeft.
func (t *Text) DeleteWordBack() {
	at := t.sel.Caret
	if !t.sel.Empty() || at.Offset == 0 {
		t.Backspace()
		return
	}
	t.deed(func() { t.remove(t.WordLeft(at), at) })
}

// DeleteWordForward removes the selection or what is between the caret and WordRight.
func (t *Text) DeleteWordForward() {
	at := t.sel.Caret
	if !t.sel.Empty() || at.Offset == len(t.Plain(at.Block)) {
		t.Delete()
		return
	}
	t.deed(func() { t.remove(at, t.WordRight(at)) })
}

// Replace puts plain text in place of a part of one block, in the formatting that is
// there, and selects it.
func (t *Text) Replace(from, to Pos, with string) {
	from, to = t.Clamp(from), t.Clamp(to)
	if from.Block != to.Block || to.Before(from) {
		return
	}
	t.deed(func() { t.replace(from, to, clean(with)) })
}

func (t *Text) replace(from, to Pos, with string) {
	m := t.marksOf(from, to)
	t.splice(from.Block, from.Offset, to.Offset-from.Offset, m.spans(with))
	t.sel = Selection{from, Pos{from.Block, from.Offset + len(with)}}
}

// Make makes edits, such as checks and the typographer propose, as one deed. It says how
// many: one whose block is gone, or says something else by now, is left out.
func (t *Text) Make(edits []editor.Edit) int {
	made := 0
	t.deed(func() {
		for i := range t.rows {
			made += t.makeIn(i, edits)
		}
	})
	return made
}

// makeIn makes the edits of one block, the last first so that places stay right.
func (t *Text) makeIn(i int, edits []editor.Edit) int {
	var own []editor.Edit
	for _, e := range edits {
		if e.Block == t.rows[i].ID && e.Fits(t.Plain(i)) {
			own = append(own, e)
		}
	}
	slices.SortStableFunc(own, func(a, b editor.Edit) int { return b.From - a.From })
	for k := range own {
		v := editor.Version{Blocks: editor.CloneBlocks(t.blocks(i, i+1))}
		v.Make(own[k : k+1])
		t.swap(i, 1, v.Blocks[0])
	}
	return len(own)
}

// remove removes what is between two places, and puts the caret there. Blocks that are
// selected from their begin go as a whole, so that the last one stays itself.
func (t *Text) remove(from, to Pos) {
	t.sel = At(from)
	if from.Block == to.Block {
		if from != to {
			t.splice(from.Block, from.Offset, to.Offset-from.Offset, nil)
		}
		return
	}
	first, last := from.Block, to.Block
	t.crop(last, 0, to.Offset)
	if from.Offset == 0 && !fixed(t.rows[first].Kind) && !fixed(t.rows[last].Kind) && t.Plain(last) != "" {
		t.takeOut(first, last)
		return
	}
	t.crop(first, from.Offset, len(t.Plain(first)))
	t.takeOut(first+1, last)
	switch {
	case t.Plain(first+1) == "" && !fixed(t.rows[first+1].Kind):
		t.takeOut(first+1, first+2)
	case t.meets(first):
		t.merge(first)
	}
}

// crop removes the bytes from … to of a block.
func (t *Text) crop(i, from, to int) {
	if from < to {
		t.splice(i, from, to-from, nil)
	}
}
