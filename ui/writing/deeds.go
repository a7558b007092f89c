package writing

import (
	"slices"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
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
		{ID: "escape", Run: r.escape},
		{ID: "version.save", Run: r.nameVersion},
		{ID: "view.switch", Run: r.nextView},
		{ID: "language.other", Run: r.otherLanguage},
		{ID: "details", Run: func() { r.unfold(tabStory) }},
		{ID: "checks", Run: r.showChecks},
		{ID: "typographer", Run: r.openTypographer},
		{ID: "notes", Run: func() { r.unfold(tabNotes) }},
		{ID: "history", Run: func() { r.unfold(tabHistory) }},
		{ID: "story.compare", Run: func() { r.unfold(tabHistory) }},
		{ID: "inspector", Run: r.fold},
		{ID: "stage", Run: r.pickStage},
		{ID: "page.show", Run: r.showOnPage},
		{ID: "outline", Run: r.openOutline},
		{ID: "finding.next", Run: func() { r.nextFinding(1) }},
		{ID: "finding.previous", Run: func() { r.nextFinding(-1) }},
		{ID: "story.place", Run: func() {
			r.unfold(tabStory)
			r.standing.Open()
		}},
	}
	if r.editor() != nil {
		list = append(list, r.textCommands()...)
	}
	if l := r.inLang; l != r.d.source() && r.eds[l] != nil {
		list = append(list,
			ui.Command{ID: "segment.confirm", Run: func() { r.confirmNext(l, r.active) }},
			ui.Command{ID: "block.keep", Run: func() { r.confirm(l, r.active) }})
	}
	return list
}

// textCommands are what can be done with the text.
func (r *Room) textCommands() []ui.Command {
	on := func(id string, deed func(*rich.Editor)) ui.Command {
		return ui.Command{ID: id, Run: func() {
			if !r.inField() {
				r.on(deed)
			}
		}}
	}
	list := []ui.Command{
		on("undo", (*rich.Editor).Undo),
		on("redo", (*rich.Editor).Redo),
		on("paste.plain", (*rich.Editor).PastePlain),
		on("paste.markdown", (*rich.Editor).PasteMarkdown),
		on("duplicate", (*rich.Editor).DuplicateBlocks),
		on("move.up", (*rich.Editor).MoveUp),
		on("move.down", (*rich.Editor).MoveDown),
		on("bold", (*rich.Editor).Bold),
		on("italic", (*rich.Editor).Italic),
		on("superscript", (*rich.Editor).Superscript),
		on("format.clear", (*rich.Editor).ClearMarks),
		{ID: "spelling.here", Run: func() { r.spellNext(true) }},
		{ID: "spelling", Run: func() { r.spellNext(false) }},
		{ID: "note", Run: r.askNote},
		{ID: "excuse", Run: r.excuseHere},
		{ID: "link", Run: r.askLink},
		{ID: "find", Run: func() { r.openFinder(false) }},
		{ID: "replace", Run: func() { r.openFinder(true) }},
		{ID: "find.next", Run: func() { r.findNext(1) }},
		{ID: "find.previous", Run: func() { r.findNext(-1) }},
		{ID: "insert.picture", Run: r.insertPicture},
		{ID: "insert.fact", Run: r.insertFact},
		{ID: "zoom.in", Run: func() { r.resize(1) }},
		{ID: "zoom.out", Run: func() { r.resize(-1) }},
		{ID: "zoom.fit", Run: func() { r.setSize(ui.SizeWriting) }},
	}
	for _, k := range kinds {
		list = append(list, ui.Command{ID: "insert." + string(k), Run: func() { r.insert(k) }})
	}
	return list
}

// inField says whether a field beside the text has the keyboard: what is meant for text
// is not meant for the story then.
func (r *Room) inField() bool {
	_, field := r.w.Main.Canvas().Focused().(*kit.Entry)
	return field
}

// escape goes back to the text from the fields around it, and from the text to the list.
func (r *Room) escape() {
	e := r.editor()
	on := r.w.Main.Canvas().Focused()
	if on == nil || e == nil || slices.ContainsFunc(r.shown(), func(l editor.Lang) bool {
		return on == fyne.Focusable(r.eds[l])
	}) {
		r.leave()
		return
	}
	kit.FocusOn(e)
}

func (r *Room) leave() {
	if r.finder.open {
		r.closeFinder()
		return
	}
	r.w.Go(ui.Place{Room: ui.RoomStories, Story: r.d.story.ID})
}

// insert turns what is selected into a kind of block, or an empty block; else a new one
// comes after the active one.
func (r *Room) insert(k editor.Kind) {
	r.on(func(e *rich.Editor) {
		if turns(e, k) {
			r.turn(k)
			return
		}
		if !e.Insert(editor.Block{Kind: k}) {
			r.w.Tell(r.w.T("error.field.blocks"), nil)
		}
	})
}

// turns says whether the block at hand is to become one of a kind, and no new one is
// wanted: words of it are selected, or it has none.
func turns(e *rich.Editor, k editor.Kind) bool {
	here := e.Text().Block(e.Active())
	switch {
	case k == editor.Sidebar:
		return false
	case here.Kind == editor.Headline, here.Kind == editor.Standfirst, here.Kind == editor.Image:
		return false
	}
	return e.SelectedText() != "" || here.Kind == editor.Paragraph && here.Text() == ""
}

// turn gives the active block another kind.
func (r *Room) turn(k editor.Kind) {
	r.on(func(e *rich.Editor) {
		if !e.SetKind(k) {
			r.w.Tell(r.w.T("error.field.blocks"), nil)
		}
		r.fillKind()
	})
}

// remove takes the picked blocks out.
func (r *Room) remove() {
	name := r.blockName(r.active)
	r.on(func(e *rich.Editor) {
		before := e.Text().Len()
		e.RemoveBlocks()
		if e.Text().Len() < before {
			r.w.Tell(r.w.T("writing.removed", "Block", name), func() { r.on((*rich.Editor).Undo) })
		}
	})
}

// langHere is the language of the version that the person is in.
func (r *Room) langHere() editor.Lang {
	if slices.Contains(r.shown(), r.inLang) && r.d.version(r.inLang) != nil {
		return r.inLang
	}
	return r.d.source()
}

// askSpeaker asks who said the quotation of a block.
func (r *Room) askSpeaker(l editor.Lang, i int) {
	e := r.eds[l]
	r.askLine(r.w.T("writing.speaker"), e.Text().Block(i).Speaker, func(who string) {
		r.change(e, func() { e.Text().SetSpeaker(i, who) })
	})
}

// askLine asks for one line of text.
func (r *Room) askLine(label, text string, then func(string)) {
	entry := kit.NewEntry(text, "")
	var d *kit.Dialog
	set := func(to string) {
		d.Close()
		then(to)
	}
	entry.OnSubmitted = set
	d = kit.Ask{
		Title: label, Body: kit.Slim(entry), Width: 560, First: entry, Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("do.save"), "", kit.Main, func() { set(entry.Text) }),
		},
	}.Show(r.w.Main.Canvas())
}
