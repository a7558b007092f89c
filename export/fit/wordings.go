package fit

import "twofold/editor"

var english = wording{
	lang: editor.English, open: "“", close: "”", and: " and ",
	kinds: map[editor.StepKind][]string{
		editor.StepPage: {"Let {what} begin below the story before it."},
		editor.StepPictures: {
			"Make the pictures of {what} {n} line lower.", "Make the pictures of {what} {n} lines lower.",
		},
		editor.StepOptional: {"Leave an optional quote or picture out of {what}."},
		editor.StepHeadline: {
			"Set the headline of {what} {n} point smaller.", "Set the headline of {what} {n} points smaller.",
		},
		editor.StepBody: {"Set the body text of the {what} edition 0.{n} points smaller."},
		Shorten:         {"Shorten {what} by {n} line.", "Shorten {what} by {n} lines."},
		LeaveOut:        {"Leave {what} out of this issue.", "Leave {n} stories out of this issue: {what}."},
		Announce:        {"Announce {n} event in a calendar.", "Announce {n} events in a calendar."},
		NewPages:        {"Begin {what} on a new page.", "Begin {n} stories on new pages: {what}."},
		MorePages:       {"Plan every edition for {n} page.", "Plan every edition for {n} pages."},
		AddStories: {
			"Add a story on a new page, about as long as {what}.",
			"Add {n} stories on new pages, each about as long as {what}.",
		},
	},
	higher: []string{
		"Make the pictures of {what} {n} line higher.", "Make the pictures of {what} {n} lines higher.",
	},
	begin: []string{"{what} then begins on a new page.", "These then begin on new pages: {what}."},
	plan:  []string{"Plan every edition for {n} page.", "Plan every edition for {n} pages."},
}

var russian = wording{
	lang: editor.Russian, open: "«", close: "»", and: " и ",
	kinds: map[editor.StepKind][]string{
		editor.StepPage: {"Начать {what} под предыдущей статьёй."},
		editor.StepPictures: {
			"Сделать картинки в {what} на {n} строку ниже.", "Сделать картинки в {what} на {n} строки ниже.",
			"Сделать картинки в {what} на {n} строк ниже.",
		},
		editor.StepOptional: {"Убрать из {what} необязательную цитату или картинку."},
		editor.StepHeadline: {
			"Набрать заголовок {what} на {n} пункт мельче.", "Набрать заголовок {what} на {n} пункта мельче.",
			"Набрать заголовок {what} на {n} пунктов мельче.",
		},
		editor.StepBody: {"Набрать основной текст выпуска {what} на 0,{n} пункта мельче."},
		Shorten: {
			"Сократить {what} на {n} строку.", "Сократить {what} на {n} строки.",
			"Сократить {what} на {n} строк.",
		},
		LeaveOut: {
			"Не включать {what} в этот выпуск.", "Не включать в этот выпуск {n} статьи: {what}.",
			"Не включать в этот выпуск {n} статей: {what}.",
		},
		Announce: {
			"Дать календарь с {n} событием.", "Дать календарь с {n} событиями.",
			"Дать календарь с {n} событиями.",
		},
		NewPages: {
			"Начать {what} с новой страницы.", "Начать с новой страницы {n} статьи: {what}.",
			"Начать с новой страницы {n} статей: {what}.",
		},
		MorePages: planned,
		AddStories: {
			"Добавить с новой страницы статью примерно такого же объёма, как {what}.",
			"Добавить с новой страницы {n} статьи примерно такого же объёма, как {what}.",
			"Добавить с новой страницы {n} статей примерно такого же объёма, как {what}.",
		},
	},
	higher: []string{
		"Сделать картинки в {what} на {n} строку выше.", "Сделать картинки в {what} на {n} строки выше.",
		"Сделать картинки в {what} на {n} строк выше.",
	},
	begin: []string{
		"{what} тогда начнётся с новой страницы.", "С новой страницы тогда начнутся {what}.",
		"С новой страницы тогда начнутся {what}.",
	},
	plan: planned,
}

var planned = []string{
	"Запланировать для всех языков {n} страницу.", "Запланировать для всех языков {n} страницы.",
	"Запланировать для всех языков {n} страниц.",
}

var tajik = wording{
	lang: editor.Tajik, open: "«", close: "»", and: " ва ",
	kinds: map[editor.StepKind][]string{
		editor.StepPage:     {"{what}-ро зери мақолаи пешина оғоз кунед."},
		editor.StepPictures: {"Аксҳои {what}-ро {n} сатр пасттар кунед."},
		editor.StepOptional: {"Аз {what} иқтибос ё акси иловагиро бардоред."},
		editor.StepHeadline: {"Сарлавҳаи {what}-ро {n} пункт хурдтар чинед."},
		editor.StepBody:     {"Матни асосии шумораи {what}-ро 0,{n} пункт хурдтар чинед."},
		Shorten:             {"{what}-ро {n} сатр кӯтоҳ кунед."},
		LeaveOut:            {"Ба ин шумора дохил накунед: {what}."},
		Announce:            {"Тақвим бо {n} чорабинӣ диҳед."},
		NewPages:            {"Аз саҳифаи нав оғоз кунед: {what}."},
		MorePages:           {"Барои ҳамаи забонҳо {n} саҳифа ба нақша гиред."},
		AddStories:          {"Аз саҳифаи нав {n} мақолаи тақрибан ҳамҳаҷми {what} илова кунед."},
	},
	higher: []string{"Аксҳои {what}-ро {n} сатр баландтар кунед."},
	begin:  []string{"Он гоҳ аз саҳифаи нав оғоз мешавад: {what}."},
	plan:   []string{"Барои ҳамаи забонҳо {n} саҳифа ба нақша гиред."},
}
