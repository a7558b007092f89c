package writing

import (
	"fyne.io/fyne/v2"

	"twofold/editor/revise"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
)

// finder is the strip that finds words in the text, and replaces them.
type finder struct {
	open       bool
	query      revise.Query
	what, with *kit.Entry
	count      *kit.Cut
}

// openFinder shows the strip, with what is selected to look for.
func (r *Room) openFinder(replace bool) {
	f := &r.finder
	words := f.query.Text
	if e := r.editor(); e != nil {
		if s := e.SelectedText(); s != "" && len(s) < 80 {
			words = s
		}
	}
	f.open = true
	f.query.Text = words
	f.what = kit.NewEntry(words, r.w.T("writing.find.what"))
	f.with = kit.NewEntry("", r.w.T("writing.find.with"))
	f.count = kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false)
	f.what.OnChanged = func(s string) {
		f.query.Text = s
		r.seek()
	}
	f.what.OnSubmitted = func(string) { r.findNext(1) }
	f.with.OnSubmitted = func(string) { r.replaceOne() }
	f.what.OnEscape, f.with.OnEscape = r.closeFinder, r.closeFinder
	kit.Swap(r.strip, r.finderRow(replace))
	r.main.Refresh()
	kit.FocusOn(f.what)
	r.seek()
}

func (r *Room) finderRow(replace bool) fyne.CanvasObject {
	f := &r.finder
	word := kit.NewCheck(r.w.T("writing.find.word"), f.query.Word, func(on bool) {
		f.query.Word = on
		r.seek()
	})
	capitals := kit.NewCheck(r.w.T("writing.find.case"), f.query.Case, func(on bool) {
		f.query.Case = on
		r.seek()
	})
	row := kit.Row(8, kit.Sized(220, 0, kit.Slim(f.what)), kit.Sized(90, 0, f.count),
		kit.NewIcon(ui.IconUp, r.w.T("cmd.find.previous"), func() { r.findNext(-1) }),
		kit.NewIcon(ui.IconDown, r.w.T("cmd.find.next"), func() { r.findNext(1) }),
		kit.Sized(150, 0, word), kit.Sized(190, 0, capitals))
	if replace {
		row.Add(kit.Sized(180, 0, kit.Slim(f.with)))
		row.Add(kit.NewButton(r.w.T("writing.find.replace"), "", kit.Normal, r.replaceOne).Small())
		row.Add(kit.NewButton(r.w.T("writing.find.replace.all"), "", kit.Normal, r.replaceAll).Small())
	}
	row.Add(kit.Spring())
	row.Add(kit.NewIcon(ui.IconClose, r.w.T("do.close"), r.closeFinder))
	return kit.Bar(ui.StripHeight, ui.ColourDesk, row)
}

// closeFinder takes the strip away; the caret stays where the last hit was.
func (r *Room) closeFinder() {
	r.finder.open = false
	r.strip.RemoveAll()
	r.main.Refresh()
	for _, l := range r.shown() {
		if e := r.eds[l]; e != nil {
			e.Find(revise.Query{})
		}
	}
	r.on(func(*rich.Editor) {})
}

// seek shows all places in the languages that are shown, and counts those of the one
// where the person is.
func (r *Room) seek() {
	n := 0
	here := r.editor()
	for _, l := range r.shown() {
		if e := r.eds[l]; e != nil {
			found := e.Find(r.finder.query)
			if e == here || n == 0 {
				n = found
			}
		}
	}
	words := ""
	if r.finder.query.Text != "" {
		words = r.w.N("writing.find.count", n)
	}
	r.finder.count.Set(words, ui.ColourInk2, false)
}

// findNext goes to the next place, or to the one before (-1); without a strip it opens
// one.
func (r *Room) findNext(by int) {
	if r.finder.query.Text == "" {
		r.openFinder(false)
		return
	}
	e := r.editor()
	if e == nil {
		return
	}
	n := e.Find(r.finder.query)
	at := e.FindNext(by)
	if r.finder.open && n > 0 {
		r.finder.count.Set(r.w.T("writing.find.at", "At", at, "Of", n), ui.ColourInk2, false)
	}
}

// replaceOne replaces the place that is selected, or goes to the first.
func (r *Room) replaceOne() {
	if e := r.editor(); e != nil && !e.ReplaceHit(r.finder.with.Text) {
		r.findNext(1)
	}
}

// replaceAll replaces every place in the language where the person is, as one deed.
func (r *Room) replaceAll() {
	e := r.editor()
	if e == nil || r.finder.query.Text == "" {
		return
	}
	e.Find(r.finder.query)
	n := e.ReplaceAll(r.finder.with.Text)
	r.w.Tell(r.w.N("writing.find.replaced", n), func() { r.on((*rich.Editor).Undo) })
	r.seek()
}
