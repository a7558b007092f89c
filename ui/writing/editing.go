package writing

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/editor"
	"twofold/editor/markup"
	"twofold/ui/kit"
)

// begin turns the block into a field and gives it the keyboard.
func (c *cell) begin() {
	b := c.block()
	if b == nil || c.edit != nil {
		return
	}
	c.r.endEdit()
	e := kit.NewArea(markup.Write(b.Spans), c.r.ghost(b.Kind), 1)
	_, _, e.TextStyle = faceOf(b.Kind)
	e.OnChanged = c.typed
	e.OnKey = c.key
	e.OnEscape = func() {
		c.end()
		kit.FocusOn(c)
	}
	c.edit = e
	c.r.editing = c
	c.fill()
	c.r.choose(c.lang, c.id)
	kit.FocusOn(e)
	c.r.w.Offer() // bold and the like can be done now
}

// end shows the block again. Its words are in the draft already.
func (c *cell) end() {
	if c.edit == nil {
		return
	}
	c.edit = nil
	if c.r.editing == c {
		c.r.editing = nil
	}
	c.fill()
	c.r.refreshHead(c.id)
}

// endEdit ends the editing of whatever block is edited.
func (r *Room) endEdit() {
	if r.editing != nil {
		r.editing.end()
	}
}

// typed takes the words over with every key.
func (c *cell) typed(text string) {
	if c.r.d.setSpans(c.lang, c.id, markup.Read(text)) {
		c.r.changed()
	}
	c.grow(text)
}

// grow makes room for the words of the field.
func (c *cell) grow(text string) {
	one := c.shade.Segments[0].(*widget.TextSegment)
	one.Text = text
	if strings.HasSuffix(text, "\n") || text == "" {
		one.Text += "x"
	}
	c.shade.Refresh()
}

// key looks at the keys that mean something between blocks.
func (c *cell) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		return c.enter()
	case fyne.KeyBackspace:
		return c.backspace()
	case fyne.KeyUp:
		if c.edit.CursorRow == 0 {
			return c.r.walk(c, -1)
		}
	case fyne.KeyDown:
		before := c.edit.CursorRow
		c.edit.Entry.TypedKey(e)
		if c.edit.CursorRow == before {
			return c.r.walk(c, 1)
		}
		return true
	}
	return false
}

// enter begins a new block; with Shift it breaks the line. The field itself knows where
// the caret is: what it inserts shows the place.
func (c *cell) enter() bool {
	before := c.edit.Text
	told := c.edit.OnChanged
	c.edit.OnChanged = nil
	c.edit.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	c.edit.OnChanged = told
	if shifted() {
		c.typed(c.edit.Text)
		return true
	}
	at := firstDifference(before, c.edit.Text)
	id, b := c.id, c.block()
	if b.Kind == editor.Image {
		c.edit.SetText(before)
		return true
	}
	if to := c.onward(at == len(before)); to != nil {
		c.edit.SetText(before)
		to.begin()
		return true
	}
	next := c.r.d.split(c.lang, id, before, at)
	c.r.rebuilt(c.lang, next)
	c.r.edit(c.lang, next)
	return true
}

// onward is where Enter at the end of a headline or standfirst leads: to the standfirst,
// or to a paragraph that is still empty. Nil begins a new block.
func (c *cell) onward(atEnd bool) *cell {
	kind := c.block().Kind
	next := c.r.neighbour(c, 1)
	if !atEnd || next == nil || kind != editor.Headline && kind != editor.Standfirst {
		return nil
	}
	if b := next.block(); b.Kind == editor.Standfirst || b.Text() == "" && b.Kind != editor.Image {
		return next
	}
	return nil
}

func shifted() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// firstDifference is the byte offset of the first rune that differs.
func firstDifference(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return n
}

// backspace at the begin of a block makes it a paragraph, then joins it to the one
// above; an empty block goes.
func (c *cell) backspace() bool {
	if c.edit.CursorRow != 0 || c.edit.CursorColumn != 0 || c.edit.SelectedText() != "" {
		return false
	}
	b, list := c.block(), c.r.d.pairs()
	at := find(list, c.id)
	switch {
	case fixed(b.Kind) || b.Kind == editor.Image || at < 1:
		return true
	case c.r.d.empty(c.id):
		c.r.d.remove(c.id)
		c.r.rebuilt(c.lang, list[at-1].id)
		c.r.edit(c.lang, list[at-1].id)
		return true
	case b.Kind != editor.Paragraph:
		c.r.d.turn(c.id, editor.Paragraph)
		c.r.rebuilt(c.lang, c.id)
		c.r.edit(c.lang, c.id)
		return true
	}
	if above := c.r.d.join(c.id); above != "" {
		c.r.rebuilt(c.lang, above)
		c.r.edit(c.lang, above)
	}
	return true
}

// wrap puts signs round what is selected in the field, so that it is formatted.
func (c *cell) wrap(before, after string) {
	words := c.edit.SelectedText()
	if words == "" {
		return
	}
	c.edit.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fixedClip(before + words + after)})
}

// fixedClip is a clipboard that holds one text.
type fixedClip string

// Content is the text.
func (f fixedClip) Content() string { return string(f) }

// SetContent does nothing.
func (fixedClip) SetContent(string) {}

// edit begins editing a block.
func (r *Room) edit(l editor.Lang, id editor.BlockID) {
	if c := r.cells[cellKey{l, id}]; c != nil {
		c.begin()
		r.reveal(c)
	}
}

// walk goes on editing in the block above or below.
func (r *Room) walk(c *cell, by int) bool {
	next := r.neighbour(c, by)
	if next == nil {
		return true
	}
	next.begin()
	r.reveal(next)
	return true
}

// step gives the keyboard to the block above or below.
func (r *Room) step(c *cell, by int) {
	if next := r.neighbour(c, by); next != nil {
		kit.FocusOn(next)
		r.reveal(next)
	}
}

func (r *Room) neighbour(c *cell, by int) *cell {
	for at := find(r.order, c.id) + by; at >= 0 && at < len(r.order); at += by {
		if next := r.cells[cellKey{c.lang, r.order[at].id}]; next != nil {
			return next
		}
	}
	return nil
}

// across gives the keyboard to the same block in the other language.
func (r *Room) across(c *cell) {
	for _, l := range r.shown() {
		if other := r.cells[cellKey{l, c.id}]; l != c.lang && other != nil {
			kit.FocusOn(other)
		}
		if r.d.version(l) == nil && r.starter != nil {
			kit.FocusOn(r.starter)
		}
	}
}

// reveal scrolls so that a block is in view.
func (r *Room) reveal(c *cell) {
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(c).Y -
		fyne.CurrentApp().Driver().AbsolutePositionForObject(r.scroll).Y
	h := r.scroll.Size().Height
	switch bottom := y + c.Size().Height; {
	case y < 24:
		r.scroll.ScrollToOffset(fyne.NewPos(0, max(r.scroll.Offset.Y+y-24, 0)))
	case bottom > h-24 && h > 0:
		r.scroll.ScrollToOffset(fyne.NewPos(0, r.scroll.Offset.Y+min(bottom-h+24, y-24)))
	}
	r.top = r.scroll.Offset.Y
}

// goTo shows a block and gives it the keyboard.
func (r *Room) goTo(id editor.BlockID) {
	l := r.inLang
	if r.cells[cellKey{l, id}] == nil {
		l = r.shown()[0]
	}
	if c := r.cells[cellKey{l, id}]; c != nil {
		kit.FocusOn(c)
		r.reveal(c)
	}
}
