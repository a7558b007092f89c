package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/layout"
	"twofold/export/paper"
)

// TestNoPageOfTheSampleIsMostlyEmpty expects at least three quarters of every page of the
// sample to be filled, on the pages that it is made for.
func TestNoPageOfTheSampleIsMostlyEmpty(t *testing.T) {
	for _, l := range langs {
		doc, _ := setter(t).Lay(sampleEdition(t, l))
		for i, empty := range doc.Report.EmptySlots {
			if most := design.A4().Slots / 4; empty > most {
				t.Errorf("%s: %d lines of page %d stay empty, more than %d", l, empty, i+1, most)
			}
		}
	}
}

// advised is an edition of which two pages stay partly empty.
func advised(l editor.Lang, advice string) *editor.Edition {
	p := newPress(21, l)
	ed := p.illustrated(p.edition(20, 420, 360), 2, "")
	ed.Advice = advice
	return ed
}

// TestAdviceFillsAFoot expects the line of advice once, whole, on the page that is emptiest
// without it, and no page more for it.
func TestAdviceFillsAFoot(t *testing.T) {
	for _, size := range editor.PageSizes() {
		without := advised(editor.English, "")
		without.Design.Paper = size
		bare, _ := setter(t).Lay(without)
		ed := advised(editor.English, "Advice costs nothing\nCall before you travel.")
		ed.Design.Paper = size
		doc, _ := setter(t).Lay(ed)
		if len(doc.Pages) != len(bare.Pages) {
			t.Errorf("%s: %d pages, %d without the advice", size, len(doc.Pages), len(bare.Pages))
		}
		most := slices.Max(bare.Report.EmptySlots)
		on := slices.Index(bare.Report.EmptySlots, most)
		for i := range doc.Pages {
			n := strings.Count(dump(&doc.Pages[i]), "Call before you travel.")
			if n != 0 != (i == on) || n > 1 {
				t.Errorf("%s: page %d has the advice %d times, page %d is the emptiest", size, i+1, n, on+1)
			}
		}
		if doc.Report.EmptySlots[on] >= most {
			t.Errorf("%s: %d lines stay empty, %d without the advice", size, doc.Report.EmptySlots[on], most)
		}
		insideFrame(t, doc)
		nothingOverlaps(t, doc)
	}
}

// TestAdviceNeedsAFoot expects no advice where it has no room.
func TestAdviceNeedsAFoot(t *testing.T) {
	ed := advised(editor.English, strings.Repeat("Call before you travel.\n", 60))
	doc, _ := setter(t).Lay(ed)
	for i := range doc.Pages {
		if strings.Contains(dump(&doc.Pages[i]), "Call before") {
			t.Errorf("the advice stands on page %d", i+1)
		}
	}
}

// TestAnEmptyFootOffersWhatFillsIt expects the finding to name what the issue has for the
// page's foot, and nothing that it does not have.
func TestAnEmptyFootOffersWhatFillsIt(t *testing.T) {
	says := func(ed *editor.Edition, l editor.Lang) string {
		_, found := setter(t).Lay(ed)
		var out []string
		for _, f := range found {
			if f.Rule == "empty-foot" {
				out = append(out, f.Says[l])
				if wants := ed.Advice == ""; (f.Fix == "open-settings") != wants {
					t.Errorf("%q leads to %q", f.Says[l], f.Fix)
				}
			}
		}
		return strings.Join(out, "\n")
	}
	const pictures, quote, advice = "pictures, 3 lines higher", "the quotation that was left out", "a line of advice"
	ed := advised(editor.English, "")
	if s := says(ed, editor.English); !strings.Contains(s, advice) || strings.Contains(s, quote) {
		t.Errorf("without advice: %s", s)
	}
	last := &ed.Parts[2]
	last.Adjust.Lang, last.Adjust.Refused = editor.English, []editor.StepKind{editor.StepPictures}
	q := newPress(1, editor.English).block(editor.PullQuote, "Ask before you leave, not after.")
	q.ID, q.Optional = "quote", true
	last.Article.Body = slices.Insert(last.Article.Body, 2, q)
	last.Adjust.Without = []editor.BlockID{"quote"}
	if s := says(ed, editor.English); !strings.Contains(s, pictures) || !strings.Contains(s, quote) {
		t.Errorf("with a lower picture and a quotation left out: %s", s)
	}
	if s := says(ed, editor.Russian); !strings.Contains(s, "на 3 строки") || !strings.Contains(s, "цитатой") {
		t.Errorf("in Russian: %s", s)
	}
	if s := says(advised(editor.English, "Call before you travel."), editor.English); strings.Contains(s, advice) {
		t.Errorf("with advice: %s", s)
	}
}

