package check_test

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/check"
)

// ofRegister is what a paragraph becomes when every number that the register knows better
// is mended; the register has three active projects in two areas on the day.
func ofRegister(t *testing.T, text string, l editor.Lang) (found int, mended string) {
	t.Helper()
	m := publication()
	m.Publication.Languages = []editor.Lang{l}
	m.Publication.Areas = []editor.Area{{ID: "a"}, {ID: "b"}}
	m.Projects = nil
	for _, code := range []string{"LM-01", "LM-02", "LM-03"} {
		m.Projects = append(m.Projects, editor.Project{
			ID: editor.ProjectID(code), Code: code, Start: "2012-01-01", People: 18400,
			Titles: editor.Text{en: "Safe ways", ru: "Безопасный путь", tg: "Роҳи бехатар"},
			Budget: editor.Money{Amount: 250000, Currency: "USD"},
		})
	}
	v := m.Stories[0].Versions[0]
	v.Lang = l
	v.Blocks[2].Spans = editor.Plain(text)
	m.Stories[0].Versions = []editor.Version{v}
	var edits []editor.Edit
	for _, f := range check.Version(m, &m.Stories[0], l, today) {
		if f.Rule == "register" && f.Block == "t" {
			wellSaid(t, f)
			edits = append(edits, *f.Mend)
		}
	}
	v.Make(edits)
	return len(edits), strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(v.Blocks[2].Text())
}

func TestNumbersOfTheRegister(t *testing.T) {
	for _, c := range []struct {
		name string
		lang editor.Lang
		text string
		want string // "" for as it is
	}{
		{"as the register says", en, "We run three active projects in two thematic service areas.", ""},
		{"digits that agree", en, "We run 3 active projects.", ""},
		{"another number", en, "We run 12 active projects.", "We run three active projects."},
		{"in words, at the begin", en, "Twelve active projects run.", "Three active projects run."},
		{
			"both counts", en, "12 active projects in seven thematic service areas",
			"Three active projects in two thematic service areas",
		},
		{"one becomes more", en, "There is one active project now.", "There is three active projects now."},
		{"other projects", en, "In 2010 we had 12 projects, 4 of them active.", ""},
		{"Russian nominative", ru, "Всего 12 действующих проектов.", "Всего 3 действующих проекта."},
		{"Russian in another case", ru, "В 12 действующих проектах.", "В 3 действующих проектах."},
		{"Tajik", tg, "12 лоиҳаи амалкунанда дар 7 самти мавзӯӣ.", "3 лоиҳаи амалкунанда дар 2 самти мавзӯӣ."},
		{
			"behind an address", en, "See https://example.org/12 for 12 active projects.",
			"See https://example.org/12 for three active projects.",
		},
		{
			"people of a project", en, "It reached 12,000 people in the project “Safe ways” (LM-02).",
			"It reached 18,400 people in the project “Safe ways” (LM-02).",
		},
		{"people of a project that is not known", en, "12,000 people in the project “Other ways” (XX-02).", ""},
		{
			"people of two projects", en,
			"5 people in the project “Safe ways” (LM-02) and 18,400 people in the project “Safe ways” (LM-03)",
			"18,400 people in the project “Safe ways” (LM-02) and 18,400 people in the project “Safe ways” (LM-03)",
		},
		{
			"people, Russian forms", ru, "21 человек в проекте «Безопасный путь» (LM-01).",
			"18 400 человек в проекте «Безопасный путь» (LM-01).",
		},
		{
			"a budget with its million", ru, "Выделено 1,2 млн долл. США на проект «Безопасный путь» (LM-01).",
			"Выделено 250 000 долл. США на проект «Безопасный путь» (LM-01).",
		},
		{"a budget that agrees in another form", en, "USD 0.25 million for the project “Safe ways” (LM-01).", ""},
		{
			"a budget in Tajik", tg, "12 000 доллари ИМА барои лоиҳаи «Роҳи бехатар» (LM-01).",
			"250 000 доллари ИМА барои лоиҳаи «Роҳи бехатар» (LM-01).",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, mended := ofRegister(t, c.text, c.lang)
			if want := c.want; want == "" && found > 0 || want != "" && mended != want {
				t.Errorf("%d found, mended to %q, want %q", found, mended, want)
			}
		})
	}
}

// Whatever the register offers for a story agrees with it, and stops agreeing when it
// changes.
func TestWhatTheRegisterOffersIsRecognised(t *testing.T) {
	m := publication()
	m.Publication.Areas = []editor.Area{{ID: "a"}, {ID: "b"}}
	project := func(people int, money int64) []editor.Project {
		return []editor.Project{{
			ID: "p", Code: "LM-01", Start: "2012-01-01", People: people,
			Titles: editor.Text{en: "Safe ways", ru: "Безопасный путь", tg: "Роҳи бехатар"},
			Budget: editor.Money{Amount: money, Currency: "EUR"},
		}}
	}
	for _, l := range editor.Langs() {
		for i, f := range editor.RegisterFacts(m.Publication, project(7, 90000), today, l) {
			look := func(projects []editor.Project, areas int) (n int) {
				m.Projects, m.Publication.Languages = projects, []editor.Lang{l}
				m.Publication.Areas = m.Publication.Areas[:areas]
				s := m.Stories[0]
				v := s.Versions[0].Clone()
				v.Lang, v.Blocks[2].Spans = l, editor.Plain("— "+f.Says+".")
				s.Versions = []editor.Version{*v}
				for _, f := range check.Version(m, &s, l, today) {
					if f.Rule == "register" && f.Block == "t" {
						n++
					}
				}
				return n
			}
			if n := look(project(7, 90000), 2); n != 0 {
				t.Errorf("%q is found wrong at once", f.Says)
			}
			later := append(project(8, 91000), editor.Project{ID: "q", Code: "LM-02", Start: "2012-01-01"})
			if n := look(later, 1); n == 0 {
				t.Errorf("%s, %d: %q is not found when the register changes", l, i, f.Says)
			}
			m.Publication.Areas = m.Publication.Areas[:2]
		}
	}
}
