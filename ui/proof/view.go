package proof

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/export/paper"
	"twofold/ui"
	"twofold/ui/kit"
)

// view is the pasteboard with the page of each edition that is looked at.
type view struct {
	r     *Room
	board *kit.Board
	row   *fyne.Container
	size  fyne.Size
	pages map[editor.Lang]*kit.Page
}

// headHeight is the room over a page for its name; margin is round the pages.
const (
	headHeight float32 = 30
	margin     float32 = 24
)

func newView(r *Room) *view {
	v := &view{r: r, row: kit.Row(margin), pages: map[editor.Lang]*kit.Page{}}
	v.board = kit.NewBoard(kit.Centre(kit.Pad(margin, 12, v.row)))
	v.board.OnZoom = func(up bool, _ fyne.Position) { r.step(up) }
	return v
}

func (v *view) object() fyne.CanvasObject {
	return kit.Fill(ui.ColourBoard, container.New(&watch{v}, v.board))
}

// watch fits the pages anew when the pasteboard changes its size.
type watch struct{ v *view }

func (w *watch) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }

func (w *watch) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objs {
		o.Resize(size)
	}
	if w.v.size != size {
		w.v.size = size
		w.v.show()
	}
}

// paper is the size of a page in points.
func (v *view) paper() (w, h float32) {
	for _, l := range v.r.laid {
		if l.Doc != nil {
			return float32(l.Doc.Width.Points()), float32(l.Doc.Height.Points())
		}
	}
	return 595, 842
}

// zoom is how many units a point takes now.
func (v *view) zoom() float32 {
	if v.r.zoom > 0 {
		return v.r.zoom
	}
	_, h := v.paper()
	room := v.size.Height - headHeight - 2*12 - 8
	return max(0.2, min(room/h, v.fitWidth()))
}

// fitWidth is the zoom at which the pages fill the width of the pasteboard.
func (v *view) fitWidth() float32 {
	w, _ := v.paper()
	n := float32(len(v.r.shown()))
	return max(0.2, (v.size.Width-margin*(n+1)-12)/(w*n))
}

// show puts the pages of now on the pasteboard.
func (v *view) show() {
	if v.size.Width == 0 {
		return
	}
	v.row.Objects = nil
	v.pages = map[editor.Lang]*kit.Page{}
	for _, l := range v.r.shown() {
		v.row.Add(v.sheet(l))
	}
	v.board.Content.Refresh()
	v.board.Refresh()
}

func (v *view) sheet(l *ui.Laid) fyne.CanvasObject {
	w, h := v.paper()
	z := v.zoom()
	words := v.r.T("proof.sheet", "Lang", v.r.LangName(l.Lang), "Page", v.r.page,
		"Of", pageCount(l))
	head := kit.Bold(words, ui.SizeText, ui.ColourInk2)
	head.Alignment = fyne.TextAlignCenter
	if v.r.page > pageCount(l) {
		blank := kit.Sized(w*z, h*z, kit.Card(ui.ColourNone, ui.ColourEdge, 0,
			kit.Centre(kit.Text(v.r.T("proof.short"), ui.SizeText, ui.ColourInk2))))
		return kit.Column(0, kit.Sized(0, headHeight, head), blank)
	}
	p := kit.NewPage(w, h, z)
	p.OnTap = func(x, y float32) { v.tap(l, x, y) }
	p.OnOpen = func(x, y float32) { v.open(l, x, y) }
	v.pages[l.Lang] = p
	v.r.pages.Want(l.Doc, v.r.page, p.Scale(), func(img *image.RGBA) { p.Set(img) })
	return kit.Column(0, kit.Sized(0, headHeight, head), p)
}

func pageCount(l *ui.Laid) int {
	if l.Doc == nil {
		return 0
	}
	return len(l.Doc.Pages)
}

// tap marks the block under a point in every edition that is shown.
func (v *view) tap(l *ui.Laid, x, y float32) {
	v.mark(v.blockAt(l, x, y), ui.ColourAccent)
}

// open goes to the block under a point in the writing room.
func (v *view) open(l *ui.Laid, x, y float32) {
	b := v.blockAt(l, x, y)
	for _, a := range l.Edition.Articles() {
		if a.Headline.ID == b || holds(a, b) {
			v.r.Go(ui.Place{Room: ui.RoomWriting, Story: a.Story, Lang: l.Lang, Block: b})
			return
		}
	}
}

func holds(a *editor.Article, id editor.BlockID) bool {
	if a.Standfirst != nil && a.Standfirst.ID == id {
		return true
	}
	for i := range a.Body {
		if a.Body[i].ID == id {
			return true
		}
	}
	return false
}

func (v *view) blockAt(l *ui.Laid, x, y float32) editor.BlockID {
	id, _ := l.Doc.At(v.r.page, paper.Length(x*1000), paper.Length(y*1000))
	return id
}

// mark draws frames round a block on the pages that show it.
func (v *view) mark(id editor.BlockID, ink ui.Token) {
	for i := range v.r.laid {
		l := &v.r.laid[i]
		if p := v.pages[l.Lang]; p != nil && l.Doc != nil && id != "" {
			p.Mark(ink, frames(l.Doc, v.r.page, id)...)
		} else if p != nil {
			p.Mark(ink)
		}
	}
}

// frames is one rectangle round each run of a block's items that stand together.
func frames(doc *paper.Document, page int, id editor.BlockID) []kit.Rect {
	var out []kit.Rect
	for _, it := range doc.Pages[page-1].Items {
		if it.Source() != id {
			continue
		}
		box, ok := bounds(it)
		if !ok {
			continue
		}
		if n := len(out); n > 0 && near(out[n-1], box) {
			out[n-1] = union(out[n-1], box)
			continue
		}
		out = append(out, box)
	}
	return out
}

func bounds(it paper.Item) (kit.Rect, bool) {
	pt := func(l paper.Length) float32 { return float32(l.Points()) }
	switch it := it.(type) {
	case *paper.Text:
		return kit.Rect{X: pt(it.X), Y: pt(it.Y - it.Size), W: pt(it.Width), H: pt(it.Size * 5 / 4)}, true
	case *paper.Picture:
		return kit.Rect{X: pt(it.X), Y: pt(it.Y), W: pt(it.W), H: pt(it.H)}, true
	case *paper.Box:
		return kit.Rect{X: pt(it.X), Y: pt(it.Y), W: pt(it.W), H: pt(it.H)}, true
	}
	return kit.Rect{}, false
}

// near says whether b stands beside a or on the next line of the same column.
func near(a, b kit.Rect) bool {
	const leading = 34
	return b.Y < a.Y+a.H+leading && b.Y+b.H > a.Y-leading && b.X < a.X+a.W+20 && b.X+b.W > a.X-20
}

func union(a, b kit.Rect) kit.Rect {
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return kit.Rect{X: x, Y: y, W: max(a.X+a.W, b.X+b.W) - x, H: max(a.Y+a.H, b.Y+b.H) - y}
}
