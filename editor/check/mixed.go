package check

import (
	"fmt"
	"unicode"

	"twofold/editor"
)

// mixed finds words with letters of both scripts, such as a Latin “c” among Russian
// letters: they look right, but are not found, divided or spelt right.
func mixed(lk *look) {
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		word := mixedWord(b.Text())
		if word == "" {
			continue
		}
		lk.report(
			editor.Finding{Rule: "mixed-script", Severity: editor.Warning, Block: b.ID, Fix: "open-block"},
			fmt.Sprintf("%s: the word %s mixes Latin and Cyrillic letters. Type it again.",
				lk.where(b, en), quote(en, word)),
			fmt.Sprintf("%s: в\u00a0слове %s смешаны латинские и\u00a0русские буквы. Наберите его заново.",
				lk.where(b, ru), quote(ru, word)))
	}
}

// mixedWord is the first word of text with Latin and Cyrillic letters, or "". Parts that
// a hyphen joins are words by themselves.
func mixedWord(text string) string {
	var word []rune
	latin, cyrillic := false, false
	for _, c := range text + " " {
		if unicode.IsLetter(c) || c == '\u00ad' {
			word = append(word, c)
			latin = latin || unicode.Is(unicode.Latin, c)
			cyrillic = cyrillic || unicode.Is(unicode.Cyrillic, c)
			continue
		}
		if latin && cyrillic {
			return string(word)
		}
		word, latin, cyrillic = word[:0], false, false
	}
	return ""
}
