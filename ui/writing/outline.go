package writing

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// outlineButton opens the outline of the story.
func (r *Room) outlineButton() fyne.CanvasObject {
	r.outliner = kit.NewIcon(ui.IconMore, r.w.T("cmd.outline"), r.openOutline)
	return r.outliner
}

// openOutline lists the headline, the subheads and the boxes; one that is chosen is gone
// to.
func (r *Room) openOutline() {
	l := r.langHere()
	t := r.d.texts[l]
	var items []*fyne.MenuItem
	for i := 0; t != nil && i < t.Len(); i++ {
		b := t.Block(i)
		indent := ""
		switch b.Kind {
		case editor.Headline:
		case editor.Subhead, editor.Sidebar:
			indent = "    "
		default:
			continue
		}
		words := t.Plain(i)
		if words == "" {
			words = r.w.T("ghost." + string(b.Kind))
		}
		id := b.ID
		it := fyne.NewMenuItem(indent+kit.Shorten(words, 360, ui.SizeText, fyne.TextStyle{}),
			func() { r.goTo(l, id) })
		it.Checked = id == r.partHere(l)
		items = append(items, it)
	}
	menu.Below(r.outliner, items...)
}

// partHere is the headline, subhead or box that the caret is under.
func (r *Room) partHere(l editor.Lang) editor.BlockID {
	var part editor.BlockID
	t := r.d.texts[l]
	for i := range t.Len() {
		b := t.Block(i)
		if b.Kind == editor.Headline || b.Kind == editor.Subhead || b.Kind == editor.Sidebar {
			part = b.ID
		}
		if b.ID == r.active {
			break
		}
	}
	return part
}
