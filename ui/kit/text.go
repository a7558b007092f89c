package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// Text is one line of text.
func Text(s string, size float32, t ui.Token) *canvas.Text {
	c := canvas.NewText(s, ui.Colour(t))
	c.TextSize = size
	return c
}

// Bold is one line of bold text.
func Bold(s string, size float32, t ui.Token) *canvas.Text {
	c := Text(s, size, t)
	c.TextStyle.Bold = true
	return c
}

// Picture shows an icon at a size.
func Picture(i ui.Icon, size float32, t ui.Token) *fyne.Container {
	return square(i.Drawn(size, t), size)
}

// Sign shows a glyph at a size.
func Sign(g ui.Glyph, size float32, t ui.Token) *fyne.Container {
	return square(g.Drawn(t), size)
}

func square(r fyne.Resource, size float32) *fyne.Container {
	img := canvas.NewImageFromResource(r)
	img.FillMode = canvas.ImageFillContain
	return container.New(sized{size, size}, img)
}

// Cut is one line of text that ends in "…" when there is no room for all of it.
type Cut struct {
	widget.BaseWidget
	text  string
	bold  bool
	size  float32
	token ui.Token
	least float32
	marks [][2]int
}

// NewCut makes a line that may be cut down to a width.
func NewCut(s string, size float32, t ui.Token, bold bool) *Cut {
	c := &Cut{text: s, size: size, token: t, bold: bold, least: 24}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the text and its colour.
func (c *Cut) Set(s string, t ui.Token, bold bool) {
	if c.text == s && c.token == t && c.bold == bold {
		return
	}
	c.text, c.token, c.bold = s, t, bold
	c.Refresh()
}

// Text is what it says.
func (c *Cut) Text() string { return c.text }

// Mark shows byte ranges of the text on the ground of a search hit.
func (c *Cut) Mark(ranges [][2]int) {
	if len(c.marks) == 0 && len(ranges) == 0 {
		return
	}
	c.marks = ranges
	c.Refresh()
}

// Lost is the text when a part of it is cut away, else "".
func (c *Cut) Lost() string {
	style := fyne.TextStyle{Bold: c.bold}
	if !c.Visible() || fyne.MeasureText(c.text, c.size, style).Width <= c.Size().Width {
		return ""
	}
	return c.text
}

// CreateRenderer is for the toolkit.
func (c *Cut) CreateRenderer() fyne.WidgetRenderer {
	r := &cutRenderer{c: c, text: canvas.NewText("", ui.Colour(c.token))}
	return r
}

type cutRenderer struct {
	c     *Cut
	text  *canvas.Text
	marks []fyne.CanvasObject
}

func (r *cutRenderer) Destroy() {}

func (r *cutRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{}, r.marks...), r.text)
}

// layMarks puts a ground under every marked range that is not cut away.
func (r *cutRenderer) layMarks(height float32) {
	r.marks = r.marks[:0]
	left := strings.TrimSuffix(r.text.Text, "…")
	for _, m := range r.c.marks {
		if m[1] > len(r.c.text) || m[0] >= len(left) {
			continue
		}
		to := min(m[1], len(left))
		x := fyne.MeasureText(r.c.text[:m[0]], r.c.size, r.text.TextStyle).Width
		w := fyne.MeasureText(r.c.text[m[0]:to], r.c.size, r.text.TextStyle).Width
		bg := canvas.NewRectangle(ui.Colour(ui.ColourMark))
		bg.CornerRadius = 2
		place(bg, x-1, 0, w+2, height)
		r.marks = append(r.marks, bg)
	}
}

func (r *cutRenderer) MinSize() fyne.Size {
	h := fyne.MeasureText("Ё", r.c.size, fyne.TextStyle{Bold: r.c.bold}).Height
	return fyne.NewSize(r.c.least, h)
}

func (r *cutRenderer) Layout(size fyne.Size) {
	r.text.TextSize, r.text.TextStyle = r.c.size, fyne.TextStyle{Bold: r.c.bold}
	r.text.Text = Shorten(r.c.text, size.Width, r.c.size, r.text.TextStyle)
	r.text.Color = ui.Colour(r.c.token)
	r.text.Resize(size)
	r.layMarks(size.Height)
	r.text.Refresh()
}

