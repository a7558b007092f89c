package rich

import (
	"slices"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui/kit"
	"twofold/ui/kit/flow"
)

// form holds the fields of one picture block.
type form struct {
	e       *Editor
	id      editor.BlockID
	blanks  []blank
	objects []fyne.CanvasObject
	off     bool // read only
}

// blank is one field, with what it is filled in with: an entry or a choice.
type blank struct {
	Field
	entry   *kit.Entry
	choice  *kit.Segmented
	object  fyne.CanvasObject
	at      flow.Rect
	focused bool
}

// form is the form of block i, which asks for fields. One that asked for others before
// is made anew.
func (e *Editor) form(i int, fields []Field) *form {
	id := e.text.Block(i).ID
	f := e.forms[id]
	if f == nil || !f.asks(fields) {
		f = &form{e: e, id: id, blanks: make([]blank, len(fields))}
		e.forms[id] = f
		for n := range fields {
			f.add(n, fields[n])
		}
	}
	f.lock(e.off)
	for n := range fields {
		f.blanks[n].show(fields[n])
	}
	return f
}

// lock makes the fields read only, or lets them be filled in again.
func (f *form) lock(off bool) {
	if f.off == off {
		return
	}
	f.off = off
	for n := range f.blanks {
		var d fyne.Disableable = f.blanks[n].entry
		if c := f.blanks[n].choice; c != nil {
			d = c
		}
		if off {
			d.Disable()
		} else {
			d.Enable()
		}
	}
}

// asks says whether a form asks for just these fields, whatever they say now.
func (f *form) asks(fields []Field) bool {
	return slices.EqualFunc(f.blanks, fields, func(b blank, to Field) bool {
		return b.Key == to.Key && b.Hint == to.Hint && slices.Equal(b.Choices, to.Choices)
	})
}

// add makes what a field is filled in with.
func (f *form) add(n int, to Field) {
	b := &f.blanks[n]
	b.Field = to
	key := func(k *fyne.KeyEvent) bool { return f.key(n, k) }
	focus, leave := func() { f.entered(n) }, func() { f.left(n) }
	if len(to.Choices) > 0 {
		b.choice = kit.NewSegmented(to.Choices, to.At, func(at int) {
			b.Picked(at)
			f.wake(true)
			kit.FocusOn(b.choice) // a press took the keyboard from where it was
		}).Small()
		b.choice.OnKey, b.choice.OnFocus, b.choice.OnLeave = key, focus, leave
		b.object = b.choice
	} else {
		b.entry = kit.NewEntry(to.Text, to.Hint)
		b.entry.OwnTab = true
		b.entry.OnKey, b.entry.OnFocus, b.entry.OnLeave = key, focus, leave
		b.entry.OnChanged = func(s string) { f.typed(n, s) }
		b.object = kit.Through(kit.Slim(b.entry), f.turn)
	}
	f.objects = append(f.objects, b.object)
}

// turn lets the wheel scroll the sheet.
func (f *form) turn(e *fyne.ScrollEvent) {
	if f.e.spread != nil {
		f.e.spread.scroll.Scrolled(e)
	}
}

// show takes over what a field says now; what is being typed stays.
func (b *blank) show(to Field) {
	b.Field = to
	switch {
	case b.choice != nil:
		b.choice.Set(to.At)
	case !b.focused && b.entry.Text != to.Text:
		b.entry.SetText(to.Text)
	}
}

func (b *blank) focusable() fyne.Focusable {
	if b.choice != nil {
		return b.choice
	}
	return b.entry
}

// typed hears what was typed into a field; what the host put there is no news to it.
func (f *form) typed(n int, text string) {
	if b := &f.blanks[n]; b.Typed != nil && text != b.Text {
		b.Typed(text)
		f.e.paint()
	}
}

// entered makes the block of a field that got the keyboard the active one and shows the
// field.
func (f *form) entered(n int) {
	e := f.e
	e.filling, f.blanks[n].focused = f, true
	if i := e.text.Index(f.id); i >= 0 && (i != e.Active() || e.whole.on) {
		e.whole.on = false
		e.text.Select(revise.At(e.text.BlockEnd(revise.Pos{Block: i})))
	}
	e.paint()
	if at := f.blanks[n].at; e.spread != nil {
		e.spread.reveal(at.Y, at.Y+at.H)
	}
	tell(e.host.Focused)
}

func (f *form) left(n int) {
	b := &f.blanks[n]
	f.e.filling, b.focused = nil, false
	tell(b.Left)
	f.e.Update() // what is missing takes room
}

// key walks through the fields: Tab and Enter go on, Shift+Tab goes back, Esc goes back
// to the text.
func (f *form) key(n int, k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyTab:
		if f.e.shift() {
			f.walk(n - 1)
		} else {
			f.walk(n + 1)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if n++; n == len(f.blanks) {
			n = -1
		}
		f.walk(n)
	case fyne.KeyEscape:
		kit.FocusOn(f.e)
	default:
		return false
	}
	return true
}

// walk gives the keyboard to a field; before the first one is the text, after the last
// one what follows the editor.
func (f *form) walk(to int) {
	switch {
	case to < 0:
		kit.FocusOn(f.e)
	case to < len(f.blanks):
		kit.FocusOn(f.blanks[to].focusable())
	default:
		if c := kit.CanvasOf(f.e); c != nil {
			c.FocusNext()
		}
	}
}

// wake lets Tab come to the fields, or lets it pass them by.
func (f *form) wake(on bool) {
	for n := range f.blanks {
		b := &f.blanks[n]
		if b.choice != nil {
			b.choice.Skip = !on
		} else {
			b.entry.Skip = !on
		}
	}
}

// activeForm is the form of the active block; nil when it has none.
func (e *Editor) activeForm() *form {
	if e.off || e.text.Len() == 0 {
		return nil
	}
	i := e.Active()
	if e.text.Block(i).Kind != editor.Image {
		return nil
	}
	return e.forms[e.text.Block(i).ID]
}

// tab goes from the text into the fields of the active block; with Shift to what comes
// before the editor. It says whether the block has fields.
func (e *Editor) tab() bool {
	f := e.activeForm()
	c := kit.CanvasOf(e)
	switch {
	case f == nil || c == nil:
		return false
	case e.shift():
		f.wake(false) // the toolkit takes them for what comes before
		c.FocusPrevious()
		f.wake(true)
	default:
		f.walk(0)
	}
	return true
}

// Fill goes to a field of a picture block by its key. It says whether there is one.
func (e *Editor) Fill(id editor.BlockID, key string) bool {
	if !e.GoTo(id, 0) {
		return false
	}
	f := e.activeForm()
	if f == nil {
		return false
	}
	for n := range f.blanks {
		if f.blanks[n].Key == key {
			f.walk(n)
			return true
		}
	}
	return false
}

// Filling is the key of the field that has the keyboard, or "".
func (e *Editor) Filling() string {
	if e.filling == nil {
		return ""
	}
	for n := range e.filling.blanks {
		if e.filling.blanks[n].focused {
			return e.filling.blanks[n].Key
		}
	}
	return ""
}

// lit says whether the active block is seen as such: its text or one of its fields has
// the keyboard.
func (e *Editor) lit() bool { return e.focus || e.filling != nil }
