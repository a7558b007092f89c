package storage_test

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"

	"twofold/editor"
	"twofold/storage"
)

// sample is a small publication as bytes.
func sample(t testing.TB) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.twofold")
	work(t, path)
	data, err := os.ReadFile(path)
	must(t, err)
	return data
}

// foreign is another program's database.
func foreign(t testing.TB) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "other.db")
	db, err := sql.Open("sqlite3", path)
	must(t, err)
	_, err = db.Exec("CREATE TABLE story (id TEXT); INSERT INTO story VALUES ('a')")
	must(t, err)
	must(t, db.Close())
	data, err := os.ReadFile(path)
	must(t, err)
	return data
}

func patched(data []byte, at int, with ...byte) []byte {
	out := bytes.Clone(data)
	copy(out[at:], with)
	return out
}

func word(v uint32) []byte { return binary.BigEndian.AppendUint32(nil, v) }

func TestOpeningWhatIsNoPublication(t *testing.T) {
	ours := sample(t)
	half := len(ours) / 2
	junk := bytes.Repeat([]byte("no database at all "), 3000)
	cases := []struct {
		name string
		in   []byte
		want error
	}{
		{"empty", nil, editor.ErrForeign},
		{"one byte", []byte("S"), editor.ErrForeign},
		{"a text", []byte("# My notes\n"), editor.ErrForeign},
		{"junk", junk, editor.ErrForeign},
		{"another program's database", foreign(t), editor.ErrForeign},
		{"no database, our mark", patched(junk, 68, word(0x54574F46)...), editor.ErrForeign},
		{"a newer schema", patched(ours, 60, word(storage.Schema+1)...), editor.ErrNewer},
		{"only the magic", ours[:16], editor.ErrDamaged},
		{"only the header", ours[:100], editor.ErrDamaged},
		{"one page", ours[:4096], editor.ErrDamaged},
		{"cut in the middle of a page", ours[:half+77], editor.ErrDamaged},
		{"cut between pages", ours[:half/4096*4096], editor.ErrDamaged},
		{"last page missing", ours[:len(ours)-4096], editor.ErrDamaged},
		{"first page overwritten", patched(ours, 100, junk[:3000]...), editor.ErrDamaged},
		{"a page overwritten", patched(ours, 8*4096, junk[:4096]...), editor.ErrDamaged},
		{"every page but the first overwritten", patched(ours, 4096, junk...)[:len(ours)], editor.ErrDamaged},
		{"impossible page size", patched(ours, 16, 0x12, 0x34), editor.ErrDamaged},
		{"our mark, no schema", patched(patched(ours[:4096], 60, word(0)...), 28, word(1)...), editor.ErrDamaged},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "x.twofold")
			must(t, os.WriteFile(path, c.in, 0o600))
			s, err := storage.Open(ctx, path)
			wants(t, err, c.want)
			if err == nil {
				must(t, s.Close())
			}
			after, err := os.ReadFile(path)
			must(t, err)
			if !bytes.Equal(after, c.in) {
				t.Error("the file was changed")
			}
			if names := folder(t, path); len(names) != 1 {
				t.Errorf("left %v", names)
			}
		})
	}
}

func TestOpeningWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	_, err := storage.Open(ctx, filepath.Join(dir, "none.twofold"))
	wants(t, err, editor.ErrNotFound)
	_, err = storage.Open(ctx, filepath.Join(dir, "no", "such", "folder.twofold"))
	wants(t, err, editor.ErrNotFound)
	_, err = storage.Open(ctx, dir)
	wants(t, err, editor.ErrForeign)
	if list, _ := os.ReadDir(dir); len(list) != 0 {
		t.Errorf("left %v", list)
	}
}

// FuzzOpen opens publications with a part overwritten: they open or are refused with a
// sentinel, and what opens can be read or says that it is damaged.
func FuzzOpen(f *testing.F) {
	ours := sample(f)
	for _, at := range []int{0, 18, 24, 28, 40, 44, 60, 68, 92, 100, 4096, 5000, 8192, 20000, 60000} {
		f.Add(at, []byte{0xff, 0x00, 0x13})
	}
	f.Fuzz(func(t *testing.T, at int, with []byte) {
		if at < 0 || at >= len(ours) {
			return
		}
		path := filepath.Join(t.TempDir(), "x.twofold")
		must(t, os.WriteFile(path, patched(ours, at, with...), 0o600))
		s, err := storage.Open(ctx, path)
		if err != nil {
			sentinel(t, err)
			return
		}
		defer s.Close()
		if _, err := s.Stories(ctx); err != nil {
			sentinel(t, err)
		}
		if _, err := s.Search(ctx, "wells", "", 10); err != nil {
			sentinel(t, err)
		}
	})
}

func sentinel(t *testing.T, err error) {
	t.Helper()
	for _, s := range []error{editor.ErrForeign, editor.ErrDamaged, editor.ErrNewer} {
		if is(err, s) {
			return
		}
	}
	t.Errorf("no sentinel: %v", err)
}
