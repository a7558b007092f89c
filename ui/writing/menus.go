package writing

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
	"twofold/ui/kit/rich"
	"twofold/ui/margin"
	"twofold/ui/plates"
)

// blockMenu opens what can be done with a block, at its handle.
func (r *Room) blockMenu(l editor.Lang, i int, at fyne.Position) {
	e := r.eds[l]
	if from, to, ok := e.Whole(); !ok || i < from || i >= to {
		e.SelectBlock(i)
	}
	turn := fyne.NewMenuItem(r.w.T("writing.turn"), nil)
	turn.ChildMenu = fyne.NewMenu("")
	for _, k := range append([]editor.Kind{editor.Headline, editor.Standfirst}, kinds...) {
		it := fyne.NewMenuItem(r.w.T("kind."+string(k)), func() { r.turn(k) })
		it.Checked = e.Text().Block(i).Kind == k
		turn.ChildMenu.Items = append(turn.ChildMenu.Items, it)
	}
	items := []*fyne.MenuItem{
		turn,
		fyne.NewMenuItem(r.w.T("cmd.move.up"), func() { r.on((*rich.Editor).MoveUp) }),
		fyne.NewMenuItem(r.w.T("cmd.move.down"), func() { r.on((*rich.Editor).MoveDown) }),
		fyne.NewMenuItem(r.w.T("cmd.duplicate"), func() { r.on((*rich.Editor).DuplicateBlocks) }),
	}
	items = append(items, r.optionItems(e, i)...)
	items = append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(r.w.T("cmd.delete"), r.remove))
	menu.At(r.w.Main.Canvas(), at, items...)
}

// optionItems are what pictures, quotations and boxes have besides.
func (r *Room) optionItems(e *rich.Editor, i int) []*fyne.MenuItem {
	t := e.Text()
	var out []*fyne.MenuItem
	switch b := t.Block(i); b.Kind {
	case editor.Quote, editor.PullQuote:
		out = append(out, fyne.NewMenuItem(r.w.T("writing.speaker")+"…",
			func() { r.askSpeaker(t.Lang(), i) }))
	case editor.Image:
		out = append(out, r.otherPicture(e, i), r.widthMenu(e, i))
	case editor.Sidebar:
		out = append(out, r.widthMenu(e, i))
	}
	if b := t.Block(i); b.Kind == editor.PullQuote || b.Kind == editor.Image {
		may := fyne.NewMenuItem(r.w.T("writing.optional"), func() {
			r.change(e, func() { t.SetOptional(i, !b.Optional) })
		})
		may.Checked = b.Optional
		out = append(out, may)
	}
	if len(out) > 0 {
		out = append([]*fyne.MenuItem{fyne.NewMenuItemSeparator()}, out...)
	}
	return out
}

// otherPicture shows another picture in a picture block, as a press on it does.
func (r *Room) otherPicture(e *rich.Editor, i int) *fyne.MenuItem {
	return fyne.NewMenuItem(r.w.T("writing.picture.change"), func() { r.changePicture(e.Text().Lang(), i) })
}

func (r *Room) widthMenu(e *rich.Editor, i int) *fyne.MenuItem {
	it := fyne.NewMenuItem(r.w.T("writing.picture.width"), nil)
	it.ChildMenu = fyne.NewMenu("", r.widthItems(e, i)...)
	return it
}

func (r *Room) widthItems(e *rich.Editor, i int) []*fyne.MenuItem {
	var out []*fyne.MenuItem
	b := e.Text().Block(i)
	now := plates.WidthOf(b)
	for _, w := range plates.Widths() {
		if w == editor.WidthBleed && (b.Kind != editor.Image || b.In != "") {
			continue
		}
		it := fyne.NewMenuItem(r.w.T("width."+string(w)), func() {
			r.change(e, func() { e.Text().SetWidth(i, w) })
		})
		it.Checked = w == now
		out = append(out, it)
	}
	return out
}

// change does something to the text that is not a deed of the editor itself.
func (r *Room) change(e *rich.Editor, deed func()) {
	e.Change(func(*revise.Text) { deed() })
}

// plusMenu opens the kinds of block that may come after a block.
func (r *Room) plusMenu(l editor.Lang, i int, at fyne.Position) {
	e := r.eds[l]
	var items []*fyne.MenuItem
	for _, k := range kinds {
		items = append(items, fyne.NewMenuItem(r.w.T("kind."+string(k)), func() {
			kit.FocusOn(e)
			if !e.InsertAfter(i, editor.Block{Kind: k}) {
				r.w.Tell(r.w.T("error.field.blocks"), nil)
			}
		}))
	}
	items = append(items, fyne.NewMenuItem(r.w.T("cmd.insert.picture"), func() {
		e.GoTo(e.Text().Block(i).ID, 0)
		r.insertPicture()
	}))
	menu.Menu{Items: items, First: true, Narrow: r.w.T("writing.plus.narrow")}.Show(r.w.Main.Canvas(), at)
}

// contextMenu opens what can be done where the other button was pressed: first what the
// mark there is about.
func (r *Room) contextMenu(l editor.Lang, m rich.Mark, ok bool, at fyne.Position) {
	e := r.eds[l]
	kit.FocusOn(e)
	if ok && m.Key >= 0 && m.Key < len(r.found) && margin.OfSpelling(r.found[m.Key].Rule) {
		r.offerWords(l, m, at)
		return
	}
	show := menu.Menu{}
	if ok {
		show.Head, show.Items = r.markHead(m), r.markItems(m)
	}
	if i := e.Active(); e.Text().Block(i).Kind == editor.Image {
		show.Items = append(show.Items, r.otherPicture(e, i), fyne.NewMenuItemSeparator())
	}
	item := func(id string, do func()) {
		show.Items = append(show.Items, fyne.NewMenuItem(r.w.T("cmd."+id), do))
	}
	item("cut", e.Cut)
	item("copy", e.Copy)
	item("paste", e.Paste)
	item("paste.plain", e.PastePlain)
	item("paste.markdown", e.PasteMarkdown)
	show.Items = append(show.Items, fyne.NewMenuItemSeparator())
	item("link", r.askLink)
	item("note", r.askNote)
	show.Show(r.w.Main.Canvas(), at)
}
