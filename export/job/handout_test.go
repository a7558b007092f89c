package job_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export"
	"twofold/export/job"
)

// handout is a handout of a story of the sample and two briefs.
func (b *bench) handout(slug string) *editor.Handout {
	b.Helper()
	id, err := b.desk.FindStory(context.Background(), slug)
	check(b.T, err)
	projects, err := b.desk.Projects(context.Background())
	check(b.T, err)
	return &editor.Handout{
		Stories: []editor.StoryID{id}, Projects: []editor.ProjectID{projects[0].ID, projects[1].ID},
		Titles: editor.Text{editor.English: "What Families Ask", editor.Russian: "О чём спрашивают"},
		Date:   "2026-12-03",
	}
}

func TestHandoutIsAFileForEachLanguage(t *testing.T) {
	b := newBench(t)
	out, err := b.shop.Handout(context.Background(), b.desk, b.handout("late-water"), b.order())
	check(t, err)
	b.want("sample-handout-en.pdf", "sample-handout-ru.pdf")
	for _, f := range out.Files {
		if f.Product != export.Handout || f.Pages != 1 || f.Bytes == 0 {
			t.Errorf("got the file %+v", f)
		}
	}
	again := b.in(t)
	_, err = b.shop.Handout(context.Background(), b.desk, b.handout("late-water"), again.order())
	check(t, err)
	for _, name := range b.files() {
		if string(read(t, b.folder, name)) != string(read(t, again.folder, name)) {
			t.Errorf("%s differs when it is made again", name)
		}
	}
}

func read(t *testing.T, folder, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, name))
	check(t, err)
	return data
}

func TestHandoutInOneFileAndForAScreen(t *testing.T) {
	b := newBench(t)
	o := b.order()
	o.Both, o.Products = true, []export.Product{export.Screen}
	out, err := b.shop.Handout(context.Background(), b.desk, b.handout("late-water"), o)
	check(t, err)
	b.want("sample-handout-en-ru-screen.pdf")
	if n := out.Files[0].Pages; n != 2 {
		t.Errorf("%d pages, want the two sides of a sheet", n)
	}
	alone := b.in(t)
	o = alone.order()
	o.Both, o.Langs = true, []editor.Lang{editor.Russian}
	_, err = b.shop.Handout(context.Background(), b.desk, b.handout("late-water"), o)
	check(t, err)
	alone.want("sample-handout-ru.pdf")
}

func TestHandoutThatStandsInItsOwnWayWritesNothing(t *testing.T) {
	b := newBench(t)
	out, err := b.shop.Handout(context.Background(), b.desk, b.handout("training-on-the-bridge"), b.order())
	check(t, err)
	if !out.Blocked {
		t.Error("a handout without a story in Russian was made")
	}
	b.want()
	seen := map[string]int{}
	for _, f := range out.Found {
		seen[f.Rule+" "+string(f.Lang)]++
	}
	if seen["empty-handout ru"] != 1 || seen["missing-version ru"] != 1 {
		t.Errorf("found %v", seen)
	}
	h := b.handout("late-water")
	h.Titles = nil
	_, err = job.GatherHandout(context.Background(), b.desk, h, nil, nil)
	if err == nil || !strings.Contains(err.Error(), "Titles") {
		t.Errorf("a handout without a title: %v", err)
	}
}
