package fit

import (
	"cmp"
	"slices"

	"twofold/editor"
)

// mostWays is how many suggestions of one kind are made.
const mostWays = 3

// search looks for changes that give editions the target's pages.
type search struct {
	f      *Fitter
	eds    []*editor.Edition // as they were handed in
	set    []Fitted          // as they are fitted
	long   int               // of the set: the edition that is looked at
	target int
}

// trial is a change with what a first look at it shows.
type trial struct {
	Change
	saves  int
	enough bool
	lines  int      // of its story
	less   []Change // of the same kind and story, the least first
}

// look sets only the long edition, as it is fitted, with a change.
func (s *search) look(c Change) trial {
	x := &s.set[s.long]
	got := s.f.lay(c.tried(x.Edition))
	t := trial{Change: c, saves: taken(x) - taken(&got), enough: got.pages() <= s.target}
	if of := got.story(c.Story); of != nil {
		t.lines = of.Lines
	}
	return t
}

// whole fits all editions with changes: what they come to in truth.
func (s *search) whole(changes ...Change) []Fitted {
	eds := slices.Clone(s.eds)
	for _, c := range changes {
		for i := range eds {
			eds[i] = c.tried(eds[i])
		}
	}
	return s.f.Fit(eds...)
}

// shorter suggests what brings the long edition down to the target, the least harmful
// first, and says how many lines must go from one story.
func (s *search) shorter() (out []Suggestion, lines int) {
	for _, kind := range editor.StepKinds() {
		for _, t := range s.best(kind) {
			out = append(out, s.effect(t.Change))
		}
	}
	s.together(out)
	cuts := s.shorten()
	if len(cuts) > 0 {
		lines = cuts[0].By
	}
	return append(out, cuts...), lines
}

// best is the best changes of a kind, each the least of its list that reaches as much as the
// greatest: those that are enough, then those that save most.
func (s *search) best(kind editor.StepKind) []trial {
	var out []trial
	for _, list := range s.changes(kind) {
		if len(list) == 0 {
			continue
		}
		if t := s.look(list[len(list)-1]); t.enough || t.saves > 0 {
			t.less = list[:len(list)-1]
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b trial) int {
		if a.enough != b.enough {
			return cmp.Compare(rank(a.enough), rank(b.enough))
		}
		return cmp.Compare(b.saves, a.saves)
	})
	out = out[:min(len(out), mostWays)]
	for i := range out {
		out[i] = s.least(&out[i])
	}
	return out
}

// rank puts what is enough first.
func rank(enough bool) int {
	if enough {
		return 0
	}
	return 1
}

// changes lists what can be changed in one way: for every story a list, the least change
// first.
func (s *search) changes(kind editor.StepKind) [][]Change {
	ed := s.set[s.long].Edition
	if kind == editor.StepBody {
		return [][]Change{bodies(ed)}
	}
	var out [][]Change
	for i := range ed.Parts {
		p := &ed.Parts[i]
		switch {
		case p.Article == nil:
		case kind == editor.StepPage:
			if i > 0 && (p.NewPage || p.Format.BeginsPage()) {
				out = append(out, []Change{{Kind: kind, Story: p.Article.Story}})
			}
		case kind == editor.StepOptional:
			for _, c := range s.here(ways(ed, p, kind)) {
				out = append(out, []Change{c})
			}
		default:
			out = append(out, s.here(ways(ed, p, kind)))
		}
	}
	return out
}

// here gives changes the language of the edition that is looked at.
func (s *search) here(list []Change) []Change {
	for i := range list {
		list[i].Lang = s.set[s.long].Edition.Lang
	}
	return list
}

// bodies lists the sizes that the body of an edition may be set in, the largest first.
func bodies(ed *editor.Edition) []Change {
	var out []Change
	for by := ed.Smaller + 1; ed.Design.SmallBody && by <= editor.BodyGive; by++ {
		out = append(out, Change{Kind: editor.StepBody, Lang: ed.Lang, By: by})
	}
	return out
}

// least is the least change that reaches as much as the greatest of its list does.
func (s *search) least(most *trial) trial {
	for _, c := range most.less {
		if t := s.look(c); t.enough || !most.enough && t.saves >= most.saves {
			return t
		}
	}
	return *most
}

// effect fits all editions with a change and says what comes of it.
func (s *search) effect(c Change) Suggestion {
	got := s.whole(c)
	long := &s.set[s.long]
	g := Suggestion{
		Change: c, Target: s.target, Page: long.first(c.Story), Pages: counts(got),
		Saves: taken(long) - taken(&got[s.long]), Enough: s.reached(got),
	}
	g.Says = says(&g, s.eds)
	return g
}

// reached says whether the long edition has the target's pages, and no other edition more
// than before.
func (s *search) reached(got []Fitted) bool {
	for i := range got {
		most := max(s.target, s.set[i].pages())
		if i == s.long {
			most = s.target
		}
		if got[i].pages() > most {
			return false
		}
	}
	return true
}

// together marks the first suggestions that are enough together.
func (s *search) together(list []Suggestion) {
	var done []Change
	ed := s.set[s.long].Edition
	for i := range list {
		c := list[i].Change
		done, ed = append(done, c), c.tried(ed)
		if got := s.f.lay(ed); got.pages() > s.target || !s.reached(s.whole(done...)) {
			continue
		}
		for k := range list[:i+1] {
			list[k].Together = true
		}
		return
	}
}
