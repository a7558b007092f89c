package writing

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/choose"
	"twofold/ui/kit/rich"
)

// factDay is the day on which the register is counted: the issue's that carries the
// story, else today.
func (r *Room) factDay() editor.Date {
	if is := r.standing.Issue(); is != nil && is.Date != "" {
		return is.Date
	}
	return r.w.Desk.Today()
}

// insertFact asks for a number of the register and puts it into the text, in the text's
// language.
func (r *Room) insertFact() {
	e := r.editor()
	if e == nil {
		return
	}
	list := editor.RegisterFacts(r.pub, r.reg, r.factDay(), e.Text().Lang())
	var lines []choose.Line
	for _, f := range list {
		lines = append(lines, choose.Line{Text: f.Says, Note: r.factNote(f.Project)})
	}
	choose.Dialog{
		Title: r.w.T("writing.fact.title"), Hint: r.w.T("writing.fact.hint"),
		None: r.w.T("writing.fact.none"), Cancel: r.w.T("do.cancel"), Deed: r.w.T("writing.fact.insert"),
		Lines: lines, Left: []fyne.CanvasObject{
			kit.Text(r.w.T("writing.fact.note"), ui.SizeSmall, ui.ColourInk2),
		},
		Then: func(i int) { r.on(func(e *rich.Editor) { e.Type(list[i].Says) }) },
	}.Show(r.w.Main.Canvas())
}

// factNote says whose number it is.
func (r *Room) factNote(id editor.ProjectID) string {
	for i := range r.reg {
		if r.reg[i].ID == id {
			return r.reg[i].Code
		}
	}
	return r.w.T("writing.fact.register")
}
