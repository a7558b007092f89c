package layout

import (
	"twofold/editor"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/paper"
)

// draftPad is the room at the sides of the mark's words.
const draftPad length = 8_000

// Draft is the document with a mark on every page that it is not what readers shall get.
// The document itself is not changed.
func (s *Setter) Draft(doc *paper.Document) *paper.Document {
	j := s.job(&editor.Edition{Lang: doc.Lang}, gridOf(doc))
	out := *doc
	out.Pages = make([]paper.Page, len(doc.Pages))
	for i, p := range doc.Pages {
		p.Items = append(append([]paper.Item(nil), p.Items...), j.draftMark()...)
		out.Pages[i] = p
	}
	return &out
}

// gridOf is the grid that a document was set on.
func gridOf(doc *paper.Document) *design.Grid {
	for _, size := range editor.PageSizes() {
		if d := design.On(size); d.Width == doc.Width {
			return d
		}
	}
	return design.A4()
}

func (j *job) draftMark() []paper.Item {
	var g, label galley.Galley
	mark := j.d.Draft
	base := (mark.High + mark.Style.Size*2/3) / 2
	width := j.Word(&label, galley.Plain(j.words.Draft, mark.Style, j.d.Width), 0, base)
	g.Box(0, 0, width+2*draftPad, mark.High, design.Ink)
	g.Join(label, draftPad, 0)
	return g.ItemsAt((j.d.Width-width)/2-draftPad, mark.Top)
}
