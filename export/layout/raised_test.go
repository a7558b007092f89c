package layout_test

import (
	"testing"

	"twofold/editor"
	"twofold/export/paper"
)

// A raised sign stands above the line, keeps its place in the text, and is part of the
// word that it belongs to.
func TestRaisedSigns(t *testing.T) {
	p := newPress(3, editor.English)
	plain, raised := p.edition(40, 220), newPress(3, editor.English).edition(40, 220)
	mark := func(ed *editor.Edition, super bool) editor.BlockID {
		b := &ed.Parts[1].Article.Body[0]
		b.Spans = []editor.Span{{Text: "Of 40 m"}, {Text: "2", Super: super}, {Text: " half is a field."}}
		return b.ID
	}
	mark(plain, false)
	id := mark(raised, true)
	was, _ := setter(t).Lay(plain)
	doc, found := setter(t).Lay(raised)
	for _, f := range found {
		if f.Rule == "small-body" || f.Rule == "small-text" {
			t.Errorf("found %s: %s", f.Rule, f.Says["en"])
		}
	}
	var line []*paper.Text
	for _, page := range doc.Pages {
		for _, it := range page.Items {
			if x, ok := it.(*paper.Text); ok && x.Block == id {
				line = append(line, x)
			}
		}
	}
	if len(line) < 3 {
		t.Fatalf("%d runs", len(line))
	}
	up := line[1]
	if up.Rise <= 0 || up.Y != line[0].Y-up.Rise || up.Size >= line[0].Size || line[2].Y != line[0].Y {
		t.Errorf("the sign is %+v beside a line at %d", up, line[0].Y)
	}
	if doc.Report.Words != was.Report.Words || doc.Report.OffGrid != 0 {
		t.Errorf("%d words, want %d; %d lines off the grid", doc.Report.Words, was.Report.Words, doc.Report.OffGrid)
	}
}
