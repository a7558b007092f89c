package layout

import (
	"fmt"
	"slices"

	"twofold/editor"
	"twofold/export/body"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/paper"
	"twofold/export/plan"
)

// fewSlots is how far down its last page a story reaches at most when it turns the page for
// a few lines only.
const fewSlots = 4

// way is a way to set a story from a slot of a page on.
type way struct {
	story story         // as it is then
	style *design.Style // of its headline; nil when it has none here
	at    int
	head  galley.Galley
	plan  plan.Plan
	steps []paper.Step // that were taken so that it takes a page less
}

// gift is what a story gives so that it takes a page less.
type gift struct{ lines, quote, headline, gaps bool }

// gifts are tried one after the other: what a reader misses least comes first, and no more
// is given than is enough.
var gifts = []gift{
	{lines: true},
	{quote: true},
	{headline: true},
	{gaps: true},
	{lines: true, quote: true},
	{lines: true, headline: true},
	{quote: true, headline: true},
	{lines: true, quote: true, headline: true},
	{lines: true, quote: true, headline: true, gaps: true},
}

// way is the best way to set a story with its head from a slot on. It gives what it may
// rather than turn the page for a few lines, or rather than break when it is to stand whole.
func (j *job) way(s *story, at int, head galley.Galley, style *design.Style) way {
	w := way{story: *s, style: style, at: at, head: head, plan: j.best(s, at+head.Slots)}
	if !w.spills() {
		return w
	}
	over := j.Over // what fits nowhere is counted already
	defer func() { j.Over = over }()
	for _, g := range gifts {
		if less, ok := j.given(w, g); ok && less.plan.Pages < w.plan.Pages && less.plan.Cost < plan.TooBad {
			return less
		}
	}
	return w
}

// spills says whether the story turns the page for a few lines, or at all when it is to
// stand whole.
func (w *way) spills() bool {
	return w.plan.Pages > 0 && (w.plan.End <= fewSlots || w.story.whole())
}

// whole says whether the story is to stand on one page.
func (s *story) whole() bool { return !s.lead && s.part.Format.Whole() }

// given is the way with what the story gives; false where it has no such thing to give.
func (j *job) given(w way, g gift) (way, bool) {
	ok := (!g.quote || j.giveQuote(&w)) && (!g.headline || j.giveHeadline(&w)) && (!g.gaps || w.giveGaps())
	if !ok {
		return w, false
	}
	w.plan = j.best(&w.story, w.at+w.head.Slots)
	return w, !g.lines || j.giveLines(&w)
}

// takes notes a step of the way.
func (w *way) takes(st paper.Step) {
	st.Why, st.Story = paper.ToSave, w.story.Art.Story
	w.steps = append(slices.Clone(w.steps), st)
}

// giveQuote leaves out an optional pull quote.
func (j *job) giveQuote(w *way) bool {
	s := &w.story
	i := slices.IndexFunc(s.Art.Body, func(b editor.Block) bool {
		return b.Kind == editor.PullQuote && b.Optional
	})
	if i < 0 || s.lead || s.part.Adjust.Refuses(editor.StepOptional) {
		return false
	}
	id := s.Art.Body[i].ID
	s.Body = s.Without(j.Compositor, id)
	w.takes(paper.Step{Kind: editor.StepOptional, Block: id, By: 1})
	return true
}

// giveHeadline sets the headline as small as it may be, if it has a line less then.
func (j *job) giveHeadline(w *way) bool {
	s := &w.story
	if w.style == nil || s.Opener != nil || s.part.Adjust.Refuses(editor.StepHeadline) {
		return false
	}
	small := j.Head(s.Art, w.style.Smallest(), headRoom, firstRoom)
	if small.Slots >= w.head.Slots {
		return false
	}
	w.head, s.saves = small, true
	return true
}

// giveGaps has the parts of the story stand closer.
func (w *way) giveGaps() bool {
	s := &w.story
	if len(s.Parts) < 2 || s.part.Adjust.Refuses(editor.StepGaps) {
		return false
	}
	s.closer = true
	w.takes(paper.Step{Kind: editor.StepGaps, By: 1})
	return true
}

// giveLines sets as many paragraphs in a line less as are enough.
func (j *job) giveLines(w *way) bool {
	s := &w.story
	if s.part.Adjust.Refuses(editor.StepLines) {
		return false
	}
	parts, pages := s.Parts, w.plan.Pages
	marks := body.Tighter(j.Compositor, parts)
	for n := 1; n <= min(len(marks), fewSlots*s.Cols); n++ {
		s.Parts = body.Tightened(j.Compositor, parts, marks[:n])
		if w.plan = j.best(s, w.at+w.head.Slots); w.plan.Pages < pages {
			w.takes(paper.Step{Kind: editor.StepLines, By: n})
			return true
		}
	}
	return false
}

// takeSteps has a story be as it is in a way, and notes the steps to it.
func (j *job) takeSteps(s *story, w *way, page int) {
	*s = w.story
	for _, st := range w.steps {
		st.Page = page
		j.step(st)
	}
}

// keepWhole closes the page of a story that has one of its own, and reports a story that is
// to stand whole and does not.
func (j *job) keepWhole(s *story, p *plan.Plan) {
	switch {
	case !s.whole():
	case p.Pages > 0:
		j.broken(s)
	case s.part.Format == editor.FormatFull:
		j.page().next = j.d.Slots
	}
}

// broken reports a story that is too long to stand on one page, as it is to.
func (j *job) broken(s *story) {
	last := s.pages[len(s.pages)-1]
	j.Report("", editor.Finding{
		Rule: "format-broken", Severity: editor.Warning, Waivable: true, Page: s.first, Fix: "open-story",
	},
		fmt.Sprintf("This story is to stand whole on one page, but it is longer: "+
			"it goes on to page %d.", last),
		fmt.Sprintf("Статья должна стоять на одной странице целиком, но она длиннее: "+
			"окончание на странице %d.", last),
		fmt.Sprintf("Мақола бояд пурра дар як саҳифа истад, вале аз он дарозтар аст: "+
			"охираш дар саҳифаи %d.", last))
}
