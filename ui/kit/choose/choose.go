// Package choose is a dialog in which one of many lines is chosen, such as a fact or a
// picture: lines of words stand under each other, those with pictures on a wall. It knows
// what neither is.
package choose

import (
	"image"

	"fyne.io/fyne/v2"

	"twofold/ui"
	"twofold/ui/kit"
)

// Dialog is such a dialog: typing narrows the lines, the arrow keys walk, Enter or the
// main button takes one.
type Dialog struct {
	Title, Hint string // Hint stands in the empty field
	None        string // where no line has the words
	Cancel      string
	Deed        string              // what is done with the line
	Left        []fyne.CanvasObject // at the left of the foot
	Lines       []Line
	Then        func(i int) // gets the index of the line that was taken
}

// Shown is a dialog that is shown; the zero value is none.
type Shown struct{ of *chooser }

// Close shuts the dialog without choosing.
func (s Shown) Close() {
	if s.of != nil {
		s.of.dialog.Close()
	}
}

// Again shows pictures that have come.
func (s Shown) Again() {
	if s.of != nil {
		s.of.rows.Reload()
	}
}

// Line is one of the lines of a choice.
type Line struct {
	Text, Note string
	Picture    func() image.Image // nil for lines without; it may return nil
}

// chooser is such a dialog that is shown.
type chooser struct {
	Dialog
	shown  []int // indices of lines
	at     int   // the place of the chosen one among them; -1 for none
	rows   *kit.Rows
	field  *kit.Entry
	none   *kit.Cut
	dialog *kit.Dialog
	parts  map[fyne.CanvasObject]*parts
}

// Show opens the dialog.
func (c Dialog) Show(on fyne.Canvas) Shown {
	d := &chooser{
		Dialog: c, rows: kit.NewRows(), field: kit.NewEntry("", c.Hint),
		parts: map[fyne.CanvasObject]*parts{},
	}
	d.none = kit.NewCut("", ui.SizeText, ui.ColourInk2, false)
	width := float32(640)
	d.rows.OnOpen, d.rows.OnChoose = d.take, func(i int) { d.at = i }
	d.rows.Len = func() int { return len(d.shown) }
	d.rows.New = d.newRow
	d.rows.Fill = func(i int, o fyne.CanvasObject) { d.fillRow(d.Lines[d.shown[i]], o) }
	if d.wall() {
		width = 2*24 + 2 + across*tileWidth + 12
		d.hang()
	}
	d.field.OnChanged = d.narrow
	d.field.OnSubmitted = func(string) { d.take(d.at) }
	d.field.OnKey = d.key
	list := kit.Card(ui.ColourSurface, ui.ColourLine, ui.Radius, kit.Pad(1, 1, d.rows))
	body := kit.Sized(0, 400, kit.Frame(kit.Column(8, kit.Slim(d.field), d.none), nil, nil, nil, list))
	d.dialog = kit.Ask{
		Title: c.Title, Width: width, First: d.field, Left: c.Left, Body: body,
		Deeds: []*kit.Button{
			kit.NewButton(c.Cancel, "", kit.Normal, func() { d.dialog.Close() }),
			kit.NewButton(c.Deed, "", kit.Main, func() { d.take(d.at) }),
		},
	}.Show(on)
	d.narrow("")
	return Shown{d}
}

// wall says whether the lines have pictures.
func (d *chooser) wall() bool { return len(d.Lines) > 0 && d.Lines[0].Picture != nil }

// narrow shows the lines that have the words.
func (d *chooser) narrow(words string) {
	d.shown = d.shown[:0]
	for i := range d.Lines {
		if ui.Matches(d.Lines[i].Text+" "+d.Lines[i].Note, words) {
			d.shown = append(d.shown, i)
		}
	}
	said := ""
	if len(d.shown) == 0 {
		said = d.None
	}
	d.none.Set(said, ui.ColourInk2, false)
	d.rows.Reload()
	d.choose(0)
}

// choose chooses the line at a place, or the one that is nearest to it.
func (d *chooser) choose(to int) {
	d.at = max(min(to, len(d.shown)-1), min(0, len(d.shown)-1))
	row := d.at
	if d.wall() && row > 0 {
		row /= across
	}
	d.rows.Choose(row)
	if d.wall() {
		d.rows.Reload()
	}
}

// key walks through the lines while the field has the keyboard.
func (d *chooser) key(k *fyne.KeyEvent) bool {
	row := 1
	if d.wall() {
		row = across
	}
	switch {
	case k.Name == fyne.KeyDown:
		d.choose(d.at + row)
	case k.Name == fyne.KeyUp:
		d.choose(d.at - row)
	case k.Name == fyne.KeyRight && d.wall():
		d.choose(d.at + 1)
	case k.Name == fyne.KeyLeft && d.wall():
		d.choose(d.at - 1)
	default:
		return false
	}
	return true
}

func (d *chooser) take(i int) {
	if i < 0 || i >= len(d.shown) {
		return
	}
	line := d.shown[i]
	d.dialog.Close()
	d.Then(line)
}

// parts are what a row of the list is made of.
type parts struct{ text, note *kit.Cut }

func (d *chooser) newRow() fyne.CanvasObject {
	r := &parts{
		text: kit.NewCut("", ui.SizeText, ui.ColourInk, false),
		note: kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
	}
	out := kit.Pad(12, 0, kit.Row(12, kit.Grow(r.text), kit.Sized(170, 0, r.note)))
	d.parts[out] = r
	return out
}

func (d *chooser) fillRow(l Line, o fyne.CanvasObject) {
	r := d.parts[o]
	r.text.Set(l.Text, ui.ColourInk, false)
	r.note.Set(l.Note, ui.ColourInk2, false)
}
