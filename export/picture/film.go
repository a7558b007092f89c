package picture

import (
	"image"
	"image/color"

	"twofold/export/colour"
)

// film is a picture as planes of samples: one of grey, three of light and colour as a
// JPEG has them (Y, Cb and Cr), or four of inks.
type film struct {
	planes       []plane
	across, down int // for so many samples of light there is one of colour
	every        int // one sample for so many pixels of the file: 1 or 2
}

// finest is how many samples a plane of a film has at most: a page of A4 with its bleed,
// filled by a picture of any shape, takes no more at 300 to the inch.
const finest = 40_000_000

// develop makes a film of a decoded picture whose file says that it has this size. What
// is transparent becomes white. A picture that is finer than any print needs is halved,
// each sample the mean of four.
func develop(img image.Image, size image.Point) film {
	f := film{across: 1, down: 1, every: 1}
	whole := img.Bounds() == image.Rectangle{Max: size}
	switch in := img.(type) {
	case *image.Gray:
		if whole {
			f.planes = []plane{{in.Pix, in.Stride, size.X, size.Y}}
			return f.coarse(size)
		}
	case *image.YCbCr:
		if whole {
			f.across, f.down = sparse(in.SubsampleRatio)
			w, h := (size.X+f.across-1)/f.across, (size.Y+f.down-1)/f.down
			f.planes = []plane{
				{in.Y, in.YStride, size.X, size.Y}, {in.Cb, in.CStride, w, h}, {in.Cr, in.CStride, w, h},
			}
			return f.coarse(size)
		}
	}
	return scan(img, size)
}

// coarse halves a film that is finer than needed.
func (f film) coarse(size image.Point) film {
	if size.X*size.Y <= finest {
		return f
	}
	for i := range f.planes {
		f.planes[i] = f.planes[i].halved()
	}
	f.every = 2
	return f
}

// scan makes a film of a picture row by row.
func scan(img image.Image, size image.Point) film {
	s := scanner(img)
	f := film{across: 1, down: 1, every: 1}
	to := size
	if size.X*size.Y > finest {
		f.every, to = 2, image.Pt((size.X+1)/2, (size.Y+1)/2)
	}
	for range s.channels {
		f.planes = append(f.planes, newPlane(to.X, to.Y))
	}
	row, next := make([]uint8, s.channels*size.X), make([]uint8, s.channels*size.X)
	for y := range to.Y {
		s.read(row, f.every*y, size.X)
		if f.every == 2 {
			s.read(next, min(2*y+1, size.Y-1), size.X)
			halve(row, next, s.channels)
		}
		f.expose(y, row)
	}
	return f
}

// halve makes the mean of every four pixels of two rows, at the beginning of the first.
func halve(row, next []uint8, channels int) {
	for i := 0; i < (len(row)/channels+1)/2*channels; i++ {
		a := 2*i - i%channels
		b := min(a+channels, len(row)-channels+i%channels)
		row[i] = uint8((int(row[a]) + int(row[b]) + int(next[a]) + int(next[b]) + 2) / 4)
	}
}

// expose writes a row of pixels into the planes.
func (f *film) expose(y int, row []uint8) {
	n := len(f.planes)
	w := f.planes[0].w
	if n == 3 {
		light, blue, red := f.planes[0].row(y), f.planes[1].row(y), f.planes[2].row(y)
		for x := range w {
			light[x], blue[x], red[x] = color.RGBToYCbCr(row[3*x], row[3*x+1], row[3*x+2])
		}
		return
	}
	for k := range f.planes {
		to := f.planes[k].row(y)
		for x := range w {
			to[x] = row[n*x+k]
		}
	}
}

// bytes is how much memory the film takes.
func (f *film) bytes() int {
	n := 0
	for _, p := range f.planes {
		n += len(p.pix)
	}
	return n
}

// turned is the film's size in samples when it is turned upright.
func (f *film) turned(turn int) image.Point {
	if lies(turn) {
		return image.Pt(f.planes[0].h, f.planes[0].w)
	}
	return image.Pt(f.planes[0].w, f.planes[0].h)
}

