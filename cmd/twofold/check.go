package main

import (
	"fmt"
	"io"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/desk"
	"twofold/editor/spell"
)

type findingLine struct {
	Rule     string           `json:"rule"`
	Severity editor.Severity  `json:"severity"`
	Story    editor.StoryID   `json:"story"`
	Project  editor.ProjectID `json:"project"`
	Picture  editor.PictureID `json:"picture"`
	Lang     editor.Lang      `json:"lang"`
	Block    editor.BlockID   `json:"block"`
	Page     int              `json:"page"`
	Product  string           `json:"product"`
	Waivable bool             `json:"waivable"`
	Says     editor.Text      `json:"says"`
	Fix      string           `json:"fix"`
	From     int              `json:"from"`
	To       int              `json:"to"`
	Words    string           `json:"words"`
	Mend     *mendLine        `json:"mend"`
}

func findingLines(found []editor.Finding) []findingLine {
	out := make([]findingLine, 0, len(found))
	for _, f := range found {
		out = append(out, findingLine{
			f.Rule, f.Severity, f.Story, f.Project, f.Picture, f.Lang,
			f.Block, f.Page, f.Product, f.Waivable, f.Says, f.Fix,
			f.From, f.To, f.Words, mendOf(f.Mend),
		})
	}
	return out
}

// mendLine is what may be done about a finding at one press.
type mendLine struct {
	From int    `json:"from"`
	To   int    `json:"to"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

func mendOf(e *editor.Edit) *mendLine {
	if e == nil {
		return nil
	}
	return &mendLine{e.From, e.To, e.Old, e.New}
}

// asked is the issue, the languages and the products that a command is about.
type asked struct {
	issue         int
	langs, prints string
}

func runCheck(c *call) error {
	f := c.flags()
	var a asked
	f.IntVar(&a.issue, "issue", 0, "")
	f.StringVar(&a.langs, "lang", "", "")
	f.StringVar(&a.prints, "for", "", "")
	file, err := c.parse(f, 1, 1)
	if err != nil {
		return err
	}
	products, err := c.products(a.prints)
	if err != nil {
		return err
	}
	d, err := c.open(file[0])
	if err != nil {
		return err
	}
	defer d.Close()
	is, langs, err := c.aim(d, a)
	if err != nil {
		return err
	}
	found, err := new(press).look(c.ctx, d, is.Number, langs, products)
	if err != nil {
		return err
	}
	misspelt, err := c.spelling(d, is, langs)
	if err != nil {
		return err
	}
	found = append(found, misspelt...)
	editor.SortFindings(found)
	return c.showFindings(d, is, found)
}

// spelling looks up the words of an issue.
func (c *call) spelling(d *desk.Desk, is *editor.Issue, langs []editor.Lang) ([]editor.Finding, error) {
	m, err := d.Material(c.ctx, is)
	if err != nil {
		return nil, err
	}
	if len(langs) == 0 {
		langs = m.Publication.Languages
	}
	return check.Spelling(m, is, langs, spell.Open)
}

// aim finds the issue (the newest when none is named) and the languages asked for.
func (c *call) aim(d *desk.Desk, a asked) (*editor.Issue, []editor.Lang, error) {
	p, err := d.Publication(c.ctx)
	if err != nil {
		return nil, nil, err
	}
	langs, err := c.langs(a.langs, p)
	if err != nil {
		return nil, nil, err
	}
	find := c.newest
	if a.issue != 0 {
		find = func(d *desk.Desk) (*editor.Issue, error) { return c.issue(d, a.issue) }
	}
	is, err := find(d)
	return is, langs, err
}

func (c *call) showFindings(d *desk.Desk, is *editor.Issue, found []editor.Finding) error {
	rows, err := d.StoryRows(c.ctx)
	if err != nil {
		return err
	}
	if err := c.show(findingLines(found), func(w io.Writer) {
		tellFindings(w, found, rows)
		if len(found) == 0 {
			fmt.Fprintf(w, "Issue %d: nothing was found.\n", is.Number)
		}
	}); err != nil {
		return err
	}
	if editor.AnyBlocking(found) {
		return errBlocked
	}
	return nil
}

// tellFindings writes findings for people, one a line.
func tellFindings(w io.Writer, found []editor.Finding, rows []desk.StoryRow) {
	for i := range found {
		f := &found[i]
		place := ""
		if r := row(rows, f.Story); r != nil {
			place = r.Slug
		}
		if f.Page > 0 {
			place += fmt.Sprintf(" page %d", f.Page)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", f.Severity, f.Lang, f.Rule, place,
			f.Says.Any(editor.English))
	}
}
