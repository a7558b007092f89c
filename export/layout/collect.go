package layout

import (
	"twofold/editor"
	"twofold/export/body"
)

// story is an article with its body made ready, and where it stands.
type story struct {
	body.Body
	part   *editor.Part
	lead   bool
	first  int // page on which it begins; 0 until it is placed
	pages  []int
	over   int
	free   int
	taken  int  // lines of a column
	tight  bool // its headline is as small as it may be, so that it can begin on its page
	saves  bool // the same, so that it takes a page less
	closer bool // its parts stand a slot closer

	briefs   bool   // project briefs come next
	follower *story // that may begin on the page on which this one ends, or nil
	nextSome int    // slots that it needs there to begin; 0 until it is known
	nextAll  int    // and to stand there whole
}

// collect makes the edition's articles ready.
func (j *job) collect() []*story {
	var out []*story
	for i := range j.ed.Parts {
		p := &j.ed.Parts[i]
		if p.Article == nil {
			continue
		}
		s := &story{part: p, lead: len(out) == 0}
		s.briefs = briefsNext(j.ed.Parts[i+1:])
		art := p.Printed()
		j.Story = art.Story
		s.Body = body.Make(j.Compositor, art, body.Asked{Lead: s.lead, Covered: s.lead, Format: p.Format})
		if n := len(out); n > 0 && i > 0 && j.ed.Parts[i-1].Article != nil && s.flows() &&
			(out[n-1].lead || out[n-1].part.Format != editor.FormatFull) {
			out[n-1].follower = s
		}
		out = append(out, s)
	}
	j.Story = ""
	return out
}

// briefsNext says whether project briefs are the next to stand on pages.
func briefsNext(parts []editor.Part) bool {
	for i := range parts {
		if p := &parts[i]; p.Article != nil || len(p.Briefs) > 0 {
			return p.Article == nil
		}
	}
	return false
}

// flows says whether the story may begin below another one.
func (s *story) flows() bool {
	return !s.part.NewPage && !s.part.Format.BeginsPage() && s.Opener == nil
}
