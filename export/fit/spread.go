package fit

import (
	"slices"

	"twofold/editor"
)

// spread adds to a change the fewest of the last stories whose beginning on new pages gives
// all editions their pages; false when none does. Stories that begin a page anyway are
// asked last.
func (s *search) spread(c Change, pages int) (Change, bool) {
	for _, all := range []bool{false, true} {
		if more, ok := s.last(c, pages, all); ok {
			return s.spare(more, pages), true
		}
	}
	return c, false
}

// last adds to a change the last stories, as many as give all editions their pages.
func (s *search) last(c Change, pages int, all bool) (Change, bool) {
	stories := s.set[s.long].Edition.Articles()
	away, ok := s.away(c, pages)
	for n := len(stories) - 1; n > 0 && ok && away > 0; n-- {
		id := stories[n].Story
		if slices.Contains(c.Out, id) || !all && s.heads(id) {
			continue
		}
		c.Stories = append([]editor.StoryID{id}, c.Stories...)
		away, ok = s.away(c, pages)
	}
	return c, ok && away == 0
}

// spare leaves out the stories that a change does without.
func (s *search) spare(c Change, pages int) Change {
	for i := 0; i < len(c.Stories); {
		less := c
		less.Stories = slices.Delete(slices.Clone(c.Stories), i, i+1)
		if away, ok := s.away(less, pages); ok && away == 0 {
			c = less
		} else {
			i++
		}
	}
	return c
}

// heads says whether a story begins a page in all editions.
func (s *search) heads(id editor.StoryID) bool {
	for i := range s.set {
		x, page := &s.set[i], s.set[i].first(id)
		for _, a := range x.Edition.Articles() {
			if a.Story == id {
				break
			}
			if x.last(a.Story) == page {
				return false
			}
		}
	}
	return true
}

// away is how many pages the editions lack with a change; false when one has too many.
func (s *search) away(c Change, pages int) (int, bool) {
	n := 0
	for _, have := range counts(s.whole(c)) {
		if have.Pages > pages {
			return 0, false
		}
		n += pages - have.Pages
	}
	return n, true
}

// lacks is how many pages the editions are away from a number.
func lacks(have []Count, pages int) int {
	n := 0
	for _, c := range have {
		n += max(pages-c.Pages, c.Pages-pages)
	}
	return n
}
