package pdf_test

import (
	"bytes"
	"flag"
	"os"
	"regexp"
	"testing"

	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/pdf"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares a file as text with what it should be; what is compressed or depends
// on the bytes of other parts is left out.
func golden(t *testing.T, name string, file []byte) {
	t.Helper()
	stream := regexp.MustCompile(`(?s)(/Filter .*?)\nstream\n.*?\nendstream`)
	file = stream.ReplaceAll(file, []byte("$1\n(packed)"))
	profile := regexp.MustCompile(`(?s)(/N \d>>)\nstream\n.*?\nendstream`)
	file = profile.ReplaceAll(file, []byte("$1\n(profile)"))
	file = regexp.MustCompile(`(?s)xref\n.*`).ReplaceAll(file, nil)
	file = regexp.MustCompile(`[A-Z]{6}\+`).ReplaceAll(file, []byte("SUBSET+"))
	file = regexp.MustCompile(`/Length1? \d+`).ReplaceAll(file, []byte("/Length"))
	path := "testdata/" + name + ".golden"
	if *update {
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(file, want) {
		t.Errorf("%s differs; look at it with -update and git diff", path)
	}
}

func TestGolden(t *testing.T) {
	r := newRuler(t)
	pt := face.Pt
	text := blank(1)
	text.Pages[0].Items = []paper.Item{
		stretched(run(r, face.Serif, 9500, place{56693, 150 * pt}, "АТАКА ГУ\u00ad"), 1234),
		run(r, face.Serif, 9500, place{56693, 163 * pt}, "12\u202f500\u2009—\u2007x"),
		run(r, face.SansBold, 48500, place{56693, 250 * pt}, "Today"),
	}
	shapes := blank(1)
	shapes.Pages[0].Items = []paper.Item{
		&paper.Box{X: -8504, Y: -8504, W: shapes.Width + 17008, H: 100 * pt, Fill: sand},
		&paper.Box{X: 56693, Y: 60 * pt, W: 9 * pt, H: 3500, Fill: sand},
		&paper.Rule{X1: 56693, Y1: 90 * pt, X2: 300 * pt, Y2: 90 * pt, Thick: 250, Colour: blue},
		&paper.Box{W: 0, H: 10 * pt, Fill: blue},
	}
	lead := small(r)
	for i := range lead.Pages {
		var kept []paper.Item
		for _, item := range lead.Pages[i].Items {
			if _, ok := item.(*paper.Link); ok {
				kept = append(kept, item)
			}
		}
		lead.Pages[i].Items = kept
	}
	lead.Pages = append(lead.Pages, paper.Page{Number: 3, Label: "iii"}, paper.Page{Number: 4})
	lead.Outline = append(lead.Outline, paper.Bookmark{Title: "Too deep (by one)", Level: 4, Page: 3},
		paper.Bookmark{Title: "To nowhere", Level: 1, Page: 9})
	for name, doc := range map[string]*paper.Document{
		"text": text, "shapes": shapes,
		"links-outline-labels": lead, "pictures": withPictures(blank(2)),
	} {
		t.Run(name, func(t *testing.T) {
			golden(t, name, paint(t, pdf.New(r, painting(t)), doc, pdf.Options{Plain: true}))
		})
	}
}
