package desk

import (
	"context"

	"twofold/editor"
)

// AddWord puts a word of language l on the house's list: it is right from now on.
func (d *Desk) AddWord(ctx context.Context, l editor.Lang, word string) error {
	return d.restyle(ctx, func(s editor.Style) editor.Style { return s.WithWord(l, word) })
}

// RemoveWord takes a word of language l off the house's list.
func (d *Desk) RemoveWord(ctx context.Context, l editor.Lang, word string) error {
	return d.restyle(ctx, func(s editor.Style) editor.Style { return s.WithoutWord(l, word) })
}

func (d *Desk) restyle(ctx context.Context, change func(editor.Style) editor.Style) error {
	p, err := d.store.Publication(ctx)
	if err != nil {
		return err
	}
	p.Style = change(p.Style)
	return d.SavePublication(ctx, p)
}
