package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/paper"
)

// TestStrangeEditions sets what nobody should write. Every one gives pages, what is lost
// is reported, and what is printed lies within the frame.
func TestStrangeEditions(t *testing.T) {
	p := newPress(7, editor.English)
	cases := []struct {
		name string
		make func() *editor.Edition
		want string // a finding's rule; "" for no blocking finding
	}{
		{"nothing at all", func() *editor.Edition { return &editor.Edition{} }, ""},
		{"no stories", func() *editor.Edition { return p.edition() }, ""},
		{"no stories but briefs", func() *editor.Edition { e := p.edition(); p.briefs(e, 2); return e }, ""},
		{"one story", func() *editor.Edition { return p.edition(120) }, ""},
		{"an empty story", func() *editor.Edition { return p.edition(300, 0, 300) }, ""},
		{"an empty lead", func() *editor.Edition { return p.edition(0, 300) }, ""},
		{"a story without any text", func() *editor.Edition {
			e := p.edition(200)
			e.Parts = append(e.Parts, editor.Part{Kind: editor.StoryItem, Article: &editor.Article{Story: "x"}})
			return e
		}, ""},
		{"a headline of 300 words", func() *editor.Edition {
			e := p.edition(300, 300)
			e.Articles()[1].Headline = p.block(editor.Headline, p.words(300))
			return e
		}, "overset"},
		{"a caption of 900 words", func() *editor.Edition {
			e := p.edition(300, 300)
			p.picture(e, e.Articles()[1], 2000, 1500).Spans = editor.Plain(p.words(900))
			return e
		}, "overset"},
		{"a lead's headline of 300 words", func() *editor.Edition {
			e := p.edition(300, 300)
			e.Articles()[0].Headline = p.block(editor.Headline, p.words(300))
			return e
		}, "overset"},
		{"a headline of 3000 words", func() *editor.Edition {
			e := p.edition(300, 300)
			e.Articles()[1].Headline = p.block(editor.Headline, p.words(3000))
			return e
		}, "overset"},
		{"a pull quote of 800 words", func() *editor.Edition {
			e := p.edition(300, 300)
			p.insert(e.Articles()[1], p.block(editor.PullQuote, p.words(800)))
			return e
		}, ""},
		{"a sidebar of 2000 words", func() *editor.Edition {
			e := p.edition(300, 300)
			title := p.block(editor.Sidebar, "Box")
			in := p.block(editor.Paragraph, p.words(2000))
			in.In = title.ID
			e.Articles()[1].Body = append(e.Articles()[1].Body, title, in)
			return e
		}, "overset"},
		{"emoji and unknown scripts", func() *editor.Edition {
			e := p.edition(200, 100)
			p.insert(e.Articles()[1], p.block(editor.Paragraph, "Thanks 👩‍🌾 and 谢谢 for ☂️."))
			return e
		}, "missing-glyph"},
		{"bytes that are no text", func() *editor.Edition {
			e := p.edition(200, 100)
			p.insert(e.Articles()[1], p.block(editor.Paragraph, "a\xff\xfeb\x00c"))
			return e
		}, "missing-glyph"},
		{"one word of 5000 letters", func() *editor.Edition {
			e := p.edition(200, 100)
			p.insert(e.Articles()[1], p.block(editor.Paragraph, strings.Repeat("w", 5000)))
			return e
		}, ""},
		{"letters with forced breaks", func() *editor.Edition {
			e := p.edition(200, 100)
			p.insert(e.Articles()[1], p.block(editor.Paragraph, strings.Repeat("a\n", 300)))
			return e
		}, ""},
		{"a picture without a record", func() *editor.Edition {
			e := p.edition(200, 300)
			b := p.block(editor.Image, "Caption.")
			b.Picture = "gone"
			p.insert(e.Articles()[1], b)
			return e
		}, ""},
		{"a lead's picture without a record", func() *editor.Edition {
			e := p.edition(200, 300)
			b := p.block(editor.Image, "")
			b.Picture = "gone"
			p.insert(e.Articles()[0], b)
			return e
		}, ""},
		{"a picture of no size", func() *editor.Edition {
			e := p.edition(200, 300)
			p.picture(e, e.Articles()[1], 0, 0)
			return e
		}, "empty-picture"},
		{"a picture of one pixel", func() *editor.Edition {
			e := p.edition(200, 300)
			p.picture(e, e.Articles()[1], 1, 1)
			return e
		}, "low-resolution"},
		{"a very wide picture", func() *editor.Edition {
			e := p.edition(200, 300)
			p.picture(e, e.Articles()[1], 60000, 10)
			return e
		}, "low-resolution"},
		{"a very high picture", func() *editor.Edition {
			e := p.edition(200, 300)
			p.picture(e, e.Articles()[1], 1200, 4000)
			return e
		}, "cropped"},
		{"only pictures", func() *editor.Edition {
			e := p.edition(0, 0)
			for _, a := range e.Articles() {
				for i := 0; i < 9; i++ {
					p.picture(e, a, 2000, 1500)
				}
			}
			return e
		}, ""},
		{"forty stories", func() *editor.Edition {
			n := make([]int, 40)
			for i := range n {
				n[i] = 60 + i*5
			}
			return p.edition(n...)
		}, "contents-cut"},
		{"ninety briefs", func() *editor.Edition { e := p.edition(200); p.briefs(e, 13); return e }, ""},
		{"a brief of 2000 words", func() *editor.Edition {
			e := p.edition(200)
			p.briefs(e, 1)
			e.Parts[1].Briefs[3].Briefs[0].Body = p.block(editor.Paragraph, p.words(2000))
			return e
		}, "overset"},
		{"a full back page", func() *editor.Edition {
			e := p.edition(200)
			for i := 0; i < 40; i++ {
				e.Calendar = append(e.Calendar, editor.EventLine{Date: "2026-11-05", Title: p.words(20), Place: p.words(9)})
				e.Contacts = append(e.Contacts, editor.ContactLines{Name: p.words(2), Lines: []string{"info@example.org", p.words(9)}})
				e.Donors = append(e.Donors, editor.DonorBox{Name: p.words(4)})
			}
			e.About, e.Disclaimer = p.words(900), p.words(900)
			return e
		}, "overset"},
		{"contacts alone", func() *editor.Edition {
			e := p.edition(200)
			e.Contacts = []editor.ContactLines{{Name: "Office", Lines: []string{"Street 1", "www.example.org"}}}
			return e
		}, ""},
		{"a Tajik edition", func() *editor.Edition {
			q := newPress(8, editor.Tajik)
			e := q.edition(300, 500, 100)
			e.Languages = editor.Langs()
			q.briefs(e, 1)
			return e
		}, ""},
		{"long names", func() *editor.Edition {
			e := p.edition(200, 200)
			e.Name, e.Tagline, e.Period = p.words(12), p.words(40), p.words(12)
			for i := range e.Areas {
				e.Areas[i].Title = p.words(9)
			}
			p.briefs(e, 3)
			return e
		}, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			ed := c.make()
			doc, found := setter(t).Lay(ed)
			if len(doc.Pages) == 0 {
				t.Fatal("no pages")
			}
			insideFrame(t, doc)
			nothingOverlaps(t, doc)
			noNotdef(t, doc)
			expectRule(t, found, c.want)
		})
	}
}

