package layout_test

import (
	"testing"

	"twofold/editor"
	"twofold/export/paper"
)

// bleeding is an edition whose second and third stories have a picture that is to bleed.
func bleeding(l editor.Lang, size editor.PageSize, w, h int) *editor.Edition {
	p := newPress(7, l)
	ed := p.edition(120, 260, 300, 150)
	ed.Design.Paper = size
	for _, a := range ed.Articles()[:3] {
		p.picture(ed, a, w, h).Width = editor.WidthBleed
	}
	return ed
}

// A picture that bleeds goes past three edges of its page by the bleed, on right-hand and
// on left-hand pages; words keep away from it, and the page has no running head.
func TestPicturesBleedOffThePage(t *testing.T) {
	for _, size := range editor.PageSizes() {
		for _, l := range langs {
			ed := bleeding(l, size, 3000, 1300)
			doc, found := setter(t).Lay(ed)
			everyWordOnce(t, ed, doc)
			insideFrame(t, doc)
			nothingOverlaps(t, doc)
			for _, f := range found {
				if f.Rule == "bleed" || f.Rule == "near-trim" && f.Page > 1 {
					t.Errorf("%s, %s: %s", size, l, f.Says[editor.English])
				}
			}
			seen := map[int]bool{}
			for _, a := range ed.Articles()[1:3] {
				page, pic := pictureOf(t, doc, a)
				seen[page%2] = true
				b := doc.Bleed
				if pic.X != -b || pic.Y != -b || pic.W != doc.Width+2*b || pic.H < doc.Height/6 || pic.H > doc.Height/2 {
					t.Errorf("%s, %s, page %d: the picture is at %d %d, %d × %d", size, l, page, pic.X, pic.Y, pic.W, pic.H)
				}
				headless(t, doc, page, pic)
			}
			if !seen[0] && !seen[1] {
				t.Error("no picture bleeds")
			}
		}
	}
}

// pictureOf finds the picture that an article shows, and its page.
func pictureOf(t *testing.T, doc *paper.Document, a *editor.Article) (int, *paper.Picture) {
	t.Helper()
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			if p, ok := it.(*paper.Picture); ok && p.Story == a.Story {
				return doc.Pages[i].Number, p
			}
		}
	}
	t.Fatalf("%s shows no picture", a.Headline.Text())
	return 0, nil
}

// headless looks that nothing is set on the picture.
func headless(t *testing.T, doc *paper.Document, page int, pic *paper.Picture) {
	t.Helper()
	for _, it := range doc.Pages[page-1].Items {
		if text, ok := it.(*paper.Text); ok && text.Y < pic.Y+pic.H {
			t.Errorf("page %d: words stand on the picture", page)
		}
	}
}

// What is cut off a picture so that it bleeds is said.
func TestBleedingPortraitIsCropped(t *testing.T) {
	_, found := setter(t).Lay(bleeding(editor.English, editor.A4, 2400, 3600))
	for _, f := range found {
		if f.Rule == "cropped" && f.Page > 1 {
			return
		}
	}
	t.Error("nothing was found")
}

// A second picture of a story that is to bleed spans its columns.
func TestSecondPictureDoesNotBleed(t *testing.T) {
	p := newPress(9, editor.English)
	ed := p.edition(100, 500)
	for range 2 {
		p.picture(ed, ed.Articles()[1], 2400, 1000).Width = editor.WidthBleed
	}
	doc, _ := setter(t).Lay(ed)
	bleeds := 0
	for i := range doc.Pages[1:] {
		for _, it := range doc.Pages[i+1].Items {
			if pic, ok := it.(*paper.Picture); ok && pic.X < 0 {
				bleeds++
			}
		}
	}
	if bleeds != 1 {
		t.Errorf("%d pictures bleed, want 1", bleeds)
	}
}
