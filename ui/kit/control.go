package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// Control is what everything that can be pressed shares: hover, press, focus, keys.
// Widgets embed it and paint its state.
type Control struct {
	widget.BaseWidget
	tap                    func()
	off, over, down, focus bool
}

// Tapped does what the control is for.
func (c *Control) Tapped(*fyne.PointEvent) {
	if !c.off && c.tap != nil {
		c.tap()
	}
}

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (c *Control) MouseIn(*desktop.MouseEvent) { c.hover(true) }

// MouseMoved is for the toolkit.
func (c *Control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for the toolkit.
func (c *Control) MouseOut() { c.hover(false) }

func (c *Control) hover(on bool) {
	c.over = on && !c.off
	if !on {
		c.down = false
	}
	c.Refresh()
}

// MouseDown is for the toolkit.
func (c *Control) MouseDown(*desktop.MouseEvent) {
	c.down = !c.off
	c.Refresh()
}

// MouseUp is for the toolkit.
func (c *Control) MouseUp(*desktop.MouseEvent) {
	c.down = false
	c.Refresh()
}

// FocusGained is for the toolkit.
func (c *Control) FocusGained() {
	c.focus = true
	c.Refresh()
}

// FocusLost is for the toolkit.
func (c *Control) FocusLost() {
	c.focus = false
	c.Refresh()
}

// TypedRune is for the toolkit.
func (c *Control) TypedRune(rune) {}

// TypedKey presses the control with Space and Enter and relays what it does not use.
func (c *Control) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.Tapped(nil)
	default:
		Relay(c, e)
	}
}

// Disable makes the control do nothing; Enable undoes it.
func (c *Control) Disable() {
	c.off = true
	c.Refresh()
}

// Enable lets the control be pressed again.
func (c *Control) Enable() {
	c.off = false
	c.Refresh()
}

// Disabled says whether the control does nothing.
func (c *Control) Disabled() bool { return c.off }

// Relay hands a key that a widget does not use to the window, which knows the keys
// without Ctrl: F1 to F12, Esc and the like.
func Relay(o fyne.CanvasObject, e *fyne.KeyEvent) {
	c := CanvasOf(o)
	if c == nil {
		return
	}
	if f := c.OnTypedKey(); f != nil {
		f(e)
	}
}

// CanvasOf is the canvas that an object is shown on, else that of the first window, or
// nil.
func CanvasOf(o fyne.CanvasObject) fyne.Canvas {
	app := fyne.CurrentApp()
	if app == nil {
		return nil
	}
	if c := app.Driver().CanvasForObject(o); c != nil {
		return c
	}
	if all := app.Driver().AllWindows(); len(all) > 0 {
		return all[0].Canvas()
	}
	return nil
}

// FocusOn gives an object the keyboard if it is on screen.
func FocusOn(f fyne.Focusable) {
	o, ok := f.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := CanvasOf(o); c != nil {
		c.Focus(f)
	}
}

// plate is the background of a control: fill, border and focus mark.
type plate struct{ *canvas.Rectangle }

func newPlate(radius float32) plate {
	r := canvas.NewRectangle(nil)
	r.CornerRadius = radius
	return plate{r}
}

func (p plate) paint(fill, edge ui.Token, width float32) {
	p.FillColor, p.StrokeColor, p.StrokeWidth = ui.Colour(fill), ui.Colour(edge), width
	if edge == ui.ColourNone {
		p.StrokeWidth = 0
	}
	p.Refresh()
}

// Over says whether the pointer is on the control.
func (c *Control) Over() bool { return c.over }

// Focused says whether the control has the keyboard.
func (c *Control) Focused() bool { return c.focus }
