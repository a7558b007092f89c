package editor

import (
	"fmt"
	"strconv"
)

// RegisterFact is a number that the register knows, in the words in which a story says it.
type RegisterFact struct {
	Project ProjectID // "" for one of the whole register
	Says    string
}

// RegisterFacts lists in language l what the register says on the day d: how many projects are
// active and in how many thematic areas, then what each project reaches and costs, where
// that is known. Projects stay in their order.
func RegisterFacts(pub *Publication, projects []Project, d Date, l Lang) []RegisterFact {
	w := WordsIn(l)
	active, areas := CountActive(projects, d), len(pub.Areas)
	out := []RegisterFact{
		{Says: w.ActiveInAreas(active, areas)},
		{Says: w.Number(int64(active)) + "\u00a0" + w.ActiveProjects(active)},
		{Says: w.Number(int64(areas)) + "\u00a0" + w.ThematicAreas(areas)},
	}
	for i := range projects {
		p := &projects[i]
		if p.People > 0 {
			out = append(out, RegisterFact{p.ID, w.PeopleOf(p)})
		}
		if p.Budget.Amount > 0 {
			out = append(out, RegisterFact{p.ID, w.BudgetOf(p)})
		}
	}
	return out
}

// Number writes a whole number as a text does: 12,500 in English and 12 500 elsewhere,
// there from five digits on; one to nine in words in English.
func (w Words) Number(n int64) string {
	if w.lang == English && n > 0 && n < 10 {
		return w.SpellNumbers[n]
	}
	s, sep, least := strconv.FormatInt(n, 10), "\u202f", 5
	if w.lang == English {
		sep, least = ",", 4
	}
	if len(s) < least {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + sep + s[i:]
	}
	return s
}

// ActiveProjects are the words after how many projects are active: "active projects".
func (w Words) ActiveProjects(n int) string {
	switch w.lang {
	case Russian:
		return Plural(Russian, n, "действующий проект", "действующих проекта", "действующих проектов")
	case Tajik:
		return "лоиҳаи амалкунанда"
	}
	return "active " + w.projects(n)
}

// ThematicAreas are the words after the number of thematic areas.
func (w Words) ThematicAreas(n int) string {
	switch w.lang {
	case Russian:
		return Plural(Russian, n, "тематическая область", "тематические области", "тематических областей")
	case Tajik:
		return "самти мавзӯӣ"
	}
	return "thematic service " + w.areas(n)
}

// People are the words after a number of people.
func (w Words) People(n int) string {
	switch w.lang {
	case Russian:
		return Plural(Russian, n, "человек", "человека", "человек")
	case Tajik:
		return "нафар"
	}
	return Plural(English, n, "person", "people")
}

// ActiveInAreas counts the register: "12 active projects in seven thematic service areas".
func (w Words) ActiveInAreas(projects, areas int) string {
	if w.lang != English {
		return w.FactLine(projects, areas)
	}
	return fmt.Sprintf("%s\u00a0%s in %s\u00a0%s", w.Number(int64(projects)), w.ActiveProjects(projects),
		w.Number(int64(areas)), w.ThematicAreas(areas))
}

// PeopleOf says how many people a project reaches.
func (w Words) PeopleOf(p *Project) string {
	people := w.Number(int64(p.People)) + "\u00a0" + w.People(p.People)
	return people + " " + w.inProject() + " " + w.project(p)
}

// BudgetOf says what a project costs: "USD 250,000 for the project “Safe ways” (LM-07)".
func (w Words) BudgetOf(p *Project) string {
	return w.Amount(p.Budget) + " " + w.forProject() + " " + w.project(p)
}

// Amount is an amount of money as a text has it: "USD 250,000", "250 000 долл. США".
func (w Words) Amount(m Money) string {
	n := w.Number(m.Amount)
	if w.lang == English {
		return m.Currency + "\u00a0" + n
	}
	return n + "\u00a0" + w.currency(m.Currency)
}

func (w Words) currency(code string) string {
	names := map[string]string{"USD": "долл. США", "EUR": "евро", "TJS": "сомони"}
	if w.lang == Tajik {
		names = map[string]string{"USD": "доллари ИМА", "EUR": "евро", "TJS": "сомонӣ"}
	}
	if name := names[code]; name != "" {
		return name
	}
	return code
}

// project names a project by its title and its code, which is how it is found again.
func (w Words) project(p *Project) string {
	title := p.Titles.Any(w.lang)
	if w.lang == English {
		return "“" + title + "” (" + p.Code + ")"
	}
	return "«" + title + "» (" + p.Code + ")"
}

func (w Words) inProject() string {
	switch w.lang {
	case Russian:
		return "в\u00a0проекте"
	case Tajik:
		return "дар лоиҳаи"
	}
	return "in the project"
}

func (w Words) forProject() string {
	switch w.lang {
	case Russian:
		return "на\u00a0проект"
	case Tajik:
		return "барои лоиҳаи"
	}
	return "for the project"
}
