package pdf_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"twofold/export"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/pdf"
)

// numbered is a document whose pages say their number.
func numbered(r *face.Ruler, n int) *paper.Document {
	doc := blank(0)
	for i := range n {
		label := fmt.Sprint(i + 1)
		doc.Pages = append(doc.Pages, paper.Page{Number: i + 1, Label: label, Items: []paper.Item{
			run(r, face.Sans, 20*face.Pt, place{100 * face.Pt, 100 * face.Pt}, label),
		}})
	}
	return doc
}

// stands is where a page's number stands on which side, as the content says.
var stands = regexp.MustCompile(`([\d.]+) ([\d.]+) Tm \[<([0-9A-F]+)>\]TJ`)

// A side is left and right page, in points from the left; a blank page is missing.
func TestBookletOrder(t *testing.T) {
	r := newRuler(t)
	for pages, want := range map[int]string{
		4: "4 1 | 2 3", 8: "8 1 | 2 7 | 6 3 | 4 5",
		11: "- 1 | 2 11 | 10 3 | 4 9 | 8 5 | 6 7",
		12: "12 1 | 2 11 | 10 3 | 4 9 | 8 5 | 6 7",
		16: "16 1 | 2 15 | 14 3 | 4 13 | 12 5 | 6 11 | 10 7 | 8 9",
		1:  "- 1 | - -", 5: "- 1 | 2 - | - 3 | 4 5",
	} {
		file := paint(t, pdf.New(r, nil), numbered(r, pages), pdf.Options{Product: export.Booklet, Plain: true})
		var sides []string
		for _, stream := range contents(file) {
			sides = append(sides, halves(stream))
		}
		if got := strings.Join(sides, " | "); got != want {
			t.Errorf("%d pages: got %s, want %s", pages, got, want)
		}
	}
}

// contents are the content streams of a plain file.
func contents(file []byte) []string {
	var out []string
	for _, m := range regexp.MustCompile(`(?s)stream\n(.*?)\nendstream`).FindAllSubmatch(file, -1) {
		if s := string(m[1]); strings.Contains(s, " l S\n") {
			out = append(out, s)
		}
	}
	return out
}

// halves says which numbers stand left and right.
func halves(stream string) string {
	out := [2]string{"-", "-"}
	for _, m := range stands.FindAllStringSubmatch(stream, -1) {
		var x float64
		fmt.Sscan(m[1], &x)
		half := 0
		if x > 595 {
			half = 1
		}
		out[half] = ""
		for i := 0; i < len(m[3]); i += 4 {
			out[half] += m[3][i+3 : i+4] // U+003n
		}
	}
	return out[0] + " " + out[1]
}

// Every sheet's pages lie 0.1 mm nearer to the fold than those of the sheet around it.
func TestBookletCreep(t *testing.T) {
	r := newRuler(t)
	file := paint(t, pdf.New(r, nil), numbered(r, 12), pdf.Options{Product: export.Booklet, Plain: true})
	var got []string
	for _, stream := range contents(file) {
		for _, m := range stands.FindAllStringSubmatch(stream, -1) {
			got = append(got, m[1])
		}
	}
	want := "100 695.276 100 695.276 100.283 694.993 100.283 694.993 100.566 694.71 100.566 694.71"
	if strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// What bleeds over the fold is cut off there.
func TestBookletPagesStayOnTheirHalf(t *testing.T) {
	r := newRuler(t)
	doc := numbered(r, 4)
	doc.Pages[0].Items = []paper.Item{
		&paper.Box{X: -8504, Y: -8504, W: doc.Width + 17008, H: 100 * face.Pt, Fill: blue},
	}
	file := string(paint(t, pdf.New(r, nil), doc, pdf.Options{Product: export.Booklet, Plain: true}))
	if want := "q 595.276 0 595.276 841.89 re W n\n"; !strings.Contains(file, want) {
		t.Errorf("no %q", want)
	}
}

func TestBookletSheets(t *testing.T) {
	r := newRuler(t)
	file := paint(t, pdf.New(r, painting(t)), withPictures(small(r)), pdf.Options{Product: export.Booklet})
	out := tool(t, file, "pdfinfo", "FILE")
	for _, want := range []string{"Pages:           2\n", "Page size:       1190.55 x 841.89 pts (A3)"} {
		if !strings.Contains(out, want) {
			t.Errorf("no line %q in\n%s", want, out)
		}
	}
	if !strings.Contains(string(file), "/Duplex /DuplexFlipShortEdge") {
		t.Error("the file does not say how it is turned over")
	}
	if strings.Contains(string(file), "/Annots") || strings.Contains(string(file), "/Outlines") {
		t.Error("something leads somewhere on paper")
	}
	tool(t, file, "qpdf", "--check", "FILE")
}
