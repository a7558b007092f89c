package main

import (
	"fmt"
	"io"

	"twofold/editor"
	"twofold/editor/desk"
)

// counts is what info prints.
type counts struct {
	Schema         int                                  `json:"schema"`
	Bytes          int64                                `json:"bytes"`
	Stories        int                                  `json:"stories"`
	Versions       map[editor.Lang]map[editor.Stage]int `json:"versions"`
	Stale          map[editor.Lang]int                  `json:"stale"`
	Issues         int                                  `json:"issues"`
	Projects       int                                  `json:"projects"`
	ActiveProjects int                                  `json:"active_projects"`
	ThematicAreas  int                                  `json:"thematic_areas"`
	Pictures       int                                  `json:"pictures"`
}

func runInfo(c *call) error {
	file, err := c.parse(c.flags(), 1, 1)
	if err != nil {
		return err
	}
	d, err := c.open(file[0])
	if err != nil {
		return err
	}
	defer d.Close()
	n, p, err := c.count(d)
	if err != nil {
		return err
	}
	return c.show(n, func(w io.Writer) { n.tell(w, p) })
}

// count counts everything in the publication.
func (c *call) count(d *desk.Desk) (*counts, *editor.Publication, error) {
	p, err := d.Publication(c.ctx)
	if err != nil {
		return nil, nil, err
	}
	n := &counts{ThematicAreas: len(p.Areas)}
	if n.Schema, n.Bytes, err = d.Size(c.ctx); err != nil {
		return nil, nil, err
	}
	rows, err := d.StoryRows(c.ctx)
	if err != nil {
		return nil, nil, err
	}
	n.countStories(rows, p.Languages)
	issues, err := d.Issues(c.ctx)
	if err != nil {
		return nil, nil, err
	}
	n.Issues = len(issues)
	projects, err := d.Projects(c.ctx)
	if err != nil {
		return nil, nil, err
	}
	n.Projects = len(projects)
	n.ActiveProjects = editor.CountActive(projects, day(d, issues))
	pictures, err := d.Pictures(c.ctx)
	if err != nil {
		return nil, nil, err
	}
	n.Pictures = len(pictures)
	return n, p, nil
}

func (n *counts) countStories(rows []desk.StoryRow, langs []editor.Lang) {
	n.Stories = len(rows)
	n.Versions = map[editor.Lang]map[editor.Stage]int{}
	n.Stale = map[editor.Lang]int{}
	for _, l := range langs {
		n.Versions[l], n.Stale[l] = map[editor.Stage]int{}, 0
		for _, s := range editor.Stages() {
			n.Versions[l][s] = 0
		}
	}
	for _, r := range rows {
		for l, stage := range r.Stages {
			if n.Versions[l] == nil {
				n.Versions[l] = map[editor.Stage]int{}
			}
			n.Versions[l][stage]++
			if r.Stale[l] {
				n.Stale[l]++
			}
		}
	}
}

func (n *counts) tell(w io.Writer, p *editor.Publication) {
	fmt.Fprintf(w, "%s\n", p.Names.Any(p.Source()))
	fmt.Fprintf(w, "Stories\t%d\n", n.Stories)
	for _, l := range p.Languages {
		fmt.Fprintf(w, "  %s\t", l)
		for i, s := range editor.Stages() {
			if i > 0 {
				fmt.Fprint(w, " · ")
			}
			fmt.Fprintf(w, "%d %s", n.Versions[l][s], s)
		}
		fmt.Fprintf(w, " · %d stale\n", n.Stale[l])
	}
	fmt.Fprintf(w, "Issues\t%d\n", n.Issues)
	fmt.Fprintf(w, "Projects\t%d, of which %d active\n", n.Projects, n.ActiveProjects)
	fmt.Fprintf(w, "Thematic areas\t%d\n", n.ThematicAreas)
	fmt.Fprintf(w, "Pictures\t%d\n", n.Pictures)
	fmt.Fprintf(w, "File\t%d bytes, schema %d\n", n.Bytes, n.Schema)
}

// day is the day that decides which projects are active: that of the newest issue that
// is not from the archive, else today.
func day(d *desk.Desk, issues []editor.Issue) editor.Date {
	for i := range issues {
		if is := &issues[i]; is.Status != editor.Archived && is.Date != "" {
			return is.Date
		}
	}
	return d.Today()
}
