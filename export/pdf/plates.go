package pdf

import (
	"context"
	"crypto/sha256"
	"fmt"
	"image"

	"twofold/editor"
	"twofold/export"
	"twofold/export/layout"
	"twofold/export/picture"
)

// plates are the prepared pictures of a document, each stored once however often it is
// shown in the same size.
type plates struct {
	names map[plateKey]name
	sums  map[[sha256.Size]byte]name
	data  [][]byte // of /P1, /P2, …
}

// plateKey is what a picture is shown as.
type plateKey struct {
	picture editor.PictureID
	crop    layout.Crop
	w, h    layout.Length
}

func newPlates() *plates {
	return &plates{names: map[plateKey]name{}, sums: map[[sha256.Size]byte]name{}}
}

func keyOf(p *layout.Picture) plateKey { return plateKey{p.Picture, p.Crop, p.W, p.H} }

// name is the picture's name in content streams; "" for one that is not prepared.
func (p *plates) name(it *layout.Picture) name { return p.names[keyOf(it)] }

func plateName(i int) name { return name(appendInt([]byte{'P'}, i+1)) }

// each visits the plates in order.
func (p *plates) each(visit func(n name, data []byte)) {
	for i, data := range p.data {
		visit(plateName(i), data)
	}
}

func (p *plates) add(key plateKey, data []byte) {
	n, ok := p.sums[sum(data)]
	if !ok {
		n = plateName(len(p.data))
		p.sums[sum(data)] = n
		p.data = append(p.data, data)
	}
	p.names[key] = n
}

// How fine the pictures of a press file are: those up to maxPress stay as they are, finer
// ones are brought down to wantPress, in pixels to the inch.
const wantPress, maxPress = 300, 450

// maxDPI is how fine a picture of a product may be, in pixels to the inch.
func maxDPI(p export.Product, it *layout.Picture) int {
	switch {
	case p == export.Screen:
		return 150
	case p != export.Press:
		return 220
	case resolution(it) > maxPress:
		return wantPress
	}
	return maxPress
}

// resolution is how many of a picture's own pixels come to the inch where it is shown.
func resolution(it *layout.Picture) int {
	return min(int(int64(it.Crop.W)*72000/int64(it.W)), int(int64(it.Crop.H)*72000/int64(it.H)))
}

// Prepare makes the pictures of a document ahead of Write: every parts-th of them,
// beginning with the part-th from 0, so that several goroutines can share the work. It
// stops between pictures when the context is done.
func (p *Painter) Prepare(ctx context.Context, doc *layout.Document, o Options,
	part, parts int,
) error {
	s := &sheet{Painter: p, doc: doc, options: o}
	for i, shown := range pictures(doc) {
		if i%parts != part {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if _, err := s.plate(shown.Picture); err != nil {
			return fmt.Errorf("page %d: %w", shown.page, err)
		}
	}
	return nil
}

// prepare has every picture ready that is shown.
func (s *sheet) prepare(ctx context.Context) error {
	for _, shown := range pictures(s.doc) {
		if err := ctx.Err(); err != nil {
			return err
		}
		data, err := s.plate(shown.Picture)
		if err != nil {
			return fmt.Errorf("page %d: %w", shown.page, err)
		}
		s.plates.add(keyOf(shown.Picture), data)
	}
	return nil
}

// shown is a picture with the first page that shows it.
type shown struct {
	*layout.Picture
	page int
}

// pictures lists what is shown, each picture of a size once.
func pictures(doc *layout.Document) []shown {
	var out []shown
	seen := map[plateKey]bool{}
	for i := range doc.Pages {
		for _, item := range doc.Pages[i].Items {
			it, ok := item.(*layout.Picture)
			if !ok || it.W <= 0 || it.H <= 0 || seen[keyOf(it)] {
				continue
			}
			seen[keyOf(it)] = true
			out = append(out, shown{it, i + 1})
		}
	}
	return out
}

func (s *sheet) plate(it *layout.Picture) ([]byte, error) {
	for i := range s.doc.Pictures {
		p := &s.doc.Pictures[i]
		if p.ID != it.Picture {
			continue
		}
		dpi := maxDPI(s.options.Product, it)
		data, err := s.shelf.JPEG(p.Hash, picture.Cut{
			Crop: image.Rect(it.Crop.X, it.Crop.Y, it.Crop.X+it.Crop.W, it.Crop.Y+it.Crop.H),
			MaxW: pixels(it.W, dpi), MaxH: pixels(it.H, dpi),
			Fine: s.options.Product == export.Press, Grey: inksOf(s.options) == grey,
		})
		if err != nil {
			return nil, fmt.Errorf("picture %s: %w", p.Name, err)
		}
		return data, nil
	}
	return nil, fmt.Errorf("picture %s: %w", it.Picture, editor.ErrNotFound)
}

// pixels is how many whole pixels a length holds at dpi, at least 1.
func pixels(l layout.Length, dpi int) int { return max(int(int64(l)*int64(dpi)/72000), 1) }
