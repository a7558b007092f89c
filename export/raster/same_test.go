package raster_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"twofold/editor"
	"twofold/editor/sample"
	"twofold/export"
	"twofold/export/layout"
	"twofold/export/paper"
	"twofold/export/pdf"
	"twofold/export/raster"
)

// sampleDocument lays out the sample issue in Russian.
func sampleDocument(tb testing.TB) (*paper.Document, export.Fetch) {
	tb.Helper()
	c, err := sample.Publication()
	if err != nil {
		tb.Fatal(err)
	}
	m := editor.Material{Publication: c.Publication, Stories: c.Stories, Projects: c.Projects}
	data := map[string][]byte{}
	for _, p := range c.Pictures {
		m.Pictures = append(m.Pictures, p.Picture)
		data[p.Hash] = p.Data
	}
	ed, _ := editor.Assemble(m, &c.Issues[len(c.Issues)-1], editor.Russian)
	doc, _ := layout.NewSetter(ruler()).Lay(ed)
	return doc, func(hash string) ([]byte, error) { return data[hash], nil }
}

// TestSameAsPDF paints pages of the sample issue here and, through the PDF, with poppler.
// Poppler sets baselines on the pixel above, which is most of the difference.
func TestSameAsPDF(t *testing.T) {
	poppler, err := exec.LookPath("pdftoppm")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("pdftoppm is not there, and this run requires it")
		}
		t.Skip("poppler is not there")
	}
	doc, fetch := sampleDocument(t)
	doc.Pages, doc.Outline = doc.Pages[:2], nil
	for i := range doc.Pages {
		doc.Pages[i].Items = withoutLinks(doc.Pages[i].Items)
	}
	var file bytes.Buffer
	if err := pdf.New(ruler(), fetch).Write(t.Context(), &file, doc, pdf.Options{Product: export.Screen}); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(name, file.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	p := raster.New(ruler(), fetch)
	for i := range doc.Pages {
		here, err := p.Draw(t.Context(), doc, i+1, 144)
		if err != nil {
			t.Fatal(err)
		}
		there := popplerPage(t, poppler, name, i+1)
		if mean, _ := difference(t, here, there); mean > 4 {
			t.Errorf("page %d differs by %.2f of 255 on average", i+1, mean)
		} else {
			t.Logf("page %d: %.2f of 255", i+1, mean)
		}
	}
}

// withoutLinks leaves out what leads to pages that the test cuts off.
func withoutLinks(items []paper.Item) []paper.Item {
	var out []paper.Item
	for _, it := range items {
		if _, link := it.(*paper.Link); !link {
			out = append(out, it)
		}
	}
	return out
}

func popplerPage(t *testing.T, poppler, name string, page int) image.Image {
	t.Helper()
	n := string('0' + rune(page))
	out, err := exec.Command(poppler, "-r", "144", "-png", "-f", n, "-l", n, name).Output()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return img
}
