package fit

import "twofold/editor"

// foldedSheet is how many pages a folded sheet has.
const foldedSheet = 4

// manyEvents is how many events a calendar is tried with.
const manyEvents = 6

// even suggests what gives all editions the same pages, of the issue as a whole: the
// target's, as few as the sheet before has, as many as the longest edition has, and those
// of full sheets.
func (s *search) even() []Suggestion {
	s.long = longest(s.set)
	most, planned := s.set[s.long].pages(), s.eds[0].Planned
	if planned >= most {
		return s.fill(planned)
	}
	out := s.leave(s.target, len(s.set[s.long].Edition.Articles()))
	if before := (most - 1) / foldedSheet * foldedSheet; before > 0 && before != s.target {
		out = append(out, s.leave(before, mostLeft)...)
	}
	full := (most + foldedSheet - 1) / foldedSheet * foldedSheet
	if most < full && (planned > 0 || lacks(counts(s.set), most) > 0) {
		out = append(out, s.fill(most)...)
	}
	filled := s.fill(full)
	if len(filled) == 0 {
		filled = s.fill(full + foldedSheet)
	}
	return append(out, filled...)
}

// fill suggests what brings all editions up to a number of pages.
func (s *search) fill(pages int) []Suggestion {
	asPlanned := s.eds[0].Planned == pages
	begin := Change{Kind: MorePages, By: pages, Plan: pages}
	var out []Suggestion
	if asPlanned {
		begin = Change{Kind: NewPages}
		out = append(s.higher(pages), s.announce(pages)...)
	}
	begin, ok := s.spread(begin, pages)
	if ok {
		if asPlanned {
			begin.By = len(begin.Stories)
		}
		out = append(out, s.whatComes(begin, pages))
	}
	if !ok || asPlanned {
		out = append(out, s.add(pages)...)
	}
	return out
}

// higher suggests pictures by whose height an edition that lacks one page comes to have it.
func (s *search) higher(pages int) (out []Suggestion) {
	for i := range s.set {
		if s.set[i].pages() == pages-1 {
			s.long = i
			out = append(out, s.raise(pages)...)
		}
	}
	s.long = longest(s.set)
	return out
}

// raise tries the pictures of the edition that is looked at, story by story.
func (s *search) raise(pages int) (out []Suggestion) {
	ed := s.set[s.long].Edition
	for i := range ed.Parts {
		p := &ed.Parts[i]
		if p.Article == nil || !hasPicture(p) || len(out) == mostWays {
			continue
		}
		c := Change{
			Kind: editor.StepPictures, Lang: ed.Lang, Story: p.Article.Story, By: editor.PictureGive,
		}
		if got := s.f.lay(c.tried(ed)); got.pages() != pages {
			continue
		}
		if g := s.effect(c); g.Enough && g.Pages[s.long].Pages == pages {
			out = append(out, g)
		}
	}
	return out
}

// announce suggests a calendar where there is none and it takes what is lacking.
func (s *search) announce(pages int) []Suggestion {
	c := Change{Kind: Announce, By: manyEvents}
	if away, ok := s.away(c, pages); len(s.eds[0].Calendar) > 0 || !ok || away > 0 {
		return nil
	}
	return []Suggestion{s.whatComes(c, pages)}
}

// add suggests as many more stories, each on a new page, as the longest edition lacks pages:
// the other editions first get as many as that one has.
func (s *search) add(pages int) []Suggestion {
	most := s.set[s.long].pages()
	c, ok := s.spread(Change{Kind: AddStories, Plan: s.plan(pages), Like: s.onePage()}, most)
	if !ok || most == pages {
		return nil
	}
	c.By, c.standIns = pages-most, map[editor.Lang][]editor.Part{}
	for _, ed := range s.eds {
		c.standIns[ed.Lang] = standIns(ed, c.Like, c.By)
	}
	if away, ok := s.away(c, pages); !ok || away > 0 {
		return nil
	}
	return []Suggestion{s.whatComes(c, pages)}
}

// onePage is the longest story that fits on a page, else the first one.
func (s *search) onePage() editor.StoryID {
	x := &s.set[s.long]
	like, most := x.Edition.Articles()[0].Story, 0
	for _, one := range x.Doc.Report.Stories {
		if one.Taken > most && one.Taken <= x.slots()*one.Columns {
			like, most = one.Story, one.Taken
		}
	}
	return like
}

// plan is the number of pages when the issue is planned for another one; 0 leaves the plan.
func (s *search) plan(pages int) int {
	if was := s.eds[0].Planned; was > 0 && was != pages {
		return pages
	}
	return 0
}

// whatComes fits all editions with a change of the whole issue and says what comes of it.
func (s *search) whatComes(c Change, pages int) Suggestion {
	got := s.whole(c)
	g := Suggestion{Change: c, Target: pages, Page: s.set[s.long].first(c.Story), Pages: counts(got)}
	g.Enough = lacks(g.Pages, pages) == 0
	if c.Kind == LeaveOut {
		g.Saves = taken(&s.set[s.long]) - taken(&got[s.long])
	}
	g.Says = says(&g, s.eds)
	return g
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
