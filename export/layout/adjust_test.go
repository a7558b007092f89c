package layout_test

import (
	"testing"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/paper"
)

// wordy is an edition of three stories, the second with a picture and an optional quote.
func wordy() (*editor.Edition, *editor.Part) {
	p := newPress(31, editor.English)
	ed := p.edition(300, 420, 300)
	a := ed.Articles()[1]
	p.picture(ed, a, 1500, 1000)
	quote := p.block(editor.PullQuote, p.words(9))
	quote.Optional = true
	p.insert(a, quote)
	return ed, &ed.Parts[1]
}

// fitOf is how the part's story came out.
func fitOf(doc *paper.Document, p *editor.Part) paper.Fit {
	for _, f := range doc.Report.Stories {
		if f.Story == p.Article.Story {
			return f
		}
	}
	return paper.Fit{}
}

func stepsOf(doc *paper.Document, k editor.StepKind) []paper.Step {
	var out []paper.Step
	for _, s := range doc.Report.Steps {
		if s.Kind == k {
			out = append(out, s)
		}
	}
	return out
}

func TestAStoryGivesWhatItIsAskedTo(t *testing.T) {
	ed, part := wordy()
	plain, _ := setter(t).Lay(ed)
	before := fitOf(plain, part)
	quote := ""
	for _, b := range part.Article.Body {
		if b.Optional {
			quote = string(b.ID)
		}
	}
	for _, c := range []struct {
		name string
		kind editor.StepKind
		by   int
		give func(p *editor.Part)
	}{
		{"lower pictures", editor.StepPictures, -3, func(p *editor.Part) { p.Adjust.Pictures = -3 }},
		{"a quote left out", editor.StepOptional, 1, func(p *editor.Part) {
			p.Adjust.Without = []editor.BlockID{editor.BlockID(quote)}
		}},
		{"a smaller headline", editor.StepHeadline, 3, func(p *editor.Part) { p.Adjust.Headline = 3 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			ed, part := wordy()
			c.give(part)
			doc, found := setter(t).Lay(ed)
			var mine []paper.Step
			for _, s := range stepsOf(doc, c.kind) {
				if s.Story == part.Article.Story {
					mine = append(mine, s)
				}
			}
			if len(mine) != 1 || mine[0].By != c.by || mine[0].Why != paper.ToFit {
				t.Fatalf("steps %+v", doc.Report.Steps)
			}
			if got := fitOf(doc, part); got.Taken > before.Taken {
				t.Errorf("takes %d lines, before %d", got.Taken, before.Taken)
			}
			if !reports(found, "fit-"+string(c.kind), part.Article.Story) {
				t.Errorf("not reported: %v", found)
			}
			clean(t, doc)
			nothingOverlaps(t, doc)
		})
	}
}

func reports(found []editor.Finding, rule string, id editor.StoryID) bool {
	for _, f := range found {
		if f.Rule == rule && f.Story == id && f.Severity == editor.Note && f.Says[editor.Russian] != "" {
			return true
		}
	}
	return false
}

func TestRefusedStepsAreNotDone(t *testing.T) {
	for seed := uint64(1); seed < 12; seed++ {
		p := newPress(seed, editor.Russian)
		ed := p.edition(300, 260, 340, 420, 280)
		for i, a := range ed.Articles() {
			p.picture(ed, a, 1500, 1000)
			ed.Parts[i].Adjust.Refused = editor.StepKinds()
		}
		doc, _ := setter(t).Lay(ed)
		for _, s := range doc.Report.Steps {
			if s.Why != paper.ToContents && s.Why != paper.ToLines {
				t.Errorf("seed %d: %+v", seed, s)
			}
		}
	}
}

func TestAStoryWaitsForItsPage(t *testing.T) {
	ed := newPress(21, editor.English).edition(20, 220, 220)
	part := &ed.Parts[2]
	doc, _ := setter(t).Lay(ed)
	first := fitOf(doc, part).Pages[0]
	part.From = first + 1
	doc, _ = setter(t).Lay(ed)
	if got := fitOf(doc, part).Pages[0]; got != first+1 {
		t.Errorf("begins on page %d, not %d", got, first+1)
	}
	nothingOverlaps(t, doc)
}

func TestBodyTextIsNeverResizedToFit(t *testing.T) {
	ed, part := wordy()
	part.Adjust = editor.Adjustment{Pictures: -3, Headline: 7}
	doc, _ := setter(t).Lay(ed)
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			if t0, ok := it.(*paper.Text); ok && t0.Tag == design.TagParagraph && t0.Font == design.Body.Font &&
				t0.Story != "" && t0.Size != design.Body.Size {
				t.Errorf("body at %d on page %d", t0.Size, i+1)
			}
		}
	}
}

func TestBodyTextIsSmallerOnlyWhereItMay(t *testing.T) {
	for _, c := range []struct {
		name    string
		allowed bool
		by      int
		size    paper.Length
	}{
		{"not allowed", false, 5, 9_500},
		{"not asked for", true, 0, 9_500},
		{"a little", true, 2, 9_300},
		{"as far as it goes", true, 5, 9_000},
		{"never below", true, 9, 9_000},
	} {
		t.Run(c.name, func(t *testing.T) {
			ed, _ := wordy()
			ed.Design.SmallBody, ed.Smaller = c.allowed, c.by
			doc, found := setter(t).Lay(ed)
			sizes := map[paper.Length]bool{}
			for i := range doc.Pages {
				for _, it := range doc.Pages[i].Items {
					if x, ok := it.(*paper.Text); ok && x.Story != "" && x.Tag == design.TagParagraph &&
						x.Font == design.Body.Font {
						sizes[x.Size] = true
					}
				}
			}
			if len(sizes) != 1 || !sizes[c.size] {
				t.Errorf("sizes %v, want %d", sizes, c.size)
			}
			if said := reports(found, "fit-body", ""); said != (c.size < 9_500) {
				t.Errorf("reported: %v", said)
			}
			clean(t, doc)
		})
	}
}
