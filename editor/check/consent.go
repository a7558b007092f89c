package check

import (
	"fmt"

	"twofold/editor"
)

// consent finds pictures of which nobody knows whether the people in them agreed.
func consent(lk *look) {
	lk.pictures(func(b *editor.Block, p *editor.Picture) {
		if p.Consent == editor.ConsentGiven || p.Consent == editor.ConsentNotNeeded {
			return
		}
		lk.report(editor.Finding{
			Rule: "missing-consent", Severity: editor.Blocking,
			Block: b.ID, Picture: p.ID, Fix: "open-picture",
		},
			fmt.Sprintf("A picture in %s has no consent on record. Note that the people in it agreed, "+
				"or that nobody can be recognised.", lk.name(en)),
			fmt.Sprintf("%s: нет отметки о\u00a0согласии на показ картинки. Отметьте, что люди на ней "+
				"согласны или что никого нельзя узнать.", lk.name(ru)),
			fmt.Sprintf("%s: дар бораи розигӣ ба нашри тасвир қайде нест. Қайд кунед, ки одамони "+
				"дар тасвир буда розиянд ё касеро шинохтан мумкин нест.", lk.name(tg)))
	})
}
