package revise

import (
	"slices"

	"twofold/editor"
)

// Anchor holds on to words, such as those that a comment is on, while the text changes:
// it moves along with them, also into another block. Make one with Hold.
type Anchor struct{ at held }

// held is what an anchor holds on to.
type held struct {
	block    editor.BlockID
	from, to int
}

// Hold holds on to words of one block until Release. What is written at their edges does
// not belong to them.
func (t *Text) Hold(r Range) *Anchor {
	from, to := t.Clamp(r.From), t.Clamp(r.To)
	if to.Block != from.Block {
		to = t.BlockEnd(from)
	}
	a := &Anchor{held{t.rows[from.Block].ID, from.Offset, max(from.Offset, to.Offset)}}
	t.anchors = append(t.anchors, a)
	return a
}

// Release lets go of what an anchor holds on to.
func (t *Text) Release(a *Anchor) {
	t.anchors = slices.DeleteFunc(t.anchors, func(b *Anchor) bool { return a == b })
}

// Held is where the words of an anchor are now. It says false when they are gone: what
// takes that back brings them back.
func (t *Text) Held(a *Anchor) (Range, bool) {
	i := t.Index(a.at.block)
	if i < 0 || a.at.from == a.at.to {
		return Range{}, false
	}
	return Range{t.Clamp(Pos{i, a.at.from}), t.Clamp(Pos{i, a.at.to})}, true
}

// shift moves anchors after n bytes of a block became m others.
func (t *Text) shift(id editor.BlockID, from, n, m int) {
	for _, a := range t.anchors {
		h := &a.at
		if h.block != id || n == m {
			continue
		}
		if n == 0 && h.from == from && h.to > from {
			h.from += m // put in before the words
		} else {
			h.from = shifted(h.from, from, n, m)
		}
		h.to = max(h.from, shifted(h.to, from, n, m))
	}
}

// shifted is where a byte is after n bytes from from on became m others.
func shifted(at, from, n, m int) int {
	switch {
	case at <= from:
		return at
	case at < from+n:
		return from + min(at-from, m)
	}
	return at + m - n
}

// shiftWhole moves anchors after a block became another as a whole.
func (t *Text) shiftWhole(id editor.BlockID, was, is string) {
	n := 0
	for n < len(was) && n < len(is) && was[n] == is[n] {
		n++
	}
	m := 0
	for m < len(was)-n && m < len(is)-n && was[len(was)-1-m] == is[len(is)-1-m] {
		m++
	}
	t.shift(id, n, len(was)-n-m, len(is)-n-m)
}

// carry moves the anchors on what stands in a block from a byte on into another block,
// by bytes further on.
func (t *Text) carry(id editor.BlockID, from int, to editor.BlockID, by int) {
	for _, a := range t.anchors {
		h := &a.at
		switch {
		case h.block != id:
		case h.from >= from:
			h.block, h.from, h.to = to, h.from+by, h.to+by
		case h.to > from:
			h.to = from
		}
	}
}

// places are where the anchors of all texts are.
func (h *history) places() map[*Anchor]held {
	out := map[*Anchor]held{}
	for _, t := range h.texts {
		for _, a := range t.anchors {
			out[a] = a.at
		}
	}
	return out
}

// moved are those of places that anchors have left.
func moved(places map[*Anchor]held) map[*Anchor]held {
	for a, h := range places {
		if a.at == h {
			delete(places, a)
		}
	}
	if len(places) == 0 {
		return nil
	}
	return places
}

// earlier puts the places of one step and the next together.
func earlier(first, second map[*Anchor]held) map[*Anchor]held {
	if first == nil {
		return second
	}
	for a, h := range second {
		if _, known := first[a]; !known {
			first[a] = h
		}
	}
	return first
}
