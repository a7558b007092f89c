package margin

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// Remedy is something that can be done about what a card says.
type Remedy struct {
	Words string
	Do    func()
}

// remedies are small buttons in as many rows as a width needs.
func remedies(width float32, list []Remedy) fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, r := range list {
		words := kit.Shorten(r.Words, width-30, ui.SizeText, fyne.TextStyle{})
		out = append(out, kit.NewButton(words, "", kit.Normal, r.Do).Small())
	}
	return kit.Lines(6, width, out...)
}

// card is a raised surface as the margin has them.
func card(obj fyne.CanvasObject) fyne.CanvasObject { return edged(ui.ColourLine, obj) }

func edged(edge ui.Token, obj fyne.CanvasObject) fyne.CanvasObject {
	return kit.Card(ui.ColourRaised, edge, ui.Radius, kit.Pad(10, 10, obj))
}

// Place is where a finding is, in words, and whether the person is there.
type Place struct {
	Words string
	Here  bool
}

// FindingCard says a finding and where it is, with what can be done about it.
func FindingCard(w *ui.Window, f *editor.Finding, at Place, width float32, list []Remedy,
) fyne.CanvasObject {
	light := map[editor.Severity]ui.Light{
		editor.Note: ui.LightNote, editor.Warning: ui.LightWarn,
		editor.Blocking: ui.LightError,
	}[f.Severity]
	if ofSpelling[f.Rule] {
		light = ui.LightWarn
	}
	m := light.Mark("")
	words := kit.Column(2, kit.NewPara(f.Says.Any(w.Lang()), ui.SizeText, 18, ui.ColourInk),
		kit.Text(at.Words, ui.SizeSmall, ui.ColourInk2), kit.Gap(0, 2), remedies(width-20, list))
	sign := kit.Inset(0, 3, 0, 0, kit.Column(0, kit.Sign(m.Glyph, 12, m.Ink)))
	edge := ui.ColourLine
	if at.Here {
		edge = ui.ColourAccent
	}
	return edged(edge, kit.Frame(nil, nil, kit.Inset(0, 0, 8, 0, sign), nil, words))
}
