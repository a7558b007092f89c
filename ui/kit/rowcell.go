package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// rowCell is the place of one row in view.
type rowCell struct {
	widget.BaseWidget
	rows  *Rows
	index int
	obj   fyne.CanvasObject
	bg    plate
	under *canvas.Rectangle

	tipped fyne.CanvasObject // what the pointer rests on
	carry  int               // the row that is carried, where carried
	at     fyne.Position     // where to
	held   bool
}

func (c *rowCell) set(i int) {
	if c.index != i {
		c.index = i
	}
	c.rows.Fill(i, c.obj)
	c.paint()
}

func (c *rowCell) paint() {
	if c.bg.Rectangle == nil {
		return
	}
	fill, edge := ui.ColourNone, ui.ColourNone
	switch {
	case c.index == c.rows.chosen:
		fill = ui.ColourSel
		if c.rows.focus {
			edge = ui.ColourAccent
		}
	case c.rows.Ticked != nil && c.index < c.rows.Len() && c.rows.Ticked(c.index):
		fill = ui.ColourSoft
	case c.index == c.rows.over:
		fill = ui.ColourHover
	}
	c.bg.paint(fill, edge, 2)
}

// MouseDown chooses the row and gives the list the keyboard.
func (c *rowCell) MouseDown(e *desktop.MouseEvent) {
	FocusOn(c.rows)
	if c.rows.OnMouse != nil {
		c.rows.OnMouse(c.index, e)
	}
	if c.ticks(e) {
		return
	}
	c.rows.Choose(c.index)
	if e.Button == desktop.MouseButtonSecondary && c.rows.OnMenu != nil {
		c.rows.OnMenu(c.index, e.AbsolutePosition)
	}
}

// ticks says whether a press was meant to tick rows, and does so.
func (c *rowCell) ticks(e *desktop.MouseEvent) bool {
	l := c.rows
	if l.OnTick == nil || e.Button != desktop.MouseButtonPrimary {
		return false
	}
	switch {
	case e.Modifier&fyne.KeyModifierShortcutDefault != 0:
		l.OnTick(c.index)
	case e.Modifier&fyne.KeyModifierShift != 0 && l.chosen >= 0:
		l.OnTickTo(min(l.chosen, c.index), max(l.chosen, c.index))
	default:
		return false
	}
	l.Mark(c.index)
	return true
}

// MouseUp is for the toolkit.
func (c *rowCell) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens the row.
func (c *rowCell) DoubleTapped(*fyne.PointEvent) {
	if c.rows.OnOpen != nil {
		c.rows.OnOpen(c.index)
	}
}

// Dragged carries the row. The cell may show another one meanwhile.
func (c *rowCell) Dragged(e *fyne.DragEvent) {
	if c.rows.OnDrag == nil {
		return
	}
	if !c.held {
		c.held, c.carry = true, c.index
	}
	c.at = e.AbsolutePosition
	c.rows.OnDrag(c.carry, c.at)
}

// DragEnd lets go of the row.
func (c *rowCell) DragEnd() {
	if c.held && c.rows.OnDrop != nil {
		c.rows.OnDrop(c.carry, c.at)
	}
	c.held = false
}

// MouseIn is for the toolkit.
func (c *rowCell) MouseIn(*desktop.MouseEvent) {
	c.rows.over = c.index
	c.paint()
}

// MouseMoved says more about what the pointer rests on.
func (c *rowCell) MouseMoved(e *desktop.MouseEvent) {
	if c.rows.Tip == nil {
		return
	}
	over, words := c.rows.Tip(c.obj, e.Position)
	if over != c.tipped {
		c.tipped = over
		if over == nil {
			Tip(c, "")
		} else {
			Tip(over, words)
		}
	}
}

// MouseOut is for the toolkit.
func (c *rowCell) MouseOut() {
	if c.rows.over == c.index {
		c.rows.over = -1
	}
	if c.tipped != nil {
		c.tipped = nil
		Tip(c, "")
	}
	c.paint()
}

// CreateRenderer is for the toolkit.
func (c *rowCell) CreateRenderer() fyne.WidgetRenderer {
	c.bg = newPlate(0)
	c.under = canvas.NewRectangle(ui.Colour(ui.ColourLine))
	c.under.Hidden = c.rows.bare
	c.paint()
	return &cellRenderer{c}
}

type cellRenderer struct{ c *rowCell }

func (r *cellRenderer) Destroy()           {}
func (r *cellRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *cellRenderer) Refresh()           { r.c.paint() }

func (r *cellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.under, r.c.bg.Rectangle, r.c.obj}
}

func (r *cellRenderer) Layout(size fyne.Size) {
	place(r.c.bg, 0, 0, size.Width, size.Height)
	place(r.c.under, 0, size.Height-1, size.Width, 1)
	place(r.c.obj, 0, 0, size.Width, size.Height-1)
}
