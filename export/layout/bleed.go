package layout

import (
	"twofold/editor"
	"twofold/export/galley"
	"twofold/export/plan"
)

// A story whose picture bleeds begins a page: the picture lies above its head, from side
// to side and up to the edge of the paper. The page has no running head then.

// How high such a picture is: so many slots at least, and so many parts of the page's
// slots at most.
const (
	leastOpener               = 8
	openerParts, openerOfPart = 2, 5
)

// opened is a story's head below the picture that bleeds off the page, if it has one.
func (j *job) opened(s *story, sh *sheet, head galley.Galley) galley.Galley {
	if s.Opener == nil {
		return head
	}
	d := j.d
	caption := j.Caption(s.Opener, d.Wide())
	n := j.openerSlots(s, caption.Slots+1+head.Slots)
	left, top := d.X(sh.number, 0), d.Top(0) // where the head is placed
	var g galley.Galley
	j.Picture(&g, s.Opener, galley.Rect{
		X: -left - d.Bleed, Y: -top - d.Bleed, W: d.Width + 2*d.Bleed, H: d.Base(n-1) + d.Bleed,
	})
	g.Slots = n
	g.Under(caption, d)
	g.Slots++
	g.Under(head, d)
	sh.headless = true
	return g
}

// openerSlots is how high the picture is above so many slots: as crops it least, or some
// slots off that if the columns or the page come out better then.
func (j *job) openerSlots(s *story, below int) int {
	natural := j.naturalOpener(s.Opener)
	if s.fixed() {
		return j.openerWithin(natural + s.part.Adjust.Pictures)
	}
	best, least := natural, j.best(s, natural+below).Cost
	for by := plan.LowPictures; by <= galley.PictureGive && least > plan.GoodEnough; by++ {
		n := j.openerWithin(natural + by)
		if cost := j.best(s, n+below).Cost + max(by, -by)*plan.ResizeCost; n != natural && cost < least {
			best, least = n, cost
		}
	}
	return best
}

func (j *job) openerWithin(n int) int {
	return max(leastOpener, min(n, j.d.Slots*openerParts/openerOfPart))
}

// naturalOpener is the height that crops a picture least.
func (j *job) naturalOpener(b *editor.Block) int {
	d := j.d
	pic := j.ed.Picture(b.Picture)
	if pic == nil {
		return j.openerWithin(d.Slots)
	}
	w, h := pic.Upright()
	if w <= 0 {
		return j.openerWithin(d.Slots)
	}
	natural := length(int64(d.Width+2*d.Bleed) * int64(h) / int64(w))
	return j.openerWithin(1 + int((natural-d.Bleed-d.Base(0)+d.Slot/2)/d.Slot))
}
