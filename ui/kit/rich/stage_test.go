package rich_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui"
	"twofold/ui/kit/rich"
)

func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(&ui.Theme{})
	os.Exit(m.Run())
}

// stage is a spread in a window of the test driver. It does what the real driver does,
// in the real order: a press, drags, the release, then the end of the drag or the tap.
type stage struct {
	*rich.Spread
	*rich.Editor
	other *rich.Editor
	win   fyne.Window
	keys  fyne.KeyModifier // held
	now   time.Time
	heard []string
	lack  func(editor.BlockID)
	// fields are those of every picture block.
	fields []rich.Field
	pick   func(i int) // hears of presses on pictures
	ticks  []func()    // what is to be done again and again; nil when it was stopped
}

// open shows blocks, one a line: a letter for the kind, a blank, the words.
func open(t testing.TB, lines ...string) *stage {
	t.Helper()
	s := &stage{now: time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)}
	s.Editor = rich.New(text(editor.English, lines...), s.host(), nil)
	s.show(t, rich.NewSpread(s.Editor))
	return s
}

// beside shows the same blocks in two languages.
func beside(t testing.TB, english, russian []string) *stage {
	t.Helper()
	s := &stage{}
	a, b := text(editor.English, english...), text(editor.Russian, russian...)
	revise.Bind(a, b)
	s.Editor, s.other = rich.New(a, s.host(), nil), rich.New(b, s.host(), nil)
	s.show(t, rich.NewSpread(s.Editor, s.other))
	return s
}

func (s *stage) show(t testing.TB, sp *rich.Spread) {
	t.Helper()
	s.Spread = sp
	s.win = fyne.CurrentApp().NewWindow("")
	t.Cleanup(s.win.Close)
	s.win.SetPadded(false)
	s.win.SetContent(sp)
	s.win.Resize(fyne.NewSize(900, 600))
	s.win.Canvas().Focus(s.Editor)
}

func (s *stage) host() rich.Host {
	told := func(what string) func(int, fyne.Position) {
		return func(i int, _ fyne.Position) { s.heard = append(s.heard, fmt.Sprint(what, " ", i)) }
	}
	return rich.Host{
		Name: func(int) string { return "Paragraph" }, Ghost: func(int) string { return "Write here" },
		Now: func() time.Time { return s.now }, Keys: func() fyne.KeyModifier { return s.keys },
		Every: func(_ time.Duration, f func()) func() {
			n := len(s.ticks)
			s.ticks = append(s.ticks, f)
			return func() { s.ticks[n] = nil }
		},
		Handle: "Block", Plus: "Add", About: func(m rich.Mark) string { return fmt.Sprint("finding ", m.Key) },
		PickImage: func(i int) { s.pick(i) }, Lacking: "Not here", Supply: func(id editor.BlockID) { s.lack(id) },
		BlockMenu: told("menu"), PlusMenu: told("plus"), SetSpeaker: told("speaker"),
		Context: func(m rich.Mark, ok bool, _ fyne.Position) {
			s.heard = append(s.heard, fmt.Sprint("context ", m.Key, " ", ok))
		},
		Picture: func(int) rich.Picture {
			return rich.Picture{Wide: 300, High: 200, Fields: s.fields, Lack: "Credit is missing"}
		},
	}
}

var kinds = map[string]editor.Kind{
	"h": editor.Headline, "s": editor.Standfirst, "p": editor.Paragraph, "b": editor.Bullet,
	"q": editor.Quote, "i": editor.Image, "x": editor.Sidebar, "u": editor.PullQuote,
}

func text(l editor.Lang, lines ...string) *revise.Text {
	var list []editor.Block
	for i, line := range lines {
		k, words, _ := strings.Cut(line, " ")
		b := editor.Block{ID: editor.BlockID(fmt.Sprint("b", i)), Kind: kinds[k], Spans: editor.Plain(words)}
		if b.Kind == editor.Image {
			b.Picture = "pic"
		}
		list = append(list, b)
	}
	n := 0
	return revise.New(list, l, func() editor.BlockID {
		n++
		return editor.BlockID(fmt.Sprint(l, n))
	})
}

// write is the text with its selection in brackets, or the caret as a bar.
func (s *stage) write() string {
	t := s.Text()
	sel := t.Selection()
	var out []string
	for i := range t.Len() {
		words := t.Plain(i)
		for _, m := range []struct {
			at   revise.Pos
			sign string
		}{{sel.To(), "]"}, {sel.From(), "["}} {
			if m.at.Block == i {
				words = words[:m.at.Offset] + m.sign + words[m.at.Offset:]
			}
		}
		out = append(out, words)
	}
	return strings.ReplaceAll(strings.Join(out, " / "), "[]", "|")
}

func (s *stage) want(t *testing.T, want string) {
	t.Helper()
	if got := s.write(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// press presses keys by name, "Shift+Left"; what is longer than a name is typed.
func (s *stage) press(keys ...string) {
	for _, k := range keys {
		parts := strings.Split(k, "+")
		name := fyne.KeyName(parts[len(parts)-1])
		s.keys = 0
		for _, p := range parts[:len(parts)-1] {
			s.keys |= map[string]fyne.KeyModifier{
				"Shift": fyne.KeyModifierShift, "Ctrl": fyne.KeyModifierControl,
			}[p]
		}
		e := s.win.Canvas().Focused().(*rich.Editor)
		if s.keys&fyne.KeyModifierControl != 0 {
			e.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: s.keys})
		} else {
			e.TypedKey(&fyne.KeyEvent{Name: name})
		}
		s.keys = 0
	}
}

func (s *stage) typed(words string) {
	for _, r := range words {
		s.win.Canvas().Focused().TypedRune(r)
	}
}

// at is where a byte of a block is in the editor.
func (s *stage) at(block, offset int) fyne.Position {
	sel := s.Text().Selection()
	defer s.Text().Select(sel)
	s.Text().Select(revise.At(revise.Pos{Block: block, Offset: offset}))
	p := s.CaretOnCanvas().Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(s.Editor))
	return p.Subtract(fyne.NewPos(0, 8))
}

func (s *stage) event(at fyne.Position, b desktop.MouseButton) *desktop.MouseEvent {
	e := &desktop.MouseEvent{Button: b, Modifier: s.keys}
	e.Position = at
	e.AbsolutePosition = fyne.CurrentApp().Driver().AbsolutePositionForObject(s.Editor).Add(at)
	return e
}

func (s *stage) click(at fyne.Position) {
	s.MouseMoved(s.event(at, 0))
	s.MouseDown(s.event(at, desktop.MouseButtonPrimary))
	e := s.event(at, desktop.MouseButtonPrimary)
	s.MouseUp(e)
	if c := s.win.Canvas(); c.Focused() != s.Editor {
		c.Unfocus() // so does the real driver
	}
	s.Tapped(&e.PointEvent)
}

func (s *stage) drag(from, to fyne.Position) {
	s.MouseMoved(s.event(from, 0))
	s.MouseDown(s.event(from, desktop.MouseButtonPrimary))
	for _, at := range []fyne.Position{from.AddXY((to.X-from.X)/2, (to.Y-from.Y)/2), to} {
		e := s.event(at, desktop.MouseButtonPrimary)
		s.Dragged(&fyne.DragEvent{PointEvent: e.PointEvent})
	}
	s.MouseUp(s.event(to, desktop.MouseButtonPrimary))
	s.DragEnd()
}
