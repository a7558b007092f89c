package revise

import (
	"slices"

	"twofold/editor"
)

// history is what was done to texts that are bound together, and what was taken back.
type history struct {
	texts  []*Text
	done   []step
	undone []step
	now    step // the deed that is being done
	closed bool // what comes next is not part of the last step
}

// step is a deed: changes, and what was selected before and after. What is typed or
// deleted letter by letter is one step for each word.
type step struct {
	text          *Text
	before, after Selection
	changes       []change
	how           how
	// Where the anchors were that moved: deleting words cannot be followed back.
	held map[*Anchor]held
}

// how says which steps go on in the next.
type how int

const (
	alone how = iota
	typing
	backwards
	forwards
)

// deed does something that can be taken back by itself.
func (t *Text) deed(f func()) { t.deedOf(alone, f) }

func (t *Text) deedOf(kind how, f func()) {
	h := t.past
	h.now = step{text: t, before: t.sel, how: kind, held: h.places()}
	f()
	h.now.held = moved(h.now.held)
	t.sel = Selection{t.Clamp(t.sel.Anchor), t.Clamp(t.sel.Caret)}
	h.now.after = t.sel
	if len(h.now.changes) > 0 {
		t.next = nil
		h.keep()
	}
	h.now = step{}
}

// keep puts the deed that was done to the others.
func (h *history) keep() {
	h.undone = nil
	if last := len(h.done) - 1; last < 0 || h.closed || !h.done[last].takes(&h.now) {
		h.done = append(h.done, h.now)
	}
	h.closed = false
	for _, o := range h.texts {
		if o != h.now.text {
			o.sel = Selection{o.Clamp(o.sel.Anchor), o.Clamp(o.sel.Caret)}
		}
	}
}

// takes makes n part of the step before it when both are letters of one word.
func (s *step) takes(n *step) bool {
	if s.how == alone || s.how != n.how || s.text != n.text || s.after != n.before ||
		len(s.changes) != 1 || len(n.changes) != 1 || s.changes[0].at != n.changes[0].at {
		return false
	}
	if a, b := s.changes[0].wording, n.changes[0].wording; !a.takes(b, s.how) {
		return false
	}
	s.after, s.held = n.after, earlier(s.held, n.held)
	return true
}

// takes makes b part of a when it is right beside it and no word begins between them.
func (a *wording) takes(b *wording, kind how) bool {
	switch {
	case kind == typing && b.from == a.from+size(a.new) && !begins(b.new, a.new):
		a.new = joined(a.new, b.new)
	case kind == backwards && b.from+size(b.old) == a.from && !begins(a.old, b.old):
		a.from, a.old = b.from, joined(b.old, a.old)
	case kind == forwards && b.from == a.from && !begins(b.old, a.old):
		a.old = joined(a.old, b.old)
	default:
		return false
	}
	a.newStates = b.newStates
	return true
}

func joined(a, b []editor.Span) []editor.Span { return editor.Join(slices.Concat(a, b)) }

// begins says whether next is the begin of a word and last the end of blanks.
func begins(next, last []editor.Span) bool {
	if len(next) == 0 || len(last) == 0 {
		return true
	}
	a, b := last[len(last)-1].Text, next[0].Text
	return classOf(a[graphemeBefore(a, len(a)):]) == blank && classOf(b[:graphemeAfter(b, 0)]) != blank
}

// Undo takes back the last deed. It says whether there was one.
func (t *Text) Undo() bool {
	h := t.past
	n := len(h.done)
	if n == 0 {
		return false
	}
	s := h.done[n-1]
	h.done = h.done[:n-1]
	for i := len(s.changes) - 1; i >= 0; i-- {
		s.changes[i].do(true)
	}
	for a, at := range s.held {
		a.at = at
	}
	h.undone = append(h.undone, s)
	h.went(s.text, s.before)
	return true
}

// Redo does again what was taken back last. It says whether there was something.
func (t *Text) Redo() bool {
	h := t.past
	n := len(h.undone)
	if n == 0 {
		return false
	}
	s := h.undone[n-1]
	h.undone = h.undone[:n-1]
	for i := range s.changes {
		s.changes[i].do(false)
	}
	h.done = append(h.done, s)
	h.went(s.text, s.after)
	return true
}

// went selects what was selected when the text said what it says again.
func (h *history) went(t *Text, s Selection) {
	h.closed = true
	for _, o := range h.texts {
		o.sel, o.next = Selection{o.Clamp(o.sel.Anchor), o.Clamp(o.sel.Caret)}, nil
	}
	t.sel = s
}

// Deeds is how many deeds can be taken back.
func (t *Text) Deeds() int { return len(t.past.done) }

// CanUndo says whether there is a deed to take back.
func (t *Text) CanUndo() bool { return len(t.past.done) > 0 }

// CanRedo says whether there is a deed to do again.
func (t *Text) CanRedo() bool { return len(t.past.undone) > 0 }
