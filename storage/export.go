package storage

import (
	"context"
	"database/sql"

	"twofold/editor"
	"twofold/editor/desk"
)

// AddExport records a file that was written for an issue. Its When is the change's.
func (s *Store) AddExport(ctx context.Context, e desk.Export, c desk.Change) error {
	tx, err := s.begin(ctx, "record export "+e.Path)
	if err != nil {
		return err
	}
	defer tx.rollback()
	return tx.done(tx.addExport(e, c))
}

func (t *tx) addExport(e desk.Export, c desk.Change) error {
	err := t.exec(`INSERT INTO export (issue, lang, product, path, sha256, bytes, pages, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		e.Issue, e.Lang, e.Product, e.Path, e.SHA256, e.Bytes, e.Pages, millis(c.When))
	if err != nil {
		return err
	}
	return t.log(c, desk.Logged{Noun: "export", ID: string(e.Issue), Lang: e.Lang, Rev: 1, What: "add"})
}

// Exports lists what was written for an issue, newest first.
func (s *Store) Exports(ctx context.Context, id editor.IssueID) ([]desk.Export, error) {
	tx, err := s.look(ctx, "list exports of issue "+string(id))
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	var out []desk.Export
	err = tx.each(func(rows *sql.Rows) error {
		e := desk.Export{Issue: id}
		err := rows.Scan(&e.Lang, &e.Product, &e.Path, &e.SHA256, &e.Bytes, &e.Pages, clock{&e.When})
		out = append(out, e)
		return err
	}, `SELECT lang, product, path, sha256, bytes, pages, at FROM export
		WHERE issue = ? ORDER BY seq DESC`, id)
	return out, tx.done(err)
}
