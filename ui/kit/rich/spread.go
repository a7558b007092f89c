package rich

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"twofold/editor"
	"twofold/ui/kit/flow"
)

// Spread scrolls what stands in it side by side: one editor, or two, or an editor beside
// something else. Blocks that editors share, by their IDs, share their top edge.
type Spread struct {
	widget.BaseWidget
	OnScrolled func(top float32) // the view was moved; may be nil

	scroll  *roll
	sheet   *sheet
	columns []fyne.CanvasObject
	editors []*Editor
	laying  bool          // all is painted at the end
	drift   float32       // how far the view moves at a time while something is dragged
	held    fyne.Position // where the pointer is then, on the canvas
	stop    func()
}

// The widths of columns: a line of text stays under 75 letters.
const (
	columnMost float32 = 640
	columnGap  float32 = 24
	columnSide float32 = 24
	sheetHead  float32 = 12
	sheetFoot  float32 = 120 // room to scroll the last line up
)

// NewSpread puts columns beside each other; those that are editors are paired. A single
// editor has the names of its blocks at their left, others have them above.
func NewSpread(columns ...fyne.CanvasObject) *Spread {
	s := &Spread{columns: columns}
	s.sheet = &sheet{s: s}
	s.sheet.ExtendBaseWidget(s.sheet)
	s.scroll = newRoll(s.sheet, s.scrolled)
	for _, c := range columns {
		if e, ok := c.(*Editor); ok {
			e.spread = s
			e.names = Above
			s.editors = append(s.editors, e)
		}
	}
	if len(columns) == 1 && len(s.editors) == 1 {
		s.editors[0].names = Beside
	}
	s.ExtendBaseWidget(s)
	return s
}

// Top is how far the view is scrolled.
func (s *Spread) Top() float32 { return s.scroll.Offset.Y }

// ScrollTo moves the view.
func (s *Spread) ScrollTo(top float32) {
	s.scroll.ScrollToOffset(fyne.NewPos(0, top))
	s.scrolled()
}

// ScrollBy moves the view by so much.
func (s *Spread) ScrollBy(by float32) { s.ScrollTo(s.Top() + by) }

func (s *Spread) scrolled() {
	s.look()
	if s.OnScrolled != nil {
		s.OnScrolled(s.Top())
	}
}

// look tells every editor what of it is in view.
func (s *Spread) look() {
	top := s.Top() - sheetHead
	for _, e := range s.editors {
		e.show(top, top+s.scroll.Size().Height)
	}
}

// Lay sets all editors and paints them.
func (s *Spread) Lay() {
	s.laying = true
	x, w, step := Columns(len(s.columns), s.Size().Width)
	for _, e := range s.editors {
		e.lay(w)
	}
	s.pair()
	high := s.height()
	if high != s.sheet.high {
		s.sheet.high = high
		s.sheet.Resize(fyne.NewSize(s.scroll.Size().Width, max(high, s.scroll.Size().Height)))
	}
	for i, c := range s.columns {
		c.Move(fyne.NewPos(x+float32(i)*step, sheetHead))
		c.Resize(fyne.NewSize(w, max(high-sheetHead, s.scroll.Size().Height-sheetHead)))
	}
	s.look()
	s.laying = false
	for _, e := range s.editors {
		e.paint()
	}
}

// height is that of the longest column, with the room round it.
func (s *Spread) height() float32 {
	high := float32(0)
	for _, c := range s.columns {
		if e, ok := c.(*Editor); ok {
			high = max(high, e.flow.Height())
		} else {
			high = max(high, c.MinSize().Height)
		}
	}
	return high + sheetHead + sheetFoot
}

// Columns says where n columns stand in a spread of a width: the left edge of the first,
// the width of each, and the way from one to the next.
func Columns(n int, width float32) (x, w, step float32) {
	most := columnMost + 2*edge
	if n == 1 {
		most += nameWidth + gripWidth - edge
	}
	gaps := columnGap * float32(n-1)
	w = max(min((width-2*columnSide-gaps)/float32(n), most), 160)
	return max((width-w*float32(n)-gaps)/2, 0), w, w + columnGap
}

// versions are those of the texts of all editors.
func (s *Spread) versions() []uint64 {
	var out []uint64
	for _, e := range s.editors {
		out = append(out, e.text.Version())
	}
	return out
}

// changed is the first editor whose text is no longer of the version it was.
func (s *Spread) changed(was []uint64, otherwise *Editor) *Editor {
	for i, e := range s.editors {
		if e.text.Version() != was[i] {
			return e
		}
	}
	return otherwise
}

