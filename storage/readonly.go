package storage

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"net/url"
	"os"
	"path/filepath"
)

// ReadOnly says that the file may not be written to: everything that saves is refused
// with editor.ErrReadOnly.
func (s *Store) ReadOnly() bool { return s.writer == nil }

// openToRead opens a file that may not be written to. One with an older schema is copied
// to a place for scratch files and brought up to date there.
func openToRead(ctx context.Context, path string, h header, to ladder) (*Store, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	s := &Store{path: abs}
	from := abs
	if h.schema < to.top {
		if from, err = s.copyUp(ctx, h, to); err != nil {
			return nil, errors.Join(err, s.sweepCopy())
		}
	}
	if s.reader, err = sql.Open("sqlite3", dsn(from, resting(from))); err != nil {
		return nil, errors.Join(err, s.sweepCopy())
	}
	if err := s.check(ctx, h.bytes); err != nil {
		return nil, errors.Join(misread(err), s.close())
	}
	return s, nil
}

// resting is how a file is read beside which nothing can be made. Without a log it is
// taken as it is; a log, of a crash or of somebody who writes now, is read with it.
func resting(path string) url.Values {
	with := url.Values{}
	for key, values := range reading {
		with[key] = values
	}
	if log, err := os.Stat(path + "-wal"); err != nil || log.Size() == 0 {
		with.Set("immutable", "1")
	}
	return with
}

// copyUp copies the file, with what stands in its log, and brings the copy's schema up to
// date. It returns the copy's path.
func (s *Store) copyUp(ctx context.Context, h header, to ladder) (string, error) {
	var err error
	if s.copied, err = os.MkdirTemp("", "twofold-"); err != nil {
		return "", err
	}
	path := filepath.Join(s.copied, "publication.twofold")
	for _, end := range []string{"-wal", ""} {
		err := copyFile(path+end, s.path+end)
		if err != nil && (end == "" || !errors.Is(err, os.ErrNotExist)) {
			return "", err
		}
	}
	up, err := openToWrite(ctx, path, h, to)
	if err != nil {
		return "", err
	}
	return path, up.close()
}

// sweepCopy removes the copy, if there is one.
func (s *Store) sweepCopy() error {
	if s.copied == "" {
		return nil
	}
	return os.RemoveAll(s.copied)
}

func copyFile(to, from string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	_, err = io.Copy(out, in)
	return err
}
