package writing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
	"twofold/ui/kit/rich"
)

// fillBar makes the bar over the story.
func (r *Room) fillBar() {
	var names []string
	at := len(r.d.langs)
	for i, l := range r.d.langs {
		names = append(names, r.w.T("mark."+string(l)))
		if !r.view.both && l == r.view.lang {
			at = i
		}
	}
	names = append(names, r.w.T("writing.both"))
	r.switcher = kit.NewSegmented(names, at, r.look)
	r.kind = kit.NewPick("", r.pickKind).Least(140)
	tools := kit.Row(0)
	for _, t := range r.tools() {
		tools.Add(t)
	}
	row := kit.Row(12, kit.NewIcon(ui.IconLeft, r.w.T("cmd.close"), r.leave), r.switcher, r.kind,
		tools, r.outlineButton(), kit.Spring(), r.words)
	r.bar.Objects = []fyne.CanvasObject{kit.Fill(ui.ColourSurface, kit.Column(0,
		kit.Sized(0, ui.BarHeight-1, kit.Inset(8, 0, 16, 0, row)), kit.Line()))}
	r.bar.Refresh()
	r.fillKind()
}

// tools are the small buttons for formatting and for new blocks.
func (r *Room) tools() []fyne.CanvasObject {
	icon := func(i ui.Icon, id string, do func()) fyne.CanvasObject {
		return kit.NewIcon(i, r.w.T("cmd."+id), do)
	}
	add := func(k editor.Kind) func() { return func() { r.insert(k) } }
	return []fyne.CanvasObject{
		icon(ui.IconBold, "bold", func() { r.on((*rich.Editor).Bold) }),
		icon(ui.IconItalic, "italic", func() { r.on((*rich.Editor).Italic) }),
		icon(ui.IconLink, "link", r.askLink),
		kit.Pad(6, 0, kit.Sized(1, 20, kit.Upright())),
		icon(ui.IconHeading, "insert.subhead", add(editor.Subhead)),
		icon(ui.IconList, "insert.bullet", add(editor.Bullet)),
		icon(ui.IconQuote, "insert.quote", add(editor.Quote)),
		icon(ui.IconPull, "insert.pullquote", add(editor.PullQuote)),
		icon(ui.IconPictures, "insert.picture", r.insertPicture),
		icon(ui.IconBox, "insert.sidebar", add(editor.Sidebar)),
	}
}

func (r *Room) fillKind() {
	kind := r.w.T("writing.kind.none")
	r.kind.Disable()
	if at := find(r.order, r.active); at >= 0 {
		kind = r.w.T("kind." + string(r.order[at].kind))
		if r.order[at].kind != editor.Image {
			r.kind.Enable()
		}
	}
	r.kind.SetText(kind)
}

func (r *Room) pickKind() {
	var items []*fyne.MenuItem
	now := editor.Kind("")
	if at := find(r.order, r.active); at >= 0 {
		now = r.order[at].kind
	}
	for _, k := range append([]editor.Kind{editor.Headline, editor.Standfirst}, kinds...) {
		if (k == editor.Headline || k == editor.Standfirst) && k != now && r.has(k) {
			continue // a story has one of each
		}
		it := fyne.NewMenuItem(r.w.T("kind."+string(k)), func() { r.turn(k) })
		it.Checked = k == now
		items = append(items, it)
	}
	menu.Below(r.kind, items...)
}

// has says whether the story has a block of a kind.
func (r *Room) has(k editor.Kind) bool {
	return slices.ContainsFunc(r.order, func(p pair) bool { return p.kind == k })
}

// look changes which languages are shown.
func (r *Room) look(i int) {
	at := r.here()
	r.view.both = i >= len(r.d.langs)
	if !r.view.both {
		r.view.lang = r.d.langs[i]
		r.inLang = r.view.lang
	}
	r.makeRoom()
	r.fillSheet()
	r.fillWords()
	r.recount()
	r.goTo(r.inLang, at.id)
	r.w.Offer()
}

func (r *Room) nextView() {
	n := len(r.d.langs) + 1
	at := (r.switcher.At() + 1) % n
	r.switcher.Set(at)
	r.look(at)
}

// otherLanguage goes to the same block in the other language, or to the button that
// starts it.
func (r *Room) otherLanguage() {
	if r.view.both {
		r.across()
		return
	}
	for i, l := range r.d.langs {
		if l == r.view.lang {
			at := (i + 1) % len(r.d.langs)
			r.switcher.Set(at)
			r.look(at)
			return
		}
	}
}

// across puts the caret into the same block of the other language.
func (r *Room) across() {
	here := r.editor()
	for _, l := range r.shown() {
		switch e := r.eds[l]; {
		case e == nil && r.starter != nil:
			kit.FocusOn(r.starter)
		case e != nil && e != here:
			r.goTo(l, r.active)
			return
		}
	}
}

// wordCounts is "EN 412 words · RU 467 words".
func (r *Room) wordCounts() string {
	var out []string
	for _, l := range r.d.langs {
		if v := r.d.version(l); v != nil {
			out = append(out, r.w.T("mark."+string(l))+" "+r.w.N("writing.words", v.Words()))
		}
	}
	return strings.Join(out, " · ")
}

// fillWords shows the length and the stage of the version where the person is, at the
// right of the bar.
func (r *Room) fillWords() {
	if r.d == nil {
		return
	}
	r.words.RemoveAll()
	l := r.langHere()
	if v := r.d.version(l); v != nil {
		var meter *kit.Reading
		meter = kit.NewReading(r.fits.Reading(v), func() { r.showFit(l, meter) })
		r.words.Add(meter)
		if !r.view.both {
			var chip *kit.Chip
			chip = kit.NewChip(r.w.StageMark(v.Stage), func() { menu.Below(chip, r.stageItems(l)...) })
			r.words.Add(kit.Gap(8, 0))
			r.words.Add(chip)
		}
	}
	r.words.Refresh()
	r.status("", false)
}
