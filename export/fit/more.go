package fit

import (
	"slices"

	"twofold/editor"
)

// more suggests that every edition has more pages: as many as the longest, or up to the
// target when that is more. Stories that begin on a new page fill them. An issue that is
// planned with more than four pages is set more generously, which may take one more.
func (s *search) more() []Suggestion {
	s.long = longest(s.set)
	to := max(s.target, s.set[s.long].pages())
	if lacks(s.set, to) == 0 {
		return nil
	}
	for _, by := range []int{to, to + 1} {
		if c, ok := s.spread(Change{Kind: MorePages, By: by}); ok {
			g := s.effect(c)
			g.Enough, g.Saves = true, 0
			return []Suggestion{g}
		}
	}
	return nil
}

func longest(set []Fitted) int {
	long := 0
	for i := range set {
		if set[i].pages() > set[long].pages() {
			long = i
		}
	}
	return long
}

// spread adds to a change the fewest of the last stories whose beginning on new pages
// gives all editions their pages; false when none does.
func (s *search) spread(c Change) (Change, bool) {
	stories := s.set[s.long].Edition.Articles()
	for n := len(stories) - 1; n > 0; n-- {
		c.Stories = append([]editor.StoryID{stories[n].Story}, c.Stories...)
		if lacks(s.whole(c), c.By) == 0 {
			return s.spare(c), true
		}
	}
	return c, false
}

// spare leaves out the stories that a change does without.
func (s *search) spare(c Change) Change {
	for i := 0; i < len(c.Stories); {
		less := c
		less.Stories = slices.Delete(slices.Clone(c.Stories), i, i+1)
		if lacks(s.whole(less), c.By) == 0 {
			c = less
		} else {
			i++
		}
	}
	return c
}

// lacks is how many pages the editions are away from a number.
func lacks(set []Fitted, pages int) int {
	n := 0
	for i := range set {
		n += max(pages-set[i].pages(), set[i].pages()-pages)
	}
	return n
}

// named is the headline of a story in a language, else in any that has it.
func named(eds []*editor.Edition, id editor.StoryID, l editor.Lang) string {
	title := ""
	for _, ed := range eds {
		if p := part(ed, id); p != nil && (title == "" || ed.Lang == l) {
			title = p.Article.Headline.Text()
		}
	}
	return title
}
