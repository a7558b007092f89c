package layout

import (
	"twofold/editor"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/paper"
)

// Where the draft mark stands: in the middle of the head margin, clear of what office
// printers leave blank and of the running head.
const (
	draftTop  length = 15_000
	draftHigh length = 14_000
	draftBase length = 10_000 // below the top of the mark
	draftPad  length = 8_000
)

// Draft is the document with a mark on every page that it is not what readers shall get.
// The document itself is not changed.
func (s *Setter) Draft(doc *paper.Document) *paper.Document {
	j := s.job(&editor.Edition{Lang: doc.Lang}, nil)
	out := *doc
	out.Pages = make([]paper.Page, len(doc.Pages))
	for i, p := range doc.Pages {
		p.Items = append(append([]paper.Item(nil), p.Items...), j.draftMark(doc.Width)...)
		out.Pages[i] = p
	}
	return &out
}

func (j *job) draftMark(page length) []paper.Item {
	var g, label galley.Galley
	width := j.Word(&label, galley.Plain(j.words.Draft, &design.DraftMark, page), 0, draftBase)
	g.Box(0, 0, width+2*draftPad, draftHigh, design.Ink)
	g.Join(label, draftPad, 0)
	return g.ItemsAt((page-width)/2-draftPad, draftTop)
}
