package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// Pane is a side pane whose width a person can drag. The line between it and the rest
// is 1 unit wide and 8 to grab.
type Pane struct {
	widget.BaseWidget
	side  fyne.CanvasObject
	rest  fyne.CanvasObject
	right bool // the pane stands at the right
	width float32
	least float32
	most  float32
	needs float32
	away  bool // a person folded it
	grip  *grip
	told  func(width float32)
}

// Side says how a side pane stands and how wide it may be.
type Side struct {
	Right bool // else at the left
	Width float32
	Least float32
	Most  float32
	Needs float32             // the side is there only when pane and rest have so much together
	Told  func(width float32) // hears of a width that a person dragged; may be nil
}

// NewPane puts side at the left or right of rest.
func NewPane(side, rest fyne.CanvasObject, s Side) *Pane {
	p := &Pane{
		side: side, rest: rest, right: s.Right, width: min(max(s.Width, s.Least), s.Most),
		least: s.Least, most: s.Most, needs: s.Needs, told: s.Told,
	}
	p.grip = &grip{pane: p}
	p.grip.ExtendBaseWidget(p.grip)
	p.ExtendBaseWidget(p)
	return p
}

// Fold hides or shows the side pane.
func (p *Pane) Fold(away bool) {
	p.away = away
	p.Refresh()
}

// Folded says whether a person put the side pane away.
func (p *Pane) Folded() bool { return p.away }

// Narrow says that there is no room for the side pane.
func (p *Pane) Narrow() bool { return p.Size().Width < p.needs }

// fit shows the side pane where it is wanted and has room.
func (p *Pane) fit() (shown bool) {
	shown = !p.away && !p.Narrow()
	for _, o := range []fyne.CanvasObject{p.side, p.grip} {
		switch {
		case o.Visible() == shown:
		case shown:
			o.Show()
		default:
			o.Hide()
		}
	}
	return shown
}

// CreateRenderer is for the toolkit.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	return &paneRenderer{p: p, line: thin(1, 0)}
}

type paneRenderer struct {
	p    *Pane
	line fyne.CanvasObject
}

func (r *paneRenderer) Destroy() {}

func (r *paneRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.rest, r.p.side, r.line, r.p.grip}
}

func (r *paneRenderer) MinSize() fyne.Size {
	m := r.p.rest.MinSize()
	if r.p.away || r.p.needs > 0 {
		return m
	}
	s := r.p.side.MinSize()
	return fyne.NewSize(m.Width+r.p.least, max(m.Height, s.Height))
}

func (r *paneRenderer) Layout(size fyne.Size) {
	p := r.p
	if !p.fit() {
		place(p.rest, 0, 0, size.Width, size.Height)
		r.line.Hide()
		return
	}
	r.line.Show()
	w := min(p.width, max(size.Width-p.rest.MinSize().Width, p.least))
	left, at := w, float32(0)
	if p.right {
		left, at = size.Width-w, size.Width-w
	}
	place(p.side, at, 0, w, size.Height)
	if p.right {
		place(p.rest, 0, 0, left, size.Height)
	} else {
		place(p.rest, left, 0, size.Width-left, size.Height)
	}
	place(r.line, left-1, 0, 1, size.Height)
	place(p.grip, left-4, 0, 8, size.Height)
}

func (r *paneRenderer) Refresh() {
	r.Layout(r.p.Size())
	r.p.rest.Refresh()
}

type grip struct {
	widget.BaseWidget
	pane *Pane
}

// Dragged moves the line.
func (g *grip) Dragged(e *fyne.DragEvent) {
	p := g.pane
	d := e.Dragged.DX
	if p.right {
		d = -d
	}
	p.width = min(max(p.width+d, p.least), p.most)
	p.Refresh()
}

// DragEnd tells the width that came out.
func (g *grip) DragEnd() {
	if g.pane.told != nil {
		g.pane.told(g.pane.width)
	}
}

// Cursor shows that the line can be moved.
func (g *grip) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// CreateRenderer is for the toolkit.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Gap(8, 0))
}

// Tabs are the names over an inspector, underlined where one is open.
type Tabs struct {
	row  *fyne.Container
	tabs []*tab
	at   int
	pick func(int)
}

// NewTabs makes tabs with one open; pick is told of another. Counts stand beside the
// words; "" shows none.
func NewTabs(words []string, at int, pick func(int)) *Tabs {
	t := &Tabs{at: at, pick: pick, row: Row(0)}
	for i, w := range words {
		one := &tab{words: w, on: i == at}
		one.tap = func() { t.Open(i) }
		one.ExtendBaseWidget(one)
		t.tabs = append(t.tabs, one)
		t.row.Add(one)
	}
	return t
}

// Object is what is shown: a strip 40 high.
func (t *Tabs) Object() fyne.CanvasObject {
	return Fill(ui.ColourSurface, Column(0, Sized(0, ui.StripHeight-1, Pad(8, 0, t.row)), Line()))
}

// Focus is the open tab, for the keyboard.
func (t *Tabs) Focus() fyne.Focusable { return t.tabs[t.at] }

// At is the open tab.
func (t *Tabs) At() int { return t.at }

// Open opens a tab and tells.
func (t *Tabs) Open(i int) {
	t.at = (i + len(t.tabs)) % len(t.tabs)
	for n, one := range t.tabs {
		one.on = n == t.at
		one.Refresh()
	}
	if t.pick != nil {
		t.pick(t.at)
	}
}

// Count sets the number beside a tab's words, with the colours of its worst kind.
func (t *Tabs) Count(i int, n string, fill, ink ui.Token) {
	t.tabs[i].count, t.tabs[i].fill, t.tabs[i].ink = n, fill, ink
	t.tabs[i].Refresh()
	t.row.Refresh()
}

type tab struct {
	Control
	words, count string
	fill, ink    ui.Token
	on           bool
}

// TypedKey is for the toolkit.
func (t *tab) TypedKey(e *fyne.KeyEvent) { t.Control.TypedKey(e) }

// CreateRenderer is for the toolkit.
func (t *tab) CreateRenderer() fyne.WidgetRenderer {
	r := &tabRenderer{t: t, bar: newPlate(0), badge: newPlate(9), ring: newPlate(ui.RadiusSmall)}
	r.words = Text("", ui.SizeText, ui.ColourInk)
	r.count = Text("", ui.SizeSmall, ui.ColourInk)
	r.Refresh()
	return r
}
