package margin_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage/trial"
	"twofold/ui"
	"twofold/ui/margin"
)

var ctx = context.Background()

func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(&ui.Theme{})
	os.Exit(m.Run())
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// stand shows where the first story of issue 7 of the sample stands. undo takes back what
// was told last.
func stand(t *testing.T, d *desk.Desk) (s *margin.Standing, take func(), undo func()) {
	t.Helper()
	words, err := ui.ReadWords(editor.English)
	must(t, err)
	var back func()
	work := ui.AtOnce()
	s = margin.NewStanding(&ui.Window{
		Deps: ui.Deps{Work: work}, Words: words, Desk: d, Changed: func() {},
		Tell: func(_ string, undo func()) { back = undo },
		Fail: func(err error, _ func()) { t.Error(err) },
	}, work.Queue())
	is, err := d.Issue(ctx, 7)
	must(t, err)
	id := is.Stories()[0]
	take = func() {
		list, err := d.Issues(ctx)
		must(t, err)
		s.Take(id, list)
	}
	take()
	return s, take, func() { back() }
}

// line finds a line of a menu by its words.
func line(t *testing.T, items []*fyne.MenuItem, words string) *fyne.MenuItem {
	t.Helper()
	for _, it := range items {
		if it.Label == words {
			return it
		}
	}
	t.Fatalf("there is no line %q", words)
	return nil
}

func TestAStorySaysAndChangesWhereItStands(t *testing.T) {
	d := trial.Desk(t)
	s, take, undo := stand(t, d)
	says := func(want string) {
		t.Helper()
		if got := s.Says(); got != want {
			t.Errorf("it stands in %q, want %q", got, want)
		}
	}
	first := s.Says()
	if !strings.HasPrefix(first, "Issue 7 · Autumn 2026, place ") {
		t.Fatalf("it stands in %q", first)
	}
	line(t, line(t, s.Items(), "Place in the running order").ChildMenu.Items, "3").Action()
	says("Issue 7 · Autumn 2026, place 3")
	undo()
	says(first)

	next, err := d.NewIssue(ctx)
	must(t, err)
	take()
	line(t, s.Items(), "Issue 8").Action()
	says("Issue 8, place 1")
	undo()
	says(first)
	line(t, s.Items(), "Take out of the issue").Action()
	says("In no issue")
	undo()
	says(first)

	next, err = d.Issue(ctx, next.Number)
	must(t, err)
	next.Status, next.Order = editor.Frozen, []editor.Item{{Kind: editor.StoryItem, Story: s.Issue().Stories()[0]}}
	must(t, d.SaveIssue(ctx, next))
	take()
	if it := line(t, s.Items(), "Its running order is fixed"); !it.Disabled {
		t.Error("the order of a frozen issue can be changed")
	}
}
