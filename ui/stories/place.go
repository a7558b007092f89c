package stories

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"twofold/editor/seek"
	"twofold/ui"
	"twofold/ui/kit"
)

// placeLine is one line of what was found: a version, or a place in it.
type placeLine struct{ at }

// makeRows makes the list of versions and places.
func (e *everywhere) makeRows() {
	e.rows = kit.NewRows()
	e.rows.NoLines()
	e.rows.Len = func() int { return len(e.lines) }
	e.rows.Height = func(i int) float32 {
		if e.replacing && e.lines[i].place >= 0 {
			return 2*placeHeight - 4
		}
		return placeHeight
	}
	e.rows.New = func() fyne.CanvasObject { return newPlaceRow() }
	e.rows.Fill = func(i int, o fyne.CanvasObject) { e.show(e.lines[i], o.(*placeRow)) }
	e.rows.OnOpen = e.open
	e.rows.OnTick = func(i int) { e.tick(e.lines[i].at) }
	e.rows.OnMouse = func(i int, m *desktop.MouseEvent) {
		if m.Position.X < tickWidth && m.Button == desktop.MouseButtonPrimary && m.Modifier == 0 {
			e.tick(e.lines[i].at)
		}
	}
}

// tick ticks a place or clears it; a version with all its places.
func (e *everywhere) tick(l at) {
	if !e.replacing {
		return
	}
	if l.place >= 0 {
		set(e.off, l, !e.off[l])
	} else {
		off := e.ticked(l)
		for k := range e.found[l.version].Places {
			set(e.off, at{l.version, k}, off)
		}
	}
	e.rows.Reload()
	e.tell()
}

// ticked says whether a place is to be replaced; of a version, whether all its places are.
func (e *everywhere) ticked(l at) bool {
	if l.place >= 0 {
		return !e.off[l]
	}
	for k := range e.found[l.version].Places {
		if e.off[at{l.version, k}] {
			return false
		}
	}
	return true
}

// show fills a row with a version or a place, and with what will stand there.
func (e *everywhere) show(l placeLine, r *placeRow) {
	v := &e.found[l.version]
	r.ticks(e.replacing, e.ticked(l.at))
	if l.place < 0 {
		title := v.Title
		if title == "" {
			title = e.r.w.T("stories.untitled")
		}
		r.head(title, e.r.w.LangName(v.Lang), e.r.w.N("everywhere.places", len(v.Places)))
		return
	}
	p := &v.Places[l.place]
	r.place(p.Excerpt())
	if e.replacing {
		r.after(p.Replaced(e.with.Text))
	}
}

// placeHeight is how high a line of what was found is.
const placeHeight = 28

// placeRow shows one line of what was found.
type placeRow struct {
	widget.BaseWidget
	box       tickBox
	was, will *kit.Cut
	note      *kit.Cut
	inset     float32
}

func newPlaceRow() *placeRow {
	r := &placeRow{
		box: newTickBox(), was: kit.NewCut("", ui.SizeText, ui.ColourInk, false),
		will: kit.NewCut("", ui.SizeText, ui.ColourInk, false),
		note: kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *placeRow) ticks(shown, on bool) {
	r.box.set(shown && on)
	r.box.back.Hidden = !shown
}

func (r *placeRow) head(title, lang, places string) {
	r.inset = 0
	r.was.Set(title, ui.ColourInk, true)
	r.was.Mark(nil)
	r.note.Set(lang+" · "+places, ui.ColourInk2, false)
	r.will.Hide()
	r.note.Show()
	r.Refresh()
}

func (r *placeRow) place(l seek.Line) {
	r.inset = 12
	r.was.Set(l.Text, ui.ColourInk2, false)
	r.was.Mark([][2]int{{l.From, l.To}})
	r.note.Hide()
	r.will.Hide()
	r.Refresh()
}

func (r *placeRow) after(l seek.Line) {
	r.will.Set("→ "+l.Text, ui.ColourInk, false)
	arrow := len("→ ")
	r.will.Mark([][2]int{{l.From + arrow, l.To + arrow}})
	r.will.Show()
}

// CreateRenderer is for the toolkit.
func (r *placeRow) CreateRenderer() fyne.WidgetRenderer { return &placeRenderer{r} }

type placeRenderer struct{ r *placeRow }

func (q *placeRenderer) Destroy()           {}
func (q *placeRenderer) MinSize() fyne.Size { return fyne.NewSize(300, placeHeight) }
func (q *placeRenderer) Refresh()           { q.Layout(q.r.Size()) }

func (q *placeRenderer) Objects() []fyne.CanvasObject {
	r := q.r
	return []fyne.CanvasObject{r.box.back, r.box.sign, r.was, r.will, r.note}
}

func (q *placeRenderer) Layout(size fyne.Size) {
	const noteWidth = 200
	r, x, middle := q.r, float32(16), float32(placeHeight/2)
	if !r.box.back.Hidden {
		x = tickWidth
	}
	r.box.place(16, middle-8)
	w := size.Width - x - r.inset - 16
	if r.note.Visible() {
		w -= noteWidth
	}
	put(r.was, x+r.inset, middle, w)
	put(r.will, x+r.inset, middle+placeHeight-6, w)
	put(r.note, size.Width-noteWidth-8, middle, noteWidth)
}
