package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"

	"twofold/export/colour"
)

// Inked is a picture in inks: four bytes a pixel, each row coded as differences from the
// pixel before (PNG's filter "sub", its number first), packed as zlib has it.
type Inked struct {
	W, H int
	Data []byte
}

// Inked is a part of a picture in the inks of the printing condition, at most
// colour.MostInk in all; nil for a picture that is grey. The caller must not change the
// bytes.
func (s *Shelf) Inked(hash string, c Cut) (*Inked, error) {
	data, err := s.cut(cutKey{hash, c, true}, func(p *stored) ([]byte, error) {
		return p.inked(c, s.bench.Between(p.profile, colour.Press()))
	})
	if err != nil || len(data) == inkedHead {
		return nil, err
	}
	w, h := binary.BigEndian.Uint32(data), binary.BigEndian.Uint32(data[4:])
	return &Inked{W: int(w), H: int(h), Data: data[inkedHead:]}, nil
}

// inkedHead is how many bytes say the size.
const inkedHead = 8

func (s *stored) inked(c Cut, inks *colour.Conversion) ([]byte, error) {
	crop, size, err := s.part(c)
	if err != nil {
		return nil, err
	}
	out := bytes.NewBuffer(make([]byte, inkedHead))
	if len(s.film.planes) == 1 {
		return out.Bytes(), nil
	}
	f := s.sized(crop, size, false)
	binary.BigEndian.PutUint32(out.Bytes(), uint32(size.X))
	binary.BigEndian.PutUint32(out.Bytes()[4:], uint32(size.Y))
	z, err := zlib.NewWriterLevel(out, zlib.BestSpeed)
	if err != nil {
		return nil, err
	}
	coded := make([]byte, 1+4*size.X)
	coded[0] = 1
	f.converted(inks, func(_ int, row []uint8) {
		var last [4]uint8
		for i, v := range row {
			coded[1+i], last[i%4] = v-last[i%4], v
		}
		_, _ = z.Write(coded) // a buffer takes everything
	})
	err = z.Close()
	return out.Bytes(), err
}
