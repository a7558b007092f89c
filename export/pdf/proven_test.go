package pdf_test

import (
	"slices"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export"
	"twofold/export/layout"
	"twofold/export/paper"
	"twofold/export/pdf"
)

// product is one way in which an edition leaves the house.
type product struct {
	name  string
	how   pdf.Options
	dress func(t *testing.T, doc *paper.Document) *paper.Document // nil leaves it as it is
}

// products are asked for on every size of page, manners once.
var (
	products = []product{
		{"screen", pdf.Options{Product: export.Screen}, nil},
		{"office", pdf.Options{Product: export.Office}, nil},
		{"booklet", pdf.Options{Product: export.Booklet}, nil},
		{"press", pdf.Options{Product: export.Press}, nil},
	}
	manners = []product{
		{"grey", pdf.Options{Product: export.Office, Grey: true}, nil},
		{"little toner", pdf.Options{Product: export.Booklet, Grey: true}, sparing},
		{"draft", pdf.Options{Product: export.Screen, Draft: true}, marked},
		{"press in inks", pdf.Options{Product: export.Press, CMYK: true}, nil},
	}
)

func sparing(_ *testing.T, doc *paper.Document) *paper.Document { return doc.SaveToner() }

func marked(t *testing.T, doc *paper.Document) *paper.Document {
	return layout.NewSetter(newRuler(t)).Draft(doc)
}

// Every product of the sample, on every size of page, and its handouts: other programs
// read, check and paint them without a word of complaint.
func TestEveryProductByOthers(t *testing.T) {
	if testing.Short() {
		t.Skip("short: other programs were not asked about every product")
	}
	for _, c := range []struct {
		size  editor.PageSize
		lang  editor.Lang
		asked []product
	}{
		{editor.A4, editor.Russian, slices.Concat(products, manners)},
		{editor.A5, editor.English, products},
		{editor.Letter, editor.Russian, products},
	} {
		ed := sampled(t, c.lang)
		ed.edition.Design.Paper = c.size
		doc, _ := layout.NewSetter(newRuler(t)).Lay(ed.edition)
		for _, p := range c.asked {
			t.Run(string(c.size)+" "+p.name, func(t *testing.T) { proven(t, ed.painter, doc, p) })
		}
	}
	for _, name := range []string{"handout", "both"} {
		h := editions(t)[name]
		for _, p := range products[:2] {
			t.Run(name+" "+p.name, func(t *testing.T) { proven(t, h.painter, h.doc, p) })
		}
	}
}

func proven(t *testing.T, painter *pdf.Painter, doc *paper.Document, p product) {
	t.Helper()
	if p.dress != nil {
		doc = p.dress(t, doc)
	}
	file := paint(t, painter, doc, p.how)
	strictlyValid(t, file)
	tool(t, file, "qpdf", "--check", "FILE")
	for _, ask := range [][]string{
		{"gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", "FILE"},
		{"mutool", "draw", "-q", "-N", "-r", "20", "-F", "pam", "-o", "/dev/null", "FILE"},
	} {
		if says := tool(t, file, ask[0], ask[1:]...); says != "" {
			t.Errorf("%s says %s", ask[0], says)
		}
	}
	for _, line := range rows(tool(t, file, "pdffonts", "FILE")) {
		if !strings.Contains(line, "CID TrueType") || !strings.Contains(line, "yes yes yes") {
			t.Errorf("a font is not embedded, cut to what is used and readable: %s", line)
		}
	}
	for _, line := range rows(tool(t, file, "pdfimages", "-list", "FILE")) {
		if f := strings.Fields(line); p.how.Grey && f[5] != "gray" {
			t.Errorf("a picture has colours: %s", line)
		}
	}
}

// rows are the rows of a table under its head.
func rows(table string) []string {
	lines := strings.Split(strings.TrimSpace(table), "\n")
	return lines[min(2, len(lines)):]
}
