package storage

import (
	"context"
	"database/sql"
	"time"

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

// EmptyBin removes the stories for good that were put in the bin before a moment, with
// their versions, revisions and comments, and says how many.
func (s *Store) EmptyBin(ctx context.Context, before time.Time, c desk.Change) (int, error) {
	tx, err := s.begin(ctx, "empty the bin")
	if err != nil {
		return 0, err
	}
	defer tx.rollback()
	ids, err := tx.binnedBefore(before)
	for i := 0; i < len(ids) && err == nil; i++ {
		err = tx.remove(ids[i], c)
	}
	if err := tx.done(err); err != nil {
		return 0, err
	}
	return len(ids), nil
}

func (t *tx) binnedBefore(at time.Time) ([]editor.StoryID, error) {
	var out []editor.StoryID
	err := t.each(func(rows *sql.Rows) error {
		var id editor.StoryID
		err := rows.Scan(&id)
		out = append(out, id)
		return err
	}, `SELECT id FROM story WHERE binned < ? ORDER BY id`, millis(at))
	return out, err
}

// remove takes a story out of the file, what refers to it first.
func (t *tx) remove(id editor.StoryID, c desk.Change) error {
	for _, index := range []string{"search_title", "search_text"} {
		err := t.exec(`DELETE FROM `+index+` WHERE docid IN (SELECT seq FROM block WHERE story = ?)`, id)
		if err != nil {
			return err
		}
	}
	for _, table := range []string{
		"block", "revision", "version", "comment", "excuse", "story_area", "story_project",
	} {
		if err := t.exec(`DELETE FROM `+table+` WHERE story = ?`, id); err != nil {
			return err
		}
	}
	var rev int
	if err := t.one(`DELETE FROM story WHERE id = ? RETURNING rev`, id).Scan(&rev); err != nil {
		return err
	}
	return t.log(c, desk.Logged{Noun: "story", ID: string(id), Rev: rev, What: "remove"})
}
