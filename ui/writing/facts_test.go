package writing

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui/kit/rich"
)

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
