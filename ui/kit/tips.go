package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// tipTime is how long the pointer rests on a button before its name is shown.
const tipTime = 500 * time.Millisecond

// Tips is the layer in which the names of buttons are shown that have an icon only. The
// shell puts it on top of everything in the window; it lets the pointer through.
type Tips struct {
	widget.BaseWidget
	after func(time.Duration, func()) (stop func())
	stop  func()
	bg    *canvas.Rectangle
	text  *canvas.Text
	over  fyne.CanvasObject // the button whose name is shown, or nil

	carried bool          // the words go with the pointer
	at      fyne.Position // where that is, on the canvas
}

// NewTips makes the layer; after calls a func when a time has passed.
func NewTips(after func(time.Duration, func()) (stop func())) *Tips {
	t := &Tips{
		after: after, stop: func() {}, text: Text("", ui.SizeSmall, ui.ColourRaised),
		bg: canvas.NewRectangle(ui.Colour(ui.ColourInk)),
	}
	t.bg.CornerRadius = ui.RadiusSmall
	t.ExtendBaseWidget(t)
	t.clear()
	return t
}

// offer shows a name under an object after a while.
func (t *Tips) offer(o fyne.CanvasObject, name string) {
	t.clear()
	t.stop = t.after(tipTime, func() {
		t.over, t.text.Text = o, name
		t.text.Show()
		t.bg.Show()
		t.Refresh()
	})
}

func (t *Tips) clear() {
	t.stop()
	t.over, t.carried = nil, false
	t.text.Hide()
	t.bg.Hide()
	t.Refresh()
}

// Shown is the name that is shown, or "".
func (t *Tips) Shown() string {
	if t.over == nil && !t.carried {
		return ""
	}
	return t.text.Text
}

// CreateRenderer is for the toolkit.
func (t *Tips) CreateRenderer() fyne.WidgetRenderer { return &tipsRenderer{t} }

type tipsRenderer struct{ t *Tips }

func (r *tipsRenderer) Destroy()           {}
func (r *tipsRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *tipsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.bg, r.t.text}
}

func (r *tipsRenderer) Layout(size fyne.Size) {
	if r.t.carried {
		m := r.t.text.MinSize()
		at := r.t.at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(r.t)).AddXY(14, 14)
		place(r.t.bg, at.X, at.Y, m.Width+16, m.Height+8)
		place(r.t.text, at.X+8, at.Y+4, m.Width, m.Height)
		return
	}
	if r.t.over == nil {
		return
	}
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(r.t.over).Subtract(d.AbsolutePositionForObject(r.t))
	m := r.t.text.MinSize()
	w, h := m.Width+16, m.Height+8
	x := min(max(at.X+(r.t.over.Size().Width-w)/2, 4), max(size.Width-w-4, 4))
	y := at.Y + r.t.over.Size().Height + 6
	if y+h > size.Height {
		y = at.Y - h - 6
	}
	place(r.t.bg, x, y, w, h)
	place(r.t.text, x+8, y+4, m.Width, m.Height)
}

func (r *tipsRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t) // the canvas does not know objects that were never shown
}

// tipsOver finds the layer on top of the window that an object is in, or nil.
func tipsOver(o fyne.CanvasObject) *Tips {
	c := CanvasOf(o)
	if c == nil {
		return nil
	}
	stack, ok := c.Content().(*fyne.Container)
	if !ok || len(stack.Objects) == 0 {
		return nil
	}
	t, _ := stack.Objects[len(stack.Objects)-1].(*Tips)
	return t
}

// Tip shows words under an object after a while, as the name of a button is shown; ""
// takes away what is shown.
func Tip(o fyne.CanvasObject, words string) {
	switch t := tipsOver(o); {
	case t == nil:
	case words == "":
		t.clear()
	default:
		t.offer(o, words)
	}
}

// Carry shows words beside the pointer, at a point of the canvas, while something is
// dragged; "" takes them away. Object o is anything in the window.
func Carry(o fyne.CanvasObject, at fyne.Position, words string) {
	t := tipsOver(o)
	if t == nil {
		return
	}
	t.clear()
	if words == "" {
		return
	}
	t.carried, t.at, t.text.Text = true, at, words
	t.text.Show()
	t.bg.Show()
	t.Refresh()
}

// MouseIn shows the name of a button without words after a while.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.Control.MouseIn(e)
	if t := tipsOver(b); t != nil && b.text == "" && b.say != "" {
		t.offer(b, b.say)
	}
}

// MouseOut takes the name away.
func (b *Button) MouseOut() {
	b.Control.MouseOut()
	if t := tipsOver(b); t != nil {
		t.clear()
	}
}

// MouseDown takes the name away too.
func (b *Button) MouseDown(e *desktop.MouseEvent) {
	b.Control.MouseDown(e)
	if t := tipsOver(b); t != nil {
		t.clear()
	}
}
