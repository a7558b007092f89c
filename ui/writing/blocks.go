package writing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// fillBlocks shows all blocks, the languages beside each other.
func (r *Room) fillBlocks() {
	r.editing = nil
	r.order = r.d.pairs()
	r.cells = map[cellKey]*cell{}
	r.heading = map[cellKey]*fyne.Container{}
	r.findStale()
	r.scroll = container.NewVScroll(kit.Inset(0, 12, 0, 12, r.allBlocks(r.shown())))
	r.scroll.OnScrolled = func(p fyne.Position) { r.top = p.Y }
	kit.Swap(r.body, r.scroll)
	r.scroll.ScrollToOffset(fyne.NewPos(0, r.top))
	r.fillHeads()
}

// allBlocks are the rows of blocks; a version that is missing is offered beside them.
func (r *Room) allBlocks(langs []editor.Lang) fyne.CanvasObject {
	var have, lack []editor.Lang
	for _, l := range langs {
		if r.d.version(l) == nil {
			lack = append(lack, l)
		} else {
			have = append(have, l)
		}
	}
	if len(lack) == 0 {
		return r.rows(have, &abreast{})
	}
	var cols []fyne.CanvasObject
	for _, l := range langs {
		if r.d.version(l) == nil {
			cols = append(cols, kit.Column(0, r.startCard(l)))
		} else {
			cols = append(cols, r.rows([]editor.Lang{l}, &abreast{whole: true}))
		}
	}
	return container.New(&abreast{}, cols...)
}

// rows are the blocks of languages beside each other, with a place for more under them.
func (r *Room) rows(langs []editor.Lang, lay *abreast) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, p := range r.order {
		rows = append(rows, r.blockRow(p, langs, lay))
	}
	rows = append(rows, container.New(lay, r.foots(langs)...), kit.Gap(0, 80))
	return kit.Column(10, rows...)
}

// blockRow is one block in every language that is shown.
func (r *Room) blockRow(p pair, langs []editor.Lang, lay *abreast) fyne.CanvasObject {
	var cols []fyne.CanvasObject
	for _, l := range langs {
		cols = append(cols, r.blockCell(p, l))
	}
	return container.New(lay, cols...)
}

func (r *Room) blockCell(p pair, l editor.Lang) fyne.CanvasObject {
	b := r.d.block(l, p.id)
	if b == nil {
		return kit.Inset(8, 0, 8, 0,
			kit.NewPara(r.w.T("writing.block.missing"), ui.SizeText, 18, ui.ColourInk3))
	}
	head := kit.Row(8)
	r.heading[cellKey{l, p.id}] = head
	r.fillHeading(l, p.id)
	var in fyne.CanvasObject = r.newCell(l, p.id)
	if p.kind == editor.Image {
		in = r.pictureCell(l, p.id, in)
	}
	return kit.Column(0, kit.Sized(0, 20, kit.Pad(8, 0, head)), in)
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

// findStale looks which blocks no longer follow their source.
func (r *Room) findStale() {
	r.stale = map[editor.Lang]map[editor.BlockID]bool{}
	for _, l := range r.d.langs {
		r.stale[l] = r.d.stale(l)
	}
}

// refreshHead shows anew what stands over a block in every language.
func (r *Room) refreshHead(id editor.BlockID) {
	r.findStale()
	for _, l := range r.shown() {
		r.fillHeading(l, id)
	}
	r.fillHeads()
}

// fillHeading says what a block is, and for a translation how it stands to its source.
func (r *Room) fillHeading(l editor.Lang, id editor.BlockID) {
	head := r.heading[cellKey{l, id}]
	b := r.d.block(l, id)
	if head == nil || b == nil {
		return
	}
	head.RemoveAll()
	head.Add(kit.Text(r.blockName(id), ui.SizeCaption, ui.ColourInk3))
	head.Add(kit.Spring())
	if l != r.d.source() && r.d.block(r.d.source(), id) != nil {
		head.Add(r.translationState(l, id, b))
	}
	if id == r.active && l == r.inLang {
		head.Add(r.handles(id))
	}
	head.Refresh()
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
	if fixed(kind) {
		return r.w.T("kind." + string(kind))
	}
	return r.w.T("writing.block", "Kind", r.w.T("kind."+string(kind)), "N", n)
}

// translationState is a light and, where something waits, the deed for it.
func (r *Room) translationState(l editor.Lang, id editor.BlockID, b *editor.Block) fyne.CanvasObject {
	switch {
	case r.stale[l][id]:
		why := kit.NewLight(ui.LightWarn.Mark(r.w.T("writing.source.moved")), nil)
		var show *kit.Button
		show = kit.NewButton(r.w.T("writing.source.show"), "", kit.Link,
			func() { r.showChange(l, id) }).Sized(ui.SizeCaption, false)
		return kit.Row(8, why, show)
	case b.Text() == "":
		return kit.NewLight(ui.LightNone.Mark(r.w.T("writing.untranslated")), nil)
	case confirmed(b):
		return kit.NewLight(ui.LightOK.Mark(r.w.T("writing.confirmed")), nil)
	}
	return kit.NewButton(r.w.T("writing.confirm"), "", kit.Link,
		func() { r.confirm(l, id) }).Sized(ui.SizeCaption, false)
}

func confirmed(b *editor.Block) bool {
	for _, s := range b.Segments {
		if s.State != editor.SegmentConfirmed && s.State != editor.SegmentReviewed {
			return false
		}
	}
	return len(b.Segments) > 0
}

// handles are the small deeds at the active block.
func (r *Room) handles(id editor.BlockID) fyne.CanvasObject {
	var more *kit.Button
	more = kit.NewIcon(ui.IconMore, r.w.T("writing.block.menu"), func() {
		kit.Menu(more, r.blockItems(id)...)
	})
	up := kit.NewIcon(ui.IconUp, r.w.T("cmd.move.up"), func() { r.move(id, -1) })
	down := kit.NewIcon(ui.IconDown, r.w.T("cmd.move.down"), func() { r.move(id, 1) })
	return kit.Row(0, kit.Sized(22, 20, up), kit.Sized(22, 20, down), kit.Sized(22, 20, more))
}

// foots are the places under the last block where a new one begins.
func (r *Room) foots(langs []editor.Lang) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i := range langs {
		if i > 0 {
			out = append(out, kit.Gap(0, 0))
			continue
		}
		add := kit.NewButton(r.w.T("writing.add"), ui.IconPlus, kit.Quiet, nil)
		add = kit.NewButton(r.w.T("writing.add"), ui.IconPlus, kit.Quiet, func() {
			kit.Menu(add, r.insertItems("")...)
		})
		out = append(out, kit.Row(0, add))
	}
	return out
}

