package issues

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/export/fit"
	"twofold/export/paper"
	"twofold/ui"
)

// stepsMenu lists what a story gives so that it fits, in each language: what was done by
// itself can be refused, what was asked for taken back, what was refused allowed again.
func (r *Room) stepsMenu(it *editor.Item) *fyne.MenuItem {
	parent := fyne.NewMenuItem(r.T("issues.steps"), nil)
	parent.ChildMenu = fyne.NewMenu("")
	for i := range r.laid {
		parent.ChildMenu.Items = append(parent.ChildMenu.Items, r.stepItems(&r.laid[i], it)...)
	}
	if len(parent.ChildMenu.Items) == 0 {
		parent.ChildMenu = nil
		parent.Disabled = true
	}
	return parent
}

func (r *Room) stepItems(l *ui.Laid, it *editor.Item) []*fyne.MenuItem {
	var out []*fyne.MenuItem
	if l.Doc == nil {
		return nil
	}
	id := it.ID
	add := func(words string, on bool, do func(*editor.Item)) {
		m := fyne.NewMenuItem(r.LangMark(l.Lang)+" · "+words, func() { r.edit(id, do) })
		m.Checked = on
		out = append(out, m)
	}
	for _, st := range l.Doc.Report.Steps {
		if st.Story == it.Story && st.Refusable() {
			add(r.step(&st), true, func(it *editor.Item) { undoStep(it, l.Lang, &st) })
		}
	}
	own := it.Adjustment(l.Lang)
	for _, k := range own.Refused {
		add(r.T("issues.refused."+string(k)), false, func(it *editor.Item) { allow(it, l.Lang, k) })
	}
	return out
}

// step says what was done.
func (r *Room) step(st *paper.Step) string {
	n := max(st.By, -st.By)
	switch {
	case st.Kind == editor.StepPictures && st.By > 0:
		return r.N("issues.step.higher", n)
	case st.Kind == editor.StepPictures:
		return r.N("issues.step.lower", n)
	case st.Kind == editor.StepHeadline:
		return r.N("issues.step.headline", n)
	case st.Kind == editor.StepLines:
		return r.N("issues.step.lines", n)
	case st.Kind == editor.StepGaps:
		return r.T("issues.step.gaps")
	case st.Kind == editor.StepPage:
		return r.T("issues.step.page", "Page", st.Page)
	}
	return r.T("issues.step.optional")
}

// undoStep takes back what was asked for, and refuses what was done unasked.
func undoStep(it *editor.Item, l editor.Lang, st *paper.Step) {
	a := it.Adjustment(l)
	switch {
	case st.Kind == editor.StepPictures && a.Pictures != 0:
		a.Pictures = 0
	case st.Kind == editor.StepHeadline && a.Headline != 0:
		a.Headline = 0
	case st.Kind == editor.StepOptional && a.Leaves(st.Block):
		a.Without = without(a.Without, st.Block)
	default:
		a = fit.Refused(a, st.Kind)
	}
	it.SetAdjustment(a)
}

// allow lets a step be done unasked again.
func allow(it *editor.Item, l editor.Lang, k editor.StepKind) {
	a := it.Adjustment(l)
	a.Refused = without(a.Refused, k)
	it.SetAdjustment(a)
}

func without[T comparable](list []T, one T) []T {
	var out []T
	for _, t := range list {
		if t != one {
			out = append(out, t)
		}
	}
	return out
}
