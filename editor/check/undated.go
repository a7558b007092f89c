package check

import "twofold/editor"

// undated finds an issue without a date, which a file for a print shop must carry.
func undated(is *editor.Issue, l editor.Lang) []editor.Finding {
	if !is.Date.Time().IsZero() {
		return nil
	}
	return []editor.Finding{{
		Rule: "undated", Severity: editor.Blocking, Product: press, Lang: l, Fix: "open-issue",
		Says: editor.Text{
			editor.English: "The issue has no date. A file for the print shop must carry one: " +
				"set it in the issue.",
			editor.Russian: "У\u00a0выпуска нет даты. В\u00a0файле для типографии она обязательна: " +
				"укажите её в\u00a0выпуске.",
			editor.Tajik: "Шумора сана надорад. Дар файл барои матбаа он ҳатмист: онро дар " +
				"шумора нишон диҳед.",
		},
	}}
}
