package rich

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/editor/revise"
	"twofold/ui/kit"
)

// TypedRune is for the toolkit.
func (e *Editor) TypedRune(r rune) {
	if !e.whole.on {
		e.do(func() { e.text.Type(string(r)) })
	}
}

// TypedKey is for the toolkit. What the editor does not use goes to the window.
func (e *Editor) TypedKey(k *fyne.KeyEvent) {
	if e.lift.on && k.Name == fyne.KeyEscape {
		e.giveUp()
		return
	}
	if k.Name == fyne.KeyTab && e.tab() {
		return
	}
	if e.whole.on {
		if !e.wholeKey(k.Name) {
			kit.Relay(e, k)
		}
		return
	}
	if to, ok := e.motion(k.Name); ok {
		e.move(to)
		return
	}
	if !e.deedKey(k.Name) {
		kit.Relay(e, k)
	}
}

// deedKey does what a key by itself does to the text; false when it does nothing.
func (e *Editor) deedKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.shift() {
			e.do(e.text.LineBreak)
		} else {
			e.do(e.text.Enter)
		}
	case fyne.KeyBackspace:
		e.do(e.text.Backspace)
	case fyne.KeyDelete:
		e.do(e.text.Delete)
	case fyne.KeyUp, fyne.KeyDown:
		e.climb(k == fyne.KeyUp)
	case fyne.KeyPageUp:
		e.page(-1)
	case fyne.KeyPageDown:
		e.page(1)
	case fyne.KeyEscape:
		e.SelectBlock(e.Active())
	case desktop.KeyMenu:
		e.Explain()
	default:
		return false
	}
	return true
}

// motion is where a key by itself takes the caret.
func (e *Editor) motion(k fyne.KeyName) (revise.Pos, bool) {
	s := e.text.Selection()
	free := s.Empty() || e.shift()
	switch k {
	case fyne.KeyLeft:
		if !free {
			return s.From(), true
		}
		return e.text.Left(s.Caret), true
	case fyne.KeyRight:
		if !free {
			return s.To(), true
		}
		return e.text.Right(s.Caret), true
	case fyne.KeyHome:
		from, _ := e.flow.LineEnds(s.Caret)
		return from, true
	case fyne.KeyEnd:
		_, to := e.flow.LineEnds(s.Caret)
		return to, true
	}
	return revise.Pos{}, false
}

// move puts the caret elsewhere; with Shift the selection goes on to there.
func (e *Editor) move(to revise.Pos) {
	e.goal = -1
	e.selectTo(to, e.shift())
}

func (e *Editor) selectTo(to revise.Pos, extend bool) {
	s := revise.At(to)
	if extend {
		s.Anchor = e.text.Selection().Anchor
	}
	e.text.Select(s)
	e.moved()
}

// climb goes a line up or down and keeps the column.
func (e *Editor) climb(up bool) {
	caret := e.text.Selection().Caret
	e.column(caret)
	to, ok := e.flow.Below(caret, e.goal)
	if up {
		to, ok = e.flow.Above(caret, e.goal)
	}
	switch {
	case !ok && up:
		to = e.text.Start()
	case !ok:
		to = e.text.End()
	}
	e.selectTo(to, e.shift())
}

// column remembers the column of the caret until it is moved by other keys.
func (e *Editor) column(p revise.Pos) {
	if e.goal < 0 {
		e.goal = e.flow.Caret(p).X
	}
}

// page goes as far as the view is high.
func (e *Editor) page(by float32) {
	caret := e.text.Selection().Caret
	e.column(caret)
	r := e.flow.Caret(caret)
	step := max(e.foot-e.top-2*r.H, r.H)
	e.selectTo(e.flow.Hit(e.goal, r.Y+r.H/2+by*step), e.shift())
}

// TypedShortcut is for the toolkit.
func (e *Editor) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		e.Copy()
	case *fyne.ShortcutCut:
		e.Cut()
	case *fyne.ShortcutPaste:
		e.Paste()
	case *fyne.ShortcutSelectAll:
		e.SelectAll()
	case *fyne.ShortcutUndo:
		e.Undo()
	case *fyne.ShortcutRedo:
		e.Redo()
	case *desktop.CustomShortcut:
		e.custom(s)
	}
}

// custom does what keys do together with Ctrl (Cmd on a Mac; there words go with Alt).
func (e *Editor) custom(s *desktop.CustomShortcut) {
	extend := s.Modifier&fyne.KeyModifierShift != 0
	caret := e.text.Selection().Caret
	to := func(p revise.Pos) {
		e.whole.on, e.goal = false, -1
		e.selectTo(p, extend)
	}
	switch s.KeyName {
	case fyne.KeyLeft:
		to(e.text.WordLeft(caret))
	case fyne.KeyRight:
		to(e.text.WordRight(caret))
	case fyne.KeyUp:
		to(e.blockUp(caret))
	case fyne.KeyDown:
		to(e.blockDown(caret))
	case fyne.KeyHome:
		to(e.text.Start())
	case fyne.KeyEnd:
		to(e.text.End())
	case fyne.KeyBackspace:
		e.do(e.text.DeleteWordBack)
	case fyne.KeyDelete:
		e.do(e.text.DeleteWordForward)
	case fyne.KeyZ:
		if extend {
			e.Redo()
		}
	case fyne.KeyV:
		if extend {
			e.PastePlain()
		}
	}
}

// blockUp is the begin of the block, or of the one above when the caret is there.
func (e *Editor) blockUp(p revise.Pos) revise.Pos {
	if p.Offset == 0 && p.Block > 0 {
		return revise.Pos{Block: p.Block - 1}
	}
	return e.text.BlockStart(p)
}

// blockDown is the begin of the next block, or the end of the text.
func (e *Editor) blockDown(p revise.Pos) revise.Pos {
	if p.Block+1 < e.text.Len() {
		return revise.Pos{Block: p.Block + 1}
	}
	return e.text.End()
}

// shift says whether Shift is held.
func (e *Editor) shift() bool {
	if e.host.Keys != nil {
		return e.host.Keys()&fyne.KeyModifierShift != 0
	}
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return e.shifted
}

// KeyDown is for the toolkit.
func (e *Editor) KeyDown(k *fyne.KeyEvent) { e.shiftKey(k, true) }

// KeyUp is for the toolkit.
func (e *Editor) KeyUp(k *fyne.KeyEvent) { e.shiftKey(k, false) }

func (e *Editor) shiftKey(k *fyne.KeyEvent, down bool) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		e.shifted = down
	}
}

// AcceptsTab is for the toolkit: Tab goes into the fields of a picture block, else on to
// the next control.
func (e *Editor) AcceptsTab() bool { return e.activeForm() != nil }

// FocusGained is for the toolkit.
func (e *Editor) FocusGained() {
	e.focus = true
	e.blink.start(e)
	e.paint()
	tell(e.host.Focused)
}

// FocusLost is for the toolkit.
func (e *Editor) FocusLost() {
	e.focus = false
	e.blink.stop()
	e.paint()
}