func expectRule(t *testing.T, found []editor.Finding, want string) {
	t.Helper()
	for _, f := range found {
		for _, l := range editor.Langs() {
			if says := f.Says[l]; says == "" || strings.Contains(says, "%!") {
				t.Errorf("%s says %q in %s", f.Rule, says, l)
			}
		}
	}
	for _, f := range found {
		if f.Says[editor.English] == "" || f.Says[editor.Russian] == "" {
			t.Errorf("%s says nothing", f.Rule)
		}
		if f.Rule == want {
			return
		}
		if want == "" && f.Severity == editor.Blocking {
			t.Errorf("%s: %s", f.Rule, f.Says[editor.English])
		}
	}
	if want != "" {
		t.Errorf("no finding %q among %d", want, len(found))
	}
}

// noNotdef expects no glyph to stand for what a face lacks.
func noNotdef(t *testing.T, doc *paper.Document) {
	t.Helper()
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			x, ok := it.(*paper.Text)
			if !ok {
				continue
			}
			for _, g := range x.Glyphs {
				if g.ID == 0 && !strings.ContainsRune(" \u00a0\u2002\u2003\u2006\u2007\u2009\u202f\u2060", g.Rune) {
					t.Errorf("page %d: %U has no glyph", i+1, g.Rune)
				}
			}
		}
	}
}

func TestLongStoryIsSetWhole(t *testing.T) {
	p := newPress(3, editor.Russian)
	ed := p.edition(300, 50_000)
	doc, found := setter(t).Lay(ed)
	clean(t, doc)
	everyWordOnce(t, ed, doc)
	if len(doc.Pages) < 50 {
		t.Errorf("only %d pages", len(doc.Pages))
	}
	expectRule(t, found, "")
}

func TestFindingsSayWhere(t *testing.T) {
	p := newPress(5, editor.English)
	ed := p.edition(200, 300)
	b := p.insert(ed.Articles()[1], p.block(editor.Paragraph, "Good ☂ news"))
	want := b.ID
	_, found := setter(t).Lay(ed)
	for _, f := range found {
		if f.Rule != "missing-glyph" {
			continue
		}
		if f.Block != want || f.Story != ed.Articles()[1].Story || f.Page == 0 || f.Lang != editor.English {
			t.Errorf("the finding is about block %q of story %q on page %d in %q", f.Block, f.Story, f.Page, f.Lang)
		}
		if !strings.Contains(f.Says[editor.English], "place 6") {
			t.Errorf("the place is missing: %s", f.Says[editor.English])
		}
		return
	}
	t.Error("no finding")
}

func TestResolutionIsJudgedPerProduct(t *testing.T) {
	// A column is 84 mm wide: 3.307 inches.
	for _, c := range []struct {
		pixels int
		want   string
	}{
		{300, "screen warning office blocking press blocking"},
		{335, "office blocking press blocking"},
		{440, "office warning press blocking"},
		{530, "press warning"},
		{800, "press warning"},
		{1000, "press note"},
		{1400, ""},
	} {
		t.Run(fmt.Sprint(c.pixels, " pixels"), func(t *testing.T) {
			p := newPress(5, editor.English)
			ed := p.edition(200, 300)
			p.picture(ed, ed.Articles()[1], c.pixels, c.pixels*2/3)
			_, found := setter(t).Lay(ed)
			got := map[string]bool{}
			for _, f := range found {
				if f.Rule == "low-resolution" {
					got[f.Product+" "+string(f.Severity)] = true
				}
			}
			words := strings.Fields(c.want)
			if len(got) != len(words)/2 {
				t.Errorf("got %v, want %s", got, c.want)
			}
			for i := 0; i < len(words); i += 2 {
				if !got[words[i]+" "+words[i+1]] {
					t.Errorf("got %v, want %s", got, c.want)
				}
			}
		})
	}
}
