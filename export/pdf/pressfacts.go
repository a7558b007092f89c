package pdf

import (
	"slices"

	"twofold/export/face"
	"twofold/export/paper"
)

// facts are what a print shop wants to know of pages. Marks and slug lines lie outside
// the trim and count only for the fonts.
type facts struct {
	fonts         []string     // by name
	ink           int          // the largest sum of inks of what is drawn, in per cent
	letters, rule paper.Length // the smallest type, the thinnest rule; 0 for none
	spine, edge   paper.Length // how near type comes to the spine, to another edge
	bleeds        []int        // the pages on which something runs into the bleed
}

func factsOf(doc *paper.Document) facts {
	f := facts{spine: doc.Width, edge: doc.Width}
	used := []face.Font{face.Sans, face.SansBold} // those of the slug lines
	for i := range doc.Pages {
		p := &doc.Pages[i]
		runs := false
		for _, item := range p.Items {
			switch it := item.(type) {
			case *paper.Text:
				if len(it.Glyphs) > 0 {
					used = append(used, it.Font)
					f.text(doc, p, it)
				}
			case *paper.Box:
				f.inks(it.Fill)
				runs = runs || outside(doc, it.X, it.Y, it.X+it.W, it.Y+it.H)
			case *paper.Picture:
				runs = runs || outside(doc, it.X, it.Y, it.X+it.W, it.Y+it.H)
			case *paper.Rule:
				f.inks(it.Colour)
				f.rule = least(f.rule, it.Thick)
				runs = runs || outside(doc, min(it.X1, it.X2), min(it.Y1, it.Y2),
					max(it.X1, it.X2), max(it.Y1, it.Y2))
			}
		}
		if runs {
			f.bleeds = append(f.bleeds, p.Number)
		}
	}
	slices.Sort(used)
	for _, u := range slices.Compact(used) {
		f.fonts = append(f.fonts, fontNames[u])
	}
	return f
}

// text notes a run of type: its size, its inks, and how near it comes to the edges. The
// spine is at the left of odd pages and at the right of even ones.
func (f *facts) text(doc *paper.Document, p *paper.Page, t *paper.Text) {
	f.inks(t.Colour)
	f.letters = least(f.letters, t.Size)
	spine, fore := t.X, doc.Width-t.X-t.Width
	if p.Number%2 == 0 {
		spine, fore = fore, spine
	}
	f.spine = min(f.spine, spine)
	f.edge = min(f.edge, fore, t.Y-t.Size, doc.Height-t.Y)
}

func (f *facts) inks(c paper.Colour) {
	f.ink = max(f.ink, int(c.C)+int(c.M)+int(c.Y)+int(c.K))
}

// outside says whether a rectangle reaches over the trim.
func outside(doc *paper.Document, left, top, right, bottom paper.Length) bool {
	return left < 0 || top < 0 || right > doc.Width || bottom > doc.Height
}

// least is the smaller of two lengths, of which 0 is none.
func least(a, b paper.Length) paper.Length {
	if a == 0 {
		return b
	}
	return min(a, b)
}
