package shell

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
	"twofold/ui/kit"
)

// quickRow is one line of quick open.
type quickRow struct {
	widget.BaseWidget
	icon *canvas.Image
	text *kit.Cut
	note *canvas.Text
	head bool
}

func newQuickRow() *quickRow {
	r := &quickRow{
		icon: &canvas.Image{FillMode: canvas.ImageFillContain},
		text: kit.NewCut("", ui.SizeText, ui.ColourInk, false),
		note: kit.Text("", ui.SizeSmall, ui.ColourInk2),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *quickRow) set(f *found) {
	r.head = f.head
	ink := ui.ColourInk
	if f.run == nil || f.head {
		ink = ui.ColourInk3
	}
	r.text.Set(f.text, ink, f.head)
	r.text.Mark(ui.Hits(f.text, f.look))
	r.note.Text = f.note
	if f.run == nil && f.why != "" {
		r.note.Text = f.why
	}
	r.icon.Hidden = f.head
	if !f.head {
		r.icon.Resource = f.icon.Drawn(16, ui.ColourAccent)
		r.icon.Refresh()
	}
	r.note.Refresh()
	r.Refresh()
}

// CreateRenderer is for the toolkit.
func (r *quickRow) CreateRenderer() fyne.WidgetRenderer { return &quickRenderer{r} }

type quickRenderer struct{ r *quickRow }

func (q *quickRenderer) Destroy()           {}
func (q *quickRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 28) }
func (q *quickRenderer) Refresh()           { q.Layout(q.r.Size()) }

func (q *quickRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{q.r.icon, q.r.text, q.r.note}
}

func (q *quickRenderer) Layout(size fyne.Size) {
	r := q.r
	x := float32(44)
	if r.head {
		x = 16
	}
	n := r.note.MinSize()
	q.put(r.icon, 16, 16, 16)
	q.put(r.text, x, max(size.Width-x-n.Width-32, 40), r.text.MinSize().Height)
	q.put(r.note, size.Width-n.Width-16, n.Width, n.Height)
}

func (q *quickRenderer) put(o fyne.CanvasObject, x, w, h float32) {
	o.Move(fyne.NewPos(x, (q.r.Size().Height-h)/2))
	o.Resize(fyne.NewSize(w, h))
}
