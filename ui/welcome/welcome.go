// Package welcome is the page that stands in the window while no publication is open:
// ways to start, what was opened lately, the language and the look of the program.
package welcome

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/ui"
	"twofold/ui/kit"
)

// Page is what the welcome page shows and calls.
type Page struct {
	Words     *ui.Words
	Version   string
	Recent    []string          // paths, last opened first
	Languages fyne.CanvasObject // the switch of the interface's language
	Dark      bool

	Look     func(dark bool)
	Sample   func() // nil: there is no sample
	New      func()
	Open     func()
	OpenPath func(path string)
	Clear    func() // forgets the recent ones
}

// Build makes the page.
func (p Page) Build() fyne.CanvasObject {
	ways := kit.Row(0, kit.Sized(640, 0, p.ways()), kit.Spring())
	right := kit.Column(0, kit.Inset(96, 72, 96, 24, ways))
	return kit.Frame(nil, nil, p.left(), nil, kit.Scrolled(200, right))
}

func (p Page) left() fyne.CanvasObject {
	w := p.Words
	at := 0
	if p.Dark {
		at = 1
	}
	look := kit.NewSegmented([]string{w.T("welcome.light"), w.T("welcome.dark")}, at,
		func(i int) { p.Look(i == 1) })
	col := kit.Column(0,
		kit.Row(0, mark()), kit.Gap(0, 28),
		kit.Bold(w.T("word.title"), 34, ui.ColourInk), kit.Gap(0, 6),
		kit.NewPara(w.T("welcome.motto"), ui.SizeStandfirst, 26, ui.ColourInk2), kit.Gap(0, 48),
		kit.Bold(w.T("welcome.language"), ui.SizeSmall, ui.ColourInk2), kit.Gap(0, 6),
		kit.Row(0, p.Languages), kit.Gap(0, 24),
		kit.Bold(w.T("welcome.look"), ui.SizeSmall, ui.ColourInk2), kit.Gap(0, 6),
		kit.Row(0, look), kit.Spring(),
		kit.Text(w.T("welcome.version", "Version", p.Version), ui.SizeSmall, ui.ColourInk3))
	inner := kit.Inset(64, 96, 32, 32, col)
	return kit.Fill(ui.ColourRail, kit.Sized(460, 0, kit.Frame(nil, nil, nil, kit.Upright(), inner)))
}

// mark is the program's sign: two pages side by side.
func mark() fyne.CanvasObject {
	img := canvas.NewImageFromResource(ui.Sign())
	img.FillMode = canvas.ImageFillContain
	return kit.Sized(84, 66, img)
}

func (p Page) ways() fyne.CanvasObject {
	w := p.Words
	col := kit.Column(8, kit.Bold(w.T("welcome.start"), ui.SizeTitle, ui.ColourInk), kit.Gap(0, 4))
	if p.Sample != nil {
		col.Add(newWay(ui.IconStar, w.T("welcome.sample"), w.T("welcome.sample.text"), "", p.Sample))
	}
	col.Add(newWay(ui.IconPlus, w.T("welcome.new"), w.T("welcome.new.text"), "Ctrl+Shift+W", p.New))
	col.Add(newWay(ui.IconFolder, w.T("welcome.open"), w.T("welcome.open.text"), "Ctrl+O", p.Open))
	col.Add(kit.Gap(0, 20))
	head := kit.Row(0, kit.Bold(w.T("welcome.recent"), ui.SizeTitle, ui.ColourInk), kit.Spring())
	if len(p.Recent) > 0 {
		head.Add(kit.Label(w.T("welcome.clear"), p.Clear))
	}
	col.Add(head)
	if len(p.Recent) == 0 {
		col.Add(kit.Text(w.T("welcome.recent.none"), ui.SizeText, ui.ColourInk2))
	}
	for _, path := range p.Recent {
		col.Add(newWay(ui.IconIssues, filepath.Base(path), filepath.Dir(path), "",
			func() { p.OpenPath(path) }))
	}
	return col
}

// way is a card that can be pressed: an icon, a title and a sentence.
type way struct {
	kit.Control
	icon             ui.Icon
	title, text, key string
	do               func()
}

func newWay(i ui.Icon, title, text, key string, do func()) *way {
	w := &way{icon: i, title: title, text: text, key: key, do: do}
	w.ExtendBaseWidget(w)
	return w
}

// Tapped goes that way.
func (w *way) Tapped(*fyne.PointEvent) { w.do() }

// TypedKey goes that way with Enter and Space.
func (w *way) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		w.do()
	default:
		kit.Relay(w, e)
	}
}

// Cursor is for the toolkit.
func (w *way) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer is for the toolkit.
func (w *way) CreateRenderer() fyne.WidgetRenderer {
	words := kit.Column(0, kit.NewCut(w.title, ui.SizeWriting, ui.ColourInk, true),
		kit.NewCut(w.text, ui.SizeText, ui.ColourInk2, false))
	row := kit.Row(16, kit.Picture(w.icon, 20, ui.ColourAccent), kit.Grow(words))
	if w.key != "" {
		row.Add(kit.KeyCap(w.key))
	}
	row.Add(kit.Picture(ui.IconRight, 16, ui.ColourInk2))
	bg := canvas.NewRectangle(ui.Colour(ui.ColourRaised))
	bg.StrokeColor, bg.StrokeWidth, bg.CornerRadius = ui.Colour(ui.ColourLine), 1, ui.Radius
	return &wayRenderer{w: w, bg: bg, body: kit.Sized(0, 66, kit.Pad(18, 0, row))}
}

type wayRenderer struct {
	w    *way
	bg   *canvas.Rectangle
	body fyne.CanvasObject
}

func (r *wayRenderer) Destroy()                     {}
func (r *wayRenderer) MinSize() fyne.Size           { return r.body.MinSize() }
func (r *wayRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.bg, r.body} }

func (r *wayRenderer) Layout(size fyne.Size) {
	r.bg.Resize(size)
	r.body.Resize(size)
}

func (r *wayRenderer) Refresh() {
	fill, edge, width := ui.ColourRaised, ui.ColourLine, float32(1)
	if r.w.Over() {
		fill = ui.ColourHover
	}
	if r.w.Focused() {
		edge, width = ui.ColourAccent, 2
	}
	r.bg.FillColor, r.bg.StrokeColor, r.bg.StrokeWidth = ui.Colour(fill), ui.Colour(edge), width
	r.bg.Refresh()
}
