package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"twofold/ui"
)

// SideRow is one row of a side list, 28 high, with a count at the right.
type SideRow struct {
	Control
	words string
	count string
	on    bool
}

// NewSideRow makes a row.
func NewSideRow(words, count string, on bool, tap func()) *SideRow {
	s := &SideRow{words: words, count: count, on: on}
	s.tap = tap
	s.ExtendBaseWidget(s)
	return s
}

// Set changes the row's count and whether it is the chosen one.
func (s *SideRow) Set(count string, on bool) {
	if s.count == count && s.on == on {
		return
	}
	s.count, s.on = count, on
	s.Refresh()
}

// CreateRenderer is for the toolkit.
func (s *SideRow) CreateRenderer() fyne.WidgetRenderer {
	r := &sideRenderer{
		s: s, bg: newPlate(ui.RadiusSmall),
		words: NewCut(s.words, ui.SizeText, ui.ColourInk, false),
		count: Text("", ui.SizeSmall, ui.ColourInk3),
	}
	r.Refresh()
	return r
}

type sideRenderer struct {
	s     *SideRow
	bg    plate
	words *Cut
	count *canvas.Text
}

func (r *sideRenderer) Destroy() {}

func (r *sideRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bg.Rectangle, r.words, r.count}
}

func (r *sideRenderer) MinSize() fyne.Size { return fyne.NewSize(100, ui.SideRow) }

func (r *sideRenderer) Layout(size fyne.Size) {
	r.bg.Resize(size)
	n := r.count.MinSize()
	h := r.words.MinSize().Height
	place(r.count, size.Width-n.Width-8, (size.Height-n.Height)/2, n.Width, n.Height)
	place(r.words, 8, (size.Height-h)/2, max(size.Width-n.Width-24, 0), h)
}

func (r *sideRenderer) Refresh() {
	fill, edge := ui.ColourNone, ui.ColourNone
	switch {
	case r.s.on:
		fill = ui.ColourSel
	case r.s.over:
		fill = ui.ColourHover
	}
	if r.s.focus {
		edge = ui.ColourAccent
	}
	r.bg.paint(fill, edge, 2)
	r.words.Set(r.s.words, ui.ColourInk, r.s.on)
	r.count.Text, r.count.TextStyle.Bold = r.s.count, r.s.on
	r.count.Color = ui.Colour(ui.ColourInk3)
	if r.s.on {
		r.count.Color = ui.Colour(ui.ColourInk)
	}
	r.Layout(r.s.Size())
	r.count.Refresh()
}

// Heading is the name of a group in a side list.
func Heading(words string) fyne.CanvasObject {
	return Sized(0, ui.SideRow, Row(0, Gap(8, 0), Bold(words, ui.SizeSmall, ui.ColourInk2)))
}

// SideList is the pane at the left of a room, width wide, that scrolls.
func SideList(width float32, objs ...fyne.CanvasObject) fyne.CanvasObject {
	list := Pad(8, 10, Column(0, objs...))
	scroll := container.NewVScroll(list)
	return Fill(ui.ColourDesk, Sized(width, 0, Frame(nil, nil, nil, Upright(), scroll)))
}
