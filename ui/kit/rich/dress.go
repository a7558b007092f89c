package rich

import (
	"math"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/flow"
)

// Names says where the names of the blocks stand.
type Names int

// The places of names: at the left of their blocks, with the handles of the active block
// between, or over them.
const (
	Beside Names = iota
	Above
)

// Measures of the sheet, in units at the common size of writing text.
const (
	nameWidth   float32 = 100 // names at the left
	gripWidth   float32 = 44  // handle and plus between a name and its block
	edge        float32 = 12  // from the frame of a block to its text
	headHeight  float32 = 20  // a heading over a block
	roomAround  float32 = 8   // over and under the lines of a block
	listIndent  float32 = 18
	quoteIndent float32 = 20
	speakerHigh float32 = 24
	boxInset    float32 = 20  // from the edge of a sidebar to its text
	boxAround   float32 = 16  // from the head and the foot of a sidebar to its text
	ruleHigh    float32 = 2   // of the rules round a pull quote
	ruleAround  float32 = 12  // from them to its text
	ruleGap     float32 = 4   // from a heading to a rule or a sidebar under it
	leastText   float32 = 120 // the narrowest column of text
)

// Sizes that a person may choose for writing text.
const (
	LeastSize float32 = 13
	MostSize  float32 = 19
)

// face is how a kind of block looks: its type and the colour of its ink.
type face struct {
	size, leading float32
	bold, italic  bool
	ink           ui.Token
}

func faceOf(k editor.Kind) face {
	switch k {
	case editor.Headline:
		return face{size: ui.SizeDisplay, leading: 34, bold: true, ink: ui.ColourInk}
	case editor.Standfirst:
		return face{size: ui.SizeStandfirst, leading: 26, ink: ui.ColourInk2}
	case editor.Subhead, editor.Sidebar:
		return face{size: ui.SizeStandfirst, leading: 26, bold: true, ink: ui.ColourInk}
	case editor.PullQuote:
		return face{size: ui.SizeTitle, leading: 28, italic: true, ink: ui.ColourAccent}
	case editor.Image:
		return face{size: ui.SizeText, leading: 18, ink: ui.ColourInk}
	}
	return face{size: ui.SizeWriting, leading: 24, ink: ui.ColourInk}
}

// edges are the left and the right edge of plain text.
func (e *Editor) edges() (left, right float32) {
	if e.names == Beside {
		return nameWidth + gripWidth, edge
	}
	return edge, edge
}

// dress is how block i is set.
func (e *Editor) dress(i int) flow.Dress {
	b := e.text.Block(i)
	fc := faceOf(b.Kind)
	k := e.size / ui.SizeWriting
	d := flow.Dress{
		Face:    flow.Face{Size: fc.size * k, Bold: fc.bold, Italic: fc.italic},
		Leading: float32(math.Round(float64(fc.leading * k))),
		Top:     e.above(i), Bottom: e.below(i),
	}
	d.Left, d.Right = e.edges()
	if box := boxOf(b); box != "" {
		d.Left += boxInset
		d.Right += boxInset
		if e.opensBox(i) {
			d.Top += boxAround
		}
		if e.boxIs(i+1) != box {
			d.Bottom += boxAround
		}
	}
	switch b.Kind {
	case editor.Bullet, editor.Numbered:
		d.Left += listIndent * k
	case editor.Quote:
		d.Left += quoteIndent
	case editor.PullQuote:
		d.Top += ruleHigh + ruleAround
		d.Bottom += ruleHigh + ruleAround
		d.Centred = true
		if e.text.Plain(i) == "" {
			d.Ghost = measure(e.ghost(i, d), d.Face)
		}
	case editor.Image:
		e.dressPicture(i, &d)
	}
	return d
}

// ghost is what an empty block says, as much of it as its line holds.
func (e *Editor) ghost(i int, d flow.Dress) string {
	return kit.Shorten(e.host.ghost(i), e.width-d.Left-d.Right, d.Face.Size, styleOf(d.Face))
}

// boxOf is the sidebar that a block belongs to, or "".
func boxOf(b *editor.Block) editor.BlockID {
	if b.Kind == editor.Sidebar {
		return b.ID
	}
	return b.In
}

// boxIs is the sidebar of block i; "" where there is no such block.
func (e *Editor) boxIs(i int) editor.BlockID {
	if i < 0 || i >= e.text.Len() {
		return ""
	}
	return boxOf(e.text.Block(i))
}

// opensBox says whether block i is the first of a sidebar.
func (e *Editor) opensBox(i int) bool {
	box := e.boxIs(i)
	return box != "" && e.boxIs(i-1) != box
}

// above is the room over the lines of a block: items of a list stand close.
func (e *Editor) above(i int) float32 {
	switch {
	case e.follows(i):
		return 0
	case e.names == Above && (e.text.Block(i).Kind == editor.PullQuote || e.opensBox(i)):
		return headHeight + ruleGap
	case e.names == Above:
		return headHeight
	}
	return roomAround
}

func (e *Editor) below(i int) float32 {
	room := roomAround
	if i+1 < e.text.Len() && e.follows(i+1) {
		room = 0
	}
	if e.speaks(i) {
		room += speakerHigh
	}
	return room
}

// follows says whether a block is an item of the same list as the one before it.
func (e *Editor) follows(i int) bool {
	if i == 0 {
		return false
	}
	a, b := e.text.Block(i-1), e.text.Block(i)
	return a.Kind == b.Kind && a.In == b.In && listed(b.Kind)
}

func listed(k editor.Kind) bool { return k == editor.Bullet || k == editor.Numbered }

// speaks says whether a line for the speaker stands under the block.
func (e *Editor) speaks(i int) bool {
	b := e.text.Block(i)
	return b.Kind == editor.Quote || b.Kind == editor.PullQuote && b.Speaker != ""
}

// number is the place of a numbered item in its list, from 1.
func (e *Editor) number(i int) int {
	n := 1
	for ; i > 0 && e.follows(i); i-- {
		n++
	}
	return n
}

// Frame is what is framed when block i is active, in the editor.
func (e *Editor) Frame(i int) flow.Rect {
	box := e.flow.Box(i)
	r := flow.Rect{Y: box.Top, W: e.Size().Width, H: box.Height}
	if e.names == Beside {
		r.X, r.W = nameWidth, r.W-nameWidth
	}
	return r
}
