package writing

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/ui"
)

// looking opens the finder on a story whose first paragraph says words.
func looking(t *testing.T, l editor.Lang, words, what string) *stage {
	t.Helper()
	s := enter(t, aStory(t, false))
	s.write(l, s.kindOf(editor.Paragraph), words)
	s.openFinder(true)
	s.finder.what.SetText(what)
	return s
}

// count is how many places the strip names.
func (s *stage) count(t *testing.T) string {
	t.Helper()
	return strings.Fields(s.finder.count.Text())[0]
}

func TestWordsAreFoundInAnyForm(t *testing.T) {
	for _, c := range []struct {
		lang               editor.Lang
		words, what, which string
		replaced           string
	}{
		{editor.English, "A zebra, two zebras.", "zebra", "2", "A lion, two lion."},
		{editor.Russian, "О зебрах и зебре: зебра.", "зебры", "3", "О lion и lion: lion."},
		{editor.Russian, "Ёжик и ежики", "ёжик", "2", "lion и lion"},
	} {
		s := looking(t, c.lang, c.words, c.what)
		s.finder.query.Forms = true
		s.seek()
		if got := s.count(t); got != c.which {
			t.Errorf("%q in %q: %s places", c.what, c.words, got)
		}
		s.finder.with.SetText("lion")
		s.replaceAll()
		if got := s.d.block(c.lang, s.kindOf(editor.Paragraph)).Text(); got != c.replaced {
			t.Errorf("replaced: %q", got)
		}
	}
}

func TestThePlaceAtHandIsShownAsItWouldRead(t *testing.T) {
	s := looking(t, editor.English, "One zebra here, one zebra there.", "zebra")
	s.finder.with.SetText("lion")
	if got := s.finder.preview.Text(); !strings.Contains(got, "One lion here, one zebra there.") {
		t.Errorf("at first: %q", got)
	}
	s.findNext(1)
	s.findNext(1)
	if got := s.finder.preview.Text(); !strings.Contains(got, "One zebra here, one lion there.") {
		t.Errorf("at the second: %q", got)
	}
	s.replaceOne()
	if got := s.finder.preview.Text(); !strings.Contains(got, "One lion here, one lion there.") {
		t.Errorf("what is left: %q", got)
	}
	s.replaceOne()
	if got := s.finder.preview.Text(); got != "" || s.count(t) != "0" {
		t.Errorf("nothing is left: %q", got)
	}
}

func TestTheSearchGoesOnInTheLibrary(t *testing.T) {
	s := looking(t, editor.English, "One zebra here.", "zebra")
	var went ui.Place
	s.w.Go = func(p ui.Place) { went = p }
	s.finder.query.Word, s.finder.query.Forms = true, true
	s.finder.with.SetText("lion")
	s.findInLibrary()
	want := ui.Seek{Text: "zebra", With: "lion", Word: true, Forms: true}
	if went.Room != ui.RoomStories || went.Seek == nil || *went.Seek != want {
		t.Errorf("went to %+v", went)
	}
	if s.finder.open {
		t.Error("the strip stays open")
	}
}
