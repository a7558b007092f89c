package layout_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/paper"
)

// occasion makes a handout of an edition.
func occasion(ed *editor.Edition, questions int) *editor.Edition {
	ed.Number, ed.Period = 0, ""
	ed.Occasion = &editor.Occasion{Title: "Safe Employment Abroad", Place: "Khujand", Date: "2026-12-03"}
	if ed.Lang == editor.Russian {
		ed.Occasion.Title, ed.Occasion.Place = "Безопасная работа за рубежом", "Худжанд"
	}
	for range questions {
		ed.Occasion.Questions = append(ed.Occasion.Questions, "Which office should a family turn to first?")
	}
	return ed
}

// sheet is a handout of one story of so many words, with a picture, a pull quote,
// briefs and questions.
func (p *press) sheet(words, briefs, questions int) *editor.Edition {
	ed := p.edition(words)
	a := ed.Articles()[0]
	quote := p.block(editor.PullQuote, p.words(16))
	a.Body = slices.Insert(a.Body, 1, quote)
	p.picture(ed, a, 1500, 1000)
	if briefs > 0 {
		ed.Areas = ed.Areas[:briefs]
		p.briefs(ed, 1)
	}
	return occasion(ed, questions)
}

// rulesFound lists what was found about a handout.
func rulesFound(found []editor.Finding) []string {
	var out []string
	for _, f := range found {
		if strings.HasPrefix(f.Rule, "handout-") {
			out = append(out, f.Says[editor.English])
		}
	}
	slices.Sort(out)
	return out
}

// shows says which texts stand in the tagged lines of a document.
func shows(doc *paper.Document, text string) bool {
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			if x, ok := it.(*paper.Text); ok && strings.Contains(said(x), text) {
				return true
			}
		}
	}
	return false
}

// stands says what of a handout stands: its picture's height in points, then q for the
// pull quote, d for the discussion, and the number of its briefs.
func stands(ed *editor.Edition, doc *paper.Document) (picture float64, rest string) {
	printed := printed(doc)
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			if p, ok := it.(*paper.Picture); ok {
				picture = p.H.Points()
			}
		}
	}
	for _, b := range ed.Articles()[0].Body {
		if b.Kind == editor.PullQuote && printed[b.ID] != "" {
			rest += "q"
		}
	}
	if shows(doc, "FOR DISCUSSION") {
		rest += "d"
	}
	for _, g := range ed.Briefs() {
		if printed[g.Briefs[0].Body.ID] != "" {
			rest += "b"
		}
	}
	return picture, rest
}

// shorten cuts a story's paragraphs after so many words.
func shorten(a *editor.Article, words int) {
	var body []editor.Block
	for _, b := range a.Body {
		if b.Kind == editor.Paragraph {
			if words <= 0 {
				continue
			}
			text := strings.Fields(b.Text())
			text = text[:min(len(text), words)]
			words -= len(text)
			b.Spans = editor.Plain(strings.Join(text, " "))
		} else if b.Kind == editor.Subhead {
			continue
		}
		body = append(body, b)
	}
	a.Body = body
}

// TestHandoutGivesWayInOrder makes a story longer and longer.
func TestHandoutGivesWayInOrder(t *testing.T) {
	s := setter(t)
	want := []string{"qdbb", "dbb", "bb", "b"}
	at, low := 0, false
	natural := 0.0
	for words := 40; ; words += 4 {
		ed := newPress(7, editor.English).sheet(600, 2, 3)
		shorten(ed.Articles()[0], words)
		doc, found := s.Lay(ed)
		if len(doc.Pages) > 1 {
			if !slices.ContainsFunc(found, func(f editor.Finding) bool { return f.Rule == "handout-long" }) {
				t.Error("nothing is said of the second page")
			}
			if _, got := stands(ed, doc); got != want[0] {
				t.Errorf("%d words: on two pages %q stands, want %q", words, got, want[0])
			}
			break
		}
		high, got := stands(ed, doc)
		natural = max(natural, high)
		low = low || at == 0 && high < natural
		for at < len(want) && got != want[at] {
			at++
			if !low {
				t.Fatalf("%d words: %q stands, and the picture was never lower", words, got)
			}
		}
		if at == len(want) {
			t.Fatalf("%d words: %q stands, after %v", words, got, want)
		}
		if n := len(rulesFound(found)); n != at {
			t.Errorf("%d words, %q stands: said %q", words, got, rulesFound(found))
		}
	}
	if at != len(want)-1 {
		t.Errorf("before the second page %q stands, want %q", want[at], want[len(want)-1])
	}
}

