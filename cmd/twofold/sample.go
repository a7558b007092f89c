package main

import (
	"context"
	"fmt"
	"io"

	"twofold/editor/desk"
	"twofold/editor/sample"
)

func runSample(c *call) error {
	file, err := c.parse(c.flags(), 1, 1)
	if err != nil {
		return err
	}
	content, err := sample.Publication()
	if err != nil {
		return err
	}
	if err := makeSample(c.ctx, file[0], content); err != nil {
		return err
	}
	made := struct {
		Path    string `json:"path"`
		Stories int    `json:"stories"`
		Issues  int    `json:"issues"`
	}{file[0], len(content.Stories), len(content.Issues)}
	return c.show(made, func(w io.Writer) {
		fmt.Fprintf(w, "%s holds %d stories and %d issues.\n", made.Path, made.Stories, made.Issues)
	})
}

// makeSample makes the file of the sample publication.
func makeSample(ctx context.Context, path string, content *sample.Content) error {
	c := &call{ctx: ctx}
	return c.create(path, content.Publication, sample.When, func(s desk.Store) error {
		change := desk.Change{Who: "Twofold", When: sample.When(), Why: "import"}
		return content.Fill(ctx, s, change)
	})
}
