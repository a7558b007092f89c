package issues

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit/menu"
)

// move puts an item of the running order at another place.
func (r *Room) move(from, to int) {
	r.chosen = to
	r.change("", func(is *editor.Issue) { is.Order = moved(is.Order, from, to) })
}

// moved is the order with the item at from standing at to.
func moved(order []editor.Item, from, to int) []editor.Item {
	out := append([]editor.Item(nil), order...)
	it := out[from]
	out = append(out[:from], out[from+1:]...)
	return append(out[:to], append([]editor.Item{it}, out[to:]...)...)
}

// takeOut takes the chosen item out of the issue. A story stays in the library.
func (r *Room) takeOut() {
	it := r.item()
	if it == nil {
		return
	}
	id := it.ID
	r.change(r.T("issues.out", "Title", r.title(*it)), func(is *editor.Issue) {
		var keep []editor.Item
		for _, one := range is.Order {
			if one.ID != id {
				keep = append(keep, one)
			}
		}
		is.Order = keep
	})
}

// open goes to what the chosen item is about.
func (r *Room) open() {
	it := r.item()
	switch {
	case it == nil:
	case it.Kind == editor.StoryItem:
		r.Go(ui.Place{Room: ui.RoomWriting, Story: it.Story})
	case it.Kind == editor.BriefsItem:
		r.Go(ui.Place{Room: ui.RoomProjects})
	default:
		r.details()
	}
}

// menu offers what can be done with the chosen item.
func (r *Room) menu(at fyne.Position) {
	it := r.item()
	if it == nil {
		return
	}
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(r.T("do.open"), r.open),
		fyne.NewMenuItem(r.T("cmd.move.up"), func() { r.list.Shift(-1) }),
		fyne.NewMenuItem(r.T("cmd.move.down"), func() { r.list.Shift(1) }),
	}
	if it.Kind == editor.StoryItem {
		items = append(items, r.formatMenu(it), r.newPage(it), r.stepsMenu(it))
	}
	items = append(items, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(r.T("issues.takeout"), r.takeOut))
	menu.At(r.Main.Canvas(), at, items...)
}

func (r *Room) newPage(it *editor.Item) *fyne.MenuItem {
	id := it.ID
	m := fyne.NewMenuItem(r.T("issues.newpage"), func() {
		r.edit(id, func(it *editor.Item) { it.NewPage = !it.NewPage })
	})
	m.Checked = it.NewPage
	return m
}

// formatMenu offers how much room a story asks for.
func (r *Room) formatMenu(it *editor.Item) *fyne.MenuItem {
	parent := fyne.NewMenuItem(r.T("issues.format"), nil)
	parent.ChildMenu = fyne.NewMenu("")
	id := it.ID
	for _, f := range []editor.Format{
		editor.FormatAuto, editor.FormatLead, editor.FormatFull, editor.FormatHalf,
		editor.FormatThird,
	} {
		name := string(f)
		if f == editor.FormatAuto {
			name = "auto"
		}
		one := fyne.NewMenuItem(r.T("issues.format."+name), func() {
			r.edit(id, func(it *editor.Item) { it.Format = f })
		})
		one.Checked = it.Format == f
		parent.ChildMenu.Items = append(parent.ChildMenu.Items, one)
	}
	return parent
}

func (r *Room) edit(id editor.ItemID, do func(*editor.Item)) {
	r.change("", func(is *editor.Issue) {
		for i := range is.Order {
			if is.Order[i].ID == id {
				do(&is.Order[i])
			}
		}
	})
}
