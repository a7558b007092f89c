package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"sync"
)

// Cut says what part of a picture is wanted and how fine.
type Cut struct {
	Crop image.Rectangle // in pixels of the upright picture; empty for all of it
	MaxW int             // the result is at most this wide and high; 0 for no limit
	MaxH int
}

// quality is that of every JPEG made here, out of 100.
const quality = 85

// JPEG makes of a picture file a JPEG of a part of it, upright, red-green-blue or grey,
// without what the camera noted about place, time and owner. A JPEG that is right as it
// is keeps its image untouched.
func JPEG(data []byte, c Cut) ([]byte, error) {
	s, err := open(data)
	if err != nil {
		return nil, err
	}
	crop := s.crop(c)
	if crop.Empty() {
		return nil, fmt.Errorf("nothing of the picture lies in %v", c.Crop)
	}
	size := c.size(crop.Size())
	if s.ready(crop, size) {
		if out := stripped(data); out != nil {
			return out, nil
		}
	}
	return s.encode(s.sized(crop, size))
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
	return s.format == "jpeg" && s.turn == 1 && crop.Size() == s.size && size == s.size &&
		(s.model == color.YCbCrModel || s.model == color.GrayModel)
}

// encode writes the picture as a JPEG, grey if it was grey.
func (s *stored) encode(img *image.RGBA) ([]byte, error) {
	var out image.Image = img
	if s.model == color.GrayModel || s.model == color.Gray16Model {
		out = grey(img)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, out, &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("encode JPEG: %w", err)
	}
	return b.Bytes(), nil
}

// grey takes one channel of a picture whose channels are equal.
func grey(img *image.RGBA) *image.Gray {
	out := image.NewGray(img.Rect)
	for i := range out.Pix {
		out.Pix[i] = img.Pix[4*i]
	}
	return out
}

// stripped is a JPEG file without Exif, XMP, IPTC and comments; nil if it is not
// understood.
func stripped(data []byte) []byte {
	out := append(make([]byte, 0, len(data)), data[:2]...)
	scan := segments(data, func(marker byte, segment []byte) bool {
		if marker != app1 && marker != app13 && marker != comment {
			out = append(out, segment...)
		}
		return true
	})
	if scan == 0 {
		return nil
	}
	return append(out, data[scan:]...)
}

// shelfRoom is how many bytes of prepared pictures a shelf keeps before it is cleared.
const shelfRoom = 64 << 20

// Shelf keeps prepared pictures, so that the same cut of the same picture is made once
// for all editions and products. It may be used by several goroutines at once.
type Shelf struct {
	fetch func(hash string) ([]byte, error)

	mu    sync.Mutex
	kept  map[shelfKey][]byte
	bytes int
}

type shelfKey struct {
	hash string
	cut  Cut
}

// NewShelf makes a shelf that reads pictures by their hash with fetch, which may be nil
// as long as no picture is asked for.
func NewShelf(fetch func(hash string) ([]byte, error)) *Shelf {
	return &Shelf{fetch: fetch, kept: map[shelfKey][]byte{}}
}

// JPEG is JPEG of the picture with this hash. The caller must not change the bytes.
func (s *Shelf) JPEG(hash string, c Cut) ([]byte, error) {
	key := shelfKey{hash, c}
	s.mu.Lock()
	out := s.kept[key]
	s.mu.Unlock()
	if out != nil {
		return out, nil
	}
	if s.fetch == nil {
		return nil, errors.New("there is nowhere to fetch pictures from")
	}
	data, err := s.fetch(hash)
	if err != nil {
		return nil, err
	}
	if out, err = JPEG(data, c); err != nil {
		return nil, err
	}
	s.keep(key, out)
	return out, nil
}

func (s *Shelf) keep(key shelfKey, data []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.bytes+len(data) > shelfRoom {
		clear(s.kept)
		s.bytes = 0
	}
	s.bytes += len(data) - len(s.kept[key])
	s.kept[key] = data
}
