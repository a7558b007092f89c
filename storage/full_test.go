package storage

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"syscall"
	"testing"
	"time"

	"github.com/mattn/go-sqlite3"

	"twofold/editor"
	"twofold/editor/desk"
)

func TestDriverErrorsSayWhatTheyMeanToPeople(t *testing.T) {
	code := func(c sqlite3.ErrNo, x sqlite3.ErrNoExtended, sys syscall.Errno) error {
		return sqlite3.Error{Code: c, ExtendedCode: x, SystemErrno: sys}
	}
	cases := []struct {
		name string
		in   error
		want error
	}{
		{"unique", code(sqlite3.ErrConstraint, sqlite3.ErrConstraintUnique, 0), editor.ErrExists},
		{"reference", code(sqlite3.ErrConstraint, sqlite3.ErrConstraintForeignKey, 0), editor.ErrNotFound},
		{"busy", code(sqlite3.ErrBusy, sqlite3.ErrBusySnapshot, 0), editor.ErrBusy},
		{"full", code(sqlite3.ErrFull, 0, 0), editor.ErrFull},
		{"no space for the log", code(sqlite3.ErrIoErr, sqlite3.ErrIoErrWrite, syscall.ENOSPC), editor.ErrFull},
		{"quota", code(sqlite3.ErrIoErr, sqlite3.ErrIoErrWrite, syscall.EDQUOT), editor.ErrFull},
		{"read-only", code(sqlite3.ErrReadonly, sqlite3.ErrReadonlyDbMoved, 0), editor.ErrReadOnly},
		{"folder not writable", code(sqlite3.ErrCantOpen, 0, syscall.EACCES), editor.ErrReadOnly},
		{"read-only disk", code(sqlite3.ErrCantOpen, 0, syscall.EROFS), editor.ErrReadOnly},
		{"folder gone", code(sqlite3.ErrCantOpen, 0, syscall.ENOENT), editor.ErrNotFound},
		{"corrupt", code(sqlite3.ErrCorrupt, sqlite3.ErrCorruptVTab, 0), editor.ErrDamaged},
		{"cut off", code(sqlite3.ErrIoErr, sqlite3.ErrIoErrShortRead, 0), editor.ErrDamaged},
		{"file exists", fmt.Errorf("x: %w", syscall.EEXIST), editor.ErrExists},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := translate(fmt.Errorf("step: %w", c.in))
			if !errors.Is(got, c.want) || !errors.Is(got, c.in) {
				t.Errorf("%v, want %v and the cause", got, c.want)
			}
			if again := translate(got); again != got {
				t.Errorf("translated twice: %v", again)
			}
		})
	}
	for _, pass := range []error{nil, errors.New("other"), code(sqlite3.ErrConstraint, sqlite3.ErrConstraintCheck, 0)} {
		if got := translate(pass); got != pass {
			t.Errorf("%v became %v", pass, got)
		}
	}
}

func TestAFullDiskLeavesTheLastGoodState(t *testing.T) {
	s, err := Open(ctx, old(t))
	must(t, err)
	defer s.Close()
	var pages int
	must(t, s.writer.QueryRow("PRAGMA page_count").Scan(&pages))
	_, err = s.writer.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages+2))
	must(t, err)
	c := desk.Change{Who: "officer", When: time.UnixMilli(3)}
	p := &editor.Picture{ID: "p", Hash: fmt.Sprintf("%064d", 1), Width: 1, Height: 1}
	err = s.SavePicture(ctx, p, bytes.Repeat([]byte("x"), 1<<20), c)
	if !errors.Is(err, editor.ErrFull) {
		t.Errorf("error %v, want %v", err, editor.ErrFull)
	}
	list, err := s.Pictures(ctx)
	must(t, err)
	log, err := s.Changes(ctx, 0, 100)
	must(t, err)
	if len(list) != 0 || len(log) != 3 || p.Rev != 0 {
		t.Errorf("%d pictures, %d changes, rev %d", len(list), len(log), p.Rev)
	}
	_, err = s.writer.Exec("PRAGMA max_page_count = 100000")
	must(t, err)
	must(t, s.SavePicture(ctx, p, []byte("x"), c))
}

func TestAFileInUseIsBusy(t *testing.T) {
	path := old(t)
	other, err := Open(ctx, path)
	must(t, err)
	defer other.Close()
	s, err := Open(ctx, path)
	must(t, err)
	defer s.Close()
	_, err = s.writer.Exec("PRAGMA busy_timeout = 20") // people wait five seconds
	must(t, err)

	holding, err := other.begin(ctx, "hold")
	must(t, err)
	c := desk.Change{Who: "officer", When: time.UnixMilli(3)}
	is := &editor.Issue{ID: "i", Number: 1, Status: editor.Planned}
	if err := s.SaveIssue(ctx, is, c); !errors.Is(err, editor.ErrBusy) {
		t.Errorf("error %v, want %v", err, editor.ErrBusy)
	}
	if _, err := s.StoryRows(ctx); err != nil {
		t.Errorf("reading waits for a writer: %v", err)
	}
	holding.rollback()
	must(t, s.SaveIssue(ctx, is, c))
}

// A save that is broken off leaves nothing behind and the store in order.
func TestABrokenOffSaveChangesNothing(t *testing.T) {
	s, err := Open(ctx, old(t))
	must(t, err)
	defer s.Close()
	broken, cancel := context.WithCancel(ctx)
	cancel()
	c := desk.Change{Who: "officer", When: time.UnixMilli(3)}
	is := &editor.Issue{ID: "i", Number: 1, Status: editor.Planned}
	if err := s.SaveIssue(broken, is, c); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
	must(t, s.SaveIssue(ctx, is, c))
}

// A search that is no longer wanted, because its words changed, stops and says so.
func TestABrokenOffReadSaysThatItWasBrokenOff(t *testing.T) {
	s, err := Open(ctx, old(t))
	must(t, err)
	defer s.Close()
	broken, cancel := context.WithCancel(ctx)
	tx, err := s.look(broken, "read")
	must(t, err)
	defer tx.rollback()
	err = tx.each(func(rows *sql.Rows) error {
		cancel()
		return nil
	}, `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n`)
	if err := tx.done(err); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want %v", err, context.Canceled)
	}
}
