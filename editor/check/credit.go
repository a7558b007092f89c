package check

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// credit finds pictures that do not say where they come from, at all or in the language
// of the version.
func credit(lk *look) {
	lk.pictures(func(b *editor.Block, p *editor.Picture) {
		f := editor.Finding{
			Rule: "missing-credit", Severity: editor.Blocking,
			Block: b.ID, Picture: p.ID, Fix: "open-picture",
		}
		switch {
		case strings.TrimSpace(p.Credits.In(lk.lang)) != "":
		case strings.TrimSpace(p.Credits.Any(lk.lang)) != "":
			f.Severity, f.Waivable = editor.Warning, true
			lk.report(f,
				fmt.Sprintf("The credit of a picture in %s is not in %s. Translate it.", lk.name(en),
					lk.lang.Named(en)),
				fmt.Sprintf("%s: источник картинки не указан на %s языке. Переведите его.", lk.name(ru),
					lk.lang.Named(ru)),
				fmt.Sprintf("%s: манбаи тасвир бо забони %s нест. Онро тарҷума кунед.", lk.name(tg),
					lk.lang.Named(tg)))
		default:
			lk.report(f,
				fmt.Sprintf("A picture in %s has no credit. Write who made it before it is printed.",
					lk.name(en)),
				fmt.Sprintf("%s: у\u00a0картинки не указан источник. Укажите до печати, кто её сделал.",
					lk.name(ru)),
				fmt.Sprintf("%s: манбаи тасвир нишон дода нашудааст. Пеш аз чоп нависед, ки онро кӣ "+
					"сохтааст.", lk.name(tg)))
		}
	})
}
