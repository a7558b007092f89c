package rich

import (
	"slices"

	"twofold/editor/revise"
)

// hits are the places that a search found, shown until the search is left.
type hits struct {
	query   revise.Query
	list    []revise.Range
	version uint64 // of the text that they are places of
}

// Find shows all places that say what is asked for and counts them. An empty query shows
// none.
func (e *Editor) Find(q revise.Query) int {
	e.hits = hits{query: q}
	e.seek()
	e.paint()
	return len(e.hits.list)
}

// seek looks again when the text has changed since.
func (e *Editor) seek() {
	switch {
	case e.hits.query.Text == "":
		e.hits.list = nil
	case e.hits.list == nil || e.hits.version != e.text.Version():
		e.hits.list, e.hits.version = e.text.Find(e.hits.query), e.text.Version()
	}
}

// FindNext selects the next place after the caret (by 1) or the one before it (by -1),
// going round at the ends. It returns its place among all, from 1; 0 when there is none.
func (e *Editor) FindNext(by int) int {
	e.seek()
	n := len(e.hits.list)
	if n == 0 {
		return 0
	}
	i := e.nearest(by)
	h := e.hits.list[(i+n)%n]
	e.whole.on, e.goal = false, -1
	e.text.Select(revise.Selection{Anchor: h.From, Caret: h.To})
	e.moved()
	return (i+n)%n + 1
}

// nearest is the index of the next hit in a direction; it may lie past an end.
func (e *Editor) nearest(by int) int {
	s := e.text.Selection()
	if by < 0 {
		for i := len(e.hits.list) - 1; i >= 0; i-- {
			if e.hits.list[i].From.Before(s.From()) {
				return i
			}
		}
		return -1
	}
	for i, h := range e.hits.list {
		if !h.From.Before(s.To()) {
			return i
		}
	}
	return len(e.hits.list)
}

// Hit is the hit that is selected, else the first after the caret; false when there is
// none.
func (e *Editor) Hit() (revise.Range, bool) {
	e.seek()
	if i, ok := e.selectedHit(); ok {
		return e.hits.list[i], true
	}
	if n := len(e.hits.list); n > 0 {
		return e.hits.list[e.nearest(1)%n], true
	}
	return revise.Range{}, false
}

// selectedHit is the index of the hit that is selected.
func (e *Editor) selectedHit() (int, bool) {
	s := e.text.Selection()
	i := slices.Index(e.hits.list, revise.Range{From: s.From(), To: s.To()})
	return i, i >= 0
}

// ReplaceHit puts words in place of the hit that is selected and goes to the next. It
// says whether one was selected.
func (e *Editor) ReplaceHit(with string) bool {
	e.seek()
	i, ok := e.selectedHit()
	if ok {
		h := e.hits.list[i]
		e.do(func() { e.text.Replace(h.From, h.To, with) })
		e.FindNext(1)
	}
	return ok
}

// ReplaceAll puts words in place of every hit, as one deed, and counts them.
func (e *Editor) ReplaceAll(with string) int {
	n := 0
	e.do(func() { n = e.text.ReplaceAll(e.hits.query, with) })
	return n
}
