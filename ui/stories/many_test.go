package stories

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// press does what a press on row i does, x from its left edge.
func (s *stage) press(i int, x float32, with fyne.KeyModifier) {
	if s.list.OnMouse != nil {
		s.list.OnMouse(i, &desktop.MouseEvent{
			PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 10)},
			Button:     desktop.MouseButtonPrimary, Modifier: with,
		})
	}
}

func TestRowsAreTickedByBoxKeyAndRange(t *testing.T) {
	s := enter(t, true)
	s.press(1, 20, 0)
	s.press(3, 200, 0) // beside the box
	s.list.Choose(4)
	s.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if got := s.countTicked(); got != 2 || len(s.targets()) != 2 {
		t.Errorf("%d ticked, %d targets; want 2", got, len(s.targets()))
	}
	s.list.OnTickTo(4, 6)
	if got := s.countTicked(); got != 4 {
		t.Errorf("%d ticked after a range, want 4", got)
	}
	s.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if got := s.countTicked(); got != 3 {
		t.Errorf("%d ticked after clearing one, want 3", got)
	}
	s.search.SetText("zebra")
	if len(s.targets()) != 0 {
		t.Error("a deed is for stories that are not shown")
	}
	s.search.SetText("")
	s.clearTicks()
	if len(s.targets()) != 1 || s.targets()[0].ID != s.chosen {
		t.Errorf("without ticks the deed is for %d stories", len(s.targets()))
	}
}

func TestATickMovesNoRow(t *testing.T) {
	s := enter(t, true)
	top := func() float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(s.list).Y
	}
	before := top()
	s.press(0, 20, 0)
	if got := top(); got != before || !strings.Contains(said(s.strip), "Clear the ticks") {
		t.Errorf("the list begins at %v, was at %v; the strip says %q", got, before, said(s.strip))
	}
	s.search.SetText("road")
	if got := top(); got != before {
		t.Errorf("with a filter the list begins at %v, was at %v", got, before)
	}
	s.clear()
	s.clearTicks()
	if got := top(); got != before {
		t.Errorf("without ticks the list begins at %v, was at %v", got, before)
	}
}

func TestAStageIsGivenToAllThatAreReadyForIt(t *testing.T) {
	s := enter(t, true)
	s.tickAll()
	s.setStage(editor.Russian, editor.Ready)
	ready := 0
	for i := range s.lib.rows {
		if s.lib.rows[i].Stages[editor.Russian] == editor.Ready {
			ready++
		}
	}
	// One has no Russian version, one is stale, one figure differs.
	if ready >= 7 || ready < 5 || !strings.Contains(s.told, "Ready") || !strings.Contains(s.told, "not so far") {
		t.Errorf("%d ready, told %q", ready, s.told)
	}
}

func TestWhoWorksOnItIsSetForAll(t *testing.T) {
	s := enter(t, true)
	s.tickAll()
	s.assign(s.targets(), editor.English, "Second desk")
	for i := range s.lib.rows {
		if got := s.lib.rows[i].Owners[editor.English]; got != "Second desk" {
			t.Errorf("%s has %q", s.lib.rows[i].Slug, got)
		}
	}
	if s.lib.rows[0].Owners[editor.Russian] == "Second desk" {
		t.Error("the other language was changed, too")
	}
}

func TestAStoryIsRenamedAndDuplicated(t *testing.T) {
	s := enter(t, true)
	s.list.Choose(2)
	id := s.chosen
	s.headlines(id, editor.Text{"en": "A new name", "ru": "Новое имя"})
	i := s.index(id)
	if i < 0 || s.shown[i].Titles["en"] != "A new name" || s.shown[i].Titles["ru"] != "Новое имя" {
		t.Fatalf("the story is %+v", s.shown[max(i, 0)])
	}
	s.list.Choose(i)
	s.duplicateChosen()
	if len(s.lib.rows) != 9 || s.chosen == id || s.row().Stages["en"] != editor.Draft {
		t.Errorf("%d stories, chosen %s", len(s.lib.rows), s.chosen)
	}
}

func TestSeveralAreDeletedAndTakenBack(t *testing.T) {
	s := enter(t, false)
	for _, title := range []string{"One", "Two", "Three"} {
		_, err := s.desk.NewStory(ctx, title)
		must(t, err)
	}
	s.Show(ui.Place{Room: ui.RoomStories})
	s.tick(0, true)
	s.tick(1, true)
	s.deleteChosen()
	if q := s.deleteQuestion(s.targets()); q != "Delete 2 stories?" {
		t.Errorf("asked %q", q)
	}
	s.toBin(s.targets())
	if len(s.lib.rows) != 1 || len(s.lib.bin) != 2 || s.told != "2 stories are in the Bin" {
		t.Fatalf("%d stories, %d in the bin, told %q", len(s.lib.rows), len(s.lib.bin), s.told)
	}
	s.undo()
	if len(s.lib.rows) != 3 || len(s.lib.bin) != 0 {
		t.Errorf("%d stories, %d in the bin", len(s.lib.rows), len(s.lib.bin))
	}
}

// said are the words of the labels in o.
func said(o fyne.CanvasObject) string {
	var out []string
	for _, x := range test.LaidOutObjects(o) {
		if b, ok := x.(*kit.Button); ok {
			out = append(out, b.Text())
		}
	}
	return strings.Join(out, "|")
}

func TestWhatTheListIsNarrowedToIsSavedAndFoundAgain(t *testing.T) {
	s := enter(t, true)
	if got := said(s.strip); got != "" {
		t.Errorf("without a filter the strip offers %q", got)
	}
	area := s.lib.pub.Areas[0].ID
	s.filter.Areas[area], s.filter.Stages[editor.Ready] = true, true
	s.search.SetText("guest")
	s.search.SetText("road")
	if len(s.chips()) != 3 || !strings.Contains(said(s.strip), "Save this view…") {
		t.Errorf("%d chips, the strip says %q", len(s.chips()), said(s.strip))
	}
	shown := len(s.shown)
	s.saveFilter("Roads")
	if s.own() == nil || s.own().Name != "Roads" || !strings.Contains(said(s.strip), "Remove the view") {
		t.Fatalf("saved %+v, the strip says %q", s.lib.own, said(s.strip))
	}
	s.clear()
	if s.own() != nil || len(s.shown) != 8 {
		t.Error("the saved filter is still shown")
	}
	s.useOwn(s.lib.own[0])
	if len(s.shown) != shown || !s.filter.Areas[area] || s.search.Text != "road" {
		t.Errorf("%d stories, want %d; the search says %q", len(s.shown), shown, s.search.Text)
	}
	s.removeOwn()
	if len(s.lib.own) != 0 {
		t.Fatal("the filter is still saved")
	}
	s.undo()
	if len(s.lib.own) != 1 {
		t.Error("the filter was not taken back")
	}
}

func TestARowSaysHowManyCommentsAreOpen(t *testing.T) {
	s := enter(t, true)
	r := newRow()
	k := &look{words: s.w, step: s.step, langs: s.filter.Langs, hitFor: s.hit, ticked: func(editor.StoryID) bool { return false }}
	for n, want := range map[int]string{0: "", 1: "1 note", 3: "3 notes"} {
		story := s.shown[0]
		story.Comments = n
		r.set(&story, k)
		if r.notes.Text != want {
			t.Errorf("%d open comments: the row says %q", n, r.notes.Text)
		}
	}
}
