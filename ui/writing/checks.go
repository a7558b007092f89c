package writing

import (
	"context"
	"reflect"
	"strconv"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// check looks for what a person should look at, behind the window.
func (r *Room) check() {
	if r.w.CheckStory == nil || r.d == nil {
		return
	}
	id := r.d.story.ID
	s := copied(&r.d.story)
	ui.Latest(r.looks, func(ctx context.Context) ([]editor.Finding, error) {
		return r.w.CheckStory(ctx, r.w.Desk, &s)
	}, func(found []editor.Finding, err error) {
		if err != nil || r.d == nil || r.d.story.ID != id || reflect.DeepEqual(found, r.found) {
			return
		}
		r.found = found
		r.countFindings()
		r.showMarks()
		if r.tab == 1 {
			r.fillSide()
		}
		r.status("", false)
	})
}

func (r *Room) countFindings() {
	n, fill, ink := 0, ui.ColourAmbers, ui.ColourAmber
	for _, f := range r.found {
		if f.Severity == editor.Note {
			continue
		}
		n++
		if f.Severity == editor.Blocking {
			fill, ink = ui.ColourReds, ui.ColourRed
		}
	}
	words := ""
	if n > 0 {
		words = strconv.Itoa(n)
	}
	r.tabs.Count(1, words, fill, ink)
}

// checksPage lists the findings, worst first.
func (r *Room) checksPage() fyne.CanvasObject {
	if r.w.CheckStory == nil {
		return kit.Pad(16, 16, kit.NewPara(r.w.T("writing.checks.none"), ui.SizeText, 18, ui.ColourInk2))
	}
	col := kit.Column(8)
	if len(r.found) == 0 {
		col.Add(kit.NewLight(ui.LightOK.Mark(r.w.T("writing.checks.clean")), nil))
	}
	for i := range r.found {
		col.Add(r.findingCard(&r.found[i]))
	}
	again := kit.NewButton(r.w.T("writing.checks.again"), ui.IconRefresh, kit.Normal, r.checkNow).Small()
	col.Add(kit.Row(0, again))
	return kit.Scrolled(120, kit.Pad(12, 12, col))
}

func (r *Room) checkNow() {
	r.save("saved", "")
	r.check()
}

func (r *Room) findingCard(f *editor.Finding) fyne.CanvasObject {
	light := map[editor.Severity]ui.Light{
		editor.Note: ui.LightNote, editor.Warning: ui.LightWarn,
		editor.Blocking: ui.LightError,
	}[f.Severity]
	m := light.Mark("")
	where := r.w.T("mark." + string(f.Lang))
	if name := r.blockName(f.Block); name != "" {
		where += " · " + name
	}
	words := kit.Column(2, kit.NewPara(f.Says.Any(r.w.Lang()), ui.SizeText, 18, ui.ColourInk),
		kit.Text(where, ui.SizeSmall, ui.ColourInk2))
	if f.Block != "" && find(r.order, f.Block) >= 0 {
		words.Add(kit.Gap(0, 2))
		words.Add(kit.Row(0, kit.NewButton(r.w.T("writing.goto"), "", kit.Normal,
			func() { r.goFinding(f) }).Small()))
	}
	sign := kit.Inset(0, 3, 0, 0, kit.Column(0, kit.Sign(m.Glyph, 12, m.Ink)))
	return kit.Card(ui.ColourRaised, ui.ColourLine, ui.Radius,
		kit.Pad(10, 10, kit.Frame(nil, nil, kit.Inset(0, 0, 8, 0, sign), nil, words)))
}

// goFinding shows the block that a finding is about.
func (r *Room) goFinding(f *editor.Finding) {
	if f.Lang != "" {
		r.inLang = f.Lang
		if !r.view.both && r.view.lang != f.Lang && r.d.version(f.Lang) != nil {
			r.view.lang = f.Lang
			r.fillBar()
			r.fillSheet()
		}
	}
	r.goTo(r.inLang, f.Block)
	if e := r.eds[r.inLang]; e != nil && f.To > f.From {
		e.Pick(f.Block, f.From, f.To)
	}
}

// nextFinding walks the findings that have a place.
func (r *Room) nextFinding(by int) {
	n := len(r.found)
	for i := range n {
		at := ((r.finding+by*(i+1))%n + n) % n
		if find(r.order, r.found[at].Block) >= 0 {
			r.finding = at
			r.goFinding(&r.found[at])
			return
		}
	}
}
