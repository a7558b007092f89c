package layout_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"twofold/editor"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestPagesAsBefore compares pages with what was once looked at and found good.
func TestPagesAsBefore(t *testing.T) {
	for _, c := range []struct {
		name string
		page int
		make func(p *press) *editor.Edition
	}{
		{"cover-picture-gives-way-to-the-contents", 1, func(p *press) *editor.Edition {
			ed := p.edition(400, 200, 200, 200, 200, 200, 200, 200, 200, 200)
			p.picture(ed, ed.Articles()[0], 2400, 1000)
			return ed
		}},
		{"cover-without-stories", 1, func(p *press) *editor.Edition { return p.edition() }},
		{"lead-goes-on-at-the-head-of-page-2", 2, func(p *press) *editor.Edition { return p.edition(600) }},
		{"short-story-in-three-columns", 2, func(p *press) *editor.Edition { return p.edition(20, 150) }},
		{"short-russian-story-in-two-columns", 2, func(p *press) *editor.Edition {
			p.lang = editor.Russian
			return p.edition(20, 150)
		}},
		{"picture-at-the-head-of-a-column", 2, func(p *press) *editor.Edition {
			ed := p.edition(20, 400)
			p.picture(ed, ed.Articles()[1], 1500, 1000)
			return ed
		}},
		{"picture-of-two-thirds-beside-a-sidebar", 2, func(p *press) *editor.Edition {
			ed := p.edition(20, 160)
			p.picture(ed, ed.Articles()[1], 1500, 800).Width = editor.WidthTwo
			p.sidebar(ed.Articles()[1], "")
			return ed
		}},
		{"picture-that-bleeds-off-the-page", 3, func(p *press) *editor.Edition {
			ed := p.edition(20, 200, 300)
			p.picture(ed, ed.Articles()[2], 2400, 1000).Width = editor.WidthBleed
			return ed
		}},
		{"stories-under-a-rule", 2, func(p *press) *editor.Edition { return p.edition(20, 220, 220) }},
		{"timeline-below-the-last-briefs", 2, func(p *press) *editor.Edition {
			ed := p.edition(20)
			ed.Areas = ed.Areas[:3]
			p.briefs(ed, 1)
			return ed
		}},
		{"back-page", 2, func(p *press) *editor.Edition {
			ed := p.edition(20)
			ed.Calendar = []editor.EventLine{
				{Date: "2026-12-03", Title: "Roundtable", Place: "Khujand"},
				{Date: "2027-01-22", Title: "Exercise", Place: "Rasht"},
			}
			ed.Contacts = []editor.ContactLines{{Name: "Office", Lines: []string{"Street 1", "a@example.org"}}}
			ed.Donors = []editor.DonorBox{{Name: "Donor A"}, {Name: "Donor B"}}
			ed.Invitation = editor.Invitation{Lang: editor.Russian, Text: "Этот выпуск есть на русском языке"}
			return ed
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, _ := setter(t).Lay(c.make(newPress(21, editor.English)))
			if len(doc.Pages) < c.page {
				t.Fatalf("only %d pages", len(doc.Pages))
			}
			golden(t, c.name, dump(&doc.Pages[c.page-1]))
		})
	}
}

// golden compares text with a file of testdata, or writes the file with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	g, w := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			t.Fatalf("line %d of %s\n got %s\nwant %s", i+1, file, g[i], append(w, "")[min(i, len(w))])
		}
	}
	if len(w) != len(g) {
		t.Fatalf("%s has %d lines more", file, len(w)-len(g))
	}
}
