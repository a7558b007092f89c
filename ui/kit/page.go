package kit

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// Page shows a finished picture of a page with rectangles marked on it. Until the
// picture comes it is a white sheet; a picture of another size is scaled meanwhile.
type Page struct {
	widget.BaseWidget
	Width, Height float32 // of the page in points

	OnTap  func(x, y float32) // a press at a point of the page, in points
	OnOpen func(x, y float32) // a double click

	zoom    float32
	img     *image.RGBA
	raster  *canvas.Raster
	marks   []Rect
	ink     ui.Token
	framed  bool
	frameIn ui.Token
}

// Rect is a rectangle of a page in points.
type Rect struct{ X, Y, W, H float32 }

// NewPage makes a page of a size in points, zoom units to a point.
func NewPage(width, height, zoom float32) *Page {
	p := &Page{Width: width, Height: height, zoom: zoom, ink: ui.ColourAccent}
	p.raster = canvas.NewRaster(p.generate)
	p.raster.ScaleMode = canvas.ImageScaleFastest
	p.ExtendBaseWidget(p)
	return p
}

var white = func() *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, 1, 1))
	img.Set(0, 0, color.White)
	return img
}()

func (p *Page) generate(int, int) image.Image {
	if p.img == nil {
		return white
	}
	return p.img
}

// Set shows a picture, which must be opaque and start at (0, 0); nil is a white sheet.
func (p *Page) Set(img *image.RGBA) {
	p.img = img
	p.raster.Refresh()
}

// Shown is the picture that is shown, or nil.
func (p *Page) Shown() *image.RGBA { return p.img }

// Zoom changes how many units a point takes.
func (p *Page) Zoom(zoom float32) {
	if p.zoom != zoom {
		p.zoom = zoom
		p.Refresh()
	}
}

// Scale is how many pixels a point takes on the screen at the present zoom: what a
// painter needs for a picture that is not scaled.
func (p *Page) Scale() float64 {
	s := float32(1)
	if c := CanvasOf(p); c != nil {
		s = c.Scale()
	}
	return float64(p.zoom * s)
}

// Mark shows rectangles on the page in a colour; none clears them.
func (p *Page) Mark(t ui.Token, marks ...Rect) {
	p.marks, p.ink = marks, t
	p.Refresh()
}

// Frame puts a frame round the page in a colour, or takes it away with "".
func (p *Page) Frame(t ui.Token) {
	p.framed, p.frameIn = t != "", t
	p.Refresh()
}

// Tapped is for the toolkit.
func (p *Page) Tapped(e *fyne.PointEvent) {
	if p.OnTap != nil {
		p.OnTap(e.Position.X/p.zoom, e.Position.Y/p.zoom)
	}
}

// DoubleTapped is for the toolkit.
func (p *Page) DoubleTapped(e *fyne.PointEvent) {
	if p.OnOpen != nil {
		p.OnOpen(e.Position.X/p.zoom, e.Position.Y/p.zoom)
	}
}

// CreateRenderer is for the toolkit.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	r := &pageRenderer{p: p, frame: newPlate(0)}
	r.dress()
	return r
}

type pageRenderer struct {
	p     *Page
	frame plate
	marks []fyne.CanvasObject
}

func (r *pageRenderer) Destroy() {}

func (r *pageRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.p.raster, r.frame.Rectangle}, r.marks...)
}

func (r *pageRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.p.Width*r.p.zoom, r.p.Height*r.p.zoom)
}

func (r *pageRenderer) Layout(size fyne.Size) {
	w, h := r.p.Width*r.p.zoom, r.p.Height*r.p.zoom
	place(r.p.raster, 0, 0, w, h)
	place(r.frame, -2, -2, w+4, h+4)
	for i, m := range r.p.marks {
		z := r.p.zoom
		place(r.marks[i], m.X*z-2, m.Y*z-2, m.W*z+4, m.H*z+4)
	}
	_ = size
}

func (r *pageRenderer) dress() {
	if r.p.framed {
		r.frame.paint(ui.ColourNone, r.p.frameIn, 2)
	} else {
		r.frame.paint(ui.ColourNone, ui.ColourEdge, 1)
	}
	r.marks = r.marks[:0]
	for range r.p.marks {
		m := newPlate(0)
		m.paint(ui.ColourNone, r.p.ink, 2)
		r.marks = append(r.marks, m.Rectangle)
	}
}

func (r *pageRenderer) Refresh() {
	r.dress()
	r.Layout(r.p.Size())
	r.p.raster.Refresh()
}

// Board is a pasteboard that scrolls both ways; Ctrl with the wheel zooms.
type Board struct {
	container.Scroll
	OnZoom func(up bool, at fyne.Position)
}

// NewBoard makes a pasteboard round an object.
func NewBoard(obj fyne.CanvasObject) *Board {
	b := &Board{}
	b.Direction = container.ScrollBoth
	b.Content = obj
	b.ExtendBaseWidget(b)
	return b
}

// Scrolled is for the toolkit.
func (b *Board) Scrolled(e *fyne.ScrollEvent) {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	if ok && b.OnZoom != nil && d.CurrentKeyModifiers()&fyne.KeyModifierControl != 0 {
		b.OnZoom(e.Scrolled.DY > 0, e.Position)
		return
	}
	b.Scroll.Scrolled(e)
}
