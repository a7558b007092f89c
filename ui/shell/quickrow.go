package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
	"twofold/ui/kit"
)

// quickRow is one line of quick open: what it is, more about it, and its key at the right.
type quickRow struct {
	widget.BaseWidget
	icon *canvas.Image
	text *kit.Cut
	note *kit.Cut
	cap  *canvas.Rectangle
	key  *canvas.Text
	of   found
}

func newQuickRow() *quickRow {
	r := &quickRow{
		icon: &canvas.Image{FillMode: canvas.ImageFillContain},
		text: kit.NewCut("", ui.SizeText, ui.ColourInk, false),
		note: kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
		cap:  canvas.NewRectangle(ui.Colour(ui.ColourDesk)),
		key:  kit.Text("", ui.SizeCaption, ui.ColourInk2),
	}
	r.cap.CornerRadius, r.cap.StrokeWidth = ui.RadiusSmall, 1
	r.cap.StrokeColor = ui.Colour(ui.ColourLine)
	r.ExtendBaseWidget(r)
	return r
}

func (r *quickRow) set(f *found) {
	r.of = *f
	ink, note, icon, noteInk := ui.ColourInk, f.note, ui.ColourAccent, ui.ColourInk2
	switch {
	case f.scope == scopeText:
		noteInk = ui.ColourInk3
	case f.head:
		ink = ui.ColourInk2
	case f.run == nil:
		ink, icon = ui.ColourInk3, ui.ColourInk3
		if f.why != "" {
			note = f.why
		}
	}
	r.text.Set(f.text, ink, f.head)
	r.text.Mark(f.marks)
	r.note.Set(note, noteInk, false)
	r.key.Text = f.key
	r.cap.Hidden, r.icon.Hidden = f.key == "", f.head
	if !f.head {
		r.icon.Resource = f.icon.Drawn(16, icon)
		r.icon.Refresh()
	}
	r.key.Refresh()
	r.Refresh()
}

// CreateRenderer is for the toolkit.
func (r *quickRow) CreateRenderer() fyne.WidgetRenderer { return &quickRenderer{r} }

type quickRenderer struct{ r *quickRow }

func (q *quickRenderer) Destroy()           {}
func (q *quickRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 28) }
func (q *quickRenderer) Refresh()           { q.Layout(q.r.Size()) }

func (q *quickRenderer) Objects() []fyne.CanvasObject {
	r := q.r
	return []fyne.CanvasObject{r.icon, r.text, r.note, r.cap, r.key}
}

// leastNote is the room that what is said beside a long text keeps.
const leastNote = 140

func (q *quickRenderer) Layout(size fyne.Size) {
	r := q.r
	x, right := float32(44), size.Width-16
	if r.of.head {
		x = 16
	}
	if r.of.key != "" {
		m := r.key.MinSize()
		right -= m.Width + 12
		q.put(r.cap, right, m.Width+12, 18)
		q.put(r.key, right+6, m.Width, m.Height)
		right -= 12
	}
	q.put(r.icon, 16, 16, 16)
	if r.of.scope == scopeText {
		q.layText(x, right)
		return
	}
	style := fyne.TextStyle{Bold: r.of.head}
	whole := fyne.MeasureText(r.of.text, ui.SizeText, style).Width + 1
	note := float32(0)
	if r.of.note != "" {
		note = leastNote
	}
	w := max(min(whole, right-x-note), 40)
	q.put(r.text, x, w, r.text.MinSize().Height)
	q.put(r.note, x+w+12, max(right-x-w-12, 0), r.note.MinSize().Height)
}

// layText puts the name of the story at the right of its text, in two fifths of the line
// at most.
func (q *quickRenderer) layText(x, right float32) {
	r := q.r
	name := fyne.MeasureText(r.of.note, ui.SizeSmall, fyne.TextStyle{}).Width + 1
	name = min(name, (right-x)*2/5)
	q.put(r.text, x, max(right-x-name-12, 0), r.text.MinSize().Height)
	q.put(r.note, right-name, name, r.note.MinSize().Height)
}

func (q *quickRenderer) put(o fyne.CanvasObject, x, w, h float32) {
	o.Move(fyne.NewPos(x, (q.r.Size().Height-h)/2))
	o.Resize(fyne.NewSize(w, h))
}
