package pdf_test

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export"
	"twofold/export/layout"
	"twofold/export/paper"
	"twofold/export/pdf"
)

var conformance = flag.String("conformance", "", "a folder for the files that a validator is to look at")

// claimed are the standards that products claim, as their metadata say it.
var claimed = map[export.Product][]string{
	export.Screen: {"<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"},
	export.Office: {"<pdfaid:part>2<", "<pdfaid:conformance>B<"},
	export.Press:  {"<pdfaid:part>2<", "<pdfaid:conformance>B<", "PDF/X-4"},

	export.Booklet: {"<pdfaid:part>2<", "<pdfaid:conformance>B<"},
}

// TestConformance writes every edition as every product for tools/conformance.sh, and
// one file for each kind of claim that is wrong.
func TestConformance(t *testing.T) {
	for name, ed := range withSizes(t) {
		for product, claims := range claimed {
			file := paint(t, ed.painter, ed.doc, pdf.Options{Product: product})
			for _, claim := range claims {
				if !bytes.Contains(file, []byte(claim)) {
					t.Errorf("%s, %s: the file does not claim %s", name, product, claim)
				}
			}
			strictlyValid(t, file)
			keep(t, name+"-"+string(product), file)
		}
		keep(t, name+"-grey", paint(t, ed.painter, ed.doc, pdf.Options{Product: export.Office, Grey: true}))
	}
	some := *editions(t)["every-kind"].doc
	some.Pages = some.Pages[3:7] // in the middle of stories
	file := paint(t, editions(t)["every-kind"].painter, &some, pdf.Options{})
	keep(t, "some-pages-screen", file)
	ed := editions(t)["sample-en"]
	file = paint(t, ed.painter, ed.doc, pdf.Options{})
	keep(t, "wrong-ua1", bytes.Replace(file, []byte("/Lang (en-GB)"), []byte("/Lung (en-GB)"), 1))
	keep(t, "wrong-2a", bytes.Replace(file, []byte("/S /GTS_PDFA1"), []byte("/S /GTS_PDFE1"), 1))
}

// withSizes are all editions, and two of them on the other sizes of page, too.
func withSizes(t *testing.T) map[string]laid {
	out := maps.Clone(editions(t))
	for _, name := range []string{"sample-ru", "every-kind"} {
		for _, size := range []editor.PageSize{editor.A5, editor.Letter} {
			of := out[name]
			ed := *of.edition
			ed.Design.Paper = size
			doc, _ := layout.NewSetter(newRuler(t)).Lay(&ed)
			out[name+"-"+string(size)] = laid{&ed, doc, of.painter}
		}
	}
	return out
}

func keep(t *testing.T, name string, file []byte) {
	t.Helper()
	if *conformance == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(*conformance, name+".pdf"), file, 0o600); err != nil {
		t.Fatal(err)
	}
}

// A file claims no more than it keeps: PDF/UA wants a title, and what is to be read
// aloud must not hold characters of somebody's own.
func TestClaimsAreModest(t *testing.T) {
	r := newRuler(t)
	nameless, private := small(r), small(r)
	nameless.Title = ""
	private.Pages[1].Items[0].(*paper.Text).Glyphs[0].Rune = '\uE000'
	for _, c := range []struct {
		name  string
		doc   *paper.Document
		level string
		ua    bool
	}{
		{"everything is there", small(r), "A", true},
		{"no title", nameless, "A", false},
		{"a character for private use", private, "B", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := string(paint(t, pdf.New(r, nil), c.doc, pdf.Options{}))
			if !strings.Contains(file, "<pdfaid:conformance>"+c.level+"<") {
				t.Errorf("the file does not claim PDF/A-2, level %s", c.level)
			}
			if strings.Contains(file, "<pdfuaid:part>") != c.ua {
				t.Errorf("the file claims PDF/UA: %t, want %t", !c.ua, c.ua)
			}
		})
	}
}
