package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"twofold/ui"
)

// line lays objects beside or under each other, each at its smallest size; what grows
// shares the rest.
type line struct {
	gap      float32
	vertical bool
}

type grows struct{}

func (grows) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objs {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
}

func (grows) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for _, o := range objs {
		m = m.Max(o.MinSize())
	}
	return m
}

// Row puts objects beside each other, centred on their common middle.
func Row(gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return container.New(&line{gap: gap}, objs...)
}

// Column puts objects under each other, as wide as the column.
func Column(gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return container.New(&line{gap: gap, vertical: true}, objs...)
}

// Grow makes an object of a Row or Column take what room is left.
func Grow(obj fyne.CanvasObject) *fyne.Container { return container.New(grows{}, obj) }

// Swap shows an object in place of what a container showed.
func Swap(c *fyne.Container, obj fyne.CanvasObject) {
	c.Objects = []fyne.CanvasObject{obj}
	c.Refresh()
}

// Spring is empty room that grows.
func Spring() *fyne.Container { return container.New(grows{}) }

func growing(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(grows)
	return ok
}

func (l *line) along(s fyne.Size) float32 {
	if l.vertical {
		return s.Height
	}
	return s.Width
}

func (l *line) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	left, n := l.along(size), 0
	first := true
	for _, o := range objs {
		if !o.Visible() {
			continue
		}
		if !first {
			left -= l.gap
		}
		first = false
		if growing(o) {
			n++
			continue
		}
		left -= l.along(o.MinSize())
	}
	at := float32(0)
	for _, o := range objs {
		if !o.Visible() {
			continue
		}
		take := l.along(o.MinSize())
		if growing(o) {
			take = max(left/float32(n), 0)
		}
		l.put(o, at, take, size)
		at += take + l.gap
	}
}

func (l *line) put(o fyne.CanvasObject, at, take float32, size fyne.Size) {
	if l.vertical {
		o.Move(fyne.NewPos(0, at))
		o.Resize(fyne.NewSize(size.Width, take))
		return
	}
	h := min(o.MinSize().Height, size.Height)
	if growing(o) {
		h = size.Height
		if c := o.(*fyne.Container); len(c.Objects) > 0 {
			h = min(max(c.MinSize().Height, 1), size.Height)
		}
	}
	o.Move(fyne.NewPos(at, (size.Height-h)/2))
	o.Resize(fyne.NewSize(take, h))
}

func (l *line) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var sum, across float32
	first := true
	for _, o := range objs {
		if !o.Visible() {
			continue
		}
		if !first {
			sum += l.gap
		}
		first = false
		m := o.MinSize()
		sum += l.along(m)
		if l.vertical {
			across = max(across, m.Width)
		} else {
			across = max(across, m.Height)
		}
	}
	if l.vertical {
		return fyne.NewSize(across, sum)
	}
	return fyne.NewSize(sum, across)
}

type pad struct{ left, top, right, bottom float32 }

func (p pad) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objs {
		o.Move(fyne.NewPos(p.left, p.top))
		o.Resize(fyne.NewSize(max(size.Width-p.left-p.right, 0), max(size.Height-p.top-p.bottom, 0)))
	}
}

func (p pad) MinSize(objs []fyne.CanvasObject) fyne.Size {
	m := grows{}.MinSize(objs)
	return m.Add(fyne.NewSize(p.left+p.right, p.top+p.bottom))
}

// Pad keeps room at the left and right, and at the top and bottom of an object.
func Pad(sides, ends float32, obj fyne.CanvasObject) *fyne.Container {
	return container.New(pad{sides, ends, sides, ends}, obj)
}

// Inset keeps room round an object, side by side.
func Inset(left, top, right, bottom float32, obj fyne.CanvasObject) *fyne.Container {
	return container.New(pad{left, top, right, bottom}, obj)
}

type sized struct{ width, height float32 }

func (s sized) Layout(objs []fyne.CanvasObject, size fyne.Size) { grows{}.Layout(objs, size) }

func (s sized) MinSize(objs []fyne.CanvasObject) fyne.Size {
	m := grows{}.MinSize(objs)
	if s.width > 0 {
		m.Width = s.width
	}
	if s.height > 0 {
		m.Height = s.height
	}
	return m
}

// Sized gives an object exactly this smallest size; 0 leaves its own.
func Sized(width, height float32, obj fyne.CanvasObject) *fyne.Container {
	return container.New(sized{width, height}, obj)
}

