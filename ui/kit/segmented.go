package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/ui"
)

// Segmented is a row of choices of which exactly one is taken.
type Segmented struct {
	Control
	OnFocus func()                    // it got the keyboard
	OnLeave func()                    // it lost the keyboard
	OnKey   func(*fyne.KeyEvent) bool // first look at a key, Tab too; true when it is used up
	Skip    bool                      // walking with Tab passes it by

	words  []string
	at     int
	small  bool
	pick   func(int)
	widths []float32
}

// NewSegmented makes the choices with one taken; pick is told of another.
func NewSegmented(words []string, at int, pick func(int)) *Segmented {
	s := &Segmented{words: words, at: at, pick: pick}
	s.ExtendBaseWidget(s)
	return s
}

// Small makes it 26 high and returns it.
func (s *Segmented) Small() *Segmented {
	s.small = true
	return s
}

// At is the choice that is taken.
func (s *Segmented) At() int { return s.at }

// Set takes a choice without telling.
func (s *Segmented) Set(at int) {
	if s.at == at {
		return
	}
	s.at = at
	s.Refresh()
}

func (s *Segmented) choose(at int) {
	if at < 0 || at >= len(s.words) || at == s.at || s.off {
		return
	}
	s.at = at
	s.Refresh()
	if s.pick != nil {
		s.pick(at)
	}
}

// Tapped takes the choice under the pointer.
func (s *Segmented) Tapped(e *fyne.PointEvent) {
	if e == nil {
		s.choose((s.at + 1) % len(s.words))
		return
	}
	x := e.Position.X
	for i, w := range s.widths {
		if x < w {
			s.choose(i)
			return
		}
		x -= w
	}
}

// AcceptsTab is for the toolkit.
func (s *Segmented) AcceptsTab() bool { return s.OnKey != nil }

// Disabled is for the toolkit, which passes by what is disabled.
func (s *Segmented) Disabled() bool { return s.Skip || s.off }

// FocusGained is for the toolkit.
func (s *Segmented) FocusGained() {
	s.Control.FocusGained()
	if s.OnFocus != nil {
		s.OnFocus()
	}
}

// FocusLost is for the toolkit.
func (s *Segmented) FocusLost() {
	s.Control.FocusLost()
	if s.OnLeave != nil {
		s.OnLeave()
	}
}

// TypedKey moves the choice with the arrows.
func (s *Segmented) TypedKey(e *fyne.KeyEvent) {
	if s.OnKey != nil && s.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft:
		s.choose(s.at - 1)
	case fyne.KeyRight:
		s.choose(s.at + 1)
	default:
		Relay(s, e)
	}
}

// Cursor is for the toolkit.
func (s *Segmented) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer is for the toolkit.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentedRenderer{
		s: s, bg: newPlate(ui.Radius), fill: newPlate(ui.Radius),
		ring: newPlate(ui.Radius + 2),
	}
	for i := range s.words {
		r.texts = append(r.texts, Text(s.words[i], ui.SizeText, ui.ColourInk))
		if i > 0 {
			r.bars = append(r.bars, canvas.NewRectangle(ui.Colour(ui.ColourLine)))
		}
	}
	r.Refresh()
	return r
}

type segmentedRenderer struct {
	s              *Segmented
	bg, fill, ring plate
	texts          []*canvas.Text
	bars           []*canvas.Rectangle
}

func (r *segmentedRenderer) Destroy() {}

func (r *segmentedRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.ring.Rectangle, r.bg.Rectangle}
	for _, b := range r.bars {
		out = append(out, b)
	}
	out = append(out, r.fill.Rectangle)
	for _, t := range r.texts {
		out = append(out, t)
	}
	return out
}

func (r *segmentedRenderer) measure() (h float32) {
	beside := float32(24)
	if r.s.small {
		beside = 16
	}
	r.s.widths = r.s.widths[:0]
	for _, w := range r.s.words {
		m := fyne.MeasureText(w, ui.SizeText, fyne.TextStyle{Bold: true})
		r.s.widths = append(r.s.widths, m.Width+beside)
	}
	if r.s.small {
		return ui.SmallHeight
	}
	return ui.ControlHeight
}

func (r *segmentedRenderer) MinSize() fyne.Size {
	h := r.measure()
	var w float32
	for _, one := range r.s.widths {
		w += one
	}
	return fyne.NewSize(w, h)
}

func (r *segmentedRenderer) Layout(fyne.Size) {
	size := r.MinSize()
	r.bg.Resize(size)
	place(r.ring, -3, -3, size.Width+6, size.Height+6)
	var x float32
	for i, w := range r.s.widths {
		m := r.texts[i].MinSize()
		place(r.texts[i], x+(w-m.Width)/2, (size.Height-m.Height)/2, m.Width, m.Height)
		if i > 0 {
			place(r.bars[i-1], x, 1, 1, size.Height-2)
		}
		if i == r.s.at {
			place(r.fill, x, 0, w, size.Height)
		}
		x += w
	}
}

func (r *segmentedRenderer) Refresh() {
	r.bg.paint(ui.ColourRaised, ui.ColourEdge, 1)
	r.fill.paint(ui.ColourAccent, ui.ColourNone, 0)
	ringed := ui.ColourNone
	if r.s.focus {
		ringed = ui.ColourAccent
	}
	r.ring.paint(ui.ColourNone, ringed, 2)
	r.corners()
	for i, t := range r.texts {
		t.Text = r.s.words[i]
		t.Color = ui.Colour(ui.ColourInk)
		t.TextStyle.Bold = i == r.s.at
		if i == r.s.at {
			t.Color = ui.Colour(ui.ColourOn)
		}
	}
	r.Layout(r.s.Size())
	for _, t := range r.texts {
		t.Refresh()
	}
}

// corners rounds the fill only where it meets the end of the row.
func (r *segmentedRenderer) corners() {
	left, right := float32(0), float32(0)
	if r.s.at == 0 {
		left = ui.Radius
	}
	if r.s.at == len(r.s.words)-1 {
		right = ui.Radius
	}
	f := r.fill.Rectangle
	f.CornerRadius = 0
	f.TopLeftCornerRadius, f.BottomLeftCornerRadius = left, left
	f.TopRightCornerRadius, f.BottomRightCornerRadius = right, right
}
