package check

import (
	"fmt"

	"twofold/editor"
)

// embargo finds stories that must not be published yet.
func embargo(lk *look) {
	day := lk.story.Embargo
	if lk.today == "" || day <= lk.today {
		return
	}
	lk.report(editor.Finding{Rule: "embargo", Severity: editor.Blocking, Fix: "open-story"},
		fmt.Sprintf("%s must not be published before %s. Wait, or take it out of the issue.",
			lk.name(en), editor.WordsIn(en).Day(day)),
		fmt.Sprintf("%s: нельзя публиковать раньше %s Подождите или уберите статью из выпуска.",
			lk.name(ru), editor.WordsIn(ru).Day(day)),
		fmt.Sprintf("%s: пеш аз %s нашр кардан мумкин нест. Интизор шавед ё мақоларо аз шумора бардоред.",
			lk.name(tg), editor.WordsIn(tg).Day(day)))
}
