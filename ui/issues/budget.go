package issues

import (
	"maps"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// The bars of the budget.
const (
	barWide  float32 = 150
	barShort float32 = 84 // in a window that is not wide
	barHigh  float32 = 7
	barSlack         = 1.1 // the scale goes on a little beyond the longest edition
)

// plans are the numbers of pages that an issue is planned for.
var plans = []int{4, 8, 12, 16}

// budget shows how many pages each edition fills, on one scale, with a tick at the pages
// that are planned.
func (r *Room) budget() fyne.CanvasObject {
	scale := float64(r.issue.Pages)
	for i := range r.laid {
		scale = max(scale, r.laid[i].Used)
	}
	scale *= barSlack
	wide := barWide
	if r.narrow() {
		wide = barShort
	}
	rows := kit.Column(1)
	for i := range r.laid {
		l := &r.laid[i]
		if l.Doc == nil || scale == 0 {
			continue
		}
		g := newGauge(wide, barHigh)
		g.tap = func() { menu.Below(g, r.planMenu()...) }
		g.set(l.Used/scale, float64(r.issue.Pages)/scale)
		words, ink := r.used(l)
		rows.Add(kit.Row(8, kit.Sized(24, 0, kit.Bold(r.LangMark(l.Lang), ui.SizeSmall, ui.ColourInk)), g,
			kit.Text(words, ui.SizeSmall, ink)))
	}
	return rows
}

// Widths of windows in which all words of the room bar have room, in Latin and in Cyrillic
// letters, and in which the owners of versions have.
const (
	barRoom         float32 = 1400
	barRoomCyrillic float32 = 1560
	ownerRoom       float32 = 1640
)

// narrow says whether the window is too narrow for all words of the room bar.
func (r *Room) narrow() bool {
	if r.Lang().Cyrillic() {
		return r.width() < barRoomCyrillic
	}
	return r.width() < barRoom
}

func (r *Room) width() float32 { return r.Main.Canvas().Size().Width }

// used says how many pages an edition fills: "8.3 of 8 pages".
func (r *Room) used(l *ui.Laid) (string, ui.Token) {
	planned := r.issue.Pages
	switch {
	case planned == 0:
		return r.T("issues.used", "Used", r.Decimal(l.Used)), ui.ColourInk2
	case pageCount(l) > planned:
		return r.N("issues.used.of", planned, "Used", r.Decimal(l.Used)), ui.ColourRed
	}
	return r.N("issues.used.of", planned, "Used", r.Decimal(l.Used)), ui.ColourInk2
}

// planMenu offers the numbers of pages that the issue may be planned for.
func (r *Room) planMenu() []*fyne.MenuItem {
	free := fyne.NewMenuItem(r.T("issues.plan.free"), func() { r.plan(0) })
	free.Checked = r.issue.Pages == 0
	out := []*fyne.MenuItem{free}
	for _, n := range plans {
		it := fyne.NewMenuItem(r.N("issues.plan", n), func() { r.plan(n) })
		it.Checked = r.issue.Pages == n
		out = append(out, it)
	}
	for _, l := range r.Publication().Languages {
		if r.issue.Smaller[l] > 0 {
			out = append(out, fyne.NewMenuItem(r.T("issues.body.again", "Lang", r.LangName(l)),
				func() { r.bodyAgain(l) }))
		}
	}
	return out
}

// bodyAgain sets the body text of an edition in its own size again.
func (r *Room) bodyAgain(l editor.Lang) {
	r.change(r.T("issues.body.again", "Lang", r.LangName(l)), func(is *editor.Issue) {
		is.Smaller = maps.Clone(is.Smaller)
		delete(is.Smaller, l)
	})
}

func (r *Room) plan(pages int) {
	r.change("", func(is *editor.Issue) { is.Pages = pages })
}

// askPlan opens the menu of page numbers below the room bar.
func (r *Room) askPlan() {
	menu.At(r.Main.Canvas(), fyne.NewPos(ui.RailWidth+labelWidth, ui.BarHeight*2), r.planMenu()...)
}
