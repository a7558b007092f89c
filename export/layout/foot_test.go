package layout_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
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
// mostly empty, the story on the next page could not have begun on it, and a person is
// told.
func TestAPageIsFilledWhenAStoryCouldFillIt(t *testing.T) {
	s := setter(t)
	rapid.Check(t, func(rt *rapid.T) {
		p := newPress(rapid.Uint64Range(1, 1<<40).Draw(rt, "seed"), rapid.SampledFrom(langs).Draw(rt, "language"))
		ed := p.anything()
		ed.Design.Paper = rapid.SampledFrom(editor.PageSizes()).Draw(rt, "size")
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
				rt.Errorf("%d lines of page %d stay empty, and nobody is told", empty, i+1)
			}
			if need, ok := beginning(&doc.Pages[i+1], d); ok && empty >= need {
				rt.Errorf("%d lines of page %d stay empty, and the next story begins in %d", empty, i+1, need)
			}
		}
	})
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
