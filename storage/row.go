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

// rows reads lists of everything and puts them together: quicker than asking the
// database for each story.
func (t *tx) rows(where, order string) ([]desk.StoryRow, error) {
	var list []desk.StoryRow
	err := t.each(func(rows *sql.Rows) error {
		r := desk.StoryRow{
			Titles: editor.Text{}, Stages: map[editor.Lang]editor.Stage{},
			Stale: map[editor.Lang]bool{}, Words: map[editor.Lang]int{},
			Owners: map[editor.Lang]string{},
		}
		err := rows.Scan((*string)(&r.ID), &r.Slug, clock{&r.Modified})
		list = append(list, r)
		return err
	}, `SELECT id, slug, modified FROM story WHERE `+where+` ORDER BY `+order)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]*desk.StoryRow, len(list))
	for i := range list {
		byID[string(list[i].ID)] = &list[i]
	}
	for _, read := range []func(map[string]*desk.StoryRow) error{
		t.rowVersions, t.rowAreas, t.rowIssues, t.rowComments,
	} {
		if err := read(byID); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (t *tx) rowVersions(byID map[string]*desk.StoryRow) error {
	var id, lang, stage, title, owner string // scanned without reflection
	var words int
	var stale bool
	return t.each(func(rows *sql.Rows) error {
		err := rows.Scan(&id, &lang, &stage, &title, &owner, &words, &stale)
		r, l := byID[id], editor.Lang(lang)
		if err != nil || r == nil {
			return err
		}
		r.Stages[l], r.Words[l], r.Stale[l] = editor.Stage(stage), words, stale
		if title != "" {
			r.Titles[l] = title
		}
		if owner != "" {
			r.Owners[l] = owner
		}
		return nil
	}, `SELECT story, lang, stage, title, owner, words, stale FROM version`)
}

func (t *tx) rowAreas(byID map[string]*desk.StoryRow) error {
	var id, area string
	return t.each(func(rows *sql.Rows) error {
		err := rows.Scan(&id, &area)
		if r := byID[id]; r != nil {
			r.Areas = append(r.Areas, editor.AreaID(area))
		}
		return err
	}, `SELECT story, area FROM story_area ORDER BY story, place`)
}

func (t *tx) rowIssues(byID map[string]*desk.StoryRow) error {
	return t.eachCount(func(id string, number int) {
		if r := byID[id]; r != nil {
			r.Issue = number
		}
	}, `SELECT item.story, MAX(number) FROM item JOIN issue ON issue.id = item.issue
		WHERE item.story IS NOT NULL GROUP BY item.story`)
}

func (t *tx) rowComments(byID map[string]*desk.StoryRow) error {
	return t.eachCount(func(id string, open int) {
		if r := byID[id]; r != nil {
			r.Comments = open
		}
	}, `SELECT story, COUNT(*) FROM comment WHERE done = 0 GROUP BY story`)
}

func (t *tx) eachCount(take func(id string, n int), query string) error {
	var id string
	var n int
	return t.each(func(rows *sql.Rows) error {
		err := rows.Scan(&id, &n)
		take(id, n)
		return err
	}, query)
}
