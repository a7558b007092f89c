package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/picture"
	"twofold/storage"
)

// who is the role under which a command's changes are written down.
const who = "command line"

// open opens the desk on a publication. The caller closes it.
func (c *call) open(file string) (*desk.Desk, error) {
	if err := readable(file); err != nil {
		return nil, err
	}
	s, err := storage.Open(c.ctx, file)
	if err != nil {
		return nil, atFile(file, err)
	}
	return deskOn(s, who), nil
}

func deskOn(s desk.Store, who string) *desk.Desk { return desk.New(s, givenTo(who)) }

// givenTo is what a desk cannot know by itself.
func givenTo(who string) desk.Given {
	ids := &idMaker{now: time.Now}
	return desk.Given{Now: time.Now, NewID: ids.newID, Who: who, Probe: picture.Probe}
}

// readable says in clear words why a path cannot be a publication.
func readable(file string) error {
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f := at(file, "there is no such file", "Check the name, or make a publication: "+
			"twofold new "+file+" --name-en T --name-ru T")
		f.cause = editor.ErrNotFound
		return f
	case err != nil:
		return at(file, plain(err), "Check the name and your rights to the folder.")
	case info.IsDir():
		return at(file, "this is a folder", "Name the publication in it: a file that ends in .twofold.")
	}
	return nil
}

// create makes a publication that fill fills: aside, then put in place whole, so that a
// failure leaves nothing. It refuses an existing file.
func (c *call) create(file string, p *editor.Publication, now func() time.Time,
	fill func(desk.Store) error,
) error {
	if err := vacant(file); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(filepath.Dir(file), ".twofold-*")
	if err != nil {
		return unwritable(file, err)
	}
	defer os.RemoveAll(dir)
	aside := filepath.Join(dir, "new.twofold")
	if err := fillFile(c.ctx, aside, p, now, fill); err != nil {
		return atFile(file, err)
	}
	err = os.Link(aside, file)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = os.Rename(aside, file)
	}
	if err != nil {
		return unwritable(file, err)
	}
	return nil
}

func fillFile(ctx context.Context, path string, p *editor.Publication, now func() time.Time,
	fill func(desk.Store) error,
) error {
	s, err := storage.Create(ctx, path, p, desk.Change{Who: who, When: now(), Why: "saved"})
	if err != nil {
		return err
	}
	return errors.Join(fill(s), s.Close())
}

// vacant refuses a path where something stands already.
func vacant(file string) error {
	_, err := os.Lstat(file)
	switch {
	case err == nil:
		f := at(file, "this file exists already and is left as it is",
			"Choose another name, or move that file away first.")
		f.cause = editor.ErrExists
		return f
	case !errors.Is(err, fs.ErrNotExist):
		return unwritable(file, err)
	}
	return nil
}

// unwritable is the fault of a place where no file can be made.
func unwritable(file string, err error) error {
	dir := filepath.Dir(file)
	f := at(file, "nothing can be written here: "+plain(err),
		"Choose a folder where you may write.")
	f.cause = err
	switch info, look := os.Stat(dir); {
	case errors.Is(look, fs.ErrNotExist):
		f.Says = fmt.Sprintf("there is no folder %s", dir)
		f.Hint = "Make the folder first, or choose another place."
	case look != nil || !info.IsDir():
		f.Says = fmt.Sprintf("%s is not a folder", dir)
	case errors.Is(err, editor.ErrFull):
		f.Says, f.Hint = "the disk is full", "Make room, then run the command again."
	}
	return f
}

// plain is the system's own word for what went wrong, without the deed and the path.
func plain(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		err = le.Err
	}
	return strings.TrimSpace(err.Error())
}
