package layout_test

import (
	"fmt"
	"testing"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/paper"
)

// spread is an issue of twelve pages and more with a lead of two pages after other stories.
func spread(seed uint64, l editor.Lang, size editor.PageSize) *editor.Edition {
	p := newPress(seed, l)
	words := []int{120, 200 + p.below(300), 900}
	if size == editor.A5 {
		words[2] = 450
	}
	for range 12 {
		words = append(words, 150+p.below(300))
	}
	ed := p.illustrated(p.edition(words...), 2, "")
	ed.Parts[2].Format, ed.Planned, ed.Design.Paper = editor.FormatLead, 12, size
	return ed
}

// TestALeadTakesASpread expects a lead of two pages to begin on a left-hand page, by stories
// that follow it, with no page before it too empty; or to be told why not.
func TestALeadTakesASpread(t *testing.T) {
	s, moved, told := setter(t), 0, 0
	for _, size := range editor.PageSizes() {
		for seed := uint64(1); seed < 14; seed++ {
			ed := spread(seed, langs[seed%2], size)
			name := fmt.Sprint(size, " ", seed)
			doc, found := s.Lay(ed)
			keepsPromises(t, doc)
			everyWordOnce(t, ed, doc)
			on := fitOf(doc, &ed.Parts[2]).Pages
			if len(on) != 2 {
				continue
			}
			note := reports(found, "spread", ed.Parts[2].Article.Story)
			if facing := on[0]%2 == 0; facing == note {
				t.Errorf("%s: on the pages %v, told why not: %v", name, on, note)
			}
			if note {
				told++
			}
			for _, st := range stepsOf(doc, editor.StepPage) {
				if st.Why != paper.ToFace || on[0]%2 == 1 || !st.Refusable() {
					t.Errorf("%s: on the pages %v, and %+v", name, on, st)
				}
				moved++
				if empty := doc.Report.EmptySlots[on[0]-2]; empty > design.On(size).Slots/4 {
					t.Errorf("%s: %d lines stay empty before the spread", name, empty)
				}
			}
		}
	}
	if moved == 0 || told == 0 {
		t.Errorf("%d moved, %d told why not", moved, told)
	}
}

// TestALeadStaysWhereItIsInASmallIssue takes the spread apart: by fewer pages, and by a
// person who does not want the story to wait.
func TestALeadStaysWhereItIsInASmallIssue(t *testing.T) {
	s := setter(t)
	for seed := uint64(1); ; seed++ {
		ed := spread(seed, editor.English, editor.A4)
		if doc, _ := s.Lay(ed); len(stepsOf(doc, editor.StepPage)) == 0 {
			continue
		}
		ed.Parts[2].Adjust.Refused = []editor.StepKind{editor.StepPage}
		if doc, _ := s.Lay(ed); len(stepsOf(doc, editor.StepPage)) > 0 {
			t.Error("refused, and done all the same")
		}
		ed.Parts[2].Adjust.Refused, ed.Parts, ed.Planned = nil, ed.Parts[:6], 8
		if doc, _ := s.Lay(ed); len(stepsOf(doc, editor.StepPage)) > 0 {
			t.Errorf("done in an issue of %d pages", len(doc.Pages))
		}
		return
	}
}
