package writing

import (
	"context"
	"io"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// kinds are the kinds of block that a person may choose, in the order of the menu.
var kinds = []editor.Kind{
	editor.Paragraph, editor.Subhead, editor.Bullet, editor.Numbered,
	editor.Quote, editor.PullQuote, editor.Sidebar,
}

// Commands are what the room offers now.
func (r *Room) Commands() []ui.Command {
	if r.d == nil {
		return nil
	}
	list := []ui.Command{
		{ID: "close", Run: r.leave},
		{ID: "escape", Run: r.leave},
		{ID: "version.save", Run: r.nameVersion},
		{ID: "view.switch", Run: r.nextView},
		{ID: "language.other", Run: r.otherLanguage},
		{ID: "details", Run: func() { r.unfold(0) }},
		{ID: "checks", Run: func() { r.unfold(1) }},
		{ID: "history", Run: func() { r.unfold(2) }},
		{ID: "inspector", Run: r.fold},
		{ID: "stage", Run: r.pickStage},
		{ID: "finding.next", Run: func() { r.nextFinding(1) }},
		{ID: "finding.previous", Run: func() { r.nextFinding(-1) }},
		{ID: "insert.picture", Run: func() { r.pickPicture(r.active) }},
		{ID: "story.place", Why: r.w.T("writing.place.why")},
	}
	for _, k := range kinds {
		list = append(list, ui.Command{ID: "insert." + string(k), Run: func() { r.insert(r.active, k) }})
	}
	if len(r.d.undoing) > 0 && r.editing == nil {
		list = append(list, ui.Command{ID: "undo", Run: r.undo})
	}
	if r.active != "" {
		list = append(list, r.blockCommands()...)
	}
	return list
}

func (r *Room) blockCommands() []ui.Command {
	id, l := r.active, r.inLang
	list := []ui.Command{
		{ID: "move.up", Run: func() { r.move(id, -1) }},
		{ID: "move.down", Run: func() { r.move(id, 1) }},
	}
	if r.editing != nil {
		list = append(list,
			ui.Command{ID: "bold", Run: func() { r.format("**", "**") }},
			ui.Command{ID: "italic", Run: func() { r.format("*", "*") }},
			ui.Command{ID: "link", Run: r.askLink})
	}
	if l != r.d.source() && r.d.block(l, id) != nil {
		list = append(list,
			ui.Command{ID: "segment.confirm", Run: func() { r.confirmNext(l, id) }},
			ui.Command{ID: "block.keep", Run: func() { r.confirm(l, id) }})
	}
	return list
}

func (r *Room) leave() {
	if r.editing != nil {
		c := r.editing
		c.end()
		kit.FocusOn(c)
		return
	}
	r.w.Go(ui.Place{Room: ui.RoomStories, Story: r.d.story.ID})
}

// format puts signs round the selected words of the field that is edited.
func (r *Room) format(before, after string) {
	if r.editing != nil {
		r.editing.wrap(before, after)
	}
}

func (r *Room) askLink() {
	c := r.editing
	if c == nil || c.edit.SelectedText() == "" {
		r.w.Tell(r.w.T("writing.link.select"), nil)
		return
	}
	url := kit.NewEntry("https://", "")
	var d *kit.Dialog
	set := func() {
		d.Close()
		if url.Text != "" {
			c.wrap("[", "]("+url.Text+")")
		}
	}
	url.OnSubmitted = func(string) { set() }
	d = kit.Ask{
		Title: r.w.T("cmd.link"), Body: kit.Field(r.w.T("writing.link.address"), url),
		Width: 480, First: url, Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("writing.link.set"), ui.IconLink, kit.Main, set),
		},
	}.Show(r.w.Main.Canvas())
}

// choose makes a block the active one.
func (r *Room) choose(l editor.Lang, id editor.BlockID) {
	if r.active == id && r.inLang == l {
		return
	}
	was := r.active
	r.active, r.inLang = id, l
	r.refreshHead(was)
	r.refreshHead(id)
	r.fillKind()
	r.status("", false)
	r.w.Offer()
}

// rebuilt shows the blocks anew after some were added, removed or moved.
func (r *Room) rebuilt(l editor.Lang, id editor.BlockID) {
	r.active, r.inLang = id, l
	r.fillBlocks()
	r.fillKind()
	r.changed()
	r.status("", false)
	r.w.Offer()
}

