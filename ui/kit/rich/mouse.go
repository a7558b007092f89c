package rich

import (
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/editor/revise"
	"twofold/ui/kit"
	"twofold/ui/kit/flow"
)

// again is how soon a second click counts as a double one.
const again = 400 * time.Millisecond

// mouse is what the pointer does.
type mouse struct {
	over    int // the block under it, -1 for none
	cursor  desktop.Cursor
	down    bool // the text is being selected
	held    bool // a button is pressed
	pressed *zone
	clicks  int // 1 selects by signs, 2 by words, 3 by blocks
	last    time.Time
	at      fyne.Position
	first   revise.Range // what the first press selected
	tip     string       // what is said of what is under the pointer
}

// zone is a place that can be pressed, with what a press does.
type zone struct {
	at    flow.Rect
	block int
	grip  bool // the block is dragged here
	say   string
	tap   func(at fyne.Position)
}

func (e *Editor) zone(at flow.Rect, z zone) {
	if z.tap == nil && !z.grip {
		return
	}
	z.at = at
	e.zones = append(e.zones, z)
}

// zoneAt is the uppermost zone at a place, or nil.
func (e *Editor) zoneAt(p fyne.Position) *zone {
	for i := len(e.zones) - 1; i >= 0; i-- {
		r := e.zones[i].at
		if p.X >= r.X && p.X < r.X+r.W && p.Y >= r.Y && p.Y < r.Y+r.H {
			z := e.zones[i]
			return &z
		}
	}
	return nil
}

// onCanvas is where a place of the flow is on the canvas.
func (e *Editor) onCanvas(x, y float32) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(e).Add(fyne.NewPos(x, y))
}

// inFlow is where a place on the canvas is in the flow.
func (e *Editor) inFlow(at fyne.Position) fyne.Position {
	return at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(e))
}

// BlockAt is the block at a place on the canvas; false when the place is not on the
// editor.
func (e *Editor) BlockAt(at fyne.Position) (i int, ok bool) {
	p := e.inFlow(at)
	if p.X < 0 || p.Y < 0 || p.X >= e.Size().Width || p.Y >= e.Size().Height {
		return 0, false
	}
	return e.flow.At(p.Y), true
}

// MouseDown is for the toolkit.
func (e *Editor) MouseDown(m *desktop.MouseEvent) {
	e.noTip()
	kit.FocusOn(e)
	e.mouse.down, e.mouse.held, e.mouse.pressed = false, true, e.zoneAt(m.Position)
	if e.mouse.pressed != nil {
		return
	}
	p := e.flow.Hit(m.Position.X, m.Position.Y)
	if m.Button == desktop.MouseButtonSecondary {
		e.pickFor(p)
		return
	}
	e.whole.on, e.goal = false, -1
	e.mouse.down = true
	e.count(m.Position)
	if m.Modifier&fyne.KeyModifierShift != 0 {
		e.mouse.clicks = 1
		s := e.text.Selection()
		e.mouse.first = revise.Range{From: s.Anchor, To: s.Anchor}
		e.selectTo(p, true)
		return
	}
	e.mouse.first = e.unit(p)
	e.text.Select(revise.Selection{Anchor: e.mouse.first.From, Caret: e.mouse.first.To})
	e.moved()
}

// count counts clicks that follow each other closely at one place.
func (e *Editor) count(at fyne.Position) {
	if e.host.Now == nil {
		e.mouse.clicks = 1
		return
	}
	now := e.host.Now()
	near := math.Abs(float64(at.X-e.mouse.at.X)) < 4 && math.Abs(float64(at.Y-e.mouse.at.Y)) < 4
	if near && now.Sub(e.mouse.last) < again {
		e.mouse.clicks = e.mouse.clicks%3 + 1
	} else {
		e.mouse.clicks = 1
	}
	e.mouse.last, e.mouse.at = now, at
}

// unit is what a click selects: nothing, a word or a block.
func (e *Editor) unit(p revise.Pos) revise.Range {
	switch e.mouse.clicks {
	case 2:
		from, to := e.text.WordAt(p)
		return revise.Range{From: from, To: to}
	case 3:
		return revise.Range{From: e.text.BlockStart(p), To: e.text.BlockEnd(p)}
	}
	return revise.Range{From: p, To: p}
}

// pickFor puts the caret where the other button was pressed, unless it is in what is
// selected.
func (e *Editor) pickFor(p revise.Pos) {
	s := e.text.Selection()
	if e.whole.has(p.Block) || !s.Empty() && !p.Before(s.From()) && !s.To().Before(p) {
		return
	}
	e.whole.on = false
	e.text.Select(revise.At(p))
	e.moved()
}

