package main

import (
	"fmt"
	"io"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
)

type hitLine struct {
	Story   editor.StoryID `json:"story"`
	Lang    editor.Lang    `json:"lang"`
	Block   editor.BlockID `json:"block"`
	Excerpt string         `json:"excerpt"`
}

func runSearch(c *call) error {
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
	if *lang != "" {
		if err := c.hasLang(d, *lang); err != nil {
			return err
		}
	}
	hits, err := d.Search(c.ctx, strings.Join(args[1:], " "), editor.Lang(*lang))
	if err != nil {
		return err
	}
	return c.showHits(d, hits)
}

func (c *call) showHits(d *desk.Desk, hits []desk.Hit) error {
	rows, err := d.StoryRows(c.ctx)
	if err != nil {
		return err
	}
	lines := make([]hitLine, 0, len(hits))
	for _, h := range hits {
		lines = append(lines, hitLine{h.Story, h.Lang, h.Block, h.Excerpt})
	}
	return c.show(lines, func(w io.Writer) {
		for _, h := range lines {
			slug := string(h.Story)
			if r := row(rows, h.Story); r != nil {
				slug = r.Slug
			}
			fmt.Fprintf(w, "%s\t%s\t%s\n", slug, h.Lang, h.Excerpt)
		}
		if len(lines) == 0 {
			fmt.Fprintln(w, "Nothing was found.")
		}
	})
}

// hasLang refuses a language that the publication does not have.
func (c *call) hasLang(d *desk.Desk, name string) error {
	p, err := d.Publication(c.ctx)
	if err != nil {
		return err
	}
	_, err = c.langs(name, p)
	return err
}