// TestBriefsFillTheirPages expects no page of the sample's briefs and timeline to be more
// than a quarter empty, whatever its size; the one with the heading holds as many briefs as
// it has room for, and no more than three tenths of it stay empty.
func TestBriefsFillTheirPages(t *testing.T) {
	for _, size := range editor.PageSizes() {
		for _, l := range langs {
			ed := sampleEdition(t, l)
			ed.Design.Paper = size
			slots := design.On(size).Slots
			briefs := map[editor.BlockID]bool{}
			for _, g := range ed.Briefs() {
				for i := range g.Briefs {
					briefs[g.Briefs[i].Body.ID] = true
				}
			}
			doc, _ := setter(t).Lay(ed)
			headed := false
			for i := range doc.Pages {
				if !slices.ContainsFunc(doc.Pages[i].Items, func(it paper.Item) bool { return briefs[it.Source()] }) {
					continue
				}
				most := slots / 4
				if !headed {
					most = slots * 3 / 10
				}
				headed = true
				if empty := doc.Report.EmptySlots[i]; empty > most {
					t.Errorf("%s, %s: %d of %d lines of page %d stay empty", size, l, empty, slots, i+1)
				}
			}
		}
	}
}

// TestAPageIsFilledWhenAStoryCouldFillIt sets editions of every build: where a page stays
// mostly empty, neither the story on the next page could have begun on it nor the text of
// its own have gone on, which may keep six lines together below a picture; and a person is
// told.
func TestAPageIsFilledWhenAStoryCouldFillIt(t *testing.T) {
	s := setter(t)
	for _, size := range editor.PageSizes() {
		for _, l := range langs {
			ed := *sampleEdition(t, l)
			ed.Design.Paper = size
			filledWhereItCouldBe(t, s, &ed)
		}
		for _, c := range torture {
			ed := c.make(newPress(5, c.lang))
			ed.Design.Paper = size
			filledWhereItCouldBe(t, s, ed)
		}
	}
	for seed := range uint64(90) {
		p := newPress(seed+1, langs[seed%2])
		ed := p.anything()
		ed.Design.Paper = editor.PageSizes()[seed%3]
		t.Run(fmt.Sprint("invented ", seed+1), func(t *testing.T) { filledWhereItCouldBe(t, s, ed) })
	}
}

func filledWhereItCouldBe(t complainer, s *layout.Setter, ed *editor.Edition) {
	t.Helper()
	d := design.On(ed.Design.Paper)
	doc, found := s.Lay(ed)
	told := map[int]bool{}
	for _, f := range found {
		if f.Rule == "empty-foot" {
			told[f.Page] = true
		}
	}
	for i, empty := range doc.Report.EmptySlots {
		if empty <= d.Slots/4 || i+1 == len(doc.Pages) {
			continue
		}
		if !told[i+1] {
			t.Errorf("%s: %d lines of page %d stay empty, and nobody is told", ed.Design.Paper, empty, i+1)
		}
		next := &doc.Pages[i+1]
		if need, ok := beginning(next, d); ok && empty >= need {
			t.Errorf("%s: %d lines of page %d stay empty, and the next story begins in %d",
				ed.Design.Paper, empty, i+1, need)
		}
		if most := goesOn(doc, i); most >= max(6, empty-d.Slots/4) {
			t.Errorf("%s: %d lines of page %d stay empty, and its story has text for %d",
				ed.Design.Paper, empty, i+1, most)
		}
	}
}

// goesOn is how many lines of its columns the story that ends page i could have more there:
// those at the head of the next page, or below what cannot be divided at its head and does
// not fit; 0 when the page ends with something else.
func goesOn(doc *paper.Document, i int) int {
	before, next := doc.Pages[i].Items, doc.Pages[i+1].Items
	story := editor.StoryID("")
	for _, it := range before {
		if x, ok := it.(*paper.Text); ok && x.Block != "" {
			story = x.Story
		}
	}
	cols := 1
	for _, f := range doc.Report.Stories {
		if f.Story == story {
			cols = f.Columns
		}
	}
	lines := map[[2]paper.Length]bool{}
	for _, it := range next {
		switch x := it.(type) {
		case *paper.Picture, *paper.Box:
			if len(lines) > 0 {
				return (len(lines) + cols - 1) / cols
			}
		case *paper.Text:
			if x.Story == "" && x.Block == "" {
				continue // furniture
			}
			if x.Story != story || story == "" || x.Tag == design.TagHeading || x.Tag == design.TagKicker {
				return (len(lines) + cols - 1) / cols
			}
			if x.Tag == design.TagQuote && len(lines) == 0 {
				return 0 // lines stay below a pull quote
			}
			if x.Tag == design.TagParagraph {
				lines[[2]paper.Length{x.X, x.Y}] = true
			}
		}
	}
	return (len(lines) + cols - 1) / cols
}

// beginning is how many slots the story at the head of a page needs to begin below
// another: the gap, its head and six lines; false when no story begins there.
func beginning(p *paper.Page, d *design.Grid) (int, bool) {
	headed := false
	for _, it := range p.Items {
		x, ok := it.(*paper.Text)
		if !ok || x.Story == "" {
			continue
		}
		switch {
		case !headed && x.Tag != design.TagKicker && x.Tag != design.TagHeading:
			return 0, false
		case x.Tag == design.TagHeading || x.Tag == design.TagKicker:
			headed = true
		case x.Tag == design.TagParagraph && x.Font&^3 == face.Serif && x.Size == d.Body.Size:
			return int((x.Y-d.Top(0))/d.Slot) + 2 + 6, true
		}
	}
	return 0, false
}
