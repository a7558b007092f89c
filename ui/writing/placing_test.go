package writing

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit/rich"
)

// item finds a line of a menu by its words.
func item(t *testing.T, items []*fyne.MenuItem, words string) *fyne.MenuItem {
	t.Helper()
	for _, it := range items {
		if it.Label == words {
			return it
		}
	}
	t.Fatalf("there is no line %q", words)
	return nil
}

func TestTheStorySaysAndChangesWhereItStands(t *testing.T) {
	s := enter(t, aStory(t, false))
	var undo func()
	s.w.Tell = func(_ string, f func()) { undo = f }
	if got := s.issue.Text(); !strings.HasPrefix(got, "Issue 7 · Autumn 2026, place ") {
		t.Fatalf("it stands in %q", got)
	}
	before := s.carrier().PlaceOf(s.story)
	places := item(t, s.issueItems(), s.w.T("writing.issue.place")).ChildMenu.Items
	item(t, places, "3").Action()
	if got := s.issue.Text(); got != "Issue 7 · Autumn 2026, place 3" {
		t.Errorf("moved: it stands in %q", got)
	}
	undo()
	if got := s.carrier().PlaceOf(s.story); got != before {
		t.Errorf("moved back: it stands at %d", got)
	}
	next, err := s.desk.NewIssue(ctx)
	must(t, err)
	s.Show(ui.Place{Room: ui.RoomWriting, Story: s.story})
	item(t, s.issueItems(), "Issue 8").Action()
	if got := s.issue.Text(); got != "Issue 8, place 1" {
		t.Errorf("in another issue: it stands in %q", got)
	}
	undo()
	if got := s.carrier(); got.Number != 7 || got.PlaceOf(s.story) != before {
		t.Errorf("back again: %d, %d", got.Number, got.PlaceOf(s.story))
	}
	item(t, s.issueItems(), s.w.T("writing.issue.out")).Action()
	if got := s.issue.Text(); got != s.w.T("writing.issue.none") {
		t.Errorf("taken out: it stands in %q", got)
	}

	next, err = s.desk.Issue(ctx, next.Number)
	must(t, err)
	next.Status, next.Order = editor.Frozen, []editor.Item{{Kind: editor.StoryItem, Story: s.story}}
	must(t, s.desk.SaveIssue(ctx, next))
	s.Show(ui.Place{Room: ui.RoomWriting, Story: s.story})
	if it := item(t, s.issueItems(), s.w.T("writing.issue.fixed")); !it.Disabled {
		t.Error("the order of a frozen issue can be changed")
	}
}

func TestAFactOfTheRegisterIsInsertedInTheLanguageAtHand(t *testing.T) {
	for l, want := range map[editor.Lang]string{
		editor.English: "12\u00a0active projects in seven\u00a0thematic service areas",
		editor.Russian: "12\u00a0действующих проектов в\u00a07\u00a0тематических областях",
	} {
		s := enter(t, aStory(t, false))
		id := s.kindOf(editor.Paragraph)
		s.goTo(l, id)
		s.insertFact()
		field := s.w.Main.Canvas().Focused()
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if got := s.d.block(l, id).Text(); !strings.HasPrefix(got, want) {
			t.Errorf("%s: it says %.80q", l, got)
		}
		s.on((*rich.Editor).Undo)
		if got := s.d.block(l, id).Text(); strings.HasPrefix(got, "12") {
			t.Errorf("%s: not undone: %.80q", l, got)
		}
	}
}

func TestFactsAreNarrowedByTyping(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	s.goTo(editor.English, id)
	code := s.reg[0].Code
	s.insertFact()
	for _, r := range code {
		s.w.Main.Canvas().Focused().TypedRune(r)
	}
	s.w.Main.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	s.w.Main.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := s.d.block(editor.English, id).Text(); !strings.Contains(got, "("+code+")") {
		t.Errorf("it says %.120q", got)
	}
}
