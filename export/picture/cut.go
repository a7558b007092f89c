package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"

	"twofold/export/colour"
)

// Cut says what part of a picture is wanted and how fine.
type Cut struct {
	Crop image.Rectangle // in pixels of the upright picture; empty for all of it
	MaxW int             // the result is at most this wide and high; 0 for no limit
	MaxH int
	Fine bool // for a printing press: less compressed
	Grey bool // without colour
}

// How good the JPEGs made here are, out of 100.
const quality, fineQuality = 85, 92

// JPEG makes of a picture file a JPEG of a part of it, upright, in the colours of a
// screen or grey, without what the camera noted about place, time and owner. A JPEG that
// is right as it is keeps its image untouched.
func JPEG(data []byte, c Cut) ([]byte, error) {
	s, err := open(data)
	if err != nil {
		return nil, err
	}
	return s.jpeg(c, new(colour.Bench).Between(s.profile, colour.Screen()))
}

func (s *stored) jpeg(c Cut, screen *colour.Conversion) ([]byte, error) {
	crop, size, err := s.part(c)
	if err != nil {
		return nil, err
	}
	n := len(s.film.planes)
	if screen == nil && s.ready(crop, size) && !(c.Grey && n > 1) {
		if out := stripped(s.data); out != nil {
			return out, nil
		}
	}
	f := s.sized(crop, size, screen == nil)
	var img image.Image
	switch {
	case n == 1 || c.Grey:
		img = f.greyed(screen)
	case screen == nil:
		img = f.ycc()
	default:
		img = f.rgba(screen)
	}
	if c.Fine {
		return encode(img, fineQuality)
	}
	return encode(img, quality)
}

// part is the wanted part, inside the picture, and the size that it becomes.
func (s *stored) part(c Cut) (crop image.Rectangle, size image.Point, err error) {
	if crop = s.crop(c); crop.Empty() {
		return crop, size, fmt.Errorf("nothing of the picture lies in %v", c.Crop)
	}
	return crop, c.size(s.samples(crop)), nil
}

// samples is how many samples across and down the film has of a part.
func (s *stored) samples(part image.Rectangle) image.Point {
	n := s.film.every
	return image.Pt((part.Dx()+n-1)/n, (part.Dy()+n-1)/n)
}

// crop is the wanted part, inside the picture.
func (s *stored) crop(c Cut) image.Rectangle {
	all := image.Rectangle{Max: s.upright()}
	if c.Crop.Empty() {
		return all
	}
	return c.Crop.Intersect(all)
}

// size is as large as allowed in the proportions of the part; never larger than that is.
func (c Cut) size(part image.Point) image.Point {
	w, h := part.X, part.Y
	if c.MaxW > 0 && w > c.MaxW {
		w, h = c.MaxW, scaled(part.Y, c.MaxW, part.X)
	}
	if c.MaxH > 0 && h > c.MaxH {
		w, h = scaled(part.X, c.MaxH, part.Y), c.MaxH
	}
	return image.Pt(w, h)
}

// scaled is n·to/from, rounded, at least 1.
func scaled(n, to, from int) int {
	return max(int((2*int64(n)*int64(to)+int64(from))/(2*int64(from))), 1)
}

// ready says whether the file's own image is what is wanted.
func (s *stored) ready(crop image.Rectangle, size image.Point) bool {
	return s.data != nil && crop.Size() == s.size && size == s.size
}

func encode(img image.Image, quality int) ([]byte, error) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("encode JPEG: %w", err)
	}
	return b.Bytes(), nil
}

// stripped is a JPEG file without Exif, XMP, profile, IPTC and comments; nil if it is not
// understood.
func stripped(data []byte) []byte {
	out := append(make([]byte, 0, len(data)), data[:2]...)
	scan := segments(data, func(marker byte, segment []byte) bool {
		if marker != app1 && marker != app2 && marker != app13 && marker != comment {
			out = append(out, segment...)
		}
		return true
	})
	if scan == 0 {
		return nil
	}
	return append(out, data[scan:]...)
}
