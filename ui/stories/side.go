package stories

import (
	"strconv"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// fillSide shows the views with their counts, and the filters.
func (r *Room) fillSide() {
	r.side.RemoveAll()
	r.side.Add(kit.Heading(r.w.T("stories.views")))
	for _, v := range Views() {
		n := r.filter.Count(v, r.lib.rows, r.lib.bin)
		if v == ViewBin && n == 0 && r.filter.View != ViewBin {
			continue
		}
		r.side.Add(kit.NewSideRow(r.w.T("stories.view."+string(v)), strconv.Itoa(n),
			v == r.filter.View, func() { r.look(v) }))
	}
	r.fillOwn()
	if len(r.lib.rows) == 0 {
		r.side.Add(kit.Inset(8, 12, 8, 0, kit.NewPara(r.w.T("stories.filters.later"),
			ui.SizeSmall, 16, ui.ColourInk3)))
		return
	}
	r.side.Add(kit.Gap(0, 12))
	r.side.Add(kit.Heading(r.w.T("stories.areas")))
	for _, a := range r.lib.pub.Areas {
		n := CountArea(a.ID, r.lib.rows)
		tick := kit.NewCheck(a.Titles.Any(r.w.Lang()), r.filter.Areas[a.ID], func(on bool) {
			set(r.filter.Areas, a.ID, on)
			r.fill()
		})
		r.side.Add(kit.Inset(6, 0, 0, 0, tick.Count(strconv.Itoa(n))))
	}
	r.side.Add(kit.Gap(0, 12))
	r.side.Add(kit.Heading(r.w.T("stories.stages")))
	for _, s := range append([]editor.Stage{""}, editor.Stages()...) {
		tick := kit.NewCheck(r.w.StageMark(s).Word, r.filter.Stages[s], func(on bool) {
			set(r.filter.Stages, s, on)
			r.fill()
		})
		r.side.Add(kit.Inset(6, 0, 0, 0, tick))
	}
}

func (r *Room) look(v View) {
	r.filter.View = v
	r.fill()
	r.w.Offer()
}

func set[K comparable](m map[K]bool, k K, on bool) {
	if on {
		m[k] = true
	} else {
		delete(m, k)
	}
}
