package check

import (
	"fmt"

	"twofold/editor"
)

// protection finds stories about people who are not yet protected as they must be.
func protection(lk *look) {
	p := lk.story.Protection
	if !p.Open() {
		return
	}
	f := editor.Finding{Rule: "protection-open", Severity: editor.Blocking, Fix: "open-story"}
	if !p.Consent {
		lk.report(f, fmt.Sprintf("%s is about a person who has not agreed in writing. Ask for the "+
			"consent and tick it in the story.", lk.name(en)),
			fmt.Sprintf("%s: нет письменного согласия человека, о\u00a0котором идёт речь. Получите его "+
				"и\u00a0отметьте в\u00a0статье.", lk.name(ru)),
			fmt.Sprintf("%s: шахсе, ки дар борааш сухан меравад, розигии хаттӣ надодааст. Онро гиред ва дар "+
				"мақола қайд кунед.", lk.name(tg)))
		return
	}
	lk.report(f, fmt.Sprintf("%s is not ready yet: the protection focal point has not read it. "+
		"Ask for that and tick it in the story.", lk.name(en)),
		fmt.Sprintf("%s: ещё не готово, статья не прочитана ответственным за защиту. Попросите "+
			"прочитать и\u00a0отметьте в\u00a0статье.", lk.name(ru)),
		fmt.Sprintf("%s: ҳоло тайёр нест, масъули ҳимоя мақоларо нахондааст. Хонданашро хоҳиш кунед ва дар "+
			"мақола қайд кунед.", lk.name(tg)))
}
