package shell

import (
	"context"
	"errors"
	"fmt"
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/fit"
	"twofold/export/paper"
	"twofold/storage/trial"
	"twofold/ui"
)

var (
	ctx  = context.Background()
	noon = time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// enter opens the window on the sample.
func enter(t testing.TB, l editor.Lang) *Shell {
	t.Helper()
	s := bare(t, l)
	s.start(Options{Desk: trial.Desk(t), Path: "sample.twofold"})
	t.Cleanup(func() { must(t, s.close()) })
	return s
}

// bare opens the window without a publication.
func bare(t testing.TB, l editor.Lang) *Shell {
	t.Helper()
	app := test.NewTempApp(t)
	deps := ui.Deps{
		Now: func() time.Time { return noon }, Work: ui.AtOnce(), Version: "1",
		Open: func(context.Context, string) (*desk.Desk, error) { return nil, editor.ErrForeign },
		Fit:  whitePages, Paint: whitePage,
		Check: func(editor.Material, *editor.Issue, editor.Lang, editor.Date) []editor.Finding {
			return nil
		},
	}
	s, err := newShell(app, deps, Options{Lang: l})
	must(t, err)
	return s
}

// whitePages sets every edition on two empty pages of A4.
func whitePages(_ context.Context, eds ...*editor.Edition) ([]fit.Fitted, error) {
	var out []fit.Fitted
	for _, ed := range eds {
		out = append(out, fit.Fitted{Edition: ed, Doc: &paper.Document{
			Lang: ed.Lang, Number: ed.Number, Width: 595276, Height: 841890,
			Pages: []paper.Page{{Number: 1, Label: "1"}, {Number: 2, Label: "2"}},
		}})
	}
	return out, nil
}

func whitePage(_ context.Context, _ *desk.Desk, _ *paper.Document, _ int, scale float64) (*image.RGBA, error) {
	return image.NewRGBA(image.Rect(0, 0, int(595*scale), int(842*scale))), nil
}

func TestEveryRoomIsBuiltInEveryLanguage(t *testing.T) {
	s := enter(t, editor.English)
	for i, l := range editor.Langs() {
		s.speak(l)
		s.dress(i == 1)
		for _, r := range roomList() {
			s.goTo(ui.Place{Room: r})
			if s.stage.Objects[0] == nil {
				t.Errorf("%s shows nothing in %s", r, l)
			}
		}
	}
}

func TestTheWindowNamesItsPublication(t *testing.T) {
	s := enter(t, editor.Russian)
	if got := s.win.Title(); !strings.Contains(got, "МОМ") || !strings.HasSuffix(got, "Twofold") {
		t.Errorf("the window is called %q", got)
	}
	if got := s.issueName(s.thisIssue()); got != "Выпуск 7 · Осень 2026" {
		t.Errorf("this issue is called %q", got)
	}
}

func TestTheMenuHasWordsForEverything(t *testing.T) {
	s := enter(t, editor.English)
	for _, m := range bar {
		if !s.words.Has(editor.English, "menu."+m.id) {
			t.Errorf("menu.%s has no words", m.id)
		}
		for _, e := range m.entries {
			if e.id != "" && e.id[0] != '+' && !s.words.Has(editor.English, "cmd."+e.id) {
				t.Errorf("cmd.%s has no words", e.id)
			}
		}
	}
}

func TestNoKeyHasTwoMeanings(t *testing.T) {
	seen := map[string]string{}
	for _, m := range bar {
		for _, e := range m.entries {
			if e.key == "" {
				continue
			}
			if other := seen[e.key]; other != "" {
				t.Errorf("%s is %s and %s", e.key, other, e.id)
			}
			seen[e.key] = e.id
			if shortcut(e.key) == nil {
				t.Errorf("%s cannot be read", e.key)
			}
		}
	}
}

func TestWhatIsOutOfPlaceDoesNothing(t *testing.T) {
	s := enter(t, editor.English)
	s.goTo(ui.Place{Room: ui.RoomStories})
	items := map[string]*fyne.MenuItem{}
	for _, m := range s.win.MainMenu().Items {
		for _, it := range m.Items {
			label, _, _ := strings.Cut(it.Label, "   ")
			items[label] = it
		}
	}
	for _, id := range []string{"insert.quote", "segment.confirm", "bold"} {
		it := items[s.words.T("cmd."+id)]
		if it == nil || !it.Disabled || it.Action != nil || it.Shortcut != nil {
			t.Errorf("%s in Stories is %+v", id, it)
		}
	}
	for _, id := range []string{"story.new", "quick", "theme"} {
		if it := items[s.words.T("cmd."+id)]; it == nil || it.Disabled || it.Action == nil {
			t.Errorf("%s in Stories is %+v", id, it)
		}
	}
}

func TestNothingFiresBehindADialog(t *testing.T) {
	s := enter(t, editor.English)
	s.run("about")
	if s.win.Canvas().Overlays().Top() == nil {
		t.Fatal("there is no dialog")
	}
	ran := false
	s.unlessAsked(entry{id: "theme"}, func() { ran = true })()
	s.key(&fyne.KeyEvent{Name: fyne.KeyF12})
	if ran || len(s.win.Canvas().Overlays().List()) != 1 {
		t.Error("a command ran behind the dialog")
	}
	s.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("Esc left the dialog open")
	}
}

