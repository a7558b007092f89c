package main

import (
	"fmt"
	"io"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
)

func runList(c *call) error {
	args, err := c.parse(c.flags(), 2, 2)
	if err != nil {
		return err
	}
	lists := map[string]func(*desk.Desk, *editor.Publication) error{
		"stories": c.listStories, "issues": c.listIssues, "projects": c.listProjects,
	}
	list, ok := lists[args[1]]
	if !ok {
		return c.misuse("there is no list of %q", args[1])
	}
	d, err := c.open(args[0])
	if err != nil {
		return err
	}
	defer d.Close()
	p, err := d.Publication(c.ctx)
	if err != nil {
		return err
	}
	return list(d, p)
}

type storyLine struct {
	ID       editor.StoryID               `json:"id"`
	Slug     string                       `json:"slug"`
	Titles   editor.Text                  `json:"titles"`
	Stages   map[editor.Lang]editor.Stage `json:"stages"`
	Stale    map[editor.Lang]bool         `json:"stale"`
	Issue    *int                         `json:"issue"` // null when no issue carries it
	Modified string                       `json:"modified"`
}

func (c *call) listStories(d *desk.Desk, p *editor.Publication) error {
	rows, err := d.StoryRows(c.ctx)
	if err != nil {
		return err
	}
	lines := make([]storyLine, 0, len(rows))
	for _, r := range rows {
		lines = append(lines, storyLineOf(r))
	}
	return c.show(lines, func(w io.Writer) {
		for _, s := range lines {
			fmt.Fprintf(w, "%s\t%s", s.Slug, s.Titles.Any(p.Source()))
			for _, l := range p.Languages {
				fmt.Fprintf(w, "\t%s", standing(l, s))
			}
			fmt.Fprintln(w)
		}
	})
}

func storyLineOf(r desk.StoryRow) storyLine {
	s := storyLine{
		ID: r.ID, Slug: r.Slug, Titles: r.Titles, Stages: r.Stages,
		Stale: map[editor.Lang]bool{}, Modified: r.Modified.UTC().Format(time.RFC3339),
	}
	if s.Titles == nil {
		s.Titles = editor.Text{}
	}
	for l := range r.Stages {
		s.Stale[l] = r.Stale[l]
	}
	if r.Issue > 0 {
		s.Issue = &r.Issue
	}
	return s
}

// standing is how far a version is, in a few letters: "ru edited, stale".
func standing(l editor.Lang, s storyLine) string {
	stage, ok := s.Stages[l]
	switch {
	case !ok:
		return string(l) + " –"
	case s.Stale[l]:
		return fmt.Sprintf("%s %s, stale", l, stage)
	}
	return fmt.Sprintf("%s %s", l, stage)
}

type issueLine struct {
	ID        editor.IssueID `json:"id"`
	Number    int            `json:"number"`
	Period    string         `json:"period"` // in the publication's first language
	Periods   editor.Text    `json:"periods"`
	Date      editor.Date    `json:"date"`
	Status    editor.Status  `json:"status"`
	Languages []editor.Lang  `json:"languages"`
	Readings  []reading      `json:"readings"`
	Headlines []editor.Text  `json:"headlines"`
	Files     []fileLine     `json:"files"`
}

// reading says whether an issue can be read in a language, and if not, why.
type reading struct {
	Lang  editor.Lang         `json:"lang"`
	State editor.ReadingState `json:"state"`
	Note  string              `json:"note"`
	Label string              `json:"label"`
}

type fileLine struct {
	Lang    editor.Lang `json:"lang"`
	Product string      `json:"product"`
	Path    string      `json:"path"`
	SHA256  string      `json:"sha256"`
}

