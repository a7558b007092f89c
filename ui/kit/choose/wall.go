package choose

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"twofold/ui"
	"twofold/ui/kit"
)

// Measures of a wall of pictures.
const (
	across             = 4 // pictures in a row
	tileWidth  float32 = 165
	tileHeight float32 = 150
	tilePad    float32 = 8
	tilePhoto  float32 = 92 // how high the picture is
)

// hang makes the rows a wall: each holds some lines beside each other.
func (d *chooser) hang() {
	d.rows.NoLines()
	d.rows.OnOpen, d.rows.OnChoose = nil, nil
	d.rows.Len = func() int { return (len(d.shown) + across - 1) / across }
	d.rows.Height = func(int) float32 { return tileHeight }
	rows := map[fyne.CanvasObject][]*tile{}
	d.rows.New = func() fyne.CanvasObject {
		var tiles []*tile
		row := container.NewWithoutLayout()
		for n := range across {
			t := newTile(d)
			t.Move(fyne.NewPos(float32(n)*tileWidth, 0))
			t.Resize(fyne.NewSize(tileWidth, tileHeight))
			tiles = append(tiles, t)
			row.Add(t)
		}
		out := kit.Fill(ui.ColourSurface, row) // hides that the list has a chosen row
		rows[out] = tiles
		return out
	}
	d.rows.Fill = func(i int, o fyne.CanvasObject) {
		for n, t := range rows[o] {
			t.show(i*across + n)
		}
	}
}

// tile is a line with its picture on the wall.
type tile struct {
	kit.Control
	d  *chooser
	at int // its place among the lines that are shown
}

func newTile(d *chooser) *tile {
	t := &tile{d: d}
	t.ExtendBaseWidget(t)
	return t
}

// show shows the line at a place, or nothing where there is none.
func (t *tile) show(at int) {
	t.at = at
	t.Hidden = at >= len(t.d.shown)
	t.Refresh()
}

func (t *tile) line() Line { return t.d.Lines[t.d.shown[t.at]] }

// Tapped chooses the line; a second press takes it.
func (t *tile) Tapped(*fyne.PointEvent) {
	kit.FocusOn(t.d.field)
	if t.at == t.d.at {
		return
	}
	t.d.choose(t.at)
}

// DoubleTapped takes the line.
func (t *tile) DoubleTapped(*fyne.PointEvent) { t.d.take(t.at) }

// Disabled is for the toolkit: the wall is walked with the arrows, Tab passes it by.
func (t *tile) Disabled() bool { return true }

// AccessibilityLabel is what the line says.
func (t *tile) AccessibilityLabel() string { return t.line().Text }

// CreateRenderer is for the toolkit.
func (t *tile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{
		t: t, bg: canvas.NewRectangle(nil), board: canvas.NewRectangle(nil),
		photo: &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleFastest},
		text:  kit.NewCut("", ui.SizeSmall, ui.ColourInk, true),
		note:  kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
	}
	r.bg.CornerRadius = ui.Radius
	r.Refresh()
	return r
}

type tileRenderer struct {
	t          *tile
	bg, board  *canvas.Rectangle
	photo      *canvas.Image
	text, note *kit.Cut
}

func (r *tileRenderer) Destroy()           {}
func (r *tileRenderer) MinSize() fyne.Size { return fyne.NewSize(tileWidth, tileHeight) }

func (r *tileRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bg, r.board, r.photo, r.text, r.note}
}

func (r *tileRenderer) Layout(size fyne.Size) {
	put := func(o fyne.CanvasObject, x, y, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(size.Width-2*x, h))
	}
	put(r.bg, 3, 3, size.Height-6)
	x := tilePad + 3
	put(r.board, x, x, tilePhoto)
	put(r.photo, x, x, tilePhoto)
	put(r.text, x, x+tilePhoto+4, 16)
	put(r.note, x, x+tilePhoto+20, 16)
}

func (r *tileRenderer) Refresh() {
	if r.t.at >= len(r.t.d.shown) {
		return
	}
	fill, edge, width := ui.ColourRaised, ui.ColourLine, float32(1)
	switch {
	case r.t.at == r.t.d.at:
		fill, edge, width = ui.ColourSel, ui.ColourAccent, 2
	case r.t.Over():
		fill = ui.ColourHover
	}
	r.bg.FillColor, r.bg.StrokeColor, r.bg.StrokeWidth = ui.Colour(fill), ui.Colour(edge), width
	r.board.FillColor = ui.Colour(ui.ColourBoard)
	line := r.t.line()
	r.text.Set(line.Text, ui.ColourInk, true)
	r.note.Set(line.Note, ui.ColourInk2, false)
	r.photo.Image = line.Picture()
	r.bg.Refresh()
	r.board.Refresh()
	r.photo.Refresh()
}
