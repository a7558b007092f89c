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
	Excused  *excuseLine      `json:"excused"`
}

func findingLines(found []editor.Finding) []findingLine {
	out := make([]findingLine, 0, len(found))
	for _, f := range found {
		out = append(out, findingLine{
			f.Rule, f.Severity, f.Story, f.Project, f.Picture, f.Lang,
			f.Block, f.Page, f.Product, f.Waivable, f.Says, f.Fix,
			f.From, f.To, f.Words, mendOf(f.Mend), nil,
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
	var x excusing
	f.IntVar(&a.issue, "issue", 0, "")
	f.StringVar(&a.langs, "lang", "", "")
	f.StringVar(&a.prints, "for", "", "")
	f.StringVar(&x.rule, "excuse", "", "")
	f.StringVar(&x.story, "story", "", "")
	f.StringVar(&x.project, "project", "", "")
	f.StringVar(&x.why, "why", "", "")
	file, err := c.parse(f, 1, 1)
	if err != nil {
		return err
	}
	if err := c.whole(x); err != nil {
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
	if x.rule != "" {
		if err := c.excuse(d, found, x); err != nil {
			return err
		}
	}
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

// showFindings shows what stands and then what is excused.
func (c *call) showFindings(d *desk.Desk, is *editor.Issue, all []editor.Finding) error {
	rows, err := d.StoryRows(c.ctx)
	if err != nil {
		return err
	}
	house, err := d.House(c.ctx)
	if err != nil {
		return err
	}
	found, excused := house.Sift(all)
	if err := c.show(append(findingLines(found), excusedLines(excused)...), func(w io.Writer) {
		tellFindings(w, found, rows)
		tellExcused(w, excused, rows)
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
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", f.Severity, f.Lang, f.Rule, placeOf(f, rows),
			f.Says.Any(editor.English))
	}
}

// placeOf says in which story and on which page a finding is.
func placeOf(f *editor.Finding, rows []desk.StoryRow) string {
	place := ""
	if r := row(rows, f.Story); r != nil {
		place = r.Slug
	}
	if f.Page > 0 {
		place += fmt.Sprintf(" page %d", f.Page)
	}
	return place
}
