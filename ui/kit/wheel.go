package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Through lets the wheel go through an object, such as a field in a form, to what turn
// scrolls. Presses and keys stay with the object.
func Through(obj fyne.CanvasObject, turn func(*fyne.ScrollEvent)) *fyne.Container {
	w := &wheel{turn: turn}
	w.ExtendBaseWidget(w)
	return container.NewStack(obj, w)
}

// wheel lies over an object and takes the turns of the wheel and nothing else.
type wheel struct {
	widget.BaseWidget
	turn func(*fyne.ScrollEvent)
}

// Scrolled hands the turn on.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) { w.turn(e) }

// CreateRenderer is for the toolkit.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Gap(0, 0))
}
