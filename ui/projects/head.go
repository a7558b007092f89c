package projects

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"twofold/ui"
	"twofold/ui/kit"
)

// head is the row over the table; a press sorts by its column, again the other way.
// The keyboard does the same with the arrows and Space.
type head struct {
	kit.Control
	r     *Room
	cells []*kit.Cut
	at    int // the column that the keyboard is on
}

// heads are the columns with their orders.
var heads = []struct {
	id string
	by order
}{
	{"projects.col.code", byCode},
	{"projects.col.title", byTitle},
	{"projects.col.area", byArea},
	{"projects.col.ends", byEnd},
	{"projects.col.brief", byBrief},
}

func newHead(r *Room) *head {
	h := &head{r: r}
	for range heads {
		h.cells = append(h.cells, kit.NewCut("", ui.SizeSmall, ui.ColourInk2, true))
	}
	h.ExtendBaseWidget(h)
	return h
}

// Tapped sorts by the column under the pointer.
func (h *head) Tapped(e *fyne.PointEvent) {
	if e == nil {
		h.sort(h.at)
		return
	}
	for i, c := range h.cells {
		if x := c.Position().X; e.Position.X >= x-columnGap && e.Position.X < x+c.Size().Width {
			h.sort(i)
			return
		}
	}
}

// TypedKey walks the columns and sorts.
func (h *head) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		h.at = max(h.at-1, 0)
	case fyne.KeyRight:
		h.at = min(h.at+1, len(heads)-1)
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		h.sort(h.at)
	default:
		kit.Relay(h, e)
		return
	}
	h.Refresh()
}

func (h *head) sort(i int) {
	next := h.r.find
	next.back = next.by == heads[i].by && !next.back
	next.by = heads[i].by
	h.at = i
	h.r.look(next)
	h.Refresh()
}

// CreateRenderer is for the toolkit.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	row := container.New(columns{})
	for _, c := range h.cells {
		row.Add(c)
	}
	r := &headRenderer{
		h: h, row: row, bg: canvas.NewRectangle(ui.Colour(ui.ColourDesk)),
		line: kit.Line(),
	}
	r.Refresh()
	return r
}

type headRenderer struct {
	h    *head
	bg   *canvas.Rectangle
	row  *fyne.Container
	line fyne.CanvasObject
}

func (r *headRenderer) Destroy()           {}
func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(columns{}.MinSize(nil).Width, 32) }

func (r *headRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bg, r.row, r.line}
}

func (r *headRenderer) Layout(size fyne.Size) {
	r.bg.Resize(size)
	r.row.Resize(fyne.NewSize(size.Width, size.Height-1))
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
}

func (r *headRenderer) Refresh() {
	room := r.h.r
	for i, c := range r.h.cells {
		words := room.T(heads[i].id, "Lang", room.LangMark(room.reg.target()))
		if heads[i].by == room.find.by {
			words += map[bool]string{true: " ▾", false: " ▴"}[room.find.back]
		}
		ink := ui.ColourInk2
		if r.h.Focused() && i == r.h.at {
			ink = ui.ColourAccent
		}
		c.Set(words, ink, true)
	}
}
