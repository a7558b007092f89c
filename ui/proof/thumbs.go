package proof

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"

	"twofold/ui"
	"twofold/ui/kit"
)

// thumbs is the list of small pages at the left of the pasteboard.
type thumbs struct {
	r    *Room
	list *kit.Rows
}

// Sizes of the list in units: the pane, the room round a small page, the line under it,
// the height of a page by itself.
const (
	thumbPane   float32 = 136
	thumbPad    float32 = 8
	thumbLabel  float32 = 18
	thumbHeight float32 = 112
)

// zoom is how many units a point takes, so that the pages looked at stand side by side.
func (t *thumbs) zoom() float32 {
	w, h := t.r.view.paper()
	n := float32(max(len(t.r.shown()), 1))
	return min(thumbHeight/h, (thumbPane-2*thumbPad-12-(n-1))/(w*n))
}

func newThumbs(r *Room) *thumbs {
	t := &thumbs{r: r, list: kit.NewRows()}
	t.list.Len = r.most
	t.list.Height = func(int) float32 {
		_, h := r.view.paper()
		return h*t.zoom() + thumbLabel + thumbPad*2
	}
	t.list.New = func() fyne.CanvasObject { return kit.Grow(kit.Gap(1, 1)) }
	t.list.Fill = t.fill
	t.list.OnChoose = func(i int) {
		if i+1 != r.page {
			r.turn(i + 1)
		}
	}
	t.list.Mark(r.page - 1)
	return t
}

func (t *thumbs) object() fyne.CanvasObject {
	return kit.Fill(ui.ColourDesk, kit.Sized(thumbPane, 0,
		kit.Frame(nil, nil, nil, kit.Upright(), t.list)))
}

// show follows the page that is looked at.
func (t *thumbs) show() { t.list.Choose(t.r.page - 1) }

func (t *thumbs) fill(i int, row fyne.CanvasObject) {
	cell := row.(*fyne.Container)
	w, h := t.r.view.paper()
	zoom := t.zoom()
	pages := kit.Row(1)
	for _, l := range t.r.shown() {
		if i >= pageCount(l) {
			pages.Add(kit.Gap(w*zoom, h*zoom))
			continue
		}
		p := kit.NewPage(w, h, zoom)
		p.OnTap = func(float32, float32) { t.r.turn(i + 1) }
		pages.Add(p)
		t.r.pages.Want(l.Doc, i+1, p.Scale(), func(img *image.RGBA) { p.Set(img) })
	}
	label := kit.Text(strconv.Itoa(i+1), ui.SizeSmall, ui.ColourInk2)
	label.Alignment = fyne.TextAlignCenter
	cell.Objects = []fyne.CanvasObject{kit.Pad(4, thumbPad, kit.Column(2,
		kit.Row(0, kit.Spring(), pages, kit.Spring()), label))}
	cell.Refresh()
}
