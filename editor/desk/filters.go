package desk

import (
	"context"
	"fmt"
	"strings"

	"twofold/editor"
)

// Filter is a choice of stories that people want to find again. View is a view of the
// list, as the window names it.
type Filter struct {
	Name   string
	View   string
	Words  string
	Areas  []editor.AreaID
	Stages []editor.Stage
}

// Filters lists the saved filters by name.
func (d *Desk) Filters(ctx context.Context) ([]Filter, error) { return d.store.Filters(ctx) }

// SaveFilter saves a filter under its name, in place of one that has it.
func (d *Desk) SaveFilter(ctx context.Context, f Filter) error {
	f.Name = strings.TrimSpace(f.Name)
	if f.Name == "" {
		return fmt.Errorf("save filter: %w", &editor.FieldError{Field: "Name", Why: "is empty"})
	}
	return d.store.SaveFilter(ctx, f, d.change("saved"))
}

// RemoveFilter removes the filter of this name.
func (d *Desk) RemoveFilter(ctx context.Context, name string) error {
	return d.store.RemoveFilter(ctx, name, d.change("remove"))
}
