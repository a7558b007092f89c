package flow

import (
	"sort"

	"twofold/editor"
	"twofold/editor/revise"
)

// Face is how a run of text is set.
type Face struct {
	Size   float32
	Bold   bool
	Italic bool
}

// Measure gives the width of a text in a face.
type Measure func(text string, f Face) float32

// Dress is how a block is set. The measures beside and above the lines are inside the
// block.
type Dress struct {
	Face        Face
	Leading     float32 // from one line to the next
	Left, Right float32 // between the block's edges and its lines
	Top, Bottom float32
	Centred     bool    // the lines stand in the middle of their room
	Ghost       float32 // how wide what stands in an empty block is; its caret is before it
}

// Flow is a text in lines. Its methods but Lay expect that Lay was called after the
// last change.
type Flow struct {
	text  *revise.Text
	ruler *Ruler
	width float32
	boxes []*Box
	kept  map[editor.BlockID]*Box
}

// Box is a block in lines.
type Box struct {
	Top    float32 // in the flow
	Height float32
	Lines  []Line

	key key
}

// Place is where a block must stand beside another flow: below a gap, and at least so
// high.
type Place struct{ Gap, Least float32 }

// key is what the lines of a block depend on.
type key struct {
	stamp uint64
	width float32
	dress Dress
}

// Rect is a rectangle of the flow.
type Rect struct{ X, Y, W, H float32 }

// New makes a flow of a text that is measured with a ruler.
func New(t *revise.Text, r *Ruler) *Flow {
	return &Flow{text: t, ruler: r, kept: map[editor.BlockID]*Box{}}
}

// Forget drops what was measured: the faces changed.
func (f *Flow) Forget() {
	f.ruler.forget()
	f.kept = map[editor.BlockID]*Box{}
}

// Lay sets what has changed. Dress is asked for every block.
func (f *Flow) Lay(width float32, dress func(i int) Dress) {
	kept := make(map[editor.BlockID]*Box, len(f.kept))
	f.width, f.boxes = width, f.boxes[:0]
	for i := range f.text.Len() {
		b := f.box(i, dress(i))
		kept[f.text.Block(i).ID] = b
		f.boxes = append(f.boxes, b)
	}
	f.kept = kept
	f.Arrange(nil)
}

// Stale says whether the text has changed since Lay.
func (f *Flow) Stale() bool {
	if len(f.boxes) != f.text.Len() {
		return true
	}
	for i, b := range f.boxes {
		if b.key.stamp != f.text.Stamp(i) {
			return true
		}
	}
	return false
}

// Arrange puts the blocks under each other; where is asked for every block, nil leaves
// no gaps.
func (f *Flow) Arrange(where func(i int) Place) {
	top := float32(0)
	for i, b := range f.boxes {
		var p Place
		if where != nil {
			p = where(i)
		}
		b.Top = top + p.Gap
		b.Height = max(b.Natural(), p.Least)
		top = b.Top + b.Height
	}
}

// box is the block in lines: as kept, or set anew.
func (f *Flow) box(i int, d Dress) *Box {
	k := key{f.text.Stamp(i), f.width, d}
	if b := f.kept[f.text.Block(i).ID]; b != nil && b.key == k {
		return b
	}
	return &Box{Lines: f.breakLines(i, d), key: k}
}

// Natural is how high the block is by itself.
func (b *Box) Natural() float32 {
	d := b.key.dress
	return d.Top + float32(len(b.Lines))*d.Leading + d.Bottom
}

// Height is how high the whole flow is.
func (f *Flow) Height() float32 {
	if len(f.boxes) == 0 {
		return 0
	}
	last := f.boxes[len(f.boxes)-1]
	return last.Top + last.Height
}

// Len is the number of blocks that are set.
func (f *Flow) Len() int { return len(f.boxes) }

// Box is block i in lines.
func (f *Flow) Box(i int) *Box { return f.boxes[i] }

// At is the block at a height of the flow: the first above it, the last below it.
func (f *Flow) At(y float32) int {
	n := sort.Search(len(f.boxes), func(i int) bool { return f.boxes[i].Top > y })
	return max(n-1, 0)
}

// Dress is how the block was set.
func (b *Box) Dress() Dress { return b.key.dress }
