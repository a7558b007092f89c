package writing

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
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
	"twofold/ui/kit/rich"
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
	return on(t, trial.Desk(t), ui.AtOnce(), slug)
}

// on opens a story of a desk in the room, with a pace of the test's own.
func on(t *testing.T, d *desk.Desk, work *ui.Work, slug string) *stage {
	t.Helper()
	words, err := ui.ReadWords(editor.English)
	must(t, err)
	s := &stage{desk: d}
	s.story, err = s.desk.FindStory(ctx, slug)
	must(t, err)
	win := fyne.CurrentApp().NewWindow("")
	t.Cleanup(win.Close)
	win.Resize(fyne.NewSize(1600, 900))
	s.Room = New(&ui.Window{
		Deps:  ui.Deps{Now: func() time.Time { return noon }, Work: work},
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

// write puts words in place of those of a block, as a person does who selects it all.
func (s *stage) write(l editor.Lang, id editor.BlockID, words string) {
	e := s.eds[l]
	s.goTo(l, id)
	e.Pick(id, 0, len(e.Text().Plain(e.Active())))
	e.Type(words)
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
	s.write(editor.English, id, "New words with ")
	s.on((*rich.Editor).Bold)
	s.on(func(e *rich.Editor) { e.Type("weight") })
	b := s.stored(t).Version(editor.English).Block(id)
	if got := b.Text(); got != "New words with weight" || len(b.Spans) != 2 || !b.Spans[1].Bold {
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

func TestABlockIsStaleWhenItsSourceIsLeft(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	s.write(editor.English, id, "Something else")
	if s.note(editor.Russian, id).Word != s.w.T("writing.confirmed") {
		t.Error("the note changes while the source is written")
	}
	s.goTo(editor.English, s.order[0].id)
	if s.note(editor.Russian, id).Word != s.w.T("writing.source.moved") {
		t.Errorf("the note says %q", s.note(editor.Russian, id).Word)
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
	s.goTo(editor.English, s.kindOf(editor.Paragraph))
	s.on(func(e *rich.Editor) { e.Type("Three words more. ") })
	s.save("autosave", "")
	if after := s.found[0].Says.In(editor.English); after == before {
		t.Errorf("the findings are those of the old text: %s words", after)
	}
}

func TestFindingsAreUnderTheirWords(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	old := s.d.block(editor.English, id).Text()[2:6]
	s.w.CheckStory = func(context.Context, *desk.Desk, *editor.Story) ([]editor.Finding, error) {
		return []editor.Finding{{
			Rule: "spelling", Lang: editor.English, Block: id, From: 2, To: 6,
			Mend: &editor.Edit{Block: id, From: 2, To: 6, Old: old, New: "this"},
		}}, nil
	}
	s.check()
	e := s.eds[editor.English]
	marks := e.Marks(e.Text().Index(id))
	if len(marks) != 1 || marks[0].Kind != rich.Misspelt || marks[0].From != 2 {
		t.Fatalf("marks: %+v", marks)
	}
	s.nextFinding(1)
	if sel := e.Text().Selection(); sel.From().Offset != 2 || sel.To().Offset != 6 {
		t.Errorf("selected: %+v", sel)
	}
	s.markItems(marks[0])[0].Action()
	if got := e.Text().Plain(e.Active())[2:6]; got != "this" {
		t.Errorf("mended: %q", got)
	}
}

func TestTypingGoesOnAfterTheLanguageChanges(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	s.goTo(editor.Russian, id)
	s.on(func(e *rich.Editor) { e.Type("xxxx") })
	s.Hide()
	s.w.Main.SetContent(s.Build())
	s.Show(ui.Place{Room: ui.RoomWriting, Story: s.story})
	e := s.editor()
	if e != s.eds[editor.Russian] || e.ActiveID() != id || e.Text().Selection().Caret.Offset != 4 {
		t.Fatalf("the caret is at %v of %s", e.Text().Selection(), e.ActiveID())
	}
	if s.w.Main.Canvas().Focused() != fyne.Focusable(e) {
		t.Error("the editor lost the keyboard")
	}
	if got := e.Text().CanUndo(); !got {
		t.Error("what was written before cannot be taken back")
	}
}

func TestUntouchedBlocksStayAsTheyAre(t *testing.T) {
	s := enter(t, aStory(t, false))
	before := s.stored(t)
	for _, p := range s.order {
		for _, l := range s.shown() {
			s.goTo(l, p.id)
		}
	}
	s.Hide()
	if after := s.stored(t); fmt.Sprint(before.Versions) != fmt.Sprint(after.Versions) {
		t.Error("looking at blocks changed them")
	}
}

func TestBlocksAreDividedInEveryLanguage(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	n := len(s.order)
	e := s.eds[editor.English]
	e.GoTo(id, 4)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	kept := s.stored(t)
	for _, l := range s.shown() {
		if got := len(kept.Version(l).Blocks); got != n+1 || len(s.order) != n+1 {
			t.Fatalf("%d blocks are stored in %s, %d shown", got, l, len(s.order))
		}
	}
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	if len(s.order) != n || e.ActiveID() != id {
		t.Errorf("%d blocks after joining", len(s.order))
	}
	s.on((*rich.Editor).Undo)
	if len(s.order) != n+1 {
		t.Errorf("%d blocks after taking that back", len(s.order))
	}
}

func TestARemovedBlockComesBackInEveryLanguage(t *testing.T) {
	s := enter(t, aStory(t, false))
	before := s.stored(t)
	s.goTo(editor.English, s.kindOf(editor.Paragraph))
	s.remove()
	if len(s.told) != 1 || len(s.stored(t).Version(editor.Russian).Blocks) == len(before.Version(editor.Russian).Blocks) {
		t.Errorf("told %q", s.told)
	}
	s.on((*rich.Editor).Undo)
	after := s.stored(t)
	for _, l := range s.shown() {
		if fmt.Sprint(after.Version(l).Blocks) != fmt.Sprint(before.Version(l).Blocks) {
			t.Errorf("%s is not as it was", l)
		}
	}
}

func TestAVersionIsStarted(t *testing.T) {
	s := enter(t, lacking(t))
	if s.d.version(editor.Russian) != nil {
		t.Fatal("there is a Russian version")
	}
	s.goTo(editor.English, s.kindOf(editor.Paragraph))
	s.otherLanguage()
	if s.w.Main.Canvas().Focused() != fyne.Focusable(s.starter) {
		t.Errorf("%T has the keyboard, not the button that starts it", s.w.Main.Canvas().Focused())
	}
	s.start(editor.Russian)
	v := s.stored(t).Version(editor.Russian)
	if v == nil || len(v.Blocks) != len(s.order) || v.Stage != editor.InTranslation {
		t.Fatalf("the Russian version is %+v", v)
	}
	if s.eds[editor.Russian] == nil {
		t.Error("the Russian version is not shown")
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
	s.write(editor.English, id, "Mine")
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
	s.write(editor.English, id, "Mine")
	if !s.failing {
		t.Fatal("it was saved")
	}
	s.Show(ui.Place{Room: ui.RoomWriting, Story: elsewhere(t, s)})
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
	s.write(editor.English, id, "Something else")
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
	s.goTo(editor.Russian, s.kindOf(editor.Paragraph))
	for _, c := range s.Commands() {
		if id := "cmd." + c.ID; c.ID != "escape" && !s.w.Has(editor.English, id) {
			t.Errorf("%s has no words", id)
		}
	}
}

func TestTheBarFollowsTheBlockAtHand(t *testing.T) {
	s := enter(t, aStory(t, true))
	s.goTo(editor.English, s.kindOf(editor.Paragraph))
	s.editor().SetKind(editor.Subhead)
	if want := s.w.T("kind.subhead"); s.kind.Text() != want {
		t.Errorf("a paragraph was turned into a subhead; the bar says %q", s.kind.Text())
	}
	for _, l := range []editor.Lang{editor.English, editor.Russian} {
		s.goTo(l, s.kindOf(editor.Headline))
		s.Room.status("Saved", false)
		want := s.w.T("writing.stage", "Stage", s.w.StageMark(s.d.version(l).Stage).Word)
		if !slices.Contains(s.status.Cells, want) {
			t.Errorf("in %s the status line says %q, want %q", l, s.status.Cells, want)
		}
	}
}
