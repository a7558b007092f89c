package rich

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/revise"
)

// whole is a selection of whole blocks: from one to another.
type whole struct {
	on         bool
	anchor, at int
}

func (w whole) has(i int) bool {
	from, to := w.ends()
	return w.on && from <= i && i < to
}

// ends are the first block and the one after the last.
func (w whole) ends() (from, to int) { return min(w.anchor, w.at), max(w.anchor, w.at) + 1 }

// SelectBlock selects a block as a whole.
func (e *Editor) SelectBlock(i int) {
	i = min(max(i, 0), e.text.Len()-1)
	e.whole = whole{on: true, anchor: i, at: i}
	e.text.Select(revise.At(revise.Pos{Block: i}))
	e.moved()
}

// Whole says which blocks are selected as wholes: from the first up to, not including,
// the last. ok is false while text is edited.
func (e *Editor) Whole() (from, to int, ok bool) {
	from, to = e.whole.ends()
	return from, min(to, e.text.Len()), e.whole.on
}

// wholeKey works on whole blocks; false when the key means nothing to them.
func (e *Editor) wholeKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyUp, fyne.KeyLeft:
		e.walk(e.whole.at - 1)
	case fyne.KeyDown, fyne.KeyRight:
		e.walk(e.whole.at + 1)
	case fyne.KeyHome:
		e.walk(0)
	case fyne.KeyEnd:
		e.walk(e.text.Len() - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		e.editBlock()
	case fyne.KeyDelete, fyne.KeyBackspace:
		e.RemoveBlocks()
	default:
		return false
	}
	return true
}

// walk selects another block; with Shift the selection goes on to it.
func (e *Editor) walk(to int) {
	w := e.whole
	w.at = min(max(to, 0), e.text.Len()-1)
	if !e.shift() {
		w.anchor = w.at
	}
	e.whole = w
	e.text.Select(revise.At(revise.Pos{Block: w.at}))
	e.moved()
}

// editBlock goes back to the text, to the end of the block.
func (e *Editor) editBlock() {
	p := e.text.BlockEnd(revise.Pos{Block: e.Active()})
	e.whole.on = false
	e.text.Select(revise.At(p))
	e.moved()
}

// picked are the blocks that a deed on blocks is about: those that are selected as
// wholes, else the one with the caret.
func (e *Editor) picked() (from, to int) {
	if from, to, ok := e.Whole(); ok {
		return from, to
	}
	return e.Active(), e.Active() + 1
}

// onBlocks does something to whole blocks and selects those that it leaves at a place.
func (e *Editor) onBlocks(deed func(from, to int) (at, n int)) {
	if e.off {
		return
	}
	before := e.text.Version()
	on := e.whole.on
	at, n := deed(e.picked())
	at = min(max(at, 0), e.text.Len()-1)
	e.whole = whole{on: on, anchor: at, at: min(at+max(n, 1), e.text.Len()) - 1}
	e.done(e.text.Version() != before)
}

// MoveUp moves the picked blocks by one place up.
func (e *Editor) MoveUp() { e.moveBy(-1) }

// MoveDown moves the picked blocks by one place down.
func (e *Editor) MoveDown() { e.moveBy(1) }

func (e *Editor) moveBy(by int) {
	caret := e.text.Selection().Caret.Offset
	e.onBlocks(func(from, to int) (int, int) {
		at := from - 1
		if by > 0 {
			at = to + 1
		}
		if at < 0 || at > e.text.Len() || !e.text.MoveBlocks(from, to, at) {
			return from, to - from
		}
		e.text.Select(revise.At(revise.Pos{Block: from + by, Offset: caret}))
		return from + by, to - from
	})
}

// MoveTo moves blocks before the block at, which may be Len for the end.
func (e *Editor) MoveTo(from, to, at int) {
	id := e.text.Block(from).ID
	e.onBlocks(func(int, int) (int, int) {
		e.text.MoveBlocks(from, to, at)
		i := max(e.text.Index(id), 0)
		e.text.Select(revise.At(revise.Pos{Block: i}))
		return i, to - from
	})
}

// DuplicateBlocks puts copies of the picked blocks after them and picks the copies.
func (e *Editor) DuplicateBlocks() {
	e.onBlocks(func(from, to int) (int, int) {
		n := e.text.Len()
		e.text.DuplicateBlocks(from, to)
		return to, e.text.Len() - n
	})
}

// RemoveBlocks removes the picked blocks.
func (e *Editor) RemoveBlocks() {
	e.onBlocks(func(from, to int) (int, int) {
		e.text.RemoveBlocks(from, to)
		e.text.Select(revise.At(revise.Pos{Block: min(from, e.text.Len()-1)}))
		return from, 1
	})
}

// SetKind turns the picked blocks, or those that the selection touches, into another
// kind. It says whether it could.
func (e *Editor) SetKind(k editor.Kind) bool {
	if e.off {
		return false
	}
	before, ok := e.text.Version(), false
	if from, to, on := e.Whole(); on {
		e.text.Select(revise.Selection{
			Anchor: revise.Pos{Block: from}, Caret: e.text.BlockEnd(revise.Pos{Block: to - 1}),
		})
	}
	ok = e.text.SetKind(k)
	e.done(e.text.Version() != before)
	return ok
}

// Insert puts a new block after the active one and the caret into it; a paragraph that
// waits for words becomes the new block. It says whether the text can have such a block.
func (e *Editor) Insert(b editor.Block) bool {
	i := e.Active()
	here := e.text.Block(i)
	if here.Kind == editor.Paragraph && b.Kind != editor.Paragraph && b.Kind != editor.Image &&
		e.text.Plain(i) == "" && !e.whole.on {
		return e.SetKind(b.Kind)
	}
	return e.InsertAfter(i, b)
}

// InsertAfter puts a new block after block i and the caret into it.
func (e *Editor) InsertAfter(i int, b editor.Block) bool {
	at := -1
	e.do(func() { at = e.text.InsertBlock(i, b) })
	return at >= 0
}
