package stories

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/seek"
	"twofold/ui"
)

// lookFor opens the dialog on every story with words to find.
func (s *stage) lookFor(words string) *everywhere {
	s.filter.Words = words
	return s.findEverywhere()
}

func TestWordsAreFoundInEveryStory(t *testing.T) {
	s := enter(t, true)
	e := s.lookFor("the")
	if len(e.found) == 0 || e.rows.Len() != len(e.found)+countPlaces(e.found) {
		t.Fatalf("%d texts, %d lines", len(e.found), e.rows.Len())
	}
	all := countPlaces(e.found)
	e.query.Word = true
	e.seek()
	if words := countPlaces(e.found); words == 0 || words >= all {
		t.Errorf("%d places as whole words, %d at all", words, all)
	}
	e.open(1)
	if s.went.Room != ui.RoomWriting || s.went.Story != e.found[0].Story || s.went.Block == "" || e.dialog.Open() {
		t.Errorf("went to %+v", s.went)
	}
}

func TestWhatIsTickedIsReplacedAndTakenBack(t *testing.T) {
	s := enter(t, true)
	count := func(words string) int {
		list, err := seek.Find(ctx, s.desk, seek.Query{Text: words, Word: true, Case: true}, nil)
		must(t, err)
		return countPlaces(list)
	}
	had := count("the")
	e := s.lookFor("the")
	e.query.Word, e.query.Case = true, true
	e.seek()
	if len(e.found) < 2 {
		t.Fatalf("found in %d texts only", len(e.found))
	}
	e.tick(at{0, -1})
	if len(e.picked()) != len(e.found) {
		t.Error("places are ticked before they can be replaced")
	}
	e.act()
	e.tick(at{0, -1}) // the first text is left out
	e.tick(at{1, 0})  // and one place of the second
	e.tick(at{1, 0})
	kept := len(e.found[0].Places)
	e.with.SetText("zebra")
	e.act()
	if e.dialog.Open() || count("zebra") != had-kept || count("the") != kept {
		t.Fatalf("%d replaced of %d, %d left out; told %q", count("zebra"), had, kept, s.told)
	}
	s.undo()
	if count("zebra") != 0 || count("the") != had {
		t.Errorf("taken back: %d of %d; told %q", count("the"), had, s.told)
	}
}

func TestTheRowsOfThePlacesShowWhatWillBe(t *testing.T) {
	s := enter(t, true)
	e := s.lookFor("the")
	e.act()
	e.with.SetText("zebra")
	if list := e.frame.Objects[len(e.frame.Objects)-1]; e.with.Size().Height == 0 ||
		list.Position().Y < e.fields.MinSize().Height {
		t.Errorf("the list, at %v, lies over the field", list.Position())
	}
	r := newPlaceRow()
	e.show(e.lines[1], r)
	r.Resize(fyne.NewSize(600, 52))
	if !r.will.Visible() || e.rows.Height(1) <= placeHeight || e.rows.Height(0) != placeHeight {
		t.Error("the row does not show what will be")
	}
	e.query.Lang = editor.Russian
	e.seek()
	if len(e.found) != 0 || !e.deed.Disabled() {
		t.Errorf("%d Russian texts have an English word", len(e.found))
	}
}

func TestASearchIsTakenOverFromAnotherRoom(t *testing.T) {
	s := enter(t, true)
	s.Show(ui.Place{Room: ui.RoomStories, Seek: &ui.Seek{Text: "the", With: "zebra", Word: true}})
	dialog := s.w.Main.Canvas().Overlays().Top()
	if dialog == nil {
		t.Fatal("nothing is asked")
	}
	shown := test.RenderObjectToMarkup(dialog)
	for _, want := range []string{"the", "zebra"} {
		if !strings.Contains(shown, ">"+want+"<") {
			t.Errorf("the dialog does not have %q", want)
		}
	}
}
