// Package storage keeps a publication in one SQLite file, pictures included. It is the
// only package that knows SQL.
//
// Store does what desk.Store promises: every method is one transaction, a method that
// fails has changed nothing, and errors wrap the sentinels of package editor. The same
// calls with the same times and IDs give the same content. There is no clock and no
// network here, and nouns are taken as valid: the desk validates, the schema's CHECK,
// UNIQUE and REFERENCES are the second fence.
//
// Writes go through a single connection and are on the disk when they return; reads use
// a pool of their own and never wait for a write.
package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"

	"twofold/editor/desk"
)

var _ desk.Store = (*Store)(nil)

// Store is an open publication. It may be used from several goroutines. The caller
// closes it.
type Store struct {
	path   string
	writer *sql.DB // one connection; nil when the file is only read
	reader *sql.DB
	copied string // the folder of the copy that is read in place of the file; often ""
	closed sync.Once
}

// Size is the schema's version and the file's size in bytes.
func (s *Store) Size(ctx context.Context) (schema int, bytes int64, err error) {
	tx, err := s.look(ctx, "size")
	if err != nil {
		return 0, 0, err
	}
	defer tx.rollback()
	var pages, page int64
	err = tx.one("PRAGMA user_version").Scan(&schema)
	if err == nil {
		err = tx.one("PRAGMA page_count").Scan(&pages)
	}
	if err == nil {
		err = tx.one("PRAGMA page_size").Scan(&page)
	}
	return schema, pages * page, tx.done(err)
}

// Close folds what was written into the one file and closes it. A Store that is closed
// must not be used again; closing it twice does no harm.
func (s *Store) Close() error {
	var err error
	s.closed.Do(func() { err = s.close() })
	if err != nil {
		return fmt.Errorf("close %s: %w", s.path, translate(err))
	}
	return nil
}

func (s *Store) close() error {
	err := s.reader.Close()
	if s.writer == nil {
		return errors.Join(err, s.sweepCopy())
	}
	_, fold := s.writer.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	return errors.Join(err, fold, s.writer.Close())
}
