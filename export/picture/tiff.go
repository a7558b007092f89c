package picture

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"slices"

	"golang.org/x/image/tiff"
)

// Tags and values of TIFF files (TIFF 6.0, sections 8, 16 and 18).
const (
	tagPhotometric  = 262
	tagOrientation  = 274
	tagExtraSamples = 338
	tagProfile      = 34675

	photometricRGB   = 2
	photometricInks  = 5
	extraIsWeakening = 1
)

func tiffConfig(data []byte) (image.Config, error) {
	inks := inksOfTIFF(data)
	if inks == nil {
		return tiff.DecodeConfig(bytes.NewReader(data))
	}
	c, err := tiff.DecodeConfig(bytes.NewReader(inks))
	if c.ColorModel == color.RGBAModel {
		c.ColorModel = color.CMYKModel
	}
	return c, err
}

func decodeTIFF(data []byte) (image.Image, error) {
	inks := inksOfTIFF(data)
	if inks == nil {
		return tiff.Decode(bytes.NewReader(data))
	}
	img, err := tiff.Decode(bytes.NewReader(inks))
	if err != nil {
		return nil, err
	}
	out := image.NewCMYK(img.Bounds())
	switch in := img.(type) {
	case *image.RGBA:
		copy(out.Pix, in.Pix)
	case *image.RGBA64:
		for i := range out.Pix {
			out.Pix[i] = in.Pix[2*i]
		}
	default:
		return nil, tiff.UnsupportedError("inks of this kind")
	}
	return out, nil
}

// inksOfTIFF gives a file of four inks the words that the decoder knows for four numbers
// a pixel: red, green and blue, weakened by their opacity. It changes no number. nil for
// files of other kinds.
func inksOfTIFF(data []byte) []byte {
	e := tiffEntry(data, tagPhotometric)
	if e == nil || e.order.Uint16(e.value) != photometricInks {
		return nil
	}
	at := int(e.order.Uint32(data[4:]))
	n := int(e.order.Uint16(data[at:]))
	if at+2+12*n > len(data) {
		return nil
	}
	var entries [][]byte
	for i := range n {
		entry := data[at+2+12*i:][:12]
		switch e.order.Uint16(entry) {
		case tagExtraSamples:
			continue
		case tagPhotometric:
			entry = short(e.order, tagPhotometric, photometricRGB)
		}
		entries = append(entries, entry)
	}
	entries = append(entries, short(e.order, tagExtraSamples, extraIsWeakening))
	slices.SortStableFunc(entries, func(a, b []byte) int {
		return int(e.order.Uint16(a)) - int(e.order.Uint16(b))
	})
	return withDirectory(data, e.order, entries)
}

// short is an entry of one number of 16 bits.
func short(order binary.ByteOrder, tag, value uint16) []byte {
	out := make([]byte, 12)
	order.PutUint16(out, tag)
	order.PutUint16(out[2:], 3)
	order.PutUint32(out[4:], 1)
	order.PutUint16(out[8:], value)
	return out
}

// withDirectory is a copy of a file with another first directory, at its end.
func withDirectory(data []byte, order binary.ByteOrder, entries [][]byte) []byte {
	out := append(make([]byte, 0, len(data)+12*len(entries)+8), data...)
	out = append(out, make([]byte, len(out)&1)...)
	order.PutUint32(out[4:], uint32(len(out)))
	out = append(out, 0, 0)
	order.PutUint16(out[len(out)-2:], uint16(len(entries)))
	for _, e := range entries {
		out = append(out, e...)
	}
	return append(out, 0, 0, 0, 0)
}
