package flow

import (
	"sort"

	"twofold/editor/revise"
)

// Hit is the position nearest to a point.
func (f *Flow) Hit(x, y float32) revise.Pos {
	if len(f.boxes) == 0 {
		return revise.Pos{}
	}
	i := f.At(y)
	b := f.boxes[i]
	d := b.key.dress
	line := int((y - b.Top - d.Top) / d.Leading)
	if y < b.Top+d.Top {
		line = 0
	}
	return f.onLine(i, min(line, len(b.Lines)-1), x)
}

// onLine is the position on a line that is nearest to x.
func (f *Flow) onLine(block, line int, x float32) revise.Pos {
	b := f.boxes[block]
	l := &b.Lines[line]
	x -= l.Start
	at := l.From
	for _, w := range l.words {
		if w.x+w.width <= x {
			at = w.to
			continue
		}
		if w.x < x {
			at = f.inWord(block, w, x)
		}
		break
	}
	return revise.Pos{Block: block, Offset: min(at, l.Last)}
}

// inWord is the edge of a sign of a word that is nearest to x.
func (f *Flow) inWord(block int, w word, x float32) int {
	at, left := w.from, w.x
	for at < w.to {
		next := f.next(block, at, w.to)
		right := w.x + f.part(block, w, next)
		if x < (left+right)/2 {
			break
		}
		at, left = next, right
	}
	return at
}

// part is how wide a word is before a byte of it.
func (f *Flow) part(block int, w word, to int) float32 {
	if to >= w.to {
		return w.width
	}
	return f.ruler.width(f.text.Plain(block)[w.from:to], f.boxes[block].key.dress.Face.in(w.form))
}

// lineOf is the line of a box on which a caret at a byte stands.
func (b *Box) lineOf(offset int) int {
	n := sort.Search(len(b.Lines), func(i int) bool { return b.Lines[i].From > offset })
	return max(n-1, 0)
}

// x is where a byte of a line begins, in the flow.
func (f *Flow) x(block, line, offset int) float32 {
	l := &f.boxes[block].Lines[line]
	x := float32(0)
	for _, w := range l.words {
		if w.from >= offset {
			break
		}
		x = w.x + f.part(block, w, offset)
	}
	return l.Start + x
}

// Caret is where the caret of a position stands: its left edge and its line's height.
func (f *Flow) Caret(p revise.Pos) Rect {
	if p.Block >= len(f.boxes) {
		return Rect{}
	}
	b := f.boxes[p.Block]
	n := b.lineOf(p.Offset)
	return Rect{X: f.x(p.Block, n, p.Offset), Y: b.Top + b.Lines[n].Top, H: b.key.dress.Leading}
}

// Range is what the text between two positions covers, a rectangle for every line. A
// line that is covered to its end shows a little more, so that empty ones are seen.
func (f *Flow) Range(from, to revise.Pos) []Rect {
	var out []Rect
	for i := from.Block; i <= to.Block && i < len(f.boxes); i++ {
		first, last := 0, len(f.text.Plain(i))
		if i == from.Block {
			first = from.Offset
		}
		if i == to.Block {
			last = to.Offset
		}
		out = append(out, f.inBlock(i, first, last, i < to.Block)...)
	}
	return out
}

// inBlock covers bytes of a block; on says that the range goes on in the next.
func (f *Flow) inBlock(block, from, to int, on bool) []Rect {
	var out []Rect
	b := f.boxes[block]
	d := b.key.dress
	for n := b.lineOf(from); n < len(b.Lines); n++ {
		l := &b.Lines[n]
		if l.From > to || l.From == to && !on && n > 0 && from < to {
			break
		}
		r := Rect{X: f.x(block, n, max(from, l.From)), Y: b.Top + l.Top, H: d.Leading}
		r.W = f.x(block, n, min(to, l.To)) - r.X
		if over := to > l.To || on && n == len(b.Lines)-1; over {
			r.W += d.Face.Size / 3
		}
		if r.W = min(r.W, f.width-d.Right-r.X); r.W > 0 {
			out = append(out, r)
		}
	}
	return out
}

// LineEnds are the first and the last position on the line of a position.
func (f *Flow) LineEnds(p revise.Pos) (from, to revise.Pos) {
	b := f.boxes[p.Block]
	l := &b.Lines[b.lineOf(p.Offset)]
	return revise.Pos{Block: p.Block, Offset: l.From}, revise.Pos{Block: p.Block, Offset: l.Last}
}

// Above is the position on the line above that is nearest to x; false on the first line.
func (f *Flow) Above(p revise.Pos, x float32) (revise.Pos, bool) {
	n := f.boxes[p.Block].lineOf(p.Offset) - 1
	if n >= 0 {
		return f.onLine(p.Block, n, x), true
	}
	if p.Block == 0 {
		return p, false
	}
	i := p.Block - 1
	return f.onLine(i, len(f.boxes[i].Lines)-1, x), true
}

// Below is the position on the line below that is nearest to x; false on the last line.
func (f *Flow) Below(p revise.Pos, x float32) (revise.Pos, bool) {
	n := f.boxes[p.Block].lineOf(p.Offset) + 1
	switch {
	case n < len(f.boxes[p.Block].Lines):
		return f.onLine(p.Block, n, x), true
	case p.Block+1 >= len(f.boxes):
		return p, false
	}
	return f.onLine(p.Block+1, 0, x), true
}
