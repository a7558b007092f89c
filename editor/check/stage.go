package check

import (
	"fmt"

	"twofold/editor"
)

// stages below ready, as a person says them, worst first.
var stages = map[editor.Stage][2]string{
	editor.Draft:         {"still a draft", "черновик"},
	editor.Edited:        {"only edited", "отредактировано"},
	editor.InTranslation: {"still in translation", "в\u00a0переводе"},
	editor.Reviewed:      {"only reviewed", "проверено"},
}

// stage finds versions that nobody has called ready. A reviewed one only lacks the word.
func stage(lk *look) {
	name, open := stages[lk.version.Stage]
	if !open {
		return
	}
	f := editor.Finding{
		Rule: "unfinished-stage", Severity: editor.Warning, Waivable: true,
		Fix: "set-stage",
	}
	if lk.version.Stage == editor.Reviewed {
		f.Severity = editor.Note
		lk.report(f,
			fmt.Sprintf("%s is reviewed in %s, but not marked as ready. Mark it when nothing is left to do.",
				lk.name(en), tongue(lk.lang, en)),
			fmt.Sprintf("%s: текст на %s языке проверен, но не отмечен как готовый. Отметьте, когда "+
				"всё сделано.", lk.name(ru), tongue(lk.lang, ru)))
		return
	}
	lk.report(f,
		fmt.Sprintf("%s is not ready in %s: it is %s. Finish it and mark it as ready.",
			lk.name(en), tongue(lk.lang, en), name[0]),
		fmt.Sprintf("%s: текст на %s языке ещё не готов (%s). Закончите его и\u00a0отметьте как готовый.",
			lk.name(ru), tongue(lk.lang, ru), name[1]))
}
