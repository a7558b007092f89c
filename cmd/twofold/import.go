package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/intake"
	"twofold/export/prose"
)

type importLine struct {
	Source   string         `json:"source"`
	Story    editor.StoryID `json:"story"`
	Slug     string         `json:"slug"`
	Lang     editor.Lang    `json:"lang"`
	Blocks   int            `json:"blocks"`
	Pictures int            `json:"pictures"`
	Changed  []string       `json:"changed"` // came in, but otherwise than it stood
	LeftOut  []string       `json:"left_out"`
}

func runImport(c *call) error {
	f := c.flags()
	lang := f.String("lang", "", "")
	args, err := c.parse(f, 2, -1)
	if err != nil {
		return err
	}
	d, err := c.open(args[0])
	if err != nil {
		return err
	}
	defer d.Close()
	p, err := d.Publication(c.ctx)
	if err != nil {
		return err
	}
	if *lang != "" {
		if _, err := c.langs(*lang, p); err != nil {
			return err
		}
	}
	if err := readAll(d, args[1:]); err != nil {
		return err
	}
	return c.take(d, args[1:], editor.Lang(*lang))
}

// readAll reads every source before anything is stored: one that cannot be read stops
// the whole. They are read again one by one, so that only one is in memory.
func readAll(d *desk.Desk, sources []string) error {
	for _, path := range sources {
		s, err := intake.Read(path, d.NewBlockID)
		if err != nil {
			return refused(path, err)
		}
		if err := s.Close(); err != nil {
			return err
		}
	}
	return nil
}

// refused is the fault of a file that cannot be brought in.
func refused(path string, err error) error {
	var no *prose.Refusal
	if !errors.As(err, &no) {
		return at(path, err.Error(), "")
	}
	f := at(path, no.Error(), no.Hint())
	f.cause = no
	return f
}

// take stores the sources as stories and says what was taken and what was left.
func (c *call) take(d *desk.Desk, sources []string, l editor.Lang) error {
	lines := make([]importLine, 0, len(sources))
	for _, path := range sources {
		r, err := importFile(c.ctx, d, path, l)
		if err != nil {
			return err
		}
		lines = append(lines, lineOf(r))
	}
	return c.show(lines, func(w io.Writer) {
		for _, l := range lines {
			fmt.Fprintf(w, "%s\t%s\t%s\t%d blocks\t%d pictures\n",
				l.Source, l.Slug, l.Lang, l.Blocks, l.Pictures)
			for _, changed := range l.Changed {
				fmt.Fprintf(w, "  changed: %s\n", changed)
			}
			for _, left := range l.LeftOut {
				fmt.Fprintf(w, "  left out: %s\n", left)
			}
		}
	})
}

// importFile brings one file in as a story; l may be "" for the language of its letters.
func importFile(ctx context.Context, d *desk.Desk, path string, l editor.Lang) (*prose.Report, error) {
	s, err := intake.Read(path, d.NewBlockID)
	if err != nil {
		return nil, refused(path, err)
	}
	defer s.Close()
	r, err := s.Store(ctx, d, l)
	if err != nil {
		return nil, fmt.Errorf("import %s: %w", path, err)
	}
	return r, nil
}

func lineOf(r *prose.Report) importLine {
	l := importLine{
		Source: r.Source, Story: r.Story, Slug: r.Slug, Lang: r.Lang,
		Blocks: r.Blocks, Pictures: r.Pictures, Changed: []string{}, LeftOut: []string{},
	}
	for _, n := range r.Notes {
		if n.What.CameIn() {
			l.Changed = append(l.Changed, n.String())
		} else {
			l.LeftOut = append(l.LeftOut, n.String())
		}
	}
	return l
}
