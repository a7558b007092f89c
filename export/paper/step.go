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
	// headline and by how many tenths of a point the body is smaller.
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
	ToAgree    Reason = "agree"    // the editions have the story on the same page
	ToFit      Reason = "fit"      // the edition has the pages that it is to have
)

// reasons are the ends of sentences: "so that …", «чтобы …».
var reasons = map[Reason][2]string{
	ToFill:     {"the page comes out full", "страница заполнилась ровно"},
	ToContents: {"the contents have room on the cover", "на обложке хватило места содержанию"},
	ToLines:    {"it has no more lines than it may", "строк в нём было не больше, чем можно"},
	ToBegin:    {"the story can begin on this page", "статья началась на этой странице"},
	ToAgree: {
		"the story stands on the same page in every language",
		"статья стояла на одной странице на всех языках",
	},
	ToFit: {"the issue fits its pages", "выпуск уместился на своих страницах"},
}

// Finding is the step as a note for people, in the edition of a language.
func (st *Step) Finding(l editor.Lang) editor.Finding {
	why := reasons[st.Why]
	english, russian := st.deed()
	return editor.Finding{
		Rule: "fit-" + string(st.Kind), Severity: editor.Note, Waivable: true,
		Story: st.Story, Block: st.Block, Page: st.Page, Lang: l,
		Says: editor.Text{
			editor.English: english + ", so that " + why[0] + ".",
			editor.Russian: russian + ", чтобы " + why[1] + ".",
		},
	}
}

// deed says what was done.
func (st *Step) deed() (english, russian string) {
	n := max(st.By, -st.By)
	switch st.Kind {
	case editor.StepPictures:
		way, ru := "lower", "ниже"
		if st.By > 0 {
			way, ru = "higher", "выше"
		}
		what, its := "The pictures of this story are", "Картинки в этой статье"
		if st.Page == 1 {
			what, its = "The picture on the cover is", "Картинка на обложке"
		}
		return fmt.Sprintf("%s %d %s %s", what, n, editor.Plural(editor.English, n, "line", "lines"), way),
			fmt.Sprintf("%s на %d %s %s обычного", its, n,
				editor.Plural(editor.Russian, n, "строку", "строки", "строк"), ru)
	case editor.StepOptional:
		return "An optional quote or picture is left out of this story",
			"Из этой статьи убрана необязательная цитата или картинка"
	case editor.StepHeadline:
		return fmt.Sprintf("The headline is %d %s smaller", n,
				editor.Plural(editor.English, n, "point", "points")),
			fmt.Sprintf("Заголовок на %d %s мельче", n,
				editor.Plural(editor.Russian, n, "пункт", "пункта", "пунктов"))
	case editor.StepBody:
		return fmt.Sprintf("The body text of this edition is %.1f points smaller", float64(n)/10),
			fmt.Sprintf("Основной текст этого выпуска на 0,%d пункта мельче", n)
	}
	return fmt.Sprintf("This story waits for page %d", st.Page),
		fmt.Sprintf("Эта статья ждёт страницы %d", st.Page)
}
