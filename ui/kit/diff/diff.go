// Package diff is the widget that shows how a text changed: what was removed and what was
// added. It compares nothing itself.
package diff

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
	"twofold/ui/kit"
)

// The lines of a Text.
const (
	textSize = ui.SizeText
	textLine = 18
)

// Run is a part of a Text.
type Run struct {
	Text         string
	Change       int // below 0 for what was removed, above for what was added
	Bold, Italic bool
}

// Text is a text that wraps, with what was removed struck through on red and what was
// added underlined on green.
type Text struct {
	widget.BaseWidget
	runs []Run
	wide float32
	high float32
}

// New shows runs, one after another.
func New(runs []Run) *Text {
	t := &Text{runs: runs, high: textLine}
	t.ExtendBaseWidget(t)
	return t
}

// Resize is for the toolkit: a new width wraps the text anew.
func (t *Text) Resize(s fyne.Size) {
	if s.Width != t.wide {
		t.wide = s.Width
		t.high = float32(len(t.lines())) * textLine
	}
	t.BaseWidget.Resize(s)
}

// piece is a part of a line.
type piece struct {
	Run
	x, w float32
}

// lines wraps the runs to the width, at blanks.
func (t *Text) lines() [][]piece {
	out := [][]piece{nil}
	x := float32(0)
	for _, r := range t.runs {
		for _, word := range strings.SplitAfter(r.Text, " ") {
			if word == "" {
				continue
			}
			part := r
			part.Text = word
			w := fyne.MeasureText(word, textSize, r.style()).Width
			if x > 0 && x+w > t.wide {
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
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{t: t}
	r.Refresh()
	return r
}

type renderer struct {
	t    *Text
	wide float32
	objs []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objs }
func (r *renderer) MinSize() fyne.Size           { return fyne.NewSize(60, r.t.high) }

func (r *renderer) Layout(fyne.Size) {
	if r.wide != r.t.wide {
		r.Refresh()
	}
}

func (r *renderer) Refresh() {
	r.wide, r.objs = r.t.wide, nil
	for i, line := range r.t.lines() {
		for _, p := range line {
			r.piece(p, float32(i)*textLine)
		}
	}
}

// piece paints the ground of a piece, its words and the line through or under them.
func (r *renderer) piece(p piece, y float32) {
	ink, ground, line := ui.ColourInk, ui.ColourNone, float32(0)
	switch {
	case p.Change < 0:
		ink, ground, line = ui.ColourRed, ui.ColourReds, y+textLine/2+1
	case p.Change > 0:
		ink, ground, line = ui.ColourGreen, ui.ColourGreens, y+textLine-3
	}
	box := func(t ui.Token, y, h float32) {
		o := canvas.NewRectangle(ui.Colour(t))
		o.Move(fyne.NewPos(p.x, y))
		o.Resize(fyne.NewSize(p.w, h))
		r.objs = append(r.objs, o)
	}
	if p.Change != 0 {
		box(ground, y+1, textLine-2)
	}
	words := kit.Text(p.Text, textSize, ink)
	words.TextStyle = p.style()
	words.Move(fyne.NewPos(p.x, y))
	words.Resize(fyne.NewSize(p.w, textLine))
	r.objs = append(r.objs, words)
	if p.Change != 0 {
		box(ink, line, 1)
	}
}
