package rich_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
)

func TestKeysMoveAndSelect(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want string
	}{
		{"right", []string{"Right"}, "o|ne two / three"},
		{"right past the end goes to the next block", []string{"End", "Right"}, "one two / |three"},
		{"left from a begin goes to the block above", []string{"Down", "Home", "Left"}, "one two| / three"},
		{"shift selects", []string{"Right", "Shift+Right"}, "o[n]e two / three"},
		{"shift shrinks again", []string{"Shift+Right", "Shift+Left"}, "|one two / three"},
		{"left leaves a selection at its begin", []string{"Right", "Shift+Right", "Left"}, "o|ne two / three"},
		{"right leaves it at its end", []string{"Right", "Shift+Right", "Right"}, "on|e two / three"},
		{"a word", []string{"Ctrl+Right"}, "one |two / three"},
		{"a word selected", []string{"Ctrl+Shift+Right"}, "[one ]two / three"},
		{"the end of the text", []string{"Ctrl+End"}, "one two / three|"},
		{"the whole text", []string{"Ctrl+Shift+End"}, "[one two / three]"},
		{"the next block", []string{"Ctrl+Down"}, "one two / |three"},
		{"its begin again", []string{"Ctrl+Down", "Right", "Ctrl+Up"}, "one two / |three"},
		{"down keeps the column", []string{"End", "Down", "Up"}, "one two| / three"},
		{"up at the top goes to the begin", []string{"End", "Up"}, "|one two / three"},
		{"down at the foot goes to the end", []string{"Down", "Down"}, "one two / three|"},
		{"a page down", []string{"Next"}, "one two / |three"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t, "p one two", "p three")
			s.press(c.keys...)
			s.want(t, c.want)
		})
	}
}

func TestTypingAndTakingBack(t *testing.T) {
	s := open(t, "p one")
	s.press("End")
	s.typed(" more")
	s.want(t, "one more|")
	s.press("Return")
	s.typed("next")
	s.want(t, "one more / next|")
	s.press("BackSpace", "Ctrl+BackSpace")
	s.want(t, "one more / |")
	s.press("BackSpace")
	s.want(t, "one more|")
	for range 9 {
		s.Undo()
	}
	s.want(t, "one|")
	for range 9 {
		s.press("Ctrl+Shift+Z")
	}
	s.want(t, "one more|")
}

func TestALineIsBrokenInsideABlock(t *testing.T) {
	s := open(t, "p one")
	s.press("End", "Shift+Return")
	s.typed("two")
	if s.Text().Len() != 1 || s.Text().Plain(0) != "one\ntwo" {
		t.Error(s.write())
	}
}

func TestTheMouseSelects(t *testing.T) {
	s := open(t, "p one two three", "p four")
	s.click(s.at(0, 5))
	s.want(t, "one t|wo three / four")
	if s.win.Canvas().Focused() != fyne.Focusable(s.Editor) {
		t.Error("a click did not give it the keyboard")
	}
	s.now = s.now.Add(100 * time.Millisecond)
	s.click(s.at(0, 5))
	s.want(t, "one [two] three / four")
	s.now = s.now.Add(100 * time.Millisecond)
	s.click(s.at(0, 5))
	s.want(t, "[one two three] / four")
	s.now = s.now.Add(time.Second)
	s.click(s.at(0, 2))
	s.want(t, "on|e two three / four")
	s.keys = fyne.KeyModifierShift
	s.click(s.at(1, 2))
	s.keys = 0
	s.want(t, "on[e two three / fo]ur")
	s.now = s.now.Add(time.Second)
	s.drag(s.at(1, 3), s.at(0, 4))
	s.want(t, "one [two three / fou]r")
}

func TestADoubleClickDragsByWords(t *testing.T) {
	s := open(t, "p one two three four")
	s.click(s.at(0, 5))
	s.now = s.now.Add(50 * time.Millisecond)
	s.drag(s.at(0, 5), s.at(0, 10))
	s.want(t, "one [two three] four")
}

