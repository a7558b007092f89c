package writing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui"
)

// part is a run of words that both texts have, or only this one.
type part struct {
	words string
	own   bool
}

// compare marks the words that only the old and only the new text have.
func compare(before, after string) (old, now []part) {
	for _, r := range revise.Diff(editor.Plain(before), editor.Plain(after)) {
		p := part{r.Text, r.Change != revise.Kept}
		if r.Change != revise.Added {
			old = append(old, p)
		}
		if r.Change != revise.Removed {
			now = append(now, p)
		}
	}
	return old, now
}

// marked shows a compared text: what only it has is struck through in red when it is
// the old one and underlined in green when it is the new one.
func marked(parts []part, added bool) *widget.RichText {
	text := widget.NewRichText()
	text.Wrapping = fyne.TextWrapWord
	for _, p := range parts {
		st := widget.RichTextStyle{ColorName: ui.ColourInk, SizeName: theme.SizeNameText, Inline: true}
		if p.own {
			st.ColorName = ui.ColourRed
			st.TextStyle.Strikethrough = true
			if added {
				st.ColorName = ui.ColourGreen
				st.TextStyle.Strikethrough, st.TextStyle.Underline = false, true
			}
		}
		text.Segments = append(text.Segments, &widget.TextSegment{Text: p.words, Style: st})
	}
	return text
}
