package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
)

func runAssemble(c *call) error {
	f := c.flags()
	number := f.Int("number", 0, "")
	stories := f.String("stories", "", "")
	briefs := f.String("briefs", "all", "")
	date := f.String("date", "", "")
	file, err := c.parse(f, 1, 1)
	if err != nil {
		return err
	}
	if err := c.need(f, "number", "stories"); err != nil {
		return err
	}
	if *number < 1 {
		return c.misuse("--number must be 1 or more")
	}
	d, err := c.open(file[0])
	if err != nil {
		return err
	}
	defer d.Close()
	is, err := c.issueToFill(d, *number, editor.Date(*date))
	if err != nil {
		return err
	}
	if is.Order, err = c.order(d, commas(*stories), *briefs); err != nil {
		return err
	}
	if err := d.SaveIssue(c.ctx, is); err != nil {
		return err
	}
	return c.showOrder(d, is)
}

// issueToFill finds the issue, or makes it in mind, with today's date and its month as
// the period.
func (c *call) issueToFill(d *desk.Desk, number int, on editor.Date) (*editor.Issue, error) {
	if err := on.Validate(); err != nil {
		return nil, c.misuse("--date: %v", err)
	}
	is, err := d.Issue(c.ctx, number)
	switch {
	case errors.Is(err, editor.ErrNotFound):
		is = &editor.Issue{Number: number, Date: d.Today(), Status: editor.Planned}
	case err != nil:
		return nil, err
	case is.Status != editor.Planned:
		return nil, at(fmt.Sprintf("issue %d", number),
			fmt.Sprintf("this issue is %s and no longer changes", is.Status),
			"Choose another number.")
	}
	if on != "" {
		is.Date = on
	}
	if len(is.Periods) == 0 {
		for _, l := range editor.Langs() {
			is.Periods = is.Periods.With(l, editor.WordsIn(l).MonthYear(is.Date))
		}
	}
	return is, nil
}

// order makes a running order: the stories as named, the briefs, and the back page.
func (c *call) order(d *desk.Desk, stories []string, briefs string) ([]editor.Item, error) {
	var out []editor.Item
	seen := map[editor.StoryID]bool{}
	for _, name := range stories {
		id, err := c.story(d, name)
		if err != nil {
			return nil, err
		}
		if seen[id] {
			return nil, at("story "+name, "it is named twice", "Name each story once.")
		}
		seen[id] = true
		out = append(out, editor.Item{Kind: editor.StoryItem, Story: id})
	}
	switch briefs {
	case "none":
	case "all", "":
		out = append(out, editor.Item{Kind: editor.BriefsItem})
	default:
		projects, err := c.projects(d, commas(briefs))
		if err != nil {
			return nil, err
		}
		out = append(out, editor.Item{Kind: editor.BriefsItem, Projects: projects})
	}
	return append(out, editor.Item{Kind: editor.ContactsItem}), nil
}

// story finds a story by ID or slug, or says which there are.
func (c *call) story(d *desk.Desk, name string) (editor.StoryID, error) {
	id, err := d.FindStory(c.ctx, name)
	if !errors.Is(err, editor.ErrNotFound) {
		return id, err
	}
	rows, err := d.StoryRows(c.ctx)
	if err != nil {
		return "", err
	}
	var slugs []string
	for _, r := range rows {
		slugs = append(slugs, r.Slug)
	}
	return "", unknown("story", name, "stories", slugs)
}

// projects finds projects by ID or code, or says which there are.
func (c *call) projects(d *desk.Desk, names []string) ([]editor.ProjectID, error) {
	all, err := d.Projects(c.ctx)
	if err != nil {
		return nil, err
	}
	ids, codes := map[string]editor.ProjectID{}, []string{}
	for i := range all {
		ids[string(all[i].ID)] = all[i].ID
		ids[all[i].Code] = all[i].ID
		codes = append(codes, all[i].Code)
	}
	var out []editor.ProjectID
	for _, name := range names {
		id, ok := ids[name]
		if !ok {
			return nil, unknown("project", name, "projects", codes)
		}
		out = append(out, id)
	}
	return out, nil
}

// issue finds an issue that can be set, or says which there are.
func (c *call) issue(d *desk.Desk, number int) (*editor.Issue, error) {
	list, err := d.Issues(c.ctx)
	if err != nil {
		return nil, err
	}
	var numbers []string
	for i := range list {
		if list[i].Number != number {
			numbers = append(numbers, fmt.Sprint(list[i].Number))
			continue
		}
		if list[i].Status == editor.Archived {
			return nil, at(fmt.Sprintf("issue %d", number),
				"this issue is a record of the archive, without its stories",
				"Choose an issue that was made here.")
		}
		return &list[i], nil
	}
	return nil, unknown("issue", fmt.Sprint(number), "issues", numbers)
}

// newest finds the newest issue that was made here.
func (c *call) newest(d *desk.Desk) (*editor.Issue, error) {
	list, err := d.Issues(c.ctx)
	if err != nil {
		return nil, err
	}
	for i := range list {
		if list[i].Status != editor.Archived {
			return &list[i], nil
		}
	}
	return nil, at("issues", "the publication has no issue yet",
		"Make one: twofold assemble FILE --number 1 --stories ID,…")
}

// unknown is the fault of a name that the publication does not have.
func unknown(noun, name, nouns string, have []string) error {
	f := at(noun+" "+name, "there is no such "+noun+" in the publication",
		"It has no "+nouns+" yet.")
	const most = 30
	if len(have) > most {
		have = append(have[:most:most], "…")
	}
	if len(have) > 0 {
		f.Hint = "It has: " + strings.Join(have, ", ") + "."
	}
	f.cause = editor.ErrNotFound
	return f
}

func (c *call) showOrder(d *desk.Desk, is *editor.Issue) error {
	p, err := d.Publication(c.ctx)
	if err != nil {
		return err
	}
	rows, err := d.StoryRows(c.ctx)
	if err != nil {
		return err
	}
	return c.show(issueLineOf(is, p, rows), func(w io.Writer) {
		fmt.Fprintf(w, "Issue %d, %s\n", is.Number, is.Periods.Any(p.Source()))
		for i, it := range is.Order {
			fmt.Fprintf(w, "%d\t%s\t%s\n", i+1, it.Kind, itemTitle(it, rows, p.Source()))
		}
	})
}

func itemTitle(it editor.Item, rows []desk.StoryRow, l editor.Lang) string {
	if r := row(rows, it.Story); r != nil {
		return r.Titles.Any(l)
	}
	return ""
}
