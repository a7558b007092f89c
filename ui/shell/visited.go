package shell

import (
	"slices"

	"twofold/ui"
)

// visit remembers a story, a project or an issue that is gone to, for quick open.
func (s *Shell) visit(p ui.Place) {
	p = ui.Place{Room: p.Room, Story: p.Story, Project: p.Project, Issue: p.Issue}
	switch {
	case p.Room == ui.RoomWriting && p.Story != "":
		p.Project, p.Issue = "", 0
	case p.Room == ui.RoomProjects && p.Project != "":
		p.Story, p.Issue = "", 0
	case p.Room == ui.RoomIssues && p.Issue != 0:
		p.Story, p.Project = "", ""
	default:
		return
	}
	s.visited = slices.DeleteFunc(s.visited, func(was ui.Place) bool { return was == p })
	s.visited = slices.Insert(s.visited, 0, p)
	s.visited = s.visited[:min(len(s.visited), quickMost)]
}

// lastPlaces are the places that were visited, the last first; then the stories that
// were changed last.
func (s *Shell) lastPlaces(sh shelf) []found {
	var out []found
	taken := map[ui.Place]bool{}
	add := func(want func(ui.Place) bool) {
		for i := range sh.places {
			p := &sh.places[i]
			if len(out) < quickMost && !taken[p.to] && want(p.to) {
				taken[p.to] = true
				out = append(out, s.line(p, 0, nil))
			}
		}
	}
	for _, was := range s.visited {
		add(func(p ui.Place) bool { return p == was })
	}
	add(func(p ui.Place) bool { return p.Story != "" })
	return out
}
