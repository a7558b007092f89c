package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// Meter is a bar that fills from the left.
type Meter struct {
	widget.BaseWidget
	part   float64
	height float32
	fill   ui.Token
}

// NewMeter makes a bar so wide and high.
func NewMeter(width, height float32) *Meter {
	m := &Meter{height: height, fill: ui.ColourAccent}
	m.ExtendBaseWidget(m)
	m.BaseWidget.Resize(fyne.NewSize(width, height))
	return m
}

// Set fills the bar to a part from 0 to 1, in a colour.
func (m *Meter) Set(part float64, fill ui.Token) {
	m.part, m.fill = min(max(part, 0), 1), fill
	m.Refresh()
}

// CreateRenderer is for the toolkit.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer {
	r := &meterRenderer{
		m: m, back: canvas.NewRectangle(ui.Colour(ui.ColourLine)),
		bar: canvas.NewRectangle(ui.Colour(m.fill)), width: m.Size().Width,
	}
	r.back.CornerRadius, r.bar.CornerRadius = m.height/2, m.height/2
	return r
}

type meterRenderer struct {
	m         *Meter
	back, bar *canvas.Rectangle
	width     float32
}

func (r *meterRenderer) Destroy()           {}
func (r *meterRenderer) MinSize() fyne.Size { return fyne.NewSize(r.width, r.m.height) }

func (r *meterRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.bar}
}

func (r *meterRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.bar.Resize(fyne.NewSize(size.Width*float32(r.m.part), size.Height))
}

func (r *meterRenderer) Refresh() {
	r.bar.FillColor = ui.Colour(r.m.fill)
	r.Layout(r.m.Size())
	r.bar.Refresh()
	r.back.Refresh()
}

// Job is one line of work under way: a sign, a name and how it goes.
type Job struct {
	row  *fyne.Container
	icon *canvas.Image
	name *Cut
	how  *canvas.Text
}

// NewJob makes a line that waits.
func NewJob(name, how string) *Job {
	j := &Job{
		icon: canvas.NewImageFromResource(ui.IconClock.Drawn(16, ui.ColourInk3)),
		name: NewCut(name, ui.SizeText, ui.ColourInk, false),
		how:  Text(how, ui.SizeSmall, ui.ColourInk2),
	}
	j.icon.FillMode = canvas.ImageFillContain
	j.row = Row(8, Sized(16, 16, j.icon), Grow(j.name), j.how)
	return j
}

// Object is what is shown.
func (j *Job) Object() fyne.CanvasObject { return Sized(0, 28, j.row) }

// Running, Done and Failed say how the work goes.
func (j *Job) Running(how string) { j.set(ui.IconRefresh, ui.ColourAccent, how) }

// Done says that the work is finished.
func (j *Job) Done(how string) { j.set(ui.IconTick, ui.ColourGreen, how) }

// Failed says that the work stopped.
func (j *Job) Failed(how string) { j.set(ui.IconError, ui.ColourRed, how) }

func (j *Job) set(i ui.Icon, t ui.Token, how string) {
	j.icon.Resource = i.Drawn(16, t)
	j.icon.Refresh()
	j.how.Text = how
	j.how.Refresh()
	j.row.Refresh()
}
