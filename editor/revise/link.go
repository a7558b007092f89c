package revise

import (
	"strings"
	"unicode"
)

// Linked is what a link would be made of: the selection without the spaces at its ends, or
// the link that the caret is in or at the end of; its words, and where it leads by now.
func (t *Text) Linked() (words, address string) {
	from, to := t.linked()
	if from.Block == to.Block {
		words = t.Plain(from.Block)[from.Offset:to.Offset]
	}
	if _, right := t.beside(from); right != nil && from != to {
		address = right.Link
	}
	return words, address
}

func (t *Text) linked() (from, to Pos) {
	from, to = t.sel.From(), t.sel.To()
	if from == to {
		return t.LinkAt(from)
	}
	if from.Block == to.Block {
		in := t.Plain(from.Block)[from.Offset:to.Offset]
		from.Offset += len(in) - len(strings.TrimLeftFunc(in, unicode.IsSpace))
		to.Offset = from.Offset + len(strings.TrimSpace(in))
	}
	return from, to
}

// PutLink makes what is Linked say other words and lead to an address, as one deed; at a
// caret that is in no link it puts them there.
func (t *Text) PutLink(address, words string) {
	from, to := t.linked()
	if from.Block != to.Block || words == "" || words == t.Plain(from.Block)[from.Offset:to.Offset] {
		t.SetLink(address)
		return
	}
	t.deed(func() {
		m := t.marksOf(from, to)
		m.Link = address
		t.splice(from.Block, from.Offset, to.Offset-from.Offset, m.spans(words))
		t.sel = At(Pos{from.Block, from.Offset + len(words)})
	})
}

// LinkAt is the whole link that a place is in or at the end of; from and to are the place
// itself where there is none.
func (t *Text) LinkAt(p Pos) (from, to Pos) {
	left, right := t.beside(p)
	link := ""
	if right != nil {
		link = right.Link
	}
	if link == "" && left != nil {
		link = left.Link
	}
	if link == "" {
		return p, p
	}
	a, b, at := p.Offset, p.Offset, 0
	begun := false
	for _, s := range t.rows[p.Block].Spans {
		end := at + len(s.Text)
		switch {
		case s.Link != link && end > p.Offset:
			return Pos{p.Block, a}, Pos{p.Block, b}
		case s.Link != link:
			begun = false
		case !begun:
			a, b, begun = at, end, true
		default:
			b = end
		}
		at = end
	}
	return Pos{p.Block, a}, Pos{p.Block, b}
}
