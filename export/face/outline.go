package face

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// Op says what a Segment does.
type Op uint8

// The operations. Move begins a closed contour.
const (
	Move  Op = iota // to P[0]
	Line            // to P[0]
	Quad            // by P[0] to P[1]
	Cubic           // by P[0] and P[1] to P[2]
)

// Point is a point in font units, y upwards from the baseline.
type Point struct{ X, Y float32 }

// Segment is one step of an outline.
type Segment struct {
	Op Op
	P  [3]Point
}

// Outline is the shape of a glyph, to be filled by the non-zero rule. Glyph 0 and
// glyphs without ink have none. The em of all coordinates is Upem.
func (r *Ruler) Outline(f Font, id uint16) []Segment {
	t := &r.faces[f]
	if id == 0 {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	drawn, ok := t.face.GlyphDataOutline(font.GID(id))
	if !ok {
		return nil
	}
	out := make([]Segment, len(drawn.Segments))
	for i, s := range drawn.Segments {
		out[i].Op = op(s.Op)
		for k, a := range s.Args {
			out[i].P[k] = Point{a.X, a.Y}
		}
	}
	return out
}

// Reach is how far the ink of a glyph goes above its baseline, at its lowest and at its
// highest, in 1/1000 em; 0 for a glyph without ink.
func (r *Ruler) Reach(f Font, id uint16) (low, high int) {
	for i, s := range r.Outline(f, id) {
		y := thousandths(int(s.end().Y), r.Upem(f))
		if i == 0 {
			low, high = y, y
		}
		low, high = min(low, y), max(high, y)
	}
	return low, high
}

// end is where the pen is after the segment.
func (s *Segment) end() Point {
	switch s.Op {
	case Quad:
		return s.P[1]
	case Cubic:
		return s.P[2]
	}
	return s.P[0]
}

// Upem is how many font units an em has in f.
func (r *Ruler) Upem(f Font) int { return int(r.faces[f].font.Upem()) }

func op(o opentype.SegmentOp) Op {
	switch o {
	case opentype.SegmentOpMoveTo:
		return Move
	case opentype.SegmentOpLineTo:
		return Line
	case opentype.SegmentOpQuadTo:
		return Quad
	}
	return Cubic
}
