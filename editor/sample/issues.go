package sample

import (
	"strings"

	"twofold/editor"
)

func (c *Content) readIssues() error {
	if err := eachRecord("archive.txt", c.addArchived); err != nil {
		return err
	}
	calendar, err := readCalendar()
	if err != nil {
		return err
	}
	return eachRecord("issue.txt", func(_ int, r *record) {
		is := editor.Issue{
			Number: r.number("number"), Periods: r.text("period"),
			Date: editor.Date(r.want("date")), Status: editor.Planned,
			Calendar: calendar, Modified: When(),
		}
		is.ID = issueID(is.Number)
		for i, line := range r.list("order") {
			is.Order = append(is.Order, c.item(r, i+1, line))
		}
		for _, l := range c.Publication.Languages {
			is.Readings = append(is.Readings,
				editor.Reading{Lang: l, State: editor.InPreparation, Note: r.want("due." + string(l))})
		}
		c.addIssue(r, is)
	})
}

// addArchived adds a past issue: what the archive page says of it and nothing more.
func (c *Content) addArchived(_ int, r *record) {
	is := editor.Issue{Number: r.number("number"), Status: editor.Archived, Modified: When()}
	is.ID = issueID(is.Number)
	for _, line := range r.list("headlines") {
		is.Archive = append(is.Archive, editor.Text{editor.English: line})
	}
	for _, l := range c.Publication.Languages {
		if label := r.may("read." + string(l)); label != "" {
			is.Readings = append(is.Readings,
				editor.Reading{Lang: l, State: editor.Readable, Label: label})
		}
	}
	c.addIssue(r, is)
}

func (c *Content) addIssue(r *record, is editor.Issue) {
	if err := is.Validate(); err != nil {
		r.fault(r.line, "%v", err)
	}
	c.Issues = append(c.Issues, is)
}

// item reads a line of a running order: a kind of item, and for a story its slug.
func (c *Content) item(r *record, n int, line string) editor.Item {
	it := editor.Item{ID: editor.ItemID(id(itemKind, n, line))}
	word, slug, _ := strings.Cut(line, " ")
	it.Kind = editor.ItemKind(word)
	if it.Kind != editor.StoryItem {
		return it
	}
	if it.Story = c.story(slug); it.Story == "" {
		r.fault(r.lines["order"]+n, "no story %s", slug)
	}
	if n == 1 {
		it.Format = editor.FormatLead
	}
	return it
}

func readCalendar() ([]editor.Event, error) {
	var out []editor.Event
	err := eachRecord("calendar.txt", func(_ int, r *record) {
		out = append(out, editor.Event{
			Date:   editor.Date(r.want("date")),
			Titles: r.text("title"), Places: r.text("place"),
		})
	})
	return out, err
}

func issueID(number int) editor.IssueID {
	return editor.IssueID(id(issueKind, number, "issue"))
}
