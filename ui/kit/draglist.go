package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// DragList is a short list that a person puts in order: by dragging rows, or with
// Ctrl+Shift+Up and Down. A line shows where a row will come; Esc gives up.
type DragList struct {
	widget.BaseWidget
	OnMove   func(from, to int)            // row from is to stand at to
	OnChoose func(i int)                   // another row is the chosen one
	OnOpen   func(i int)                   // Enter or a double click
	OnMenu   func(i int, at fyne.Position) // right click; at is on the canvas
	OnKey    func(*fyne.KeyEvent) bool     // first look at a key

	height float32
	cells  []*dragCell
	chosen int
	over   int
	from   int // the row that is dragged, -1 for none
	to     int // the gap under the pointer, 0 … len
	at     float32
	focus  bool
}

// NewDragList makes an empty list with rows so high.
func NewDragList(height float32) *DragList {
	l := &DragList{height: height, chosen: -1, over: -1, from: -1}
	l.ExtendBaseWidget(l)
	return l
}

// Set shows rows in order; the chosen row stays chosen by its place.
func (l *DragList) Set(rows []fyne.CanvasObject) {
	l.cells = nil
	for i, o := range rows {
		c := &dragCell{list: l, index: i, obj: o, bg: newPlate(0)}
		c.ExtendBaseWidget(c)
		l.cells = append(l.cells, c)
	}
	l.chosen = min(l.chosen, len(rows)-1)
	l.Refresh()
}

// Chosen is the chosen row, -1 for none.
func (l *DragList) Chosen() int { return l.chosen }

// Choose makes a row the chosen one and tells.
func (l *DragList) Choose(i int) {
	if i >= len(l.cells) {
		i = len(l.cells) - 1
	}
	changed := i != l.chosen
	l.chosen = i
	l.Refresh()
	if changed && i >= 0 && l.OnChoose != nil {
		l.OnChoose(i)
	}
}

// Shift moves the chosen row by so many places.
func (l *DragList) Shift(by int) {
	to := l.chosen + by
	if l.chosen < 0 || to < 0 || to >= len(l.cells) || l.OnMove == nil {
		return
	}
	from := l.chosen
	l.chosen = to
	l.OnMove(from, to)
}

// TypedKey works the list with the keyboard.
func (l *DragList) TypedKey(e *fyne.KeyEvent) {
	if l.OnKey != nil && l.OnKey(e) {
		return
	}
	last := len(l.cells) - 1
	switch e.Name {
	case fyne.KeyDown:
		l.Choose(min(l.chosen+1, last))
	case fyne.KeyUp:
		l.Choose(max(l.chosen-1, 0))
	case fyne.KeyHome:
		l.Choose(0)
	case fyne.KeyEnd:
		l.Choose(last)
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.OnOpen != nil && l.chosen >= 0 {
			l.OnOpen(l.chosen)
		}
	case fyne.KeyEscape:
		if l.from < 0 {
			Relay(l, e)
			return
		}
		l.from = -1
		l.Refresh()
	default:
		Relay(l, e)
	}
}

// TypedRune is for the toolkit.
func (l *DragList) TypedRune(rune) {}

// TypedShortcut moves the chosen row with Ctrl+Shift+Up and Down.
func (l *DragList) TypedShortcut(s fyne.Shortcut) {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.Modifier != fyne.KeyModifierControl|fyne.KeyModifierShift {
		return
	}
	switch c.KeyName {
	case fyne.KeyUp:
		l.Shift(-1)
	case fyne.KeyDown:
		l.Shift(1)
	}
}

// FocusGained is for the toolkit.
func (l *DragList) FocusGained() {
	l.focus = true
	if l.chosen < 0 {
		l.Choose(0)
	}
	l.Refresh()
}

// FocusLost is for the toolkit.
func (l *DragList) FocusLost() {
	l.focus = false
	l.Refresh()
}

func (l *DragList) drag(i int, dy float32) {
	if l.from < 0 {
		l.from, l.at = i, (float32(i)+0.5)*l.height
	}
	l.at += dy
	l.to = min(max(int(l.at/l.height+0.5), 0), len(l.cells))
	l.Refresh()
}

