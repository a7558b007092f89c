package revise

// Pos is a place in a text: a block by its index, and a byte offset in the block's plain
// text that stands between two graphemes.
type Pos struct{ Block, Offset int }

// Before says whether p stands before q.
func (p Pos) Before(q Pos) bool {
	return p.Block < q.Block || p.Block == q.Block && p.Offset < q.Offset
}

// Selection is what is selected: from where it was begun (Anchor) to where the caret is.
// It is empty when both are the same place.
type Selection struct{ Anchor, Caret Pos }

// At is the empty selection with the caret at p.
func At(p Pos) Selection { return Selection{p, p} }

// Empty says whether nothing is selected.
func (s Selection) Empty() bool { return s.Anchor == s.Caret }

// From is the selection's first end in the order of the text.
func (s Selection) From() Pos {
	if s.Caret.Before(s.Anchor) {
		return s.Caret
	}
	return s.Anchor
}

// To is the selection's last end in the order of the text.
func (s Selection) To() Pos {
	if s.Caret.Before(s.Anchor) {
		return s.Anchor
	}
	return s.Caret
}

// Range is a part of a text, From before To.
type Range struct{ From, To Pos }
