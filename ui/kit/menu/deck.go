package menu

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
	"twofold/ui/kit"
)

// Measures of a menu.
const (
	rowHeight  = 28
	lineHeight = 9
	inset      = 4   // of the rows in the frame
	widest     = 420 // that a row may make the menu
	markWidth  = 24  // before the label, for the tick
	tailWidth  = 28  // behind it, for the arrow
	// scrollWidth is for the bar of a menu that is higher than the window.
	scrollWidth = 10
)

// deck is one list of rows in its frame.
type deck struct {
	layer  *layer
	wants  fyne.Position // where it is to stand
	at     fyne.Position // where it stands
	size   fyne.Size
	rows   []*row
	body   fyne.CanvasObject
	scroll *container.Scroll // nil when the window has room for all rows
	chosen int
}

// fill shows these rows.
func (d *deck) fill(items []*fyne.MenuItem) {
	d.rows, d.chosen = nil, -1
	col := kit.Column(0)
	first := len(d.layer.decks) == 0 || d.layer.decks[0] == d
	if m := &d.layer.menu; first && m.Head != nil {
		col.Add(kit.Inset(12, 8, 12, 8, m.Head))
		col.Add(kit.Line())
	}
	if m := &d.layer.menu; first && m.Narrow != "" {
		words, ink := m.Narrow, ui.ColourInk3
		if d.layer.typed != "" {
			words, ink = d.layer.typed, ui.ColourInk
		}
		col.Add(kit.Sized(0, rowHeight, kit.Inset(markWidth, 0, 0, 0, kit.Text(words, ui.SizeText, ink))))
		col.Add(kit.Line())
	}
	for i, it := range items {
		r := newRow(d, i, it)
		d.rows = append(d.rows, r)
		col.Add(r)
	}
	wide := max(d.layer.menu.Width, col.MinSize().Width)
	var in fyne.CanvasObject = kit.Sized(wide, 0, col)
	d.scroll = nil
	if room := d.layer.on.Size().Height - 4*inset; col.MinSize().Height > room {
		d.scroll = container.NewVScroll(in)
		in = kit.Sized(wide+scrollWidth, room, d.scroll)
	}
	d.body = kit.Card(ui.ColourRaised, ui.ColourEdge, ui.Radius, kit.Pad(inset, inset, in))
	d.size = d.body.MinSize()
}

// choose makes a row the chosen one; what another row led to goes.
func (d *deck) choose(i int) {
	if d.chosen == i {
		return
	}
	old := d.chosen
	d.chosen = i
	for _, at := range []int{old, i} {
		if at >= 0 && at < len(d.rows) {
			d.rows[at].Refresh()
		}
	}
	if d.scroll != nil && i >= 0 {
		d.reveal(d.rows[i])
	}
}

// reveal scrolls as far as it takes to show a row.
func (d *deck) reveal(r *row) {
	top, foot := r.Position().Y, r.Position().Y+r.Size().Height
	switch y := d.scroll.Offset.Y; {
	case top < y:
		d.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case foot > y+d.scroll.Size().Height:
		d.scroll.ScrollToOffset(fyne.NewPos(0, foot-d.scroll.Size().Height))
	}
}

// begin goes to the first row whose label begins with what is typed; false when none does.
func (d *deck) begin(typed string) bool {
	for i, r := range d.rows {
		if r.can() && strings.HasPrefix(strings.ToLower(r.item.Label), typed) {
			d.choose(i)
			return true
		}
	}
	return false
}

// row is one deed.
type row struct {
	widget.BaseWidget
	deck  *deck
	index int
	item  *fyne.MenuItem
}

func newRow(d *deck, i int, it *fyne.MenuItem) *row {
	r := &row{deck: d, index: i, item: it}
	r.ExtendBaseWidget(r)
	return r
}

// can says whether the row's deed can be done.
func (r *row) can() bool {
	return !r.item.IsSeparator && !r.item.Disabled && (r.item.Action != nil || r.item.ChildMenu != nil)
}

// Tapped does the deed.
func (r *row) Tapped(*fyne.PointEvent) {
	if r.can() {
		r.deck.layer.leave(r.deck)
		r.deck.choose(r.index)
		r.deck.layer.take()
	}
}

// MouseIn makes the row the chosen one, and opens what it leads to.
func (r *row) MouseIn(*desktop.MouseEvent) {
	l := r.deck.layer
	if !r.can() || r.deck.chosen == r.index && l.top() != r.deck {
		return
	}
	l.leave(r.deck)
	r.deck.choose(r.index)
	if r.item.ChildMenu != nil {
		l.enter(r)
		l.top().choose(-1)
	}
}

