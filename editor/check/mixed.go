package check

import (
	"fmt"
	"unicode"

	"twofold/editor"
	"twofold/editor/typo"
)

// mixedRule is the rule of the typographer that mends words of both scripts.
const mixedRule = "look-alike"

// mixed finds words with letters of both scripts, such as a Latin “c” among Russian
// letters: they look right, but are not found, divided or spelt right.
func mixed(lk *look) {
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		from, to := mixedWord(b.Text())
		if from == to {
			continue
		}
		word := b.Text()[from:to]
		lk.tell(
			editor.Finding{
				Rule: "mixed-script", Severity: editor.Warning, Fix: "open-block",
				Block: b.ID, From: from, To: to, Words: word, Mend: lk.unmixed(b, from),
			},
			say(fmt.Sprintf("%s: the word %s mixes Latin and Cyrillic letters. Type it again.",
				lk.where(b, en), quote(en, word)),
				fmt.Sprintf("%s: в\u00a0слове %s смешаны латинские и\u00a0русские буквы. Наберите "+
					"его заново.",
					lk.where(b, ru), quote(ru, word)),
				fmt.Sprintf("%s: дар калимаи %s ҳарфҳои лотинӣ ва кириллӣ омехтаанд. Онро аз нав нависед.",
					lk.where(b, tg), quote(tg, word))))
	}
}

// unmixed is what the typographer would make of the word at from, or nil.
func (lk *look) unmixed(b *editor.Block, from int) *editor.Edit {
	for _, c := range typo.RuleOf(mixedRule).By(b, lk.lang) {
		if c.From == from {
			return &c.Edit
		}
	}
	return nil
}

// mixedWord is where the first word of text with Latin and Cyrillic letters stands; both
// ends are 0 without one. Parts that a hyphen joins are words by themselves.
func mixedWord(text string) (from, to int) {
	latin, cyrillic := false, false
	for at, c := range text + " " {
		if unicode.IsLetter(c) || c == '\u00ad' {
			latin = latin || unicode.Is(unicode.Latin, c)
			cyrillic = cyrillic || unicode.Is(unicode.Cyrillic, c)
			continue
		}
		if latin && cyrillic {
			return from, at
		}
		from, latin, cyrillic = at+len(string(c)), false, false
	}
	return 0, 0
}
