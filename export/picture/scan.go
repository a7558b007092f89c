package picture

import (
	"image"
	"image/color"
)

// scanning reads pictures row by row, on white paper.
type scanning struct {
	channels int // 1 of grey, 3 of red, green and blue, 4 of inks
	box      image.Rectangle
	line     func(to []uint8, y int) // reads the pixels of the box in a row
}

// scanner reads a picture of any kind.
func scanner(img image.Image) scanning {
	s := scanning{channels: 3, box: img.Bounds()}
	switch in := img.(type) {
	case *image.CMYK:
		s.channels = 4
		s.line = func(to []uint8, y int) { copy(to[:4*s.box.Dx()], in.Pix[in.PixOffset(s.box.Min.X, y):]) }
	case *image.NRGBA:
		s.line = func(to []uint8, y int) { onWhite(to, in.Pix[in.PixOffset(s.box.Min.X, y):], s.box.Dx()) }
	case *image.Paletted:
		s.line = paletted(in)
	case image.RGBA64Image:
		m := img.ColorModel()
		if m == color.GrayModel || m == color.Gray16Model {
			s.channels = 1
		}
		s.line = s.anyLine(in)
	default:
		s.line = s.anyLine(deep{img})
	}
	return s
}

// deep gives a picture of an unusual kind the usual way to be read.
type deep struct{ image.Image }

// RGBA64At is the colour of a pixel.
func (d deep) RGBA64At(x, y int) color.RGBA64 {
	r, g, b, a := d.At(x, y).RGBA()
	return color.RGBA64{R: uint16(r), G: uint16(g), B: uint16(b), A: uint16(a)}
}

// read reads w pixels of a row; those that the picture does not have are white.
func (s *scanning) read(row []uint8, y, w int) {
	if s.box.Min.X > 0 || s.box.Max.X < w || y < s.box.Min.Y || y >= s.box.Max.Y {
		paper := uint8(0xFF)
		if s.channels == 4 {
			paper = 0
		}
		for i := range row {
			row[i] = paper
		}
	}
	if y >= s.box.Min.Y && y < s.box.Max.Y && s.box.In(image.Rect(0, 0, w, s.box.Max.Y)) {
		s.line(row[s.channels*s.box.Min.X:], y)
	}
}

// onWhite puts pixels that may be transparent on white.
func onWhite(to, pix []uint8, w int) {
	for x := range w {
		in, out := pix[4*x:4*x+4:4*x+4], to[3*x:3*x+3:3*x+3]
		a := int(in[3])
		for k := range 3 {
			out[k] = uint8((int(in[k])*a + 255*(255-a) + 127) / 255)
		}
	}
}

// paletted reads pixels by their numbers in the palette.
func paletted(in *image.Paletted) func(to []uint8, y int) {
	var colours [256][3]uint8
	for i, c := range in.Palette[:min(256, len(in.Palette))] {
		r, g, b, a := c.RGBA()
		colours[i] = [3]uint8{overWhite(r, a), overWhite(g, a), overWhite(b, a)}
	}
	return func(to []uint8, y int) {
		for x := range in.Rect.Dx() {
			copy(to[3*x:], colours[in.Pix[in.PixOffset(in.Rect.Min.X+x, y)]][:])
		}
	}
}

// anyLine reads pixels of 16 bits a channel.
func (s *scanning) anyLine(in image.RGBA64Image) func(to []uint8, y int) {
	box, n := s.box, s.channels
	return func(to []uint8, y int) {
		for x := range box.Dx() {
			c := in.RGBA64At(box.Min.X+x, y)
			a := uint32(c.A)
			to[n*x] = overWhite(uint32(c.R), a)
			if n == 3 {
				to[3*x+1], to[3*x+2] = overWhite(uint32(c.G), a), overWhite(uint32(c.B), a)
			}
		}
	}
}

// overWhite is a value of 16 bits, already weakened by its opacity, on white.
func overWhite(v, opaque uint32) uint8 {
	return uint8((min(v+0xFFFF-opaque, 0xFFFF)*255 + 0x7FFF) / 0xFFFF)
}
