package desk

import (
	"context"
	"fmt"

	"twofold/editor"
)

// Issues lists the issues, highest number first.
func (d *Desk) Issues(ctx context.Context) ([]editor.Issue, error) { return d.store.Issues(ctx) }

// Issue finds an issue by its number.
func (d *Desk) Issue(ctx context.Context, number int) (*editor.Issue, error) {
	list, err := d.store.Issues(ctx)
	if err != nil {
		return nil, fmt.Errorf("open issue %d: %w", number, err)
	}
	for i := range list {
		if list[i].Number == number {
			return &list[i], nil
		}
	}
	return nil, fmt.Errorf("open issue %d: %w", number, editor.ErrNotFound)
}

// NewIssue makes a planned issue with the next number.
func (d *Desk) NewIssue(ctx context.Context) (*editor.Issue, error) {
	list, err := d.store.Issues(ctx)
	if err != nil {
		return nil, fmt.Errorf("new issue: %w", err)
	}
	is := &editor.Issue{Number: 1, Date: d.Today(), Status: editor.Planned}
	if len(list) > 0 {
		is.Number = list[0].Number + 1
	}
	return is, d.SaveIssue(ctx, is)
}

// SaveIssue saves an issue with its running order. A missing ID, also of an item, is made.
func (d *Desk) SaveIssue(ctx context.Context, is *editor.Issue) error {
	if is.ID == "" {
		is.ID = editor.IssueID(d.given.NewID())
	}
	for i := range is.Order {
		if is.Order[i].ID == "" {
			is.Order[i].ID = d.NewItemID()
		}
	}
	if err := is.Validate(); err != nil {
		return fmt.Errorf("save issue %d: %w", is.Number, err)
	}
	return d.store.SaveIssue(ctx, is, d.change("saved"))
}

// RemoveIssue removes an issue that is not published. Its stories stay.
func (d *Desk) RemoveIssue(ctx context.Context, is *editor.Issue) error {
	if is.Status == editor.Published || is.Status == editor.Archived {
		return fmt.Errorf("remove issue %d: it is published: %w", is.Number, editor.ErrReadOnly)
	}
	return d.store.RemoveIssue(ctx, is.ID, d.change("remove"))
}

// Material reads everything that the issue is assembled from.
func (d *Desk) Material(ctx context.Context, is *editor.Issue) (editor.Material, error) {
	var m editor.Material
	var err error
	if m.Publication, err = d.store.Publication(ctx); err != nil {
		return m, fmt.Errorf("assemble issue %d: %w", is.Number, err)
	}
	if ids := is.Stories(); len(ids) > 0 {
		if m.Stories, err = d.store.Stories(ctx, ids...); err != nil {
			return m, fmt.Errorf("assemble issue %d: %w", is.Number, err)
		}
	}
	if m.Projects, err = d.store.Projects(ctx); err != nil {
		return m, fmt.Errorf("assemble issue %d: %w", is.Number, err)
	}
	if m.Pictures, err = d.store.Pictures(ctx); err != nil {
		return m, fmt.Errorf("assemble issue %d: %w", is.Number, err)
	}
	house, err := d.store.House(ctx)
	if err != nil {
		return m, fmt.Errorf("assemble issue %d: %w", is.Number, err)
	}
	m.House = *house
	return m, nil
}

// AddExport records a file that was written for an issue.
func (d *Desk) AddExport(ctx context.Context, e Export) error {
	c := d.change("export")
	e.When = c.When
	return d.store.AddExport(ctx, e, c)
}

// Exports lists what was written for an issue, newest first.
func (d *Desk) Exports(ctx context.Context, id editor.IssueID) ([]Export, error) {
	return d.store.Exports(ctx, id)
}