func (r *Room) insert(after editor.BlockID, k editor.Kind) {
	r.endEdit()
	id := r.d.add(after, editor.Block{Kind: k})
	r.rebuilt(r.langHere(), id)
	r.edit(r.langHere(), id)
}

func (r *Room) langHere() editor.Lang {
	if slices.Contains(r.shown(), r.inLang) && r.d.version(r.inLang) != nil {
		return r.inLang
	}
	return r.d.source()
}

func (r *Room) turn(id editor.BlockID, k editor.Kind) {
	r.endEdit()
	if !r.d.turn(id, k) {
		r.w.Tell(r.w.T("error.field.blocks"), nil)
		return
	}
	r.rebuilt(r.langHere(), id)
}

func (r *Room) move(id editor.BlockID, by int) {
	r.endEdit()
	if r.d.move(id, by) {
		r.rebuilt(r.langHere(), id)
		r.goTo(id)
	}
}

func (r *Room) remove(id editor.BlockID) {
	list := r.d.pairs()
	at := find(list, id)
	if at < 0 || list[at].kind == editor.Headline {
		return
	}
	name := r.blockName(id)
	r.endEdit()
	r.d.remove(id)
	near := editor.BlockID("")
	if at > 0 {
		near = list[at-1].id
	}
	r.rebuilt(r.langHere(), near)
	r.goTo(near)
	r.w.Tell(r.w.T("writing.removed", "Block", name), r.undo)
}

func (r *Room) undo() {
	r.endEdit()
	if r.d.undo() {
		r.rebuilt(r.langHere(), r.active)
	}
}

// blockItems are what can be done with a block.
func (r *Room) blockItems(id editor.BlockID) []*fyne.MenuItem {
	turn := fyne.NewMenuItem(r.w.T("writing.turn"), nil)
	turn.ChildMenu = fyne.NewMenu("")
	for _, k := range append([]editor.Kind{editor.Headline, editor.Standfirst}, kinds...) {
		turn.ChildMenu.Items = append(turn.ChildMenu.Items,
			fyne.NewMenuItem(r.w.T("kind."+string(k)), func() { r.turn(id, k) }))
	}
	add := fyne.NewMenuItem(r.w.T("writing.add.under"), nil)
	add.ChildMenu = fyne.NewMenu("", r.insertItems(id)...)
	return []*fyne.MenuItem{
		add, turn, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(r.w.T("cmd.move.up"), func() { r.move(id, -1) }),
		fyne.NewMenuItem(r.w.T("cmd.move.down"), func() { r.move(id, 1) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(r.w.T("cmd.delete"), func() { r.remove(id) }),
	}
}

func (r *Room) blockMenu(id editor.BlockID, at fyne.Position) {
	kit.MenuAt(r.w.Main.Canvas(), at, r.blockItems(id)...)
}

func (r *Room) insertItems(after editor.BlockID) []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, k := range kinds {
		out = append(out, fyne.NewMenuItem(r.w.T("kind."+string(k)), func() { r.insert(after, k) }))
	}
	return append(out, fyne.NewMenuItem(r.w.T("cmd.insert.picture"), func() { r.pickPicture(after) }))
}

// pickPicture asks for a file and puts it in as a picture block.
func (r *Room) pickPicture(after editor.BlockID) {
	kit.FileAsk{
		Title: r.w.T("writing.picture.pick"), Fail: func(err error) { r.w.Fail(err, nil) },
		Endings: ui.PictureEndings(),
		Then:    func(path string, f io.ReadCloser) { r.bringPicture(path, f, after) },
	}.Show(r.w.Main)
}

func (r *Room) bringPicture(path string, f io.ReadCloser, after editor.BlockID) {
	name := filepath.Base(path)
	ui.Latest(r.deeds, func(ctx context.Context) (*editor.Picture, error) {
		defer f.Close()
		data, err := io.ReadAll(f)
		if err != nil {
			return nil, err
		}
		return r.w.Desk.AddPicture(ctx, name, data)
	}, func(p *editor.Picture, err error) {
		if err != nil {
			r.w.Fail(err, nil)
			return
		}
		r.pics[p.ID] = p
		id := r.d.add(after, editor.Block{Kind: editor.Image, Picture: p.ID, Width: editor.WidthColumn})
		r.rebuilt(r.langHere(), id)
	})
}
