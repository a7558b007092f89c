package ui

import (
	"context"
	"image"
	"sync/atomic"

	"twofold/editor"
	"twofold/export/paper"
)

// Pages paints pages behind the window and keeps the pictures, the least used going
// first. Its methods are for the window's goroutine.
type Pages struct {
	w      *Window
	queue  *Queue
	age    atomic.Uint64
	kept   map[pageKey]*keptPage
	tick   uint64
	bytes  int
	budget int
}

// pageKey names a picture: a page of a language at so many pixels to 1000 points.
type pageKey struct {
	lang  editor.Lang
	page  int
	scale int
}

type keptPage struct {
	img  *image.RGBA
	used uint64
}

// pagesBudget is how many bytes of pictures a room keeps: about twenty pages as large
// as the window.
const pagesBudget = 160 << 20

// NewPages makes a painter with no pictures.
func NewPages(w *Window) *Pages {
	return &Pages{w: w, queue: w.Work.Queue(), kept: map[pageKey]*keptPage{}, budget: pagesBudget}
}

// Forget drops the pictures and what is still to be painted: the pages have changed.
func (p *Pages) Forget() {
	p.age.Add(1)
	p.kept, p.bytes = map[pageKey]*keptPage{}, 0
}

// Skip drops what is still to be painted and keeps the pictures, as after a zoom.
func (p *Pages) Skip() { p.age.Add(1) }

// Want hands the picture of a page to then, with scale pixels to a point: at once when
// it is kept, else when it is painted. A picture that came too late is not handed over.
func (p *Pages) Want(doc *paper.Document, page int, scale float64, then func(*image.RGBA)) {
	if doc == nil || page < 1 || page > len(doc.Pages) {
		return
	}
	key := pageKey{doc.Lang, page, int(scale*1000 + 0.5)}
	p.tick++
	if k := p.kept[key]; k != nil {
		k.used = p.tick
		then(k.img)
		return
	}
	age := p.age.Load()
	InTurn(p.queue, func(ctx context.Context) (*image.RGBA, error) {
		if p.age.Load() != age {
			return nil, context.Canceled
		}
		return p.w.Paint(ctx, p.w.Desk, doc, page, scale)
	}, func(img *image.RGBA, err error) {
		if p.age.Load() != age || err != nil || img == nil {
			return
		}
		p.keep(key, img)
		then(img)
	})
}

func (p *Pages) keep(key pageKey, img *image.RGBA) {
	if p.kept[key] == nil {
		p.bytes += len(img.Pix)
	}
	p.kept[key] = &keptPage{img, p.tick}
	for p.bytes > p.budget && len(p.kept) > 1 {
		p.drop()
	}
}

// drop forgets the picture that was not asked for the longest.
func (p *Pages) drop() {
	var oldest pageKey
	first := true
	for key, k := range p.kept {
		if first || k.used < p.kept[oldest].used {
			oldest, first = key, false
		}
	}
	p.bytes -= len(p.kept[oldest].img.Pix)
	delete(p.kept, oldest)
}
