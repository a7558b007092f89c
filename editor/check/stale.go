package check

import (
	"fmt"

	"twofold/editor"
)

// stale finds a translation whose source moved on since it was confirmed.
func stale(lk *look) {
	blocks := editor.StaleBlocks(lk.source, lk.version)
	if len(blocks) == 0 {
		return
	}
	n := len(blocks)
	lk.report(editor.Finding{
		Rule: "stale", Severity: editor.Warning, Waivable: true,
		Block: blocks[0], Fix: "open-translation", Words: lk.pair(""),
	},
		fmt.Sprintf("The %s of %s changed in %d %s after the %s was confirmed. Read the %[5]s again.",
			lk.source.Lang.Named(en), lk.name(en), n, editor.Plural(en, n, "place", "places"),
			lk.lang.Named(en)),
		fmt.Sprintf("%s: оригинал изменился в %d %s после подтверждения перевода. Прочитайте "+
			"перевод ещё раз.", lk.name(ru), n, editor.Plural(ru, n, "месте", "местах", "местах")),
		fmt.Sprintf("%s: матни асл пас аз тасдиқи тарҷума дар %d ҷой дигар шуд. Тарҷумаро бори дигар хонед.",
			lk.name(tg), n))
}
