package projects

import (
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/export/design"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// table lists the projects.
type table struct {
	r      *Room
	search *kit.Entry
	rows   *kit.Rows
	list   []row
	lines  map[fyne.CanvasObject]*line
	none   fyne.CanvasObject
}

func newTable(r *Room) *table {
	t := &table{r: r, search: r.searchField, rows: kit.NewRows(), lines: map[fyne.CanvasObject]*line{}}
	t.rows.Len = func() int { return len(t.list) }
	t.rows.New = t.newLine
	t.rows.Fill = t.fill
	t.rows.OnChoose = t.choose
	t.rows.OnOpen = t.open
	t.rows.OnKey = t.key
	t.rows.OnMenu = func(i int, at fyne.Position) {
		if t.list[i].project != nil {
			menu.At(r.Main.Canvas(), at, r.deeds()...)
		}
	}
	t.none = t.nothing()
	t.reload()
	return t
}

func (t *table) nothing() fyne.CanvasObject {
	clear := kit.NewButton(t.r.T("projects.none.clear"), "", kit.Normal, func() {
		t.r.find = filter{all: t.r.find.all}
		t.r.rebuild()
	})
	return kit.Centre(kit.Column(12, kit.Text(t.r.T("projects.none"), ui.SizeWriting, ui.ColourInk2),
		kit.Row(0, kit.Spring(), clear, kit.Spring())))
}

func (t *table) object() fyne.CanvasObject {
	list := container.NewStack(t.rows, t.none)
	return kit.Frame(newHead(t.r), nil, nil, nil, list)
}

// reload shows the register as the filter has it now.
func (t *table) reload() {
	t.list = t.r.reg.rows(t.r.find, t.r.Lang())
	t.none.Hide()
	if len(t.list) == 0 {
		t.none.Show()
	}
	t.rows.Reload()
	t.rows.Mark(t.at(t.r.chosen))
}

// at is the row of a project, -1 when it is not shown.
func (t *table) at(id editor.ProjectID) int {
	return slices.IndexFunc(t.list, func(w row) bool { return w.project != nil && w.project.ID == id })
}

// reveal brings the chosen project into view.
func (t *table) reveal() { t.rows.Choose(t.at(t.r.chosen)) }

func (t *table) choose(i int) {
	if p := t.list[i].project; p != nil {
		t.r.choose(p.ID)
	}
}

// open goes to the form, or folds the ended ones.
func (t *table) open(i int) {
	if t.list[i].project == nil {
		t.fold()
		return
	}
	kit.FocusOn(t.r.form.first())
}

func (t *table) key(e *fyne.KeyEvent) bool {
	i := t.rows.Chosen()
	if e.Name == fyne.KeySpace && i >= 0 && t.list[i].project == nil {
		t.fold()
		return true
	}
	return false
}

// fold shows or hides the projects that have ended.
func (t *table) fold() {
	next := t.r.find
	next.all = !next.all
	if t.r.which != nil {
		t.r.which.Set(map[bool]int{true: 1}[next.all])
	}
	t.r.look(next)
}

// line is what a row of the table shows.
type line struct {
	cells             *fyne.Container
	code, title, area *kit.Cut
	number            *canvas.Text
	square            *canvas.Rectangle
	ends              *kit.Chip
	day               *kit.Cut
	brief             *kit.Chip
	fold              *kit.Button
}

func (t *table) newLine() fyne.CanvasObject {
	w := &line{
		code:  kit.NewCut("", ui.SizeText, ui.ColourInk, true),
		title: kit.NewCut("", ui.SizeText, ui.ColourInk, false),
		area:  kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
		day:   kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
		ends:  kit.NewLight(ui.LightWarn.Mark(""), nil),
		brief: kit.NewChip(t.r.StageMark(""), nil),
		fold:  kit.NewButton("", ui.IconRight, kit.Quiet, t.fold),
	}
	var number fyne.CanvasObject
	number, w.square, w.number = areaNumber()
	w.cells = container.New(columns{}, w.code, w.title,
		kit.Row(6, number, kit.Grow(w.area)),
		container.NewStack(w.ends, w.day), kit.Row(0, w.brief))
	folded := kit.Pad(8, 0, kit.Row(0, w.fold, kit.Spring()))
	both := container.NewStack(w.cells, folded)
	t.lines[both] = w
	return both
}

func (t *table) fill(i int, obj fyne.CanvasObject) {
	w, r := t.lines[obj], t.r
	p := t.list[i].project
	if p == nil {
		w.cells.Hide()
		w.fold.Show()
		icon := ui.IconRight
		if r.find.all || r.find.words != "" {
			icon = ui.IconDown
		}
		w.fold.SetIcon(icon)
		w.fold.SetText(r.N("projects.ended", t.list[i].folded))
		return
	}
	w.fold.Hide()
	w.cells.Show()
	ink, second := ui.ColourInk, ui.ColourInk2
	if r.reg.ended(p) {
		ink, second = ui.ColourInk3, ui.ColourInk3
	}
	w.code.Set(p.Code, ink, true)
	w.title.Set(p.Titles.Any(r.Lang()), ink, false)
	w.area.Set(r.areaName(p.Area), second, false)
	paintArea(w.square, w.number, r.reg.area(p.Area))
	r.fillEnds(w, p, second)
	w.brief.Set(r.briefMark(p, r.reg.target()))
}

func (r *Room) fillEnds(w *line, p *editor.Project, ink ui.Token) {
	words := r.T("projects.noend")
	if p.End != "" {
		words = editor.WordsIn(r.Lang()).ShortMonthYear(p.End)
	} else if p.Start == "" {
		words = r.T("projects.nodates")
	}
	if r.reg.endsSoon(p) {
		w.day.Hide()
		w.ends.Show()
		w.ends.Set(ui.LightWarn.Mark(words))
		return
	}
	w.ends.Hide()
	w.day.Show()
	w.day.Set(words, ink, false)
}

func (r *Room) areaName(id editor.AreaID) string {
	if a := r.reg.pub.Area(id); a != nil {
		return a.Titles.Any(r.Lang())
	}
	return r.T("projects.noarea")
}

// briefMark shows how far a brief is; a stale one is said to be stale.
func (r *Room) briefMark(p *editor.Project, l editor.Lang) ui.Mark {
	b := p.Brief(l)
	switch {
	case b == nil || b.Body.Text() == "":
		return r.StageMark("")
	case r.reg.staleBrief(p, l):
		return r.StaleMark()
	}
	return r.StageMark(b.Stage)
}

// areaNumber is a square in an area's colour with its number.
func areaNumber() (fyne.CanvasObject, *canvas.Rectangle, *canvas.Text) {
	square := canvas.NewRectangle(nil)
	square.CornerRadius = 3
	number := canvas.NewText("", nil)
	number.TextSize, number.TextStyle.Bold = ui.SizeCaption, true
	number.Alignment = fyne.TextAlignCenter
	return kit.Sized(18, 18, container.NewStack(square, number)), square, number
}

// paintArea gives the square the printed colour of area n; 0 is no area.
func paintArea(square *canvas.Rectangle, number *canvas.Text, n int) {
	square.FillColor, number.Text = color.Transparent, ""
	if n > 0 {
		area := design.AreaAt(n)
		square.FillColor, number.Color = opaque(area.Fill), opaque(area.Label)
		number.Text = strconv.Itoa(n)
	}
	square.Refresh()
	number.Refresh()
}

func opaque(c design.Colour) color.Color { return color.NRGBA{R: c.R, G: c.G, B: c.B, A: 255} }

// columns lays the cells of a line out: code, title, area, end, brief.
type columns struct{}

// Widths of the columns that do not grow, the room between columns and at the ends.
const (
	codeWidth  float32 = 64
	endsWidth  float32 = 92
	briefWidth float32 = 138
	columnGap  float32 = 12
	tableEdge  float32 = 16
)

// MinSize is for the toolkit.
func (columns) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(codeWidth+endsWidth+briefWidth+200+4*columnGap+2*tableEdge, 20)
}

// Layout is for the toolkit.
func (columns) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	rest := max(size.Width-codeWidth-endsWidth-briefWidth-4*columnGap-2*tableEdge, 0)
	widths := []float32{codeWidth, rest * 0.62, rest * 0.38, endsWidth, briefWidth}
	x := tableEdge
	for i, o := range objs {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-h)/2))
		o.Resize(fyne.NewSize(widths[i], h))
		x += widths[i] + columnGap
	}
}
