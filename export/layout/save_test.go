package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/paper"
)

// spilling is the first edition of a row, each of a few words more, whose second story
// gives something so that it takes a page less; nil when there is none.
func spilling(l editor.Lang, gives func(*editor.Edition) []paper.Step, make func(p *press, words int) *editor.Edition) *editor.Edition {
	for words := 150; words < 1500; words += 3 {
		if ed := make(newPress(uint64(words), l), words); len(gives(ed)) > 0 {
			return ed
		}
	}
	return nil
}

// plainSpoken is an edition whose second story has long paragraphs of short words: their many
// spaces can give.
func plainSpoken(p *press, words int) *editor.Edition {
	short := strings.Fields("we go to the sea and the sun is on the bay as you see it all day")
	if p.lang == editor.Russian {
		short = strings.Fields("мы все шли в лес и дом был там где дед ел суп и ждал нас")
	}
	ed := p.edition(20, 100, 200)
	a := ed.Articles()[1]
	a.Body = nil
	for ; words > 0; words -= 200 {
		var sb strings.Builder
		for range min(words, 200) {
			sb.WriteString(short[p.below(len(short))] + " ")
		}
		a.Body = append(a.Body, p.block(editor.Paragraph, strings.TrimSpace(sb.String())))
	}
	return ed
}

// TestAStoryDoesNotTurnThePageForAFewLines looks for stories that give a single thing so
// that they take a page less: refused, they take it.
func TestAStoryDoesNotTurnThePageForAFewLines(t *testing.T) {
	s := setter(t)
	for _, c := range []struct {
		kind editor.StepKind
		make func(p *press, words int) *editor.Edition
	}{
		{editor.StepLines, plainSpoken},
		{editor.StepOptional, func(p *press, words int) *editor.Edition {
			ed := p.edition(20, words, 200)
			quote := p.block(editor.PullQuote, p.words(9))
			quote.Optional = true
			p.insert(ed.Articles()[1], quote)
			ed.Parts[1].Adjust.Refused = []editor.StepKind{editor.StepLines}
			return ed
		}},
		{editor.StepHeadline, func(p *press, words int) *editor.Edition {
			ed := p.edition(20, words, 200)
			ed.Parts[1].Adjust.Refused = []editor.StepKind{editor.StepLines}
			return ed
		}},
		{editor.StepGaps, func(p *press, words int) *editor.Edition {
			ed := p.edition(20, words, 200)
			a := ed.Articles()[1]
			b := p.picture(ed, a, 2400, 1400)
			b.Width = editor.WidthFull
			at := slices.IndexFunc(a.Body, func(b editor.Block) bool { return b.Kind == editor.Image })
			image := a.Body[at]
			a.Body = slices.Insert(slices.Delete(a.Body, at, at+1), len(a.Body)/2, image)
			ed.Parts[1].Adjust.Refused = []editor.StepKind{
				editor.StepLines, editor.StepHeadline, editor.StepPictures,
			}
			return ed
		}},
	} {
		for _, l := range langs {
			t.Run(string(c.kind)+" in "+string(l), func(t *testing.T) {
				saves := func(ed *editor.Edition) []paper.Step {
					doc, _ := s.Lay(ed)
					return slices.DeleteFunc(stepsOf(doc, c.kind), func(st paper.Step) bool {
						return st.Why != paper.ToSave || st.Story != ed.Parts[1].Article.Story
					})
				}
				ed := spilling(l, saves, c.make)
				if ed == nil {
					t.Fatal("no such story was found")
				}
				doc, found := s.Lay(ed)
				keepsPromises(t, doc)
				part := &ed.Parts[1]
				if st := saves(ed)[0]; !st.Refusable() || st.Story != part.Article.Story || st.Page == 0 ||
					!reports(found, "fit-"+string(c.kind), st.Story) {
					t.Errorf("%+v is not told or cannot be refused", st)
				}
				part.Adjust.Refused = append(part.Adjust.Refused, editor.StepKinds()...)
				refused, _ := s.Lay(ed)
				if steps := saves(ed); len(steps) > 0 {
					t.Errorf("refused, and done all the same: %+v", steps)
				}
				less, more := fitOf(doc, part), fitOf(refused, part)
				if len(less.Pages) != len(more.Pages)-1 {
					t.Errorf("on the pages %v, and on %v when it is refused", less.Pages, more.Pages)
				}
			})
		}
	}
}

// keepsPromises looks for what no page may show.
func keepsPromises(t *testing.T, doc *paper.Document) {
	t.Helper()
	if r := &doc.Report; r.Widows+r.Orphans+r.Overfull+r.OffGrid > 0 {
		t.Errorf("widows %d, orphans %d, overfull %d, off the grid %d", r.Widows, r.Orphans, r.Overfull, r.OffGrid)
	}
	nothingOverlaps(t, doc)
}

// TestHalfAndThirdOfAPageAreKeptWhole sets stories of every length below others.
func TestHalfAndThirdOfAPageAreKeptWhole(t *testing.T) {
	s := setter(t)
	for _, size := range editor.PageSizes() {
		for _, f := range []editor.Format{editor.FormatHalf, editor.FormatThird} {
			for words := 60; words < 900; words += 90 {
				name := fmt.Sprint(f, " of ", words, " words on ", size)
				p := newPress(uint64(words), langs[words/90%2])
				ed := p.edition(20, 120+words/2, words, words, 300)
				ed.Design.Paper = size
				ed.Parts[2].Format, ed.Parts[3].Format = f, f
				doc, found := s.Lay(ed)
				keepsPromises(t, doc)
				for _, part := range ed.Parts[2:4] {
					got, told := fitOf(doc, &part), false
					for _, x := range found {
						told = told || x.Rule == "format-broken" && x.Story == part.Article.Story
					}
					if broken := len(got.Pages) > 1; broken != told {
						t.Errorf("%s: on the pages %v, told: %v", name, got.Pages, told)
					}
					if words < 240 && len(got.Pages) > 1 {
						t.Errorf("%s: broken, on the pages %v", name, got.Pages)
					}
				}
			}
		}
	}
}

// TestAFullStoryHasAPageOfItsOwn expects nothing above it and nothing below.
func TestAFullStoryHasAPageOfItsOwn(t *testing.T) {
	ed := newPress(3, editor.English).edition(20, 150, 450, 150)
	ed.Parts[2].Format = editor.FormatFull
	doc, _ := setter(t).Lay(ed)
	before, own, after := fitOf(doc, &ed.Parts[1]), fitOf(doc, &ed.Parts[2]), fitOf(doc, &ed.Parts[3])
	if len(own.Pages) != 1 || before.Pages[0] >= own.Pages[0] || after.Pages[0] <= own.Pages[0] {
		t.Errorf("on the pages %v, after %v and before %v", own.Pages, before.Pages, after.Pages)
	}
}
