package pictures

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// Sizes of a cell of the wall and of the picture in it.
const (
	cellWidth   float32 = 188
	cellHeight  float32 = 168
	thumbHeight float32 = 108
	cellPad     float32 = 8
)

// cell is one picture on the wall.
type cell struct {
	kit.Control
	r *Room
	p *editor.Picture
}

func newCell(r *Room, p *editor.Picture) *cell {
	c := &cell{r: r, p: p}
	c.ExtendBaseWidget(c)
	return c
}

// Tapped chooses the picture.
func (c *cell) Tapped(*fyne.PointEvent) {
	kit.FocusOn(c)
	c.r.choose(c.p.ID)
}

// FocusGained is for the toolkit: the picture that has the keyboard is the chosen one.
func (c *cell) FocusGained() {
	c.Control.FocusGained()
	c.Refresh()
}

// TypedKey walks the wall with the arrows and goes to the sheet with Enter.
func (c *cell) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		c.r.step(-1)
	case fyne.KeyRight:
		c.r.step(1)
	case fyne.KeyUp:
		c.r.step(-c.r.across())
	case fyne.KeyDown:
		c.r.step(c.r.across())
	case fyne.KeySpace:
		c.r.choose(c.p.ID)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.r.choose(c.p.ID)
		kit.FocusOn(c.r.sheet.first())
	case fyne.KeyDelete:
		c.r.choose(c.p.ID)
		c.r.ask()
	default:
		kit.Relay(c, e)
	}
}

// state is what the picture lacks first: consent, alternative text; else its credit.
func (c *cell) state() (ui.Mark, string) {
	r := c.r
	switch {
	case r.have.lacks(c.p, wantConsent, r.langs()):
		return ui.LightError.Mark(r.T("pictures.no.consent")), ""
	case r.have.lacks(c.p, wantAlt, r.langs()):
		return ui.LightWarn.Mark(r.T("pictures.no.alt")), ""
	}
	return ui.LightOK.Mark(""), c.p.Credits.Any(r.Lang())
}

// CreateRenderer is for the toolkit.
func (c *cell) CreateRenderer() fyne.WidgetRenderer {
	d := &cellRenderer{
		c: c, bg: canvas.NewRectangle(nil), ground: canvas.NewRectangle(nil),
		img:   &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleFastest},
		name:  kit.NewCut("", ui.SizeSmall, ui.ColourInk, true),
		note:  kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
		light: kit.NewLight(ui.LightNone.Mark(""), nil),
	}
	d.bg.CornerRadius = ui.Radius
	d.Refresh()
	return d
}

type cellRenderer struct {
	c          *cell
	bg, ground *canvas.Rectangle
	img        *canvas.Image
	name, note *kit.Cut
	light      *kit.Chip
}

func (d *cellRenderer) Destroy()           {}
func (d *cellRenderer) MinSize() fyne.Size { return fyne.NewSize(cellWidth, cellHeight) }

func (d *cellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.bg, d.ground, d.img, d.name, d.note, d.light}
}

func (d *cellRenderer) Layout(size fyne.Size) {
	put(d.bg, 3, 3, size.Width-6, size.Height-6)
	x, w := cellPad+3, size.Width-2*cellPad-6
	put(d.ground, x, x, w, thumbHeight)
	put(d.img, x, x, w, thumbHeight)
	put(d.name, x, x+thumbHeight+5, w, 16)
	put(d.light, x, x+thumbHeight+23, w, ui.ChipHeight)
	put(d.note, x+18, x+thumbHeight+24, w-18, 16)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

func (d *cellRenderer) Refresh() {
	c := d.c
	fill, edge, width := ui.ColourRaised, ui.ColourLine, float32(1)
	switch {
	case c.p.ID == c.r.chosen:
		fill, edge = ui.ColourSel, ui.ColourAccent
	case c.Over():
		fill = ui.ColourHover
	}
	if c.Focused() {
		edge, width = ui.ColourAccent, 2
	}
	d.bg.FillColor, d.bg.StrokeColor, d.bg.StrokeWidth = ui.Colour(fill), ui.Colour(edge), width
	d.ground.FillColor = ui.Colour(ui.ColourBoard)
	if img := c.r.small[c.p.Hash]; img != nil && d.img.Image == nil {
		d.img.Image = img
	}
	d.name.Set(c.p.Name, ui.ColourInk, true)
	mark, note := c.state()
	d.light.Set(mark)
	d.note.Set(note, ui.ColourInk2, false)
	d.bg.Refresh()
	d.ground.Refresh()
	d.img.Refresh()
}
