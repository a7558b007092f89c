package shell

import (
	"testing"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage/trial"
)

func TestTextsThatWereKeptAsideAreOfferedAtTheNextStart(t *testing.T) {
	d, disk := trial.OnDisk(t, t.TempDir())
	id, err := d.FindStory(ctx, firstSlug(t, d))
	must(t, err)
	story, err := d.Story(ctx, id)
	must(t, err)
	v := story.Version(editor.English).Clone()
	v.Byline = "Somebody at last"
	must(t, d.KeepAside(desk.Kept{Story: *story, Version: v}))

	s := bare(t, editor.English)
	s.start(Options{Desk: d, Path: "trial.twofold"})
	put := asked(t, s)
	disk.Full = true
	put.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if list, err := d.Kept(ctx); err != nil || len(list) != 1 {
		t.Fatalf("what could not be put back is gone: %v, %v", list, err)
	}
	disk.Full = false
	s.offerKept()
	asked(t, s).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	story, err = d.Story(ctx, id)
	must(t, err)
	if got := story.Version(editor.English).Byline; got != "Somebody at last" {
		t.Errorf("the story says %q", got)
	}
	if list, err := d.Kept(ctx); err != nil || len(list) != 0 {
		t.Errorf("still kept aside: %v, %v", list, err)
	}
}

// asked is what has the keyboard in the question that stands in the window.
func asked(t *testing.T, s *Shell) fyne.Focusable {
	t.Helper()
	if s.win.Canvas().Overlays().Top() == nil {
		t.Fatal("nothing is asked")
	}
	return s.win.Canvas().Focused()
}

func firstSlug(t *testing.T, d *desk.Desk) string {
	t.Helper()
	rows, err := d.StoryRows(ctx)
	must(t, err)
	return rows[0].Slug
}
