// Package picture reads the pictures that people bring and makes of them what is
// printed: upright, cropped, no finer than needed, in the colours of a screen, in grey or
// in inks.
//
// It reads JPEG (baseline, progressive, grey, CMYK), PNG (every depth, interlaced, with
// transparency, which becomes white), TIFF, GIF (its first frame) and WebP. A picture's
// colour profile is followed; numbers without one mean sRGB, or inks on coated paper.
// Pictures are scaled by Catmull and Rom's cubic over the values that are stored, as
// darkrooms on screens do it, and compressed once.
//
// Everything it makes is the same for the same input. It never trusts a file: sizes are
// looked at before anything is decoded, and damage is an error that wraps
// editor.ErrDamagedPicture.
package picture

import (
	"errors"
	"fmt"
	"image"

	"twofold/editor"
	"twofold/export/colour"
)

// stored is a decoded picture as its file has it.
type stored struct {
	format  string
	size    image.Point // as the file says; the film may be coarser
	turn    int         // EXIF orientation, 1 to 8
	film    film
	profile *colour.Profile // what the film's numbers mean; nil for sRGB
	data    []byte          // of a JPEG that may be used as it is, else nil
}

// Probe reads what a picture file says of itself: format, size in pixels as stored,
// orientation. It decodes the whole picture, so that damage is found when a picture is
// brought in and not when it is printed. ID, name, hash and words are the caller's.
func Probe(data []byte) (editor.Picture, error) {
	s, err := open(data)
	if err != nil {
		return editor.Picture{}, err
	}
	return editor.Picture{
		Format: s.format, Bytes: int64(len(data)),
		Width: s.size.X, Height: s.size.Y, Orientation: s.turn,
	}, nil
}

// open decodes a picture file.
func open(data []byte) (*stored, error) {
	n, err := read(data)
	if err != nil {
		return nil, err
	}
	return n.develop()
}

// latent is a picture file of which only the head was read.
type latent struct {
	format format
	data   []byte
	size   image.Point
	room   int64 // how many bytes its decoding takes
}

// read looks at the head of a picture file, and refuses what is not to be decoded.
func read(data []byte) (*latent, error) {
	f, err := formatOf(data)
	if err != nil {
		return nil, err
	}
	c, err := f.config(data)
	if err != nil {
		return nil, f.fault(err)
	}
	if c.Width <= 0 || c.Height <= 0 {
		return nil, f.fault(errors.New("it has no size"))
	}
	room := f.room(data, c)
	if int64(c.Width)*int64(c.Height) > mostPixels || room > mostRoom {
		return nil, fmt.Errorf("%d × %d: %w", c.Width, c.Height, ErrTooLarge)
	}
	return &latent{f, data, image.Pt(c.Width, c.Height), room}, nil
}

// develop decodes the picture.
func (l *latent) develop() (*stored, error) {
	img, err := l.format.decode(l.data)
	if err != nil {
		return nil, l.format.fault(err)
	}
	n := l.format.notes(l.data)
	s := &stored{
		format: l.format.name, size: l.size, turn: n.orientation(), film: develop(img, l.size),
	}
	s.profile = meaning(n.profile, len(s.film.planes))
	if s.format == "jpeg" && s.turn == 1 {
		s.data = l.data
	}
	return s, nil
}

// meaning is the profile that is followed: that of the file if it is for as many
// channels, else what such numbers usually mean.
func meaning(icc []byte, channels int) *colour.Profile {
	if p, err := colour.Read(icc); err == nil && p.Channels() == channels {
		return p
	}
	switch channels {
	case 1:
		return colour.Grey()
	case 4:
		return colour.Press()
	}
	return colour.Screen()
}

// bytes is how much memory the picture takes.
func (s *stored) bytes() int { return len(s.data) + s.film.bytes() }

// upright is the picture's size after its orientation is applied.
func (s *stored) upright() image.Point {
	if lies(s.turn) {
		return image.Pt(s.size.Y, s.size.X)
	}
	return s.size
}

// Decode reads a picture as it is to be seen on a screen: upright, without transparency,
// its top left at (0, 0). One of more than 40 million pixels comes at half its size or
// less.
func Decode(data []byte) (*image.RGBA, error) {
	s, err := open(data)
	if err != nil {
		return nil, err
	}
	f := s.sized(image.Rectangle{Max: s.upright()}, s.film.turned(s.turn), false)
	return f.rgba(new(colour.Bench).Between(s.profile, colour.Screen())), nil
}
