package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
)

// Inked is a picture in inks: four bytes a pixel, each row coded as differences from the
// pixel before (PNG's filter "sub", its number first), packed as zlib has it.
type Inked struct {
	W, H int
	Data []byte
}

// Inked is a part of a picture in the inks of the cut; nil for a picture that is grey.
// The caller must not change the bytes.
func (s *Shelf) Inked(hash string, c Cut) (*Inked, error) {
	data, err := s.cut(hash, c, func(p *stored) ([]byte, error) { return p.inked(c) })
	if err != nil || len(data) == inkedHead {
		return nil, err
	}
	w, h := binary.BigEndian.Uint32(data), binary.BigEndian.Uint32(data[4:])
	return &Inked{W: int(w), H: int(h), Data: data[inkedHead:]}, nil
}

// inkedHead is how many bytes say the size.
const inkedHead = 8

func (s *stored) inked(c Cut) ([]byte, error) {
	crop := s.crop(c)
	if crop.Empty() {
		return nil, fmt.Errorf("nothing of the picture lies in %v", c.Crop)
	}
	out := bytes.NewBuffer(make([]byte, inkedHead))
	img, ok := s.sized(crop, c.size(crop.Size()), false).(*image.YCbCr)
	if !ok {
		return out.Bytes(), nil
	}
	binary.BigEndian.PutUint32(out.Bytes(), uint32(img.Rect.Dx()))
	binary.BigEndian.PutUint32(out.Bytes()[4:], uint32(img.Rect.Dy()))
	z, err := zlib.NewWriterLevel(out, zlib.BestSpeed)
	if err != nil {
		return nil, err
	}
	row := make([]byte, 1+4*img.Rect.Dx())
	row[0] = 1
	for y := img.Rect.Min.Y; y < img.Rect.Max.Y; y++ {
		inkRow(row[1:], img, y, c.Inks)
		_, _ = z.Write(row) // a buffer takes everything
	}
	err = z.Close()
	return out.Bytes(), err
}

// inkRow writes a row of a picture as differences.
func inkRow(row []byte, img *image.YCbCr, y int, inks *Inks) {
	var last [4]uint8
	for x := img.Rect.Min.X; x < img.Rect.Max.X; x++ {
		at := img.COffset(x, y)
		now := inks.At(color.YCbCrToRGB(img.Y[img.YOffset(x, y)], img.Cb[at], img.Cr[at]))
		for o := range now {
			row[o] = now[o] - last[o]
		}
		row, last = row[4:], now
	}
}
