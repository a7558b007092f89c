package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/ui"
)

// Kind says how loud a button is.
type Kind int

// The kinds of button: one Main in a room, Normal, Quiet without a border, Danger for
// what removes, Link for words that lead somewhere.
const (
	Normal Kind = iota
	Main
	Quiet
	Danger
	Link
)

// Button is a button with words, an icon, or both.
type Button struct {
	Control
	text  string
	say   string
	key   string
	icon  ui.Icon
	after ui.Icon
	kind  Kind
	small bool
	large bool // the icon
	wide  bool // words at the left, what follows at the right
	size  float32
	bold  bool
	least float32
}

// NewButton makes a button; icon may be "".
func NewButton(text string, icon ui.Icon, kind Kind, tap func()) *Button {
	b := &Button{text: text, icon: icon, kind: kind, size: ui.SizeText}
	b.tap = tap
	b.bold = kind == Main
	b.ExtendBaseWidget(b)
	return b
}

// NewIcon makes a square button with an icon only; say is its name for readers of
// screens.
func NewIcon(icon ui.Icon, say string, tap func()) *Button {
	b := NewButton("", icon, Quiet, tap)
	b.say = say
	return b
}

// Say is what the button is called, also when it shows an icon only.
func (b *Button) Say() string {
	if b.text != "" {
		return b.text
	}
	return b.say
}

// Large draws the icon at 20 and returns the button, as the top bar has them.
func (b *Button) Large() *Button {
	b.large = true
	return b
}

// NewPick makes a button that opens a list: its words, then a small arrow.
func NewPick(text string, tap func()) *Button {
	b := NewButton(text, "", Normal, tap)
	b.after, b.wide = ui.IconDown, true
	return b
}

// Small makes the button 26 high and returns it.
func (b *Button) Small() *Button {
	b.small, b.size = true, ui.SizeSmall
	return b
}

// Key shows the shortcut in the button and returns it.
func (b *Button) Key(key string) *Button {
	b.key = key
	return b
}

// Kind changes how loud the button is and returns it.
func (b *Button) Kind(k Kind) *Button {
	b.kind = k
	return b
}

// Sized sets the size and weight of the words and returns the button.
func (b *Button) Sized(size float32, bold bool) *Button {
	b.size, b.bold = size, bold
	return b
}

// Least makes the button at least so wide and returns it.
func (b *Button) Least(width float32) *Button {
	b.least = width
	return b
}

// SetText changes the words.
func (b *Button) SetText(s string) {
	b.text = s
	b.Refresh()
}

// SetIcon changes the icon.
func (b *Button) SetIcon(i ui.Icon) {
	b.icon = i
	b.Refresh()
}

// Text is what the button says.
func (b *Button) Text() string { return b.text }

// TypedKey is for the toolkit.
func (b *Button) TypedKey(e *fyne.KeyEvent) { b.Control.TypedKey(e) }

// CreateRenderer is for the toolkit.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		b: b, bg: newPlate(ui.Radius), ring: newPlate(ui.Radius + 2),
		text: Text("", b.size, ui.ColourInk), key: Text("", ui.SizeCaption, ui.ColourInk3),
		icon: &canvas.Image{FillMode: canvas.ImageFillContain},
		tail: &canvas.Image{FillMode: canvas.ImageFillContain},
	}
	r.dress()
	return r
}

type buttonRenderer struct {
	b          *Button
	bg, ring   plate
	text, key  *canvas.Text
	icon, tail *canvas.Image
}

func (r *buttonRenderer) Destroy() {}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring.Rectangle, r.bg.Rectangle, r.icon, r.text, r.key, r.tail}
}

func (r *buttonRenderer) height() float32 {
	if r.b.small {
		return ui.SmallHeight
	}
	return ui.ControlHeight
}

func (r *buttonRenderer) side() float32 {
	switch {
	case r.b.kind == Link:
		return 0
	case r.b.text == "":
		return 8
	case r.b.small:
		return 10
	}
	return 12
}

func (r *buttonRenderer) words() (text, key fyne.Size) {
	style := fyne.TextStyle{Bold: r.b.bold}
	if r.b.text != "" {
		text = fyne.MeasureText(r.b.text, r.b.size, style)
	}
	if r.b.key != "" {
		key = fyne.MeasureText(r.b.key, ui.SizeCaption, fyne.TextStyle{})
	}
	return text, key
}

