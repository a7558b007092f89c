package trial

import (
	"context"
	"fmt"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage/aside"
)

// Disk is what the sample is stored on: while it is full, stories cannot be saved. That a
// real disk is refused with the same error, the tests of storage show.
type Disk struct {
	desk.Store
	Full bool
	Shut bool // nothing may be written
}

// OnDisk opens a desk on the whole sample at Noon, on a disk that can be full. What cannot
// be stored is kept aside in the folder.
func OnDisk(t testing.TB, folder string) (*desk.Desk, *Disk) {
	t.Helper()
	now := func() time.Time { return Noon }
	d := &Disk{Store: file(t, now, true)}
	with := given(now)
	with.Aside = aside.Of("trial.twofold", folder)
	return desk.New(d, with), d
}

// ReadOnly says whether the disk is shut, or the file may not be written to.
func (d *Disk) ReadOnly() bool { return d.Shut || d.Store.ReadOnly() }

// SaveStory saves what a story is, or finds the disk full.
func (d *Disk) SaveStory(ctx context.Context, s *editor.Story, c desk.Change) error {
	if d.Full {
		return fmt.Errorf("save story: %w", editor.ErrFull)
	}
	return d.Store.SaveStory(ctx, s, c)
}

// SaveVersion saves a version, or finds the disk full.
func (d *Disk) SaveVersion(
	ctx context.Context, id editor.StoryID, v *editor.Version, c desk.Change,
) error {
	if d.Full {
		return fmt.Errorf("save version: %w", editor.ErrFull)
	}
	return d.Store.SaveVersion(ctx, id, v, c)
}
