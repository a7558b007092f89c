package export

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"twofold/editor"
)

// File makes the file at path with what write writes: aside in the same folder, flushed
// to the disk, then renamed. Whatever fails, nothing half-written remains and a file that
// stood there is untouched. An existing file is refused unless overwrite is set.
//
// Errors name the path and wrap editor.ErrExists, ErrNotFound (the folder), ErrReadOnly
// or ErrFull where that is what happened; an error of write is handed on as it is.
func File(path string, overwrite bool, write func(io.Writer) error) error {
	if err := Vacant(path, overwrite); err != nil {
		return err
	}
	aside, err := fill(path, write)
	if err != nil {
		return fmt.Errorf("write %s: %w", path, plain(err))
	}
	if err := put(aside, path, overwrite); err != nil {
		os.Remove(aside)
		return fmt.Errorf("write %s: %w", path, plain(err))
	}
	return nil
}

// Vacant reports what forbids a file at path before any work is done: a folder of that
// name, or an existing file unless overwrite is set.
func Vacant(path string, overwrite bool) error {
	if err := vacant(path, overwrite); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

// Folder makes a folder, and those above it, where they are missing.
func Folder(path string) error {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return fmt.Errorf("make folder %s: %w", path, plain(err))
	}
	return nil
}

// vacant says whether a file may be put at path.
func vacant(path string, overwrite bool) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return plain(err)
	case info.IsDir():
		return fmt.Errorf("it is a folder: %w", editor.ErrExists)
	case !info.Mode().IsRegular():
		return fmt.Errorf("it is no ordinary file: %w", editor.ErrExists)
	case !overwrite:
		return editor.ErrExists
	}
	return nil
}

// fill writes a hidden file beside path and returns its name; after an error the file is
// gone again.
func fill(path string, write func(io.Writer) error) (aside string, err error) {
	f, err := createAside(path)
	if err != nil {
		return "", err
	}
	done := false
	defer func() {
		if !done { // also when write panics
			f.Close()
			os.Remove(f.Name())
		}
	}()
	w := bufio.NewWriterSize(f, 1<<16)
	if err := write(w); err != nil {
		return "", err
	}
	if err := finish(f, w); err != nil {
		return "", err
	}
	done = true
	return f.Name(), nil
}

// createAside makes a new file beside path, with the rights that the user's new files
// have. Names that a crash left behind are passed over.
func createAside(path string) (*os.File, error) {
	const tries = 1000
	folder, name := filepath.Split(path)
	for n := 1; ; n++ {
		aside := filepath.Join(folder, fmt.Sprintf(".%s.%d.part", name, n))
		f, err := os.OpenFile(aside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) || n == tries {
			return f, err
		}
	}
}

// finish sends everything to the disk.
func finish(f *os.File, w *bufio.Writer) error {
	if err := w.Flush(); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	return f.Close()
}

// put gives the finished file its name. Without overwrite a file that has come into
// being meanwhile is left alone.
func put(aside, path string, overwrite bool) error {
	if !overwrite {
		if err := vacant(path, false); err != nil {
			return err
		}
	}
	if err := os.Rename(aside, path); err != nil {
		return err
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// syncFolder makes the new name last. Not every file system can; the file is whole in
// either case.
func syncFolder(path string) {
	d, err := os.Open(path)
	if err != nil {
		return
	}
	defer d.Close()
	_ = d.Sync()
}

// plain wraps an error of the file system in the sentinel that says the same.
func plain(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return fmt.Errorf("%w: %w", editor.ErrFull, err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fmt.Errorf("%w: %w", editor.ErrReadOnly, err)
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return fmt.Errorf("the folder is not there: %w: %w", editor.ErrNotFound, err)
	}
	return err
}