// fillHeads are the names and stages over the columns.
func (r *Room) fillHeads() {
	var cols []fyne.CanvasObject
	for _, l := range r.shown() {
		row := kit.Row(8, kit.Bold(r.w.T("lang."+string(l)), ui.SizeText, ui.ColourInk))
		if v := r.d.version(l); v != nil {
			var chip *kit.Chip
			chip = kit.NewChip(r.w.StageMark(v.Stage), func() { kit.Menu(chip, r.stageItems(l)...) })
			row.Add(chip)
			if len(r.stale[l]) > 0 {
				row.Add(kit.NewChip(r.w.StaleMark(), func() { r.nextStale(l) }))
			}
			row.Add(kit.Spring())
			row.Add(kit.Text(r.w.N("writing.words", v.Words()), ui.SizeSmall, ui.ColourInk2))
		} else {
			row.Add(kit.NewBadge(r.w.StageMark("")))
		}
		cols = append(cols, kit.Pad(8, 0, row))
	}
	r.heads.Objects = []fyne.CanvasObject{kit.Fill(ui.ColourSurface, kit.Column(0,
		kit.Sized(0, ui.StripHeight-1, container.New(&abreast{middle: true}, cols...)), kit.Line()))}
	r.heads.Refresh()
}

// abreast lays one or two columns beside each other, no wider than people read well,
// with their tops together.
type abreast struct {
	middle bool // centred on a common line
	whole  bool // one column as wide as there is room: it stands in another already
}

// The widths of columns: a line of text stays under 75 letters.
const (
	columnMost = 660
	columnGap  = 24
	columnSide = 24
)

func (a *abreast) columns(n int, width float32) (x, w float32) {
	if a.whole {
		return 0, width
	}
	room := width - 2*columnSide - columnGap*float32(n-1)
	w = min(room/float32(n), columnMost)
	x = (width - w*float32(n) - columnGap*float32(n-1)) / 2
	return x, max(w, 40)
}

func (a *abreast) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	x, w := a.columns(len(objs), size.Width)
	for _, o := range objs {
		y, h := float32(0), size.Height
		if a.middle {
			h = o.MinSize().Height
			y = (size.Height - h) / 2
		}
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
		x += w + columnGap
	}
}

func (a *abreast) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var h float32
	for _, o := range objs {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(320, h)
}
