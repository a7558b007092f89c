package check

import (
	"fmt"

	"twofold/editor"
)

// pullQuotes finds a second pull quote in a story: on a page they vie with each other.
func pullQuotes(lk *look) {
	n := 0
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		if b.Kind != editor.PullQuote {
			continue
		}
		if n++; n < 2 {
			continue
		}
		lk.report(editor.Finding{
			Rule: "pull-quotes", Severity: editor.Note, Waivable: true, Fix: "open-block", Block: b.ID,
		},
			fmt.Sprintf("%s is the second one. One a story is enough: make this one a quote, "+
				"or take it out.", lk.where(b, en)),
			fmt.Sprintf("%s: это вторая выноска. В\u00a0статье достаточно одной: сделайте эту "+
				"цитатой или уберите.", lk.where(b, ru)),
			fmt.Sprintf("%s: ин иқтибоси барҷастаи дуюм аст. Як мақоларо яктоаш бас аст: инашро "+
				"иқтибоси оддӣ кунед ё бардоред.", lk.where(b, tg)))
		return
	}
}
