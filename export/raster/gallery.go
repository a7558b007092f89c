package raster

import (
	"container/list"
	"errors"
	"image"
	"sync"

	"twofold/editor"
	"twofold/export"
)

// galleryLimit is how many bytes of pixels a gallery keeps.
const galleryLimit = 96 << 20

// gallery keeps views of pictures, the most recently shown ones.
type gallery struct {
	fetch export.Fetch

	mu     sync.Mutex
	views  map[view]*list.Element // of *hung
	recent *list.List             // the last shown first
	bytes  int
}

// hung is a view in the gallery. Whoever hangs it makes it; others wait at once.
type hung struct {
	view
	once  sync.Once
	image *image.RGBA
	err   error
}

func newGallery(fetch export.Fetch) *gallery {
	return &gallery{fetch: fetch, views: map[view]*list.Element{}, recent: list.New()}
}

// show finds a view, or makes it. What it returns is not to be changed. A picture that
// could not be read is tried again the next time.
func (g *gallery) show(pic *editor.Picture, v view) (*image.RGBA, error) {
	h := g.hang(v)
	h.once.Do(func() {
		h.image, h.err = g.make(pic, v)
		if h.err != nil {
			g.remove(h)
		}
	})
	return h.image, h.err
}

func (g *gallery) make(pic *editor.Picture, v view) (*image.RGBA, error) {
	if g.fetch == nil {
		return nil, errors.New("this painter has no pictures")
	}
	data, err := g.fetch(pic.Hash)
	if err != nil {
		return nil, err
	}
	return develop(data, v)
}

// hang finds the place of a view, puts it first and lets the last ones go.
func (g *gallery) hang(v view) *hung {
	g.mu.Lock()
	defer g.mu.Unlock()
	if e := g.views[v]; e != nil {
		g.recent.MoveToFront(e)
		return e.Value.(*hung)
	}
	h := &hung{view: v}
	g.views[v] = g.recent.PushFront(h)
	g.bytes += v.bytes()
	for g.bytes > galleryLimit && g.recent.Len() > 1 {
		g.drop(g.recent.Back())
	}
	return h
}

func (g *gallery) remove(h *hung) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if e := g.views[h.view]; e != nil && e.Value.(*hung) == h {
		g.drop(e)
	}
}

func (g *gallery) drop(e *list.Element) {
	h := g.recent.Remove(e).(*hung)
	delete(g.views, h.view)
	g.bytes -= h.view.bytes()
}

func (v view) bytes() int { return v.size.X * v.size.Y * 4 }
