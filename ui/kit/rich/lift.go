package rich

import (
	"time"

	"fyne.io/fyne/v2"

	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/flow"
)

// lift is a block that is carried to another place.
type lift struct {
	on    bool
	block int // -1 for none
	to    int // the gap where it will stand: before this block
	at    fyne.Position
}

// carry lifts a block and follows the pointer.
func (e *Editor) carry(block int, at fyne.Position) {
	e.lift = lift{on: true, block: block, to: e.gap(at.Y), at: at}
	e.paint()
}

// gap is the gap between blocks that is nearest to a height.
func (e *Editor) gap(y float32) int {
	i := e.flow.At(y)
	if b := e.flow.Box(i); y > b.Top+b.Height/2 {
		i++
	}
	return i
}

// giveUp lets a block that is carried stay where it was.
func (e *Editor) giveUp() {
	e.lift, e.mouse.pressed = lift{block: -1}, nil
	e.scrollOff()
	e.paint()
}

// drop puts the block that is carried where the line shows.
func (e *Editor) drop() {
	l := e.lift
	e.lift = lift{block: -1}
	if !l.on {
		return
	}
	from, to := l.block, l.block+1
	if e.whole.has(l.block) {
		from, to = e.whole.ends()
	}
	if l.to >= from && l.to <= to {
		e.paint()
		return
	}
	e.MoveTo(from, to, l.to)
}

// lifted paints the place where the carried block will stand, and its first line at the
// pointer.
func (p *paper) lifted() {
	e := p.e
	if !e.lift.on {
		return
	}
	y := e.flow.Height()
	if e.lift.to < e.flow.Len() {
		y = e.flow.Box(e.lift.to).Top
	}
	left, right := e.edges()
	setRect(p.over.next(), flow.Rect{X: left - edge, Y: y - 1, W: e.width - left - right + 2*edge, H: 2},
		ground{fill: ui.ColourAccent})
	d := e.flow.Box(e.lift.block).Dress()
	w := e.width - left - right
	card := flow.Rect{X: e.lift.at.X + 12, Y: e.lift.at.Y + 4, W: w, H: d.Leading + 8}
	setRect(p.over.next(), card, ground{fill: ui.ColourSoft, radius: ui.Radius, alpha: 153})
	words := kit.Shorten(e.text.Plain(e.lift.block), w-24, d.Face.Size, styleOf(d.Face))
	p.lay(p.carried.next(), flow.Rect{X: card.X + edge, Y: card.Y, W: w - 24, H: card.H},
		inked{words, d.Face, ui.ColourInk2, false})
}

// scrollTime is how often the view moves while the pointer is held beyond its edge.
const scrollTime = 40 * time.Millisecond

// scrollOn lets the view follow a pointer that is held beyond its edge.
func (e *Editor) scrollOn(at fyne.Position) {
	if e.spread == nil || e.host.Every == nil {
		return
	}
	by := e.spread.beyond(at)
	if by == 0 {
		e.scrollOff()
		return
	}
	e.spread.drift, e.spread.held = by, at
	if e.spread.stop == nil {
		e.spread.stop = e.host.Every(scrollTime, e.drift)
	}
}

// drift moves the view under a pointer that is held still.
func (e *Editor) drift() {
	e.spread.ScrollBy(e.spread.drift)
	at := e.inFlow(e.spread.held)
	if e.lift.on {
		e.carry(e.lift.block, at)
	} else {
		e.drag(at)
	}
}

func (e *Editor) scrollOff() {
	if e.spread != nil && e.spread.stop != nil {
		e.spread.stop()
		e.spread.stop = nil
	}
}
