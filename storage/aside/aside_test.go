package aside_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage/aside"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// text is a version of a story, changed from rev.
func text(words string, rev int, minute int) desk.Kept {
	return desk.Kept{
		Story: editor.Story{ID: "s1"},
		Version: &editor.Version{Lang: editor.Tajik, Rev: rev, Stage: editor.Draft, Blocks: []editor.Block{
			{ID: "b", Kind: editor.Paragraph, Spans: []editor.Span{{Text: words, Bold: true, Link: "https://x.tj"}}},
		}},
		When: time.Date(2026, 10, 20, 12, minute, 0, 0, time.UTC),
	}
}

// says is what is kept, in order.
func says(t *testing.T, a *aside.Aside) (out []string) {
	t.Helper()
	list, err := a.Kept()
	must(t, err)
	for _, k := range list {
		out = append(out, k.Version.Blocks[0].Text())
	}
	return out
}

func wants(t *testing.T, got []string, want ...string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("kept %q, want %q", got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("kept %q, want %q", got, want)
		}
	}
}

func TestWhatIsKeptIsThereForTheNextRun(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "made", "when needed")
	a := aside.Of("/x/news.twofold", dir)
	wants(t, says(t, a))
	must(t, a.Keep(text("Ҳаво", 3, 1)))
	must(t, a.Keep(text("Ҳаво хуб", 3, 2)))
	must(t, a.Keep(text("on another text", 5, 0)))

	next := aside.Of("/x/news.twofold", dir)
	wants(t, says(t, next), "on another text", "Ҳаво хуб")
	list, err := next.Kept()
	must(t, err)
	if v := list[1].Version; v.Rev != 3 || !v.Blocks[0].Spans[0].Bold || v.Blocks[0].Spans[0].Link != "https://x.tj" {
		t.Errorf("read back as %+v", v)
	}
	wants(t, says(t, aside.Of("/x/other.twofold", dir)))
	must(t, next.Drop(list[1]))
	must(t, next.Drop(list[1]))
	wants(t, says(t, a), "on another text")
}

func TestTheNextFolderTakesWhatTheFirstCannot(t *testing.T) {
	full := filepath.Join(t.TempDir(), "a file, no folder")
	must(t, os.WriteFile(full, nil, 0o600))
	second := t.TempDir()
	a := aside.Of("/x/news.twofold", full, second)
	must(t, a.Keep(text("first", 1, 1)))
	list, err := os.ReadDir(second)
	must(t, err)
	if len(list) != 1 {
		t.Fatalf("the second folder has %d files", len(list))
	}
	if err := aside.Of("/x/news.twofold", full).Keep(text("lost", 1, 1)); err == nil {
		t.Error("nothing was kept, and that is no error")
	}
}

func TestTheLastStateCountsWhereverItIs(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	must(t, aside.Of("/n", one).Keep(text("older", 1, 1)))
	must(t, aside.Of("/n", two).Keep(text("newer", 1, 2)))
	wants(t, says(t, aside.Of("/n", one, two)), "newer")
	wants(t, says(t, aside.Of("/n", two, one)), "newer")
	must(t, aside.Of("/n", one, two).Keep(text("newest", 1, 3)))
	wants(t, says(t, aside.Of("/n", two)))
	wants(t, says(t, aside.Of("/n", two, one)), "newest")
}

func TestWhatCannotBeReadIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	a := aside.Of("/n", dir)
	must(t, a.Keep(text("whole", 1, 1)))
	broken := filepath.Join(dir, "x.kept.json")
	must(t, os.WriteFile(broken, []byte(`{"Publication": "/n", "Ke`), 0o600))
	wants(t, says(t, a), "whole")
	_, err := os.Stat(broken)
	must(t, err)
}
