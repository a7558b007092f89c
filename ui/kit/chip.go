package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/ui"
)

// Chip shows a state by shape, word and colour. With a deed it can be pressed.
type Chip struct {
	Control
	mark ui.Mark
	bare bool // a light: no fill, no border
}

// NewChip makes a chip; tap may be nil.
func NewChip(m ui.Mark, tap func()) *Chip {
	c := &Chip{mark: m}
	c.tap = tap
	c.ExtendBaseWidget(c)
	return c
}

// NewLight makes a light: a glyph with words beside it; tap may be nil.
func NewLight(m ui.Mark, tap func()) *Chip {
	c := NewChip(m, tap)
	c.bare = true
	return c
}

// Set changes what the chip shows.
func (c *Chip) Set(m ui.Mark) {
	if c.mark == m {
		return
	}
	c.mark = m
	c.Refresh()
}

// Mark is what the chip shows.
func (c *Chip) Mark() ui.Mark { return c.mark }

// CreateRenderer is for the toolkit.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{c: c, bg: newPlate(ui.ChipHeight / 2),
		text:  Text("", ui.SizeSmall, ui.ColourInk),
		glyph: &canvas.Image{FillMode: canvas.ImageFillContain}}
	r.dress()
	return r
}

type chipRenderer struct {
	c     *Chip
	bg    plate
	text  *canvas.Text
	glyph *canvas.Image
	shown ui.Mark
}

func (r *chipRenderer) Destroy() {}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bg, r.glyph, r.text}
}

func (r *chipRenderer) MinSize() fyne.Size {
	w := fyne.MeasureText(r.c.mark.Word, ui.SizeSmall, fyne.TextStyle{}).Width
	if r.c.bare {
		return fyne.NewSize(12+6+w, ui.ChipHeight)
	}
	return fyne.NewSize(5+12+5+w+8, ui.ChipHeight)
}

func (r *chipRenderer) Layout(size fyne.Size) {
	m := r.MinSize()
	top := (size.Height - ui.ChipHeight) / 2
	place(r.bg, 0, top, m.Width, ui.ChipHeight)
	x, gap := float32(5), float32(5)
	if r.c.bare {
		x, gap = 0, 6
	}
	place(r.glyph, x, (size.Height-12)/2, 12, 12)
	t := fyne.MeasureText(r.c.mark.Word, ui.SizeSmall, fyne.TextStyle{})
	place(r.text, x+12+gap, (size.Height-t.Height)/2, t.Width, t.Height)
}

func (r *chipRenderer) dress() {
	m := r.c.mark
	fill, edge := m.Fill, m.Edge
	if r.c.bare || fill == "" {
		fill = ui.ColourNone
	}
	if r.c.bare || edge == "" {
		edge = ui.ColourNone
	}
	width := float32(1)
	if r.c.focus || r.c.over && r.c.tap != nil {
		edge, width = ui.ColourAccent, 1.5
	}
	if r.c.bare {
		edge = ui.ColourNone
	}
	r.bg.paint(fill, edge, width)
	ink := m.Ink
	if ink == "" {
		ink = ui.ColourInk2
	}
	r.text.Text, r.text.Color = m.Word, ui.Colour(ink)
	if r.c.bare {
		r.text.Color = ui.Colour(ui.ColourInk2)
	}
	if m.Glyph != "" {
		r.glyph.Resource = m.Glyph.Drawn(ink)
	}
}

func (r *chipRenderer) Refresh() {
	r.dress()
	r.Layout(r.c.Size())
	r.text.Refresh()
	r.glyph.Refresh()
}