// Fill paints a colour behind objects that lie over each other.
func Fill(t ui.Token, objs ...fyne.CanvasObject) *fyne.Container {
	bg := canvas.NewRectangle(ui.Colour(t))
	return container.NewStack(append([]fyne.CanvasObject{bg}, objs...)...)
}

// Card is a raised surface with a thin border and round corners.
func Card(fill, edge ui.Token, radius float32, obj fyne.CanvasObject) *fyne.Container {
	bg := canvas.NewRectangle(ui.Colour(fill))
	bg.StrokeColor, bg.StrokeWidth, bg.CornerRadius = ui.Colour(edge), 1, radius
	return container.NewStack(bg, obj)
}

// Line is a separator across, Upright one from top to bottom.
func Line() fyne.CanvasObject { return thin(0, 1) }

// Upright is a separator from top to bottom.
func Upright() fyne.CanvasObject { return thin(1, 0) }

func thin(w, h float32) fyne.CanvasObject {
	r := canvas.NewRectangle(ui.Colour(ui.ColourLine))
	return container.New(&atLeast{w, h}, r)
}

type atLeast struct{ w, h float32 }

func (a *atLeast) Layout(objs []fyne.CanvasObject, size fyne.Size) { grows{}.Layout(objs, size) }
func (a *atLeast) MinSize([]fyne.CanvasObject) fyne.Size           { return fyne.NewSize(a.w, a.h) }

// Gap is empty room of a size.
func Gap(w, h float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	return container.New(&atLeast{w, h}, r)
}

// Bar is a strip across the room, height high, with a line under it.
func Bar(height float32, fill ui.Token, obj fyne.CanvasObject) *fyne.Container {
	inner := Sized(0, height-1, Pad(16, 0, obj))
	return Fill(fill, Column(0, inner, Line()))
}

// Frame puts bars above and below something that takes the rest; nil leaves one out.
func Frame(above, below, left, right, middle fyne.CanvasObject) *fyne.Container {
	var objs []fyne.CanvasObject
	for _, o := range []fyne.CanvasObject{above, below, left, right, middle} {
		if o != nil {
			objs = append(objs, o)
		}
	}
	return container.New(&frame{above, below, left, right}, objs...)
}

// frame is a border layout without gaps.
type frame struct{ above, below, left, right fyne.CanvasObject }

func (f *frame) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	var top, bottom, left, right float32
	if shown(f.above) {
		top = f.above.MinSize().Height
		place(f.above, 0, 0, size.Width, top)
	}
	if shown(f.below) {
		bottom = f.below.MinSize().Height
		place(f.below, 0, size.Height-bottom, size.Width, bottom)
	}
	h := max(size.Height-top-bottom, 0)
	if shown(f.left) {
		left = f.left.MinSize().Width
		place(f.left, 0, top, left, h)
	}
	if shown(f.right) {
		right = f.right.MinSize().Width
		place(f.right, size.Width-right, top, right, h)
	}
	for _, o := range objs {
		if o != f.above && o != f.below && o != f.left && o != f.right {
			place(o, left, top, max(size.Width-left-right, 0), h)
		}
	}
}

func (f *frame) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var w, h float32
	var mid fyne.Size
	for _, o := range objs {
		if !shown(o) {
			continue
		}
		m := o.MinSize()
		switch o {
		case f.above, f.below:
			h += m.Height
			w = max(w, m.Width)
		case f.left, f.right:
			mid.Width += m.Width
			mid.Height = max(mid.Height, m.Height)
		default:
			mid.Width += m.Width
			mid.Height = max(mid.Height, m.Height)
		}
	}
	return fyne.NewSize(max(w, mid.Width), h+mid.Height)
}

func shown(o fyne.CanvasObject) bool { return o != nil && o.Visible() }

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// Scrolled lets an object be longer than the room it has; height is the least room.
func Scrolled(height float32, obj fyne.CanvasObject) fyne.CanvasObject {
	return Sized(0, height, container.NewVScroll(obj))
}

// Lines puts objects beside each other in as many rows as a width needs.
func Lines(gap, width float32, objs ...fyne.CanvasObject) fyne.CanvasObject {
	out := Column(gap)
	var row *fyne.Container
	left := float32(0)
	for _, o := range objs {
		w := o.MinSize().Width
		if row == nil || left < w {
			row, left = Row(gap), width
			out.Add(row)
		}
		row.Add(o)
		left -= w + gap
	}
	return out
}
