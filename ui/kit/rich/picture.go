package rich

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/flow"
)

// Measures of a picture block.
const (
	thumbMost   float32 = 240
	fieldHigh   float32 = 32
	fieldGap    float32 = 6
	fieldInset  float32 = 7  // from the frame of a field to its text
	captionHigh float32 = 18 // a line of a caption at the common size
	captionPad          = (fieldHigh - captionHigh) / 2
	labelWidth  float32 = 76 // labels at the left of their fields
	labelHigh   float32 = 17 // labels over their fields
	lackHigh    float32 = 22
	roomBeside  float32 = 630 // a column that is wider has its labels at the left
	roomStacked float32 = 440 // one that is no wider has the fields under the picture
)

// setting is how a picture block is set, from the top left of its text.
type setting struct {
	thumb      flow.Rect
	x, w       float32 // of the fields
	top        float32 // of the caption's field
	labelsOver bool
}

// setting sets a picture block between two edges of the editor.
func (e *Editor) setting(p Picture, left, right float32) setting {
	room := e.width - left - right
	s := setting{thumb: flow.Rect{X: left, W: min(thumbMost, room*0.4)}}
	stacked := room <= roomStacked
	if stacked {
		s.thumb.W = min(thumbMost, room)
	}
	s.thumb.H = s.thumb.W * 2 / 3
	if p.Wide > 0 && p.High > 0 {
		s.thumb.H = min(s.thumb.W*float32(p.High)/float32(p.Wide), thumbMost)
	}
	s.x = left + s.thumb.W + 16
	switch {
	case stacked:
		s.x, s.top, s.labelsOver = left, s.thumb.H+8+labelHigh, true
	case room <= roomBeside:
		s.top, s.labelsOver = labelHigh, true
	default:
		s.x += labelWidth
	}
	s.w = e.width - right - s.x
	return s
}

// step is from one field to the next.
func (s setting) step() float32 {
	if s.labelsOver {
		return fieldHigh + fieldGap + labelHigh
	}
	return fieldHigh + fieldGap
}

// dressPicture makes room for the caption beside the picture and for the fields under
// the caption.
func (e *Editor) dressPicture(i int, d *flow.Dress) {
	p := e.host.picture(i)
	s := e.setting(p, d.Left, d.Right)
	below := captionPad
	below += s.step() * float32(len(p.Fields))
	if p.Lack != "" {
		below += lackHigh
	}
	top := d.Top
	d.Left, d.Right = s.x+fieldInset, d.Right+fieldInset
	d.Top = top + s.top + captionPad
	d.Bottom += max(below, s.thumb.H+top-d.Top-d.Leading)
}

// picture paints an image block: the picture at the left; beside it the caption, which
// is the block's text, in a field, and under it what the host knows.
func (p *paper) picture(i int) {
	e := p.e
	pic := e.host.picture(i)
	box := e.flow.Box(i)
	left, right := e.edges()
	if e.text.Block(i).In != "" {
		left, right = left+boxInset, right+boxInset
	}
	s := e.setting(pic, left, right)
	s.thumb.Y = box.Top + e.above(i)
	p.image(i, pic, s.thumb)
	at := flow.Rect{X: s.x, Y: s.thumb.Y + s.top, W: s.w}
	at.H = float32(len(box.Lines))*box.Dress().Leading + 2*captionPad
	p.ground(at, ground{fill: ui.ColourRaised, edge: ui.ColourEdge, stroke: 1, radius: ui.Radius})
	p.label(at, pic.Label, s)
	at.Y += at.H + fieldGap
	at.H = fieldHigh
	if len(pic.Fields) > 0 {
		p.fill(e.form(i, pic.Fields), at, s)
		at.Y += s.step() * float32(len(pic.Fields))
	}
	if pic.Lack != "" {
		p.sign(at.X, at.Y+1, drawing{glyph: ui.GlyphWarn, ink: ui.ColourAmber, size: 12})
		words := kit.Shorten(pic.Lack, at.W-17, ui.SizeSmall, fyne.TextStyle{})
		p.words(flow.Rect{X: at.X + 17, Y: at.Y - 1, W: at.W - 17, H: 16},
			inked{words, flow.Face{Size: ui.SizeSmall}, ui.ColourAmber, false})
	}
}

// image paints the picture itself, or the board that it will lie on, with its size.
func (p *paper) image(i int, pic Picture, at flow.Rect) {
	p.ground(at, ground{fill: ui.ColourBoard})
	if pic.Image != nil {
		setPicture(p.pictures.next(), at, pic.Image)
	}
	if pick := p.e.host.PickImage; pick != nil && !p.e.off {
		p.e.zone(at, zone{block: i, say: pic.Press, tap: func(fyne.Position) { pick(i) }})
	}
	face := flow.Face{Size: ui.SizeSmall}
	w := measure(pic.Size, face)
	if pic.Size == "" || w+2*8+2*6 > at.W || at.H < 48 {
		return
	}
	badge := flow.Rect{X: at.X + 8, Y: at.Y + at.H - 8 - 20, W: w + 2*6, H: 20}
	setRect(p.over.next(), badge, ground{fill: ui.ColourRaised, radius: ui.RadiusSmall, alpha: 230})
	badge.X += 6
	p.lay(p.carried.next(), badge, inked{pic.Size, face, ui.ColourInk, false})
}

// label paints what a field is called.
func (p *paper) label(at flow.Rect, words string, s setting) {
	face := flow.Face{Size: ui.SizeSmall, Bold: true}
	room := flow.Rect{X: at.X - labelWidth, Y: at.Y, W: labelWidth - 8, H: fieldHigh}
	if s.labelsOver {
		room = flow.Rect{X: at.X, Y: at.Y - labelHigh, W: at.W, H: labelHigh - 1}
	}
	words = kit.Shorten(words, room.W, face.Size, styleOf(face))
	p.words(room, inked{words, face, ui.ColourInk2, false})
}

// fill puts the fields of a form under each other, with their labels.
func (p *paper) fill(f *form, at flow.Rect, s setting) {
	if s.labelsOver {
		at.Y += labelHigh
	}
	for n := range f.blanks {
		b := &f.blanks[n]
		p.label(at, b.Label, s)
		b.at = at
		if b.choice != nil {
			least := b.choice.MinSize()
			b.at = flow.Rect{X: at.X, Y: at.Y + (at.H-least.Height)/2, W: least.Width, H: least.Height}
		}
		put(b.object, b.at)
		if b.Lack && !b.focused {
			lack := ground{fill: ui.ColourNone, edge: ui.ColourAmber, stroke: 1, radius: ui.Radius}
			setRect(p.over.next(), b.at, lack)
		}
		at.Y += s.step()
	}
	p.filled = append(p.filled, f)
}

// forms readies the fields for the keyboard: Tab comes to those of the active block, which
// are there in view or not, and passes by all others.
func (p *paper) forms() {
	e := p.e
	i := e.Active()
	box := e.flow.Box(i)
	if e.text.Block(i).Kind == editor.Image && (box.Top+box.Height <= p.from || box.Top >= p.to) {
		p.picture(i)
	}
	for _, f := range p.filled {
		f.wake(f == e.activeForm())
	}
}
