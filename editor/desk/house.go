package desk

import (
	"context"
	"fmt"

	"twofold/editor"
)

// House reads what the publication has decided about the rules for its text.
func (d *Desk) House(ctx context.Context) (*editor.House, error) {
	h, err := d.store.House(ctx)
	if err != nil {
		return nil, err
	}
	p, err := d.store.Publication(ctx)
	if err != nil {
		return nil, err
	}
	h.Endings = p.Style.Endings
	return h, nil
}

// SwitchRule switches a rule of the house on or off, for the whole publication.
func (d *Desk) SwitchRule(ctx context.Context, rule string, on bool) error {
	return d.store.SwitchRule(ctx, rule, on, d.change("saved"))
}

// Excuse says that a finding, or a change of the typographer, is not a problem where it
// was found. Who and When are made.
func (d *Desk) Excuse(ctx context.Context, e editor.Excuse) error {
	c := d.change("saved")
	e.Who, e.When = c.Who, c.When
	if err := e.Validate(); err != nil {
		return fmt.Errorf("excuse %s: %w", e.Rule, err)
	}
	return d.store.AddExcuse(ctx, &e, c)
}

// Unexcuse takes an excuse back. One that is not there is editor.ErrNotFound.
func (d *Desk) Unexcuse(ctx context.Context, e editor.Excuse) error {
	return d.store.RemoveExcuse(ctx, &e, d.change("remove"))
}