// MouseUp is for the toolkit.
func (e *Editor) MouseUp(*desktop.MouseEvent) {
	e.mouse.down, e.mouse.held = false, false
	e.scrollOff()
}

// Tapped is for the toolkit. It comes after MouseUp, when the toolkit is done with the
// keyboard: what opens now keeps it.
func (e *Editor) Tapped(at *fyne.PointEvent) {
	z := e.mouse.pressed
	e.mouse.pressed = nil
	if z == nil || z.tap == nil {
		return
	}
	if now := e.zoneAt(at.Position); now != nil && now.at == z.at {
		z.tap(e.onCanvas(z.at.X, z.at.Y+z.at.H+2))
	}
}

// Dragged is for the toolkit.
func (e *Editor) Dragged(d *fyne.DragEvent) {
	at := e.inFlow(d.AbsolutePosition)
	switch z := e.mouse.pressed; {
	case z != nil && z.grip && !e.off:
		e.carry(z.block, at)
	case e.mouse.down:
		e.drag(at)
	default:
		return
	}
	e.scrollOn(d.AbsolutePosition)
}

// drag selects from what was pressed first to a place.
func (e *Editor) drag(at fyne.Position) {
	p := e.flow.Hit(at.X, at.Y)
	u := e.unit(p)
	s := revise.Selection{Anchor: e.mouse.first.From, Caret: u.To}
	if p.Before(e.mouse.first.From) {
		s = revise.Selection{Anchor: e.mouse.first.To, Caret: u.From}
	}
	if s == e.text.Selection() {
		return
	}
	e.text.Select(s)
	e.blink.hold()
	e.paint()
	tell(e.host.Moved)
}

// DragEnd is for the toolkit.
func (e *Editor) DragEnd() {
	e.scrollOff()
	e.mouse.down, e.mouse.pressed = false, nil
	e.drop()
}

// TappedSecondary is for the toolkit.
func (e *Editor) TappedSecondary(at *fyne.PointEvent) {
	if z := e.zoneAt(at.Position); z != nil && z.grip {
		z.tap(at.AbsolutePosition)
		return
	}
	if e.host.Context != nil {
		m, ok := e.markAt(e.flow.Hit(at.Position.X, at.Position.Y))
		e.host.Context(m, ok, at.AbsolutePosition)
	}
}

// MouseIn is for the toolkit.
func (e *Editor) MouseIn(m *desktop.MouseEvent) { e.MouseMoved(m) }

// MouseMoved is for the toolkit.
func (e *Editor) MouseMoved(m *desktop.MouseEvent) {
	over := e.flow.At(m.Position.Y)
	if m.Position.Y > e.flow.Height() {
		over = -1
	}
	e.mouse.cursor = desktop.TextCursor
	if e.zoneAt(m.Position) != nil {
		e.mouse.cursor = desktop.PointerCursor
	} else if left, _ := e.edges(); m.Position.X < left-edge && e.names == Beside {
		e.mouse.cursor = desktop.DefaultCursor
	}
	if over != e.mouse.over {
		e.mouse.over = over
		e.paint()
	}
	if !e.mouse.held {
		e.tip(m.Position)
	}
}

// tip says what is under the pointer: the name of a handle, or what a mark is about.
func (e *Editor) tip(at fyne.Position) {
	words, under := "", flow.Rect{}
	if z := e.zoneAt(at); z != nil {
		words, under = z.say, z.at
	} else if e.host.About != nil {
		if m, ok := e.markUnder(at); ok {
			words, under = e.host.About(m), e.covers(m)[0]
		}
	}
	if e.paper == nil || words == e.mouse.tip {
		return
	}
	e.mouse.tip = words
	put(e.paper.anchor, under)
	kit.Tip(e.paper.anchor, words)
}

// noTip takes away what is said.
func (e *Editor) noTip() {
	if e.mouse.tip != "" {
		e.mouse.tip = ""
		kit.Tip(e, "")
	}
}

// MouseOut is for the toolkit.
func (e *Editor) MouseOut() {
	e.mouse.over = -1
	e.noTip()
	e.paint()
}

// Cursor is for the toolkit.
func (e *Editor) Cursor() desktop.Cursor {
	if e.mouse.cursor == nil {
		return desktop.TextCursor
	}
	return e.mouse.cursor
}
