package raster

import (
	"encoding/binary"
	"math"

	"twofold/export/paper"
)

// ink is an opaque colour as the bytes of a pixel: R in the lowest, A in the highest.
type ink uint32

func inkOf(c paper.Colour) ink {
	return ink(c.R) | ink(c.G)<<8 | ink(c.B)<<16 | 0xff<<24
}

// mix lays the ink over a pixel. Cover runs from 0, nothing, to 256, all.
func (k ink) mix(under uint32, cover uint32) uint32 {
	const odd, half = 0x00ff00ff, 0x00800080
	keep := 256 - cover
	rb := (uint32(k)&odd*cover + under&odd*keep + half) >> 8 & odd
	ga := (uint32(k)>>8&odd*cover + under>>8&odd*keep + half) & (odd << 8)
	return rb | ga
}

func whiten(pix []byte) {
	if len(pix) == 0 {
		return
	}
	pix[0] = 0xff
	for done := 1; done < len(pix); done *= 2 {
		copy(pix[done:], pix[:done])
	}
}

// area is a rectangle in pixels and parts of pixels.
type area struct{ x1, y1, x2, y2 float64 }

// fill paints an area; a pixel that it covers in part is covered by as much.
func (sh *sheet) fill(a area, k ink) {
	b := sh.img.Rect
	a.x1, a.x2 = max(a.x1, 0), min(a.x2, float64(b.Dx()))
	a.y1, a.y2 = max(a.y1, 0), min(a.y2, float64(b.Dy()))
	if !(a.x1 < a.x2 && a.y1 < a.y2) {
		return
	}
	for y := int(a.y1); float64(y) < a.y2; y++ {
		sh.fillRow(y, a, k, overlap(y, a.y1, a.y2))
	}
}

func (sh *sheet) fillRow(y int, a area, k ink, share float64) {
	row := sh.img.Pix[y*sh.img.Stride : (y+1)*sh.img.Stride]
	first, last := int(a.x1), int(math.Ceil(a.x2))-1
	blend(row, first, k, cover(share*overlap(first, a.x1, a.x2)))
	if last == first {
		return
	}
	blend(row, last, k, cover(share*overlap(last, a.x1, a.x2)))
	for x, c := first+1, cover(share); x < last; x++ {
		blend(row, x, k, c)
	}
}

// overlap is how much of the pixel from n to n+1 lies between from and to.
func overlap(n int, from, to float64) float64 {
	return min(float64(n+1), to) - max(float64(n), from)
}

func cover(share float64) uint32 { return uint32(share*256 + 0.5) }

func blend(row []byte, x int, k ink, c uint32) {
	p := row[x*4 : x*4+4]
	if c >= 256 {
		binary.LittleEndian.PutUint32(p, uint32(k))
		return
	}
	binary.LittleEndian.PutUint32(p, k.mix(binary.LittleEndian.Uint32(p), c))
}
