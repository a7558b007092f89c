package rich

import (
	"fyne.io/fyne/v2"

	"twofold/editor/revise"
	"twofold/ui/kit/flow"
)

// Board is what editors share: what was copied last, with its formatting, for the
// computer's clipboard holds plain text only; and how wide the words are.
type Board struct {
	plain string
	kept  revise.Fragment
	ruler *flow.Ruler
}

// put copies a fragment to the board and to the clipboard.
func (b *Board) put(f revise.Fragment) {
	b.plain, b.kept = f.Plain(), f
	fyne.CurrentApp().Clipboard().SetContent(b.plain)
}

// take is what is on the clipboard, with its formatting if it was copied here.
func (b *Board) take() revise.Fragment {
	text := fyne.CurrentApp().Clipboard().Content()
	if text == b.plain && !b.kept.Empty() {
		return b.kept
	}
	return revise.Lines(text)
}

// Copy copies what is selected.
func (e *Editor) Copy() {
	if from, to, ok := e.Whole(); ok {
		e.board.put(e.text.CopyBlocks(from, to))
		return
	}
	if !e.text.Selection().Empty() {
		e.board.put(e.text.Copy())
	}
}

// Cut copies what is selected and removes it.
func (e *Editor) Cut() {
	if e.off {
		return
	}
	e.Copy()
	if e.whole.on {
		e.RemoveBlocks()
		return
	}
	if !e.text.Selection().Empty() {
		e.do(func() { e.text.Cut() })
	}
}

// Paste puts what was copied in place of what is selected.
func (e *Editor) Paste() { e.paste(e.board.take()) }

// PastePlain puts what was copied in without formatting.
func (e *Editor) PastePlain() {
	e.paste(revise.Lines(fyne.CurrentApp().Clipboard().Content()))
}

// PasteMarkdown puts what was copied in, with headings, lists and emphasis as they are
// marked up.
func (e *Editor) PasteMarkdown() {
	e.paste(revise.Markdown(fyne.CurrentApp().Clipboard().Content()))
}

func (e *Editor) paste(f revise.Fragment) {
	if !f.Empty() {
		e.do(func() { e.text.Paste(f) })
	}
}

// SelectedText is what is selected, without formatting.
func (e *Editor) SelectedText() string {
	if from, to, ok := e.Whole(); ok {
		return e.text.CopyBlocks(from, to).Plain()
	}
	if e.text.Selection().Empty() {
		return ""
	}
	return e.text.Copy().Plain()
}

// SelectAll selects the whole text.
func (e *Editor) SelectAll() {
	e.whole.on = false
	e.text.Select(revise.Selection{Anchor: e.text.Start(), Caret: e.text.End()})
	e.goal = -1
	e.blink.hold()
	e.paint()
	tell(e.host.Moved)
}

// Undo takes back the last deed.
func (e *Editor) Undo() { e.back(e.text.Undo) }

// Redo does again what was taken back.
func (e *Editor) Redo() { e.back(e.text.Redo) }

// Bold makes what is selected bold, or no longer bold.
func (e *Editor) Bold() { e.do(func() { e.text.Toggle(revise.Bold) }) }

// Italic makes what is selected italic, or no longer italic.
func (e *Editor) Italic() { e.do(func() { e.text.Toggle(revise.Italic) }) }

// Superscript raises what is selected, or lowers it again.
func (e *Editor) Superscript() { e.do(func() { e.text.Toggle(revise.Superscript) }) }

// SetLink makes what is selected, or the link under the caret, lead to an address; ""
// takes the link away.
func (e *Editor) SetLink(address string) { e.do(func() { e.text.SetLink(address) }) }

// PutLink makes it say other words, too; at a caret that is in no link it puts them there.
func (e *Editor) PutLink(address, words string) { e.do(func() { e.text.PutLink(address, words) }) }

// ClearMarks takes all formatting off what is selected.
func (e *Editor) ClearMarks() { e.do(e.text.ClearMarks) }

// Type puts words in place of what is selected.
func (e *Editor) Type(s string) { e.do(func() { e.text.Type(s) }) }

// Replace puts other words in place of a part of a block, as a suggestion does.
func (e *Editor) Replace(m Mark, with string) {
	i := e.text.Index(m.Block)
	if i < 0 {
		return
	}
	e.do(func() {
		e.text.Replace(revise.Pos{Block: i, Offset: m.From}, revise.Pos{Block: i, Offset: m.To}, with)
	})
}

// Change does something to the text that is not among the editor's own deeds, and shows
// it.
func (e *Editor) Change(deed func(t *revise.Text)) { e.do(func() { deed(e.text) }) }
