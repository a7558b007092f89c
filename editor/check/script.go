package check

import (
	"fmt"
	"strings"
	"unicode"

	"twofold/editor"
)

// scripts finds letters of scripts in which pages cannot be set.
func scripts(lk *look) {
	lk.signs(func(r rune) bool {
		return unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek,
			unicode.Common)
	}, func(b *editor.Block, signs string) {
		lk.report(editor.Finding{
			Rule: "unknown-script", Severity: editor.Warning, Block: b.ID,
			Fix: "open-block",
		},
			fmt.Sprintf("%s has letters that our typefaces lack: %s. Write them in English, "+
				"Russian or Tajik letters.", lk.where(b, en), quote(en, signs)),
			fmt.Sprintf("%s: есть буквы, которых нет в\u00a0наших шрифтах: %s. Запишите слово "+
				"латиницей или кириллицей.", lk.where(b, ru), quote(ru, signs)),
			fmt.Sprintf("%s: ҳарфҳое ҳастанд, ки дар шрифтҳои мо нестанд: %s. Калимаро бо ҳарфҳои лотинӣ ё "+
				"кириллӣ нависед.", lk.where(b, tg), quote(tg, signs)))
	})
}

// shownSigns is how many different signs a finding names.
const shownSigns = 5

// signs reports every block with runes that are odd, once, with the first of them.
func (lk *look) signs(odd func(rune) bool, report func(b *editor.Block, signs string)) {
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		var signs []rune
		for _, r := range b.Text() {
			if odd(r) && len(signs) < shownSigns && !strings.ContainsRune(string(signs), r) {
				signs = append(signs, r)
			}
		}
		if len(signs) > 0 {
			report(b, string(signs))
		}
	}
}
