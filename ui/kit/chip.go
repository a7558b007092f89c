package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// Badge shows a state by shape, word and colour. It lets presses through to what it
// stands on.
type Badge struct {
	widget.BaseWidget
	mark ui.Mark
	bare bool // a light: no fill, no border
	lit  bool // under the pointer or with the keyboard
}

// NewBadge makes a badge.
func NewBadge(m ui.Mark) *Badge {
	b := &Badge{mark: m}
	b.ExtendBaseWidget(b)
	return b
}

// Set changes what the badge shows.
func (b *Badge) Set(m ui.Mark) {
	if b.mark == m {
		return
	}
	b.mark = m
	b.Refresh()
}

// Mark is what the badge shows.
func (b *Badge) Mark() ui.Mark { return b.mark }

// Chip is a badge that can be pressed.
type Chip struct {
	Control
	face *Badge
}

// NewChip makes a chip with a deed.
func NewChip(m ui.Mark, tap func()) *Chip {
	c := &Chip{face: NewBadge(m)}
	c.tap = tap
	c.ExtendBaseWidget(c)
	return c
}

// NewLight makes a light: a glyph with words beside it; tap may be nil.
func NewLight(m ui.Mark, tap func()) *Chip {
	c := NewChip(m, tap)
	c.face.bare = true
	return c
}

// Set changes what the chip shows.
func (c *Chip) Set(m ui.Mark) {
	c.face.Set(m)
	c.Refresh()
}

// CreateRenderer is for the toolkit.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer { return &chipRenderer{c} }

type chipRenderer struct{ c *Chip }

func (r *chipRenderer) Destroy()                     {}
func (r *chipRenderer) MinSize() fyne.Size           { return r.c.face.MinSize() }
func (r *chipRenderer) Layout(size fyne.Size)        { r.c.face.Resize(size) }
func (r *chipRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.c.face} }

func (r *chipRenderer) Refresh() {
	lit := r.c.focus || r.c.over && r.c.tap != nil
	if r.c.face.lit != lit {
		r.c.face.lit = lit
	}
	r.c.face.Refresh()
}

// CreateRenderer is for the toolkit.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	r := &badgeRenderer{
		b: b, bg: newPlate(ui.ChipHeight / 2),
		text:  Text("", ui.SizeSmall, ui.ColourInk),
		glyph: &canvas.Image{FillMode: canvas.ImageFillContain},
	}
	r.dress()
	return r
}

type badgeRenderer struct {
	b     *Badge
	bg    plate
	text  *canvas.Text
	glyph *canvas.Image
}

func (r *badgeRenderer) Destroy() {}

func (r *badgeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bg.Rectangle, r.glyph, r.text}
}

func (r *badgeRenderer) MinSize() fyne.Size {
	w := fyne.MeasureText(r.b.mark.Word, ui.SizeSmall, fyne.TextStyle{}).Width
	if r.b.bare {
		return fyne.NewSize(12+6+w, ui.ChipHeight)
	}
	return fyne.NewSize(5+12+5+w+8, ui.ChipHeight)
}

func (r *badgeRenderer) Layout(size fyne.Size) {
	m := r.MinSize()
	top := (size.Height - ui.ChipHeight) / 2
	place(r.bg, 0, top, m.Width, ui.ChipHeight)
	x, gap := float32(5), float32(5)
	if r.b.bare {
		x, gap = 0, 6
	}
	place(r.glyph, x, (size.Height-12)/2, 12, 12)
	t := fyne.MeasureText(r.b.mark.Word, ui.SizeSmall, fyne.TextStyle{})
	place(r.text, x+12+gap, (size.Height-t.Height)/2, t.Width, t.Height)
}

func (r *badgeRenderer) dress() {
	m := r.b.mark
	fill, edge, width := m.Fill, m.Edge, float32(1)
	if r.b.bare || fill == "" {
		fill = ui.ColourNone
	}
	if r.b.lit {
		edge, width = ui.ColourAccent, 1.5
	}
	if r.b.bare || edge == "" {
		edge = ui.ColourNone
	}
	r.bg.paint(fill, edge, width)
	ink := m.Ink
	if ink == "" {
		ink = ui.ColourInk2
	}
	r.text.Text, r.text.Color = m.Word, ui.Colour(ink)
	if r.b.bare {
		r.text.Color = ui.Colour(ui.ColourInk2)
	}
	if m.Glyph != "" {
		r.glyph.Resource = m.Glyph.Drawn(ink)
	}
}

func (r *badgeRenderer) Refresh() {
	r.dress()
	r.Layout(r.b.Size())
	r.text.Refresh()
	r.glyph.Refresh()
}
