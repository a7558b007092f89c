package stories

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/ui"
	"twofold/ui/kit"
)

// head is the row over the list; a press sorts by its column, again the other way.
type head struct {
	kit.Control
	room  *Room
	texts map[string]*canvas.Text
}

func newHead(room *Room) *head {
	h := &head{room: room, texts: map[string]*canvas.Text{}}
	for _, c := range []string{"headline", "stage", "words", "issue", "area", "changed"} {
		h.texts[c] = kit.Bold("", ui.SizeSmall, ui.ColourInk2)
	}
	h.ExtendBaseWidget(h)
	return h
}

var sortable = map[string]Order{
	"headline": ByTitle, "words": ByWords, "issue": ByIssue, "changed": ByChanged,
}

// Tapped sorts by the column under the pointer.
func (h *head) Tapped(e *fyne.PointEvent) {
	if e == nil {
		return
	}
	c := columnsFor(h.Size().Width)
	for name, s := range c.named() {
		o, ok := sortable[name]
		if ok && e.Position.X >= s.x && e.Position.X < s.x+s.w {
			h.room.sortBy(o)
			h.Refresh()
		}
	}
}

func (c columns) named() map[string]span {
	return map[string]span{
		"headline": c.headline, "stage": c.stage, "words": c.words,
		"issue": c.issue, "area": c.area, "changed": c.changed,
	}
}

// CreateRenderer is for the toolkit.
func (h *head) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{
		h: h, bg: canvas.NewRectangle(ui.Colour(ui.ColourDesk)),
		line: canvas.NewRectangle(ui.Colour(ui.ColourEdge)),
	}
	r.Refresh()
	return r
}

type headRenderer struct {
	h        *head
	bg, line *canvas.Rectangle
}

func (r *headRenderer) Destroy()           {}
func (r *headRenderer) MinSize() fyne.Size { return fyne.NewSize(300, 32) }

func (r *headRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.bg, r.line}
	for _, c := range []string{"headline", "stage", "words", "issue", "area", "changed"} {
		out = append(out, r.h.texts[c])
	}
	return out
}

func (r *headRenderer) Layout(size fyne.Size) {
	r.bg.Resize(size)
	r.line.Move(fyne.NewPos(0, size.Height-1))
	r.line.Resize(fyne.NewSize(size.Width, 1))
	c, t := columnsFor(size.Width), r.h.texts
	put(t["headline"], c.headline.x, size.Height/2, c.headline.w)
	put(t["stage"], c.stage.x, size.Height/2, c.stage.w)
	right(t["words"], c.words, size.Height/2)
	right(t["issue"], c.issue, size.Height/2)
	t["area"].Hidden = c.area.w == 0
	put(t["area"], c.area.x+8, size.Height/2, c.area.w)
	put(t["changed"], c.changed.x, size.Height/2, c.changed.w)
}

func (r *headRenderer) Refresh() {
	f := &r.h.room.filter
	for name, t := range r.h.texts {
		t.Text = r.h.room.w.T("stories.col." + name)
		if o, ok := sortable[name]; ok && o == f.Order {
			t.Text += map[bool]string{true: " ▴", false: " ▾"}[f.Upward]
		}
		t.Refresh()
	}
	r.Layout(r.h.Size())
}
