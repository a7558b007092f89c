package main

import (
	"fmt"
	"io"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
)

// excusing is what a person says of findings that are no problem: of which rule, in which
// story or brief, and why.
type excusing struct{ rule, story, project, why string }

// whole says whether everything that excusing takes is there, or nothing of it.
func (c *call) whole(x excusing) error {
	switch {
	case x == excusing{}:
		return nil
	case x.rule == "", (x.story == "") == (x.project == ""):
		return c.misuse("--excuse takes a rule, and --story or --project says where")
	case strings.TrimSpace(x.why) == "":
		return c.misuse("--excuse needs a reason: --why")
	}
	return nil
}

// excuse excuses the findings of a rule in a story or a brief. They are excused for as long
// as the text stays as it is.
func (c *call) excuse(d *desk.Desk, found []editor.Finding, x excusing) error {
	story, project, err := c.excusedPlace(d, x)
	if err != nil {
		return err
	}
	n := 0
	for i := range found {
		f := &found[i]
		if f.Rule != x.rule || f.Story != story || f.Project != project || !f.Excusable() {
			continue
		}
		e := f.Excuse()
		e.Why = strings.TrimSpace(x.why)
		if err := d.Excuse(c.ctx, e); err != nil {
			return err
		}
		n++
	}
	if n == 0 {
		return at(x.story+x.project, fmt.Sprintf("nothing of the rule %q can be excused here", x.rule),
			"See twofold check for what there is. What must not be printed cannot be excused.")
	}
	return nil
}

// excusedPlace finds the story or the project that is meant.
func (c *call) excusedPlace(d *desk.Desk, x excusing) (editor.StoryID, editor.ProjectID, error) {
	if x.story != "" {
		id, err := c.story(d, x.story)
		return id, "", err
	}
	ids, err := c.projects(d, []string{x.project})
	if err != nil {
		return "", "", err
	}
	return "", ids[0], nil
}

// excuseLine is who excused a finding, and why.
type excuseLine struct {
	Why  string `json:"why"`
	Who  string `json:"who"`
	When string `json:"when"`
}

func excusedLines(list []editor.Excused) []findingLine {
	var out []findingLine
	for _, e := range list {
		line := findingLines([]editor.Finding{e.Finding})[0]
		line.Excused = &excuseLine{e.By.Why, e.By.Who, e.By.When.UTC().Format("2006-01-02T15:04:05Z")}
		out = append(out, line)
	}
	return out
}

// tellExcused writes what is excused for people, one a line.
func tellExcused(w io.Writer, list []editor.Excused, rows []desk.StoryRow) {
	for i := range list {
		e := &list[i]
		fmt.Fprintf(w, "excused\t%s\t%s\t%s\t%s (%s: %s)\n", e.Lang, e.Rule, placeOf(&e.Finding, rows),
			e.Says.Any(editor.English), e.By.Who, e.By.Why)
	}
}
