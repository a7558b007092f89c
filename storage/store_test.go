package storage_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage"
)

var ctx = context.Background()

// noon is when every test begins.
var noon = time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)

func by(who string) desk.Change { return desk.Change{Who: who, When: noon, Why: "saved"} }

func after(d time.Duration, why string) desk.Change {
	return desk.Change{Who: "officer", When: noon.Add(d), Why: why}
}

func bulletin() *editor.Publication {
	return &editor.Publication{
		Slug:      "bulletin",
		Names:     editor.Text{"en": "The Bulletin", "ru": "Вестник"},
		Languages: []editor.Lang{editor.English, editor.Russian},
		Areas: []editor.Area{
			{ID: "water", Titles: editor.Text{"en": "Water", "ru": "Вода"}},
			{ID: "health", Titles: editor.Text{"en": "Health", "ru": "Здоровье"}},
		},
	}
}

// create makes an empty publication that is closed when the test ends.
func create(t testing.TB) (*storage.Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bulletin.twofold")
	s, err := storage.Create(ctx, path, bulletin(), by("officer"))
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	return s, path
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// wants checks that an error wraps the sentinel.
func wants(t testing.TB, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("error %v, want %v", err, want)
	}
}

func block(id string, k editor.Kind, text string) editor.Block {
	return editor.Block{ID: editor.BlockID(id), Kind: k, Spans: editor.Plain(text)}
}

// story makes a story with an English version.
func story(n int, blocks ...editor.Block) *editor.Story {
	id := fmt.Sprintf("s%04d", n)
	return &editor.Story{
		ID: editor.StoryID(id), Slug: "story-" + id, Created: noon,
		Versions: []editor.Version{{Lang: editor.English, Stage: editor.Draft, Blocks: blocks}},
	}
}

// saved makes and saves such a story.
func saved(t testing.TB, s *storage.Store, n int, blocks ...editor.Block) *editor.Story {
	t.Helper()
	st := story(n, blocks...)
	must(t, s.SaveStory(ctx, st, by("officer")))
	return st
}

// read reads one story.
func read(t testing.TB, s *storage.Store, id editor.StoryID) *editor.Story {
	t.Helper()
	list, err := s.Stories(ctx, id)
	must(t, err)
	return &list[0]
}

func project(code string) *editor.Project {
	return &editor.Project{
		ID: editor.ProjectID("p-" + code), Code: code, Area: "water",
		Titles: editor.Text{"en": "Project " + code}, Start: "2026-01-01",
	}
}

func picture(id string, data []byte) *editor.Picture {
	sum := sha256.Sum256(data)
	return &editor.Picture{
		ID: editor.PictureID(id), Name: id + ".png", Hash: hex.EncodeToString(sum[:]),
		Format: "png", Bytes: int64(len(data)), Width: 40, Height: 30,
	}
}

func issue(number int, stories ...editor.StoryID) *editor.Issue {
	is := &editor.Issue{
		ID: editor.IssueID(fmt.Sprintf("i%d", number)), Number: number,
		Date: "2026-10-20", Status: editor.Planned,
	}
	for _, id := range stories {
		is.Order = append(is.Order, editor.Item{
			ID: editor.ItemID("item-" + id), Kind: editor.StoryItem, Story: id,
		})
	}
	return is
}

func folder(t *testing.T, path string) []string {
	t.Helper()
	list, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	var names []string
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

func TestAClosedPublicationIsOneFile(t *testing.T) {
	s, path := create(t)
	saved(t, s, 1, block("b1", editor.Headline, "Water reaches the village"))
	_, bytes, err := s.Size(ctx)
	must(t, err)
	must(t, s.Close())
	if names := folder(t, path); len(names) != 1 || names[0] != "bulletin.twofold" {
		t.Errorf("the folder holds %v", names)
	}
	info, err := os.Stat(path)
	must(t, err)
	if info.Size() != bytes {
		t.Errorf("Size said %d bytes, the file has %d", bytes, info.Size())
	}
}

func TestWhatWasSavedIsThereAfterOpening(t *testing.T) {
	s, path := create(t)
	want := saved(t, s, 1, block("b1", editor.Headline, "Water"))
	must(t, s.Close())
	s, err := storage.Open(ctx, path)
	must(t, err)
	defer s.Close()
	same(t, read(t, s, want.ID), want)
	schema, _, err := s.Size(ctx)
	must(t, err)
	if schema != storage.Schema {
		t.Errorf("schema %d", schema)
	}
}

func TestPathsMayHoldAnyCharacter(t *testing.T) {
	for _, name := range []string{"a b.twofold", "what?.twofold", "50%20 #1.twofold", "Вестник «ё».twofold"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			s, err := storage.Create(ctx, path, bulletin(), by("officer"))
			must(t, err)
			must(t, s.Close())
			if names := folder(t, path); len(names) != 1 || names[0] != name {
				t.Errorf("the folder holds %v", names)
			}
		})
	}
}

func TestCreateRefusesWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine.twofold")
	must(t, os.WriteFile(path, []byte("mine"), 0o600))
	p := bulletin()
	_, err := storage.Create(ctx, path, p, by("officer"))
	wants(t, err, editor.ErrExists)
	data, err := os.ReadFile(path)
	must(t, err)
	if string(data) != "mine" || len(folder(t, path)) != 1 || p.Rev != 0 {
		t.Errorf("left %q among %v, rev %d", data, folder(t, path), p.Rev)
	}
}

func TestCreateLeavesNothingHalfWritten(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bad.twofold")
	p := bulletin()
	p.Slug = "" // the schema refuses it
	if _, err := storage.Create(ctx, path, p, by("officer")); err == nil {
		t.Error("no error")
	}
	if names := folder(t, path); len(names) != 0 {
		t.Errorf("the folder holds %v", names)
	}
	_, err := storage.Create(ctx, filepath.Join(path, "no", "such.twofold"), bulletin(), by("officer"))
	wants(t, err, editor.ErrNotFound)
}

func TestCreateTakesAPublicationFromElsewhere(t *testing.T) {
	p := bulletin()
	p.Rev = 7
	s, err := storage.Create(ctx, filepath.Join(t.TempDir(), "a.twofold"), p, by("officer"))
	must(t, err)
	defer s.Close()
	got, err := s.Publication(ctx)
	must(t, err)
	if p.Rev != 1 || got.Rev != 1 {
		t.Errorf("rev %d, stored %d", p.Rev, got.Rev)
	}
}

// Readers see whole saves only, while a writer is at work.
func TestReadersSeeWholeTransactions(t *testing.T) {
	s, _ := create(t)
	st := saved(t, s, 1, block("a", editor.Paragraph, "0"), block("b", editor.Paragraph, "0"))
	v := &st.Versions[0]
	var wait sync.WaitGroup
	stop := make(chan struct{})
	for range 3 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for {
				select {
				case <-stop:
					return
				default:
				}
				list, err := s.Stories(ctx, st.ID)
				if err != nil {
					t.Error(err)
					return
				}
				b := list[0].Versions[0].Blocks
				if b[0].Text() != b[1].Text() {
					t.Errorf("half a save: %q and %q", b[0].Text(), b[1].Text())
				}
			}
		}()
	}
	for n := range 50 {
		text := fmt.Sprint(n)
		v.Blocks[0].Spans, v.Blocks[1].Spans = editor.Plain(text), editor.Plain(text)
		must(t, s.SaveVersion(ctx, st.ID, v, after(time.Duration(n)*time.Second, "autosave")))
	}
	close(stop)
	wait.Wait()
}

func is(err, target error) bool { return errors.Is(err, target) }
