package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// Entry is a field to type in. It relays the keys that it does not use, so that F6 and
// the like work in it.
type Entry struct {
	widget.Entry
	OnFocus  func()                    // the field got the keyboard
	OnLeave  func()                    // the field lost the keyboard
	OnKey    func(*fyne.KeyEvent) bool // first look at a key; true when it is used up
	OnEscape func()                    // Esc; nil relays it
	OwnTab   bool                      // Tab comes to OnKey, too
	Skip     bool                      // walking with Tab passes the field by

	OnShortcut func(fyne.Shortcut) bool // first look at a shortcut; true when it is used up
}

// NewEntry makes a field of one line with a hint.
func NewEntry(text, hint string) *Entry {
	e := &Entry{}
	e.ExtendBaseWidget(e)
	e.Text, e.PlaceHolder = text, hint
	return e
}

// NewArea makes a field of several lines that wrap.
func NewArea(text, hint string, rows int) *Entry {
	e := &Entry{}
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.Text, e.PlaceHolder = text, hint
	e.SetMinRowsVisible(rows)
	return e
}

// AcceptsTab is for the toolkit.
func (e *Entry) AcceptsTab() bool { return e.OwnTab || e.Entry.AcceptsTab() }

// Disabled is for the toolkit, which passes by what is disabled.
func (e *Entry) Disabled() bool { return e.Skip || e.Entry.Disabled() }

// FocusGained is for the toolkit.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	if e.OnFocus != nil {
		e.OnFocus()
	}
}

// FocusLost is for the toolkit.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	if e.OnLeave != nil {
		e.OnLeave()
	}
}

// TypedKey is for the toolkit.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if e.OnKey != nil && e.OnKey(k) {
		return
	}
	switch k.Name {
	case fyne.KeyEscape:
		if e.OnEscape != nil {
			e.OnEscape()
			return
		}
		Relay(e, k)
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.MultiLine || e.OnSubmitted != nil {
			e.Entry.TypedKey(k)
			return
		}
		Relay(e, k)
	case fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7,
		fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		Relay(e, k)
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut is for the toolkit. In several lines, where Enter begins another, Ctrl+Enter
// presses the main button of the dialog that they stand in.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if e.OnShortcut != nil && e.OnShortcut(s) {
		return
	}
	if c, ok := s.(*desktop.CustomShortcut); ok && e.MultiLine && c.Modifier == fyne.KeyModifierControl &&
		(c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) && PressTop(CanvasOf(e)) {
		return
	}
	e.Entry.TypedShortcut(s)
}

// NewSearch makes a field with a magnifier at its left.
func NewSearch(hint string, width float32, changed func(string)) (*Entry, fyne.CanvasObject) {
	e := NewEntry("", hint)
	e.Icon = ui.IconSearch.Drawn(16, ui.ColourInk)
	e.OnChanged = changed
	e.OnEscape = func() { e.SetText("") }
	return e, Sized(width, ui.ControlHeight, e)
}

// Field puts a bold label over something to fill in.
func Field(label string, obj fyne.CanvasObject) fyne.CanvasObject {
	if e, ok := obj.(*Entry); ok && !e.MultiLine {
		obj = Slim(e)
	}
	return Column(4, Bold(label, ui.SizeSmall, ui.ColourInk2), obj)
}

// Label is a text that can be pressed, underlined like a link.
func Label(text string, tap func()) *Button { return NewButton(text, "", Link, tap) }

// Check is a box to tick with words beside it and a count at the right.
type Check struct {
	Control
	on    bool
	words string
	count string
	told  func(bool)
}

// NewCheck makes a box; told hears of changes by a person.
func NewCheck(words string, on bool, told func(bool)) *Check {
	c := &Check{words: words, on: on, told: told}
	c.tap = c.toggle
	c.ExtendBaseWidget(c)
	return c
}

// Count shows a number at the right and returns the box.
func (c *Check) Count(s string) *Check {
	c.count = s
	return c
}

// On says whether the box is ticked.
func (c *Check) On() bool { return c.on }

// Set ticks or clears the box without telling.
func (c *Check) Set(on bool) {
	if c.on == on {
		return
	}
	c.on = on
	c.Refresh()
}

func (c *Check) toggle() {
	c.on = !c.on
	c.Refresh()
	if c.told != nil {
		c.told(c.on)
	}
}

// Cursor is for the toolkit.
func (c *Check) Cursor() desktop.Cursor { return desktop.DefaultCursor }

// CreateRenderer is for the toolkit.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	r := &checkRenderer{
		c: c, bg: newPlate(ui.RadiusSmall), box: newPlate(3),
		tick:  &canvas.Image{FillMode: canvas.ImageFillContain},
		words: NewCut(c.words, ui.SizeText, ui.ColourInk, false),
		count: Text(c.count, ui.SizeSmall, ui.ColourInk3),
	}
	r.Refresh()
	return r
}

