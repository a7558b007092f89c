package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"

	"twofold/editor"
)

// What every connection is opened with. Pragmas stand here and not in statements, so
// that no connection of a pool can lack them. FULL must be asked for: the driver's
// default with WAL is NORMAL, which may lose the last commits when the power fails.
var (
	writing = url.Values{
		"mode": {"rw"}, "_foreign_keys": {"1"}, "_journal_mode": {"WAL"},
		"_synchronous": {"FULL"}, "_busy_timeout": {"5000"}, "_txlock": {"immediate"},
		"_stmt_cache_size": {"64"},
	}
	// CHECKs guard writes; a reader's quick_check is five times as fast without them.
	reading = url.Values{
		"mode": {"ro"}, "_query_only": {"1"}, "_busy_timeout": {"5000"},
		"_stmt_cache_size": {"64"}, "_ignore_check_constraints": {"1"},
	}
	verifying = url.Values{"mode": {"ro"}, "_query_only": {"1"}}
)

// Open opens a publication, and brings an older schema up to date after it made a
// verified copy of the file beside it. The caller closes the Store. Errors wrap
// editor.ErrNotFound, ErrForeign, ErrNewer, ErrDamaged, ErrReadOnly or ErrBusy; the
// file is then as it was. A file, or a folder, that may not be written to is opened for
// reading: see Store.ReadOnly.
func Open(ctx context.Context, path string) (*Store, error) {
	s, err := open(ctx, path, schema)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", path, translate(err))
	}
	return s, nil
}

func open(ctx context.Context, path string, to ladder) (*Store, error) {
	h, err := identify(path, to.top)
	if err != nil {
		return nil, err
	}
	if err = writable(path); err == nil {
		var s *Store
		if s, err = openToWrite(ctx, path, h, to); err == nil {
			return s, nil
		}
	}
	if errors.Is(translate(err), editor.ErrReadOnly) {
		return openToRead(ctx, path, h, to)
	}
	return nil, err
}

func openToWrite(ctx context.Context, path string, h header, to ladder) (*Store, error) {
	s, err := connect(path)
	if err != nil {
		return nil, err
	}
	if err := s.ready(ctx, h, to); err != nil {
		// The reader first: the last connection takes the log away, and only the
		// writer's may.
		return nil, errors.Join(err, s.reader.Close(), s.writer.Close())
	}
	return s, nil
}

// ready checks the file and brings its schema up to date.
func (s *Store) ready(ctx context.Context, h header, to ladder) error {
	if err := s.lock(ctx); err != nil {
		return misread(err)
	}
	if err := s.check(ctx, h.bytes); err != nil {
		return misread(err)
	}
	return to.climb(ctx, s)
}

// misread says that a file of ours is damaged when SQLite cannot make sense of it.
func misread(err error) error {
	var driver sqlite3.Error
	if errors.As(err, &driver) && driver.Code == sqlite3.ErrError {
		return fmt.Errorf("%w (%w)", editor.ErrDamaged, err)
	}
	return err
}

// connect makes the two pools. Nothing is read or written yet.
func connect(path string) (*Store, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	writer, err := sql.Open("sqlite3", dsn(abs, writing))
	if err != nil {
		return nil, err
	}
	writer.SetMaxOpenConns(1)
	reader, err := sql.Open("sqlite3", dsn(abs, reading))
	if err != nil {
		return nil, errors.Join(err, writer.Close())
	}
	reader.SetMaxOpenConns(4)
	reader.SetMaxIdleConns(4)
	return &Store{path: abs, writer: writer, reader: reader}, nil
}

// dsn escapes what a path may hold and a URI may not ("?", "#", "%").
func dsn(path string, with url.Values) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // "C:/…"
	}
	u := url.URL{Scheme: "file", Path: path, RawQuery: with.Encode()}
	return u.String()
}

// wholeCheck is the size up to which every page of a file is checked at opening. In a
// larger one the bytes of pictures, old revisions and the search index are left to the
// checks of copies: opening must not read twenty gigabytes.
const wholeCheck = 4 << 20

// lock takes the write lock for a moment: that tells a file that cannot be written now,
// and brings in what a crash left in the log.
func (s *Store) lock(ctx context.Context) error {
	lock, err := s.begin(ctx, "lock")
	if err != nil {
		return err
	}
	lock.rollback()
	return nil
}

// check runs SQLite's quick_check.
func (s *Store) check(ctx context.Context, bytes int64) error {
	queries := []string{"PRAGMA quick_check(1)"}
	if bytes > wholeCheck {
		queries = convert(present, func(table string) string {
			return "PRAGMA quick_check(" + table + ")"
		})
	}
	for _, q := range queries {
		var verdict string
		if err := s.reader.QueryRowContext(ctx, q).Scan(&verdict); err != nil {
			return err
		}
		if verdict != "ok" {
			return fmt.Errorf("%w: %s", editor.ErrDamaged, verdict)
		}
	}
	return nil
}

// present are the tables that hold the present state.
var present = []string{
	"publication", "area", "project", "brief", "story", "story_area",
	"story_project", "version", "block", "picture", "issue", "item", "item_project", "export",
}