// pair gives blocks that two editors share a common top and height. A block that only
// one of them has stands alone in its row.
func (s *Spread) pair() {
	if len(s.editors) != 2 {
		return
	}
	a, b := stack{e: s.editors[0]}, stack{e: s.editors[1]}
	for a.more() || b.more() {
		top := max(a.foot, b.foot)
		with, without := a.next(&b)
		switch {
		case with && without:
			high := max(a.natural(), b.natural())
			a.put(top, high)
			b.put(top, high)
		case with:
			b.lack(a.id(), top)
			a.put(top, 0)
		default:
			a.lack(b.id(), top)
			b.put(top, 0)
		}
	}
	a.arrange()
	b.arrange()
}

// stack is an editor's blocks while they are put in rows.
type stack struct {
	e      *Editor
	foot   float32 // of the last block that stands
	places []flow.Place
	lacks  []lacking
}

// lacking is a block that only the other editor has, and where it would stand.
type lacking struct {
	id  editor.BlockID
	top float32
}

func (k *stack) lack(id editor.BlockID, top float32) {
	k.lacks = append(k.lacks, lacking{id, top})
}

func (k *stack) more() bool { return len(k.places) < k.e.flow.Len() }

// id is that of the block to come.
func (k *stack) id() editor.BlockID { return k.e.text.Block(len(k.places)).ID }

func (k *stack) natural() float32 { return k.e.flow.Box(len(k.places)).Natural() }

func (k *stack) put(top, least float32) {
	p := flow.Place{Gap: top - k.foot, Least: least}
	k.foot = top + max(k.natural(), least)
	k.places = append(k.places, p)
}

func (k *stack) arrange() {
	k.e.flow.Arrange(func(i int) flow.Place { return k.places[i] })
	k.e.lacking = k.lacks
}

// next says of which of two stacks a block comes next: of both when it is the same one.
// Where the orders differ, blocks stand beside each other by their place.
func (k *stack) next(o *stack) (mine, other bool) {
	switch {
	case !o.more():
		return true, false
	case !k.more():
		return false, true
	case k.id() == o.id():
		return true, true
	case o.e.text.Index(k.id()) < 0:
		return true, false
	case k.e.text.Index(o.id()) < 0:
		return false, true
	}
	return true, true
}

// reveal moves the view so that heights of an editor are in it.
func (s *Spread) reveal(top, foot float32) {
	const margin = 24
	top, foot = top+sheetHead, foot+sheetHead
	high := s.scroll.Size().Height
	switch at := s.Top(); {
	case high <= 0:
	case top < at+margin:
		s.ScrollTo(max(top-margin, 0))
	case foot > at+high-margin:
		s.ScrollTo(min(foot-high+margin, top-margin))
	}
}

// beyond says how far the view should move for a pointer that is held above or below it.
func (s *Spread) beyond(at fyne.Position) float32 {
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(s).Y
	foot := top + s.Size().Height
	switch {
	case at.Y < top+8:
		return min((at.Y-top-8)/2, -2)
	case at.Y > foot-8:
		return max((at.Y-foot+8)/2, 2)
	}
	return 0
}

// CreateRenderer is for the toolkit.
func (s *Spread) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(s.scroll)
}

// Resize is for the toolkit: another width sets the text anew.
func (s *Spread) Resize(size fyne.Size) {
	if size == s.Size() {
		return
	}
	s.BaseWidget.Resize(size)
	s.scroll.Resize(size)
	s.Lay()
}

// roll is a scroll that moves what it holds without painting it anew.
type roll struct {
	container.Scroll
	moved func()
}

func newRoll(in fyne.CanvasObject, moved func()) *roll {
	r := &roll{moved: moved}
	r.Content, r.Direction = in, container.ScrollVerticalOnly
	r.ExtendBaseWidget(r)
	r.OnScrolled = func(fyne.Position) { moved() }
	return r
}

// Scrolled is for the toolkit.
func (r *roll) Scrolled(e *fyne.ScrollEvent) {
	most := r.Content.Size().Height - r.Size().Height
	y := min(max(r.Offset.Y-e.Scrolled.DY, 0), max(most, 0))
	if y != r.Offset.Y {
		r.ScrollToOffset(fyne.NewPos(0, y))
		r.moved()
	}
}

// sheet is what is scrolled: the columns, as high as the longest of them.
type sheet struct {
	widget.BaseWidget
	s    *Spread
	high float32
}

// CreateRenderer is for the toolkit.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return &sheetRenderer{s} }

type sheetRenderer struct{ s *sheet }

func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) Layout(fyne.Size)             {}
func (r *sheetRenderer) Refresh()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.s.s.columns }
func (r *sheetRenderer) MinSize() fyne.Size           { return fyne.NewSize(160, r.s.high) }
