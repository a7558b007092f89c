package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"twofold/editor"
	"twofold/editor/desk"
)

// Create makes the file of a new publication and opens it. It refuses a path where
// something is already with editor.ErrExists. The file is made aside and appears whole
// or not at all. On success p.Rev is 1.
func Create(ctx context.Context, path string, p *editor.Publication, c desk.Change) (*Store, error) {
	if err := create(ctx, path, p, c); err != nil {
		return nil, fmt.Errorf("create %s: %w", path, translate(err))
	}
	return Open(ctx, path)
}

func create(ctx context.Context, path string, p *editor.Publication, c desk.Change) error {
	if _, err := os.Lstat(path); err == nil {
		return editor.ErrExists
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	aside, err := reserve(path)
	if err != nil {
		return err
	}
	defer sweep(aside)
	own := *p
	own.Rev = 0
	if err := fill(ctx, aside, &own, c); err != nil {
		return err
	}
	if err := place(aside, path); err != nil {
		return err
	}
	p.Rev = own.Rev
	return nil
}

// reserve makes an empty file beside path, under a name that nothing has.
func reserve(path string) (string, error) {
	dir, name := filepath.Split(path)
	for n := 1; ; n++ {
		aside := filepath.Join(dir, fmt.Sprintf(".%s.new-%d", name, n))
		f, err := os.OpenFile(aside, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", err
		}
		return aside, f.Close()
	}
}

// sweep removes the file that was made aside, with what SQLite may have left beside it.
func sweep(aside string) {
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(aside + end)
	}
}

// fill writes the schema and the publication into an empty file.
func fill(ctx context.Context, path string, p *editor.Publication, c desk.Change) error {
	s, err := connect(path)
	if err != nil {
		return err
	}
	mark := fmt.Sprintf("PRAGMA application_id = %d", applicationID)
	_, err = s.writer.ExecContext(ctx, mark)
	if err == nil {
		err = schema.run(ctx, s.writer)
	}
	if err == nil {
		err = s.SavePublication(ctx, p, c)
	}
	return errors.Join(err, s.Close())
}

// place gives the finished file its name unless the name was taken meanwhile: a link
// cannot overwrite. Where a file system has no links, it is renamed.
func place(aside, path string) error {
	err := os.Link(aside, path)
	if errors.Is(err, fs.ErrExist) {
		return editor.ErrExists
	}
	if err != nil {
		err = os.Rename(aside, path)
	}
	if err != nil {
		return err
	}
	return settle(filepath.Dir(path))
}

// settle makes the new name outlive a power cut. Systems that cannot open folders keep
// their names safe by themselves.
func settle(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return nil
	}
	_ = d.Sync()
	return d.Close()
}
