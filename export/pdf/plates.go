package pdf

import (
	"context"
	"crypto/sha256"
	"image"
	"slices"

	"twofold/editor"
	"twofold/export"
	"twofold/export/paper"
	"twofold/export/picture"
)

// plates are the prepared pictures of a document, each stored once however often it is
// shown in the same size.
type plates struct {
	names map[plateKey]name
	sums  map[[sha256.Size]byte]name
	list  []plate // /P1, /P2, …
}

// plate is a prepared picture: a JPEG, or one in inks.
type plate struct {
	jpeg  []byte
	inked *picture.Inked
}

func (p plate) sum() [sha256.Size]byte {
	if p.inked != nil {
		return sum(p.inked.Data)
	}
	return sum(p.jpeg)
}

// plateKey is what a picture is shown as.
type plateKey struct {
	picture editor.PictureID
	crop    paper.Crop
	w, h    paper.Length
}

func newPlates() *plates {
	return &plates{names: map[plateKey]name{}, sums: map[[sha256.Size]byte]name{}}
}

func keyOf(p *paper.Picture) plateKey { return plateKey{p.Picture, p.Crop, p.W, p.H} }

// name is the picture's name in content streams; "" for one that is not prepared.
func (p *plates) name(it *paper.Picture) name { return p.names[keyOf(it)] }

func plateName(i int) name { return name(appendInt([]byte{'P'}, i+1)) }

// each visits the plates in order.
func (p *plates) each(visit func(n name, p plate)) {
	for i, plate := range p.list {
		visit(plateName(i), plate)
	}
}

func (p *plates) add(key plateKey, made plate) {
	n, ok := p.sums[made.sum()]
	if !ok {
		n = plateName(len(p.list))
		p.sums[made.sum()] = n
		p.list = append(p.list, made)
	}
	p.names[key] = n
}

// How fine the pictures of a press file are: those up to maxPress stay as they are, finer
// ones are brought down to wantPress, in pixels to the inch.
const wantPress, maxPress = 300, 450

// maxDPI is how fine a picture of a product may be, in pixels to the inch.
func maxDPI(p export.Product, it *paper.Picture) int {
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
func resolution(it *paper.Picture) int {
	return min(int(int64(it.Crop.W)*72000/int64(it.W)), int(int64(it.Crop.H)*72000/int64(it.H)))
}

// Work is a document and how it is painted.
type Work struct {
	Doc     *paper.Document
	Options Options
}

// Shown lists the pictures that the works show by their hash, each once: the largest
// first, because they take longest.
func Shown(works []Work) []string {
	size := map[string]int{}
	var out []string
	for _, w := range works {
		for _, shown := range pictures(w.Doc) {
			p := w.Doc.Shown(shown.Picture.Picture)
			if p == nil || size[p.Hash] > 0 {
				continue
			}
			size[p.Hash] = max(p.Width*p.Height, 1)
			out = append(out, p.Hash)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return size[b] - size[a] })
	return out
}

// Prepare makes all that the works show of one picture ahead of Write, so that it is
// decoded once, and by one of several goroutines that share the pictures. It stops between
// cuts when the context is done.
func (p *Painter) Prepare(ctx context.Context, hash string, works []Work) error {
	defer p.shelf.Forget(hash)
	for _, w := range works {
		s := &sheet{Painter: p, doc: w.Doc, options: w.Options}
		for _, shown := range pictures(w.Doc) {
			if of := w.Doc.Shown(shown.Picture.Picture); of == nil || of.Hash != hash {
				continue
			}
			if err := ctx.Err(); err != nil {
				return err
			}
			if _, err := s.plate(shown); err != nil {
				return err
			}
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
		made, err := s.plate(shown)
		if err != nil {
			return err
		}
		s.plates.add(keyOf(shown.Picture), made)
	}
	return nil
}

// shown is a picture with the first page that shows it.
type shown struct {
	*paper.Picture
	page int
}

// pictures lists what is shown, each picture of a size once.
func pictures(doc *paper.Document) []shown {
	var out []shown
	seen := map[plateKey]bool{}
	for i := range doc.Pages {
		for _, item := range doc.Pages[i].Items {
			it, ok := item.(*paper.Picture)
			if !ok || it.W <= 0 || it.H <= 0 || seen[keyOf(it)] {
				continue
			}
			seen[keyOf(it)] = true
			out = append(out, shown{it, i + 1})
		}
	}
	return out
}

func (s *sheet) plate(it shown) (plate, error) {
	p := s.doc.Shown(it.Picture.Picture)
	if p == nil {
		id := string(it.Picture.Picture)
		return plate{}, &editor.PictureError{Name: id, Page: it.page, Err: editor.ErrNotFound}
	}
	dpi := maxDPI(s.options.Product, it.Picture)
	made, err := s.cutPlate(p.Hash, picture.Cut{
		Crop: image.Rect(it.Crop.X, it.Crop.Y, it.Crop.X+it.Crop.W, it.Crop.Y+it.Crop.H),
		MaxW: pixels(it.W, dpi), MaxH: pixels(it.H, dpi),
		Fine: s.options.Product == export.Press, Grey: inksOf(s.options) == grey,
	})
	if err != nil {
		return plate{}, &editor.PictureError{Name: p.Name, Page: it.page, Err: err}
	}
	return made, nil
}

// cutPlate makes a plate: in inks where that is asked for and the picture has colours.
func (s *sheet) cutPlate(hash string, c picture.Cut) (plate, error) {
	if s.options.converts() {
		if made, err := s.shelf.Inked(hash, c); made != nil || err != nil {
			return plate{inked: made}, err
		}
	}
	data, err := s.shelf.JPEG(hash, c)
	return plate{jpeg: data}, err
}

// pixels is how many whole pixels a length holds at dpi, at least 1.
func pixels(l paper.Length, dpi int) int { return max(int(int64(l)*int64(dpi)/72000), 1) }
