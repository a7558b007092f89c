package writing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
)

// fillSheet shows the story, the languages beside each other. A version that is missing
// is offered in its place.
func (r *Room) fillSheet() {
	r.order = r.d.pairs()
	r.eds = map[editor.Lang]*rich.Editor{}
	r.findStale()
	r.plates.Speak()
	var columns []fyne.CanvasObject
	for _, l := range r.shown() {
		if r.d.version(l) == nil {
			columns = append(columns, container.NewVBox(r.startCard(l)))
			continue
		}
		r.eds[l] = rich.New(r.d.texts[l], r.host(l), &r.board)
		r.eds[l].SetSize(r.size)
		if r.w.Desk.ReadOnly() {
			r.eds[l].Disable()
		}
		columns = append(columns, r.eds[l])
	}
	r.spread = rich.NewSpread(columns...)
	r.spread.OnScrolled = func(top float32) { r.top = top }
	kit.Swap(r.body, r.spread)
	r.spread.ScrollTo(r.top)
	r.fillHeads()
	r.showMarks()
}

// host is what the editor of a language asks of the room. The editor of a story that was
// left may still ask while it goes: its blocks are those of its own text.
func (r *Room) host(l editor.Lang) rich.Host {
	block := r.d.texts[l].Block
	return rich.Host{
		Name:       func(i int) string { return r.name(block(i)) },
		Ghost:      func(i int) string { return r.w.T("ghost." + string(block(i).Kind)) },
		Note:       func(i int) rich.Note { return r.note(l, block(i).ID) },
		Picture:    func(i int) rich.Picture { return r.picture(l, block(i)) },
		Place:      r.placed,
		Speaker:    r.w.T("writing.speaker.hint"),
		About:      r.about,
		Handle:     r.w.T("writing.block.menu"),
		Plus:       r.w.T("writing.add.under"),
		Lacking:    r.w.T("writing.block.supply"),
		Supply:     func(id editor.BlockID) { r.supply(l, id) },
		Changed:    r.edited,
		Moved:      func() { r.moved(l) },
		Focused:    func() { r.moved(l) },
		BlockMenu:  func(i int, at fyne.Position) { r.blockMenu(l, i, at) },
		PlusMenu:   func(i int, at fyne.Position) { r.plusMenu(l, i, at) },
		Context:    func(m rich.Mark, ok bool, at fyne.Position) { r.contextMenu(l, m, ok, at) },
		SetSpeaker: func(i int, _ fyne.Position) { r.askSpeaker(l, i) },
		PickImage:  func(i int) { r.changePicture(l, i) },
		Now:        r.w.Now,
		Every:      r.w.Work.Every,
	}
}

// name is what stands beside a block: its kind; over one of two languages with its
// number, too.
func (r *Room) name(b *editor.Block) string {
	if !r.view.both {
		return r.w.T("kind." + string(b.Kind))
	}
	return r.blockName(b.ID)
}

// blockName is the kind of a block with its number among those of its kind.
func (r *Room) blockName(id editor.BlockID) string {
	n, at := 0, find(r.order, id)
	if at < 0 {
		return ""
	}
	kind := r.order[at].kind
	for _, p := range r.order[:at+1] {
		if p.kind == kind {
			n++
		}
	}
	if kind == editor.Headline || kind == editor.Standfirst {
		return r.w.T("kind." + string(kind))
	}
	return r.w.T("writing.block", "Kind", r.w.T("kind."+string(kind)), "N", n)
}

