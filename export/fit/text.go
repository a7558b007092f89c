package fit

import (
	"cmp"
	"slices"

	"twofold/editor"
)

// By how many lines a story is asked to be shortened at most, how many stories are named,
// and by how many words shorter texts are tried.
const (
	mostLines   = 30
	mostStories = 3
	stepWords   = 6
)

// shorten suggests which stories to shorten, by how many lines: those that need the least.
// No one story can give more than a page.
func (s *search) shorten() []Suggestion {
	if s.set[s.long].pages() > s.target+1 {
		return nil
	}
	var cuts []trial
	for _, a := range s.set[s.long].Edition.Articles() {
		most := wordsOf(a.Body)
		if len(cuts) == mostStories {
			most = cuts[mostStories-1].words
		}
		if t, ok := s.cut(a, most); ok {
			cuts = append(cuts, t)
			slices.SortStableFunc(cuts, func(a, b trial) int { return cmp.Compare(a.words, b.words) })
			cuts = cuts[:min(len(cuts), mostStories)]
		}
	}
	slices.SortStableFunc(cuts, func(a, b trial) int { return cmp.Compare(a.saves, b.saves) })
	var out []Suggestion
	for _, t := range cuts {
		if g := s.effect(t.Change); g.Enough {
			g.By, g.Saves = t.saves, t.saves
			g.Says = says(&g, s.eds)
			out = append(out, g)
		}
	}
	return out
}

// cut finds the fewest words that a story must lose for the target; false when it would be
// more than so many.
func (s *search) cut(a *editor.Article, most int) (trial, bool) {
	c := Change{Kind: Shorten, Lang: s.set[s.long].Edition.Lang, Story: a.Story}
	before := s.set[s.long].story(a.Story)
	if before == nil || before.Lines == 0 {
		return trial{}, false
	}
	c.words = min(most, wordsOf(a.Body)*mostLines/before.Lines)
	best := s.look(c)
	if c.words == 0 || !best.enough {
		return trial{}, false
	}
	low, high := 0, (c.words+stepWords-1)/stepWords
	for high-low > 1 {
		mid := (low + high) / 2
		c.words = mid * stepWords
		if t := s.look(c); t.enough {
			best, high = t, mid
		} else {
			low = mid
		}
	}
	best.saves = before.Lines - best.lines
	return best, true
}
