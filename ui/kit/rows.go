package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// Rows is a list of any length that keeps objects only for the rows in view. It has a
// chosen row, follows the pointer, and is worked with the keys: arrows, Home, End,
// PageUp, PageDown, Enter.
type Rows struct {
	widget.BaseWidget
	Len    func() int
	Height func(i int) float32 // of row i; nil means TableRow
	New    func() fyne.CanvasObject
	Fill   func(i int, row fyne.CanvasObject)

	OnChoose func(i int)                        // another row is the chosen one
	OnOpen   func(i int)                        // Enter or a double click
	OnMenu   func(i int, at fyne.Position)      // right click; at is on the canvas
	OnKey    func(*fyne.KeyEvent) bool          // first look at a key; true when it is used up
	OnMouse  func(i int, e *desktop.MouseEvent) // a press, before the row is chosen

	OnDrag func(i int, at fyne.Position) // row i is carried; at is on the canvas
	OnDrop func(i int, at fyne.Position) // and let go
	OnRune func(rune)                    // a letter was typed
	OnView func(from, to int)            // rows from up to, not with, to are in view
	// Tip is what the pointer rests on in a row and the words to say about it; "" says
	// nothing.
	Tip func(row fyne.CanvasObject, at fyne.Position) (fyne.CanvasObject, string)

	// A list whose rows can be ticked sets all three. Space and Ctrl with a click tick a
	// row, Shift with a click all from the chosen one on.
	Ticked   func(i int) bool
	OnTick   func(i int)
	OnTickTo func(from, to int)

	bare    bool // no lines between the rows
	chosen  int
	over    int
	focus   bool
	scroll  *container.Scroll
	body    *fyne.Container
	pool    []*rowCell
	offsets []float32
}

// NewRows makes a list; its funcs are set before it is shown. No row is chosen.
func NewRows() *Rows {
	l := &Rows{chosen: -1, over: -1}
	l.body = container.New(&rowsLayout{l})
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) { l.lay() }
	l.ExtendBaseWidget(l)
	return l
}

// NoLines leaves out the lines between the rows.
func (l *Rows) NoLines() { l.bare = true }

// Chosen is the chosen row, -1 for none.
func (l *Rows) Chosen() int { return l.chosen }

// Choose makes a row the chosen one, brings it into view and tells. Use -1 for none.
func (l *Rows) Choose(i int) {
	if i >= l.Len() {
		i = l.Len() - 1
	}
	changed := i != l.chosen
	l.chosen = i
	l.reveal(i)
	l.lay()
	if changed && l.OnChoose != nil && i >= 0 {
		l.OnChoose(i)
	}
}

// Mark makes a row the chosen one without telling or scrolling.
func (l *Rows) Mark(i int) {
	l.chosen = i
	l.lay()
}

// Top is how far the list is scrolled, ScrollTo brings it back there.
func (l *Rows) Top() float32 { return l.scroll.Offset.Y }

// ScrollTo scrolls the list.
func (l *Rows) ScrollTo(y float32) {
	l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	l.lay()
}

// Reload reads the number and heights of the rows again and fills those in view.
func (l *Rows) Reload() {
	l.measure()
	l.body.Refresh()
	l.scroll.Refresh()
	l.lay()
}

func (l *Rows) measure() {
	n := l.Len()
	l.offsets = append(l.offsets[:0], 0)
	at := float32(0)
	for i := range n {
		at += l.height(i)
		l.offsets = append(l.offsets, at)
	}
	if l.chosen >= n {
		l.chosen = n - 1
	}
}

func (l *Rows) height(i int) float32 {
	if l.Height == nil {
		return ui.TableRow
	}
	return l.Height(i)
}

func (l *Rows) reveal(i int) {
	if i < 0 || i+1 >= len(l.offsets) {
		return
	}
	top, bottom := l.offsets[i], l.offsets[i+1]
	y, h := l.scroll.Offset.Y, l.scroll.Size().Height
	switch {
	case top < y:
		l.ScrollTo(top)
	case bottom > y+h && h > 0:
		l.ScrollTo(bottom - h)
	}
}