func (r *buttonRenderer) MinSize() fyne.Size {
	text, key := r.words()
	w := r.side()*2 + text.Width
	if r.b.icon != "" {
		w += r.b.iconSize()
		if r.b.text != "" {
			w += 8
		}
	}
	if r.b.key != "" {
		w += 8 + key.Width
	}
	if r.b.after != "" {
		w += 8 + 14
	}
	return fyne.NewSize(max(w, r.b.least, r.height()*0.99), r.height())
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.bg.Resize(size)
	r.ring.Move(fyne.NewPos(-3, -3))
	r.ring.Resize(size.Add(fyne.NewSize(6, 6)))
	text, key := r.words()
	x := max((size.Width-(r.MinSize().Width-r.side()*2))/2, r.side())
	if r.b.wide || r.b.kind == Link {
		x = r.side()
	}
	side := r.b.iconSize()
	if r.b.text == "" && r.b.key == "" && r.b.after == "" {
		x = (size.Width - side) / 2
	}
	if r.b.icon != "" {
		place(r.icon, x, (size.Height-side)/2, side, side)
		x += side + 8
	}
	place(r.text, x, (size.Height-text.Height)/2, text.Width, text.Height)
	x += text.Width + 8
	place(r.key, x, (size.Height-key.Height)/2, key.Width, key.Height)
	if r.b.after != "" {
		at := x
		if r.b.wide && r.b.kind != Quiet {
			at = size.Width - r.side() - 14
		}
		place(r.tail, at, (size.Height-14)/2, 14, 14)
	}
}

// colours are the fill, border and ink of the button as it is now.
func (r *buttonRenderer) colours() (fill, edge, ink ui.Token) {
	b := r.b
	switch {
	case b.off && (b.kind == Quiet || b.kind == Link):
		return ui.ColourNone, ui.ColourNone, ui.ColourInk3
	case b.off:
		return ui.ColourDesk, ui.ColourLine, ui.ColourInk3
	case b.kind == Main && (b.down || b.over):
		return ui.ColourPress, ui.ColourNone, ui.ColourOn
	case b.kind == Main:
		return ui.ColourAccent, ui.ColourNone, ui.ColourOn
	case b.kind == Link:
		return ui.ColourNone, ui.ColourNone, ui.ColourAccent
	}
	fill, edge, ink = ui.ColourRaised, ui.ColourEdge, ui.ColourInk
	if b.kind == Quiet {
		fill, edge = ui.ColourNone, ui.ColourNone
	}
	if b.kind == Danger {
		edge, ink = ui.ColourRed, ui.ColourRed
	}
	switch {
	case b.down:
		fill = ui.ColourSel
	case b.over:
		fill = ui.ColourHover
	}
	return fill, edge, ink
}

func (r *buttonRenderer) dress() {
	fill, edge, ink := r.colours()
	r.bg.paint(fill, edge, 1)
	ringed := ui.ColourNone
	if r.b.focus {
		ringed = ui.ColourAccent
	}
	r.ring.paint(ui.ColourNone, ringed, 2)
	r.text.Text, r.text.TextSize, r.text.Color = r.b.text, r.b.size, ui.Colour(ink)
	r.text.TextStyle.Bold = r.b.bold
	r.key.Text = r.b.key
	r.key.Color = ui.Colour(ui.ColourInk3)
	if r.b.kind == Main && !r.b.off {
		r.key.Color = ui.Colour(ui.ColourOn)
	}
	dress(r.icon, r.b.icon, r.b.iconSize(), ink)
	dress(r.tail, r.b.after, 14, ink)
}

func (b *Button) iconSize() float32 {
	if b.large {
		return 20
	}
	return 16
}

func dress(img *canvas.Image, i ui.Icon, size float32, ink ui.Token) {
	if i == "" {
		img.Hide()
		return
	}
	img.Show()
	img.Resource = i.Drawn(size, ink)
}

func (r *buttonRenderer) Refresh() {
	r.dress()
	r.Layout(r.b.Size())
	for _, o := range []fyne.CanvasObject{r.icon, r.text, r.key, r.tail} {
		o.Refresh()
	}
}
