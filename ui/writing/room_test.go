package writing

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/editor/sample"
	"twofold/storage/trial"
	"twofold/ui"
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

// stage is the room in a window of the test driver with what it told the window.
type stage struct {
	*Room
	desk   *desk.Desk
	story  editor.StoryID
	status ui.Status
	told   []string
	failed []error
}

// enter opens a story of the sample in the room.
func enter(t *testing.T, slug string) *stage {
	t.Helper()
	words, err := ui.ReadWords(editor.English)
	must(t, err)
	s := &stage{}
	s.desk = trial.Desk(t)
	s.story, err = s.desk.FindStory(ctx, slug)
	must(t, err)
	win := fyne.CurrentApp().NewWindow("")
	t.Cleanup(win.Close)
	win.Resize(fyne.NewSize(1600, 900))
	s.Room = New(&ui.Window{
		Deps:  ui.Deps{Now: func() time.Time { return noon }, Work: ui.AtOnce()},
		Words: words, Desk: s.desk, Main: win,
		Tell: func(text string, _ func()) { s.told = append(s.told, text) },
		Fail: func(err error, _ func()) { s.failed = append(s.failed, err) },
		Status: func(st ui.Status) {
			if st.Saved != "" {
				s.status = st
			}
		},
		Offer: func() {}, Changed: func() {}, Go: func(ui.Place) {},
		Recall: func(string) string { return "" }, Remember: func(string, string) {},
	})
	win.SetContent(s.Build())
	s.Show(ui.Place{Room: ui.RoomWriting, Story: s.story})
	if s.d == nil {
		t.Fatalf("the story did not open: %v", s.failed)
	}
	return s
}

// stored is the story as it is kept.
func (s *stage) stored(t *testing.T) *editor.Story {
	t.Helper()
	story, err := s.desk.Story(ctx, s.story)
	must(t, err)
	return story
}

// kindOf finds the first block of a kind.
func (s *stage) kindOf(k editor.Kind) editor.BlockID {
	for _, p := range s.order {
		if p.kind == k {
			return p.id
		}
	}
	return ""
}

// aStory is the slug of a story of the sample with both languages; stale says whether
// its Russian is stale.
func aStory(t *testing.T, stale bool) string {
	t.Helper()
	c, err := sample.Publication()
	must(t, err)
	for i := range c.Stories {
		s := &c.Stories[i]
		if s.Version(editor.Russian) != nil && s.Stale(editor.English, editor.Russian) == stale {
			return s.Slug
		}
	}
	t.Fatal("the sample has no such story")
	return ""
}

// lacking is the slug of the story without its Russian version.
func lacking(t *testing.T) string {
	t.Helper()
	c, err := sample.Publication()
	must(t, err)
	for i := range c.Stories {
		if c.Stories[i].Version(editor.Russian) == nil {
			return c.Stories[i].Slug
		}
	}
	t.Fatal("every story has its Russian version")
	return ""
}

func TestTypingIsSaved(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	s.edit(editor.English, id)
	if s.editing == nil || s.editing.id != id {
		t.Fatal("the block is no field")
	}
	s.editing.edit.SetText("New words with **weight** and [a link](https://example.org)")
	b := s.stored(t).Version(editor.English).Block(id)
	if got := b.Text(); got != "New words with weight and a link" || len(b.Spans) != 4 {
		t.Errorf("stored %+v", b.Spans)
	}
	if s.status.Saved != "Saved 12:00" || len(s.failed) > 0 {
		t.Errorf("status %q, failed %v", s.status.Saved, s.failed)
	}
	revs, err := s.desk.Revisions(ctx, s.story, editor.English)
	must(t, err)
	if revs[0].Why != "autosave" {
		t.Errorf("the revision says %q", revs[0].Why)
	}
	if !s.stored(t).Stale(editor.English, editor.Russian) {
		t.Error("the translation is not stale")
	}
}

func TestFindingsFollowWhatIsTyped(t *testing.T) {
	s := enter(t, aStory(t, false))
	s.w.CheckStory = func(_ context.Context, _ *desk.Desk, story *editor.Story) ([]editor.Finding, error) {
		words := story.Version(editor.English).Words()
		return []editor.Finding{{Severity: editor.Blocking, Says: editor.Text{
			editor.English: fmt.Sprint(words),
		}}}, nil
	}
	s.check()
	before := s.found[0].Says.In(editor.English)
	s.edit(editor.English, s.kindOf(editor.Paragraph))
	s.editing.edit.SetText(s.editing.edit.Text + " Three words more.")
	s.endEdit()
	s.save("autosave", "")
	if after := s.found[0].Says.In(editor.English); after == before {
		t.Errorf("the findings are those of the old text: %s words", after)
	}
}

