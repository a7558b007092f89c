package rich

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/ui"
	"twofold/ui/kit/flow"
)

// paper paints what is in view and half as much round it. Its objects are used again
// and again; they lie in layers.
type paper struct {
	e         *Editor
	from, to  float32 // what is painted
	grounds   pool[*canvas.Rectangle]
	selection pool[*canvas.Rectangle]
	tints     pool[*canvas.Rectangle]
	texts     pool[*canvas.Text]
	dots      pool[*dotted]
	signs     []*pool[*canvas.Image] // a pool for every drawing
	pictures  pool[*canvas.Image]
	filled    []*form // in view
	over      pool[*canvas.Rectangle]
	carried   pool[*canvas.Text]
	caret     *canvas.Rectangle
	anchor    *canvas.Rectangle // unseen: what a tip is shown under
	objects   []fyne.CanvasObject
	metrics   map[flow.Face]metrics
	drawn     map[drawing]*pool[*canvas.Image]
}

// metrics say how high text is and where its base line lies.
type metrics struct{ height, base float32 }

func newPaper(e *Editor) *paper {
	p := &paper{
		e: e, grounds: rectangles(), selection: rectangles(), tints: rectangles(),
		over: rectangles(), caret: canvas.NewRectangle(nil),
		anchor:  canvas.NewRectangle(nil),
		metrics: map[flow.Face]metrics{}, drawn: map[drawing]*pool[*canvas.Image]{},
	}
	p.texts.more = func() *canvas.Text { return canvas.NewText("", nil) }
	p.carried.more = p.texts.more
	p.dots.more = newDotted
	p.pictures.more = func() *canvas.Image { return &canvas.Image{} }
	return p
}

// Destroy is for the toolkit.
func (p *paper) Destroy() { p.e.blink.stop() }

// Objects are what is painted, from the lowest layer up.
func (p *paper) Objects() []fyne.CanvasObject { return p.objects }

// MinSize is as high as the text.
func (p *paper) MinSize() fyne.Size { return fyne.NewSize(160, p.e.flow.Height()) }

// Layout sets the text for a new width.
func (p *paper) Layout(size fyne.Size) {
	if p.e.spread == nil && size.Width != p.e.width {
		p.e.lay(size.Width)
	}
	p.e.paint()
}

// Refresh paints anew, in the colours of now.
func (p *paper) Refresh() { p.e.paint() }

// covers says whether a view is painted already.
func (p *paper) covers(top, foot float32) bool { return p.from <= top && foot <= p.to }

// paint paints everything that is in view.
func (p *paper) paint() {
	e := p.e
	p.begin()
	if n := e.flow.Len(); n > 0 {
		first := e.flow.At(p.from)
		for i := first; i < n && e.flow.Box(i).Top < p.to; i++ {
			if e.opensBox(i) || i == first && e.boxIs(i) != "" {
				p.sidebar(i)
			}
			p.block(i)
		}
		p.forms()
		p.lacks()
		p.selected()
		p.marked()
		p.lifted()
	}
	p.end()
	p.showCaret()
}

// begin takes half a view above and below what is in view; an editor that was told of
// no view paints all.
func (p *paper) begin() {
	half := (p.e.foot - p.e.top) / 2
	p.from, p.to = p.e.top-half, p.e.foot+half
	if p.e.foot == 0 {
		p.from, p.to = 0, p.e.flow.Height()
	}
	p.grounds.used, p.selection.used, p.tints.used, p.texts.used = 0, 0, 0, 0
	p.dots.used, p.pictures.used, p.over.used, p.carried.used = 0, 0, 0, 0
	for _, s := range p.signs {
		s.used = 0
	}
	p.e.zones, p.filled = p.e.zones[:0], p.filled[:0]
}

// end puts the layers over each other.
func (p *paper) end() {
	list := p.objects[:0]
	list = p.grounds.in(list)
	list = p.selection.in(list)
	list = p.tints.in(list)
	list = p.texts.in(list)
	for _, d := range p.dots.all[:p.dots.used] {
		list = append(list, d.Raster)
	}
	for _, s := range p.signs {
		list = s.in(list)
	}
	list = p.pictures.in(list)
	for _, f := range p.filled {
		list = append(list, f.objects...)
	}
	list = p.over.in(list)
	list = p.carried.in(list)
	p.objects = append(list, p.anchor, p.caret)
}

// showCaret puts the caret where it belongs, or takes it away.
func (p *paper) showCaret() {
	e := p.e
	on := e.focus && e.blink.lit && !e.whole.on && e.flow.Len() > 0
	if on {
		r := e.flow.Caret(e.text.Selection().Caret)
		setRect(p.caret, flow.Rect{X: r.X - 1, Y: r.Y + 2, W: 2, H: r.H - 4}, ground{fill: ui.ColourAccent})
	}
	p.caret.Hidden = !on
	p.caret.Refresh()
}

// of are the measures of a face.
func (p *paper) of(f flow.Face) metrics {
	m, ok := p.metrics[f]
	if !ok {
		size, base := fyne.CurrentApp().Driver().RenderedTextSize("Ё", f.Size, styleOf(f), nil)
		m = metrics{size.Height, base}
		p.metrics[f] = m
	}
	return m
}

// ground paints a rectangle under the text.
func (p *paper) ground(at flow.Rect, g ground) { setRect(p.grounds.next(), at, g) }

// words paints one line of text in the middle of a height.
func (p *paper) words(at flow.Rect, s inked) {
	p.lay(p.texts.next(), at, s)
}

// lay puts a line of text in the middle of a height.
func (p *paper) lay(t *canvas.Text, at flow.Rect, s inked) {
	m := p.of(s.face)
	at.Y += (at.H - m.height) / 2
	at.H = m.height
	setText(t, at, s)
}

// drawing is an icon or a glyph in a size and a colour.
type drawing struct {
	icon  ui.Icon
	glyph ui.Glyph
	ink   ui.Token
	size  float32
	fill  any // the colour as it is now: the window may be light or dark
}

// sign paints an icon or a glyph as a square.
func (p *paper) sign(x, y float32, d drawing) {
	d.fill = ui.Colour(d.ink)
	of := p.drawn[d]
	if of == nil {
		of = &pool[*canvas.Image]{more: func() *canvas.Image { return d.image() }}
		p.drawn[d] = of
		p.signs = append(p.signs, of)
	}
	put(of.next(), flow.Rect{X: x, Y: y, W: d.size, H: d.size})
}

func (d drawing) image() *canvas.Image {
	r := d.glyph.Drawn(d.ink)
	if d.icon != "" {
		r = d.icon.Drawn(d.size, d.ink)
	}
	img := canvas.NewImageFromResource(r)
	img.FillMode = canvas.ImageFillContain
	return img
}
