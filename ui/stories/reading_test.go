package stories

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/ui"
)

// wide is the room on the sample in a window of 1920.
func wide(t *testing.T) *stage {
	t.Helper()
	s := enter(t, true)
	s.enter(t, s.w.Words, 1832)
	return s
}

// says is every line of text that is shown somewhere.
func says(o fyne.CanvasObject) string {
	said := ""
	var in []fyne.CanvasObject
	switch o := o.(type) {
	case *canvas.Text:
		said = o.Text + " "
	case *fyne.Container:
		in = o.Objects
	case fyne.Widget:
		in = test.WidgetRenderer(o).Objects()
	}
	for _, o := range in {
		said += says(o)
	}
	return said
}

func TestAWideRoomShowsTheBeginningOfTheChosenStory(t *testing.T) {
	s := wide(t)
	for i := range 3 {
		s.list.Choose(i)
		got := strings.Join(strings.Fields(says(s.reading.page)), " ")
		for _, l := range enru {
			title := s.shown[i].Titles[l]
			if title == "" {
				title = s.w.T("stories.missing." + string(l))
			}
			if title = strings.Join(strings.Fields(title), " "); !strings.Contains(got, title) {
				t.Errorf("row %d: %q is not in %q", i, title, got)
			}
		}
		if len([]rune(got)) < 600 {
			t.Errorf("row %d: only %q", i, got)
		}
	}
}

func TestTheReadingPaneFoldsAndStaysFolded(t *testing.T) {
	s := wide(t)
	listed := s.list.Size().Width
	s.foldReading()
	if s.list.Size().Width != listed+readingWidth {
		t.Errorf("the list is %v wide, was %v", s.list.Size().Width, listed)
	}
	s.enter(t, s.w.Words, 1832)
	if !s.reading.pane.Folded() {
		t.Error("the pane is there again the next time")
	}
	s.foldReading()
	s.enter(t, s.w.Words, 1832)
	if s.reading.pane.Folded() || s.list.Size().Width != listed {
		t.Error("the pane does not come back")
	}
}

func TestANarrowRoomSaysWhyNothingIsRead(t *testing.T) {
	s := enter(t, true)
	if s.reading.pane.Narrow() != true {
		t.Fatal("1300 is thought to be wide")
	}
	s.foldReading()
	if s.told == "" || s.reading.pane.Folded() {
		t.Errorf("told %q", s.told)
	}
}

func TestRowsSayWhatStandsBeforeTheNextStage(t *testing.T) {
	s := enter(t, false)
	made, err := s.desk.NewStory(ctx, "Wells for two villages")
	must(t, err)
	s.Show(ui.Place{Room: ui.RoomStories})
	step, known := s.step(made.ID, "en")
	if got := tally(s.w, step); !known || got != "1 of 2 · no text" {
		t.Fatalf("the row says %q", got)
	}
	if got := whole(s.w, step); got != "Before Edited: there is no text" {
		t.Errorf("in full it says %q", got)
	}

	v := made.Version("en")
	v.Blocks[2].Spans = editor.Plain("Two villages have water.")
	must(t, s.desk.SaveVersion(ctx, made.ID, v, "saved", ""))
	s.Show(ui.Place{Room: ui.RoomStories})
	step, _ = s.step(made.ID, "en")
	if got := tally(s.w, step); got != "2 of 2" {
		t.Errorf("after the change the row says %q", got)
	}
	if got := whole(s.w, step); !strings.HasPrefix(got, "Edited is possible. Recommended: ") {
		t.Errorf("in full it says %q", got)
	}
}

func TestStepsAreReadForTheRowsInViewOnly(t *testing.T) {
	s := enter(t, true)
	s.list.Resize(fyne.NewSize(1000, 2*ui.StoryRow))
	clear(s.steps.fresh)
	s.list.ScrollTo(0)
	if n := len(s.steps.fresh); n != 2 {
		t.Errorf("the steps of %d stories were read, 2 are in view", n)
	}
}
