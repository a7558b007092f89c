package main

import (
	"fmt"
	"io"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
)

func runNew(c *call) error {
	f := c.flags()
	english := f.String("name-en", "", "")
	russian := f.String("name-ru", "", "")
	size := f.String("size", "", "")
	file, err := c.parse(f, 1, 1)
	if err != nil {
		return err
	}
	if err := c.need(f, "name-en", "name-ru"); err != nil {
		return err
	}
	paper, err := c.size(*size)
	if err != nil {
		return err
	}
	p := &editor.Publication{
		Design:    editor.Design{Paper: paper.Or(editor.A4), KeepPages: true},
		Names:     editor.Text{}.With(editor.English, *english).With(editor.Russian, *russian),
		Languages: []editor.Lang{editor.English, editor.Russian},
	}
	p.Slug = desk.Slug(p.Names.Any(editor.English))
	if err := p.Validate(); err != nil {
		return c.misuse("%v", err)
	}
	if err := c.create(file[0], p, time.Now, func(desk.Store) error { return nil }); err != nil {
		return err
	}
	made := struct {
		Path  string      `json:"path"`
		Slug  string      `json:"slug"`
		Names editor.Text `json:"names"`
	}{file[0], p.Slug, p.Names}
	return c.show(made, func(w io.Writer) {
		fmt.Fprintf(w, "%s is ready. Bring stories in: twofold import %s SOURCE…\n", file[0], file[0])
	})
}
