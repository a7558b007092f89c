package check

import (
	"fmt"

	"twofold/editor"
)

// stages below ready, as a person says them, worst first.
var stages = map[editor.Stage]editor.Text{
	editor.Draft:         say("still a draft", "черновик", "сиёҳнавис"),
	editor.Edited:        say("only edited", "отредактировано", "таҳриршуда"),
	editor.InTranslation: say("still in translation", "в\u00a0переводе", "дар тарҷума"),
	editor.Reviewed:      say("only reviewed", "проверено", "санҷидашуда"),
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
				lk.name(en), lk.lang.Named(en)),
			fmt.Sprintf("%s: текст на %s языке проверен, но не отмечен как готовый. Отметьте, когда "+
				"всё сделано.", lk.name(ru), lk.lang.Named(ru)),
			fmt.Sprintf("%s: матни %s санҷида шудааст, вале чун тайёр қайд нашудааст. Вақте ки ҳамааш тайёр "+
				"шуд, қайд кунед.", lk.name(tg), lk.lang.Named(tg)))
		return
	}
	lk.report(f,
		fmt.Sprintf("%s is not ready in %s: it is %s. Finish it and mark it as ready.",
			lk.name(en), lk.lang.Named(en), name[en]),
		fmt.Sprintf("%s: текст на %s языке ещё не готов (%s). Закончите его и\u00a0отметьте как готовый.",
			lk.name(ru), lk.lang.Named(ru), name[ru]),
		fmt.Sprintf("%s: матни %s ҳоло тайёр нест (%s). Онро ба охир расонед ва чун тайёр қайд кунед.",
			lk.name(tg), lk.lang.Named(tg), name[tg]))
}
