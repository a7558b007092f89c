package projects

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
	"twofold/ui/kit"
)

// tall is an editor as high as its text, with one line to spare: it never scrolls by
// itself, and the wheel over it scrolls what it stands in.
type tall struct {
	widget.BaseWidget
	entry  *kit.Entry
	least  int // rows
	rows   int
	width  float32
	wheel  func(*fyne.ScrollEvent)
	fitted func() // the height changed
}

func newTall(e *kit.Entry, least int, wheel func(*fyne.ScrollEvent), fitted func()) *tall {
	t := &tall{entry: e, least: least, rows: least, wheel: wheel, fitted: fitted}
	e.SetMinRowsVisible(least)
	t.ExtendBaseWidget(t)
	return t
}

// Resize is for the toolkit: a new width breaks the text anew.
func (t *tall) Resize(s fyne.Size) {
	changed := s.Width != t.width
	t.width = s.Width
	t.BaseWidget.Resize(s)
	if changed {
		t.fit()
	}
}

// fit makes the editor as high as its text.
func (t *tall) fit() {
	if t.width <= 0 {
		return
	}
	room := t.width - 2*theme.InnerPadding() - 2*theme.InputBorderSize()
	lines := kit.Wrap(t.entry.Text, room, ui.SizeText, fyne.TextStyle{})
	rows := max(t.least, len(lines)+1)
	if rows == t.rows {
		return
	}
	t.rows = rows
	t.entry.SetMinRowsVisible(rows)
	t.fitted()
}

// CreateRenderer is for the toolkit.
func (t *tall) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.Through(t.entry, t.wheel))
}
