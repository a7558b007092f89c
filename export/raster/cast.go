package raster

import (
	"image"
	"math"

	"golang.org/x/image/vector"

	"twofold/export/face"
)

// sort is the mask of a glyph: how much of each pixel it covers, row by row, with the
// place of its top left pixel from the glyph's origin. One without ink has no mask.
type sort struct {
	x, y, w, h int
	mask       []uint8
}

// mould turns points of an outline into pixels of a mask.
type mould struct {
	scale float32 // pixels to a font unit
	dx    float32 // from the glyph's origin to the right
	x, y  int     // the mask's top left pixel from the origin
}

// cast makes the sort of an outline that begins dx pixels right of a whole pixel.
func cast(outline []face.Segment, scale, dx float64) *sort {
	if len(outline) == 0 {
		return &sort{}
	}
	m := mould{scale: float32(scale), dx: float32(dx)}
	w, h := m.fit(outline)
	r := vector.NewRasterizer(w, h)
	for _, s := range outline {
		m.pour(r, s)
	}
	r.ClosePath()
	mask := image.NewAlpha(image.Rect(0, 0, w, h))
	r.Draw(mask, mask.Rect, image.Opaque, image.Point{})
	return &sort{x: m.x, y: m.y, w: w, h: h, mask: mask.Pix}
}

// fit places the mask around the outline and returns its size.
func (m *mould) fit(outline []face.Segment) (w, h int) {
	left, top := float32(math.Inf(1)), float32(math.Inf(1))
	right, bottom := -left, -top
	for _, s := range outline {
		for _, p := range s.P[:points[s.Op]] {
			x, y := m.at(p)
			left, right = min(left, x), max(right, x)
			top, bottom = min(top, y), max(bottom, y)
		}
	}
	m.x, m.y = floor(left), floor(top)
	return floor(right) + 1 - m.x, floor(bottom) + 1 - m.y
}

var points = [...]int{face.Move: 1, face.Line: 1, face.Quad: 2, face.Cubic: 3}

func floor(v float32) int { return int(math.Floor(float64(v))) }

// at is where a point lies in the mask.
func (m *mould) at(p face.Point) (x, y float32) {
	return p.X*m.scale + m.dx - float32(m.x), -p.Y*m.scale - float32(m.y)
}

func (m *mould) pour(r *vector.Rasterizer, s face.Segment) {
	x1, y1 := m.at(s.P[0])
	x2, y2 := m.at(s.P[1])
	x3, y3 := m.at(s.P[2])
	switch s.Op {
	case face.Move:
		r.ClosePath()
		r.MoveTo(x1, y1)
	case face.Line:
		r.LineTo(x1, y1)
	case face.Quad:
		r.QuadTo(x1, y1, x2, y2)
	case face.Cubic:
		r.CubeTo(x1, y1, x2, y2, x3, y3)
	}
}
