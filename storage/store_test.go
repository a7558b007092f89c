package storage_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage"
)

var ctx = context.Background()

// noon is the day on which every test begins.
var noon = time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)

func by(who string) desk.Change { return desk.Change{Who: who, When: noon, Why: "saved"} }

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

func create(t testing.TB) (*storage.Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bulletin.twofold")
	s, err := storage.Create(ctx, path, bulletin(), by("editor"))
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

func block(id string, k editor.Kind, text string) editor.Block {
	return editor.Block{ID: editor.BlockID(id), Kind: k, Spans: editor.Plain(text)}
}

func story(n int, blocks ...editor.Block) *editor.Story {
	id := fmt.Sprintf("s%04d", n)
	return &editor.Story{ID: editor.StoryID(id), Slug: "story-" + id, Created: noon,
		Versions: []editor.Version{{Lang: editor.English, Stage: editor.Draft, Blocks: blocks}}}
}

func TestAClosedPublicationIsOneFile(t *testing.T) {
	s, path := create(t)
	must(t, s.SaveStory(ctx, story(1, block("b1", editor.Headline, "Water reaches the village")), by("editor")))
	must(t, s.Close())
	list, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	if len(list) != 1 || list[0].Name() != "bulletin.twofold" {
		t.Errorf("the folder holds %v", list)
	}
	again, err := storage.Open(ctx, path)
	must(t, err)
	defer again.Close()
	rows, err := again.StoryRows(ctx)
	must(t, err)
	if len(rows) != 1 || rows[0].Titles["en"] != "Water reaches the village" || rows[0].Words["en"] != 4 {
		t.Errorf("rows %+v", rows)
	}
	hits, err := again.Search(ctx, "village rea", "", 10)
	must(t, err)
	fmt.Println(hits)
}
