package stories

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// head is the row over the list. A press sorts by its column, again the other way; an
// edge is dragged; a right click chooses the columns.
type head struct {
	kit.Control
	room  *Room
	texts [columnCount]*canvas.Text
	over  float32 // where the pointer is
	grip  column  // whose left edge is dragged, colHeadline for none
	held  bool    // a drag began, on an edge or not
}

func newHead(room *Room) *head {
	h := &head{room: room}
	for c := range h.texts {
		h.texts[c] = kit.Bold("", ui.SizeSmall, ui.ColourInk2)
	}
	h.ExtendBaseWidget(h)
	return h
}

// orders are what a press on a column sorts by.
var orders = [columnCount]Order{ByTitle, ByStage, ByWords, ByIssue, ByArea, ByChanged}

func (h *head) columns() columns { return h.room.shape.place(h.Size().Width) }

// Tapped sorts by the column under the pointer. With the keyboard it offers what a right
// click does.
func (h *head) Tapped(e *fyne.PointEvent) {
	if e == nil {
		h.room.chooseColumns()
		return
	}
	c := h.columns()
	if c.edge(e.Position.X) == colHeadline {
		h.room.sortBy(orders[c.at(e.Position.X)])
	}
}

// TypedKey opens the menu of columns with Enter or the menu key.
func (h *head) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, desktop.KeyMenu:
		h.room.chooseColumns()
	default:
		kit.Relay(h, e)
	}
}

// TappedSecondary chooses the columns.
func (h *head) TappedSecondary(e *fyne.PointEvent) { h.room.columnsAt(e.AbsolutePosition) }

// MouseMoved remembers where the pointer is, for its shape.
func (h *head) MouseMoved(e *desktop.MouseEvent) { h.over = e.Position.X }

// Cursor shows that an edge can be moved.
func (h *head) Cursor() desktop.Cursor {
	if h.grip != colHeadline || h.columns().edge(h.over) != colHeadline {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// Dragged moves the edge that the drag began on.
func (h *head) Dragged(e *fyne.DragEvent) {
	if !h.held {
		h.held, h.grip = true, h.columns().edge(e.Position.X-e.Dragged.DX)
	}
	if h.grip != colHeadline {
		h.room.shape.drag(h.grip, e.Dragged.DX, h.Size().Width)
		h.room.reshape()
	}
}

// DragEnd lets go of the edge.
func (h *head) DragEnd() {
	h.held, h.grip = false, colHeadline
	h.room.keepShape()
}

// CreateRenderer is for the toolkit.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{
		h: h, bg: canvas.NewRectangle(ui.Colour(ui.ColourDesk)),
		line: canvas.NewRectangle(ui.Colour(ui.ColourEdge)),
	}
	r.Refresh()
	return r
}

type headRenderer struct {
	h        *head
	bg, line *canvas.Rectangle
}

func (r *headRenderer) Destroy()           {}
func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(300, 32) }

func (r *headRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.bg, r.line}
	for _, t := range r.h.texts {
		out = append(out, t)
	}
	return out
}

func (r *headRenderer) Layout(size fyne.Size) {
	r.bg.Resize(size)
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	middle := size.Height / 2
	for c, s := range r.h.room.shape.place(size.Width) {
		t := r.h.texts[c]
		switch column(c) {
		case colWords, colIssue:
			right(t, s, middle)
		default:
			t.Hidden = s.w == 0
			put(t, s.x+inset(column(c)), middle, s.w)
		}
	}
}

func (r *headRenderer) Refresh() {
	f := &r.h.room.filter
	for c, t := range r.h.texts {
		t.Text = r.h.room.w.T("stories.col." + column(c).name())
		if orders[c] == f.Order {
			t.Text += map[bool]string{true: " ▴", false: " ▾"}[f.Upward]
		}
		t.Color = ui.Colour(ui.ColourInk2)
		if r.h.Focused() {
			t.Color = ui.Colour(ui.ColourAccent)
		}
		t.Refresh()
	}
	r.Layout(r.h.Size())
}

// inset is how far the words of a column stand from its left edge.
func inset(c column) float32 {
	if c == colArea || c == colChanged {
		return 8 // the column before ends at its right edge
	}
	return 0
}

// chooseColumns offers the columns under the head.
func (r *Room) chooseColumns() {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.head)
	r.columnsAt(at.AddXY(tickWidth, r.head.Size().Height))
}

// columnsAt offers which columns are shown and what the list is sorted by.
func (r *Room) columnsAt(at fyne.Position) {
	menu.At(r.w.Main.Canvas(), at, r.columnItems()...)
}

func (r *Room) columnItems() []*fyne.MenuItem {
	var shown, sorts []*fyne.MenuItem
	for c := colHeadline; c < columnCount; c++ {
		words := r.w.T("stories.col." + c.name())
		sort := fyne.NewMenuItem(words, func() { r.sortBy(orders[c]) })
		sort.Checked = r.filter.Order == orders[c]
		sorts = append(sorts, sort)
		if c == colHeadline {
			continue // a story is known by it
		}
		tick := fyne.NewMenuItem(words, func() {
			r.shape.hidden[c] = !r.shape.hidden[c]
			r.reshape()
			r.keepShape()
		})
		tick.Checked = !r.shape.hidden[c]
		shown = append(shown, tick)
	}
	sort := fyne.NewMenuItem(r.w.T("stories.sort"), nil)
	sort.ChildMenu = fyne.NewMenu("", sorts...)
	back := fyne.NewMenuItem(r.w.T("stories.columns.back"), func() {
		r.shape = shape{}
		r.reshape()
		r.keepShape()
	})
	return append(shown, fyne.NewMenuItemSeparator(), sort, back)
}

// reshape shows the columns as they are now.
func (r *Room) reshape() {
	r.head.Refresh()
	r.list.Reload()
}

func (r *Room) keepShape() { r.w.Remember("stories.columns", r.shape.say()) }
