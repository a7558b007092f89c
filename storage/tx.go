package storage

import (
	"context"
	"database/sql"
	"fmt"

	"twofold/editor"
)

// tx is one transaction, with the deed that it is for. Every method of Store has the
// same silhouette: begin or look, defer rollback, helpers on tx, done.
type tx struct {
	ctx   context.Context
	sql   *sql.Tx
	deed  string
	write bool
}

// begin starts a transaction that writes.
func (s *Store) begin(ctx context.Context, deed string) (*tx, error) {
	if s.writer == nil {
		return nil, fmt.Errorf("%s: the file or its folder may not be written to: %w", deed,
			editor.ErrReadOnly)
	}
	return start(ctx, s.writer, deed, true)
}

// look starts a transaction that reads one state of the file.
func (s *Store) look(ctx context.Context, deed string) (*tx, error) {
	return start(ctx, s.reader, deed, false)
}

func start(ctx context.Context, db *sql.DB, deed string, write bool) (*tx, error) {
	t, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", deed, translate(err))
	}
	return &tx{ctx: ctx, sql: t, deed: deed, write: write}, nil
}

// rollback undoes what done did not commit.
func (t *tx) rollback() { _ = t.sql.Rollback() }

// done commits when err is nil and the transaction writes. It names the deed in the
// error that it returns.
func (t *tx) done(err error) error {
	if err == nil && t.write {
		err = t.sql.Commit()
	}
	if err == nil {
		return nil
	}
	if t.ctx.Err() != nil && !hasSentinel(err) { // the driver only says "interrupted"
		err = t.ctx.Err()
	}
	return fmt.Errorf("%s: %w", t.deed, translate(err))
}

func (t *tx) exec(query string, args ...any) error {
	_, err := t.sql.ExecContext(t.ctx, query, args...)
	return err
}

func (t *tx) one(query string, args ...any) *sql.Row {
	return t.sql.QueryRowContext(t.ctx, query, args...)
}

// each calls scan for every row.
func (t *tx) each(scan func(*sql.Rows) error, query string, args ...any) error {
	rows, err := t.sql.QueryContext(t.ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// next gives the rev after had, the one a noun was read with, when that is still the
// stored one; 0 means that the noun is new.
func (t *tx) next(had int, query string, args ...any) (int, error) {
	var stored int
	err := t.one(query, args...).Scan(&stored)
	switch {
	case err == sql.ErrNoRows && had == 0:
		return 1, nil
	case err != nil:
		return 0, err
	case stored != had:
		return 0, fmt.Errorf("read at rev %d, now at %d: %w", had, stored, editor.ErrConflict)
	}
	return stored + 1, nil
}
