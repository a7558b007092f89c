package rich_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui/kit/rich"
)

// TestAnyDeedsInAnyOrder does what people might do, in both languages, and looks that
// the caret is on the sheet, that paired blocks share their top, and that all can be
// taken back.
func TestAnyDeedsInAnyOrder(t *testing.T) {
	lines := []string{"h Title", "s Sum", "p one two", "b item", "x Box", "i caption", "q said", "p last"}
	s := beside(t, lines, lines)
	first, second := s.Editor, s.other
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(1, 30).Draw(t, "deeds") {
			s.Editor = rapid.SampledFrom([]*rich.Editor{first, second}).Draw(t, "editor")
			s.win.Canvas().Focus(s.Editor)
			s.any(t)
			at := s.CaretOnCanvas()
			if at.X < 0 || at.Y < -100_000 {
				t.Fatalf("the caret is at %v", at)
			}
			s.paired(t, first, second)
		}
		for first.Text().CanUndo() {
			first.Undo()
		}
		if got := first.Text().Len(); got != len(lines) {
			t.Fatalf("%d blocks after taking all back", got)
		}
	})
}

// any does one thing.
func (s *stage) any(t *rapid.T) {
	i := rapid.IntRange(0, s.Text().Len()-1).Draw(t, "block")
	switch rapid.IntRange(0, 6).Draw(t, "what") {
	case 0:
		s.typed(rapid.SampledFrom([]string{"a", "word ", "«", "\"", "e\u0301", "ӯ"}).Draw(t, "typed"))
	case 1:
		s.press(rapid.SampledFrom([]string{
			"Return", "Shift+Return", "BackSpace", "Delete", "Left", "Shift+Right", "Up", "Shift+Down", "Home",
			"Shift+End", "Next", "Prior", "Escape", "Ctrl+Left", "Ctrl+Shift+Right", "Ctrl+BackSpace", "Ctrl+End",
		}).Draw(t, "key"))
	case 2:
		box := s.Frame(i)
		s.click(fyne.NewPos(rapid.Float32Range(0, 400).Draw(t, "x"), box.Y+1))
	case 3:
		s.GoTo(s.Text().Block(i).ID, rapid.IntRange(0, 8).Draw(t, "offset"))
	case 4:
		rapid.SampledFrom([]func(){
			s.Bold, s.MoveUp, s.MoveDown, s.DuplicateBlocks, s.RemoveBlocks, s.Undo, s.Redo, s.SelectAll,
			s.Copy, s.Cut, s.Paste,
		}).Draw(t, "deed")()
	case 5:
		s.Insert(editor.Block{Kind: rapid.SampledFrom([]editor.Kind{
			editor.Paragraph, editor.Bullet, editor.Sidebar, editor.PullQuote,
		}).Draw(t, "kind")})
	case 6:
		s.Find(revise.Query{Text: "o"})
		s.FindNext(1)
	}
}

// paired wants blocks that both texts have to stand at one height where the order is the
// same.
func (s *stage) paired(t *rapid.T, a, b *rich.Editor) {
	if a.Text().Len() != b.Text().Len() {
		return
	}
	for i := range a.Text().Len() {
		if a.Text().Block(i).ID != b.Text().Block(i).ID {
			return
		}
		if x, y := a.Frame(i), b.Frame(i); x.Y != y.Y || x.H != y.H {
			t.Fatalf("block %d stands at %v and at %v", i, x, y)
		}
	}
}

func TestTheEditorIsDescribed(t *testing.T) {
	s := open(t, "h A headline", "p", "p Some words")
	for _, c := range []struct {
		block editor.BlockID
		want  string
	}{
		{"b0", "A headline"}, {"b2", "Some words"},
	} {
		s.GoTo(c.block, 0)
		if got := s.Editor.AccessibilityLabel(); got != c.want {
			t.Errorf("at %s it says %q", c.block, got)
		}
	}
	beside := rich.NewSpread(rich.New(text(editor.English, "p Words"), rich.Host{
		Place: func() string { return "Paragraph 1 of 1" },
	}, nil))
	if got := beside.AccessibilityLabel(); got != "Paragraph 1 of 1: Words" {
		t.Errorf("the spread says %q", got)
	}
}
