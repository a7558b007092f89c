package revise

import "twofold/editor"

// Type puts s in place of the selection.
func (t *Text) Type(s string) {}

// Enter begins a new block, leaves a list by its empty last item, and goes from the end
// of the headline to the standfirst.
func (t *Text) Enter() {}

// LineBreak breaks the line inside the block.
func (t *Text) LineBreak() {}

// Backspace removes the selection or the grapheme before the caret; at the begin of a
// block it makes it a paragraph, then joins it to the one above.
func (t *Text) Backspace() {}

// Delete removes the selection or the grapheme after the caret; at the end of a block it
// joins the next one to it.
func (t *Text) Delete() {}

// DeleteWordBack removes the selection or what is between the caret and WordLeft.
func (t *Text) DeleteWordBack() {}

// DeleteWordForward removes the selection or what is between the caret and WordRight.
func (t *Text) DeleteWordForward() {}

// Mark is a formatting that is on or off.
type Mark int

// The marks.
const (
	Bold Mark = iota
	Italic
	Superscript
)

// Marks is the formatting of a run of text.
type Marks struct {
	Bold, Italic, Superscript bool
	Link                      string // an address; "" for none
}

// Toggle puts a mark on the whole selection, or takes it off when all of it has it. With
// nothing selected it counts for what is typed next.
func (t *Text) Toggle(m Mark) {}

// SetLink makes the selection, or the link that the caret is in, lead to an address; ""
// takes the link away.
func (t *Text) SetLink(address string) {}

// ClearMarks takes all formatting off the selection.
func (t *Text) ClearMarks() {}

// MarksAt is the formatting that all of the selection has, or that what is typed at the
// caret will have.
func (t *Text) MarksAt() Marks { return Marks{} }

// SetKind gives the blocks of the selection another kind. It says whether it could: a
// story has one headline and one standfirst.
func (t *Text) SetKind(k editor.Kind) bool { return false }

// SetSpeaker says who said the quotation of the i-th block.
func (t *Text) SetSpeaker(i int, who string) {}

// SetPicture gives the i-th block, a picture, another picture.
func (t *Text) SetPicture(i int, p editor.PictureID) {}

// SetWidth sets how wide the i-th block, a picture or a sidebar, is to be.
func (t *Text) SetWidth(i int, w editor.Width) {}

// SetOptional says whether layout may leave the i-th block out.
func (t *Text) SetOptional(i int, may bool) {}

// SetSegments sets the states of the i-th block's sentences.
func (t *Text) SetSegments(i int, segments []editor.Segment) {}

// InsertBlock puts a block, which gets an ID, after the i-th, or first for -1, and the
// caret into it. It returns the block's index, or -1 when a story cannot have it.
func (t *Text) InsertBlock(after int, b editor.Block) int { return -1 }

// RemoveBlocks removes the blocks from the first up to, not including, the last.
func (t *Text) RemoveBlocks(from, to int) {}

// MoveBlocks moves the blocks from … to, the last not included, before the block that is
// the at-th now; at is Len to move them to the end. It says whether it could: the
// headline and the standfirst stay at the head.
func (t *Text) MoveBlocks(from, to, at int) bool { return false }

// DuplicateBlocks puts copies of the blocks from … to, the last not included, after them.
func (t *Text) DuplicateBlocks(from, to int) {}

// Fragment is a part of a text that was copied. It may be pasted into any text.
type Fragment struct {
	blocks []editor.Block
}

// Lines is the fragment of plain text: every line is a paragraph.
func Lines(text string) Fragment { return Fragment{} }

// Markdown is the fragment of marked-up text: headings, lists, quotations, emphasis and
// links are read as what they mean.
func Markdown(text string) Fragment { return Fragment{} }

// Plain is the fragment as plain text, a line for every block.
func (f Fragment) Plain() string { return "" }

// Empty says whether there is nothing in the fragment.
func (f Fragment) Empty() bool { return len(f.blocks) == 0 }

// Copy is what is selected.
func (t *Text) Copy() Fragment { return Fragment{} }

// CopyBlocks is the blocks from … to, the last not included, as whole blocks.
func (t *Text) CopyBlocks(from, to int) Fragment { return Fragment{} }

// Cut removes the selection and returns it.
func (t *Text) Cut() Fragment { return Fragment{} }

// CutBlocks removes the blocks from … to, the last not included, and returns them.
func (t *Text) CutBlocks(from, to int) Fragment { return Fragment{} }

// Paste puts a fragment in place of the selection; whole blocks come after the block
// that the caret is in.
func (t *Text) Paste(f Fragment) {}

// Replace puts plain text in place of a part of one block, in the formatting that is
// there, as a fix of a finding does.
func (t *Text) Replace(from, to Pos, with string) {}

// Undo takes back the last deed. It says whether there was one.
func (t *Text) Undo() bool { return false }

// Redo does again what was taken back last. It says whether there was something.
func (t *Text) Redo() bool { return false }

// CanUndo says whether there is a deed to take back.
func (t *Text) CanUndo() bool { return false }

// CanRedo says whether there is a deed to do again.
func (t *Text) CanRedo() bool { return false }

// Query is what to look for.
type Query struct {
	Text string
	Case bool // capitals matter
	Word bool // whole words only
	// Stem, when it is set, makes every form of the words a hit: it gives the stem of a
	// word, lower case.
	Stem func(word string) string
}

// Find lists the places that say what is asked for, in the order of the text.
func (t *Text) Find(q Query) []Range { return nil }

// ReplaceAll replaces all that is found, as one deed, and counts the places.
func (t *Text) ReplaceAll(q Query, with string) int { return 0 }

// Bind makes texts the versions of one story: they share one history, and blocks that are
// added, removed, moved or given another kind in one of them are so in all.
func Bind(texts ...*Text) {}
