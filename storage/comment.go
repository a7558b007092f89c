package storage

import (
	"context"
	"database/sql"

	"twofold/editor"
	"twofold/editor/desk"
)

// Comments lists the comments on a story, oldest first.
func (s *Store) Comments(ctx context.Context, id editor.StoryID) ([]editor.Comment, error) {
	tx, err := s.look(ctx, "read the comments on story "+string(id))
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	var out []editor.Comment
	err = tx.each(func(rows *sql.Rows) error {
		c := editor.Comment{Story: id}
		err := rows.Scan(&c.ID, &c.Lang, &c.Block, &c.From, &c.To, &c.Quote, &c.Text,
			&c.Who, clock{&c.When}, &c.Done, &c.Rev)
		out = append(out, c)
		return err
	}, `SELECT id, lang, block, begins, ends, quote, body, who, at, done, rev
		FROM comment WHERE story = ? ORDER BY at, id`, id)
	return out, tx.done(err)
}

// SaveComment saves a comment, new or changed.
func (s *Store) SaveComment(ctx context.Context, c *editor.Comment, why desk.Change) error {
	tx, err := s.begin(ctx, "save comment "+string(c.ID))
	if err != nil {
		return err
	}
	defer tx.rollback()
	rev, err := tx.saveComment(c, why)
	if err := tx.done(err); err != nil {
		return err
	}
	c.Rev = rev
	return nil
}

// RemoveComment removes a comment.
func (s *Store) RemoveComment(ctx context.Context, id editor.CommentID, why desk.Change) error {
	tx, err := s.begin(ctx, "remove comment "+string(id))
	if err != nil {
		return err
	}
	defer tx.rollback()
	return tx.done(tx.removeComment(id, why))
}

func (t *tx) saveComment(c *editor.Comment, why desk.Change) (int, error) {
	rev, err := t.next(c.Rev, `SELECT rev FROM comment WHERE id = ?`, c.ID)
	if err != nil {
		return 0, err
	}
	err = t.exec(`INSERT INTO comment (id, story, lang, block, begins, ends, quote, body,
			who, at, done, rev)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET block = excluded.block, begins = excluded.begins,
			ends = excluded.ends, quote = excluded.quote, body = excluded.body,
			done = excluded.done, rev = excluded.rev`,
		c.ID, c.Story, c.Lang, c.Block, c.From, c.To, c.Quote, c.Text,
		c.Who, millis(c.When), c.Done, rev)
	if err != nil {
		return 0, err
	}
	return rev, t.saved(why, "comment", string(c.ID), c.Lang, rev)
}

func (t *tx) removeComment(id editor.CommentID, why desk.Change) error {
	var l editor.Lang
	var rev int
	err := t.one(`DELETE FROM comment WHERE id = ? RETURNING lang, rev`, id).Scan(&l, &rev)
	if err != nil {
		return err
	}
	return t.log(why, desk.Logged{Noun: "comment", ID: string(id), Lang: l, Rev: rev, What: "remove"})
}
