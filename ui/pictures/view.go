package pictures

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// Sizes of the picture on the sheet: in pixels as kept, in units as shown.
const (
	previewWidth  = 720
	previewHeight = 480
	viewHeight    = float32(220)
)

// view is the picture on the sheet; a press sets the point that every crop keeps.
type view struct {
	kit.Control
	s   *sheet
	img *image.RGBA // nil until one is painted
}

func newView(s *sheet) *view {
	v := &view{s: s, img: s.r.small[s.base.Hash]} // the small one until the large comes
	v.ExtendBaseWidget(v)
	return v
}

// show shows the picture that was painted.
func (v *view) show(img *image.RGBA) {
	v.img = img
	v.Refresh()
}

// Tapped sets the point that every crop keeps.
func (v *view) Tapped(e *fyne.PointEvent) {
	if e == nil {
		return
	}
	x, y, w, h := v.area()
	if w == 0 || h == 0 {
		return
	}
	f := editor.Focus{X: clamp((e.Position.X - x) / w), Y: clamp((e.Position.Y - y) / h)}
	v.s.change(func(p *editor.Picture) { p.Focus = f })
	v.Refresh()
}

// TypedKey moves the point with the arrows, a twentieth at a time.
func (v *view) TypedKey(e *fyne.KeyEvent) {
	dx, dy := 0.0, 0.0
	switch e.Name {
	case fyne.KeyLeft:
		dx = -0.05
	case fyne.KeyRight:
		dx = 0.05
	case fyne.KeyUp:
		dy = -0.05
	case fyne.KeyDown:
		dy = 0.05
	default:
		kit.Relay(v, e)
		return
	}
	x, y := v.s.base.Focus.Point()
	f := editor.Focus{X: min(max(x+dx, 0), 1), Y: min(max(y+dy, 0), 1)}
	v.s.change(func(p *editor.Picture) { p.Focus = f })
	v.Refresh()
}

func clamp(x float32) float64 { return float64(min(max(x, 0), 1)) }

// area is where the picture stands in the view.
func (v *view) area() (x, y, w, h float32) {
	pw, ph := v.s.base.Upright()
	room := v.Size()
	if pw == 0 || ph == 0 || room.Width == 0 {
		return 0, 0, 0, 0
	}
	scale := min(room.Width/float32(pw), room.Height/float32(ph))
	w, h = float32(pw)*scale, float32(ph)*scale
	return (room.Width - w) / 2, (room.Height - h) / 2, w, h
}

// Cursor shows that a point can be set.
func (v *view) Cursor() desktop.Cursor { return desktop.CrosshairCursor }

// CreateRenderer is for the toolkit.
func (v *view) CreateRenderer() fyne.WidgetRenderer {
	d := &viewRenderer{
		v: v, ground: canvas.NewRectangle(nil),
		img:   &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleFastest},
		outer: canvas.NewCircle(nil), inner: canvas.NewCircle(nil),
	}
	d.Refresh()
	return d
}

type viewRenderer struct {
	v            *view
	ground       *canvas.Rectangle
	img          *canvas.Image
	outer, inner *canvas.Circle
}

func (d *viewRenderer) Destroy()           {}
func (d *viewRenderer) MinSize() fyne.Size { return fyne.NewSize(120, viewHeight) }

func (d *viewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.ground, d.img, d.outer, d.inner}
}

func (d *viewRenderer) Layout(size fyne.Size) {
	put(d.ground, 0, 0, size.Width, size.Height)
	put(d.img, 0, 0, size.Width, size.Height)
	x, y, w, h := d.v.area()
	fx, fy := d.v.s.base.Focus.Point()
	at := fyne.NewPos(x+w*float32(fx), y+h*float32(fy))
	put(d.outer, at.X-11, at.Y-11, 22, 22)
	put(d.inner, at.X-9, at.Y-9, 18, 18)
}

func (d *viewRenderer) Refresh() {
	d.ground.FillColor = ui.Colour(ui.ColourBoard)
	d.ground.StrokeColor, d.ground.StrokeWidth = ui.Colour(ui.ColourAccent), 0
	if d.v.Focused() {
		d.ground.StrokeWidth = 2
	}
	if d.v.img != nil {
		d.img.Image = d.v.img
	}
	d.outer.StrokeColor, d.outer.StrokeWidth = ui.Shade(ui.ColourInk, false), 2
	d.inner.StrokeColor, d.inner.StrokeWidth = ui.Shade(ui.ColourRaised, false), 2
	d.Layout(d.v.Size())
	for _, o := range d.Objects() {
		o.Refresh()
	}
}