func TestSampleStoriesAreHandouts(t *testing.T) {
	for _, l := range langs {
		for _, part := range sampleEdition(t, l).Parts {
			if part.Article == nil {
				continue
			}
			t.Run(string(l)+" "+part.Article.Slug, func(t *testing.T) {
				ed := sampleEdition(t, l)
				ed.Parts = []editor.Part{part}
				doc, found := setter(t).Lay(occasion(ed, 0))
				if len(doc.Pages) != 1 {
					t.Errorf("%d pages, want one", len(doc.Pages))
				}
				clean(t, doc)
				everyWordOnce(t, kept(ed, found), doc)
				insideFrame(t, doc)
				nothingOverlaps(t, doc)
			})
		}
	}
}

// kept is an edition without what its handout leaves out.
func kept(ed *editor.Edition, found []editor.Finding) *editor.Edition {
	cut := func(what string) bool {
		return slices.ContainsFunc(found, func(f editor.Finding) bool {
			return f.Rule == "handout-cut" && strings.Contains(f.Says[editor.English], what)
		})
	}
	out := *ed
	out.Parts = slices.Clone(ed.Parts)
	for i := range out.Parts {
		switch p := &out.Parts[i]; {
		case p.Article != nil && p.Article == ed.Articles()[0]:
			a := *p.Article
			pictures := 0
			a.Body = slices.DeleteFunc(slices.Clone(a.Body), func(b editor.Block) bool {
				if b.Kind == editor.Image && b.In == "" {
					pictures++
				}
				return b.Kind == editor.PullQuote && cut("pull quote") ||
					b.Kind == editor.Image && b.In == "" && pictures > 1 && cut("first picture")
			})
			p.Article = &a
		case len(p.Briefs) > 0 && cut("second brief"):
			p.Briefs = slices.Clone(p.Briefs[:1])
			p.Briefs[0].Briefs = p.Briefs[0].Briefs[:1]
		}
	}
	return &out
}

func TestHandoutsKeepTheirPromises(t *testing.T) {
	s := setter(t)
	rapid.Check(t, func(rt *rapid.T) {
		p := newPress(rapid.Uint64Range(1, 1<<40).Draw(rt, "seed"), rapid.SampledFrom(langs).Draw(rt, "language"))
		ed := occasion(p.anything(), rapid.IntRange(0, 7).Draw(rt, "questions"))
		ed.Design.Paper = rapid.SampledFrom(editor.PageSizes()).Draw(rt, "size")
		doc, found := s.Lay(ed)
		everyWordOnce(rt, kept(ed, found), doc)
		insideFrame(rt, doc)
		nothingOverlaps(rt, doc)
		if r := doc.Report; r.Widows+r.Orphans+r.OffGrid > 0 || r.HyphenRun > 3 {
			rt.Errorf("widows %d, orphans %d, off the grid %d, hyphens in a row %d",
				r.Widows, r.Orphans, r.OffGrid, r.HyphenRun)
		}
		if again, _ := setter(t).Lay(ed); dumpAll(again) != dumpAll(doc) {
			rt.Error("two settings of the same handout differ")
		}
	})
}

// TestHandoutsOnSmallPages sets handouts whose picture is higher than what their briefs and
// questions leave of the first page.
func TestHandoutsOnSmallPages(t *testing.T) {
	for _, size := range editor.PageSizes() {
		for _, l := range langs {
			ed := newPress(21, l).sheet(300, 2, 3)
			ed.Design.Paper = size
			doc, found := setter(t).Lay(ed)
			everyWordOnce(t, kept(ed, found), doc)
			insideFrame(t, doc)
			nothingOverlaps(t, doc)
			for _, f := range found {
				if f.Rule == "overset" {
					t.Errorf("%s, %s: %s", size, l, f.Says[editor.English])
				}
			}
		}
	}
}

func TestHandoutAsBefore(t *testing.T) {
	doc, _ := setter(t).Lay(newPress(21, editor.English).sheet(130, 2, 3))
	if len(doc.Pages) != 1 || doc.Title != "Safe Employment Abroad" {
		t.Fatalf("%d pages of %q", len(doc.Pages), doc.Title)
	}
	golden(t, "handout", dump(&doc.Pages[0]))
}

func TestLongTitleOfAnEventStandsOnTwoLines(t *testing.T) {
	ed := newPress(3, editor.English).sheet(90, 0, 0)
	ed.Occasion.Title = strings.TrimSpace(strings.Repeat("Safe employment abroad and at home ", 3))
	doc, _ := setter(t).Lay(ed)
	lines := map[paper.Length]bool{}
	text := ""
	for _, it := range doc.Pages[0].Items {
		if x, ok := it.(*paper.Text); ok && x.Tag == design.TagTitle {
			lines[x.Y] = true
			text += said(x) + " "
		}
	}
	if len(lines) != 2 || strings.Join(strings.Fields(text), " ") != ed.Occasion.Title {
		t.Errorf("%d lines: %q", len(lines), text)
	}
	nothingOverlaps(t, doc)
	ed.Occasion.Title = strings.Repeat("Safe employment abroad and at home ", 9)
	if _, found := setter(t).Lay(ed); !editor.AnyBlocking(found) {
		t.Error("a title that does not fit is not reported")
	}
}
