package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
	"twofold/ui/kit"
)

// searchField looks like a field and opens quick open; it never holds text.
type searchField struct {
	kit.Control
	s *Shell
}

func newSearchField(s *Shell) fyne.CanvasObject {
	f := &searchField{s: s}
	f.ExtendBaseWidget(f)
	return kit.Sized(340, ui.ControlHeight, f)
}

// Tapped opens quick open.
func (f *searchField) Tapped(*fyne.PointEvent) { f.s.quickOpen() }

// TypedKey opens quick open with Enter and Space.
func (f *searchField) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeySpace {
		f.s.quickOpen()
		return
	}
	kit.Relay(f, e)
}

// Cursor shows that text goes here.
func (f *searchField) Cursor() desktop.Cursor { return desktop.TextCursor }

// CreateRenderer is for the toolkit.
func (f *searchField) CreateRenderer() fyne.WidgetRenderer {
	row := kit.Row(8, kit.Picture(ui.IconSearch, 16, ui.ColourInk),
		kit.Text(f.s.words.T("search.hint"), ui.SizeText, ui.ColourInk3), kit.Spring(),
		kit.KeyCap("Ctrl+K"))
	return widget.NewSimpleRenderer(
		kit.Card(ui.ColourRaised, ui.ColourEdge, ui.Radius, kit.Inset(10, 0, 8, 0, row)))
}
