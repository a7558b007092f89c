package check

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// caption finds pictures without a caption. One that only waits for its translation is
// found by emptyBlocks.
func caption(lk *look) {
	lk.pictures(func(b *editor.Block, p *editor.Picture) {
		if strings.TrimSpace(b.Text()+p.Captions.In(lk.lang)) != "" || lk.untranslated(b) {
			return
		}
		lk.tell(editor.Finding{
			Rule: "missing-caption", Severity: editor.Note, Waivable: true, Fix: "open-block",
			Block: b.ID, Picture: p.ID, Words: p.Name,
		}, say(
			fmt.Sprintf("A picture in %s has no caption. Say what it shows and where.", lk.name(en)),
			fmt.Sprintf("%s: у\u00a0картинки нет подписи. Скажите, что на ней и\u00a0где это.", lk.name(ru)),
			fmt.Sprintf("%s: тасвир навиштаҷот надорад. Нависед, ки он чиро ва куҷоро нишон медиҳад.",
				lk.name(tg))))
	})
}
