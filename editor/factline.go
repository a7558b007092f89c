package editor

import "fmt"

// FactLine is the sentence that counts the register, as stories, the facts page and the
// desk say it: "12 active projects in 7 thematic service areas".
func (w Words) FactLine(projects, areas int) string {
	switch w.lang {
	case Russian:
		return fmt.Sprintf("%d\u00a0%s в\u00a0%d\u00a0%s", projects,
			Plural(Russian, projects, "действующий проект", "действующих проекта", "действующих проектов"),
			areas, Plural(Russian, areas, "тематической области", "тематических областях",
				"тематических областях"))
	case Tajik:
		return fmt.Sprintf("%d\u00a0лоиҳаи амалкунанда дар %d\u00a0самти мавзӯӣ", projects, areas)
	}
	return fmt.Sprintf("%d\u00a0active %s in %d\u00a0thematic service %s",
		projects, w.projects(projects), areas, w.areas(areas))
}