func (l *DragList) drop() {
	from, to := l.from, l.to
	l.from = -1
	if from >= 0 && to > from {
		to--
	}
	l.Refresh()
	if from >= 0 && from != to && l.OnMove != nil {
		l.chosen = to
		l.OnMove(from, to)
	}
}

// CreateRenderer is for the toolkit.
func (l *DragList) CreateRenderer() fyne.WidgetRenderer {
	return &dragRenderer{l: l, mark: canvas.NewRectangle(ui.Colour(ui.ColourAccent))}
}

type dragRenderer struct {
	l    *DragList
	mark *canvas.Rectangle
}

func (r *dragRenderer) Destroy() {}

func (r *dragRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, c := range r.l.cells {
		out = append(out, c)
	}
	return append(out, r.mark)
}

func (r *dragRenderer) MinSize() fyne.Size {
	w := float32(100)
	for _, c := range r.l.cells {
		w = max(w, c.obj.MinSize().Width)
	}
	return fyne.NewSize(w, r.l.height*float32(len(r.l.cells)))
}

func (r *dragRenderer) Layout(size fyne.Size) {
	for i, c := range r.l.cells {
		place(c, 0, float32(i)*r.l.height, size.Width, r.l.height)
	}
	place(r.mark, 0, float32(r.l.to)*r.l.height-1, size.Width, 2)
}

func (r *dragRenderer) Refresh() {
	r.mark.Hidden = r.l.from < 0
	r.Layout(r.l.Size())
	for _, c := range r.l.cells {
		c.Refresh()
	}
	r.mark.Refresh()
}

type dragCell struct {
	widget.BaseWidget
	list  *DragList
	index int
	obj   fyne.CanvasObject
	bg    plate
}

// MouseDown chooses the row.
func (c *dragCell) MouseDown(e *desktop.MouseEvent) {
	FocusOn(c.list)
	c.list.Choose(c.index)
	if e.Button == desktop.MouseButtonSecondary && c.list.OnMenu != nil {
		c.list.OnMenu(c.index, e.AbsolutePosition)
	}
}

// MouseUp is for the toolkit.
func (c *dragCell) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens the row.
func (c *dragCell) DoubleTapped(*fyne.PointEvent) {
	if c.list.OnOpen != nil {
		c.list.OnOpen(c.index)
	}
}

// Dragged carries the row.
func (c *dragCell) Dragged(e *fyne.DragEvent) { c.list.drag(c.index, e.Dragged.DY) }

// DragEnd lets the row down.
func (c *dragCell) DragEnd() { c.list.drop() }

// MouseIn is for the toolkit.
func (c *dragCell) MouseIn(*desktop.MouseEvent) {
	c.list.over = c.index
	c.Refresh()
}

// MouseMoved is for the toolkit.
func (c *dragCell) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for the toolkit.
func (c *dragCell) MouseOut() {
	c.list.over = -1
	c.Refresh()
}

// CreateRenderer is for the toolkit.
func (c *dragCell) CreateRenderer() fyne.WidgetRenderer {
	r := &dragCellRenderer{c: c, under: canvas.NewRectangle(ui.Colour(ui.ColourLine))}
	r.paint()
	return r
}

type dragCellRenderer struct {
	c     *dragCell
	under *canvas.Rectangle
}

func (r *dragCellRenderer) Destroy()           {}
func (r *dragCellRenderer) MinSize() fyne.Size { return r.c.obj.MinSize() }

func (r *dragCellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.under, r.c.bg.Rectangle, r.c.obj}
}

func (r *dragCellRenderer) Layout(size fyne.Size) {
	place(r.under, 0, size.Height-1, size.Width, 1)
	place(r.c.bg, 0, 0, size.Width, size.Height)
	place(r.c.obj, 0, 0, size.Width, size.Height-1)
}

func (r *dragCellRenderer) paint() {
	l, fill, edge := r.c.list, ui.ColourNone, ui.ColourNone
	switch r.c.index {
	case l.from:
		fill = ui.ColourSoft
	case l.chosen:
		fill = ui.ColourSel
		if l.focus {
			edge = ui.ColourAccent
		}
	case l.over:
		fill = ui.ColourHover
	}
	r.c.bg.paint(fill, edge, 2)
}

func (r *dragCellRenderer) Refresh() { r.paint() }