// lay puts cells under the rows in view and fills them.
func (l *Rows) lay() {
	if l.Len == nil || len(l.offsets) == 0 {
		return
	}
	if len(l.offsets) != l.Len()+1 {
		l.measure() // rows came or went since the last look
	}
	y, h, w := l.scroll.Offset.Y, l.scroll.Size().Height, l.scroll.Size().Width
	used, first := 0, l.rowAt(y)
	for i := first; i < len(l.offsets)-1 && l.offsets[i] < y+h; i++ {
		c := l.cell(used)
		used++
		c.set(i)
		place(c, 0, l.offsets[i], w, l.offsets[i+1]-l.offsets[i])
	}
	for _, c := range l.pool[used:] {
		c.Hide()
	}
	if l.OnView != nil && used > 0 {
		l.OnView(first, first+used)
	}
}

func (l *Rows) rowAt(y float32) int {
	lo, hi := 0, len(l.offsets)-1
	for lo < hi {
		mid := (lo + hi) / 2
		if l.offsets[mid+1] <= y {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func (l *Rows) cell(n int) *rowCell {
	for len(l.pool) <= n {
		c := &rowCell{rows: l, index: -1, obj: l.New()}
		c.ExtendBaseWidget(c)
		l.pool = append(l.pool, c)
		l.body.Objects = append(l.body.Objects, c)
	}
	c := l.pool[n]
	c.Show()
	return c
}

// TypedKey works the list with the keyboard.
func (l *Rows) TypedKey(e *fyne.KeyEvent) {
	if l.OnKey != nil && l.OnKey(e) {
		return
	}
	if to, moves := l.step(e.Name); moves {
		l.Choose(min(max(to, 0), l.Len()-1))
		return
	}
	switch e.Name {
	case fyne.KeySpace:
		if l.OnTick != nil && l.chosen >= 0 {
			l.OnTick(l.chosen)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.OnOpen != nil && l.chosen >= 0 {
			l.OnOpen(l.chosen)
		}
	case desktop.KeyMenu:
		l.menu()
	default:
		Relay(l, e)
	}
}

// step is the row that a key leads to; it may be beyond the ends.
func (l *Rows) step(key fyne.KeyName) (to int, moves bool) {
	if l.Len() == 0 {
		return 0, false
	}
	page := max(int(l.scroll.Size().Height/max(l.height(0), 1)), 1)
	switch key {
	case fyne.KeyDown:
		return l.chosen + 1, true
	case fyne.KeyUp:
		return l.chosen - 1, true
	case fyne.KeyPageDown:
		return l.chosen + page, true
	case fyne.KeyPageUp:
		return l.chosen - page, true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return l.Len() - 1, true
	}
	return 0, false
}

// menu opens the menu of the chosen row, at the row.
func (l *Rows) menu() {
	if l.OnMenu == nil || l.chosen < 0 || l.chosen+1 >= len(l.offsets) {
		return
	}
	l.reveal(l.chosen)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(l)
	l.OnMenu(l.chosen, at.AddXY(40, l.offsets[l.chosen]-l.scroll.Offset.Y+l.height(l.chosen)/2))
}

// TypedRune hands letters on.
func (l *Rows) TypedRune(r rune) {
	if l.OnRune != nil && r != ' ' { // which ticks
		l.OnRune(r)
	}
}

// FocusGained is for the toolkit.
func (l *Rows) FocusGained() {
	l.focus = true
	if l.chosen < 0 && l.Len() > 0 {
		l.Choose(0)
	}
	l.lay()
}

// FocusLost is for the toolkit.
func (l *Rows) FocusLost() {
	l.focus = false
	l.lay()
}

// CreateRenderer is for the toolkit.
func (l *Rows) CreateRenderer() fyne.WidgetRenderer {
	l.measure()
	return &rowsRenderer{l}
}

type rowsRenderer struct{ l *Rows }

func (r *rowsRenderer) Destroy()                     {}
func (r *rowsRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.l.scroll} }
func (r *rowsRenderer) MinSize() fyne.Size           { return fyne.NewSize(120, 72) }
func (r *rowsRenderer) Refresh()                     { r.l.Reload() }

func (r *rowsRenderer) Layout(size fyne.Size) {
	r.l.scroll.Resize(size)
	r.l.lay()
}

type rowsLayout struct{ l *Rows }

func (b *rowsLayout) Layout([]fyne.CanvasObject, fyne.Size) { b.l.lay() }

func (b *rowsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	if len(b.l.offsets) == 0 {
		return fyne.NewSize(1, 1)
	}
	return fyne.NewSize(1, b.l.offsets[len(b.l.offsets)-1])
}
