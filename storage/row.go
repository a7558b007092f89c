package storage

import (
	"context"
	"database/sql"

	"twofold/editor"
	"twofold/editor/desk"
)

// StoryRows lists the stories that are not in the bin, last changed first. No blocks
// are read.
func (s *Store) StoryRows(ctx context.Context) ([]desk.StoryRow, error) {
	tx, err := s.look(ctx, "list stories")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	list, err := tx.rows(`binned IS NULL`, `modified DESC, id DESC`)
	return list, tx.done(err)
}

// Bin lists the stories in the bin, last deleted first.
func (s *Store) Bin(ctx context.Context) ([]desk.StoryRow, error) {
	tx, err := s.look(ctx, "list the bin")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	list, err := tx.rows(`binned IS NOT NULL`, `binned DESC, id DESC`)
	return list, tx.done(err)
}

func (t *tx) rows(where, order string) ([]desk.StoryRow, error) {
	var list []desk.StoryRow
	err := t.each(func(rows *sql.Rows) error {
		r := desk.StoryRow{
			Titles: editor.Text{}, Stages: map[editor.Lang]editor.Stage{},
			Stale: map[editor.Lang]bool{}, Words: map[editor.Lang]int{},
			Owners: map[editor.Lang]string{},
		}
		err := rows.Scan(&r.ID, &r.Slug, clock{&r.Modified}, &r.Comments, &r.Issue)
		list = append(list, r)
		return err
	}, `SELECT id, slug, modified,
		(SELECT COUNT(*) FROM comment WHERE comment.story = story.id AND done = 0),
		COALESCE((SELECT MAX(number) FROM item
			JOIN issue ON issue.id = item.issue WHERE item.story = story.id), 0)
		FROM story WHERE `+where+` ORDER BY `+order)
	if err != nil {
		return nil, err
	}
	byID := make(map[editor.StoryID]*desk.StoryRow, len(list))
	for i := range list {
		byID[list[i].ID] = &list[i]
	}
	if err := t.rowVersions(byID, where); err != nil {
		return nil, err
	}
	return list, t.rowAreas(byID, where)
}

func (t *tx) rowVersions(byID map[editor.StoryID]*desk.StoryRow, where string) error {
	return t.each(func(rows *sql.Rows) error {
		var id editor.StoryID
		var l editor.Lang
		var stage editor.Stage
		var title, owner string
		var words int
		var stale bool
		if err := rows.Scan(&id, &l, &stage, &title, &owner, &words, &stale); err != nil {
			return err
		}
		r := byID[id]
		r.Stages[l], r.Words[l], r.Stale[l] = stage, words, stale
		if title != "" {
			r.Titles[l] = title
		}
		if owner != "" {
			r.Owners[l] = owner
		}
		return nil
	}, `SELECT story, lang, stage, title, owner, words, stale FROM version
		WHERE story IN (SELECT id FROM story WHERE `+where+`)`)
}

func (t *tx) rowAreas(byID map[editor.StoryID]*desk.StoryRow, where string) error {
	return t.each(func(rows *sql.Rows) error {
		var id editor.StoryID
		var area editor.AreaID
		if err := rows.Scan(&id, &area); err != nil {
			return err
		}
		byID[id].Areas = append(byID[id].Areas, area)
		return nil
	}, `SELECT story, area FROM story_area
		WHERE story IN (SELECT id FROM story WHERE `+where+`) ORDER BY story, place`)
}
