package writing

import (
	"fyne.io/fyne/v2"

	"twofold/editor/revise"
	"twofold/editor/seek"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
)

// finder is the strip that finds words in the text, and replaces them.
type finder struct {
	open       bool
	query      seek.Query
	what, with *kit.Entry
	count      *kit.Cut
	preview    *kit.Cut // what the place at hand would say
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
	f.preview = kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false)
	f.what.OnChanged = func(s string) {
		f.query.Text = s
		r.seek()
	}
	f.with.OnChanged = func(string) { r.preview() }
	f.what.OnSubmitted = func(string) { r.findNext(1) }
	f.with.OnSubmitted = func(string) { r.replaceOne() }
	f.what.OnEscape, f.with.OnEscape = r.closeFinder, r.closeFinder
	kit.Swap(r.strip, r.finderRows(replace))
	r.main.Refresh()
	kit.FocusOn(f.what)
	r.seek()
}

// finderRows are the field with the way through the places, how the words are meant, and
// what to put in their place.
func (r *Room) finderRows(replace bool) fyne.CanvasObject {
	f := &r.finder
	scope := kit.NewSegmented([]string{
		r.w.T("writing.find.story"), r.w.T("writing.find.library"),
	}, 0, func(int) { r.findInLibrary() }).Small()
	rows := []fyne.CanvasObject{
		kit.Row(8, kit.Sized(240, 0, kit.Slim(f.what)), kit.Sized(96, 0, f.count),
			kit.NewIcon(ui.IconUp, r.w.T("cmd.find.previous"), func() { r.findNext(-1) }),
			kit.NewIcon(ui.IconDown, r.w.T("cmd.find.next"), func() { r.findNext(1) }),
			kit.Spring(), scope, kit.NewIcon(ui.IconClose, r.w.T("do.close"), r.closeFinder)),
		kit.Row(16, r.findOption("word", &f.query.Word), r.findOption("case", &f.query.Case),
			r.findOption("forms", &f.query.Forms), kit.Spring()),
	}
	if replace {
		rows = append(rows, kit.Row(8, kit.Sized(240, 0, kit.Slim(f.with)),
			kit.NewButton(r.w.T("writing.find.replace"), "", kit.Normal, r.replaceOne).Small(),
			kit.NewButton(r.w.T("writing.find.replace.all"), "", kit.Normal, r.replaceAll).Small(),
			kit.Grow(f.preview)))
	}
	col := kit.Column(4)
	for _, row := range rows {
		col.Add(row)
	}
	return kit.Fill(ui.ColourDesk, kit.Column(0, kit.Pad(12, 6, col), kit.Line()))
}

func (r *Room) findOption(id string, on *bool) fyne.CanvasObject {
	return kit.Sized(210, 0, kit.NewCheck(r.w.T("writing.find."+id), *on, func(is bool) {
		*on = is
		r.seek()
	}))
}

// findInLibrary goes on with the same words in all stories.
func (r *Room) findInLibrary() {
	q := r.finder.query
	look := &ui.Seek{
		Text: q.Text, With: r.finder.with.Text, Case: q.Case, Word: q.Word, Forms: q.Forms,
	}
	r.closeFinder()
	r.w.Go(ui.Place{Room: ui.RoomStories, Story: r.d.story.ID, Seek: look})
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
			found := e.Find(r.finder.query.In(l))
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
	r.preview()
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
	n := e.Find(r.finder.query.In(e.Text().Lang()))
	at := e.FindNext(by)
	if r.finder.open && n > 0 {
		r.finder.count.Set(r.w.T("writing.find.at", "At", at, "Of", n), ui.ColourInk2, false)
		r.preview()
	}
}

// preview shows what the place that is selected would say, else the first.
func (r *Room) preview() {
	f := &r.finder
	e := r.editor()
	if !f.open || e == nil {
		return
	}
	hit, ok := e.Hit()
	if !ok || f.with.Text == "" {
		f.preview.Set("", ui.ColourInk2, false)
		return
	}
	place := seek.Place{Text: e.Text().Plain(hit.From.Block), From: hit.From.Offset, To: hit.To.Offset}
	line, head := place.Replaced(f.with.Text), r.w.T("writing.find.preview")+" "
	f.preview.Set(head+line.Text, ui.ColourInk2, false)
	f.preview.Mark([][2]int{{len(head) + line.From, len(head) + line.To}})
}

// replaceOne replaces the place that is selected, or goes to the first.
func (r *Room) replaceOne() {
	e := r.editor()
	if e == nil {
		return
	}
	if !e.ReplaceHit(r.finder.with.Text) {
		r.findNext(1)
		return
	}
	r.seek()
}

// replaceAll replaces every place in the language where the person is, as one deed.
func (r *Room) replaceAll() {
	e := r.editor()
	if e == nil || r.finder.query.Text == "" {
		return
	}
	e.Find(r.finder.query.In(e.Text().Lang()))
	n := e.ReplaceAll(r.finder.with.Text)
	r.w.Tell(r.w.N("writing.find.replaced", n), func() { r.on((*rich.Editor).Undo) })
	r.seek()
}
