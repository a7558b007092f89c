package rich

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/ui"
	"twofold/ui/kit/flow"
)

// pool holds canvas objects of one layer, which are used again for what is in view.
type pool[T fyne.CanvasObject] struct {
	all  []T
	used int
	more func() T
}

// next is an object that is free.
func (p *pool[T]) next() T {
	if p.used == len(p.all) {
		p.all = append(p.all, p.more())
	}
	p.used++
	return p.all[p.used-1]
}

// in adds the objects in use to a list.
func (p *pool[T]) in(list []fyne.CanvasObject) []fyne.CanvasObject {
	for _, o := range p.all[:p.used] {
		list = append(list, o)
	}
	return list
}

func rectangles() pool[*canvas.Rectangle] {
	return pool[*canvas.Rectangle]{more: func() *canvas.Rectangle { return canvas.NewRectangle(nil) }}
}

// ground is how a rectangle looks.
type ground struct {
	fill, edge ui.Token
	stroke     float32
	radius     float32
	alpha      uint8 // 0 is opaque
}

// setRect paints a rectangle; it refreshes only what has changed.
func setRect(r *canvas.Rectangle, at flow.Rect, g ground) {
	fill, stroke := ui.Colour(g.fill), color.Color(nil)
	if g.alpha > 0 {
		c := color.NRGBAModel.Convert(fill).(color.NRGBA)
		c.A = g.alpha
		fill = c
	}
	if g.stroke > 0 {
		stroke = ui.Colour(g.edge)
	}
	same := r.FillColor == fill && r.StrokeColor == stroke && r.StrokeWidth == g.stroke &&
		r.CornerRadius == g.radius
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = fill, stroke, g.stroke, g.radius
	put(r, at)
	if !same {
		r.Refresh()
	}
}

func put(o fyne.CanvasObject, at flow.Rect) {
	o.Move(fyne.NewPos(at.X, at.Y))
	o.Resize(fyne.NewSize(at.W, at.H))
}

// inked is a run of text as it is painted.
type inked struct {
	text string
	face flow.Face
	ink  ui.Token
	link bool
}

// setText paints a run with its upper left corner at a place.
func setText(t *canvas.Text, at flow.Rect, s inked) {
	style := styleOf(s.face)
	style.Underline = s.link
	ink := ui.Colour(s.ink)
	same := t.Text == s.text && t.Color == ink && t.TextSize == s.face.Size && t.TextStyle == style
	t.Text, t.Color, t.TextSize, t.TextStyle = s.text, ink, s.face.Size, style
	put(t, at)
	if !same {
		t.Refresh()
	}
}

func styleOf(f flow.Face) fyne.TextStyle {
	return fyne.TextStyle{Bold: f.Bold, Italic: f.Italic}
}

// dotted is a row of dots under a word.
type dotted struct {
	*canvas.Raster
	token ui.Token
}

// dotHigh is the side of a dot, and the gap between two.
const dotHigh = 2

func newDotted() *dotted {
	d := &dotted{}
	d.Raster = canvas.NewRaster(d.draw)
	return d
}

// draw makes the row w pixels wide and h high: squares with as much between them.
func (d *dotted) draw(w, h int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	ink := color.RGBAModel.Convert(ui.Colour(d.token)).(color.RGBA)
	for x := range w {
		if x/max(h, 1)%2 == 1 {
			continue
		}
		for y := range h {
			img.SetRGBA(x, y, ink)
		}
	}
	return img
}

func (d *dotted) set(at flow.Rect, token ui.Token) {
	same := d.token == token
	d.token = token
	put(d.Raster, at)
	if !same {
		d.Raster.Refresh()
	}
}

// setPicture shows an image.
func setPicture(c *canvas.Image, at flow.Rect, img image.Image) {
	same := c.Image == img
	c.Image, c.FillMode, c.ScaleMode = img, canvas.ImageFillContain, canvas.ImageScaleFastest
	put(c, at)
	if !same {
		c.Refresh()
	}
}