func TestTypingGoesOnAfterTheLanguageChanges(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	s.edit(editor.English, id)
	s.editing.edit.CursorColumn = 5
	s.Hide()
	s.w.Main.SetContent(s.Build())
	s.Show(ui.Place{Room: ui.RoomWriting, Story: s.story})
	c := s.editing
	if c == nil || c.id != id || c.lang != editor.English || c.edit.CursorColumn != 5 {
		t.Fatalf("the field is %+v", c)
	}
	if s.w.Main.Canvas().Focused() != fyne.Focusable(c.edit) {
		t.Error("the field lost the keyboard")
	}
}

func TestUntouchedBlocksStayAsTheyAre(t *testing.T) {
	s := enter(t, aStory(t, false))
	before := s.stored(t)
	for _, p := range s.order {
		for _, l := range s.shown() {
			s.edit(l, p.id) // every block is a field once
		}
	}
	s.endEdit()
	s.Hide()
	if after := s.stored(t); fmt.Sprint(before.Versions) != fmt.Sprint(after.Versions) {
		t.Error("looking at blocks changed them")
	}
}

func TestEnterAndBackspaceDivideAndJoin(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	n := len(s.order)
	s.edit(editor.English, id)
	c := s.editing
	c.edit.CursorRow, c.edit.CursorColumn = 0, 4
	text := c.block().Text()
	c.edit.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(s.order) != n+1 {
		t.Fatalf("%d blocks, want %d", len(s.order), n+1)
	}
	next := s.editing
	if next == nil || next.id == id || next.block().Text() != text[4:] {
		t.Fatalf("after Enter another block is edited: %+v", next)
	}
	next.edit.CursorRow, next.edit.CursorColumn = 0, 0
	next.edit.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if len(s.order) != n || s.editing.id != id {
		t.Errorf("%d blocks after joining", len(s.order))
	}
}

func TestAVersionIsStarted(t *testing.T) {
	s := enter(t, lacking(t))
	if s.d.version(editor.Russian) != nil {
		t.Fatal("there is a Russian version")
	}
	s.goTo(s.kindOf(editor.Paragraph))
	s.otherLanguage()
	if s.w.Main.Canvas().Focused() != fyne.Focusable(s.starter) {
		t.Errorf("%T has the keyboard, not the button that starts it", s.w.Main.Canvas().Focused())
	}
	s.start(editor.Russian)
	v := s.stored(t).Version(editor.Russian)
	if v == nil || len(v.Blocks) != len(s.order) || v.Stage != editor.InTranslation {
		t.Fatalf("the Russian version is %+v", v)
	}
	if s.cells[cellKey{editor.Russian, s.order[0].id}] == nil {
		t.Error("the Russian blocks are not shown")
	}
	if s.inLang != editor.Russian || s.active != s.order[0].id {
		t.Errorf("the person is at %s in %s", s.active, s.inLang)
	}
}

func TestAStaleBlockIsConfirmed(t *testing.T) {
	s := enter(t, aStory(t, true))
	for id := range s.d.stale(editor.Russian) {
		s.showChange(editor.Russian, id)
		if s.w.Main.Canvas().Overlays().Top() == nil {
			t.Error("the change is not shown")
		}
		s.confirm(editor.Russian, id)
	}
	if s.stored(t).Stale(editor.English, editor.Russian) {
		t.Error("the story is still stale")
	}
}

func TestReadyIsRefusedWithAReason(t *testing.T) {
	s := enter(t, aStory(t, true))
	was := s.d.version(editor.Russian).Stage
	s.setStage(editor.Russian, editor.Ready)
	if s.d.version(editor.Russian).Stage != was || len(s.told) != 1 ||
		!strings.Contains(s.told[0], "source changed") {
		t.Errorf("stage %s, told %q", s.d.version(editor.Russian).Stage, s.told)
	}
	s.setStage(editor.Russian, editor.Draft)
	if got := s.stored(t).Version(editor.Russian).Stage; got != editor.Draft {
		t.Errorf("stored stage %s", got)
	}
}

