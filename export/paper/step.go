package paper

import (
	"fmt"

	"twofold/editor"
)

// Step is something that was done so that text fits.
type Step struct {
	Kind  editor.StepKind `json:"step"`
	Why   Reason          `json:"why"`
	Story editor.StoryID  `json:"story,omitempty"` // "" for the whole edition
	Block editor.BlockID  `json:"block,omitempty"` // that is left out; "" otherwise
	Page  int             `json:"page,omitempty"`  // from 1
	// By is by how many lines pictures are higher, below 0 lower; by how many points a
	// headline and by how many tenths of a point the body is smaller; how many paragraphs
	// are a line shorter.
	By int `json:"by,omitempty"`
}

// Reason says what a step is for.
type Reason string

// The reasons of steps.
const (
	ToFill     Reason = "fill"     // the page comes out full, its columns even
	ToContents Reason = "contents" // the contents have room on the cover
	ToLines    Reason = "lines"    // the headline has no more lines than it may
	ToBegin    Reason = "begin"    // the story can begin on the page
	ToSave     Reason = "save"     // the story does not turn the page for a few lines
	ToFace     Reason = "face"     // the two pages of a story face each other
	ToAgree    Reason = "agree"    // the editions have the story on the same page
	ToFit      Reason = "fit"      // the edition has the pages that it is to have
)

// reasons are the ends of sentences: "so that …", «чтобы …», «то …».
var reasons = map[Reason]editor.Text{
	ToFill: {
		editor.English: "the page comes out full", editor.Russian: "страница заполнилась ровно",
		editor.Tajik: "саҳифа баробар пур шавад",
	},
	ToContents: {
		editor.English: "the contents have room on the cover",
		editor.Russian: "на обложке хватило места содержанию",
		editor.Tajik:   "дар муқова ба мундариҷа ҷой расад",
	},
	ToLines: {
		editor.English: "it has no more lines than it may",
		editor.Russian: "строк в нём было не больше, чем можно",
		editor.Tajik:   "сатрҳояш аз ҳад зиёд нашаванд",
	},
	ToBegin: {
		editor.English: "the story can begin on this page",
		editor.Russian: "статья началась на этой странице",
		editor.Tajik:   "мақола дар ҳамин саҳифа оғоз шавад",
	},
	ToSave: {
		editor.English: "the story takes one page less",
		editor.Russian: "статья заняла на страницу меньше",
		editor.Tajik:   "мақола як саҳифа камтар гирад",
	},
	ToFace: {
		editor.English: "its two pages face each other",
		editor.Russian: "обе её страницы стояли на одном развороте",
		editor.Tajik:   "ду саҳифааш рӯ ба рӯ истанд",
	},
	ToAgree: {
		editor.English: "the story stands on the same page in every language",
		editor.Russian: "статья стояла на одной странице на всех языках",
		editor.Tajik:   "мақола дар ҳамаи забонҳо дар як саҳифа истад",
	},
	ToFit: {
		editor.English: "the issue fits its pages", editor.Russian: "выпуск уместился на своих страницах",
		editor.Tajik: "шумора ба саҳифаҳои худ ғунҷад",
	},
}

// Finding is the step as a note for people, in the edition of a language.
func (st *Step) Finding(l editor.Lang) editor.Finding {
	deed, why := st.deed(), reasons[st.Why]
	fix := ""
	if st.Refusable() {
		fix = "refuse-step"
	}
	return editor.Finding{
		Rule: "fit-" + string(st.Kind), Severity: editor.Note, Waivable: true, Fix: fix,
		Story: st.Story, Block: st.Block, Page: st.Page, Lang: l,
		Says: editor.Text{
			editor.English: deed[editor.English] + ", so that " + why[editor.English] + ".",
			editor.Russian: deed[editor.Russian] + ", чтобы " + why[editor.Russian] + ".",
			editor.Tajik:   deed[editor.Tajik] + ", то " + why[editor.Tajik] + ".",
		},
	}
}