// note says how a translated block stands to its source, with the deed for it.
func (r *Room) note(l editor.Lang, id editor.BlockID) rich.Note {
	b := r.d.block(l, id)
	if l == r.d.source() || r.d.block(r.d.source(), id) == nil || b == nil {
		return rich.Note{}
	}
	moved := r.w.T("writing.source.moved")
	if !r.view.both {
		moved = r.w.T("stage.stale") // there is less room beside a block than over it
	}
	switch {
	case r.stale[l][id]:
		return rich.Note{
			Mark: ui.LightWarn.Mark(moved),
			Tap:  func(fyne.Position) { r.showChange(l, id) },
		}
	case b.Text() == "":
		return rich.Note{Mark: ui.LightNone.Mark(r.w.T("writing.untranslated"))}
	case confirmed(b):
		return rich.Note{Mark: ui.LightOK.Mark(r.w.T("writing.confirmed"))}
	}
	return rich.Note{
		Mark: ui.Mark{Glyph: ui.GlyphRing, Word: r.w.T("writing.confirm"), Ink: ui.ColourAccent},
		Tap:  func(fyne.Position) { r.confirm(l, id) },
	}
}

// findStale looks which blocks no longer follow their source.
func (r *Room) findStale() {
	r.stale = map[editor.Lang]map[editor.BlockID]bool{}
	for _, l := range r.d.langs {
		r.stale[l] = r.d.stale(l)
	}
}

// edited takes over what was written.
func (r *Room) edited() {
	if !r.d.take() {
		return
	}
	kind := r.kindHere()
	r.order = r.d.pairs()
	if r.kindHere() != kind {
		r.fillKind()
	}
	r.changed()
}

// kindHere is the kind of the active block, or "".
func (r *Room) kindHere() editor.Kind {
	if at := find(r.order, r.active); at >= 0 {
		return r.order[at].kind
	}
	return ""
}

// moved is called when the caret is elsewhere, or in another language.
func (r *Room) moved(l editor.Lang) {
	e := r.eds[l]
	if e == nil {
		return
	}
	if id := e.ActiveID(); id != r.active || l != r.inLang {
		r.choose(l, id)
	}
}

// choose makes a block the active one. The block that was left is looked at again: what
// follows it may be stale now.
func (r *Room) choose(l editor.Lang, id editor.BlockID) {
	offer := l != r.inLang || r.active == ""
	r.active, r.inLang = id, l
	r.lookAgain()
	r.fillKind()
	r.status("", false)
	if offer {
		r.w.Offer()
	}
}

// lookAgain shows which blocks are stale now.
func (r *Room) lookAgain() {
	r.findStale()
	r.fillHeads()
	r.spread.Lay()
}

// editor is the one that a command is about: that of the language where the person is.
func (r *Room) editor() *rich.Editor {
	if e := r.eds[r.inLang]; e != nil {
		return e
	}
	for _, l := range r.shown() {
		if e := r.eds[l]; e != nil {
			return e
		}
	}
	return nil
}

// on gives the keyboard to the editor and lets it do something.
func (r *Room) on(deed func(*rich.Editor)) {
	if e := r.editor(); e != nil {
		kit.FocusOn(e)
		deed(e)
	}
}

// goTo puts the caret into a block of a language and shows it; where that is not shown,
// of one that is.
func (r *Room) goTo(l editor.Lang, id editor.BlockID) {
	e := r.eds[l]
	if e == nil {
		e = r.editor()
	}
	if e != nil && e.GoTo(id, 0) {
		kit.FocusOn(e)
	}
}

// supply puts a block that only the source has into a translation, to be written there.
func (r *Room) supply(l editor.Lang, id editor.BlockID) {
	e := r.eds[l]
	kit.FocusOn(e)
	r.change(e, func() { e.Text().Supply(id) })
}

// startCard offers to start the version that is missing.
func (r *Room) startCard(l editor.Lang) fyne.CanvasObject {
	start := kit.NewButton(r.w.T("writing.start."+string(l)), ui.IconTranslate, kit.Main,
		func() { r.start(l) })
	r.starter = start
	return kit.Card(ui.ColourRaised, ui.ColourLine, ui.Radius, kit.Pad(20, 20, kit.Column(12,
		kit.Bold(r.w.T("stories.missing."+string(l)), ui.SizeTitle, ui.ColourInk),
		kit.NewPara(r.w.T("writing.start.text"), ui.SizeText, 18, ui.ColourInk2),
		kit.Row(0, start))))
}
