package desk

import (
	"context"
	"fmt"

	"twofold/editor"
)

// Comments lists the comments on a story in all its languages, oldest first.
func (d *Desk) Comments(ctx context.Context, id editor.StoryID) ([]editor.Comment, error) {
	return d.store.Comments(ctx, id)
}

// AddComment stores a new comment under the name of who sits at the desk. Its ID, Who and
// When are made.
func (d *Desk) AddComment(ctx context.Context, c *editor.Comment) error {
	c.ID, c.Who, c.When = editor.CommentID(d.given.NewID()), d.given.Who, d.given.Now()
	return d.SaveComment(ctx, c)
}

// SaveComment saves what was changed of a comment: its text, its place, whether it is
// done.
func (d *Desk) SaveComment(ctx context.Context, c *editor.Comment) error {
	if err := c.Validate(); err != nil {
		return fmt.Errorf("save comment: %w", err)
	}
	return d.store.SaveComment(ctx, c, d.change("saved"))
}

// RemoveComment removes a comment.
func (d *Desk) RemoveComment(ctx context.Context, id editor.CommentID) error {
	return d.store.RemoveComment(ctx, id, d.change("remove"))
}
