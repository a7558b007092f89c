package rich

import (
	"strconv"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/flow"
)

// block paints block i: its grounds, its lines, its heading and what belongs to its kind.
func (p *paper) block(i int) {
	p.backs(i)
	p.lines(i)
	p.heading(i)
	p.handles(i)
	switch b := p.e.text.Block(i); b.Kind {
	case editor.Bullet:
		p.marker(i, "•")
	case editor.Numbered:
		p.marker(i, strconv.Itoa(p.e.number(i))+".")
	case editor.Quote, editor.PullQuote:
		p.quotation(i, b)
	case editor.Image:
		p.picture(i)
	}
}

// lacks paints what stands beside blocks that only the other text has.
func (p *paper) lacks() {
	e := p.e
	for _, l := range e.lacking {
		if l.top > p.to || l.top+headHeight < p.from || e.host.Lacking == "" {
			continue
		}
		at := flow.Rect{X: edge, Y: l.top + headHeight, W: measure(e.host.Lacking, plain), H: headHeight}
		p.words(at, inked{e.host.Lacking, plain, ui.ColourAccent, true})
		if e.host.Supply != nil && !e.off {
			e.zone(at, zone{tap: func(fyne.Position) { e.host.Supply(l.id) }})
		}
	}
}

// sidebar paints the ground of the sidebar that block i belongs to.
func (p *paper) sidebar(i int) {
	e := p.e
	box := e.boxIs(i)
	first, last := i, i
	for e.boxIs(first-1) == box {
		first--
	}
	for e.boxIs(last+1) == box {
		last++
	}
	left, right := e.edges()
	top, foot := e.flow.Box(first).Top+e.above(first), e.flow.Box(last)
	p.ground(flow.Rect{
		X: left, Y: top, W: e.width - left - right, H: foot.Top + foot.Height - roomAround - top,
	}, ground{fill: ui.ColourSoft, radius: ui.Radius})
}

// backs paints the frame of the active block, under its words.
func (p *paper) backs(i int) {
	e := p.e
	f := e.Frame(i)
	switch {
	case e.whole.has(i):
		p.ground(f, ground{fill: ui.ColourSel, edge: ui.ColourAccent, stroke: 2, radius: ui.Radius})
	case e.lit() && i == e.Active():
		p.ground(f, ground{fill: ui.ColourRaised, edge: ui.ColourAccent, stroke: 1, radius: ui.Radius})
	}
}

// lines paints the words of a block, or what an empty one says.
func (p *paper) lines(i int) {
	e := p.e
	box, text := e.flow.Box(i), e.text.Plain(i)
	d := box.Dress()
	ink := faceOf(e.text.Block(i).Kind).ink
	if text == "" {
		p.words(flow.Rect{
			X: box.Lines[0].Start, Y: box.Top + d.Top, W: e.width - d.Left - d.Right, H: d.Leading,
		}, inked{text: e.ghost(i, d), face: d.Face, ink: ui.ColourInk3})
		return
	}
	for n := range box.Lines {
		y := box.Top + box.Lines[n].Top
		if y > p.to || y+d.Leading < p.from {
			continue
		}
		for _, r := range box.Runs(n) {
			at := flow.Rect{X: r.X, Y: y, W: r.Width, H: d.Leading}
			p.run(at, r, inked{text[r.From:r.To], r.Face, ink, r.Link}, d)
		}
	}
}

// run paints words of one form on the base line of their block's face.
func (p *paper) run(at flow.Rect, r flow.Run, s inked, d flow.Dress) {
	if r.Link {
		s.ink = ui.ColourAccent
	}
	line, own := p.of(d.Face), p.of(r.Face)
	at.Y += (at.H-line.height)/2 + line.base - own.base
	if r.Raised {
		at.Y -= d.Face.Size * 0.35
	}
	at.H = own.height
	setText(p.texts.next(), at, s)
}

// small is the type of names and notes.
var small = flow.Face{Size: ui.SizeCaption}

// heading paints the name of a block and what the host notes of it.
func (p *paper) heading(i int) {
	e := p.e
	note := e.host.note(i)
	if e.follows(i) {
		p.noteSign(i, note)
		return
	}
	box := e.flow.Box(i)
	name := e.host.name(i)
	if e.names == Above {
		x, w := edge, measure(name, small)
		if e.boxIs(i) != "" && !e.opensBox(i) {
			x += boxInset
		}
		p.words(flow.Rect{X: x, Y: box.Top + 4, W: w, H: 15}, inked{name, small, ui.ColourInk3, false})
		p.note(i, note, flow.Rect{X: x + w + 12, Y: box.Top + 4, H: 15})
		return
	}
	d := box.Dress()
	top := box.Top + e.above(i) + (min(d.Leading, 24)-15)/2
	name = kit.Shorten(name, nameWidth-10, small.Size, fyne.TextStyle{})
	w := measure(name, small)
	p.words(flow.Rect{X: nameWidth - 8 - w, Y: top, W: w, H: 15}, inked{name, small, ui.ColourInk3, false})
	p.note(i, note, flow.Rect{X: 0, Y: top + 16, H: 15})
}

