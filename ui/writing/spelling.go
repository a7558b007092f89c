package writing

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui/kit/menu"
	"twofold/ui/kit/rich"
	"twofold/ui/margin"
)

// material is what the checks of words go by.
func (r *Room) material() editor.Material {
	return editor.Material{Publication: r.pub, Projects: r.reg, House: r.house}
}

// spell looks up the words of every block that has changed, behind the window.
func (r *Room) spell() {
	id := r.d.story.ID
	r.lookup.Look(r.material(), id, r.d.texts, func() {
		if r.d.story.ID == id {
			r.gather()
		}
	})
}

// offerWords opens what may have been meant by the word under a mark.
func (r *Room) offerWords(l editor.Lang, m rich.Mark, at fyne.Position) {
	f := r.found[m.Key]
	r.lookup.Guess(r.material(), []margin.Word{{Lang: l, Word: f.Words}}, func(bool) {
		menu.Choose(r.w.Main.Canvas(), at, r.wordItems(&f, m)...)
	})
}

func (r *Room) wordItems(f *editor.Finding, m rich.Mark) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, word := range r.lookup.Likely(f.Lang, f.Words) {
		items = append(items, fyne.NewMenuItem(word, func() { r.putWord(f, m, word) }))
	}
	if len(items) == 0 {
		none := fyne.NewMenuItem(r.w.T("spelling.none"), nil)
		none.Disabled = true
		items = append(items, none)
	}
	return append(items, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(r.w.T("spelling.add"), func() { r.addWord(f.Lang, f.Words) }),
		fyne.NewMenuItem(r.w.T("spelling.ignore"), func() { r.ignoreWord(f) }))
}

// putWord puts what was meant in place of a misspelt word.
func (r *Room) putWord(f *editor.Finding, m rich.Mark, word string) {
	r.make(f.Lang, editor.Edit{Block: f.Block, From: m.From, To: m.To, Old: f.Words, New: word})
}

// addWord puts a word on the house's list.
func (r *Room) addWord(l editor.Lang, word string) {
	r.decide(decision{
		says: r.w.T("spelling.added", "Word", word),
		do:   func(ctx context.Context) error { return r.w.Desk.AddWord(ctx, l, word) },
		undo: func(ctx context.Context) error { return r.w.Desk.RemoveWord(ctx, l, word) },
	})
}

// ignoreWord takes a word for right in this story.
func (r *Room) ignoreWord(f *editor.Finding) {
	e := f.Excuse()
	e.Block = ""
	r.excuse(e, r.w.T("spelling.ignored", "Word", f.Words))
}

// spellNext goes to the next misspelt word and opens what may have been meant; at one it
// stays.
func (r *Room) spellNext(stay bool) {
	e := r.editor()
	if m, ok := e.MarkHere(); ok && stay && m.Key >= 0 {
		e.Explain()
		return
	}
	if !r.walk(1, func(f *editor.Finding) bool { return margin.OfSpelling(f.Rule) }) {
		r.w.Tell(r.w.T("spelling.clean"), nil)
		return
	}
	r.editor().Explain()
}
