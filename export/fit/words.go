package fit

import (
	"strconv"
	"strings"

	"twofold/editor"
)

// says is what a suggestion would do, in words.
func says(g *Suggestion, eds []*editor.Edition) editor.Text {
	out := editor.Text{}
	for _, w := range []*wording{&english, &russian, &tajik} {
		out[w.lang] = w.sentences(g, eds)
	}
	return out
}

// wording is how suggestions are said in one language. A sentence has the forms that
// editor.Plural wants; {n} stands for its number, {what} for its stories or the edition.
type wording struct {
	lang        editor.Lang
	open, close string // the marks of a quotation
	and         string
	kinds       map[editor.StepKind][]string
	higher      []string // pictures are higher, not lower
	begin       []string // another sentence: these stories then begin on new pages
	plan        []string // another sentence: so many pages are planned
}

// sentences say what a suggestion would do.
func (w *wording) sentences(g *Suggestion, eds []*editor.Edition) string {
	forms, what := w.kinds[g.Kind], w.names(eds, g.about())
	switch {
	case g.Kind == editor.StepPictures && g.By > 0:
		forms = w.higher
	case g.Kind == editor.StepBody:
		what = strings.ToUpper(string(g.Lang))
	}
	out := w.say(forms, max(g.By, -g.By), what)
	if len(g.Stories) > 0 && g.Kind != NewPages {
		out += " " + w.say(w.begin, len(g.Stories), w.names(eds, g.Stories))
	}
	if g.Plan > 0 && g.Kind != MorePages {
		out += " " + w.say(w.plan, g.Plan, "")
	}
	return out
}

func (w *wording) say(forms []string, n int, what string) string {
	fill := strings.NewReplacer("{n}", strconv.Itoa(n), "{what}", what)
	return fill.Replace(editor.Plural(w.lang, n, forms...))
}

// about lists the stories that a suggestion names.
func (g *Suggestion) about() []editor.StoryID {
	switch g.Kind {
	case NewPages:
		return g.Stories
	case LeaveOut:
		return g.Out
	case AddStories:
		return []editor.StoryID{g.Like}
	}
	return []editor.StoryID{g.Story}
}

// names lists the headlines of stories.
func (w *wording) names(eds []*editor.Edition, ids []editor.StoryID) string {
	out := ""
	for i, id := range ids {
		switch {
		case i == 0:
		case i == len(ids)-1:
			out += w.and
		default:
			out += ", "
		}
		out += w.open + named(eds, id, w.lang) + w.close
	}
	return out
}

// named is the headline of a story in a language, else in any that has it.
func named(eds []*editor.Edition, id editor.StoryID, l editor.Lang) string {
	title := ""
	for _, ed := range eds {
		if p := part(ed, id); p != nil && (title == "" || ed.Lang == l) {
			title = p.Article.Headline.Text()
		}
	}
	return title
}
