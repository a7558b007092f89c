package margin

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/choose"
)

// ChooseFact asks for a number of the register and hands on the words for it.
func ChooseFact(w *ui.Window, list []editor.RegisterFact, reg []editor.Project, then func(says string)) {
	codes := map[editor.ProjectID]string{"": w.T("writing.fact.register")}
	for i := range reg {
		codes[reg[i].ID] = reg[i].Code
	}
	lines := make([]choose.Line, len(list))
	for i, f := range list {
		lines[i] = choose.Line{Text: f.Says, Note: codes[f.Project]}
	}
	choose.Dialog{
		Title: w.T("writing.fact.title"), Hint: w.T("writing.fact.hint"),
		None: w.T("writing.fact.none"), Cancel: w.T("do.cancel"), Deed: w.T("writing.fact.insert"),
		Left:  []fyne.CanvasObject{kit.Text(w.T("writing.fact.note"), ui.SizeSmall, ui.ColourInk2)},
		Lines: lines, Then: func(i int) { then(list[i].Says) },
	}.Show(w.Main.Canvas())
}
