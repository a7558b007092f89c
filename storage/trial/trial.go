// Package trial opens real publications for tests: a file in a folder of the test, a
// clock that the test sets, and IDs that count. Only tests import it.
package trial

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"twofold/editor/desk"
	"twofold/editor/sample"
	"twofold/export/picture"
	"twofold/storage"
)

// Noon is a day on which twelve of the sample's projects run.
var Noon = time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)

// Who is the role that everything is written under.
const Who = "officer"

// Desk opens a desk on the whole sample at Noon. The test closes it at its end.
func Desk(t testing.TB) *desk.Desk {
	t.Helper()
	return At(t, func() time.Time { return Noon }, true)
}

// Empty opens a desk at Noon on the sample's publication with nothing in it.
func Empty(t testing.TB) *desk.Desk {
	t.Helper()
	return At(t, func() time.Time { return Noon }, false)
}

// At opens a desk with a clock of the test's own, on the sample or on nothing.
func At(t testing.TB, now func() time.Time, filled bool) *desk.Desk {
	t.Helper()
	return desk.New(file(t, now, filled), given(now))
}

// file makes a publication and opens its store.
func file(t testing.TB, now func() time.Time, filled bool) *storage.Store {
	t.Helper()
	ctx := context.Background()
	content, err := sample.Publication()
	if err != nil {
		t.Fatal(err)
	}
	change := desk.Change{Who: Who, When: now(), Why: "import"}
	path := filepath.Join(t.TempDir(), "trial.twofold")
	s, err := storage.Create(ctx, path, content.Publication, change)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if filled {
		if err := content.Fill(ctx, s, change); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// given counts IDs.
func given(now func() time.Time) desk.Given {
	n := 0
	return desk.Given{
		Who: Who, Now: now, Probe: picture.Probe,
		NewID: func() string { n++; return fmt.Sprintf("%032d", n) },
	}
}
