package layout

import "twofold/editor"

// A story whose picture bleeds begins a page: the picture lies above its head, from side
// to side and up to the edge of the paper. The page has no running head then.

// How high such a picture is: so many slots at least, and so many parts of the page's
// slots at most.
const (
	leastOpener               = 8
	openerParts, openerOfPart = 2, 5
)

// opens says whether a block is the picture that the story begins with.
func (s *story) opens(b *editor.Block) bool { return s.opener != nil && b == s.opener }

// openerOf is the first picture of a story that is to bleed; nil for none, and for the
// lead, whose first picture bleeds on the cover.
func (s *story) openerOf() *editor.Block {
	if s.lead {
		return nil
	}
	for i := range s.art.Body {
		if b := &s.art.Body[i]; b.Kind == editor.Image && b.In == "" && b.Width == editor.WidthBleed {
			return b
		}
	}
	return nil
}

// opened is a story's head below the picture that bleeds off the page, if it has one.
func (j *job) opened(s *story, sh *sheet, head galley) galley {
	if s.opener == nil {
		return head
	}
	d := j.d
	n := j.openerSlots(s)
	left, top := d.X(sh.number, 0), d.Top(0) // where the head is placed
	var g galley
	j.picture(&g, s.opener, rect{
		-left - d.Bleed, -top - d.Bleed, d.Width + 2*d.Bleed, d.Base(n-1) + d.Bleed,
	})
	g.slots = n
	g.under(j.caption(s.opener, d.Wide()), d)
	g.slots++
	g.under(head, d)
	sh.headless = true
	return g
}

// openerSlots is the height that crops the picture least, as much off it as the story is
// asked to give.
func (j *job) openerSlots(s *story) int {
	d := j.d
	most := d.Slots * openerParts / openerOfPart
	n := most
	if pic := j.ed.Picture(s.opener.Picture); pic != nil {
		if w, h := pic.Upright(); w > 0 {
			natural := length(int64(d.Width+2*d.Bleed) * int64(h) / int64(w))
			n = int((natural - d.Bleed - d.Base(0)) / d.Slot)
		}
	}
	return max(leastOpener, min(n+s.part.Adjust.Pictures, most))
}
