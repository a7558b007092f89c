package stories

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage/trial"
	"twofold/ui"
	"twofold/ui/kit"
)

var ctx = context.Background()

func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(&ui.Theme{})
	os.Exit(m.Run())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// stage is the room in a window of the test driver with what it told the window.
type stage struct {
	*Room
	desk   *desk.Desk
	went   ui.Place
	told   string
	undo   func()
	failed []error
	status ui.Status
	jobs   []ui.Job
	kept   map[string]string
}

// enter shows the room on the sample's stories, or on none.
func enter(t testing.TB, filled bool) *stage {
	t.Helper()
	words, err := ui.ReadWords(editor.English)
	must(t, err)
	s := &stage{
		desk: trial.At(t, func() time.Time { return day }, filled), kept: map[string]string{},
	}
	s.enter(t, words, 1300)
	return s
}

// enter opens a window on the desk, so wide.
func (s *stage) enter(t testing.TB, words *ui.Words, width float32) {
	t.Helper()
	publication, err := s.desk.Publication(ctx)
	must(t, err)
	issue := &editor.Issue{Number: 7}
	win := fyne.CurrentApp().NewWindow("")
	t.Cleanup(win.Close)
	win.Resize(fyne.NewSize(width, 800))
	s.Room = New(&ui.Window{
		Deps:  ui.Deps{Now: func() time.Time { return day }, Work: ui.AtOnce()},
		Words: words, Desk: s.desk, Main: win,
		Issue:  func() *editor.Issue { return issue },
		Recall: func(k string) string { return s.kept[k] }, Remember: func(k, v string) { s.kept[k] = v },
		Publication: func() *editor.Publication { return publication },
		Tell:        func(text string, undo func()) { s.told, s.undo = text, undo },
		Fail:        func(err error, _ func()) { s.failed = append(s.failed, err) },
		Status:      func(st ui.Status) { s.status = st },
		Go:          func(p ui.Place) { s.went = p },
		Offer:       func() {}, Changed: func() {}, Job: func(j *ui.Job) { s.jobs = append(s.jobs, *j) },
	})
	win.SetContent(s.Build())
	s.Show(ui.Place{Room: ui.RoomStories})
}

func TestTheSampleIsListed(t *testing.T) {
	s := enter(t, true)
	if len(s.shown) != 8 || s.list.Len() != 8 || len(s.failed) > 0 {
		t.Fatalf("%d stories, failed %v", len(s.shown), s.failed)
	}
	if got := s.status.Cells[0]; got != "8 stories" {
		t.Errorf("the status says %q", got)
	}
	if got := s.status.Lights[1].Word; !strings.HasPrefix(got, "RU ") || !strings.HasSuffix(got, "1 stale") {
		t.Errorf("the Russian light says %q", got)
	}
	s.look(ViewStale)
	if len(s.shown) != 1 {
		t.Errorf("%d stale stories", len(s.shown))
	}
}

func TestTextIsSearchedToo(t *testing.T) {
	s := enter(t, true)
	s.search.SetText("посетителей")
	if len(s.shown) == 0 || len(s.hits) == 0 {
		t.Fatalf("%d stories, %d hits", len(s.shown), len(s.hits))
	}
	if h := s.height(0); h != 80 {
		t.Errorf("a row with a hit is %v high", h)
	}
	s.search.SetText("zebra")
	if len(s.shown) != 0 {
		t.Errorf("%d stories have a zebra", len(s.shown))
	}
	s.clear()
	if len(s.shown) != 8 {
		t.Errorf("%d stories after clearing", len(s.shown))
	}
}

