package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// The lines of a Marked text.
const (
	markedSize = ui.SizeText
	markedLine = 18
)

// Run is a part of a Marked text.
type Run struct {
	Text         string
	Change       int // below 0 for what was removed, above for what was added
	Bold, Italic bool
}

// Marked is a text that wraps, with what was removed struck through on red and what was
// added underlined on green.
type Marked struct {
	widget.BaseWidget
	runs []Run
	wide float32
	high float32
}

// NewMarked shows runs, one after another.
func NewMarked(runs []Run) *Marked {
	m := &Marked{runs: runs, high: markedLine}
	m.ExtendBaseWidget(m)
	return m
}

// Resize is for the toolkit: a new width wraps the text anew.
func (m *Marked) Resize(s fyne.Size) {
	if s.Width != m.wide {
		m.wide = s.Width
		m.high = float32(len(m.lines())) * markedLine
	}
	m.BaseWidget.Resize(s)
}

// piece is a part of a line.
type piece struct {
	Run
	x, w float32
}

// lines wraps the runs to the width, at blanks.
func (m *Marked) lines() [][]piece {
	out := [][]piece{nil}
	x := float32(0)
	for _, r := range m.runs {
		for _, word := range strings.SplitAfter(r.Text, " ") {
			if word == "" {
				continue
			}
			part := r
			part.Text = word
			w := fyne.MeasureText(word, markedSize, r.style()).Width
			if x > 0 && x+w > m.wide {
				out, x = append(out, nil), 0
			}
			last := len(out) - 1
			out[last] = joined(out[last], piece{part, x, w})
			x += w
		}
	}
	return out
}

// joined adds a piece to a line; to the one before it when they look the same.
func joined(line []piece, p piece) []piece {
	if n := len(line); n > 0 {
		last := &line[n-1]
		if last.Change == p.Change && last.style() == p.style() {
			last.Text += p.Text
			last.w += p.w
			return line
		}
	}
	return append(line, p)
}

func (r Run) style() fyne.TextStyle { return fyne.TextStyle{Bold: r.Bold, Italic: r.Italic} }

// CreateRenderer is for the toolkit.
func (m *Marked) CreateRenderer() fyne.WidgetRenderer {
	r := &markedRenderer{m: m}
	r.Refresh()
	return r
}

type markedRenderer struct {
	m    *Marked
	wide float32
	objs []fyne.CanvasObject
}

func (r *markedRenderer) Destroy()                     {}
func (r *markedRenderer) Objects() []fyne.CanvasObject { return r.objs }
func (r *markedRenderer) MinSize() fyne.Size           { return fyne.NewSize(60, r.m.high) }

func (r *markedRenderer) Layout(fyne.Size) {
	if r.wide != r.m.wide {
		r.Refresh()
	}
}

func (r *markedRenderer) Refresh() {
	r.wide, r.objs = r.m.wide, nil
	for i, line := range r.m.lines() {
		for _, p := range line {
			r.piece(p, float32(i)*markedLine)
		}
	}
}

// piece paints the ground of a piece, its words and the line through or under them.
func (r *markedRenderer) piece(p piece, y float32) {
	ink, ground, line := ui.ColourInk, ui.ColourNone, float32(0)
	switch {
	case p.Change < 0:
		ink, ground, line = ui.ColourRed, ui.ColourReds, y+markedLine/2+1
	case p.Change > 0:
		ink, ground, line = ui.ColourGreen, ui.ColourGreens, y+markedLine-3
	}
	box := func(t ui.Token, y, h float32) {
		o := canvas.NewRectangle(ui.Colour(t))
		o.Move(fyne.NewPos(p.x, y))
		o.Resize(fyne.NewSize(p.w, h))
		r.objs = append(r.objs, o)
	}
	if p.Change != 0 {
		box(ground, y+1, markedLine-2)
	}
	words := Text(p.Text, markedSize, ink)
	words.TextStyle = p.style()
	words.Move(fyne.NewPos(p.x, y))
	words.Resize(fyne.NewSize(p.w, markedLine))
	r.objs = append(r.objs, words)
	if p.Change != 0 {
		box(ink, line, 1)
	}
}
