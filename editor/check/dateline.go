package check

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// dateline finds a story that does not say when it was written.
func dateline(lk *look) {
	if strings.TrimSpace(lk.version.When) != "" {
		return
	}
	lk.tell(editor.Finding{
		Rule: "undated-story", Severity: editor.Note, Waivable: true, Fix: "open-story",
		Words: lk.version.Headline(),
	}, say(
		fmt.Sprintf("%s has no date. Say in its dateline when it was written.", lk.name(en)),
		fmt.Sprintf("%s: нет даты. Укажите в\u00a0выходных данных, когда написано.", lk.name(ru)),
		fmt.Sprintf("%s: сана надорад. Нишон диҳед, ки кай навишта шудааст.", lk.name(tg))))
}
