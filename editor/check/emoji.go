package check

import (
	"fmt"
	"unicode"

	"twofold/editor"
)

// pictographs are the blocks of Unicode that hold emoji.
var pictographs = &unicode.RangeTable{
	R16: []unicode.Range16{{Lo: 0x2600, Hi: 0x27bf, Stride: 1}},
	R32: []unicode.Range32{{Lo: 0x1f000, Hi: 0x1faff, Stride: 1}},
}

// emoji finds small pictures among the letters; they cannot be printed.
func emoji(lk *look) {
	lk.signs(func(r rune) bool { return unicode.Is(pictographs, r) },
		func(b *editor.Block, signs string) {
			lk.report(editor.Finding{
				Rule: "emoji", Severity: editor.Warning, Block: b.ID,
				Fix: "open-block",
			},
				fmt.Sprintf("%s has signs that cannot be printed: %s. Take them out or use words.",
					lk.where(b, en), signs),
				fmt.Sprintf("%s: есть знаки, которые нельзя напечатать: %s. Уберите их или замените "+
					"словами.", lk.where(b, ru), signs),
				fmt.Sprintf("%s: аломатҳое ҳастанд, ки чоп намешаванд: %s. Онҳоро бардоред ё бо калима "+
					"нависед.", lk.where(b, tg), signs))
		})
}