func TestQuickOpenFinds(t *testing.T) {
	s := enter(t, editor.English)
	s.quickOpen()
	q := s.quick
	has := func(text string) bool {
		for _, f := range q.list {
			if strings.Contains(f.text, text) {
				return true
			}
		}
		return false
	}
	for _, c := range []struct{ words, want string }{
		{"kulob roundtable", "Kulob Roundtable"},
		{"круглый стол", "Круглый стол"},
		{"issue 7", "Issue 7"},
		{"new story", "New story"},
		{"LM-", "LM-"},
		{"zebra", "Nothing has"},
		{"посетителей", "посетителей"},
	} {
		q.input.SetText(c.words)
		if !has(c.want) {
			t.Errorf("%q does not find %q: %+v", c.words, c.want, q.list)
		}
	}
	q.input.SetText("kulob roundtable")
	q.open(q.rows.Chosen())
	if s.at.Room != ui.RoomWriting || s.at.Story == "" {
		t.Errorf("went to %+v", s.at)
	}
	s.back()
	if s.at.Room != ui.RoomStories {
		t.Errorf("back to %+v", s.at)
	}
}

func TestUndoTakesBackWhatTheFootTellsOf(t *testing.T) {
	s := enter(t, editor.English)
	undone := 0
	s.toast.undo = func() { undone++; s.toast.clear() }
	s.run("about")
	s.run("undo")
	if undone != 0 {
		t.Error("undo reached behind a dialog")
	}
	s.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.run("undo")
	s.run("undo")
	if undone != 1 {
		t.Errorf("undone %d times", undone)
	}
}

func TestTheRunningOrderIsUndone(t *testing.T) {
	s := enter(t, editor.English)
	s.goTo(ui.Place{Room: ui.RoomIssues, Issue: 7})
	order := func() []editor.Item {
		is, err := s.to.Desk.Issue(ctx, 7)
		must(t, err)
		return is.Order
	}
	before := order()
	s.run("move.down")
	if order()[1].ID != before[0].ID {
		t.Fatal("the first item did not move")
	}
	s.run("undo")
	if got := order(); got[0].ID != before[0].ID || len(got) != len(before) {
		t.Errorf("after undo the order is %+v", got)
	}
}

func TestThisIssueIsTheSameEverywhere(t *testing.T) {
	s := enter(t, editor.English)
	s.newIssue()
	if got := s.to.Issue(); got == nil || got.Number != 8 {
		t.Fatalf("after a new issue this issue is %+v", got)
	}
	s.setIssue(7)
	if got := s.to.Issue(); got.Number != 7 {
		t.Errorf("this issue is %d", got.Number)
	}
}

func TestErrorsAreShownInWords(t *testing.T) {
	s := bare(t, editor.Russian)
	s.welcome()
	s.openPath("foreign.pdf")
	if s.win.Canvas().Overlays().Top() == nil {
		t.Fatal("nothing was said")
	}
	again := 0
	s.fail(errors.New("strange"), func() { again++ })
}

func TestTheWelcomePageHasItsWays(t *testing.T) {
	s := bare(t, editor.English)
	s.start(Options{})
	if s.win.Content() == nil || s.win.Title() != "Twofold" {
		t.Errorf("the window is called %q", s.win.Title())
	}
	s.addRecent("/a.twofold")
	s.addRecent("/b.twofold")
	s.addRecent("/a.twofold")
	if got := fmt.Sprint(s.recent()); got != "[/a.twofold /b.twofold]" {
		t.Errorf("recent: %s", got)
	}
	s.speak(editor.Russian)
	s.dress(true)
	if s.kept("language") != "ru" || s.kept("theme") != "dark" {
		t.Error("language and theme are not remembered")
	}
}

func TestPanesAreWalked(t *testing.T) {
	s := enter(t, editor.English)
	s.goTo(ui.Place{Room: ui.RoomStories})
	first := s.screen().Panes()[0]
	s.win.Canvas().Unfocus()
	s.pane(1)
	if s.win.Canvas().Focused() != first {
		t.Errorf("F6 goes to %T", s.win.Canvas().Focused())
	}
	for range len(s.screen().Panes()) + 2 {
		s.pane(1)
	}
	if s.win.Canvas().Focused() != first {
		t.Errorf("F6 goes round to %T", s.win.Canvas().Focused())
	}
	s.pane(-1)
	if s.win.Canvas().Focused() != fyne.Focusable(s.top.publication) {
		t.Errorf("Ctrl+F6 goes to %T", s.win.Canvas().Focused())
	}
}

func TestFullScreenLeavesTheTextAlone(t *testing.T) {
	s := enter(t, editor.English)
	rows, err := s.to.Desk.StoryRows(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	s.fullScreen()
	if !s.rail.object.Visible() {
		t.Error("the rail of a list went away")
	}
	s.goTo(ui.Place{Room: ui.RoomWriting, Story: rows[0].ID})
	if s.rail.object.Visible() || s.top.object.Visible() || !s.status.object.Visible() {
		t.Error("the rail or the top bar stands beside the text, or the status bar does not")
	}
	s.back()
	if !s.rail.object.Visible() {
		t.Error("the rail did not come back with the list")
	}
	s.goTo(ui.Place{Room: ui.RoomWriting, Story: rows[0].ID})
	s.fullScreen()
	if !s.rail.object.Visible() || !s.top.object.Visible() {
		t.Error("the rail or the top bar did not come back")
	}
}

func TestTheTitleSaysWhatIsSaved(t *testing.T) {
	s := enter(t, editor.English)
	s.say(ui.Status{Saved: "Saved 10:42"})
	if got := s.win.Title(); !strings.Contains(got, "Saved 10:42") {
		t.Errorf("the title is %q", got)
	}
}
