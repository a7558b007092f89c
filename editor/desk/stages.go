package desk

import (
	"context"
	"fmt"

	"twofold/editor"
	"twofold/editor/check"
)

// Checklist lists what a stage asks of a story's version in a language and says what is
// met. A version that does not exist is editor.ErrNotFound.
func (d *Desk) Checklist(
	ctx context.Context, id editor.StoryID, l editor.Lang, to editor.Stage,
) ([]check.Requirement, error) {
	m, err := d.Material(ctx, &editor.Issue{
		Order: []editor.Item{{Kind: editor.StoryItem, Story: id}},
	})
	if err != nil {
		return nil, fmt.Errorf("checklist of story %s: %w", id, err)
	}
	s := &m.Stories[0]
	c := check.Case{Version: s.Version(l), Story: s}
	if c.Version == nil {
		return nil, fmt.Errorf("checklist of story %s in %s: %w", s.Slug, l, editor.ErrNotFound)
	}
	if source := m.Publication.Source(); source != l {
		c.Source = s.Version(source)
	}
	if c.Comments, err = d.store.Comments(ctx, id); err != nil {
		return nil, fmt.Errorf("checklist of story %s: %w", s.Slug, err)
	}
	c.Found = check.Version(m, s, l, d.Today())
	return check.Checklist(c, to), nil
}

// SetStage says how far a version is and keeps a revision of it. While something that
// the stage needs is not met the version stays as it is, and what is open is returned.
// A stage before the present one is always given.
func (d *Desk) SetStage(
	ctx context.Context, id editor.StoryID, l editor.Lang, to editor.Stage,
) (open []check.Requirement, err error) {
	s, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	v := s.Version(l)
	if v == nil {
		return nil, fmt.Errorf("set the stage of %s in %s: %w", s.Slug, l, editor.ErrNotFound)
	}
	if to.Rank() > v.Stage.Rank() {
		list, err := d.Checklist(ctx, id, l, to)
		if err != nil {
			return nil, err
		}
		if open := check.Open(list); len(open) > 0 {
			return open, nil
		}
	}
	v.Stage = to
	return nil, d.SaveVersion(ctx, id, v, "stage", "")
}
