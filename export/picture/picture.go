// Package picture reads the pictures that people bring and makes of them what is
// printed: upright, cropped, no finer than needed, one JPEG each.
//
// It reads JPEG (baseline, progressive, grey, CMYK), PNG (every depth, interlaced, with
// transparency, which becomes white), GIF (its first frame) and WebP. Everything it makes
// is the same for the same input. It never trusts a file: sizes are looked at before
// anything is decoded, and damage is an error that wraps editor.ErrDamaged.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/webp"

	"twofold/editor"
)

// MaxPixels is the largest picture that is decoded; half as many at 16 bits a colour.
const MaxPixels = 120_000_000

// mostPixels is MaxPixels, or half of it for pictures whose pixels take twice the room.
func mostPixels(m color.Model) int64 {
	switch m {
	case color.NRGBA64Model, color.RGBA64Model:
		return MaxPixels / 2
	}
	return MaxPixels
}

// ErrTooLarge is what a picture with more pixels is refused with.
var ErrTooLarge = errors.New("too many pixels: at most 120 million, 60 at 16 bits")

// ErrFormat is what a file is refused with that is none of the formats.
var ErrFormat = errors.New("not a JPEG, PNG, GIF or WebP picture")

// format is a kind of picture file.
type format struct {
	name   string
	begins []string // one of these, "?" for any byte
	config func(data []byte) (image.Config, error)
	decode func(data []byte) (image.Image, error)
}

func formats() []format {
	return []format{
		{
			"jpeg",
			[]string{"\xff\xd8\xff"},
			func(b []byte) (image.Config, error) { return jpeg.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return jpeg.Decode(bytes.NewReader(b)) },
		},
		{
			"png",
			[]string{"\x89PNG\r\n\x1a\n"},
			func(b []byte) (image.Config, error) { return png.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return png.Decode(bytes.NewReader(b)) },
		},
		{
			"gif",
			[]string{"GIF87a", "GIF89a"},
			func(b []byte) (image.Config, error) { return gif.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return gif.Decode(bytes.NewReader(b)) },
		},
		{
			"webp",
			[]string{"RIFF????WEBP"},
			func(b []byte) (image.Config, error) { return webp.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return webp.Decode(bytes.NewReader(b)) },
		},
	}
}

func formatOf(data []byte) (format, error) {
	for _, f := range formats() {
		for _, magic := range f.begins {
			if begins(data, magic) {
				return f, nil
			}
		}
	}
	return format{}, ErrFormat
}

func begins(data []byte, magic string) bool {
	if len(data) < len(magic) {
		return false
	}
	for i := range len(magic) {
		if magic[i] != '?' && magic[i] != data[i] {
			return false
		}
	}
	return true
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

// stored is a decoded picture as its file has it.
type stored struct {
	format string
	image  image.Image // *image.Gray or *image.YCbCr
	size   image.Point
	model  color.Model
	turn   int // EXIF orientation, 1 to 8
	data   []byte
}

// open decodes a picture file.
func open(data []byte) (*stored, error) {
	f, err := formatOf(data)
	if err != nil {
		return nil, err
	}
	c, err := f.config(data)
	if err != nil {
		return nil, damaged(f, err)
	}
	if c.Width <= 0 || c.Height <= 0 {
		return nil, damaged(f, errors.New("it has no size"))
	}
	if int64(c.Width)*int64(c.Height) > mostPixels(c.ColorModel) {
		return nil, fmt.Errorf("%d × %d: %w", c.Width, c.Height, ErrTooLarge)
	}
	img, err := f.decode(data)
	if err != nil {
		return nil, damaged(f, err)
	}
	return &stored{
		format: f.name, image: flat(img), size: img.Bounds().Size(),
		model: c.ColorModel, turn: orientation(f.name, data), data: data,
	}, nil
}

func damaged(f format, err error) error {
	return fmt.Errorf("the %s file is %w: %w", f.name, editor.ErrDamaged, err)
}

// bytes is about how much memory the picture takes.
func (s *stored) bytes() int { return len(s.data) + 3*s.size.X*s.size.Y }

// upright is the picture's size after its orientation is applied.
func (s *stored) upright() image.Point {
	if lies(s.turn) {
		return image.Pt(s.size.Y, s.size.X)
	}
	return s.size
}

// Decode reads a picture as it is to be seen: upright, without transparency, its top
// left at (0, 0).
func Decode(data []byte) (*image.RGBA, error) {
	s, err := open(data)
	if err != nil {
		return nil, err
	}
	return rgba(s.sized(image.Rectangle{Max: s.upright()}, s.upright(), false)), nil
}
