package intake

import (
	"slices"
	"strings"
	"unicode"

	"twofold/editor"
)

// language finds the language of a text by its letters, among those of the publication,
// and whether a good part of it is in another script.
func language(blocks []editor.Block, p *editor.Publication) (l editor.Lang, mixed bool) {
	latin, cyrillic, tajik := 0, 0, 0
	for i := range blocks {
		for _, r := range blocks[i].Text() {
			switch {
			case strings.ContainsRune("ғӣқӯҳҷҒӢҚӮҲҶ", r):
				tajik++
				cyrillic++
			case unicode.Is(unicode.Cyrillic, r):
				cyrillic++
			case unicode.Is(unicode.Latin, r):
				latin++
			}
		}
	}
	l = editor.English
	switch {
	case cyrillic > latin && tajik*50 > cyrillic:
		l = editor.Tajik
	case cyrillic > latin:
		l = editor.Russian
	}
	if !slices.Contains(p.Languages, l) {
		l = p.Source()
	}
	return l, 4*min(latin, cyrillic) > latin+cyrillic
}
