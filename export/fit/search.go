package fit

import (
	"cmp"
	"slices"
	"sort"

	"twofold/editor"
)

// mostWays is how many suggestions of one kind are made, but for those that are enough
// together.
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
	rank   int      // among those of its kind, from 0
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
	var all []trial
	for _, kind := range editor.StepKinds() {
		all = append(all, s.best(kind)...)
	}
	needed := s.together(all)
	for i := range all {
		if t := &all[i]; t.rank < mostWays || needed[i] {
			g := s.effect(t.Change)
			g.Together = needed[i]
			out = append(out, g)
		}
	}
	cuts := s.shorten()
	if len(cuts) > 0 {
		lines = cuts[0].By
	}
	return append(out, cuts...), lines
}

// best is the changes of a kind that help: those that are enough, then those that save most.
// The first of them are each the least of its list that reaches as much as the greatest.
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
	for i := range out {
		if i < mostWays {
			out[i] = s.least(&out[i])
		}
		out[i].rank = i
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

// together finds changes that are enough together, the least harmful first, none of which
// can be done without: it says for every one of a list whether it is among them.
func (s *search) together(list []trial) []bool {
	needed := make([]bool, len(list))
	first := func(n int) []bool {
		some := make([]bool, len(list))
		for i := range n {
			some[i] = true
		}
		return some
	}
	n := sort.Search(len(list), func(n int) bool { return s.enough(list, first(n)) })
	if !s.enough(list, first(n)) {
		return needed
	}
	some := first(n)
	for i := range n {
		if some[i] = false; !s.enough(list, some) {
			some[i] = true
		}
	}
	if s.reached(s.whole(chosen(list, some)...)) {
		return some
	}
	return needed
}

// enough says whether the long edition has the target's pages with some of a list of changes.
func (s *search) enough(list []trial, some []bool) bool {
	ed := s.set[s.long].Edition
	for _, c := range chosen(list, some) {
		ed = c.tried(ed)
	}
	got := s.f.lay(ed)
	return got.pages() <= s.target
}

// chosen is some of a list of changes.
func chosen(list []trial, some []bool) (out []Change) {
	for i := range list {
		if some[i] {
			out = append(out, list[i].Change)
		}
	}
	return out
}
