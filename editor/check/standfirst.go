package check

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// standfirst finds a story that begins without one. One that only waits for its
// translation is found by emptyBlocks.
func standfirst(lk *look) {
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		if b.Kind == editor.Standfirst && (strings.TrimSpace(b.Text()) != "" || lk.untranslated(b)) {
			return
		}
	}
	lk.report(editor.Finding{
		Rule: "missing-standfirst", Severity: editor.Note, Waivable: true,
		Fix: "open-story",
	},
		fmt.Sprintf("%s has no standfirst. Write one or two sentences that sum up the story.", lk.name(en)),
		fmt.Sprintf("%s: нет вводки. Напишите одно-два предложения о\u00a0главном.", lk.name(ru)),
		fmt.Sprintf("%s: муқаддима надорад. Дар як-ду ҷумла мазмуни мақоларо нависед.", lk.name(tg)))
}
