package stories

import (
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// fillStrip says what the list is narrowed to, or which view it shows, and how many rows
// are ticked. It stands as long as there are stories, so that a tick moves no row.
func (r *Room) fillStrip() {
	r.strip.RemoveAll()
	defer r.rest.Refresh() // the list gives room or takes it
	if len(r.lib.rows) == 0 && r.filter.View != ViewBin {
		return
	}
	row := kit.Row(8, kit.Text(r.w.T("stories.showing"), ui.SizeSmall, ui.ColourInk2))
	chips := r.chips()
	if len(chips) == 0 {
		row.Add(kit.Text(r.w.T("stories.view."+string(r.filter.View)), ui.SizeSmall, ui.ColourInk))
	} else {
		r.addChips(row, chips)
	}
	row.Add(kit.Spring())
	if ticked := r.countTicked(); ticked > 0 {
		row.Add(kit.Text(r.w.N("stories.ticked", ticked), ui.SizeSmall, ui.ColourInk))
		row.Add(kit.NewButton(r.w.T("stories.untick"), "", kit.Quiet, r.clearTicks).Small())
	}
	r.strip.Add(kit.Bar(stripHeight, ui.ColourSurface, row))
}

// addChips adds the filters and what can be done with all of them.
func (r *Room) addChips(row *fyne.Container, chips []fyne.CanvasObject) {
	for _, c := range chips {
		row.Add(c)
	}
	row.Add(kit.NewButton(r.w.T("stories.clear"), "", kit.Quiet, r.clear).Small())
	if r.own() == nil {
		row.Add(kit.NewButton(r.w.T("stories.keep"), "", kit.Quiet, r.keepFilter).Small())
	} else {
		row.Add(kit.NewButton(r.w.T("stories.own.remove"), "", kit.Quiet, r.removeOwn).Small())
	}
}

// stripHeight is how high the strip is.
const stripHeight = 40

func (r *Room) countTicked() int {
	n := 0
	for i := range r.shown {
		if r.ticked[r.shown[i].ID] {
			n++
		}
	}
	return n
}

// chips are the filters that narrow the list, each with a cross that takes it away.
func (r *Room) chips() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	chip := func(words string, remove func()) {
		out = append(out, kit.Tag(words, func() {
			remove()
			r.fill()
		}))
	}
	if words := strings.TrimSpace(r.filter.Words); words != "" {
		chip(r.w.T("stories.chip.text", "Words", short(words)), func() { r.search.SetText("") })
	}
	names := r.areaNames()
	if r.lib.pub != nil {
		for _, a := range r.lib.pub.Areas {
			if r.filter.Areas[a.ID] {
				chip(short(names[a.ID]), func() { delete(r.filter.Areas, a.ID) })
			}
		}
	}
	for _, s := range append([]editor.Stage{""}, editor.Stages()...) {
		if r.filter.Stages[s] {
			chip(r.w.StageMark(s).Word, func() { delete(r.filter.Stages, s) })
		}
	}
	return out
}

// short is what a chip says of a long text.
func short(s string) string {
	return kit.Shorten(s, 160, ui.SizeSmall, fyne.TextStyle{})
}
