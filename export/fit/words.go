package fit

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// says is what a suggestion would do, in words.
func says(g *Suggestion, eds []*editor.Edition) editor.Text {
	en, ru := named(eds, g.Story, editor.English), named(eds, g.Story, editor.Russian)
	n, lang := max(g.By, -g.By), strings.ToUpper(string(g.Lang))
	lines := editor.Plural(editor.English, n, "line", "lines")
	ruLines := editor.Plural(editor.Russian, n, "строку", "строки", "строк")
	english, russian := "", ""
	switch g.Kind {
	case editor.StepPage:
		english = fmt.Sprintf("Let “%s” begin below the story before it.", en)
		russian = fmt.Sprintf("Начать «%s» под предыдущей статьёй.", ru)
	case editor.StepPictures:
		english = fmt.Sprintf("Make the pictures of “%s” %d %s lower.", en, n, lines)
		russian = fmt.Sprintf("Сделать картинки в «%s» на %d %s ниже.", ru, n, ruLines)
	case editor.StepOptional:
		english = fmt.Sprintf("Leave an optional quote or picture out of “%s”.", en)
		russian = fmt.Sprintf("Убрать из «%s» необязательную цитату или картинку.", ru)
	case editor.StepHeadline:
		english = fmt.Sprintf("Set the headline of “%s” %d %s smaller.", en, n,
			editor.Plural(editor.English, n, "point", "points"))
		russian = fmt.Sprintf("Набрать заголовок «%s» на %d %s мельче.", ru, n,
			editor.Plural(editor.Russian, n, "пункт", "пункта", "пунктов"))
	case editor.StepBody:
		english = fmt.Sprintf("Set the body text of the %s edition 0.%d points smaller.", lang, n)
		russian = fmt.Sprintf("Набрать основной текст выпуска %s на 0,%d пункта мельче.", lang, n)
	case Shorten:
		english = fmt.Sprintf("Shorten “%s” by %d %s.", en, n, lines)
		russian = fmt.Sprintf("Сократить «%s» на %d %s.", ru, n, ruLines)
	case MorePages:
		english = fmt.Sprintf("Plan every edition for %d pages.", n)
		russian = fmt.Sprintf("Запланировать для всех языков %d %s.", n,
			editor.Plural(editor.Russian, n, "страницу", "страницы", "страниц"))
	}
	return editor.Text{editor.English: english, editor.Russian: russian}
}
