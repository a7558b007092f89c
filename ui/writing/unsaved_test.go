package writing

import (
	"strings"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage/trial"
	"twofold/ui"
	"twofold/ui/kit/rich"
)

// kept is what the paragraph says in every text that is kept aside.
func kept(t *testing.T, d *desk.Desk, id editor.BlockID) (out []string) {
	t.Helper()
	list, err := d.Kept(ctx)
	must(t, err)
	for _, k := range list {
		out = append(out, k.Version.Block(id).Text())
	}
	return out
}

func TestAFullDiskLosesNothing(t *testing.T) {
	d, disk := trial.OnDisk(t, t.TempDir())
	pace := ui.ByPace()
	s := on(t, d, pace.Work, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	disk.Full = true
	s.write(editor.English, id, "Mine")
	pace.Pass(2 * time.Second)
	if !s.status.Failed || s.status.Saved != "Not saved: disk is full" {
		t.Errorf("the status says %+v", s.status)
	}
	if got := kept(t, d, id); len(got) != 1 || got[0] != "Mine" {
		t.Errorf("kept aside: %q", got)
	}
	_, text := s.w.Say(s.failed[0])
	if !strings.Contains(text, "change is kept aside") && !strings.Contains(text, "changes are kept aside") {
		t.Errorf("it is said with %q", text)
	}

	s.on(func(e *rich.Editor) { e.Type(" and more") })
	pace.Pass(2 * time.Second)
	if got := kept(t, d, id); len(got) != 1 || got[0] != "Mine and more" {
		t.Errorf("kept aside later: %q", got)
	}
	pace.Pass(time.Minute)
	if len(s.failed) != 1 {
		t.Errorf("it was said %d times", len(s.failed))
	}

	disk.Full = false
	pace.Pass(10 * time.Second)
	if s.status.Failed || s.status.Saved != "Saved 12:00" {
		t.Errorf("the status says %+v", s.status)
	}
	if got := s.stored(t).Version(editor.English).Block(id).Text(); got != "Mine and more" {
		t.Errorf("stored: %q", got)
	}
	if got := kept(t, d, id); len(got) != 0 || s.Unsaved() != nil {
		t.Errorf("still kept aside: %q, %v", got, s.Unsaved())
	}
}

func TestAStoryThatCouldNotBeSavedIsFoundAsItWasLeft(t *testing.T) {
	d, disk := trial.OnDisk(t, t.TempDir())
	pace := ui.ByPace()
	s := on(t, d, pace.Work, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	disk.Full = true
	s.write(editor.English, id, "Mine")
	pace.Pass(2 * time.Second)

	another := on(t, d, ui.ByPace().Work, aStory(t, false)) // as after a crash
	if got := another.d.block(editor.English, id).Text(); got != "Mine" {
		t.Errorf("after a crash it says %q", got)
	}
	s.Show(ui.Place{Room: ui.RoomWriting, Story: elsewhere(t, s)})
	s.Show(ui.Place{Room: ui.RoomWriting, Story: s.story})
	if got := s.d.block(editor.English, id).Text(); got != "Mine" || !s.failing {
		t.Errorf("on coming back it says %q, failing %v", got, s.failing)
	}
	s.Show(ui.Place{Room: ui.RoomWriting, Story: elsewhere(t, s)})
	disk.Full = false
	pace.Pass(10 * time.Second)
	if got := s.stored(t).Version(editor.English).Block(id).Text(); got != "Mine" {
		t.Errorf("while another story is open: %q", got)
	}
	if got := kept(t, d, id); len(got) != 0 {
		t.Errorf("still kept aside: %q", got)
	}
}

// elsewhere is another story.
func elsewhere(t *testing.T, s *stage) editor.StoryID {
	t.Helper()
	rows, err := s.desk.StoryRows(ctx)
	must(t, err)
	for _, row := range rows {
		if row.ID != s.story {
			return row.ID
		}
	}
	t.Fatal("there is no other story")
	return ""
}

func TestDetailsThatCouldNotBeSavedAreKept(t *testing.T) {
	d, disk := trial.OnDisk(t, t.TempDir())
	pace := ui.ByPace()
	s := on(t, d, pace.Work, aStory(t, false))
	disk.Full = true
	s.d.story.Note = "Call the office first"
	s.storyChanged()
	pace.Pass(2 * time.Second)
	disk.Full = false
	again := on(t, d, ui.AtOnce(), aStory(t, false))
	if got := again.stored(t).Note; got != "Call the office first" || again.d.story.Note != got {
		t.Errorf("stored %q, shown %q", got, again.d.story.Note)
	}
}
