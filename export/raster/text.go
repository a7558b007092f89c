package raster

import (
	"encoding/binary"

	"twofold/export/paper"
)

// phases is how many places between two pixels a glyph may begin at. Letters are placed
// to a quarter of a pixel along the line; baselines stand on whole pixels, so that every
// line of a text is equally sharp.
const (
	phaseBits = 2
	phases    = 1 << phaseBits
)

// text paints a run of glyphs. Glyph 0 is spacing that the face lacks: nothing to paint.
func (p *Painter) text(sh *sheet, t *paper.Text) {
	d := p.sorts.drawer(t.Font, sh.px(t.Size))
	k := inkOf(t.Colour)
	y := nearest(sh.px(t.Y))
	for _, g := range t.Glyphs {
		if g.ID == 0 {
			continue
		}
		x := nearest(sh.px(t.X+g.X) * phases)
		if s := d.sort(g.ID, x&(phases-1)); len(s.mask) > 0 {
			sh.stamp(s, x>>phaseBits, y, k)
		}
	}
}

// stamp prints a sort with its origin at a pixel.
func (sh *sheet) stamp(s *sort, x, y int, k ink) {
	x, y = x+s.x, y+s.y
	left, right := max(0, -x), min(s.w, sh.img.Rect.Dx()-x)
	top, bottom := max(0, -y), min(s.h, sh.img.Rect.Dy()-y)
	if left >= right {
		return
	}
	for row := top; row < bottom; row++ {
		at := (y+row)*sh.img.Stride + (x+left)*4
		k.print(sh.img.Pix[at:at+(right-left)*4], s.mask[row*s.w+left:row*s.w+right])
	}
}

// print lays the ink over a row of pixels through a mask.
func (k ink) print(row []byte, mask []uint8) {
	for i, m := range mask {
		if m == 0 {
			continue
		}
		p := row[i*4 : i*4+4 : i*4+4]
		if m == 0xff {
			binary.LittleEndian.PutUint32(p, uint32(k))
			continue
		}
		c := uint32(m)
		under := binary.LittleEndian.Uint32(p)
		binary.LittleEndian.PutUint32(p, k.mix(under, c+c>>7))
	}
}
