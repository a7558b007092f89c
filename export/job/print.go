package job

import (
	"path/filepath"

	"twofold/editor"
	"twofold/export"
	"twofold/export/paper"
)

// sheets is an edition on pages, and how each product shows it.
type sheets struct {
	edition *editor.Edition
	doc     *paper.Document
	folded  *paper.Document // for sheets folded into each other; nil when it is the same
	prints  map[export.Product]printed
	found   []editor.Finding
	excused []editor.Excused
	millis  int64
}

// printed is an edition as a product shows it.
type printed struct {
	doc   *paper.Document
	draft bool // something blocks, so it bears the draft mark and a name of its own
}

// dress makes the pages ready for every product: with little toner, with the draft mark.
// It says whether something stands in the way that no mark can make good.
func (s *Shop) dress(laid []sheets, o Order) (blocked bool) {
	for i := range laid {
		l := &laid[i]
		l.prints = map[export.Product]printed{}
		for _, p := range o.Products {
			as := printed{doc: l.pages(p, o)}
			if stands(concerning([]sheets{*l}, []export.Product{p}), o.Force) {
				if !o.Draft || p == export.Press {
					blocked = true
					continue
				}
				as = printed{doc: s.setter.Draft(as.doc), draft: true}
			}
			l.prints[p] = as
		}
	}
	return blocked
}

// pages is the edition as a product shows it when nothing blocks.
func (l *sheets) pages(p export.Product, o Order) *paper.Document {
	doc := l.doc
	if l.folded != nil && stitched(p) {
		doc = l.folded
	}
	if o.Toner && p.Heeds(string(export.Office)) {
		return doc.SaveToner()
	}
	return doc
}

// path is where a product of the edition goes.
func (l *sheets) path(p export.Product, o Order) string {
	path := o.path(l.edition, p)
	if l.prints[p].draft {
		return export.DraftName(path)
	}
	return path
}

func (l *sheets) name(p export.Product, o Order) string { return filepath.Base(l.path(p, o)) }
