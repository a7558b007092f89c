package issues

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/export"
	"twofold/ui"
	"twofold/ui/kit"
)

// Widths of the columns of the running order.
const (
	rowHeight   float32 = 32
	gripWidth   float32 = 20
	numberWidth float32 = 28
	iconWidth   float32 = 24
	pagesWidth  float32 = 64
	stopWidth   float32 = 128
	ownerWidth  float32 = 104
)

// stageWidth is wide enough for the longest stage in the language of the interface.
func (r *Room) stageWidth() float32 {
	if r.Lang().Cyrillic() {
		return 158
	}
	return 132
}

// fitWidth is wide enough for the longest words of the fit.
func (r *Room) fitWidth() float32 {
	if r.Lang().Cyrillic() {
		return 124
	}
	return 112
}

// heads are the names over the columns, with the languages over theirs.
func (r *Room) heads() fyne.CanvasObject {
	over := kit.Row(8, kit.Grow(kit.Gap(1, 1)))
	names := kit.Row(8, kit.Gap(gripWidth+numberWidth+iconWidth+16, 1),
		kit.Grow(kit.Bold(r.T("issues.order"), ui.SizeSmall, ui.ColourInk2)),
		cell(pagesWidth, kit.Bold(r.T("issues.pages"), ui.SizeSmall, ui.ColourInk2)))
	for _, l := range r.Publication().Languages {
		width := float32(-8)
		for _, c := range r.columns() {
			width += c.width + 8
		}
		over.Add(cell(width, kit.Bold(r.edition(l), ui.SizeSmall, ui.ColourInk2)))
		for _, h := range r.columns() {
			names.Add(cell(h.width, kit.Bold(r.T(h.id), ui.SizeSmall, ui.ColourInk2)))
		}
	}
	return kit.Fill(ui.ColourDesk, kit.Column(0, kit.Sized(0, 22, kit.Pad(16, 0, over)),
		kit.Sized(0, 24, kit.Pad(16, 0, names)), kit.Line()))
}

// edition names an edition and says how many pages it has.
func (r *Room) edition(l editor.Lang) string {
	for i := range r.laid {
		if n := pageCount(&r.laid[i]); r.laid[i].Lang == l && n > 0 {
			return r.LangName(l) + ", " + r.N("proof.pages", n)
		}
	}
	return r.LangName(l)
}

// column is a column of one language.
type column struct {
	id    string // of its head
	width float32
}

// columns are those of one language: who owns a version stands in them where there is room.
func (r *Room) columns() []column {
	out := []column{{"issues.stage", r.stageWidth()}, {"issues.fit", r.fitWidth()}}
	if r.width() >= ownerRoom {
		out = append(out, column{"issues.owner", ownerWidth})
	}
	return append(out, column{"issues.stop", stopWidth})
}

func cell(width float32, obj fyne.CanvasObject) fyne.CanvasObject {
	return kit.Sized(width, 0, obj)
}

// order is the running order with what each item is worth in each language.
func (r *Room) order() fyne.CanvasObject {
	r.list = kit.NewDragList(rowHeight)
	var rows []fyne.CanvasObject
	for i, it := range r.issue.Order {
		rows = append(rows, r.row(i, it))
	}
	r.list.Set(rows)
	r.list.OnMove = r.move
	r.list.OnOpen = func(int) { r.open() }
	r.list.OnMenu = func(i int, at fyne.Position) { r.list.Choose(i); r.menu(at) }
	r.list.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyDelete {
			r.takeOut()
			return true
		}
		return false
	}
	r.list.Choose(min(max(r.chosen, 0), len(rows)-1))
	r.list.OnChoose = r.choose
	return container.NewVScroll(r.list)
}

func (r *Room) row(i int, it editor.Item) fyne.CanvasObject {
	weight := kit.NewCut(r.title(it), ui.SizeText, ui.ColourInk, i == 0)
	row := kit.Row(8,
		cell(gripWidth, kit.Picture(ui.IconGrip, 14, ui.ColourInk3)),
		cell(numberWidth, kit.Text(strconv.Itoa(i+1), ui.SizeText, ui.ColourInk2)),
		cell(iconWidth, kit.Picture(icons[it.Kind], 18, ui.ColourAccent)),
		kit.Grow(weight), cell(pagesWidth, kit.Text(r.pageWords(it), ui.SizeText, ui.ColourInk2)))
	for _, l := range r.Publication().Languages {
		for _, o := range r.cells(it, l) {
			row.Add(o)
		}
	}
	return kit.Pad(16, 0, row)
}

