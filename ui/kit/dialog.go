package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// Dialog is a question over the window: a frame with a title, a body and a foot with
// buttons. Esc closes it, Enter presses the main button. One is open at a time.
type Dialog struct {
	on     fyne.Canvas
	layer  *modal
	main   *Button
	closed func()
	open   bool
}

// Ask describes a dialog before it is shown.
type Ask struct {
	Title string
	Icon  ui.Icon  // beside the title; "" for none
	Ink   ui.Token // of the icon
	Body  fyne.CanvasObject
	Left  []fyne.CanvasObject // at the left of the foot
	Deeds []*Button           // at the right, the main one last
	Width float32
	First fyne.Focusable // gets the keyboard; nil: the main deed, or the first before a Danger
	// Closed is called when the dialog goes, however it goes.
	Closed func()
}

// Show opens the dialog on a canvas. Deeds do not close it: they call Close.
func (a Ask) Show(on fyne.Canvas) *Dialog {
	d := &Dialog{on: on, closed: a.Closed, open: true}
	if n := len(a.Deeds); n > 0 {
		d.main = a.Deeds[n-1]
	}
	d.layer = newModal(d, a.frame(), a.Width)
	on.Overlays().Add(d.layer)
	d.layer.Resize(on.Size())
	switch {
	case a.First != nil:
		on.Focus(a.First)
	case d.main != nil && d.main.kind == Danger:
		on.Focus(a.Deeds[0]) // what destroys is never one key away
	case d.main != nil:
		on.Focus(d.main)
	}
	return d
}

func (a Ask) frame() fyne.CanvasObject {
	var head fyne.CanvasObject = Bold(a.Title, ui.SizeTitle, ui.ColourInk)
	if a.Icon != "" {
		head = Row(16, Picture(a.Icon, 28, a.Ink), head)
	}
	foot := Row(8)
	for _, o := range a.Left {
		foot.Add(o)
	}
	foot.Add(Spring())
	for _, b := range a.Deeds {
		foot.Add(b)
	}
	bg := canvas.NewRectangle(ui.Colour(ui.ColourDesk))
	bg.BottomLeftCornerRadius, bg.BottomRightCornerRadius = ui.RadiusDialog, ui.RadiusDialog
	base := container.NewStack(bg, Column(0, Line(), Sized(0, 63, Pad(24, 0, foot))))
	body := a.Body
	if body == nil {
		body = Gap(0, 0)
	}
	inner := Inset(24, 20, 24, 20, Frame(Inset(0, 0, 0, 12, head), nil, nil, nil, body))
	return Card(ui.ColourRaised, ui.ColourEdge, ui.RadiusDialog, Frame(nil, base, nil, nil, inner))
}

// Close takes the dialog away.
func (d *Dialog) Close() {
	if !d.open {
		return
	}
	d.open = false
	d.on.Overlays().Remove(d.layer)
	if d.closed != nil {
		d.closed()
	}
}

// Open says whether the dialog is still there.
func (d *Dialog) Open() bool { return d.open }

// modal is the scrim over the window with the frame in its middle.
type modal struct {
	widget.BaseWidget
	d     *Dialog
	frame fyne.CanvasObject
	width float32
	top   float32 // 0: in the middle
}

func newModal(d *Dialog, frame fyne.CanvasObject, width float32) *modal {
	m := &modal{d: d, frame: frame, width: width}
	m.ExtendBaseWidget(m)
	return m
}

// Tapped keeps presses from the window below.
func (m *modal) Tapped(*fyne.PointEvent) {}

// CreateRenderer is for the toolkit.
func (m *modal) CreateRenderer() fyne.WidgetRenderer {
	return &modalRenderer{m: m, scrim: canvas.NewRectangle(ui.Colour(ui.ColourScrim))}
}

type modalRenderer struct {
	m     *modal
	scrim *canvas.Rectangle
}

func (r *modalRenderer) Destroy()           {}
func (r *modalRenderer) Refresh()           { r.Layout(r.m.Size()) }
func (r *modalRenderer) MinSize() fyne.Size { return r.m.frame.MinSize() }

func (r *modalRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.scrim, r.m.frame}
}

func (r *modalRenderer) Layout(size fyne.Size) {
	r.scrim.Resize(size)
	w := min(max(r.m.width, r.m.frame.MinSize().Width), max(size.Width-32, 200))
	r.m.frame.Resize(fyne.NewSize(w, r.m.frame.Size().Height))
	h := min(r.m.frame.MinSize().Height, max(size.Height-32, 100))
	y := (size.Height - h) * 0.42
	if r.m.top > 0 {
		y = r.m.top
	}
	place(r.m.frame, (size.Width-w)/2, y, w, h)
}

// Over shows an object over the window at a height from the top, such as quick open.
func Over(on fyne.Canvas, obj fyne.CanvasObject, width, top float32, closed func()) *Dialog {
	d := &Dialog{on: on, closed: closed, open: true}
	frame := Card(ui.ColourRaised, ui.ColourEdge, ui.RadiusDialog, obj)
	d.layer = newModal(d, frame, width)
	d.layer.top = top
	on.Overlays().Add(d.layer)
	d.layer.Resize(on.Size())
	return d
}

// CloseTop closes what lies over the window, as Esc does; false when nothing does.
func CloseTop(c fyne.Canvas) bool {
	switch top := c.Overlays().Top().(type) {
	case nil:
		return false
	case *modal:
		top.d.Close()
	default:
		c.Overlays().Remove(top)
	}
	return true
}

// PressTop presses the main button of the dialog that lies over the window; false when
// there is none.
func PressTop(c fyne.Canvas) bool {
	top, ok := c.Overlays().Top().(*modal)
	if ok {
		top.d.PressMain()
	}
	return ok
}

// PressMain presses the main button, as Enter does.
func (d *Dialog) PressMain() {
	if d.main != nil {
		d.main.Tapped(nil)
	}
}

// Refresh lays the dialog out again after its content changed.
func (d *Dialog) Refresh() { d.layer.Refresh() }

// Toast is a line at the foot of the window that says what was done, with one deed at
// most.
func Toast(words, deed string, do func()) fyne.CanvasObject {
	bg := canvas.NewRectangle(ui.Colour(ui.ColourInk))
	bg.CornerRadius = ui.Radius
	row := Row(16, Text(words, ui.SizeText, ui.ColourRaised))
	if do != nil {
		b := NewButton(deed, "", Normal, do).Small()
		row.Add(b)
	}
	return Sized(0, 40, container.NewStack(bg, Pad(16, 0, row)))
}
