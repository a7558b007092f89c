package paper_test

import (
	"testing"

	"twofold/export/paper"
)

func TestOnly(t *testing.T) {
	doc := &paper.Document{Title: "Whole"}
	for n := 1; n <= 4; n++ {
		doc.Pages = append(doc.Pages, paper.Page{Number: n, Label: string(rune('0' + n)), Items: []paper.Item{
			&paper.Text{X: paper.Length(n)}, &paper.Link{Page: 3}, &paper.Link{Page: 1},
			&paper.Link{URL: "https://example.org", Page: 0},
		}})
		doc.Outline = append(doc.Outline, paper.Bookmark{Title: "b", Level: 1, Page: n})
	}
	part := doc.Only(2, 3)
	if len(part.Pages) != 2 || part.Title != "Whole" || len(part.Outline) != 2 || part.Outline[0].Page != 1 {
		t.Fatalf("got %d pages and the outline %v", len(part.Pages), part.Outline)
	}
	p := part.Pages[0]
	if p.Number != 1 || p.Label != "2" || len(p.Items) != 3 || p.Items[0].(*paper.Text).X != 2 {
		t.Errorf("the first page is %+v", p)
	}
	if l := p.Items[1].(*paper.Link); l.Page != 2 {
		t.Errorf("the link to page 3 leads to page %d of the part", l.Page)
	}
	if l := doc.Pages[1].Items[1].(*paper.Link); l.Page != 3 || len(doc.Pages) != 4 || len(doc.Outline) != 4 {
		t.Error("the document itself was changed")
	}
	for _, c := range [][3]int{{1, 4, 4}, {0, 9, 4}, {4, 4, 1}, {5, 9, 0}, {3, 2, 0}} {
		if got := len(doc.Only(c[0], c[1]).Pages); got != c[2] {
			t.Errorf("pages %d to %d are %d, want %d", c[0], c[1], got, c[2])
		}
	}
}
