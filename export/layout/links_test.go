package layout_test

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/paper"
)

// standsOn is the page on which a block begins, or 0.
func standsOn(doc *paper.Document, id editor.BlockID) int {
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			if x, ok := it.(*paper.Text); ok && x.Block == id {
				return doc.Pages[i].Number
			}
		}
	}
	return 0
}

func TestContentsLeadToTheirPages(t *testing.T) {
	for _, l := range langs {
		ed := sampleEdition(t, l)
		doc, _ := setter(t).Lay(ed)
		pages := map[string]int{}
		for _, it := range doc.Pages[0].Items {
			if x, ok := it.(*paper.Link); ok && x.URL == "" {
				pages[x.Says] = x.Page
			}
		}
		for _, a := range ed.Articles()[1:] {
			if got, want := pages[a.Headline.Text()], standsOn(doc, a.Headline.ID); got != want || want == 0 {
				t.Errorf("%s: %q leads to page %d and stands on %d", l, a.Headline.Text(), got, want)
			}
		}
		for _, b := range doc.Outline[1:] {
			if got, ok := pages[b.Title]; ok && got != b.Page {
				t.Errorf("%s: %q: the outline says page %d, the cover %d", l, b.Title, b.Page, got)
			}
		}
	}
}

func TestOutlineNamesStoriesBriefsAndAreas(t *testing.T) {
	ed := sampleEdition(t, editor.English)
	doc, _ := setter(t).Lay(ed)
	levels := map[string]int{}
	for _, b := range doc.Outline {
		levels[b.Title] = b.Level
		if b.Page < 1 || b.Page > len(doc.Pages) || b.Y < 0 || b.Y > doc.Height {
			t.Errorf("%q leads nowhere: page %d, %v", b.Title, b.Page, b.Y.Points())
		}
	}
	for _, a := range ed.Articles() {
		if levels[a.Headline.Text()] != 1 {
			t.Errorf("the outline lacks %q", a.Headline.Text())
		}
	}
	for _, g := range ed.Briefs() {
		if levels[g.Area.Title] != 2 {
			t.Errorf("the outline lacks area %q", g.Area.Title)
		}
	}
}

func TestLinksOfTheTextAreKept(t *testing.T) {
	p := newPress(9, editor.English)
	ed := p.edition(100, 200)
	b := p.block(editor.Paragraph, "")
	b.Spans = []editor.Span{{Text: "See "}, {Text: "the page of the project", Link: "https://example.org/p"}, {Text: "."}}
	b = *p.insert(ed.Articles()[1], b)
	doc, _ := setter(t).Lay(ed)
	var says []string
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			if x, ok := it.(*paper.Link); ok && x.URL == "https://example.org/p" {
				says = append(says, x.Says)
				if x.Block != b.ID || x.W <= 0 || x.H <= 0 {
					t.Errorf("a link of block %q, %v by %v", x.Block, x.W, x.H)
				}
			}
		}
	}
	if len(says) == 0 || says[0] != "the page of the project" {
		t.Errorf("links: %q", says)
	}
}

func TestPointFindsItsBlock(t *testing.T) {
	doc, _ := setter(t).Lay(sampleEdition(t, editor.English))
	n := 0
	for i := range doc.Pages {
		for k, it := range doc.Pages[i].Items {
			x, ok := it.(*paper.Text)
			if !ok || x.Block == "" {
				continue
			}
			n++
			id, item := doc.At(i+1, x.X+x.Width/2, x.Y-x.Size/4)
			if id != x.Block || item != k {
				t.Errorf("page %d: a click on %q finds %q, item %d, not %q, item %d", i+1, said(x), id, item, x.Block, k)
			}
		}
	}
	if n < 300 {
		t.Errorf("only %d texts of blocks", n)
	}
	if id, item := doc.At(99, 0, 0); id != "" || item != -1 {
		t.Errorf("page 99 has block %q, item %d", id, item)
	}
}

func TestFurnitureStandsOutside(t *testing.T) {
	p := newPress(4, editor.English)
	doc, _ := setter(t).Lay(p.edition(300, 900, 900))
	for i := range doc.Pages {
		number, left, found := doc.Pages[i].Number, false, false
		for _, it := range doc.Pages[i].Items {
			x, ok := it.(*paper.Text)
			if ok && x.Size == 10_000 && x.Tag == design.TagArtifact {
				found, left = true, x.X < doc.Width/2
			}
		}
		if number == 1 && found {
			t.Error("the cover has a folio")
		}
		if last := number == len(doc.Pages); number > 1 && !last && (!found || left != (number%2 == 0)) {
			t.Errorf("page %d: folio %v, on the left %v", number, found, left)
		}
	}
}

func TestSubheadsKeepThreeLines(t *testing.T) {
	for _, l := range langs {
		doc, _ := setter(t).Lay(sampleEdition(t, l))
		for i := range doc.Pages {
			items := doc.Pages[i].Items
			for _, it := range items {
				if x, ok := it.(*paper.Text); ok && x.Tag == design.TagSubhead && x.Size == 10_500 {
					if n := below(items, x); n < 3 {
						t.Errorf("%s page %d: %d lines below %q", l, i+1, n, said(x))
					}
				}
			}
		}
	}
}

// below counts the lines under a text in its column, down to five slots.
func below(items []paper.Item, x *paper.Text) int {
	lines := map[paper.Length]bool{}
	for _, it := range items {
		o, ok := it.(*paper.Text)
		if ok && o.Y > x.Y && o.Y <= x.Y+5*13_000 && o.X > x.X-20_000 && o.X < x.X+200_000 {
			lines[o.Y] = true
		}
	}
	return len(lines)
}

func TestLeadGoesOnWithoutALostWord(t *testing.T) {
	p := newPress(6, editor.English)
	ed := p.edition(700, 200)
	p.picture(ed, ed.Articles()[0], 2400, 1200)
	doc, _ := setter(t).Lay(ed)
	everyWordOnce(t, ed, doc)
	var cover string
	for _, it := range doc.Pages[0].Items {
		if x, ok := it.(*paper.Text); ok {
			cover += said(x) + "\n"
		}
	}
	if !strings.Contains(cover, "Continued on page\u00a02") {
		t.Error("the cover does not say where the lead goes on")
	}
	if got := doc.Report.Stories[0].Pages; len(got) != 2 || got[0] != 1 || got[1] != 2 {
		t.Errorf("the lead stands on pages %v", got)
	}
}
