package storage

import (
	"context"
	"database/sql"

	"twofold/editor"
	"twofold/editor/desk"
)

// log appends to the change log, in the transaction of the change itself.
func (t *tx) log(c desk.Change, entry desk.Logged) error {
	return t.exec(`INSERT INTO change (noun, id, lang, rev, what, who, at, why, name)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		entry.Noun, entry.ID, entry.Lang, entry.Rev, entry.What,
		c.Who, millis(c.When), c.Why, c.Name)
}

// saved logs that a noun was added or saved with its new rev.
func (t *tx) saved(c desk.Change, noun, id string, l editor.Lang, rev int) error {
	what := "save"
	if rev == 1 {
		what = "add"
	}
	return t.log(c, desk.Logged{Noun: noun, ID: id, Lang: l, Rev: rev, What: what})
}

// Changes lists the change log after seq, oldest first, at most limit.
func (s *Store) Changes(ctx context.Context, after int64, limit int) ([]desk.Logged, error) {
	tx, err := s.look(ctx, "read the change log")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	var out []desk.Logged
	err = tx.each(func(rows *sql.Rows) error {
		var e desk.Logged
		err := rows.Scan(&e.Seq, &e.Noun, &e.ID, &e.Lang, &e.Rev, &e.What,
			&e.Who, clock{&e.When}, &e.Why, &e.Name)
		out = append(out, e)
		return err
	}, `SELECT seq, noun, id, lang, rev, what, who, at, why, name
		FROM change WHERE seq > ? ORDER BY seq LIMIT ?`, after, limit)
	return out, tx.done(err)
}
