package writing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"twofold/ui"
)

// part is a run of words that both texts have, or only this one.
type part struct {
	words string
	own   bool
}

// compare marks the words that only the old and only the new text have. It is the
// longest common subsequence of words; texts of blocks are short enough for the table.
func compare(before, after string) (old, now []part) {
	a, b := strings.Fields(before), strings.Fields(after)
	long := make([][]int, len(a)+1)
	for i := range long {
		long[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				long[i][j] = long[i+1][j+1] + 1
			} else {
				long[i][j] = max(long[i+1][j], long[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			old, now = put(old, a[i], false), put(now, b[j], false)
			i++
			j++
		case j >= len(b) || i < len(a) && long[i+1][j] >= long[i][j+1]:
			old = put(old, a[i], true)
			i++
		default:
			now = put(now, b[j], true)
			j++
		}
	}
	return old, now
}

func put(list []part, word string, own bool) []part {
	if n := len(list); n > 0 && list[n-1].own == own {
		list[n-1].words += " " + word
		return list
	}
	return append(list, part{word, own})
}

// marked shows a compared text: what only it has is struck through in red when it is
// the old one and underlined in green when it is the new one.
func marked(parts []part, added bool) *widget.RichText {
	text := widget.NewRichText()
	text.Wrapping = fyne.TextWrapWord
	for i, p := range parts {
		st := widget.RichTextStyle{ColorName: ui.ColourInk, SizeName: theme.SizeNameText, Inline: true}
		words := p.words
		if p.own {
			st.ColorName = ui.ColourRed
			st.TextStyle.Strikethrough = true
			if added {
				st.ColorName = ui.ColourGreen
				st.TextStyle.Strikethrough, st.TextStyle.Underline = false, true
			}
		}
		if i > 0 {
			text.Segments = append(text.Segments,
				segment(" ", theme.SizeNameText, ui.ColourInk, fyne.TextStyle{}))
		}
		text.Segments = append(text.Segments, &widget.TextSegment{Text: words, Style: st})
	}
	return text
}
