package storage_test

import (
	"bufio"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"twofold/editor"
	"twofold/storage"
)

// TestMain lets the test binary be the program that is killed.
func TestMain(m *testing.M) {
	if path := os.Getenv("TWOFOLD_WRITE_UNTIL_KILLED"); path != "" {
		writeUntilKilled(path)
	}
	os.Exit(m.Run())
}

// writeUntilKilled makes a publication and saves a version again and again: three blocks
// that say the same number, which is printed once the save has returned.
func writeUntilKilled(path string) {
	s, err := storage.Create(ctx, path, bulletin(), by("officer"))
	stop(err)
	st := story(1, numbered(0)...)
	stop(s.SaveStory(ctx, st, by("officer")))
	v := &st.Versions[0]
	for n := 1; ; n++ {
		v.Blocks = numbered(n)
		stop(s.SaveVersion(ctx, st.ID, v, after(time.Duration(n)*time.Second, "autosave")))
		fmt.Println(n)
	}
}

func stop(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func numbered(n int) []editor.Block {
	text := fmt.Sprintf("number%d", n)
	return []editor.Block{
		block("h", editor.Headline, text), block("a", editor.Paragraph, text),
		block(fmt.Sprintf("b%d", n%2), editor.Paragraph, text),
	}
}

func TestAKilledWriterLeavesWholeTransactions(t *testing.T) {
	for _, acknowledged := range []int{1, 2, 7, 30, 64} {
		t.Run(fmt.Sprint(acknowledged), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "crash.twofold")
			last := killAfter(t, path, acknowledged)
			s, err := storage.Open(ctx, path)
			must(t, err)
			checkWhole(t, s, last)
			must(t, s.Close())
			if names := folder(t, path); len(names) != 1 {
				t.Errorf("left %v", names)
			}
		})
	}
}

// killAfter starts the writer and kills it after so many saves; it returns the last
// number that was saved for certain.
func killAfter(t *testing.T, path string, saves int) int {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "TWOFOLD_WRITE_UNTIL_KILLED="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	lines := bufio.NewScanner(out)
	last := 0
	for lines.Scan() {
		n, err := strconv.Atoi(lines.Text())
		must(t, err)
		if last = n; n == saves {
			must(t, cmd.Process.Kill())
		}
	}
	_ = cmd.Wait()
	if last < saves {
		t.Fatalf("the writer stopped after %d saves", last)
	}
	return last
}

func checkWhole(t *testing.T, s *storage.Store, last int) {
	t.Helper()
	v := read(t, s, "s0001").Versions[0]
	n, err := strconv.Atoi(v.Headline()[len("number"):])
	must(t, err)
	if n < last || n > last+1 || v.Rev != n+1 {
		t.Errorf("number %d at rev %d, though %d was saved", n, v.Rev, last)
	}
	want := numbered(n)
	for i, b := range v.Blocks {
		if b.Text() != want[i].Text() || b.ID != want[i].ID {
			t.Errorf("block %d is %s %q", i, b.ID, b.Text())
		}
	}
	revisions, err := s.Revisions(ctx, "s0001", "en")
	must(t, err)
	log, err := s.Changes(ctx, 0, 1000)
	must(t, err)
	if revisions[0].Rev != v.Rev || log[len(log)-1].Rev != v.Rev {
		t.Errorf("version at rev %d, revision at %d, log at %d", v.Rev, revisions[0].Rev, log[len(log)-1].Rev)
	}
	hits, err := s.Search(ctx, fmt.Sprintf(`"number%d"`, n), "", 10)
	must(t, err)
	if len(hits) != 3 {
		t.Errorf("%d hits, want 3", len(hits))
	}
	db, err := sql.Open("sqlite3", "file:"+storage.Path(s)+"?mode=ro")
	must(t, err)
	defer db.Close()
	if verdict := column(t, db, "PRAGMA integrity_check"); verdict[0] != "ok" {
		t.Errorf("integrity: %v", verdict)
	}
}

// A file appears whole or not at all, whenever its maker is killed.
func TestAKilledCreateLeavesAWholeFileOrNone(t *testing.T) {
	for ms := range 12 {
		path := filepath.Join(t.TempDir(), "crash.twofold")
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "TWOFOLD_WRITE_UNTIL_KILLED="+path)
		must(t, cmd.Start())
		time.Sleep(time.Duration(5+4*ms) * time.Millisecond)
		must(t, cmd.Process.Kill())
		_ = cmd.Wait()
		s, err := storage.Open(ctx, path)
		if errors.Is(err, editor.ErrNotFound) {
			s, err = storage.Create(ctx, path, bulletin(), by("officer"))
		}
		must(t, err)
		if _, err := s.Publication(ctx); err != nil {
			t.Error(err)
		}
		must(t, s.Close())
	}
}
