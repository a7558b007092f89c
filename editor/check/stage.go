package check

import (
	"fmt"

	"twofold/editor"
)

var stages = map[editor.Stage][2]string{
	editor.Draft:         {"a draft", "черновик"},
	editor.Edited:        {"edited", "отредактировано"},
	editor.InTranslation: {"in translation", "в\u00a0переводе"},
	editor.Reviewed:      {"reviewed", "проверено"},
}

// stage finds versions that nobody has called ready.
func stage(lk *look) {
	name, open := stages[lk.version.Stage]
	if !open {
		return
	}
	lk.report(editor.Finding{Rule: "unfinished-stage", Severity: editor.Warning, Waivable: true,
		Fix: "set-stage"},
		fmt.Sprintf("The %s version of %s is not ready yet: it is %s. Finish it and mark it as ready.",
			tongue(lk.lang, en), lk.name(en), name[0]),
		fmt.Sprintf("%s: текст на %s языке ещё не готов (%s). Закончите его и\u00a0отметьте как готовый.",
			lk.name(ru), tongue(lk.lang, ru), name[1]))
}
