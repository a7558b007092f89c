package revise

// Start is the place before the first letter.
func (t *Text) Start() Pos { return Pos{} }

// End is the place after the last letter.
func (t *Text) End() Pos { return t.BlockEnd(Pos{Block: t.Len() - 1}) }

// BlockStart is the begin of the block that p is in.
func (t *Text) BlockStart(p Pos) Pos { return Pos{Block: p.Block} }

// BlockEnd is the end of the block that p is in.
func (t *Text) BlockEnd(p Pos) Pos { return Pos{p.Block, len(t.Plain(p.Block))} }

// Clamp is p, or the place that exists nearest after it, or the last one.
func (t *Text) Clamp(p Pos) Pos {
	switch {
	case p.Block < 0:
		return t.Start()
	case p.Block >= t.Len():
		return t.End()
	}
	return Pos{p.Block, settled(t.Plain(p.Block), p.Offset)}
}

// Left is one grapheme back, from the begin of a block to the end of the one before.
func (t *Text) Left(p Pos) Pos {
	if p.Offset == 0 {
		return t.blockBefore(p)
	}
	return Pos{p.Block, graphemeBefore(t.Plain(p.Block), p.Offset)}
}

// Right is one grapheme on, from the end of a block to the begin of the next.
func (t *Text) Right(p Pos) Pos {
	s := t.Plain(p.Block)
	if p.Offset >= len(s) {
		return t.blockAfter(p)
	}
	return Pos{p.Block, graphemeAfter(s, p.Offset)}
}

// WordLeft is the begin of the word before p.
func (t *Text) WordLeft(p Pos) Pos {
	if p.Offset == 0 {
		return t.blockBefore(p)
	}
	s := t.Plain(p.Block)
	pc := pieceAt(s, p.Offset-1)
	if pc.class == blank && pc.from > 0 {
		pc = pieceAt(s, pc.from-1)
	}
	return Pos{p.Block, pc.from}
}

// WordRight is the begin of the word after p; the end of the block after its last word.
func (t *Text) WordRight(p Pos) Pos {
	s := t.Plain(p.Block)
	if p.Offset >= len(s) {
		return t.blockAfter(p)
	}
	pc := pieceAt(s, p.Offset)
	if pc.class != blank && pc.to < len(s) {
		if next := pieceAt(s, pc.to); next.class == blank {
			pc = next
		}
	}
	return Pos{p.Block, pc.to}
}

// blockBefore is the end of the block before p's, or the begin of the text.
func (t *Text) blockBefore(p Pos) Pos {
	if p.Block == 0 {
		return t.Start()
	}
	return t.BlockEnd(Pos{Block: p.Block - 1})
}

// blockAfter is the begin of the block after p's, or the end of the text.
func (t *Text) blockAfter(p Pos) Pos {
	if p.Block+1 >= t.Len() {
		return t.End()
	}
	return Pos{Block: p.Block + 1}
}

// WordAt is the word that p is in or at the end of; where there is none, the blanks or
// signs.
func (t *Text) WordAt(p Pos) (from, to Pos) {
	s := t.Plain(p.Block)
	if s == "" {
		return p, p
	}
	pc := pieceAt(s, min(p.Offset, len(s)-1))
	if pc.class != word && pc.from == p.Offset && p.Offset > 0 {
		if before := pieceAt(s, p.Offset-1); before.class == word {
			pc = before
		}
	}
	return Pos{p.Block, pc.from}, Pos{p.Block, pc.to}
}
