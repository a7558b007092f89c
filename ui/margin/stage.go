package margin

import (
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor/check"
	"twofold/ui"
	"twofold/ui/kit"
)

// Asks is a line of a checklist: what is asked, and whether it is only advice.
func Asks(w *ui.Window, q check.Requirement) string {
	words := w.T("need." + q.Name)
	if !q.Needed {
		words = w.T("need.advice", "Need", words)
	}
	return words
}

// Lacks says what is missing, one after another.
func Lacks(w *ui.Window, list ...check.Requirement) string {
	var out []string
	for _, q := range list {
		out = append(out, w.T("lack."+q.Name))
	}
	return strings.Join(out, "; ")
}

// Advice is what a checklist recommends and is not met.
func Advice(list []check.Requirement) []check.Requirement {
	var out []check.Requirement
	for _, q := range list {
		if !q.Needed && !q.Met {
			out = append(out, q)
		}
	}
	return out
}

// NeedsCard lists what a stage asks; a press on a line goes to where it is done.
func NeedsCard(w *ui.Window, title string, list []check.Requirement, width float32,
	do func(check.Requirement),
) fyne.CanvasObject {
	col := kit.Column(2, kit.NewPara(title, ui.SizeText, 18, ui.ColourInk).Bold(), kit.Gap(0, 2))
	for _, q := range list {
		light := ui.LightOK
		switch {
		case !q.Met && q.Needed:
			light = ui.LightWarn
		case !q.Met:
			light = ui.LightNote
		}
		words := kit.Shorten(Asks(w, q), width, ui.SizeSmall, fyne.TextStyle{})
		col.Add(kit.Row(0, kit.NewLight(light.Mark(words), func() { do(q) })))
	}
	return card(col)
}
