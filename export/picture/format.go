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

	"golang.org/x/image/tiff"
	"golang.org/x/image/webp"

	"twofold/editor"
)

// mostRoom is how much memory the decoding of a picture may take, in bytes.
const mostRoom = 960_000_000

// What a file is refused with, beside editor.ErrDamagedPicture and editor.ErrHEIC.
var (
	ErrTooLarge = fmt.Errorf("%w: 120 million pixels are read, of some kinds fewer", editor.ErrTooLarge)
	ErrFormat   = fmt.Errorf("%w: not a JPEG, PNG, TIFF, GIF or WebP picture", editor.ErrUnread)
)

// format is a kind of picture file.
type format struct {
	name   string
	begins []string // one of these, "?" for any byte
	config func(data []byte) (image.Config, error)
	decode func(data []byte) (image.Image, error)
	notes  func(data []byte) notes
}

func formats() []format {
	return []format{
		{
			"jpeg",
			[]string{"\xff\xd8\xff"},
			func(b []byte) (image.Config, error) { return jpeg.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return jpeg.Decode(bytes.NewReader(b)) },
			jpegNotes,
		},
		{
			"png",
			[]string{"\x89PNG\r\n\x1a\n"},
			func(b []byte) (image.Config, error) { return png.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return png.Decode(bytes.NewReader(b)) },
			pngNotes,
		},
		{
			"tiff",
			[]string{"II*\x00", "MM\x00*"},
			tiffConfig, decodeTIFF, tiffNotes,
		},
		{
			"gif",
			[]string{"GIF87a", "GIF89a"},
			func(b []byte) (image.Config, error) { return gif.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return gif.Decode(bytes.NewReader(b)) },
			func([]byte) notes { return notes{} },
		},
		{
			"webp",
			[]string{"RIFF????WEBP"},
			func(b []byte) (image.Config, error) { return webp.DecodeConfig(bytes.NewReader(b)) },
			func(b []byte) (image.Image, error) { return webp.Decode(bytes.NewReader(b)) },
			webpNotes,
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
	if begins(data, "????ftyp") && len(data) >= 12 {
		switch string(data[8:12]) {
		case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1":
			return format{}, editor.ErrHEIC
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

// fault is why a file cannot be decoded: it is damaged, or of a rare kind.
func (f format) fault(err error) error {
	var rareJPEG jpeg.UnsupportedError
	var rarePNG png.UnsupportedError
	var rareTIFF tiff.UnsupportedError
	if errors.As(err, &rareJPEG) || errors.As(err, &rarePNG) || errors.As(err, &rareTIFF) {
		return fmt.Errorf("%s file %w: %w", f.name, editor.ErrUnread, err)
	}
	return fmt.Errorf("%s file: %w: %w", f.name, editor.ErrDamagedPicture, err)
}

// mostPixels is how large a picture may be however little memory its file takes.
const mostPixels = 120_000_000

// room is about how many bytes the decoding of a file takes at most.
func (f format) room(data []byte, c image.Config) int64 {
	pixels := int64(c.Width) * int64(c.Height)
	switch {
	case f.name == "jpeg" && c.ColorModel == color.CMYKModel:
		return jpegRoom(data, pixels) + 4*pixels // and as it is meant
	case f.name == "jpeg":
		return jpegRoom(data, pixels)
	}
	switch c.ColorModel {
	case color.NRGBA64Model, color.RGBA64Model:
		return pixels * 8
	case color.GrayModel:
		return pixels
	case color.Gray16Model:
		return pixels * 2
	}
	return pixels * 4
}
