package writing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// cell shows one block in one language. A press or Enter turns it into a field with
// the block's marked-up text.
type cell struct {
	widget.BaseWidget
	r     *Room
	lang  editor.Lang
	id    editor.BlockID
	edit  *kit.Entry       // nil while the block is only shown
	shade *widget.RichText // as high as the field must be
	focus bool
	over  bool

	back  *canvas.Rectangle
	frame *fyne.Container
}

func (r *Room) newCell(l editor.Lang, id editor.BlockID) *cell {
	c := &cell{
		r: r, lang: l, id: id, back: canvas.NewRectangle(ui.Colour(ui.ColourNone)),
		frame: container.NewStack(),
	}
	c.back.CornerRadius = ui.Radius
	c.ExtendBaseWidget(c)
	c.fill()
	r.cells[cellKey{l, id}] = c
	return c
}

func (c *cell) block() *editor.Block { return c.r.d.block(c.lang, c.id) }

// fill shows the block's words.
func (c *cell) fill() {
	b := c.block()
	if b == nil {
		return
	}
	var in fyne.CanvasObject
	switch {
	case c.edit != nil:
		size, _, style := faceOf(b.Kind)
		c.shade = widget.NewRichText(segment(c.edit.Text, size, ui.ColourNone, style))
		c.shade.Wrapping = fyne.TextWrapWord
		face := &faceTheme{b.Kind, fyne.CurrentApp().Settings().Theme()}
		in = container.NewStack(c.shade, container.NewThemeOverride(c.edit, face))
	default:
		in = c.r.prose(b, c.lang)
	}
	kit.Swap(c.frame, in)
	c.paint()
}

func (c *cell) paint() {
	fill, edge := ui.ColourNone, ui.ColourNone
	if c.edit != nil || c.focus {
		fill, edge = ui.ColourRaised, ui.ColourAccent
	} else if c.over {
		edge = ui.ColourLine
	}
	c.back.FillColor, c.back.StrokeColor = ui.Colour(fill), ui.Colour(edge)
	c.back.StrokeWidth = 1
	c.back.Refresh()
}

// Tapped begins editing where the pointer is.
func (c *cell) Tapped(e *fyne.PointEvent) {
	c.begin()
	if c.edit != nil && e != nil {
		c.edit.Tapped(&fyne.PointEvent{Position: e.Position})
	}
}

// TappedSecondary opens what can be done with the block.
func (c *cell) TappedSecondary(e *fyne.PointEvent) {
	c.r.choose(c.lang, c.id)
	c.r.blockMenu(c.id, e.AbsolutePosition)
}

// Cursor shows that this is text.
func (c *cell) Cursor() desktop.Cursor { return desktop.TextCursor }

// MouseIn is for the toolkit.
func (c *cell) MouseIn(*desktop.MouseEvent) {
	c.over = true
	c.paint()
}

// MouseMoved is for the toolkit.
func (c *cell) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for the toolkit.
func (c *cell) MouseOut() {
	c.over = false
	c.paint()
}

// FocusGained is for the toolkit.
func (c *cell) FocusGained() {
	c.focus = true
	c.paint()
	c.r.choose(c.lang, c.id)
}

// FocusLost is for the toolkit.
func (c *cell) FocusLost() {
	c.focus = false
	c.paint()
}

// TypedRune is for the toolkit.
func (c *cell) TypedRune(rune) {}

// TypedKey walks the blocks; Enter begins editing, Delete removes the block.
func (c *cell) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.begin()
		c.edit.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	case fyne.KeyUp:
		c.r.step(c, -1)
	case fyne.KeyDown:
		c.r.step(c, 1)
	case fyne.KeyLeft, fyne.KeyRight:
		c.r.across(c)
	case fyne.KeyDelete:
		c.r.remove(c.id)
	default:
		kit.Relay(c, e)
	}
}

// CreateRenderer is for the toolkit.
func (c *cell) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(c.back, c.frame))
}

// faceTheme dresses a field like the block it edits: its size, no border, no ground.
type faceTheme struct {
	kind editor.Kind
	base fyne.Theme
}

var _ fyne.Theme = (*faceTheme)(nil)

func (t *faceTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) colour {
	switch n {
	case theme.ColorNameInputBackground, theme.ColorNameInputBorder:
		n = ui.ColourNone
	case theme.ColorNamePrimary:
		n = ui.ColourNone // the border of a field with the keyboard; the cell has its own
	}
	return t.base.Color(n, v)
}

func (t *faceTheme) Font(s fyne.TextStyle) fyne.Resource     { return t.base.Font(s) }
func (t *faceTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return t.base.Icon(n) }

func (t *faceTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return textSize(t.kind)
	case theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall:
		return 0
	}
	return t.base.Size(n)
}

func textSize(k editor.Kind) float32 {
	switch k {
	case editor.Headline:
		return ui.SizeDisplay
	case editor.Standfirst, editor.Subhead, editor.PullQuote, editor.Sidebar:
		return ui.SizeStandfirst
	case editor.Image:
		return ui.SizeText
	}
	return ui.SizeWriting
}
