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
		return fillStore(ctx, s, content)
	})
}

// fillStore stores the sample: at its own moment, with its own IDs.
func fillStore(ctx context.Context, s desk.Store, content *sample.Content) error {
	ch := desk.Change{Who: "Twofold", When: sample.When(), Why: "import"}
	for i := range content.Pictures {
		p := &content.Pictures[i]
		if err := s.SavePicture(ctx, &p.Picture, p.Data, ch); err != nil {
			return fmt.Errorf("sample picture %s: %w", p.Name, err)
		}
	}
	for i := range content.Projects {
		if err := s.SaveProject(ctx, &content.Projects[i], ch); err != nil {
			return fmt.Errorf("sample project %s: %w", content.Projects[i].Code, err)
		}
	}
	for i := range content.Stories {
		if err := s.SaveStory(ctx, &content.Stories[i], ch); err != nil {
			return fmt.Errorf("sample story %s: %w", content.Stories[i].Slug, err)
		}
	}
	for i := range content.Issues {
		if err := s.SaveIssue(ctx, &content.Issues[i], ch); err != nil {
			return fmt.Errorf("sample issue %d: %w", content.Issues[i].Number, err)
		}
	}
	return nil
}