func TestSomebodyElsesChangeIsAConflict(t *testing.T) {
	s := enter(t, aStory(t, false))
	other := s.stored(t).Version(editor.English)
	other.Byline = "Somebody else"
	must(t, s.desk.SaveVersion(ctx, s.story, other, "saved", ""))
	id := s.kindOf(editor.Paragraph)
	s.edit(editor.English, id)
	s.editing.edit.SetText("Mine")
	if !s.status.Failed || s.w.Main.Canvas().Overlays().Top() == nil {
		t.Errorf("status %+v, no question", s.status)
	}
	if got := s.stored(t).Version(editor.English); got.Byline != "Somebody else" {
		t.Error("the other change was overwritten")
	}
	if !s.d.dirty[editor.English] || !errors.Is(s.Unsaved(), editor.ErrConflict) {
		t.Error("what was typed counts as saved")
	}

	s.yield()
	s.mustKeep(t, id, "Mine")
	now := s.stored(t).Version(editor.English)
	if now.Byline != "Somebody else" || now.Block(id).Text() == "Mine" || s.status.Failed {
		t.Errorf("the newer text is not there: %q, status %+v", now.Byline, s.status)
	}
}

func TestWhatCouldNotBeSavedOutlivesItsStory(t *testing.T) {
	s := enter(t, aStory(t, false))
	other := s.stored(t).Version(editor.English)
	other.Byline = "Somebody else"
	must(t, s.desk.SaveVersion(ctx, s.story, other, "saved", ""))
	id := s.kindOf(editor.Paragraph)
	s.edit(editor.English, id)
	s.editing.edit.SetText("Mine")
	if !s.failing {
		t.Fatal("it was saved")
	}
	rows, err := s.desk.StoryRows(ctx)
	must(t, err)
	for _, row := range rows {
		if row.ID != s.story {
			s.Show(ui.Place{Room: ui.RoomWriting, Story: row.ID})
			break
		}
	}
	if s.d.story.ID == s.story {
		t.Fatal("no other story was opened")
	}
	s.mustKeep(t, id, "Mine")
}

// mustKeep looks for a text of a block in the history.
func (s *stage) mustKeep(t *testing.T, id editor.BlockID, text string) {
	t.Helper()
	revs, err := s.desk.Revisions(ctx, s.story, editor.English)
	must(t, err)
	for _, r := range revs {
		full, err := s.desk.Revision(ctx, r.ID)
		must(t, err)
		if b := full.Version.Block(id); b != nil && b.Text() == text {
			return
		}
	}
	t.Errorf("%q is not in the history", text)
}

func TestOldTextComesBack(t *testing.T) {
	s := enter(t, aStory(t, false))
	before := s.stored(t).Version(editor.English)
	revs, err := s.desk.Revisions(ctx, s.story, editor.English)
	must(t, err)
	id := s.kindOf(editor.Paragraph)
	s.edit(editor.English, id)
	s.editing.edit.SetText("Something else")
	s.endEdit()
	s.restore(revs[0].ID)
	after := s.stored(t).Version(editor.English)
	if after.Block(id).Text() != before.Block(id).Text() {
		t.Errorf("it says %q", after.Block(id).Text())
	}
	if got := s.d.block(editor.English, id).Text(); got != before.Block(id).Text() {
		t.Errorf("the screen says %q", got)
	}
	s.openTab(2) // the history is shown without a fault
	if len(s.failed) > 0 {
		t.Errorf("failed: %v", s.failed)
	}
}

func TestDetailsAreSaved(t *testing.T) {
	s := enter(t, aStory(t, false))
	s.d.story.Protection.Beneficiary = true
	s.storyChanged()
	got := s.stored(t)
	if !got.Protection.Beneficiary || got.Protection.Open() != true {
		t.Errorf("stored %+v", got.Protection)
	}
	s.d.story.Slug = "Not A Slug"
	s.storyChanged()
	var fe *editor.FieldError
	if len(s.failed) != 1 || !errors.As(s.failed[0], &fe) {
		t.Errorf("failed: %v", s.failed)
	}
}

func TestEveryViewAndTabIsShown(t *testing.T) {
	s := enter(t, aStory(t, true))
	for i := range 3 {
		s.look(i)
		for tab := range 3 {
			s.openTab(tab)
		}
	}
	s.otherLanguage()
	s.nextView()
	if len(s.failed) > 0 {
		t.Errorf("failed: %v", s.failed)
	}
}

func TestCommandsHaveWords(t *testing.T) {
	s := enter(t, aStory(t, true))
	s.edit(editor.Russian, s.kindOf(editor.Paragraph))
	for _, c := range s.Commands() {
		if id := "cmd." + c.ID; c.ID != "escape" && !s.w.Has(editor.English, id) {
			t.Errorf("%s has no words", id)
		}
	}
}