var icons = map[editor.ItemKind]ui.Icon{
	editor.StoryItem: ui.IconStories, editor.BriefsItem: ui.IconProjects,
	editor.FactsItem: ui.IconFacts, editor.PicturesItem: ui.IconPictures,
	editor.ContactsItem: ui.IconContacts, editor.FreeItem: ui.IconPage,
}

// title is what an item is called in the language of the interface.
func (r *Room) title(it editor.Item) string {
	switch it.Kind {
	case editor.StoryItem:
		return r.rows[it.Story].Titles.Any(r.Lang())
	case editor.BriefsItem:
		n := len(it.Projects)
		if n == 0 {
			n = editor.CountActive(r.projects, r.issue.Date)
		}
		return r.N("issues.item.briefs", n)
	}
	return r.T("issues.item." + string(it.Kind))
}

// pageWords are the pages of an item in the first edition: "2", "2–3".
func (r *Room) pageWords(it editor.Item) string {
	if len(r.laid) == 0 {
		return "—"
	}
	p := r.itemPages(&r.laid[0], it)
	switch {
	case len(p) == 0:
		return "—"
	case len(p) == 1:
		return strconv.Itoa(p[0])
	}
	return strconv.Itoa(p[0]) + "–" + strconv.Itoa(p[len(p)-1])
}

// cells are stage, fit, owner and what stops an item in one language.
func (r *Room) cells(it editor.Item, l editor.Lang) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	row := r.rows[it.Story]
	for i, c := range r.columns() {
		var obj fyne.CanvasObject = kit.Text(" ", ui.SizeText, ui.ColourInk3)
		switch {
		case it.Kind != editor.StoryItem && i == 0:
			obj = kit.Text("—", ui.SizeText, ui.ColourInk3)
		case it.Kind != editor.StoryItem:
		case c.id == "issues.stage":
			obj = kit.NewChip(r.StageMark(row.Stages[l]), nil)
		case c.id == "issues.fit":
			obj = r.fit(it.Story, l)
		case c.id == "issues.owner":
			obj = r.owner(row.Owners[l])
		default:
			obj = r.stop(it.Story, l)
		}
		out = append(out, cell(c.width, obj))
	}
	return out
}

// owner names who has a version.
func (r *Room) owner(name string) fyne.CanvasObject {
	if name == "" {
		return kit.Text("—", ui.SizeText, ui.ColourInk3)
	}
	return kit.NewCut(name, ui.SizeText, ui.ColourInk2, false)
}

// How many lines over the layout can still take in, and how many free ones are worth saying.
const (
	mostOver  = 6
	leastFree = 4
)

// fit says in lines how a story came out in a language.
func (r *Room) fit(id editor.StoryID, l editor.Lang) fyne.CanvasObject {
	plain := func(s string) fyne.CanvasObject { return kit.NewCut(s, ui.SizeText, ui.ColourInk2, false) }
	for i := range r.laid {
		if r.laid[i].Lang != l {
			continue
		}
		f := r.laid[i].Fit(id)
		switch {
		case f == nil:
			return plain("—")
		case f.Over > mostOver:
			return kit.NewLight(ui.LightError.Mark(r.N("issues.over", f.Over)), nil)
		case f.Over > 0:
			return kit.NewCut(r.N("issues.over", f.Over), ui.SizeText, ui.ColourAmber, true)
		case f.Free >= leastFree:
			return plain(r.N("issues.free", f.Free))
		}
		return plain(r.T("issues.fits"))
	}
	return plain("—")
}

// stop says what holds a story up in a language, the worst first. What only a print shop
// asks for is said in the proof room.
func (r *Room) stop(id editor.StoryID, l editor.Lang) fyne.CanvasObject {
	row := r.rows[id]
	switch {
	case row.Stages[l] == "":
		return kit.NewLight(ui.LightWarn.Mark(r.T("stage.none")), nil)
	case row.Stale[l]:
		return kit.NewLight(ui.LightWarn.Mark(r.T("stage.stale")), nil)
	}
	for i := range r.laid {
		if r.laid[i].Lang != l {
			continue
		}
		var mine []editor.Finding
		for _, f := range r.laid[i].Found {
			if f.Story == id && f.Severity != editor.Note && f.Product != string(export.Press) {
				mine = append(mine, f)
			}
		}
		if light := ui.LightOf(mine); light >= ui.LightWarn {
			return kit.NewLight(light.Mark(r.N("issues.findings", len(mine))), nil)
		}
	}
	return kit.Text("—", ui.SizeText, ui.ColourInk3)
}
