package check

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// emptyBlocks finds blocks that have words in the source and none in the translation.
func emptyBlocks(lk *look) {
	var first *editor.Block
	n := 0
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		if !lk.untranslated(b) {
			continue
		}
		if n++; first == nil {
			first = b
		}
	}
	if n == 0 {
		return
	}
	f := editor.Finding{
		Rule: "empty-translation", Severity: editor.Warning, Waivable: true,
		Block: first.ID, Fix: "open-translation", Words: lk.pair(""),
	}
	if n == 1 {
		lk.report(f, fmt.Sprintf("%s has no %s text yet. Translate it.", lk.where(first, en),
			lk.lang.Named(en)),
			fmt.Sprintf("%s: текста на %s языке ещё нет. Переведите.", lk.where(first, ru),
				lk.lang.Named(ru)),
			fmt.Sprintf("%s: ҳоло матни %s нест. Тарҷума кунед.", lk.where(first, tg),
				lk.lang.Named(tg)))
		return
	}
	lk.report(f, fmt.Sprintf("%d parts of %s have no %s text yet, the first is %s. Translate them.",
		n, lk.name(en), lk.lang.Named(en), lk.place(first, en)),
		fmt.Sprintf("%s: на %s языке ещё нет текста в %d %s (первое: %s). Переведите.",
			lk.name(ru), lk.lang.Named(ru), n, editor.Plural(ru, n, "месте", "местах", "местах"),
			lk.place(first, ru)),
		fmt.Sprintf("%s: дар %d ҷой ҳоло матни %s нест (якумаш: %s). Тарҷума кунед.",
			lk.name(tg), n, lk.lang.Named(tg), lk.place(first, tg)))
}

// untranslated says whether a block of the version has words in the source only. The
// caption of a picture may also be kept with the picture.
func (lk *look) untranslated(b *editor.Block) bool {
	if lk.source == nil || strings.TrimSpace(b.Text()) != "" {
		return false
	}
	for i := range lk.Pictures {
		if lk.Pictures[i].ID == b.Picture && lk.Pictures[i].Captions.In(lk.lang) != "" {
			return false
		}
	}
	s := lk.source.Block(b.ID)
	return s != nil && strings.TrimSpace(s.Text()) != ""
}