type checkRenderer struct {
	c       *Check
	bg, box plate
	tick    *canvas.Image
	words   *Cut
	count   *canvas.Text
}

func (r *checkRenderer) Destroy() {}

func (r *checkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bg.Rectangle, r.box.Rectangle, r.tick, r.words, r.count}
}

func (r *checkRenderer) MinSize() fyne.Size {
	if r.c.words == "" {
		return fyne.NewSize(28, 28)
	}
	m := fyne.MeasureText(r.c.words, ui.SizeText, fyne.TextStyle{})
	return fyne.NewSize(min(28+m.Width, 120), 28)
}

func (r *checkRenderer) Layout(size fyne.Size) {
	r.bg.Resize(size)
	x := float32(2)
	if r.c.words == "" {
		x = (size.Width - 16) / 2
	}
	place(r.box, x, (size.Height-16)/2, 16, 16)
	place(r.tick, x+2, (size.Height-12)/2, 12, 12)
	n := fyne.MeasureText(r.c.count, ui.SizeSmall, fyne.TextStyle{})
	h := r.words.MinSize().Height
	place(r.words, x+24, (size.Height-h)/2, max(size.Width-x-24-n.Width-12, 0), h)
	place(r.count, size.Width-n.Width-8, (size.Height-n.Height)/2, n.Width, n.Height)
}

func (r *checkRenderer) Refresh() {
	fill, edge := ui.ColourRaised, ui.ColourEdge
	if r.c.on {
		fill, edge = ui.ColourAccent, ui.ColourAccent
	}
	if r.c.off {
		edge = ui.ColourLine
	}
	r.box.paint(fill, edge, 1)
	over := ui.ColourNone
	if r.c.over && r.c.words != "" {
		over = ui.ColourHover
	}
	ringed := ui.ColourNone
	if r.c.focus {
		ringed = ui.ColourAccent
	}
	r.bg.paint(over, ringed, 2)
	r.tick.Resource = ui.IconTick.Drawn(12, ui.ColourOn)
	r.tick.Hidden = !r.c.on
	r.words.Set(r.c.words, ui.ColourInk, false)
	r.count.Text, r.count.Color = r.c.count, ui.Colour(ui.ColourInk3)
	r.Layout(r.c.Size())
	r.tick.Refresh()
	r.count.Refresh()
}

// Tag is a word on a quiet ground; with a deed it carries a cross that takes it away.
func Tag(words string, remove func()) fyne.CanvasObject {
	bg := canvas.NewRectangle(ui.Colour(ui.ColourRail))
	bg.CornerRadius = ui.RadiusSmall
	row := Row(4, Text(words, ui.SizeSmall, ui.ColourInk))
	if remove != nil {
		row.Add(newCross(remove))
	}
	return Sized(0, ui.TagHeight, container.NewStack(bg, Pad(8, 0, row)))
}

// cross is the small cross of a tag.
type cross struct{ Control }

func newCross(tap func()) *cross {
	c := &cross{}
	c.tap = tap
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer is for the toolkit.
func (c *cross) CreateRenderer() fyne.WidgetRenderer {
	box := Picture(ui.IconClose, 10, ui.ColourInk2)
	return widget.NewSimpleRenderer(Pad(3, 3, box))
}

// Slim shows a field of one line without the scroll bar that the toolkit puts under
// text which is longer than the field.
func Slim(e *Entry) fyne.CanvasObject {
	return container.NewThemeOverride(e, &slimTheme{Theme: fyne.CurrentApp().Settings().Theme()})
}

// Bare is Slim without the field's border, in type of a size.
func Bare(e *Entry, size float32) fyne.CanvasObject {
	return container.NewThemeOverride(e, &slimTheme{fyne.CurrentApp().Settings().Theme(), size})
}

type slimTheme struct {
	fyne.Theme
	bare float32 // the size of the type; 0 for a field as others are
}

// Color is the theme's, without the shadows that a text throws which is longer than its
// field.
func (t *slimTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if n == theme.ColorNameShadow {
		return color.Transparent
	}
	return t.Theme.Color(n, v)
}

// Size is the theme's, without scroll bars.
func (t *slimTheme) Size(n fyne.ThemeSizeName) float32 {
	switch {
	case n == theme.SizeNameScrollBar || n == theme.SizeNameScrollBarSmall:
		return 0
	case t.bare > 0 && n == theme.SizeNameInputBorder:
		return 0
	case t.bare > 0 && n == theme.SizeNameText:
		return t.bare
	}
	return t.Theme.Size(n)
}