// note paints a note: at the right of the heading over a block, or under the name at its
// left.
func (p *paper) note(i int, n Note, at flow.Rect) {
	if n.Glyph == "" && n.Word == "" {
		return
	}
	e := p.e
	room := e.width - gripWidth - edge - at.X
	if e.names == Beside {
		room = nameWidth - 8 - at.X
	}
	word := kit.Shorten(n.Word, room-16, small.Size, fyne.TextStyle{})
	w := measure(word, small)
	x := at.X + room - w
	if n.Glyph != "" {
		p.sign(x-16, at.Y+2, drawing{glyph: n.Glyph, ink: n.Ink, size: 12})
	}
	p.words(flow.Rect{X: x, Y: at.Y, W: w, H: at.H}, inked{word, small, n.Ink, n.Tap != nil})
	e.zone(flow.Rect{X: x - 16, Y: at.Y - 2, W: w + 16, H: at.H + 4}, zone{block: i, tap: n.Tap})
}

// noteSign paints the sign of a note where there is no heading: at the right edge.
func (p *paper) noteSign(i int, n Note) {
	if n.Glyph == "" {
		return
	}
	box := p.e.flow.Box(i)
	d := box.Dress()
	at := flow.Rect{X: p.e.width - edge, Y: box.Top + d.Top + (d.Leading-10)/2, W: 10, H: 10}
	p.sign(at.X+1, at.Y, drawing{glyph: n.Glyph, ink: n.Ink, size: 10})
	p.e.zone(flow.Rect{X: at.X - 4, Y: box.Top, W: 16, H: box.Height}, zone{block: i, tap: n.Tap})
}

// handles paints the handle and the plus of the active block and of the one under the
// pointer.
func (p *paper) handles(i int) {
	e := p.e
	if e.off || i != e.mouse.over && (!e.lit() || i != e.Active()) {
		return
	}
	box := e.flow.Box(i)
	d := box.Dress()
	x, y := nameWidth+4, box.Top+e.above(i)+(min(d.Leading, 34)-20)/2
	if e.names == Above {
		x, y = e.width-gripWidth, box.Top
	}
	grip, plus := flow.Rect{X: x, Y: y, W: 20, H: 20}, flow.Rect{X: x + 19, Y: y, W: 20, H: 20}
	p.sign(x+2, y+2, drawing{icon: ui.IconGrip, ink: ui.ColourInk2, size: 16})
	p.sign(x+21, y+2, drawing{icon: ui.IconPlus, ink: ui.ColourInk2, size: 16})
	e.zone(grip, zone{block: i, grip: true, say: e.host.Handle, tap: e.at(e.host.BlockMenu, i)})
	e.zone(plus, zone{block: i, say: e.host.Plus, tap: e.at(e.host.PlusMenu, i)})
}

// at is a deed of the host for one block.
func (e *Editor) at(f func(int, fyne.Position), i int) func(fyne.Position) {
	if f == nil {
		return nil
	}
	return func(at fyne.Position) { f(i, at) }
}

// marker paints the sign of an item at the left of its first line.
func (p *paper) marker(i int, sign string) {
	box := p.e.flow.Box(i)
	d := box.Dress()
	k := p.e.size / ui.SizeWriting
	p.words(flow.Rect{
		X: d.Left - listIndent*k + 2, Y: box.Top + d.Top, W: measure(sign, d.Face), H: d.Leading,
	}, inked{sign, d.Face, ui.ColourInk, false})
}

// quotation paints the bar or the rules of a quotation, and its speaker.
func (p *paper) quotation(i int, b *editor.Block) {
	box := p.e.flow.Box(i)
	d := box.Dress()
	high := float32(len(box.Lines)) * d.Leading
	y := box.Top + d.Top
	if p.e.speaks(i) {
		p.speaker(i, b, y+high)
		high += speakerHigh
	}
	if b.Kind == editor.Quote {
		p.ground(flow.Rect{X: d.Left - quoteIndent, Y: y, W: 4, H: high}, ground{fill: ui.ColourAccent})
		return
	}
	for _, at := range []float32{y - ruleAround - ruleHigh, y + high + ruleAround} {
		p.ground(flow.Rect{X: d.Left, Y: at, W: p.e.width - d.Left - d.Right, H: ruleHigh},
			ground{fill: ui.ColourAccent})
	}
}

// plain is the type of what is not written in the text itself.
var plain = flow.Face{Size: ui.SizeText}

func (p *paper) speaker(i int, b *editor.Block, y float32) {
	words, ink := b.Speaker, ui.ColourInk2
	if words == "" {
		words, ink = p.e.host.Speaker, ui.ColourInk3
	}
	d := p.e.flow.Box(i).Dress()
	at := flow.Rect{X: d.Left, Y: y + 2, W: measure(words, plain), H: speakerHigh - 4}
	if d.Centred {
		at.X += max(0, p.e.width-d.Left-d.Right-at.W) / 2
	}
	p.words(at, inked{words, plain, ink, false})
	p.e.zone(flow.Rect{X: at.X, Y: y, W: max(at.W, 120), H: speakerHigh},
		zone{block: i, tap: p.e.at(p.e.host.SetSpeaker, i)})
}
