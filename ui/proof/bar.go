package proof

import (
	"strconv"

	"fyne.io/fyne/v2"

	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// bar is the room bar: title, which editions, page, zoom, and the one main deed.
func (r *Room) bar() fyne.CanvasObject {
	r.barBox = kit.Grow(kit.Gap(1, ui.BarHeight))
	r.rebar()
	return r.barBox
}

func (r *Room) rebar() {
	if r.barBox == nil {
		return
	}
	kit.Swap(r.barBox, r.barRow())
}

func (r *Room) barRow() fyne.CanvasObject {
	note := kit.Text(r.T("issue.name", "Number", r.number), ui.SizeText, ui.ColourInk2)
	var middle []fyne.CanvasObject
	if len(r.laid) > 0 {
		middle = []fyne.CanvasObject{r.editions(), r.pager(), r.zoomer()}
	}
	state := kit.Text(r.T("proof.current"), ui.SizeSmall, ui.ColourInk2)
	if !r.fresh {
		state.Text = r.T("proof.laying")
	}
	export := kit.NewButton(r.T("proof.export"), ui.IconExport, kit.Main, func() {
		if r.panel != nil {
			r.panel.open(1)
		}
	}).Key("Ctrl+E")
	return kit.RoomBar(r.T("room.proof"), note, middle, state, export)
}

func (r *Room) editions() fyne.CanvasObject {
	var words []string
	for i := range r.laid {
		words = append(words, r.LangMark(r.laid[i].Lang))
	}
	if len(words) > 1 {
		words = append(words, r.T("proof.both"))
	}
	return kit.NewSegmented(words, min(r.mode, len(words)-1), r.look)
}

func (r *Room) pager() fyne.CanvasObject {
	back := kit.NewButton("", ui.IconLeft, kit.Normal, func() { r.turn(r.page - 1) })
	next := kit.NewButton("", ui.IconRight, kit.Normal, func() { r.turn(r.page + 1) })
	if r.page <= 1 {
		back.Disable()
	}
	if r.page >= r.most() {
		next.Disable()
	}
	place := kit.Text(r.T("proof.of", "Page", r.page, "Of", r.most()), ui.SizeText, ui.ColourInk)
	return kit.Row(8, back, place, next)
}

func (r *Room) zoomer() fyne.CanvasObject {
	words := r.T("proof.fit")
	if r.zoom > 0 {
		words = strconv.Itoa(int(r.zoom*100+0.5)) + "\u00a0%"
	}
	var pick *kit.Button
	pick = kit.NewPick(words, func() { menu.Below(pick, r.zooms()...) })
	return kit.Row(8,
		kit.NewButton("", ui.IconMinus, kit.Normal, func() { r.step(false) }), pick,
		kit.NewButton("", ui.IconPlus, kit.Normal, func() { r.step(true) }))
}

func (r *Room) zooms() []*fyne.MenuItem {
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(r.T("proof.fit"), func() { r.scale(0) }),
		fyne.NewMenuItem(r.T("proof.width"), func() { r.scale(r.view.fitWidth()) }),
	}
	for _, z := range []float32{0.5, 0.75, 1, 1.5, 2, 3, 4} {
		words := strconv.Itoa(int(z*100)) + "\u00a0%"
		items = append(items, fyne.NewMenuItem(words, func() { r.scale(z) }))
	}
	return items
}