// Refusable says whether the step can be refused: the page can be made up without it.
func (st *Step) Refusable() bool {
	return st.Why != ToContents && st.Why != ToLines && st.Story != ""
}

// deed says what was done.
func (st *Step) deed() editor.Text {
	n := max(st.By, -st.By)
	switch st.Kind {
	case editor.StepPictures:
		return st.resized(n)
	case editor.StepOptional:
		return editor.Text{
			editor.English: "An optional quote or picture is left out of this story",
			editor.Russian: "Из этой статьи убрана необязательная цитата или картинка",
			editor.Tajik:   "Аз ин мақола иқтибос ё акси иловагӣ гирифта шуд",
		}
	case editor.StepHeadline:
		return editor.Text{
			editor.English: fmt.Sprintf("The headline is %d %s smaller", n,
				editor.Plural(editor.English, n, "point", "points")),
			editor.Russian: fmt.Sprintf("Заголовок на %d %s мельче", n,
				editor.Plural(editor.Russian, n, "пункт", "пункта", "пунктов")),
			editor.Tajik: fmt.Sprintf("Сарлавҳа %d пункт хурдтар аст", n),
		}
	case editor.StepLines:
		return tightened(n)
	case editor.StepGaps:
		return editor.Text{
			editor.English: "The parts of this story stand a line closer",
			editor.Russian: "Части этой статьи стоят на строку ближе друг к другу",
			editor.Tajik:   "Қисмҳои ин мақола як сатр ба ҳам наздиктаранд",
		}
	case editor.StepBody:
		return editor.Text{
			editor.English: fmt.Sprintf("The body text of this edition is 0.%d points smaller", n),
			editor.Russian: fmt.Sprintf("Основной текст этого выпуска на 0,%d пункта мельче", n),
			editor.Tajik:   fmt.Sprintf("Матни асосии ин шумора 0,%d пункт хурдтар аст", n),
		}
	}
	return editor.Text{
		editor.English: fmt.Sprintf("This story waits for page %d", st.Page),
		editor.Russian: fmt.Sprintf("Эта статья ждёт страницы %d", st.Page),
		editor.Tajik:   fmt.Sprintf("Ин мақола саҳифаи %d-ро интизор аст", st.Page),
	}
}

// tightened says how many paragraphs have a line less.
func tightened(n int) editor.Text {
	return editor.Text{
		editor.English: fmt.Sprintf("%d %s of this story %s set in a line less", n,
			editor.Plural(editor.English, n, "paragraph", "paragraphs"),
			editor.Plural(editor.English, n, "is", "are")),
		editor.Russian: fmt.Sprintf("%d %s этой статьи %s на строку короче", n,
			editor.Plural(editor.Russian, n, "абзац", "абзаца", "абзацев"),
			editor.Plural(editor.Russian, n, "набран", "набраны", "набраны")),
		editor.Tajik: fmt.Sprintf("%d сархати ин мақола як сатр кӯтоҳтар чида шуд", n),
	}
}

// resized says by how many lines pictures are higher or lower.
func (st *Step) resized(n int) editor.Text {
	what, ru, tg := "The pictures of this story are", "Картинки в этой статье", "Аксҳои ин мақола"
	if st.Page == 1 && st.Why != ToFill { // only a handout fills its first page
		what, ru, tg = "The picture on the cover is", "Картинка на обложке", "Акси муқова"
	}
	way, ruWay, tgWay := "lower", "ниже", "пасттар"
	if st.By > 0 {
		way, ruWay, tgWay = "higher", "выше", "баландтар"
	}
	return editor.Text{
		editor.English: fmt.Sprintf("%s %d %s %s", what, n,
			editor.Plural(editor.English, n, "line", "lines"), way),
		editor.Russian: fmt.Sprintf("%s на %d %s %s обычного", ru, n,
			editor.Plural(editor.Russian, n, "строку", "строки", "строк"), ruWay),
		editor.Tajik: fmt.Sprintf("%s %d сатр аз муқаррарӣ %s аст", tg, n, tgWay),
	}
}