func (c *call) listIssues(d *desk.Desk, p *editor.Publication) error {
	issues, err := d.Issues(c.ctx)
	if err != nil {
		return err
	}
	rows, err := d.StoryRows(c.ctx)
	if err != nil {
		return err
	}
	lines := make([]issueLine, 0, len(issues))
	for i := range issues {
		line := issueLineOf(&issues[i], p, rows)
		files, err := d.Exports(c.ctx, issues[i].ID)
		if err != nil {
			return err
		}
		for _, f := range files {
			line.Files = append(line.Files, fileLine{f.Lang, f.Product, f.Path, f.SHA256})
		}
		lines = append(lines, line)
	}
	return c.show(lines, func(w io.Writer) {
		for i := range lines {
			is := &lines[i]
			fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%d headlines\t%d files\n", is.Number, is.Period,
				is.Status, listed(is.Languages), len(is.Headlines), len(is.Files))
		}
	})
}

func issueLineOf(is *editor.Issue, p *editor.Publication, rows []desk.StoryRow) issueLine {
	line := issueLine{
		ID: is.ID, Number: is.Number, Period: is.Periods.Any(p.Source()),
		Periods: is.Periods, Date: is.Date, Status: is.Status, Languages: is.ReadIn(),
		Readings: []reading{}, Headlines: headlines(is, rows), Files: []fileLine{},
	}
	if line.Periods == nil {
		line.Periods = editor.Text{}
	}
	for _, r := range is.Readings {
		line.Readings = append(line.Readings, reading{r.Lang, r.State, r.Note, r.Label})
	}
	if len(is.Readings) == 0 {
		line.Languages = written(is, p, rows)
	}
	if line.Languages == nil {
		line.Languages = []editor.Lang{}
	}
	return line
}

// headlines are those of the archive's record, else of the stories in their order.
func headlines(is *editor.Issue, rows []desk.StoryRow) []editor.Text {
	out := append([]editor.Text{}, is.Archive...)
	if len(out) > 0 {
		return out
	}
	for _, id := range is.Stories() {
		if r := row(rows, id); r != nil {
			out = append(out, r.Titles)
		}
	}
	return out
}

// written lists the languages in which at least one story of the issue is written.
func written(is *editor.Issue, p *editor.Publication, rows []desk.StoryRow) []editor.Lang {
	var out []editor.Lang
	for _, l := range p.Languages {
		for _, id := range is.Stories() {
			if r := row(rows, id); r != nil && r.Stages[l] != "" {
				out = append(out, l)
				break
			}
		}
	}
	return out
}

func row(rows []desk.StoryRow, id editor.StoryID) *desk.StoryRow {
	for i := range rows {
		if rows[i].ID == id {
			return &rows[i]
		}
	}
	return nil
}

type projectLine struct {
	ID     editor.ProjectID `json:"id"`
	Code   string           `json:"code"`
	Titles editor.Text      `json:"titles"`
	Area   editor.AreaID    `json:"area"`
	Donor  string           `json:"donor"` // in the publication's first language
	Donors editor.Text      `json:"donors"`
	Start  editor.Date      `json:"start"`
	End    editor.Date      `json:"end"`
	Active bool             `json:"active"`
}

func (c *call) listProjects(d *desk.Desk, p *editor.Publication) error {
	projects, err := d.Projects(c.ctx)
	if err != nil {
		return err
	}
	issues, err := d.Issues(c.ctx)
	if err != nil {
		return err
	}
	on := day(d, issues)
	lines := make([]projectLine, 0, len(projects))
	for i := range projects {
		pr := &projects[i]
		donors := pr.Donor
		if donors == nil {
			donors = editor.Text{}
		}
		lines = append(lines, projectLine{
			pr.ID, pr.Code, pr.Titles, pr.Area,
			pr.Donor.Any(p.Source()), donors, pr.Start, pr.End, pr.ActiveOn(on),
		})
	}
	return c.show(lines, func(w io.Writer) {
		for _, pr := range lines {
			fmt.Fprintf(w, "%s\t%s\t%s – %s\t%s\n", pr.Code, pr.Titles.Any(p.Source()),
				pr.Start, pr.End, map[bool]string{true: "active", false: "not active"}[pr.Active])
		}
	})
}
