package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/ui"
	"twofold/ui/kit"
)

// rail is the row of rooms at the left.
type rail struct {
	object fyne.CanvasObject
	cells  map[ui.Room]*railCell
}

func newRail(s *Shell) *rail {
	r := &rail{cells: map[ui.Room]*railCell{}}
	col := kit.Column(4)
	for _, room := range roomList() {
		if railIcon(room) == "" {
			continue
		}
		if room == ui.RoomSettings {
			col.Add(kit.Spring())
		}
		c := &railCell{s: s, room: room, words: s.words.T("room." + string(room))}
		c.ExtendBaseWidget(c)
		r.cells[room] = c
		col.Add(c)
	}
	inner := kit.Inset(0, 8, 6, 8, col)
	r.object = kit.Fill(ui.ColourRail, kit.Sized(ui.RailWidth, 0,
		kit.Frame(nil, nil, nil, kit.Upright(), inner)))
	return r
}

// choose marks the room that is shown. The writing room belongs to Stories.
func (r *rail) choose(room ui.Room) {
	if room == ui.RoomWriting {
		room = ui.RoomStories
	}
	for name, c := range r.cells {
		if c.on != (name == room) {
			c.on = name == room
			c.Refresh()
		}
	}
}

// roomAt is the room whose cell is at a point of the window, or "".
func (s *Shell) roomAt(at fyne.Position) ui.Room {
	for room, c := range s.rail.cells {
		p := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(c))
		size := c.Size()
		if p.X >= 0 && p.Y >= 0 && p.X < size.Width && p.Y < size.Height {
			return room
		}
	}
	return ""
}

type railCell struct {
	kit.Control
	s     *Shell
	room  ui.Room
	words string
	on    bool
}

// Tapped goes to the room; a second press to its top level.
func (c *railCell) Tapped(*fyne.PointEvent) { c.s.goTo(ui.Place{Room: c.room}) }

// TypedKey walks the rail with Up and Down.
func (c *railCell) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.Tapped(nil)
	case fyne.KeyDown:
		c.s.win.Canvas().FocusNext()
	case fyne.KeyUp:
		c.s.win.Canvas().FocusPrevious()
	default:
		kit.Relay(c, e)
	}
}

// CreateRenderer is for the toolkit.
func (c *railCell) CreateRenderer() fyne.WidgetRenderer {
	r := &railRenderer{
		c: c, bg: canvas.NewRectangle(ui.Colour(ui.ColourNone)),
		bar:  canvas.NewRectangle(ui.Colour(ui.ColourAccent)),
		icon: &canvas.Image{FillMode: canvas.ImageFillContain},
		text: kit.Text(c.words, ui.SizeSmall, ui.ColourInk2),
	}
	r.bg.CornerRadius = ui.Radius
	r.bar.TopRightCornerRadius, r.bar.BottomRightCornerRadius = 2, 2
	r.Refresh()
	return r
}

type railRenderer struct {
	c       *railCell
	bg, bar *canvas.Rectangle
	icon    *canvas.Image
	text    *canvas.Text
}

func (r *railRenderer) Destroy()           {}
func (r *railRenderer) MinSize() fyne.Size { return fyne.NewSize(80, 60) }

func (r *railRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bg, r.bar, r.icon, r.text}
}

func (r *railRenderer) Layout(size fyne.Size) {
	r.bg.Move(fyne.NewPos(6, 0))
	r.bg.Resize(fyne.NewSize(size.Width-6, size.Height))
	r.bar.Move(fyne.NewPos(0, 8))
	r.bar.Resize(fyne.NewSize(4, size.Height-16))
	middle := 6 + (size.Width-6)/2
	r.icon.Move(fyne.NewPos(middle-12, 8))
	r.icon.Resize(fyne.NewSize(24, 24))
	m := r.text.MinSize()
	r.text.Move(fyne.NewPos(middle-m.Width/2, 37))
	r.text.Resize(m)
}

func (r *railRenderer) Refresh() {
	ink, fill := ui.ColourInk2, ui.ColourNone
	if r.c.on {
		ink, fill = ui.ColourAccent, ui.ColourRaised
	} else if r.c.Over() {
		fill = ui.ColourHover
	}
	r.bg.FillColor = ui.Colour(fill)
	r.bg.StrokeWidth = 0
	if r.c.Focused() {
		r.bg.StrokeColor, r.bg.StrokeWidth = ui.Colour(ui.ColourAccent), 2
	}
	r.bar.Hidden = !r.c.on
	r.icon.Resource = railIcon(r.c.room).Drawn(24, ink)
	r.text.Color, r.text.TextStyle.Bold = ui.Colour(ink), r.c.on
	r.Layout(r.c.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
