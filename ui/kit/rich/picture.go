package rich

import (
	"fyne.io/fyne/v2"

	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/flow"
)

// picture paints an image block: the picture at the left; beside it the caption, which
// is the block's text, in a field, and under it what the host knows.
func (p *paper) picture(i int) {
	e := p.e
	pic := e.host.picture(i)
	box := e.flow.Box(i)
	d := box.Dress()
	left, right := e.edges()
	if e.text.Block(i).In != "" {
		left, right = left+edge, right+edge
	}
	w, h, x := e.thumb(pic, left, right)
	y := box.Top + e.above(i)
	p.image(i, pic, flow.Rect{X: left, Y: y, W: w, H: h})
	fields := flow.Rect{X: x, Y: y, W: e.width - right - x, H: fieldHigh}
	fields.H = float32(len(box.Lines))*d.Leading + fieldHigh - 18
	p.field(fields, pic.Label, false)
	fields.Y += fields.H + fieldStep - fieldHigh
	fields.H = fieldHigh
	for n := range pic.Facts {
		p.fact(i, &pic.Facts[n], fields)
		fields.Y += fieldStep
	}
	if pic.Lack != "" {
		p.sign(x, fields.Y, drawing{glyph: ui.GlyphWarn, ink: ui.ColourAmber, size: 12})
		p.words(flow.Rect{X: x + 17, Y: fields.Y - 2, W: fields.W - 17, H: 16},
			inked{pic.Lack, flow.Face{Size: ui.SizeSmall}, ui.ColourAmber, false})
	}
}

// image paints the picture itself, or the board that it will lie on.
func (p *paper) image(i int, pic Picture, at flow.Rect) {
	p.ground(at, ground{fill: ui.ColourBoard})
	if pic.Image != nil {
		setPicture(p.pictures.next(), at, pic.Image)
	}
	if pick := p.e.host.PickImage; pick != nil {
		p.e.zone(at, zone{block: i, tap: func(fyne.Position) { pick(i) }})
	}
}

// field paints the frame round something to fill in, with its label at the left when
// there is room.
func (p *paper) field(at flow.Rect, label string, lack bool) {
	line := ui.ColourEdge
	if lack {
		line = ui.ColourAmber
	}
	p.ground(at, ground{fill: ui.ColourRaised, edge: line, stroke: 1, radius: ui.Radius})
	left, right := p.e.edges()
	if p.e.width-left-right <= narrow {
		return
	}
	face := flow.Face{Size: ui.SizeSmall, Bold: true}
	label = kit.Shorten(label, labelWidth-8, face.Size, styleOf(face))
	p.words(flow.Rect{X: at.X - labelWidth, Y: at.Y, W: labelWidth - 8, H: fieldHigh},
		inked{label, face, ui.ColourInk2, false})
}

// fact paints a line of what is known of a picture.
func (p *paper) fact(i int, f *Fact, at flow.Rect) {
	p.field(at, f.Label, f.Lack)
	words, ink := f.Text, ui.ColourInk
	if words == "" {
		words, ink = f.Hint, ui.ColourInk3
	}
	words = kit.Shorten(words, at.W-20, plain.Size, fyne.TextStyle{})
	p.words(flow.Rect{X: at.X + 10, Y: at.Y, W: at.W - 20, H: at.H}, inked{words, plain, ink, false})
	tap := f.Tap
	if tap == nil {
		return
	}
	p.e.zone(at, zone{block: i, tap: func(fyne.Position) { tap(p.e.onCanvas(at.X, at.Y+at.H+2)) }})
}
