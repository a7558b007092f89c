package intake

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/prose"
)

// Store stores the source, once, as a story in language l; "" finds the language by the
// letters. The report says what came in and what did not. After an error nothing of the
// source is in the publication.
func (s *Source) Store(ctx context.Context, d *desk.Desk, l editor.Lang) (*prose.Report, error) {
	a, err := openAlbum(ctx, d, l)
	if err != nil {
		return nil, err
	}
	r, err := s.store(ctx, a)
	if err != nil {
		return nil, errors.Join(err, a.undo(ctx))
	}
	return r, nil
}

func (s *Source) store(ctx context.Context, a *album) (*prose.Report, error) {
	d := a.desk
	p, err := d.Publication(ctx)
	if err != nil {
		return nil, err
	}
	found, mixed := language(s.Blocks, p)
	if a.lang == "" {
		a.lang = found
	}
	l := a.lang
	taken, err := s.takePictures(ctx, a)
	if err != nil {
		return nil, err
	}
	s.headline(d)
	st, err := d.AddStory(ctx, &editor.Story{
		Versions: []editor.Version{{
			Lang: l, Stage: editor.Draft, Kicker: s.Kicker, Place: s.Place,
			When: s.When, Byline: s.Byline, Blocks: s.Blocks,
		}},
	}, "import")
	if err != nil {
		return nil, err
	}
	r := &prose.Report{
		Source: s.Path, Story: st.ID, Slug: st.Slug, Title: st.Titles().Any(l), Lang: l,
		Blocks: len(s.Blocks), Pictures: taken, Notes: s.Notes,
	}
	if mixed {
		r.Notes = append(r.Notes, prose.Note{What: prose.Mixed, N: 1})
	}
	slices.SortStableFunc(r.Notes, func(a, b prose.Note) int { return a.Line - b.Line })
	return r, nil
}

// headline gives a story without one the name of its file.
func (s *Source) headline(d *desk.Desk) {
	if len(s.Blocks) > 0 && s.Blocks[0].Kind == editor.Headline {
		return
	}
	name := strings.TrimSuffix(filepath.Base(s.Path), filepath.Ext(s.Path))
	s.Blocks = append([]editor.Block{{
		ID: d.NewBlockID(), Kind: editor.Headline,
		Spans: editor.Plain(strings.ToValidUTF8(name, "")),
	}}, s.Blocks...)
}
