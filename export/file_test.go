package export_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"twofold/editor"
	"twofold/export"
)

// says is a write function for a file of these words.
func says(words string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, words)
		return err
	}
}

// holds checks that a folder has these files, by name and content, and no other.
func holds(t *testing.T, folder string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if _, ok := want[e.Name()]; !ok {
			t.Errorf("%s was left in the folder", e.Name())
		}
	}
	for name, words := range want {
		got, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil || string(got) != words {
			t.Errorf("%s: got %q and %v, want %q", name, got, err, words)
		}
	}
}

func TestFile(t *testing.T) {
	broken := errors.New("the painter gave up")
	half := func(w io.Writer) error {
		_, _ = w.Write(make([]byte, 1<<17))
		return broken
	}
	full := func(io.Writer) error { return editor.ErrFull }
	for _, c := range []struct {
		name      string
		before    map[string]string
		overwrite bool
		write     func(io.Writer) error
		want      error
		after     map[string]string
	}{
		{"a new file", nil, false, says("new"), nil, map[string]string{"a.pdf": "new"}},
		{
			"an existing file is refused",
			map[string]string{"a.pdf": "old"},
			false, says("new"),
			editor.ErrExists,
			map[string]string{"a.pdf": "old"},
		},
		{
			"an existing file is replaced when allowed",
			map[string]string{"a.pdf": "old"},
			true, says("new"),
			nil,
			map[string]string{"a.pdf": "new"},
		},
		{"a failure leaves nothing", nil, false, half, broken, map[string]string{}},
		{
			"a failure leaves what was there",
			map[string]string{"a.pdf": "old"},
			true, half,
			broken,
			map[string]string{"a.pdf": "old"},
		},
		{"a full disk is said", nil, false, full, editor.ErrFull, map[string]string{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			for name, words := range c.before {
				if err := os.WriteFile(filepath.Join(folder, name), []byte(words), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			err := export.File(filepath.Join(folder, "a.pdf"), c.overwrite, c.write)
			if !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			holds(t, folder, c.after)
		})
	}
}

func TestFileLeavesNothingAfterPanic(t *testing.T) {
	folder := t.TempDir()
	func() {
		defer func() { _ = recover() }()
		_ = export.File(filepath.Join(folder, "a.pdf"), false, func(io.Writer) error { panic("no") })
	}()
	holds(t, folder, map[string]string{})
}

func TestFileSaysWhereItCannotWrite(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, path string
		want       error
	}{
		{"a missing folder", filepath.Join(folder, "none", "a.pdf"), editor.ErrNotFound},
		{"a folder that is a file", filepath.Join(folder, "file", "a.pdf"), editor.ErrNotFound},
		{"a folder in the file's place", folder, editor.ErrExists},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := export.File(c.path, true, says("new"))
			if !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

func TestFileInReadOnlyFolder(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere")
	}
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	if err := export.File(filepath.Join(folder, "a.pdf"), false, says("new")); !errors.Is(err, editor.ErrReadOnly) {
		t.Errorf("got %v, want %v", err, editor.ErrReadOnly)
	}
}

func TestFileOnFullDisk(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("this system has no /dev/full")
	}
	err := export.File(filepath.Join(t.TempDir(), "a.pdf"), false, func(io.Writer) error {
		f, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = f.WriteString("more than fits")
		return err
	})
	if !errors.Is(err, editor.ErrFull) {
		t.Errorf("got %v, want %v", err, editor.ErrFull)
	}
}

func TestFileReplacesOnlyFiles(t *testing.T) {
	if err := export.File("/dev/null", true, says("new")); !errors.Is(err, editor.ErrExists) {
		t.Errorf("got %v, want %v", err, editor.ErrExists)
	}
}

// What a crash left behind is neither used nor in the way.
func TestFileBesideLeftovers(t *testing.T) {
	folder := t.TempDir()
	left := filepath.Join(folder, ".a.pdf.1.part")
	if err := os.WriteFile(left, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := export.File(filepath.Join(folder, "a.pdf"), false, says("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, folder, map[string]string{"a.pdf": "new", ".a.pdf.1.part": "half"})
}

func TestFolder(t *testing.T) {
	folder := t.TempDir()
	deep := filepath.Join(folder, "a", "b")
	for range 2 {
		if err := export.Folder(deep); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(folder, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := export.Folder(filepath.Join(folder, "file", "b")); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("a folder inside a file: got %v, want %v", err, editor.ErrNotFound)
	}
}

func TestName(t *testing.T) {
	if got := export.Name("sample", 7, editor.English, export.Screen); got != "sample-7-en-screen.pdf" {
		t.Errorf("got %q", got)
	}
}