// MouseMoved is for the toolkit.
func (r *row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for the toolkit.
func (r *row) MouseOut() {}

// CreateRenderer is for the toolkit.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	p := &rowRenderer{r: r, ground: canvas.NewRectangle(ui.Colour(ui.ColourNone))}
	p.ground.CornerRadius = ui.RadiusSmall
	if r.item.IsSeparator {
		p.line = canvas.NewRectangle(ui.Colour(ui.ColourLine))
		return p
	}
	p.label = kit.NewCut(r.item.Label, ui.SizeText, r.ink(), false)
	if r.item.Checked {
		p.tick = kit.Picture(ui.IconTick, 16, r.ink())
	}
	switch {
	case r.item.ChildMenu != nil:
		p.tail = kit.Picture(ui.IconRight, 16, ui.ColourInk2)
	case r.deck.layer.menu.First && r.leads():
		p.tail = kit.KeyCap("Enter")
	}
	return p
}

// leads says whether the row is the first of its menu that can be done.
func (r *row) leads() bool {
	for _, before := range r.deck.rows {
		if before.can() {
			return false
		}
	}
	return r.can()
}

func (r *row) ink() ui.Token {
	if r.can() {
		return ui.ColourInk
	}
	return ui.ColourInk3
}

type rowRenderer struct {
	r          *row
	ground     *canvas.Rectangle
	line       *canvas.Rectangle
	label      *kit.Cut
	tick, tail fyne.CanvasObject
}

func (p *rowRenderer) Destroy() {}

func (p *rowRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{p.ground}
	if p.line != nil {
		return append(out, p.line)
	}
	out = append(out, p.label)
	for _, o := range []fyne.CanvasObject{p.tick, p.tail} {
		if o != nil {
			out = append(out, o)
		}
	}
	return out
}

func (p *rowRenderer) MinSize() fyne.Size {
	if p.line != nil {
		return fyne.NewSize(0, lineHeight)
	}
	words := fyne.MeasureText(p.r.item.Label, ui.SizeText, fyne.TextStyle{}).Width + 1
	tail := float32(tailWidth)
	if p.tail != nil {
		tail = max(tail, p.tail.MinSize().Width+16)
	}
	return fyne.NewSize(markWidth+min(words, widest)+tail, rowHeight)
}

func (p *rowRenderer) Layout(size fyne.Size) {
	p.ground.Resize(size)
	if p.line != nil {
		put(p.line, 8, size.Height/2, size.Width-16, 1)
		return
	}
	end := size.Width - 8
	if p.tail != nil {
		m := p.tail.MinSize()
		end -= m.Width
		put(p.tail, end, (size.Height-m.Height)/2, m.Width, m.Height)
	}
	if p.tick != nil {
		put(p.tick, 4, (size.Height-16)/2, 16, 16)
	}
	h := p.label.MinSize().Height
	put(p.label, markWidth, (size.Height-h)/2, end-markWidth, h)
}

func (p *rowRenderer) Refresh() {
	t := ui.ColourNone
	if p.r.deck.chosen == p.r.index && p.r.can() {
		t = ui.ColourSel
	}
	p.ground.FillColor = ui.Colour(t)
	p.ground.Refresh()
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// CreateRenderer is for the toolkit.
func (l *layer) CreateRenderer() fyne.WidgetRenderer { return &layerRenderer{l} }

type layerRenderer struct{ l *layer }

func (r *layerRenderer) Destroy()           {}
func (r *layerRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *layerRenderer) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, d := range r.l.decks {
		out = append(out, d.body)
	}
	return out
}

// Layout puts every list where it wants to stand, or turned over where the window ends: a
// further menu to the left of the row that leads to it.
func (r *layerRenderer) Layout(size fyne.Size) {
	for i, d := range r.l.decks {
		at := d.wants
		if at.X+d.size.Width > size.Width {
			at.X = size.Width - d.size.Width - inset
			if i > 0 {
				at.X = r.l.decks[i-1].at.X - d.size.Width + 2
			}
		}
		if at.Y+d.size.Height > size.Height {
			at.Y = size.Height - d.size.Height - inset
		}
		d.at = fyne.NewPos(max(at.X, inset), max(at.Y, inset))
		put(d.body, d.at.X, d.at.Y, d.size.Width, d.size.Height)
	}
}

func (r *layerRenderer) Refresh() {
	r.Layout(r.l.Size())
	canvas.Refresh(r.l)
}
