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

// Sizes of a small page in units: its height, the room round it.
const (
	thumbHeight float32 = 96
	thumbPad    float32 = 10
	thumbLabel  float32 = 18
)

func newThumbs(r *Room) *thumbs {
	t := &thumbs{r: r, list: kit.NewRows()}
	t.list.Len = r.most
	t.list.Height = func(int) float32 { return thumbHeight + thumbLabel + thumbPad*2 }
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
	width := float32(136)
	return kit.Fill(ui.ColourDesk, kit.Sized(width, 0,
		kit.Frame(nil, nil, nil, kit.Upright(), t.list)))
}

// show follows the page that is looked at.
func (t *thumbs) show() { t.list.Choose(t.r.page - 1) }

func (t *thumbs) fill(i int, row fyne.CanvasObject) {
	cell := row.(*fyne.Container)
	w, h := t.r.view.paper()
	zoom := thumbHeight / h
	pages := kit.Row(1)
	for _, l := range t.r.shown() {
		if i >= pageCount(l) {
			pages.Add(kit.Gap(w*zoom, thumbHeight))
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
