package stories

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/ui"
)

// tickBox is the box at the left of a row that can be ticked.
type tickBox struct {
	back *canvas.Rectangle
	sign *canvas.Image
}

func newTickBox() tickBox {
	b := tickBox{
		back: canvas.NewRectangle(ui.Colour(ui.ColourRaised)),
		sign: canvas.NewImageFromResource(ui.IconTick.Drawn(12, ui.ColourOn)),
	}
	b.sign.FillMode, b.sign.Hidden = canvas.ImageFillContain, true
	b.back.CornerRadius, b.back.StrokeWidth, b.back.StrokeColor = 3, 1, ui.Colour(ui.ColourEdge)
	return b
}

// set ticks the box or clears it.
func (b tickBox) set(on bool) {
	if b.sign.Visible() == on {
		return // lists set every row anew, and a sign is slow to draw
	}
	b.sign.Hidden = !on
	fill, edge := ui.ColourRaised, ui.ColourEdge
	if on {
		fill, edge = ui.ColourAccent, ui.ColourAccent
	}
	b.back.FillColor, b.back.StrokeColor = ui.Colour(fill), ui.Colour(edge)
	b.back.Refresh()
}

// place puts the box at a point of its row.
func (b tickBox) place(x, y float32) {
	b.back.Move(fyne.NewPos(x, y))
	b.back.Resize(fyne.NewSize(16, 16))
	b.sign.Move(fyne.NewPos(x+2, y+2))
	b.sign.Resize(fyne.NewSize(12, 12))
}