// sized is the part of the upright picture inside crop at a size in pixels, with colour
// at half the resolution if half is set. The picture is resampled as it is stored and
// turned afterwards, when it is small.
func (s *stored) sized(crop image.Rectangle, to image.Point, half bool) film {
	from := placeRect(crop, s.size, s.turn)
	if lies(s.turn) {
		to = image.Pt(to.Y, to.X)
	}
	out := film{across: 1, down: 1, every: 1}
	few := to
	if half && len(s.film.planes) == 3 {
		out.across, out.down, few = 2, 2, image.Pt((to.X+1)/2, (to.Y+1)/2)
	}
	for i, p := range s.film.planes {
		across, down, size := s.film.every, s.film.every, to
		if len(s.film.planes) == 3 && i > 0 {
			across, down, size = across*s.film.across, down*s.film.down, few
		}
		scaled := p.resample(window{
			float64(from.Min.X) / float64(across), float64(from.Min.Y) / float64(down),
			float64(from.Dx()) / float64(across), float64(from.Dy()) / float64(down),
		}, size.X, size.Y)
		out.planes = append(out.planes, scaled.uprighted(s.turn))
	}
	return out
}

// sparse says for how many pixels across and down there is one sample of colour.
func sparse(r image.YCbCrSubsampleRatio) (across, down int) {
	switch r {
	case image.YCbCrSubsampleRatio422:
		return 2, 1
	case image.YCbCrSubsampleRatio420:
		return 2, 2
	case image.YCbCrSubsampleRatio440:
		return 1, 2
	case image.YCbCrSubsampleRatio411:
		return 4, 1
	case image.YCbCrSubsampleRatio410:
		return 4, 2
	}
	return 1, 1
}

// rect is the film's size at the origin.
func (f *film) rect() image.Rectangle { return image.Rect(0, 0, f.planes[0].w, f.planes[0].h) }

// grey is a film of one plane.
func (f *film) grey() *image.Gray {
	return &image.Gray{Pix: f.planes[0].pix, Stride: f.planes[0].stride, Rect: f.rect()}
}

// ycc is a film of three planes, which has a sample of colour for every pixel or every four.
func (f *film) ycc() *image.YCbCr {
	ratio := image.YCbCrSubsampleRatio444
	if f.across == 2 {
		ratio = image.YCbCrSubsampleRatio420
	}
	light, blue, red := f.planes[0], f.planes[1], f.planes[2]
	return &image.YCbCr{
		Y: light.pix, Cb: blue.pix, Cr: red.pix, YStride: light.stride,
		CStride: blue.stride, SubsampleRatio: ratio, Rect: f.rect(),
	}
}

// pixels reads a row of a film: a byte of grey, three of red, green and blue, or four of
// inks for each.
func (f *film) pixels(row []uint8, y int) {
	n := len(f.planes)
	if n == 3 {
		light := f.planes[0].row(y)
		blue, red := f.planes[1].row(y/f.down), f.planes[2].row(y/f.down)
		for x, l := range light {
			row[3*x], row[3*x+1], row[3*x+2] = color.YCbCrToRGB(l, blue[x/f.across], red[x/f.across])
		}
		return
	}
	for k := range f.planes {
		for x, v := range f.planes[k].row(y) {
			row[n*x+k] = v
		}
	}
}

// converted calls put with every row of pixels in the colours that c makes of them; nil
// leaves them as they are.
func (f *film) converted(c *colour.Conversion, put func(y int, row []uint8)) {
	w := f.planes[0].w
	row := make([]uint8, len(f.planes)*w)
	to := row
	if c != nil {
		_, out := c.Channels()
		to = make([]uint8, out*w)
	}
	for y := range f.planes[0].h {
		f.pixels(row, y)
		if c != nil {
			c.Row(to, row)
		}
		put(y, to)
	}
}

// rgba is an opaque picture in the colours that c makes, which are those of a screen.
func (f *film) rgba(c *colour.Conversion) *image.RGBA {
	out := image.NewRGBA(f.rect())
	f.converted(c, func(y int, row []uint8) {
		to := out.Pix[y*out.Stride:]
		n := len(row) / out.Rect.Dx()
		for x := range out.Rect.Dx() {
			px := row[n*x:]
			to[4*x], to[4*x+1], to[4*x+2], to[4*x+3] = px[0], px[n/2], px[n-1], 0xFF
		}
	})
	return out
}

// greyed is a picture without its colour, after c has made it one for a screen.
func (f *film) greyed(c *colour.Conversion) *image.Gray {
	if c == nil && len(f.planes) == 1 {
		return f.grey()
	}
	out := image.NewGray(f.rect())
	f.converted(c, func(y int, row []uint8) {
		to := out.Pix[y*out.Stride:][:out.Rect.Dx()]
		n := len(row) / len(to)
		for x := range to {
			px := row[n*x:]
			to[x] = colour.Lightness(px[0], px[n/2], px[n-1])
		}
	})
	return out
}
