package storage

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"

	"twofold/editor"
)

// Schema is the schema's version that this program writes.
const Schema = 8

//go:embed schema/*.sql
var steps embed.FS

// schema is every step from the first schema to the present one.
var schema = ladder{top: Schema, dir: "schema", steps: steps}

// ladder is the way from older schemas to version top: one file of SQL for each step.
type ladder struct {
	top   int
	dir   string
	steps fs.FS
}

// climb brings an older file to the top, after a copy of it was made.
func (l ladder) climb(ctx context.Context, s *Store) error {
	var at int
	if err := s.writer.QueryRowContext(ctx, "PRAGMA user_version").Scan(&at); err != nil {
		return err
	}
	switch {
	case at == l.top:
		return nil
	case at > l.top:
		return newer(at, l.top)
	}
	if _, err := s.keepCopy(ctx, at); err != nil {
		return fmt.Errorf("copy before changing the schema: %w", err)
	}
	return l.run(ctx, s.writer)
}

// run takes the steps that were not taken yet, each in a transaction.
func (l ladder) run(ctx context.Context, db *sql.DB) error {
	dir, err := fs.Sub(l.steps, l.dir)
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectCustom, db, dir,
		goose.WithStore(userVersion{}), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("change the schema: %w", err)
	}
	return nil
}

func newer(has, knows int) error {
	return fmt.Errorf("its schema is %d, this program knows %d: %w", has, knows, editor.ErrNewer)
}

// keepCopy makes a verified copy of the file beside it and returns its path.
func (s *Store) keepCopy(ctx context.Context, schema int) (string, error) {
	to, err := free(s.path, schema)
	if err != nil {
		return "", err
	}
	_, err = s.writer.ExecContext(ctx, "VACUUM INTO ?", to)
	if err == nil {
		err = verify(ctx, to)
	}
	if err != nil {
		_ = os.Remove(to)
		return "", err
	}
	return to, nil
}

// free finds a name for the copy: "x.schema-1.twofold", then "x.schema-1-2.twofold" ….
func free(path string, schema int) (string, error) {
	base := strings.TrimSuffix(path, ".twofold")
	for n := 1; ; n++ {
		to := fmt.Sprintf("%s.schema-%d.twofold", base, schema)
		if n > 1 {
			to = fmt.Sprintf("%s.schema-%d-%d.twofold", base, schema, n)
		}
		switch _, err := os.Lstat(to); {
		case errors.Is(err, fs.ErrNotExist):
			return to, nil
		case err != nil:
			return "", err
		}
	}
}

// verify reads a copy whole and checks every reference.
func verify(ctx context.Context, path string) (err error) {
	db, err := sql.Open("sqlite3", dsn(path, verifying))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return err
	}
	if verdict != "ok" {
		return fmt.Errorf("%w: %s", editor.ErrDamaged, verdict)
	}
	var table string
	err = db.QueryRowContext(ctx, `SELECT "table" FROM pragma_foreign_key_check LIMIT 1`).Scan(&table)
	switch {
	case err == sql.ErrNoRows:
		return nil
	case err != nil:
		return err
	}
	return fmt.Errorf("%w: a reference of %s leads nowhere", editor.ErrDamaged, table)
}

// userVersion lets goose keep the schema's version where SQLite has a place for it: in
// the header, changed with the schema in one transaction, and without a date, so that
// the same content is made at any time.
type userVersion struct{}

// Tablename names what goose would otherwise look for.
func (userVersion) Tablename() string { return "user_version" }

// CreateVersionTable does nothing: the header is always there.
func (userVersion) CreateVersionTable(context.Context, database.DBTxConn) error { return nil }

// Insert records a step that was taken.
func (userVersion) Insert(ctx context.Context, db database.DBTxConn, r database.InsertRequest) error {
	if r.Version == 0 {
		return nil
	}
	_, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", r.Version))
	return err
}

// Delete refuses: there is no way down, the copy is the way back.
func (userVersion) Delete(context.Context, database.DBTxConn, int64) error {
	return errors.New("a schema is never taken back")
}

// GetMigration says whether a step was taken.
func (u userVersion) GetMigration(ctx context.Context, db database.DBTxConn, version int64,
) (*database.GetMigrationResult, error) {
	at, err := u.GetLatestVersion(ctx, db)
	if err != nil {
		return nil, err
	}
	if version > at {
		return nil, database.ErrVersionNotFound
	}
	return &database.GetMigrationResult{IsApplied: true}, nil
}

// GetLatestVersion reads the header.
func (userVersion) GetLatestVersion(ctx context.Context, db database.DBTxConn) (int64, error) {
	var at int64
	err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&at)
	return at, err
}

// ListMigrations lists the steps that were taken, last first.
func (u userVersion) ListMigrations(ctx context.Context, db database.DBTxConn,
) ([]*database.ListMigrationsResult, error) {
	at, err := u.GetLatestVersion(ctx, db)
	if err != nil {
		return nil, err
	}
	var out []*database.ListMigrationsResult
	for v := at; v >= 0; v-- {
		out = append(out, &database.ListMigrationsResult{Version: v, IsApplied: true})
	}
	return out, nil
}
