// Package raster paints a page of a layout.Document as a picture, for the screen and for
// comparison with the PDF.
//
// It paints what the document says and decides nothing: positions, crops, colours and
// breaks all come from layout. A Painter keeps what is dear to make (the shapes of glyphs
// at a size, pictures scaled to their place), so that a page seen before costs a few
// milliseconds. What it returns is opaque; items outside the trimmed page are cut off.
package raster

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math"

	"twofold/editor"
	"twofold/export"
	"twofold/export/face"
	"twofold/export/paper"
)

// MaxPixels is the largest page that Draw paints, in pixels: A4 at 1200 dpi and a little.
const MaxPixels = 160 << 20

// Painter paints pages. It may be used from several goroutines at once.
type Painter struct {
	sorts    *typecase
	pictures *gallery
}

// New makes a painter that takes the shapes of letters from ruler and the bytes of
// pictures from fetch. A nil fetch is allowed for documents without pictures.
func New(ruler *face.Ruler, fetch export.Fetch) *Painter {
	return &Painter{sorts: newTypecase(ruler), pictures: newGallery(fetch)}
}

// Draw paints a page, counted from 1, at dpi pixels to the inch. The picture begins at
// (0, 0), covers the whole trimmed page and has no gaps between its rows. Draw returns
// early with the context's error when that is done.
func (p *Painter) Draw(
	ctx context.Context, doc *paper.Document, page int, dpi float64,
) (*image.RGBA, error) {
	sh, err := newSheet(doc, page, dpi)
	if err != nil {
		return nil, fmt.Errorf("paint page %d: %w", page, err)
	}
	p.sorts.tidy()
	for i, item := range doc.Pages[page-1].Items {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, fmt.Errorf("paint page %d: %w", page, ctx.Err())
		}
		if err := p.item(ctx, sh, doc, item); err != nil {
			return nil, fmt.Errorf("paint page %d: %w", page, err)
		}
	}
	return sh.img, nil
}

func (p *Painter) item(ctx context.Context, sh *sheet, doc *paper.Document, item paper.Item) error {
	switch it := item.(type) {
	case *paper.Text:
		p.text(sh, it)
	case *paper.Box:
		sh.box(it)
	case *paper.Rule:
		sh.rule(it)
	case *paper.Picture:
		return p.picture(ctx, sh, doc, it)
	case *paper.Link: // leads somewhere, shows nothing
	}
	return nil
}

// sheet is a page under the brush.
type sheet struct {
	img   *image.RGBA
	scale float64 // pixels to one Length
}

func newSheet(doc *paper.Document, page int, dpi float64) (*sheet, error) {
	if page < 1 || page > len(doc.Pages) {
		return nil, fmt.Errorf("there are %d pages: %w", len(doc.Pages), editor.ErrNotFound)
	}
	scale := dpi / 72000
	w, h := pixels(doc.Width, scale), pixels(doc.Height, scale)
	if !(w >= 1 && h >= 1 && w*h <= MaxPixels) {
		return nil, errors.New("this many dots to the inch make no picture")
	}
	sh := &sheet{img: image.NewRGBA(image.Rect(0, 0, int(w), int(h))), scale: scale}
	whiten(sh.img.Pix)
	return sh, nil
}

// pixels is a whole number of pixels that covers l; a hair over is rounded away.
func pixels(l paper.Length, scale float64) float64 {
	return math.Ceil(float64(l)*scale - 0.01)
}

// nearest is the whole pixel nearest to v.
func nearest(v float64) int { return int(whole(v)) }

func whole(v float64) float64 { return math.Floor(v + 0.5) }

func (sh *sheet) px(l paper.Length) float64 { return float64(l) * sh.scale }

// box paints a rectangle. One of two pixels or more both ways gets whole pixels, as
// pictures do: boxes that touch on the page touch here, without a seam of mixed colour.
// A thinner one covers parts of pixels exactly.
func (sh *sheet) box(b *paper.Box) {
	a := area{sh.px(b.X), sh.px(b.Y), sh.px(b.X + b.W), sh.px(b.Y + b.H)}
	if a.x2-a.x1 >= 2 && a.y2-a.y1 >= 2 {
		a = area{whole(a.x1), whole(a.y1), whole(a.x2), whole(a.y2)}
	}
	sh.fill(a, inkOf(b.Fill))
}

// rule paints a line. One thinner than a pixel stays inside one row of pixels, a thicker
// one begins with a whole row, so that rules of one kind look alike wherever they fall.
func (sh *sheet) rule(r *paper.Rule) {
	half := sh.px(r.Thick) / 2
	x1, x2 := order(sh.px(r.X1), sh.px(r.X2))
	y1, y2 := order(sh.px(r.Y1), sh.px(r.Y2))
	a := area{x1, y1, x2, y2}
	if x2-x1 >= y2-y1 {
		a.y1, a.y2 = sharp(y1-half, y2+half)
	} else {
		a.x1, a.x2 = sharp(x1-half, x2+half)
	}
	sh.fill(a, inkOf(r.Colour))
}

func order(a, b float64) (low, high float64) { return min(a, b), max(a, b) }

// sharp moves a stretch by less than half a pixel: a short one into one pixel, a longer
// one to the edge of one.
func sharp(from, to float64) (float64, float64) {
	size := to - from
	if size >= 1 {
		return whole(from), whole(from) + size
	}
	if math.Floor(from) == math.Floor(to) {
		return from, to
	}
	edge := math.Floor(to)
	if to-edge > size/2 {
		return edge, edge + size
	}
	return edge - size, edge
}
