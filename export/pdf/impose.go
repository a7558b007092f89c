package pdf

import (
	"fmt"

	"twofold/export"
	"twofold/export/paper"
)

// form is how the pages of a document stand on the pages of the file.
type form struct {
	w, h        paper.Length // of a page of the file: the sheet that it describes
	trim, bleed frame        // where it is cut, and how far ink reaches
	sides       []side
	leads       bool // links and an outline make sense
	booklet     bool // sheets are printed on both sides, turned over the short edge
	// dress draws what stands on a side beside the pages, if it is not nil.
	dress func(c *content, f *form, side int)
}

// side is one page of the file.
type side struct {
	label string // as a reader numbers it
	spots []spot
}

// spot is where a page of the document stands on a side.
type spot struct {
	page int          // index in the document
	x, y paper.Length // of the top left of its trim
	clip *frame       // what it may cover; nil for all of the side
}

// frame is a rectangle on a side, measured from the top left.
type frame struct{ x, y, w, h paper.Length }

// formOf is the form of a product.
func formOf(doc *paper.Document, p export.Product) (*form, error) {
	switch p {
	case export.Screen, export.Office:
		return onePage(doc, 0), nil
	case export.Press:
		return pressForm(doc)
	case export.Booklet:
		return bookletForm(doc), nil
	}
	return nil, fmt.Errorf("%q is not a product that can be painted yet", p)
}

// onePage puts every page on a sheet of its own, with so much paper round it.
func onePage(doc *paper.Document, slug paper.Length) *form {
	f := &form{
		w: doc.Width + 2*slug, h: doc.Height + 2*slug, leads: slug == 0,
		trim: frame{slug, slug, doc.Width, doc.Height},
	}
	f.bleed = f.trim
	for i := range doc.Pages {
		f.sides = append(f.sides, side{
			label: doc.Pages[i].Label, spots: []spot{{page: i, x: slug, y: slug}},
		})
	}
	return f
}

// labels are the sides with their printed numbers.
func (f *form) labels() []paper.Page {
	out := make([]paper.Page, len(f.sides))
	for i := range f.sides {
		out[i] = paper.Page{Number: i + 1, Label: f.sides[i].label}
	}
	return out
}

// printing asks a viewer to print a booklet as it must be (ISO 32000-1, 12.2).
func (f *form) printing(preferences dict) {
	if f.booklet {
		preferences["Duplex"] = name("DuplexFlipShortEdge")
		preferences["PrintScaling"] = name("None")
	}
}

// box is a frame as a page's dictionary has it.
func (f *form) box(r frame) array {
	foot := f.h - r.y - r.h
	return array{
		raw(thousandths(r.x)), raw(thousandths(foot)),
		raw(thousandths(r.x + r.w)), raw(thousandths(foot + r.h)),
	}
}

// side is the content stream of a side, which is the caller's to keep.
func (c *content) side(f *form, i int) ([]byte, error) {
	c.b = nil
	for _, at := range f.sides[i].spots {
		c.fresh()
		c.left, c.foot = at.x, f.h-at.y
		if at.clip != nil {
			c.clip(f, *at.clip)
		}
		if err := c.page(&c.doc.Pages[at.page]); err != nil {
			return nil, fmt.Errorf("page %d: %w", at.page+1, err)
		}
		if at.clip != nil {
			c.op("Q\n")
		}
	}
	if f.dress != nil {
		f.dress(c, f, i)
	}
	return c.b, c.err
}

// fresh forgets what is set in the stream: nothing is.
func (c *content) fresh() { c.typed, c.filled, c.over = false, false, printsUnknown }

// clip keeps what follows, until Q, inside a frame (ISO 32000-1, 8.5.4).
func (c *content) clip(f *form, r frame) {
	c.op("q ")
	c.length(r.x)
	c.length(f.h - r.y - r.h)
	c.length(r.w)
	c.length(r.h)
	c.op("re W n\n")
}
