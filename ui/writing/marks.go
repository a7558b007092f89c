package writing

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/typo"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
	"twofold/ui/margin"
)

// The key of a mark is the index of its finding; below 0 it is that of its note, counted
// from -1 down.

// showMarks shows what findings and notes are about, under the words.
func (r *Room) showMarks() {
	for l, e := range r.eds {
		marks := r.notes.Marks(l)
		for i := range r.found {
			f := &r.found[i]
			if f.Lang != l || f.To <= f.From {
				continue
			}
			kind := rich.Doubtful
			if margin.OfSpelling(f.Rule) {
				kind = rich.Misspelt
			}
			marks = append(marks, rich.Mark{Block: f.Block, From: f.From, To: f.To, Kind: kind, Key: i})
		}
		e.SetMarks(marks)
	}
}

// about is what is said of a mark.
func (r *Room) about(m rich.Mark) string {
	if c := r.notes.At(-1 - m.Key); c != nil {
		return c.Who + ": " + c.Text
	}
	if m.Key < 0 || m.Key >= len(r.found) {
		return ""
	}
	return r.found[m.Key].Says.Any(r.w.Lang())
}

// markOf is the mark of a finding where its words are now.
func (r *Room) markOf(i int) rich.Mark {
	f := &r.found[i]
	if e := r.eds[f.Lang]; e != nil {
		if at := e.Text().Index(f.Block); at >= 0 {
			for _, m := range e.Marks(at) {
				if m.Key == i {
					return m
				}
			}
		}
	}
	return rich.Mark{Block: f.Block, From: f.From, To: f.To, Key: i}
}

// markItems say what a mark is about and offer what mends it.
func (r *Room) markItems(m rich.Mark) []*fyne.MenuItem {
	if m.Key < 0 {
		return r.noteItems(-1 - m.Key)
	}
	if m.Key >= len(r.found) {
		return nil
	}
	f := r.found[m.Key]
	var items []*fyne.MenuItem
	if f.Mend != nil {
		items = append(items, fyne.NewMenuItem(r.mendWords(&f), func() { r.mend(&f, m) }))
	}
	if f.Words != "" && f.Severity != editor.Blocking {
		items = append(items, fyne.NewMenuItem(r.w.T("excuse.do"), func() { r.askExcuse(f.Excuse()) }))
	}
	return append(items, fyne.NewMenuItemSeparator())
}

// saysWidth is how wide what is said of a mark is set.
const saysWidth = 320

// markHead says what a mark is about: a rule of the typographer by its name, with its
// reason; nil for a note, which its menu opens.
func (r *Room) markHead(m rich.Mark) fyne.CanvasObject {
	if m.Key < 0 || m.Key >= len(r.found) {
		return nil
	}
	f := &r.found[m.Key]
	name, why := "", f.Says.Any(r.w.Lang())
	if rule := typo.RuleOf(f.Rule); rule != nil {
		name, why = rule.Name.Any(r.w.Lang()), rule.Why.Any(r.w.Lang())
	}
	says := kit.Column(2)
	if name != "" {
		says.Add(kit.Bold(name, ui.SizeText, ui.ColourInk))
	}
	says.Add(kit.NewPara(why, ui.SizeText, 18, ui.ColourInk2))
	return kit.Sized(saysWidth, 0, says)
}

// mend makes the change that a finding proposes, where its words are now.
func (r *Room) mend(f *editor.Finding, m rich.Mark) {
	edit := *f.Mend
	edit.From += m.From - f.From
	edit.To += m.From - f.From
	r.make(f.Lang, edit)
}
