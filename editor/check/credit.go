package check

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// credit finds pictures that do not say where they come from.
func credit(lk *look) {
	lk.pictures(func(b *editor.Block, p *editor.Picture) {
		if strings.TrimSpace(p.Credits.Any(lk.lang)) != "" {
			return
		}
		lk.report(editor.Finding{Rule: "missing-credit", Severity: editor.Blocking,
			Block: b.ID, Picture: p.ID, Fix: "open-picture"},
			fmt.Sprintf("A picture in %s has no credit. Write who made it before it is printed.", lk.name(en)),
			fmt.Sprintf("%s: у\u00a0картинки не указан источник. Укажите, кто её сделал, до печати.", lk.name(ru)))
	})
}
