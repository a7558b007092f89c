package storage

import (
	"context"

	"twofold/editor"
	"twofold/editor/desk"
)

// BinStory puts a story in the bin, with all its versions. A story that stands in a
// running order stays: editor.ErrInUse.
func (s *Store) BinStory(ctx context.Context, id editor.StoryID, c desk.Change) error {
	tx, err := s.begin(ctx, "bin story "+string(id))
	if err != nil {
		return err
	}
	defer tx.rollback()
	return tx.done(tx.bin(id, c))
}

// UnbinStory takes a story out of the bin.
func (s *Store) UnbinStory(ctx context.Context, id editor.StoryID, c desk.Change) error {
	tx, err := s.begin(ctx, "unbin story "+string(id))
	if err != nil {
		return err
	}
	defer tx.rollback()
	return tx.done(tx.unbin(id, c))
}

func (t *tx) bin(id editor.StoryID, c desk.Change) error {
	var rev int
	err := t.one(`SELECT rev FROM story WHERE id = ? AND binned IS NULL`, id).Scan(&rev)
	if err != nil {
		return err
	}
	err = t.unused(`SELECT 'issue ' || number FROM item JOIN issue ON issue.id = issue
		WHERE story = ? ORDER BY number LIMIT 1`, id)
	if err != nil {
		return err
	}
	err = t.exec(`UPDATE story SET binned = ? WHERE id = ?`, millis(c.When), id)
	if err != nil {
		return err
	}
	return t.log(c, desk.Logged{Noun: "story", ID: string(id), Rev: rev, What: "bin"})
}

func (t *tx) unbin(id editor.StoryID, c desk.Change) error {
	var rev int
	err := t.one(`SELECT rev FROM story WHERE id = ? AND binned IS NOT NULL`, id).Scan(&rev)
	if err != nil {
		return err
	}
	if err := t.exec(`UPDATE story SET binned = NULL WHERE id = ?`, id); err != nil {
		return err
	}
	return t.log(c, desk.Logged{Noun: "story", ID: string(id), Rev: rev, What: "unbin"})
}
