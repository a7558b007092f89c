package storage

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"

	"twofold/editor"
	"twofold/editor/desk"
)

// asNobody runs f as a user who owns nothing, also where tests run as root.
func asNobody(t *testing.T, f func()) {
	t.Helper()
	if os.Geteuid() != 0 {
		f()
		return
	}
	runtime.LockOSThread() // the thread ends with the test's goroutine
	must(t, syscall.Setfsuid(65534))
	f()
	must(t, syscall.Setfsuid(0))
}

func TestWhatCannotBeWrittenIsReadOnly(t *testing.T) {
	cases := []struct {
		name         string
		file, folder os.FileMode
	}{
		{"the file", 0o444, 0o777},
		{"the folder", 0o666, 0o555},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := old(t)
			must(t, os.Chmod(path, c.file))
			must(t, os.Chmod(filepath.Dir(path), c.folder))
			defer os.Chmod(filepath.Dir(path), 0o777)
			asNobody(t, func() {
				_, err := Open(ctx, path)
				if !errors.Is(err, editor.ErrReadOnly) {
					t.Errorf("error %v, want %v", err, editor.ErrReadOnly)
				}
			})
			if got := names(t, path); len(got) != 1 {
				t.Errorf("left %v", got)
			}
		})
	}
	t.Run("a new file", func(t *testing.T) {
		path := filepath.Join(filepath.Dir(old(t)), "new.twofold")
		must(t, os.Chmod(filepath.Dir(path), 0o555))
		defer os.Chmod(filepath.Dir(path), 0o777)
		asNobody(t, func() {
			_, err := Create(ctx, path, &editor.Publication{}, desk.Change{})
			if !errors.Is(err, editor.ErrReadOnly) {
				t.Errorf("error %v, want %v", err, editor.ErrReadOnly)
			}
		})
	})
}
