package editor

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Handout is stories and briefs printed for a roundtable or a workshop. It is made when
// it is asked for and not kept.
type Handout struct {
	Stories   []StoryID
	Projects  []ProjectID // whose briefs stand beside the stories; none for no briefs
	Titles    Text        // of the event
	Places    Text        // where it is held
	Date      Date        // of the event; "" when it has none
	Questions map[Lang][]string
	// Issues, when given, say where the stories were printed first.
	Issues []Issue
}

// How much the box of questions holds.
const (
	mostQuestions = 9
	longQuestion  = 200 // characters
)

// Validate reports a handout without stories or without a title, a story that stands
// twice, a date that is none, and more questions than a page holds.
func (h *Handout) Validate() error {
	if len(h.Stories) == 0 {
		return fieldf("Stories", "a handout needs a story")
	}
	for i, id := range h.Stories {
		if slices.Contains(h.Stories[:i], id) {
			return fieldf("Stories", "a story stands twice")
		}
	}
	if h.Titles.Any(English) == "" {
		return fieldf("Titles", "a handout needs the title of the event")
	}
	if err := h.Date.Validate(); err != nil {
		return fieldf("Date", "%v", err)
	}
	for _, l := range Langs() {
		if len(h.Questions[l]) > mostQuestions {
			return fieldf("Questions", "there is room for %d", mostQuestions)
		}
		for _, q := range h.Questions[l] {
			if utf8.RuneCountInString(q) > longQuestion {
				return fieldf("Questions", "one has more than %d characters", longQuestion)
			}
		}
	}
	return nil
}

// Issue is the handout's running order as an issue without a number, for Assemble and
// for checks.
func (h *Handout) Issue() *Issue {
	is := &Issue{Date: h.Date, Status: Planned}
	for _, id := range h.Stories {
		is.Order = append(is.Order, Item{Kind: StoryItem, Story: id})
	}
	if len(h.Projects) > 0 {
		is.Order = append(is.Order, Item{Kind: BriefsItem, Projects: h.Projects})
	}
	return is
}

// Occasion is what a handout is printed for.
type Occasion struct {
	Title     string
	Place     string
	Date      Date
	Questions []string // for the discussion; none for no box
}

// AssembleHandout makes the edition of a handout in language l, with the findings of
// Assemble. A handout that has no story in the language is reported as blocking.
func AssembleHandout(m Material, h *Handout, l Lang) (*Edition, []Finding) {
	ed, found := Assemble(m, h.Issue(), l)
	ed.Occasion = &Occasion{
		Title: strings.TrimSpace(h.Titles.Any(l)), Place: strings.TrimSpace(h.Places.Any(l)),
		Date: h.Date, Questions: questions(h.Questions[l]),
	}
	for _, art := range ed.Articles() {
		if n := h.printed(art.Story); n > 0 {
			art.From = WordsIn(l).FromIssue(n, ed.Name)
		}
	}
	if len(ed.Articles()) == 0 {
		found = append(found, Finding{
			Rule: "empty-handout", Severity: Blocking, Lang: l, Fix: "start-version",
			Says: Text{
				English: fmt.Sprintf("None of the stories of the handout has a version in %s. "+
					"Choose others, or leave the language out.", l.Named(English)),
				Russian: fmt.Sprintf("Ни у одной статьи раздаточного материала нет версии на %s языке. "+
					"Выберите другие или уберите этот язык.", l.Named(Russian)),
				Tajik: fmt.Sprintf("Ягон мақолаи варақа бо забони %s нест. "+
					"Дигаронро интихоб кунед ё ин забонро бардоред.", l.Named(Tajik)),
			},
		})
	}
	return ed, found
}

// questions are those that say anything.
func questions(list []string) []string {
	var out []string
	for _, q := range list {
		if q = strings.TrimSpace(q); q != "" {
			out = append(out, q)
		}
	}
	return out
}

// printed is the newest issue that a story stood in; 0 for none.
func (h *Handout) printed(id StoryID) int {
	newest := 0
	for i := range h.Issues {
		for _, it := range h.Issues[i].Order {
			if it.Kind == StoryItem && it.Story == id {
				newest = max(newest, h.Issues[i].Number)
			}
		}
	}
	return newest
}
