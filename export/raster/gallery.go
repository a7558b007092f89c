package raster

import (
	"container/list"
	"errors"
	"image"
	"sync"

	"twofold/export"
	"twofold/export/picture"
)

// galleryLimit is how many bytes of pixels a gallery keeps.
const galleryLimit = 96 << 20

// gallery keeps pictures as pages show them, and whole as they were decoded: the most
// recently used ones.
type gallery struct {
	fetch export.Fetch
	limit int // of bytes

	mu     sync.Mutex
	hung   map[view]*list.Element // of *hanging
	recent *list.List             // the last used first
	bytes  int
}

// hanging is a view in the gallery. Whoever asks for it first makes it; others wait.
type hanging struct {
	view
	once  sync.Once
	image *image.RGBA
	err   error
	bytes int // counted in the gallery; 0 until it is made
}

func newGallery(fetch export.Fetch) *gallery {
	return &gallery{
		fetch: fetch, limit: galleryLimit, hung: map[view]*list.Element{},
		recent: list.New(),
	}
}

// show finds a view, or makes it. What it returns is not to be changed. A picture that
// could not be read is tried again the next time.
func (g *gallery) show(v view) (*image.RGBA, error) {
	h := g.find(v)
	h.once.Do(func() {
		h.image, h.err = g.make(v)
		g.made(h)
	})
	return h.image, h.err
}

// make makes a view of the whole picture, or decodes that.
func (g *gallery) make(v view) (*image.RGBA, error) {
	if v.size != (image.Point{}) {
		whole, err := g.show(view{hash: v.hash})
		if err != nil {
			return nil, err
		}
		return develop(whole, v), nil
	}
	if g.fetch == nil {
		return nil, errors.New("this painter has no pictures")
	}
	data, err := g.fetch(v.hash)
	if err != nil {
		return nil, err
	}
	return picture.Decode(data)
}

// find is the place of a view, which it puts first.
func (g *gallery) find(v view) *hanging {
	g.mu.Lock()
	defer g.mu.Unlock()
	if e := g.hung[v]; e != nil {
		g.recent.MoveToFront(e)
		return e.Value.(*hanging)
	}
	h := &hanging{view: v}
	g.hung[v] = g.recent.PushFront(h)
	return h
}

// made counts a view that is ready and lets the last ones go; one that could not be made
// is not kept.
func (g *gallery) made(h *hanging) {
	g.mu.Lock()
	defer g.mu.Unlock()
	e := g.hung[h.view]
	if e == nil || e.Value.(*hanging) != h {
		return
	}
	if h.err != nil {
		g.drop(e)
		return
	}
	h.bytes = len(h.image.Pix)
	g.bytes += h.bytes
	for g.bytes > g.limit && g.recent.Len() > 1 {
		g.drop(g.recent.Back())
	}
}

func (g *gallery) drop(e *list.Element) {
	h := g.recent.Remove(e).(*hanging)
	delete(g.hung, h.view)
	g.bytes -= h.bytes
}
