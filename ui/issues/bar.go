package issues

import (
	"fmt"

	"fyne.io/fyne/v2"

	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// bar is the room bar: the issue, how many pages each edition comes to, the deeds.
func (r *Room) bar() fyne.CanvasObject {
	title := r.T("issue.name", "Number", r.issue.Number)
	var note fyne.CanvasObject
	details := kit.NewIcon(ui.IconSettings, r.T("issues.details"), r.details)
	if !r.narrow() {
		note = kit.Text(r.issue.Periods.Any(r.Lang()), ui.SizeText, ui.ColourInk2)
		details = kit.NewButton(r.T("issues.details"), ui.IconSettings, kit.Normal, r.details)
	}
	var middle []fyne.CanvasObject
	if len(r.laid) > 0 {
		middle = append(middle, r.budget(), kit.NewChip(r.agree(), r.toggleWays))
	}
	if r.laying {
		middle = append(middle, kit.NewIcon(ui.IconRefresh, r.T("proof.laying"), nil))
	}
	var add *kit.Button
	add = kit.NewPick(r.T("cmd.issue.add"), func() { menu.Below(add, r.adds()...) })
	return kit.RoomBar(title, note, middle, add, details,
		kit.NewButton(r.T("issues.proof"), ui.IconProof, kit.Main, r.proof).Key("Ctrl+E"))
}

// agree says whether the editions come to the same number of pages.
func (r *Room) agree() ui.Mark {
	same := true
	first := pageCount(&r.laid[0])
	pages := ""
	for i := range r.laid {
		n := pageCount(&r.laid[i])
		same = same && n == first
		if i > 0 {
			pages += ", "
		}
		pages += fmt.Sprintf("%s\u00a0%d", r.LangMark(r.laid[i].Lang), n)
	}
	if same && (r.issue.Pages == 0 || first <= r.issue.Pages) {
		return ui.Mark{
			Glyph: ui.GlyphDone, Word: r.N("issues.agree", first), Ink: ui.ColourGreen,
			Fill: ui.ColourGreens, Edge: ui.ColourGreen,
		}
	}
	words := r.T("issues.differ", "Pages", pages)
	if same {
		words = r.N("issues.agree", first)
	}
	return ui.Mark{
		Glyph: ui.GlyphWarn, Word: words,
		Ink: ui.ColourAmber, Fill: ui.ColourAmbers, Edge: ui.ColourAmber,
	}
}

func pageCount(l *ui.Laid) int {
	if l.Doc == nil {
		return 0
	}
	return len(l.Doc.Pages)
}
