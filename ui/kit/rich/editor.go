package rich

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/flow"
)

// Editor shows and changes one text. It is as high as its text: put it in a Spread,
// which scrolls it and tells it what is in view. Its methods are for the window's
// goroutine.
type Editor struct {
	widget.BaseWidget
	text   *revise.Text
	flow   *flow.Flow
	host   Host
	board  *Board
	names  Names
	size   float32
	spread *Spread
	paper  *paper

	width     float32 // that the text was laid for
	top, foot float32 // what is in view
	off       bool    // read only
	focus     bool
	goal      float32 // the column that up and down keep; below 0 for that of the caret
	whole     whole
	mouse     mouse
	lift      lift
	blink     blink
	marks     marks
	hits      hits
	zones     []zone
	lacking   []lacking
	forms     map[editor.BlockID]*form // of the picture blocks that were painted
	filling   *form                    // whose field has the keyboard, or nil
	shifted   bool                     // Shift is down, as its own key told
}

var (
	_ fyne.Focusable         = (*Editor)(nil)
	_ fyne.Tabbable          = (*Editor)(nil)
	_ fyne.Shortcutable      = (*Editor)(nil)
	_ fyne.Draggable         = (*Editor)(nil)
	_ fyne.Tappable          = (*Editor)(nil)
	_ fyne.SecondaryTappable = (*Editor)(nil)
	_ fyne.Disableable       = (*Editor)(nil)
	_ desktop.Mouseable      = (*Editor)(nil)
	_ desktop.Hoverable      = (*Editor)(nil)
	_ desktop.Cursorable     = (*Editor)(nil)
	_ desktop.Keyable        = (*Editor)(nil)
)

// New makes an editor of a text. Editors that share a board paste each other's text
// with its formatting; nil gives the editor a board of its own.
func New(t *revise.Text, h Host, b *Board) *Editor {
	if b == nil {
		b = &Board{}
	}
	e := &Editor{
		text: t, host: h, board: b, size: ui.SizeWriting, goal: -1,
		forms: map[editor.BlockID]*form{},
	}
	if b.ruler == nil {
		b.ruler = flow.NewRuler(measure)
	}
	e.flow = flow.New(t, b.ruler)
	e.lift.block = -1
	e.mouse.over = -1
	e.ExtendBaseWidget(e)
	return e
}

// measure is the width of a word as the toolkit paints it.
func measure(s string, f flow.Face) float32 {
	return fyne.MeasureText(s, f.Size, styleOf(f)).Width
}

// Text is what the editor shows, to be read; Change changes it.
func (e *Editor) Text() *revise.Text { return e.text }

// NamesAt puts the names of the blocks beside them or over them.
func (e *Editor) NamesAt(n Names) {
	e.names = n
	e.again()
}

// again sets the text anew that was set already: before, nothing is known of its width.
func (e *Editor) again() {
	if e.flow.Len() > 0 {
		e.Update()
	}
}

// SetSize sets the size of writing text, from LeastSize to MostSize; all other sizes
// follow it.
func (e *Editor) SetSize(size float32) {
	e.size = min(max(size, LeastSize), MostSize)
	e.again()
}

// Disable makes the text read only: it can be selected and copied.
func (e *Editor) Disable() { e.off = true }

// Enable lets the text be changed again.
func (e *Editor) Enable() { e.off = false }

// Disabled says whether the text is read only.
func (e *Editor) Disabled() bool { return e.off }

// Active is the block that the caret is in.
func (e *Editor) Active() int {
	if e.whole.on {
		return min(e.whole.at, e.text.Len()-1)
	}
	return e.text.Selection().Caret.Block
}

// ActiveID is the ID of the block that the caret is in.
func (e *Editor) ActiveID() editor.BlockID { return e.text.Block(e.Active()).ID }

// Update shows what the text and the host say now. Call it after a change from outside.
func (e *Editor) Update() {
	if e.spread != nil {
		e.spread.Lay()
		return
	}
	e.lay(e.Size().Width)
	e.paint()
}

// lay sets the text in lines for a width.
func (e *Editor) lay(width float32) {
	left, right := e.edges()
	e.width = max(width, left+right+leastText)
	e.flow.Lay(e.width, e.dress)
	e.seek()
}

// show tells what part of the editor is in view.
func (e *Editor) show(top, foot float32) {
	e.top, e.foot = top, foot
	if e.paper != nil && !e.paper.covers(top, foot) {
		e.paint()
	}
}

// paint paints what is in view; a text that was changed from outside is set first.
func (e *Editor) paint() {
	switch {
	case e.paper == nil || e.spread != nil && e.spread.laying:
	case e.flow.Stale():
		e.Update()
	default:
		e.paper.paint()
	}
}

// do changes the text, or only the selection, and shows it. Nothing is done while the
// editor is read only.
func (e *Editor) do(deed func()) {
	if e.off {
		return
	}
	before := e.text.Version()
	deed()
	e.whole.on = false
	e.done(e.text.Version() != before)
}

// done shows what a deed left and tells the host.
func (e *Editor) done(changed bool) {
	e.goal = -1
	if !changed {
		e.moved()
		return
	}
	e.blink.hold()
	e.Update()
	e.reveal()
	tell(e.host.Changed)
	tell(e.host.Moved)
}

// back takes back or does again; in a text that is bound to this one, its editor gets
// the keyboard.
func (e *Editor) back(step func() bool) {
	if e.off {
		return
	}
	before := e.text.Version()
	var others []uint64
	if e.spread != nil {
		others = e.spread.versions()
	}
	if !step() {
		return
	}
	e.whole.on = false
	at := e
	if e.text.Version() == before && e.spread != nil {
		at = e.spread.changed(others, e)
	}
	kit.FocusOn(at)
	at.done(true)
}

// moved shows that the caret or the selection is elsewhere.
func (e *Editor) moved() {
	e.blink.hold()
	e.paint()
	e.reveal()
	tell(e.host.Moved)
}

// reveal scrolls so that the caret, or the block that is selected, is in view.
func (e *Editor) reveal() {
	if e.spread == nil || e.flow.Len() == 0 {
		return
	}
	if e.whole.on {
		f := e.Frame(e.Active())
		e.spread.reveal(f.Y, f.Y+f.H)
		return
	}
	r := e.flow.Caret(e.text.Selection().Caret)
	e.spread.reveal(r.Y, r.Y+r.H)
}

// GoTo puts the caret at the begin of a block, or at a byte of its text, and shows it.
func (e *Editor) GoTo(id editor.BlockID, offset int) bool {
	i := e.text.Index(id)
	if i < 0 {
		return false
	}
	e.whole.on = false
	e.text.Select(revise.At(revise.Pos{Block: i, Offset: offset}))
	e.goal = -1
	e.moved()
	return true
}

// Pick selects bytes of a block's text and shows them.
func (e *Editor) Pick(id editor.BlockID, from, to int) bool {
	i := e.text.Index(id)
	if i < 0 {
		return false
	}
	e.whole.on, e.goal = false, -1
	e.text.Select(revise.Selection{
		Anchor: revise.Pos{Block: i, Offset: from}, Caret: revise.Pos{Block: i, Offset: to},
	})
	e.moved()
	return true
}

// CreateRenderer is for the toolkit.
func (e *Editor) CreateRenderer() fyne.WidgetRenderer {
	e.paper = newPaper(e)
	if e.flow.Len() == 0 {
		e.lay(e.Size().Width)
	}
	e.paint()
	return e.paper
}
