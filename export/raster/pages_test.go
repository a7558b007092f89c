package raster_test

import (
	"image"
	"slices"
	"testing"

	"twofold/export/paper"
	"twofold/export/raster"
)

// smallPages is the resolution of the golden pages, in dots per inch: their composition can
// be judged, their words cannot be read.
const smallPages = 48

// TestGoldenPages compares pages of the sample issue with pictures that a person has looked
// at beside the drafts of the design.
func TestGoldenPages(t *testing.T) {
	doc, fetch := sampleDocument(t)
	p := raster.New(ruler(), fetch)
	for _, c := range []struct {
		name string
		page int
	}{
		{"page-cover", 1},
		{"page-inner", 3},
		{"page-briefs", firstOfBriefs(t, doc)},
		{"page-back", len(doc.Pages)},
	} {
		t.Run(c.name, func(t *testing.T) {
			img, err := p.Draw(t.Context(), doc, c.page, smallPages)
			if err != nil {
				t.Fatal(err)
			}
			if mean, most := difference(t, img, kept(t, coarse(img), c.name)); mean > 3 || most > coarseStep {
				t.Errorf("differs by %.2f on average and %d at most", mean, most)
			}
		})
	}
}

// coarseStep divides 255, so that white and black stay what they are.
const coarseStep = 15

// coarse is a picture in fewer colours, so that its file is small: no channel is more than
// half a step from what it was.
func coarse(img *image.RGBA) *image.RGBA {
	out := image.NewRGBA(img.Rect)
	for i, v := range img.Pix {
		out.Pix[i] = uint8((int(v) + coarseStep/2) / coarseStep * coarseStep)
	}
	return out
}

// firstOfBriefs is the first page after the cover on which no story stands.
func firstOfBriefs(t *testing.T, doc *paper.Document) int {
	t.Helper()
	for i := 1; i < len(doc.Pages); i++ {
		if !slices.ContainsFunc(doc.Pages[i].Items, func(it paper.Item) bool {
			x, ok := it.(*paper.Text)
			return ok && x.Story != ""
		}) {
			return i + 1
		}
	}
	t.Fatal("the issue has no page of briefs")
	return 0
}
