package desk

import (
	"context"
	"errors"
	"fmt"

	"twofold/editor"
)

// StoryRows lists the stories that are not in the bin, last changed first.
func (d *Desk) StoryRows(ctx context.Context) ([]StoryRow, error) {
	return d.store.StoryRows(ctx)
}

// Bin lists the stories in the bin, last deleted first.
func (d *Desk) Bin(ctx context.Context) ([]StoryRow, error) { return d.store.Bin(ctx) }

// Story reads one whole story.
func (d *Desk) Story(ctx context.Context, id editor.StoryID) (*editor.Story, error) {
	list, err := d.store.Stories(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("open story %s: %w", id, err)
	}
	return &list[0], nil
}

// Stories reads whole stories in the order asked for, also from the bin; without IDs all
// that are not in the bin.
func (d *Desk) Stories(ctx context.Context, ids ...editor.StoryID) ([]editor.Story, error) {
	return d.store.Stories(ctx, ids...)
}

// NewStory makes a story with an empty version in the source language: a headline, a
// standfirst and one paragraph.
func (d *Desk) NewStory(ctx context.Context, headline string) (*editor.Story, error) {
	p, err := d.store.Publication(ctx)
	if err != nil {
		return nil, fmt.Errorf("new story: %w", err)
	}
	blocks := []editor.Block{
		{ID: d.NewBlockID(), Kind: editor.Headline, Spans: editor.Plain(headline)},
		{ID: d.NewBlockID(), Kind: editor.Standfirst},
		{ID: d.NewBlockID(), Kind: editor.Paragraph},
	}
	return d.AddStory(ctx, &editor.Story{
		Slug:     Slug(headline),
		Versions: []editor.Version{{Lang: p.Source(), Stage: editor.Draft, Blocks: blocks}},
	}, "saved")
}

// AddStory stores a story that was made elsewhere, such as by an import. A missing ID
// and slug are made, and a slug that is taken gets a number.
func (d *Desk) AddStory(ctx context.Context, s *editor.Story, why string) (*editor.Story, error) {
	if s.ID == "" {
		s.ID = editor.StoryID(d.given.NewID())
	}
	if s.Slug == "" {
		s.Slug = Slug(s.Titles().Any(editor.English))
	}
	if s.Created.IsZero() {
		s.Created = d.given.Now()
	}
	base := s.Slug
	for n := 2; ; n++ {
		if err := s.Validate(); err != nil {
			return nil, fmt.Errorf("new story: %w", err)
		}
		err := d.store.SaveStory(ctx, s, d.change(why))
		if err == nil {
			return s, nil
		}
		if !errors.Is(err, editor.ErrExists) || n > 999 {
			return nil, fmt.Errorf("new story: %w", err)
		}
		s.Slug = fmt.Sprintf("%s-%d", base, n)
	}
}

// SaveStory saves what a story is: slug, areas, projects, protection, embargo, note.
func (d *Desk) SaveStory(ctx context.Context, s *editor.Story) error {
	if err := s.Validate(); err != nil {
		return fmt.Errorf("save story: %w", err)
	}
	return d.store.SaveStory(ctx, s, d.change("saved"))
}

// SaveVersion saves a version and keeps a revision of it. Autosaves are said with why
// "autosave"; a name keeps the revision for ever.
func (d *Desk) SaveVersion(
	ctx context.Context, id editor.StoryID, v *editor.Version, why, name string,
) error {
	if err := v.Validate(); err != nil {
		return fmt.Errorf("save story: %w", err)
	}
	c := d.change(why)
	c.Name = name
	return d.store.SaveVersion(ctx, id, v, c)
}

// StartVersion makes the version of a story in a language that it lacks: the blocks of
// its source with their IDs and kinds, and no words yet. Pictures keep their place.
func (d *Desk) StartVersion(ctx context.Context, id editor.StoryID, l editor.Lang) (*editor.Version, error) {
	s, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	if s.Version(l) != nil {
		return nil, fmt.Errorf("start %s version of %s: %w", l, s.Slug, editor.ErrExists)
	}
	v := &editor.Version{Lang: l, Stage: editor.Draft}
	if len(s.Versions) > 0 {
		v.Blocks = editor.CloneBlocks(s.Versions[0].Blocks)
		v.Stage = editor.InTranslation
	}
	for i := range v.Blocks {
		v.Blocks[i].Spans, v.Blocks[i].Segments, v.Blocks[i].Speaker = nil, nil, ""
	}
	if err := d.SaveVersion(ctx, id, v, "saved", ""); err != nil {
		return nil, err
	}
	return v, nil
}

// Restore brings back what a revision said, as a new revision. The present text stays
// in the history.
func (d *Desk) Restore(ctx context.Context, id editor.RevisionID) (*editor.Version, error) {
	r, err := d.store.Revision(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("restore: %w", err)
	}
	s, err := d.Story(ctx, r.Story)
	if err != nil {
		return nil, err
	}
	v := r.Version.Clone()
	v.Rev = 0
	if now := s.Version(r.Lang); now != nil {
		v.Rev = now.Rev
	}
	return v, d.SaveVersion(ctx, r.Story, v, "restore", "")
}

// Revisions lists a version's revisions, newest first, without their text.
func (d *Desk) Revisions(ctx context.Context, id editor.StoryID, l editor.Lang) ([]editor.Revision, error) {
	return d.store.Revisions(ctx, id, l)
}

// Revision reads one revision with its text.
func (d *Desk) Revision(ctx context.Context, id editor.RevisionID) (*editor.Revision, error) {
	return d.store.Revision(ctx, id)
}

// BinStory puts a story in the bin, with all its versions. A story that stands in a
// running order stays: editor.ErrInUse.
func (d *Desk) BinStory(ctx context.Context, id editor.StoryID) error {
	return d.store.BinStory(ctx, id, d.change("bin"))
}

// UnbinStory takes a story out of the bin.
func (d *Desk) UnbinStory(ctx context.Context, id editor.StoryID) error {
	return d.store.UnbinStory(ctx, id, d.change("unbin"))
}

// BinDays is for how long a story can be taken out of the bin.
const BinDays = 30

// EmptyBin removes the stories for good that have been in the bin for longer than
// BinDays, and says how many.
func (d *Desk) EmptyBin(ctx context.Context) (int, error) {
	return d.store.EmptyBin(ctx, d.given.Now().AddDate(0, 0, -BinDays), d.change("bin"))
}

// FindStory finds a story by its ID or slug.
func (d *Desk) FindStory(ctx context.Context, name string) (editor.StoryID, error) {
	rows, err := d.store.StoryRows(ctx)
	if err != nil {
		return "", fmt.Errorf("find story %q: %w", name, err)
	}
	for _, r := range rows {
		if string(r.ID) == name || r.Slug == name {
			return r.ID, nil
		}
	}
	return "", fmt.Errorf("find story %q: %w", name, editor.ErrNotFound)
}
