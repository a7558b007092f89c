package check

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// twice are words that may well stand twice in a row.
var twice = map[string]bool{"had": true, "that": true, "ha": true, "да": true, "нет": true, "очень": true}

// doubled finds a word that stands twice in a row.
func doubled(lk *look) {
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		text := b.Text()
		list := split(text)
		for k := 1; k < len(list); k++ {
			a, c := list[k-1], list[k]
			if strings.TrimSpace(text[a.to:c.from]) != "" || !strings.EqualFold(a.text, c.text) ||
				twice[strings.ToLower(a.text)] {
				continue
			}
			lk.sayDoubled(b, a, c)
		}
	}
}

func (lk *look) sayDoubled(b *editor.Block, a, c piece) {
	text := b.Text()
	lk.tell(editor.Finding{
		Rule: "doubled-word", Severity: editor.Warning, Waivable: true, Fix: "open-block",
		Block: b.ID, From: a.from, To: c.to, Words: text[a.from:c.to],
		Mend: &editor.Edit{Block: b.ID, From: a.to, To: c.to, Old: text[a.to:c.to]},
	}, say(
		fmt.Sprintf("%s: the word %s stands twice. Take one out.", lk.where(b, en), quote(en, a.text)),
		fmt.Sprintf("%s: слово %s стоит дважды. Уберите одно.", lk.where(b, ru), quote(ru, a.text)),
		fmt.Sprintf("%s: калимаи %s ду бор меояд. Якеро бардоред.", lk.where(b, tg), quote(tg, a.text))))
}
