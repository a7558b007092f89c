package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/ui"
)

// The bar of a Reading.
const (
	barWide = 120
	barHigh = 10
)

// Reading is a measurement that can be pressed: a name, a value, what to think of it, and
// a bar that fills up to a mark and in another colour beyond it.
type Reading struct {
	Control
	now ReadingOf
}

// ReadingOf is what a Reading shows.
type ReadingOf struct {
	Name, Value, State string
	Ink                ui.Token // of the state, and of the bar beyond the mark
	Part, Mark         float64  // of the bar, from 0 to 1; a Part of 0 shows no bar
	Old                bool     // a new value is on the way
}

// NewReading makes a reading; tap is done when it is pressed.
func NewReading(of ReadingOf, tap func()) *Reading {
	r := &Reading{now: of}
	r.tap = tap
	r.ExtendBaseWidget(r)
	return r
}

// Set shows another value.
func (r *Reading) Set(of ReadingOf) {
	r.now = of
	r.Refresh()
}

// Say is what the reading says.
func (r *Reading) Say() string { return r.now.Name + " " + r.now.Value + " " + r.now.State }

// CreateRenderer is for the toolkit.
func (r *Reading) CreateRenderer() fyne.WidgetRenderer {
	p := &readingRenderer{r: r, ring: newPlate(ui.Radius)}
	for range 3 {
		p.words = append(p.words, Text("", ui.SizeSmall, ui.ColourInk2))
		bar := canvas.NewRectangle(nil)
		bar.CornerRadius = 2
		p.bars = append(p.bars, bar)
	}
	p.Refresh()
	return p
}

// readingRenderer paints name, value and state, then the whole bar, what is within the
// mark, and what is beyond it.
type readingRenderer struct {
	r     *Reading
	ring  plate
	words []*canvas.Text
	bars  []*canvas.Rectangle
}

func (p *readingRenderer) Destroy() {}

func (p *readingRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{p.ring.Rectangle}
	for i := range p.words {
		out = append(out, p.words[i], p.bars[i])
	}
	return out
}

func (p *readingRenderer) barWidth() float32 {
	if p.r.now.Part == 0 {
		return 0
	}
	return barWide + 8
}

func (p *readingRenderer) MinSize() fyne.Size {
	w := 12 + p.barWidth()
	for _, t := range p.words {
		if t.Text != "" {
			w += t.MinSize().Width + 4
		}
	}
	return fyne.NewSize(w, ui.SmallHeight)
}

func (p *readingRenderer) Layout(size fyne.Size) {
	place(p.ring, 0, 0, size.Width, size.Height)
	x := float32(6)
	for _, t := range p.words {
		m := t.MinSize()
		t.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		t.Resize(m)
		if t.Text != "" {
			x += m.Width + 4
		}
	}
	of := p.r.now
	within := min(of.Part, of.Mark)
	x += 4
	for i, part := range [][2]float64{{0, 1}, {0, within}, {within, of.Part}} {
		wide := float32(max(part[1]-part[0], 0)) * barWide
		p.bars[i].Move(fyne.NewPos(x+float32(part[0])*barWide, (size.Height-barHigh)/2))
		p.bars[i].Resize(fyne.NewSize(wide, barHigh))
	}
}

func (p *readingRenderer) Refresh() {
	of := p.r.now
	inks := []ui.Token{ui.ColourInk, ui.ColourInk2, of.Ink}
	fills := []ui.Token{ui.ColourLine, ui.ColourAccent, of.Ink}
	for i, s := range []string{of.Name, of.Value, of.State} {
		t := p.words[i]
		t.Text, t.TextStyle.Bold = s, i != 1
		if of.Old {
			inks[i], fills[i] = ui.ColourInk3, ui.ColourLine
		}
		t.Color, p.bars[i].FillColor = ui.Colour(inks[i]), ui.Colour(fills[i])
		p.bars[i].Hidden = of.Part == 0
		t.Refresh()
		p.bars[i].Refresh()
	}
	fill, edge := ui.ColourNone, ui.ColourNone
	if p.r.over {
		fill = ui.ColourHover
	}
	if p.r.focus {
		edge = ui.ColourAccent
	}
	p.ring.paint(fill, edge, 2)
	p.Layout(p.r.Size())
}
