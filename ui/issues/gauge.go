package issues

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// gauge is a bar that fills from the left up to a tick, and in another colour beyond it.
type gauge struct {
	widget.BaseWidget
	tap func() // may be nil

	width, height float32
	part, tick    float64 // of the whole, from 0 to 1; a tick of 0 is not shown
}

// newGauge makes a bar so wide and high.
func newGauge(width, height float32) *gauge {
	g := &gauge{width: width, height: height}
	g.ExtendBaseWidget(g)
	return g
}

// set fills the bar to a part from 0 to 1, with the tick at another; 0 for none.
func (g *gauge) set(part, tick float64) {
	g.part, g.tick = min(max(part, 0), 1), min(max(tick, 0), 1)
	g.Refresh()
}

// Tapped is for the toolkit.
func (g *gauge) Tapped(*fyne.PointEvent) {
	if g.tap != nil {
		g.tap()
	}
}

// CreateRenderer is for the toolkit.
func (g *gauge) CreateRenderer() fyne.WidgetRenderer {
	r := &gaugeRenderer{g: g}
	for _, t := range []ui.Token{ui.ColourLine, ui.ColourGreen, ui.ColourRed, ui.ColourInk} {
		r.bars = append(r.bars, canvas.NewRectangle(ui.Colour(t)))
	}
	return r
}

// gaugeRenderer draws the whole, what is within the tick, what is beyond it, the tick.
type gaugeRenderer struct {
	g    *gauge
	bars []*canvas.Rectangle
}

func (r *gaugeRenderer) Destroy() {}

func (r *gaugeRenderer) MinSize() fyne.Size { return fyne.NewSize(r.g.width, r.g.height+4) }

func (r *gaugeRenderer) Objects() []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(r.bars))
	for i, b := range r.bars {
		out[i] = b
	}
	return out
}

func (r *gaugeRenderer) Layout(size fyne.Size) {
	wide, y := float64(size.Width), (size.Height-r.g.height)/2
	within := r.g.part
	if r.g.tick > 0 {
		within = min(within, r.g.tick)
	}
	put := func(i int, from, to float64) {
		r.bars[i].Move(fyne.NewPos(float32(from*wide), y))
		r.bars[i].Resize(fyne.NewSize(float32(max(to-from, 0)*wide), r.g.height))
	}
	put(0, 0, 1)
	put(1, 0, within)
	put(2, within, r.g.part)
	r.bars[3].Hidden = r.g.tick == 0
	r.bars[3].Move(fyne.NewPos(float32(r.g.tick*wide)-1, 0))
	r.bars[3].Resize(fyne.NewSize(2, size.Height))
}

func (r *gaugeRenderer) Refresh() {
	for i, t := range []ui.Token{ui.ColourLine, ui.ColourGreen, ui.ColourRed, ui.ColourInk} {
		r.bars[i].FillColor = ui.Colour(t)
		r.bars[i].Refresh()
	}
	r.Layout(r.g.Size())
}
