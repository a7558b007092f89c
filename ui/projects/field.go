package projects

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// field is one thing to fill in: how it is read into a project, how a project says it,
// and what is wrong with what was typed.
type field struct {
	id    string
	label string // where several fields share a line for faults; may be empty
	entry *kit.Entry
	line  fyne.CanvasObject // the entry as it is shown
	fault *fault
	// read puts what was typed into p and returns "", or what is wrong with it.
	read func(p *editor.Project, typed string) (wrong string)
	say  func(p *editor.Project) string
}

// fault is a line under a field that says what is wrong; it takes no room when nothing is.
type fault struct {
	wrong string // "" when nothing is
	box   *fyne.Container
	text  *kit.Para
}

func newFault() *fault {
	f := &fault{text: kit.NewPara("", ui.SizeSmall, 16, ui.ColourRed)}
	sign := kit.Column(0, kit.Gap(0, 2), kit.Sign(ui.GlyphError, 12, ui.ColourRed))
	f.box = kit.Frame(nil, nil, kit.Inset(0, 0, 6, 0, sign), nil, f.text)
	f.box.Hide()
	return f
}

// blame says what is wrong with the field, by its name where that is not plain.
func (fl *field) blame(wrong string) {
	if wrong != "" && fl.label != "" {
		first := []rune(wrong)
		wrong = fl.label + ": " + strings.ToLower(string(first[:1])) + string(first[1:])
	}
	fl.fault.say(wrong)
}

// say shows what is wrong, or with "" that nothing is.
func (f *fault) say(wrong string) {
	f.wrong = wrong
	f.text.Set(wrong)
	if wrong == "" {
		f.box.Hide()
		return
	}
	f.box.Show()
}

// newField makes a field of the form with what it needs to be read.
func (f *form) newField(id, hint string, say func(*editor.Project) string,
	read func(*editor.Project, string) string,
) *field {
	fl := &field{id: id, entry: kit.NewEntry("", hint), fault: newFault(), read: read, say: say}
	fl.line = kit.Through(oneLine(fl.entry), f.turn)
	f.watch(fl)
	return fl
}

// watch saves what is typed into a field: two seconds after the last key, or at once
// when it is left.
func (f *form) watch(fl *field) {
	fl.entry.OnChanged = func(string) {
		if !f.loading {
			f.typed()
		}
	}
	fl.entry.OnLeave = func() {
		f.commit()
		f.tidy(fl)
	}
	f.fields = append(f.fields, fl)
	f.byID[fl.id] = fl
}

// named is the field with its label over it; what is wrong stands elsewhere, by its name.
func (fl *field) named(label string) fyne.CanvasObject {
	fl.label = label
	return kit.Field(label, fl.line)
}

func (fl *field) object() fyne.CanvasObject {
	return kit.Column(2, fl.line, fl.fault.box)
}

// oneLine is a field as high as a control, without a scroll bar under a long text.
func oneLine(e *kit.Entry) fyne.CanvasObject {
	now := fyne.CurrentApp().Settings().Theme()
	return kit.Sized(0, ui.ControlHeight, container.NewThemeOverride(e, barless{now}))
}

// barless is the window's theme without scroll bars and the shadows beside them.
type barless struct{ fyne.Theme }

// Color is for the toolkit.
func (t barless) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if name == theme.ColorNameShadow {
		return color.Transparent
	}
	return t.Theme.Color(name, v)
}

// Size is for the toolkit.
func (t barless) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall:
		return 0
	}
	return t.Theme.Size(name)
}

// shares lays objects beside each other, all from the top, each with its share of the
// width; a share of 0 keeps the object's own width.
type shares struct {
	gap   float32
	parts []float32
}

// MinSize is for the toolkit.
func (s shares) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for i, o := range objs {
		o := o.MinSize()
		m.Width += o.Width
		if i > 0 {
			m.Width += s.gap
		}
		m.Height = max(m.Height, o.Height)
	}
	return m
}

// Layout is for the toolkit.
func (s shares) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	left, all := size.Width-s.gap*float32(len(objs)-1), float32(0)
	for i, o := range objs {
		all += s.parts[i]
		if s.parts[i] == 0 {
			left -= o.MinSize().Width
		}
	}
	x := float32(0)
	for i, o := range objs {
		w := o.MinSize().Width
		if s.parts[i] > 0 {
			w = max(left*s.parts[i]/all, 0)
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, o.MinSize().Height))
		x += w + s.gap
	}
}
