package sample

import (
	"context"
	"fmt"

	"twofold/editor/desk"
)

// Fill stores the content in a publication that has none yet, with its own IDs: what
// refers to something comes after it. The revs of the content become those stored.
func (c *Content) Fill(ctx context.Context, s desk.Store, change desk.Change) error {
	for i := range c.Pictures {
		p := &c.Pictures[i]
		if err := s.SavePicture(ctx, &p.Picture, p.Data, change); err != nil {
			return fmt.Errorf("sample picture %s: %w", p.Name, err)
		}
	}
	for i := range c.Projects {
		if err := s.SaveProject(ctx, &c.Projects[i], change); err != nil {
			return fmt.Errorf("sample project %s: %w", c.Projects[i].Code, err)
		}
	}
	for i := range c.Stories {
		if err := s.SaveStory(ctx, &c.Stories[i], change); err != nil {
			return fmt.Errorf("sample story %s: %w", c.Stories[i].Slug, err)
		}
	}
	for i := range c.Issues {
		if err := s.SaveIssue(ctx, &c.Issues[i], change); err != nil {
			return fmt.Errorf("sample issue %d: %w", c.Issues[i].Number, err)
		}
	}
	return nil
}
