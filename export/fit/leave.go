package fit

import (
	"cmp"
	"slices"
	"sort"

	"twofold/editor"
)

// How many stories an issue loses at most for fewer pages than it needs to have, and how
// many are tried one by one.
const (
	mostLeft  = 2
	mostTried = 3
)

// leave suggests which stories the issue could do without, at most so many, so that every
// edition has a number of pages: the least ready, of these the last.
func (s *search) leave(pages, most int) []Suggestion {
	over := s.set[s.long].pages() - pages
	if over <= 0 || over > most {
		return nil
	}
	order := s.dispensable()
	most = min(most, len(order))
	for i := 0; over == 1 && i < min(mostTried, most); i++ {
		c := s.without(order[i:i+1], pages)
		if away, ok := s.away(c, pages); ok && away == 0 {
			return []Suggestion{s.whatComes(c, pages)}
		}
	}
	n := 1 + sort.Search(most, func(i int) bool {
		_, ok := s.away(s.without(order[:i+1], pages), pages)
		return ok
	})
	if n > most {
		return nil
	}
	c, ok := s.spread(s.without(order[:n], pages), pages)
	if !ok {
		return nil
	}
	return []Suggestion{s.whatComes(c, pages)}
}

// without is the change that leaves stories out.
func (s *search) without(ids []editor.StoryID, pages int) Change {
	c := Change{Kind: LeaveOut, Out: ids, By: len(ids), Plan: s.plan(pages)}
	if len(ids) == 1 {
		c.Story = ids[0]
	}
	return c
}

// dispensable lists the stories of the long edition but its lead: the least ready in any
// language first, of these the last.
func (s *search) dispensable() []editor.StoryID {
	var out []editor.StoryID
	for _, a := range s.set[s.long].Edition.Articles()[1:] {
		out = append(out, a.Story)
	}
	slices.Reverse(out)
	slices.SortStableFunc(out, func(a, b editor.StoryID) int { return cmp.Compare(s.stage(a), s.stage(b)) })
	return out
}

// stage is the rank of a story's stage in the language that is least ready; below 0 when one
// does not have it.
func (s *search) stage(id editor.StoryID) int {
	least := len(editor.Stages())
	for _, ed := range s.eds {
		p := part(ed, id)
		if p == nil {
			return -1
		}
		least = min(least, p.Article.Stage.Rank())
	}
	return least
}
