package storage

import (
	"compress/gzip"
	"errors"
	"io"
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

// closed makes the file at path and its folder what these modes allow, for the test.
func closed(t *testing.T, path string, file, folder os.FileMode) {
	t.Helper()
	list, err := filepath.Glob(path + "*")
	must(t, err)
	for _, f := range list {
		must(t, os.Chmod(f, file))
	}
	must(t, os.Chmod(filepath.Dir(filepath.Dir(path)), 0o755)) // nobody must get as far
	must(t, os.Chmod(filepath.Dir(path), folder))
	t.Cleanup(func() { _ = os.Chmod(filepath.Dir(path), 0o777) })
}

func TestWhatCannotBeWrittenIsOpenedForReading(t *testing.T) {
	cases := []struct {
		name         string
		make         func(testing.TB) string
		file, folder os.FileMode
		stories      int
	}{
		{"the file", old, 0o444, 0o777, 1},
		{"the folder", old, 0o666, 0o555, 1},
		{"both", old, 0o444, 0o555, 1},
		{"a file of an older schema", ancient, 0o444, 0o555, 7},
		{"with the log of a crash", crashed, 0o444, 0o555, 2},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := c.make(t)
			before := names(t, path)
			closed(t, path, c.file, c.folder)
			asNobody(t, func() { onlyRead(t, path, c.stories) })
			if got := names(t, path); len(got) != len(before) {
				t.Errorf("left %v", got)
			}
		})
	}
}

// onlyRead opens a file, reads its stories and tries to change one.
func onlyRead(t *testing.T, path string, stories int) {
	t.Helper()
	s, err := Open(ctx, path)
	if err != nil {
		t.Error(err)
		return
	}
	if !s.ReadOnly() {
		t.Error("it says that it can be written to")
	}
	list, err := s.Stories(ctx)
	if err != nil || len(list) != stories {
		t.Fatalf("stories %v, %v", list, err)
	}
	if hits, err := s.Search(ctx, list[0].Versions[0].Headline(), "", 5); err != nil || len(hits) == 0 {
		t.Errorf("hits %v, %v", hits, err)
	}
	if rows, err := s.StoryRows(ctx); err != nil || len(rows) != len(list) {
		t.Errorf("rows %v, %v", rows, err)
	}
	err = s.SaveStory(ctx, &list[0], desk.Change{})
	if !errors.Is(err, editor.ErrReadOnly) {
		t.Errorf("saving: error %v, want %v", err, editor.ErrReadOnly)
	}
	copied := s.copied
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(copied); copied != "" && err == nil {
		t.Error("the copy is still there")
	}
}

// ancient is a file of the first schema.
func ancient(t testing.TB) string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "schema-1.twofold.gz"))
	must(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	must(t, err)
	data, err := io.ReadAll(z)
	must(t, err)
	path := filepath.Join(t.TempDir(), "ancient.twofold")
	must(t, os.WriteFile(path, data, 0o600))
	return path
}

// crashed is a file whose last story is in the log only.
func crashed(t testing.TB) string {
	t.Helper()
	path := old(t)
	s, err := Open(ctx, path)
	must(t, err)
	must(t, s.SaveStory(ctx, &editor.Story{ID: "s0", Slug: "roads", Versions: []editor.Version{{
		Lang: "en", Stage: editor.Draft, Blocks: []editor.Block{
			{ID: "a", Kind: editor.Headline, Spans: editor.Plain("Roads")},
		},
	}}}, desk.Change{Who: "officer"}))
	to := filepath.Join(t.TempDir(), "crashed.twofold")
	for _, end := range []string{"", "-wal", "-shm"} {
		must(t, copyFile(to+end, path+end))
	}
	must(t, s.Close())
	return to
}

func TestWhatCannotBeReadIsNotOpened(t *testing.T) {
	path := old(t)
	closed(t, path, 0, 0o777)
	asNobody(t, func() {
		if _, err := Open(ctx, path); !errors.Is(err, editor.ErrReadOnly) {
			t.Errorf("error %v, want %v", err, editor.ErrReadOnly)
		}
	})
}

func TestNothingNewInAClosedFolder(t *testing.T) {
	path := old(t)
	closed(t, path, 0o666, 0o555)
	path = filepath.Join(filepath.Dir(path), "new.twofold")
	asNobody(t, func() {
		_, err := Create(ctx, path, &editor.Publication{}, desk.Change{})
		if !errors.Is(err, editor.ErrReadOnly) {
			t.Errorf("error %v, want %v", err, editor.ErrReadOnly)
		}
	})
}
