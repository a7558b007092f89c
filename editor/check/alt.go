package check

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// alt finds pictures without a description in the language of the version. It blocks
// what is read on a screen; on paper it is a note.
func alt(lk *look) {
	lk.pictures(func(b *editor.Block, p *editor.Picture) {
		if strings.TrimSpace(p.Alts.In(lk.lang)) != "" {
			return
		}
		f := editor.Finding{
			Rule: "missing-alt", Severity: editor.Blocking, Product: screen,
			Block: b.ID, Picture: p.ID, Fix: "open-picture",
		}
		if !lk.asked(screen) {
			f.Severity, f.Product = editor.Note, lk.products[0]
		}
		lk.report(f,
			fmt.Sprintf("A picture in %s has no alt text in %s. Say in one sentence what it shows, "+
				"for readers who cannot see it.", lk.name(en), lk.lang.Named(en)),
			fmt.Sprintf("%s: у\u00a0картинки нет описания на %s языке. Скажите одним предложением, "+
				"что на ней, для незрячих читателей.", lk.name(ru), lk.lang.Named(ru)),
			fmt.Sprintf("%s: тасвир тавсифи %s надорад. Барои хонандагони нобино бо як ҷумла "+
				"гӯед, ки дар он чист.", lk.name(tg), lk.lang.Named(tg)))
	})
}
