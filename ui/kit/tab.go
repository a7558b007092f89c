package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/ui"
)

// Room beside the words of a tab, and between them and its badge: four Russian words and
// two badges fit into an inspector.
const (
	tabPad   = 7
	badgeGap = 5
)

type tabRenderer struct {
	t                *tab
	bar, badge, ring plate
	words, count     *canvas.Text
}

func (r *tabRenderer) Destroy() {}

func (r *tabRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring.Rectangle, r.words, r.badge.Rectangle, r.count, r.bar.Rectangle}
}

func (r *tabRenderer) MinSize() fyne.Size {
	w := fyne.MeasureText(r.t.words, ui.SizeText, fyne.TextStyle{Bold: true}).Width + 2*tabPad
	if r.t.count != "" {
		w += r.badgeWidth() + badgeGap
	}
	return fyne.NewSize(w, ui.StripHeight-1)
}

func (r *tabRenderer) badgeWidth() float32 {
	return max(fyne.MeasureText(r.t.count, ui.SizeSmall, fyne.TextStyle{Bold: true}).Width+10, 18)
}

func (r *tabRenderer) Layout(size fyne.Size) {
	m := r.words.MinSize()
	place(r.ring, 2, 5, size.Width-4, size.Height-10)
	place(r.words, tabPad, (size.Height-m.Height)/2, m.Width, m.Height)
	n := r.count.MinSize()
	x, w := tabPad+m.Width+badgeGap, r.badgeWidth()
	place(r.badge, x, (size.Height-18)/2, w, 18)
	place(r.count, x+(w-n.Width)/2, (size.Height-n.Height)/2, n.Width, n.Height)
	place(r.bar, 2, size.Height-3, size.Width-4, 3)
}

func (r *tabRenderer) Refresh() {
	r.words.Text, r.words.TextStyle.Bold = r.t.words, r.t.on
	r.words.Color = ui.Colour(ui.ColourInk2)
	under := ui.ColourNone
	if r.t.on {
		r.words.Color = ui.Colour(ui.ColourAccent)
		under = ui.ColourAccent
	} else if r.t.over {
		under = ui.ColourLine
	}
	ringed := ui.ColourNone
	if r.t.focus {
		ringed = ui.ColourAccent
	}
	r.ring.paint(ui.ColourNone, ringed, 2)
	r.bar.paint(under, ui.ColourNone, 0)
	r.count.Text, r.count.TextStyle.Bold = r.t.count, true
	if r.t.count == "" {
		r.badge.Hide()
	} else {
		r.badge.Show()
		r.badge.paint(r.t.fill, ui.ColourNone, 0)
		r.count.Color = ui.Colour(r.t.ink)
	}
	r.Layout(r.t.Size())
	r.words.Refresh()
	r.count.Refresh()
}