func TestWhatIsCopiedKeepsItsFormatting(t *testing.T) {
	s := open(t, "p one two", "p ")
	s.press("Ctrl+Shift+Right")
	s.Bold()
	s.TypedShortcut(&fyne.ShortcutCopy{})
	s.press("Ctrl+End")
	s.TypedShortcut(&fyne.ShortcutPaste{})
	if b := s.Text().Block(1); len(b.Spans) != 1 || !b.Spans[0].Bold || b.Text() != "one " {
		t.Errorf("pasted %+v", b.Spans)
	}
	s.press("Shift+Home")
	s.PastePlain()
	if b := s.Text().Block(1); len(b.Spans) == 0 || b.Text() != "one " {
		t.Errorf("pasted %+v", b.Spans)
	}
	fyne.CurrentApp().Clipboard().SetContent("first\nsecond")
	s.press("Ctrl+End")
	s.TypedShortcut(&fyne.ShortcutPaste{})
	if s.Text().Len() != 3 || s.Text().Plain(2) != "second" {
		t.Error(s.write())
	}
	s.press("Ctrl+Home", "Ctrl+Shift+Right")
	s.TypedShortcut(&fyne.ShortcutCut{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "one " {
		t.Errorf("the clipboard holds %q", got)
	}
}

func TestEscapeSelectsTheBlock(t *testing.T) {
	s := open(t, "p one", "p two", "p three")
	s.press("Escape")
	if from, to, ok := s.Whole(); !ok || from != 0 || to != 1 {
		t.Fatalf("%d to %d, %v", from, to, ok)
	}
	s.typed("x") // types nothing
	s.press("Down", "Shift+Down")
	if got := s.SelectedText(); got != "two\nthree" {
		t.Errorf("selected %q", got)
	}
	s.MoveUp()
	if got := s.write(); got != "|two / three / one" {
		t.Errorf("moved: %s", got)
	}
	s.DuplicateBlocks()
	if from, to, _ := s.Whole(); from != 2 || to != 4 || s.Text().Len() != 5 {
		t.Errorf("copies at %d to %d of %d", from, to, s.Text().Len())
	}
	s.press("Delete")
	if s.Text().Len() != 3 || s.Text().Plain(2) != "one" {
		t.Errorf("removed: %s", s.write())
	}
	s.press("Return")
	if _, _, ok := s.Whole(); ok {
		t.Error("Enter does not edit")
	}
	s.typed("!")
	if got := s.Text().Plain(2); got != "one!" {
		t.Errorf("typed: %q", got)
	}
}

func TestANewBlockTakesThePlaceOfAnEmptyParagraph(t *testing.T) {
	s := open(t, "p one", "p ")
	s.Insert(editor.Block{Kind: editor.Quote})
	if s.Text().Len() != 3 || s.Active() != 1 {
		t.Errorf("after a paragraph: %s", s.write())
	}
	s.GoTo("b1", 0)
	s.Insert(editor.Block{Kind: editor.Bullet})
	if s.Text().Len() != 3 || s.Text().Block(2).Kind != editor.Bullet || s.Active() != 2 {
		t.Errorf("in an empty paragraph: %s", s.write())
	}
}

func TestABlockIsCarriedByItsHandle(t *testing.T) {
	s := open(t, "p one", "p two", "p three")
	s.click(s.at(0, 1))
	grip := fyne.NewPos(112, s.at(0, 0).Y)
	s.click(grip)
	if fmt.Sprint(s.heard) != "[menu 0]" {
		t.Errorf("heard %v", s.heard)
	}
	s.click(grip.AddXY(20, 0))
	if fmt.Sprint(s.heard) != "[menu 0 plus 0]" {
		t.Errorf("heard %v", s.heard)
	}
	s.drag(grip, s.at(2, 0).AddXY(0, 16))
	s.want(t, "two / three / |one")
	s.MouseDown(s.event(fyne.NewPos(112, s.at(2, 0).Y), desktop.MouseButtonPrimary))
	e := s.event(s.at(0, 0), desktop.MouseButtonPrimary)
	s.Dragged(&fyne.DragEvent{PointEvent: e.PointEvent})
	s.press("Escape")
	s.Dragged(&fyne.DragEvent{PointEvent: e.PointEvent})
	s.MouseUp(e)
	s.DragEnd()
	s.want(t, "two / three / |one")
}

func TestMarksMoveWithTheirWords(t *testing.T) {
	s := open(t, "p one tvo three")
	s.SetMarks([]rich.Mark{{Block: "b0", From: 4, To: 7, Kind: rich.Misspelt, Key: 7}})
	s.typed("So ")
	if m := s.Marks(0); len(m) != 1 || m[0].From != 7 || m[0].To != 10 {
		t.Fatalf("marks %+v", m)
	}
	s.GoTo("b0", 8)
	m, ok := s.MarkHere()
	if !ok || m.Key != 7 {
		t.Fatal("no mark at the caret")
	}
	s.Explain()
	if fmt.Sprint(s.heard) != "[context 7 true]" {
		t.Errorf("heard %v", s.heard)
	}
	s.Replace(m, "two")
	if got := s.Text().Plain(0); got != "So one two three" {
		t.Errorf("replaced: %q", got)
	}
	if left := s.Marks(0); len(left) != 0 {
		t.Errorf("the mark of other words is still there: %+v", left)
	}
	s.SetMarks([]rich.Mark{{Block: "b0", From: 7, To: 10}})
	s.GoTo("b0", 10)
	s.typed("s")
	if left := s.Marks(0); len(left) != 0 {
		t.Errorf("the word is longer, its mark is still there: %+v", left)
	}
}

func TestFindingGoesRound(t *testing.T) {
	s := open(t, "p one two one", "p two one")
	if n := s.Find(revise.Query{Text: "one"}); n != 3 {
		t.Fatalf("%d hits", n)
	}
	var at []int
	for range 4 {
		at = append(at, s.FindNext(1))
	}
	if fmt.Sprint(at) != "[1 2 3 1]" {
		t.Errorf("next: %v", at)
	}
	if s.FindNext(-1) != 3 {
		t.Error("previous does not go round")
	}
	if !s.ReplaceHit("1") || s.ReplaceAll("1") != 2 {
		t.Error(s.write())
	}
	if got := s.Text().Plain(0) + s.Text().Plain(1); got != "1 two 1two 1" {
		t.Errorf("replaced: %q", got)
	}
}

func TestReadOnlyTextIsOnlyRead(t *testing.T) {
	s := open(t, "p one")
	s.Disable()
	s.typed("x")
	s.press("Delete", "Return")
	s.Bold()
	s.Paste()
	s.MoveDown()
	s.want(t, "|one")
	s.press("Shift+End")
	s.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != "one" {
		t.Errorf("copied %q", got)
	}
	s.TypedShortcut(&fyne.ShortcutCut{})
	s.want(t, "[one]")
}

func TestAPullQuoteStandsInTheMiddle(t *testing.T) {
	s := open(t, "u More than 300 people", "x Before you travel")
	text := "More than 300 people"
	left, right := s.at(0, 0).X, s.at(0, len(text)).X
	for i := range len(text) + 1 {
		s.click(s.at(0, i))
		if got := s.Text().Selection().Caret.Offset; got != i {
			t.Errorf("a click on the caret of byte %d puts it at %d", i, got)
		}
	}
	frame := s.Editor.Frame(0)
	if from, to := left-frame.X-44, frame.X+frame.W-12-right; from < 50 || from-to > 1 || to-from > 1 {
		t.Errorf("%v of the column are left of the quote, %v right of it", from, to)
	}
}

func TestPairedBlocksShareTheirTop(t *testing.T) {
	long := "p " + strings.Repeat("слово ", 60)
	s := beside(t, []string{"h Title", "p short", "p last"}, []string{"h Заголовок", long, "p конец"})
	for i := range 3 {
		a := s.Editor.Frame(i)
		if b := s.other.Frame(i); a.Y != b.Y || a.H != b.H {
			t.Errorf("block %d: %v and %v", i, a, b)
		}
	}
	s.GoTo("b1", 5)
	s.press("Return")
	if s.other.Text().Len() != 4 || s.Editor.Frame(3).Y != s.other.Frame(3).Y {
		t.Error("after Enter the rows are not paired")
	}
}

func TestALackingBlockIsAskedFor(t *testing.T) {
	s := beside(t, []string{"h Title", "p only here", "p last"}, []string{"h Заголовок"})
	var asked []editor.BlockID
	s.lack = func(id editor.BlockID) { asked = append(asked, id) }
	first := s.Editor.Frame(1)
	s.Editor = s.other
	s.click(fyne.NewPos(20, first.Y+30))
	if fmt.Sprint(asked) != "[b1]" {
		t.Errorf("asked for %v", asked)
	}
}

func TestTheCaretIsAlwaysInView(t *testing.T) {
	var lines []string
	for i := range 80 {
		lines = append(lines, fmt.Sprint("p paragraph ", i))
	}
	s := open(t, lines...)
	s.press("Ctrl+End")
	if top := s.Top(); top < 1000 {
		t.Errorf("scrolled to %v", top)
	}
	s.press("Prior", "Prior")
	y := s.at(s.Active(), 0).Y
	if y < s.Top() || y > s.Top()+600 {
		t.Errorf("the caret is at %v, the view at %v", y, s.Top())
	}
	s.press("Ctrl+Home")
	if s.Top() != 0 {
		t.Errorf("at the begin the view is at %v", s.Top())
	}
}

// tick lets what is done again and again be done once more.
func (s *stage) tick() (n int) {
	for _, f := range s.ticks {
		if f != nil {
			f()
			n++
		}
	}
	return n
}

func TestAPointerBeyondTheEdgeScrolls(t *testing.T) {
	var lines []string
	for i := range 80 {
		lines = append(lines, fmt.Sprint("p paragraph ", i))
	}
	s := open(t, lines...)
	blinking := s.tick()
	from := s.at(2, 2)
	s.MouseDown(s.event(from, desktop.MouseButtonPrimary))
	e := s.event(fyne.NewPos(200, 620), desktop.MouseButtonPrimary)
	s.Dragged(&fyne.DragEvent{PointEvent: e.PointEvent})
	was := s.Active()
	for range 20 {
		s.tick()
	}
	if s.Top() < 100 || s.Active() <= was || s.Text().Selection().From().Block != 2 {
		t.Errorf("scrolled to %v, selected %v", s.Top(), s.Text().Selection())
	}
	s.MouseUp(e)
	s.DragEnd()
	if n := s.tick(); n != blinking {
		t.Errorf("%d things go on after the drag", n)
	}
}

func TestATextThatIsChangedFromOutsideIsSetAnew(t *testing.T) {
	s := open(t, "p one two three", "p four")
	s.Text().Select(revise.Selection{Caret: revise.Pos{Offset: 14}})
	s.Text().Type("")
	s.SetMarks(nil) // paints
	s.press("End", "Down")
	if got := s.Text().Len(); got != 2 || s.Frame(1).Y != 40 {
		t.Errorf("%d blocks, the second at %v", got, s.Frame(1).Y)
	}
}

func TestWhatThePointerRestsOnIsSaid(t *testing.T) {
	s := open(t, "p one tvo three")
	tips := kit.NewTips(func(_ time.Duration, f func()) func() {
		f()
		return func() {}
	})
	s.win.SetContent(container.NewStack(s.Spread, tips))
	s.SetMarks([]rich.Mark{{Block: "b0", From: 4, To: 7, Kind: rich.Misspelt, Key: 7}})
	for _, c := range []struct {
		at   fyne.Position
		want string
	}{
		{fyne.NewPos(112, s.at(0, 0).Y), "Block"},
		{fyne.NewPos(132, s.at(0, 0).Y), "Add"},
		{s.at(0, 5), "finding 7"},
		{s.at(0, 12), ""},
	} {
		if s.MouseMoved(s.event(c.at, 0)); tips.Shown() != c.want {
			t.Errorf("at %v it says %q, want %q", c.at, tips.Shown(), c.want)
		}
	}
	s.MouseMoved(s.event(s.at(0, 5), 0))
	if s.MouseOut(); tips.Shown() != "" {
		t.Errorf("after the pointer left it says %q", tips.Shown())
	}
}

func TestPartsOfBlocksArePressed(t *testing.T) {
	s := open(t, "p one", "q said", "i caption")
	s.pick = func(i int) { s.heard = append(s.heard, fmt.Sprint("picture ", i)) }
	q, i := s.Frame(1), s.Frame(2)
	s.click(fyne.NewPos(180, q.Y+q.H-20))
	s.click(fyne.NewPos(200, i.Y+60))
	if fmt.Sprint(s.heard) != "[speaker 1 picture 2]" {
		t.Errorf("heard %v", s.heard)
	}
}
