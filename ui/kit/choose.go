package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/ui"
)

// Choose is a dialog in which one of many lines is chosen: typing narrows them, the arrow
// keys walk, Enter or the main button takes one.
type Choose struct {
	Title, Hint string // Hint stands in the empty field
	None        string // where no line has the words
	Cancel      string
	Deed        string // what is done with the line
	Left        []fyne.CanvasObject // at the left of the foot
	Lines       []Choice
	Then        func(i int)  // gets the index of the line that was taken
	Start       *ChooseStart // what the caller may do with the dialog; nil for nothing
}

// ChooseStart is filled when the dialog is shown.
type ChooseStart struct {
	Close  func()
	Reload func() // pictures have come
}

// Choice is one of the lines of a choice.
type Choice struct {
	Text, Note string
	Picture    func() image.Image // nil for lines without; it may return nil
}

// chooser is such a dialog that is shown.
type chooser struct {
	Choose
	shown  []int // indices of lines
	rows   *Rows
	field  *Entry
	none   *Cut
	dialog *Dialog
}

// Show opens the dialog.
func (c Choose) Show(on fyne.Canvas) {
	d := &chooser{Choose: c, rows: NewRows(), field: NewEntry("", c.Hint)}
	d.none = NewCut("", ui.SizeText, ui.ColourInk2, false)
	d.rows.Len = func() int { return len(d.shown) }
	d.rows.Height = func(int) float32 { return d.height() }
	d.rows.New = d.newRow
	d.rows.Fill = func(i int, o fyne.CanvasObject) { d.fillRow(d.Lines[d.shown[i]], o) }
	d.rows.OnOpen = func(i int) { d.take(i) }
	d.field.OnChanged = d.narrow
	d.field.OnSubmitted = func(string) { d.take(d.rows.Chosen()) }
	d.field.OnKey = d.key
	list := Card(ui.ColourSurface, ui.ColourLine, ui.Radius, Pad(1, 1, d.rows))
	body := Sized(0, 400, Frame(Column(8, Slim(d.field), d.none), nil, nil, nil, list))
	d.dialog = Ask{
		Title: c.Title, Width: 640, First: d.field, Left: c.Left, Body: body,
		Deeds: []*Button{
			NewButton(c.Cancel, "", Normal, func() { d.dialog.Close() }),
			NewButton(c.Deed, "", Main, func() { d.take(d.rows.Chosen()) }),
		},
	}.Show(on)
	if c.Start != nil {
		*c.Start = ChooseStart{Close: d.dialog.Close, Reload: d.rows.Reload}
	}
	d.narrow("")
}

func (d *chooser) height() float32 {
	if len(d.Lines) > 0 && d.Lines[0].Picture != nil {
		return 60
	}
	return ui.TableRow
}

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
	d.rows.Choose(min(0, len(d.shown)-1))
}

// key walks through the lines while the field has the keyboard.
func (d *chooser) key(k *fyne.KeyEvent) bool {
	at := d.rows.Chosen()
	switch k.Name {
	case fyne.KeyDown:
		d.rows.Choose(min(at+1, len(d.shown)-1))
	case fyne.KeyUp:
		d.rows.Choose(max(at-1, 0))
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

// chooseRow is one line in the list.
type chooseRow struct {
	*fyne.Container
	text, note *Cut
	picture    *canvas.Image
}

func (d *chooser) newRow() fyne.CanvasObject {
	r := &chooseRow{
		text: NewCut("", ui.SizeText, ui.ColourInk, false), note: NewCut("", ui.SizeSmall, ui.ColourInk2, false),
		picture: &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleFastest},
	}
	row := Row(12, Grow(r.text), Sized(170, 0, r.note))
	if d.height() > ui.TableRow {
		row = Row(12, Sized(72, 52, r.picture), Grow(r.text), Sized(170, 0, r.note))
	}
	r.Container = Pad(12, 0, row)
	return r
}

func (d *chooser) fillRow(l Choice, o fyne.CanvasObject) {
	r := o.(*chooseRow)
	r.text.Set(l.Text, ui.ColourInk, false)
	r.note.Set(l.Note, ui.ColourInk2, false)
	if l.Picture != nil {
		if img := l.Picture(); img != r.picture.Image {
			r.picture.Image = img
			r.picture.Refresh()
		}
	}
}
