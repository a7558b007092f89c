package storage

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
)

var ctx = context.Background()

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// old makes a publication of the present schema with a story in it.
func old(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bulletin.twofold")
	s, err := Create(ctx, path, &editor.Publication{
		Slug: "bulletin", Names: editor.Text{"en": "The Bulletin"},
		Languages: []editor.Lang{"en", "ru"},
	}, desk.Change{Who: "officer", When: time.UnixMilli(1)})
	must(t, err)
	must(t, s.SaveStory(ctx, &editor.Story{ID: "s1", Slug: "wells", Versions: []editor.Version{{
		Lang: "en", Stage: editor.Draft, Blocks: []editor.Block{
			{ID: "a", Kind: editor.Headline, Spans: editor.Plain("Wells")},
		},
	}}}, desk.Change{Who: "officer", When: time.UnixMilli(2)}))
	must(t, s.Close())
	return path
}

// with is the ladder with one more step.
func with(sql string) ladder {
	more := fstest.MapFS{
		fmt.Sprintf("schema/%04d_next.sql", Schema+1): {Data: []byte("-- +goose Up\n" + sql)},
	}
	list, _ := fs.Glob(steps, "schema/*.sql")
	for _, name := range list {
		data, _ := fs.ReadFile(steps, name)
		more[name] = &fstest.MapFile{Data: data}
	}
	return ladder{top: Schema + 1, dir: "schema", steps: more}
}

func names(t *testing.T, path string) []string {
	t.Helper()
	list, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	var out []string
	for _, e := range list {
		out = append(out, e.Name())
	}
	return out
}

func version(t *testing.T, path string) int {
	t.Helper()
	h, err := identify(path, 99)
	must(t, err)
	return h.schema
}

func TestAnOlderFileIsCopiedAndBroughtUp(t *testing.T) {
	path := old(t)
	next := with(`ALTER TABLE story ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue';
		UPDATE story SET colour = 'red';`)
	s, err := open(ctx, path, next)
	must(t, err)
	var colour string
	must(t, s.writer.QueryRow("SELECT colour FROM story").Scan(&colour))
	list, err := s.Stories(ctx)
	must(t, err)
	if colour != "red" || list[0].Slug != "wells" {
		t.Errorf("colour %s, story %s", colour, list[0].Slug)
	}
	must(t, s.Close())

	kept := filepath.Join(filepath.Dir(path), fmt.Sprintf("bulletin.schema-%d.twofold", Schema))
	if version(t, path) != Schema+1 || version(t, kept) != Schema {
		t.Errorf("schema %d, the copy's %d", version(t, path), version(t, kept))
	}
	copied, err := Open(ctx, kept)
	must(t, err)
	must(t, copied.Close())
	if got := names(t, path); len(got) != 2 {
		t.Errorf("the folder holds %v", got)
	}

	_, err = Open(ctx, path)
	if !errors.Is(err, editor.ErrNewer) {
		t.Errorf("error %v, want %v", err, editor.ErrNewer)
	}
	s, err = open(ctx, path, next)
	must(t, err)
	must(t, s.Close())
	if got := names(t, path); len(got) != 2 {
		t.Errorf("opening again left %v", got)
	}
}

func TestASchemaStepIsTakenWholeOrNotAtAll(t *testing.T) {
	path := old(t)
	bad := with(`ALTER TABLE story ADD COLUMN colour TEXT;
		INSERT INTO story (id) VALUES ('no slug');`)
	for range 2 {
		if _, err := open(ctx, path, bad); err == nil {
			t.Fatal("no error")
		}
	}
	s, err := Open(ctx, path)
	must(t, err)
	var columns int
	must(t, s.writer.QueryRow(`SELECT COUNT(*) FROM pragma_table_info('story') WHERE name = 'colour'`).Scan(&columns))
	must(t, s.Close())
	if columns != 0 || version(t, path) != Schema {
		t.Errorf("%d new columns, schema %d", columns, version(t, path))
	}
	if got := names(t, path); len(got) != 3 {
		t.Errorf("two tries left %v, want a copy each", got)
	}
}

func TestNothingIsChangedWithoutACopy(t *testing.T) {
	path := old(t)
	s, err := connect(path)
	must(t, err)
	defer s.Close()
	_, err = s.writer.Exec(`PRAGMA foreign_keys = 0; DELETE FROM story`)
	must(t, err)
	if _, err := s.keepCopy(ctx, Schema); !errors.Is(err, editor.ErrDamaged) {
		t.Errorf("error %v, want %v", err, editor.ErrDamaged)
	}
	if got := names(t, path); len(got) != 3 { // the file with its -wal and -shm
		t.Errorf("the refused copy was left: %v", got)
	}
}

func TestTheSchemaIsItsLastStep(t *testing.T) {
	list, err := fs.ReadDir(steps, "schema")
	must(t, err)
	if len(list) != Schema {
		t.Errorf("%d steps, schema %d", len(list), Schema)
	}
}
