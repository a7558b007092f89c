package raster

import (
	"sync"
	"sync/atomic"

	"twofold/export/face"
)

// caseLimit is how many bytes of masks a typecase keeps before it is emptied.
const caseLimit = 32 << 20

// typecase keeps the sorts of every face and size in use. Finding one that is there
// takes no lock.
type typecase struct {
	ruler *face.Ruler
	limit int64 // of bytes
	bytes atomic.Int64

	mu      sync.RWMutex
	drawers map[size]*drawer
}

// size is a face at a size in pixels to the em.
type size struct {
	font face.Font
	em   float64
}

// drawer holds the sorts of one size, by glyph and phase, in trays of 256 glyphs.
type drawer struct {
	size
	home  *typecase
	trays [256]atomic.Pointer[tray]
}

type tray [256 * phases]atomic.Pointer[sort]

func newTypecase(r *face.Ruler) *typecase {
	return &typecase{ruler: r, limit: caseLimit, drawers: map[size]*drawer{}}
}

// tidy empties a case that holds too much. Drawers in use elsewhere stay good.
func (c *typecase) tidy() {
	if c.bytes.Load() < c.limit {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.drawers = map[size]*drawer{}
	c.bytes.Store(0)
}

func (c *typecase) drawer(f face.Font, em float64) *drawer {
	k := size{f, em}
	c.mu.RLock()
	d := c.drawers[k]
	c.mu.RUnlock()
	if d != nil {
		return d
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if d = c.drawers[k]; d == nil {
		d = &drawer{size: k, home: c}
		c.drawers[k] = d
	}
	return d
}

// sort finds a glyph's sort, or makes it.
func (d *drawer) sort(glyph uint16, phase int) *sort {
	t := d.trays[glyph>>8].Load()
	if t == nil {
		t = new(tray)
		if !d.trays[glyph>>8].CompareAndSwap(nil, t) {
			t = d.trays[glyph>>8].Load()
		}
	}
	slot := &t[int(glyph&0xff)*phases+phase]
	if s := slot.Load(); s != nil {
		return s
	}
	r := d.home.ruler
	s := cast(r.Outline(d.font, glyph), d.em/float64(r.Upem(d.font)), float64(phase)/phases)
	slot.Store(s)
	d.home.bytes.Add(int64(len(s.mask)) + 64)
	return s
}
