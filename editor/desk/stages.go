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
	m, err := d.material(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("checklist of story %s: %w", id, err)
	}
	s := &m.Stories[0]
	if s.Version(l) == nil {
		return nil, fmt.Errorf("checklist of story %s in %s: %w", s.Slug, l, editor.ErrNotFound)
	}
	c, err := d.caseOf(ctx, m, s, l)
	if err != nil {
		return nil, fmt.Errorf("checklist of story %s: %w", s.Slug, err)
	}
	return check.Checklist(c, to), nil
}

// material is what checks of stories need.
func (d *Desk) material(ctx context.Context, ids ...editor.StoryID) (editor.Material, error) {
	is := &editor.Issue{}
	for _, id := range ids {
		is.Order = append(is.Order, editor.Item{Kind: editor.StoryItem, Story: id})
	}
	return d.Material(ctx, is)
}

// caseOf is what the checklists of a story's version in a language are about.
func (d *Desk) caseOf(
	ctx context.Context, m editor.Material, s *editor.Story, l editor.Lang,
) (check.Case, error) {
	c := check.Case{Version: s.Version(l), Story: s, Found: check.Version(m, s, l, d.Today())}
	if source := m.Publication.Source(); source != l {
		c.Source = s.Version(source)
	}
	var err error
	c.Comments, err = d.store.Comments(ctx, s.ID)
	return c, err
}

// Step is the way of a version to its next stage: which that is, and what it asks.
type Step struct {
	To   editor.Stage
	Asks []check.Requirement
}

// Steps are the next steps of stories in every language. A version that is at the last
// stage has none.
type Steps map[editor.StoryID]map[editor.Lang]Step

// Steps says what stands between the versions of stories and their next stages.
func (d *Desk) Steps(ctx context.Context, ids ...editor.StoryID) (Steps, error) {
	out := Steps{}
	if len(ids) == 0 {
		return out, nil
	}
	m, err := d.material(ctx, ids...)
	if err != nil {
		return nil, fmt.Errorf("next stages of stories: %w", err)
	}
	for i := range m.Stories {
		if out[m.Stories[i].ID], err = d.stepsOf(ctx, m, &m.Stories[i]); err != nil {
			return nil, fmt.Errorf("next stages of story %s: %w", m.Stories[i].Slug, err)
		}
	}
	return out, nil
}

func (d *Desk) stepsOf(
	ctx context.Context, m editor.Material, s *editor.Story,
) (map[editor.Lang]Step, error) {
	out := map[editor.Lang]Step{}
	for i := range s.Versions {
		v := &s.Versions[i]
		to, more := check.Next(v.Stage, v.Lang == m.Publication.Source())
		if !more {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c, err := d.caseOf(ctx, m, s, v.Lang)
		if err != nil {
			return nil, err
		}
		out[v.Lang] = Step{To: to, Asks: check.Checklist(c, to)}
	}
	return out, nil
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
