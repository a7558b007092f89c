package pdf

import (
	"twofold/export/face"
	"twofold/export/paper"
)

// A booklet is printed two pages to a sheet's side, on both sides, turned over the short
// edge; the sheets are folded in a pile and stitched through the fold.

// creep is how much further out each sheet lies than the one around it: the thickness of
// office paper of 80 g/m², 0.1 mm. Its pages move towards the fold by as much, so that
// all outer margins are equal once the fore edge is trimmed.
var creep = face.Millimetres(0.1)

// Fold marks, at the head and foot of the fold: clear of the 5 mm that office printers
// leave blank.
var (
	foldNear = face.Millimetres(5)
	foldFar  = face.Millimetres(9)
)

// bookletForm puts two pages on every side.
func bookletForm(doc *paper.Document) *form {
	f := &form{w: 2 * doc.Width, h: doc.Height, dress: (*content).fold, booklet: true}
	f.trim = frame{w: f.w, h: f.h}
	f.bleed = f.trim
	for i, pair := range foldedOrder(len(doc.Pages)) {
		inward := paper.Length(i/2) * creep
		var s side
		for k, page := range pair {
			if page > len(doc.Pages) {
				continue // blank
			}
			half := frame{paper.Length(k) * doc.Width, 0, doc.Width, doc.Height}
			at := spot{page: page - 1, x: half.x + inward, clip: &half}
			if k == 1 {
				at.x = half.x - inward
			}
			s.spots = append(s.spots, at)
			s.label = joined(s.label, doc.Pages[page-1].Label)
		}
		f.sides = append(f.sides, s)
	}
	return f
}

// joined is two pages' numbers on one side: "8, 1".
func joined(left, right string) string {
	if left == "" || right == "" {
		return left + right
	}
	return left + ", " + right
}

// foldedOrder is which pages, from 1, stand left and right on each side of the sheets,
// front before back, the outermost sheet first. Pages past the last one are blank: they
// fill up to a multiple of four, at the end, so that right-hand pages stay on the right.
func foldedOrder(pages int) [][2]int {
	all := (pages + 3) / 4 * 4
	var out [][2]int
	for first, last := 1, all; first < last; first, last = first+2, last-2 {
		out = append(out, [2]int{last, first}, [2]int{first + 1, last - 1})
	}
	return out
}

// fold marks where to fold.
func (c *content) fold(f *form, _ int) {
	c.fresh()
	c.left, c.foot = 0, f.h
	c.op("q ")
	c.length(markThick)
	c.op("w ")
	c.tint(paper.Colour{K: 100}, stroking)
	c.stroke(f.w/2, foldNear, f.w/2, foldFar)
	c.stroke(f.w/2, f.h-foldFar, f.w/2, f.h-foldNear)
	c.op("Q\n")
}
