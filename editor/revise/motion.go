package revise

// Start is the place before the first letter.
func (t *Text) Start() Pos { return Pos{} }

// End is the place after the last letter.
func (t *Text) End() Pos { return t.BlockEnd(Pos{Block: t.Len() - 1}) }

// BlockStart is the begin of the block that p is in.
func (t *Text) BlockStart(p Pos) Pos { return Pos{Block: p.Block} }

// BlockEnd is the end of the block that p is in.
func (t *Text) BlockEnd(p Pos) Pos { return Pos{p.Block, len(t.Plain(p.Block))} }

// Clamp is the place nearest before p that exists.
func (t *Text) Clamp(p Pos) Pos { return p }

// Left is one grapheme back, from the begin of a block to the end of the one before.
func (t *Text) Left(p Pos) Pos { return p }

// Right is one grapheme on, from the end of a block to the begin of the next.
func (t *Text) Right(p Pos) Pos { return p }

// WordLeft is the begin of the word before p.
func (t *Text) WordLeft(p Pos) Pos { return p }

// WordRight is the begin of the word after p; the end of the block after its last word.
func (t *Text) WordRight(p Pos) Pos { return p }

// WordAt is the word, the white space or the run of signs that p is in or before.
func (t *Text) WordAt(p Pos) (from, to Pos) { return p, p }