func TestWhatNoStoryHasIsQuotedOnceAndSoughtInTheArchive(t *testing.T) {
	s := enter(t, true)
	s.search.SetText(`"clean zebra"`)
	for _, o := range test.LaidOutObjects(s.work) {
		if b, is := o.(*kit.Button); is && b.Text() == "Search in the archive" {
			b.Tapped(nil)
		}
	}
	if s.went.Room != ui.RoomArchive || s.went.Words != "clean zebra" {
		t.Errorf("went to %+v", s.went)
	}
	if e := s.findEverywhere(); e.what.Text != "clean zebra" {
		t.Errorf("everywhere %q is looked for", e.what.Text)
	}
}

func TestAStoryIsOpened(t *testing.T) {
	s := enter(t, true)
	s.list.Choose(2)
	s.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.went.Room != ui.RoomWriting || s.went.Story != s.shown[2].ID {
		t.Errorf("went to %+v", s.went)
	}
}

func TestAStoryIsDeletedAndTakenBack(t *testing.T) {
	s := enter(t, true)
	fresh, err := s.desk.NewStory(ctx, "To be deleted")
	must(t, err)
	id := fresh.ID
	s.Show(ui.Place{Room: ui.RoomStories, Story: id})
	s.deleteChosen()
	if s.w.Main.Canvas().Overlays().Top() == nil || len(s.shown) != 9 {
		t.Fatal("it was not asked first")
	}
	must(t, s.desk.BinStory(ctx, id))
	s.load()
	if len(s.shown) != 8 || len(s.lib.bin) != 1 {
		t.Fatalf("%d stories, %d in the bin", len(s.shown), len(s.lib.bin))
	}
	s.takeBack(id)
	if len(s.shown) != 9 || s.chosen != id {
		t.Errorf("%d stories after taking back", len(s.shown))
	}
}

func TestAStoryIsPlacedAfterTheOthers(t *testing.T) {
	s := enter(t, true)
	fresh, err := s.desk.NewStory(ctx, "One more story")
	must(t, err)
	must(t, Place(ctx, s.desk, 7, fresh.ID))
	must(t, Place(ctx, s.desk, 7, fresh.ID)) // stays where it is
	is, err := s.desk.Issue(ctx, 7)
	must(t, err)
	list := is.Stories()
	if len(list) != 9 || list[8] != fresh.ID {
		t.Errorf("the issue has %d stories", len(list))
	}
	last := 0
	for i, it := range is.Order {
		if it.Story == fresh.ID {
			last = i
		}
	}
	if last == len(is.Order)-1 || is.Order[last-1].Kind != editor.StoryItem {
		t.Error("the story does not stand after the last story")
	}
}

func TestNoStoriesYet(t *testing.T) {
	s := enter(t, false)
	if len(s.shown) != 0 || s.status.Cells[0] != "0 stories" {
		t.Errorf("%d stories, status %v", len(s.shown), s.status.Cells)
	}
	if got := s.status.Lights[0].Word; got != "EN —" {
		t.Errorf("the light says %q", got)
	}
	s.newStory()
	if s.w.Main.Canvas().Overlays().Top() == nil {
		t.Error("nothing is asked")
	}
}

func TestTheListHasTheKeyboardOnArrival(t *testing.T) {
	s := enter(t, true)
	if s.w.Main.Canvas().Focused() != fyne.Focusable(s.list) || s.row() == nil {
		t.Fatal("the list has no keyboard, or no story is chosen")
	}
	s.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.went.Story != s.shown[0].ID {
		t.Errorf("Enter went to %+v", s.went)
	}
}

func TestCommandsFollowTheChoice(t *testing.T) {
	s := enter(t, true)
	can := func() map[string]bool {
		m := map[string]bool{}
		for _, c := range s.Commands() {
			m[c.ID] = c.Run != nil
		}
		return m
	}
	s.choose("")
	if c := can(); c["story.open"] || c["delete"] || !c["story.new"] {
		t.Errorf("with nothing chosen: %v", c)
	}
	s.list.Choose(1)
	if c := can(); !c["story.open"] || !c["delete"] {
		t.Errorf("with a story chosen: %v", c)
	}
}