func (r *cutRenderer) Refresh() { r.Layout(r.c.Size()) }

// Shorten cuts s so that it fits in width, with "…" where something is missing.
func Shorten(s string, width, size float32, style fyne.TextStyle) string {
	if fyne.MeasureText(s, size, style).Width <= width {
		return s
	}
	runes := []rune(s)
	lo, hi := 0, len(runes)
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if fyne.MeasureText(strings.TrimRight(string(runes[:mid]), " ")+"…", size, style).Width <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return strings.TrimRight(string(runes[:lo]), " ") + "…"
}

// Para is text that wraps at words to the width it gets.
type Para struct {
	widget.BaseWidget
	text    string
	size    float32
	leading float32
	token   ui.Token
	style   fyne.TextStyle
	width   float32
	lines   []string
}

// NewPara makes a paragraph; lines stand leading apart.
func NewPara(s string, size, leading float32, t ui.Token) *Para {
	p := &Para{text: s, size: size, leading: leading, token: t, width: 320}
	p.ExtendBaseWidget(p)
	p.wrap()
	return p
}

// Bold makes the paragraph bold and returns it.
func (p *Para) Bold() *Para {
	p.style.Bold = true
	p.wrap()
	return p
}

// Set changes the text.
func (p *Para) Set(s string) {
	if p.text == s {
		return
	}
	p.text = s
	p.wrap()
	p.Refresh()
}

// Resize is for the toolkit: a new width wraps the text anew.
func (p *Para) Resize(s fyne.Size) {
	if s.Width != p.width && s.Width > 0 {
		p.width = s.Width
		p.wrap()
		p.BaseWidget.Resize(s)
		p.Refresh()
		return
	}
	p.BaseWidget.Resize(s)
}

func (p *Para) wrap() { p.lines = Wrap(p.text, p.width, p.size, p.style) }

// Wrap breaks text into lines no wider than width, at plain spaces and at "\n".
func Wrap(text string, width, size float32, style fyne.TextStyle) []string {
	var out []string
	for _, para := range strings.Split(text, "\n") {
		cur := ""
		for _, word := range strings.Split(para, " ") {
			next := strings.TrimPrefix(cur+" "+word, " ")
			if cur != "" && fyne.MeasureText(next, size, style).Width > width {
				out = append(out, cur)
				next = word
			}
			cur = next
		}
		out = append(out, cur)
	}
	return out
}

// CreateRenderer is for the toolkit.
func (p *Para) CreateRenderer() fyne.WidgetRenderer { return &paraRenderer{p: p} }

type paraRenderer struct {
	p     *Para
	texts []fyne.CanvasObject
}

func (r *paraRenderer) Destroy()                     {}
func (r *paraRenderer) Objects() []fyne.CanvasObject { r.fill(); return r.texts }

func (r *paraRenderer) MinSize() fyne.Size {
	return fyne.NewSize(24, float32(len(r.p.lines))*r.p.leading)
}

func (r *paraRenderer) fill() {
	for len(r.texts) < len(r.p.lines) {
		r.texts = append(r.texts, canvas.NewText("", ui.Colour(r.p.token)))
	}
	r.texts = r.texts[:len(r.p.lines)]
}

func (r *paraRenderer) Layout(size fyne.Size) {
	r.fill()
	for i, o := range r.texts {
		t := o.(*canvas.Text)
		t.Text, t.TextSize, t.TextStyle = r.p.lines[i], r.p.size, r.p.style
		t.Color = ui.Colour(r.p.token)
		h := fyne.MeasureText("Ё", r.p.size, r.p.style).Height
		t.Move(fyne.NewPos(0, float32(i)*r.p.leading+(r.p.leading-h)/2))
		t.Resize(fyne.NewSize(size.Width, h))
	}
}

func (r *paraRenderer) Refresh() {
	r.Layout(r.p.Size())
	for _, o := range r.texts {
		o.Refresh()
	}
}

// KeyCap shows a key as it is named on the keyboard.
func KeyCap(key string) fyne.CanvasObject {
	return Sized(0, 18, Card(ui.ColourDesk, ui.ColourLine, ui.RadiusSmall,
		Pad(6, 0, Row(0, Text(key, ui.SizeCaption, ui.ColourInk2)))))
}
