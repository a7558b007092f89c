package menu_test

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(&ui.Theme{})
	os.Exit(m.Run())
}

// stage is a window with a menu over it, and what was done from it.
type stage struct {
	fyne.Window
	done []string
}

// open shows a menu of rows: "-" is a line, "!x" cannot be done, "x>y" leads to y.
func open(t *testing.T, m menu.Menu, at fyne.Position, rows ...string) *stage {
	t.Helper()
	s := &stage{Window: fyne.CurrentApp().NewWindow("")}
	t.Cleanup(s.Close)
	s.Resize(fyne.NewSize(600, 300))
	s.SetContent(container.NewStack(kit.Gap(1, 1)))
	m.Items = s.items(rows)
	m.Show(s.Canvas(), at)
	return s
}

func (s *stage) items(rows []string) []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, r := range rows {
		label, leads, more := strings.Cut(r, ">")
		it := fyne.NewMenuItem(label, func() { s.done = append(s.done, label) })
		switch {
		case r == "-":
			it = fyne.NewMenuItemSeparator()
		case more:
			it.ChildMenu = fyne.NewMenu("", s.items([]string{leads})...)
		case label[0] == '!':
			it.Disabled = true
		}
		out = append(out, it)
	}
	return out
}

// press gives the menu keys by name, and letters as they are.
func (s *stage) press(keys ...string) {
	for _, k := range keys {
		to := s.Canvas().Focused()
		if to == nil {
			return
		}
		switch letters := []rune(k); {
		case k == "Space":
			to.TypedRune(' ')
		case len(letters) == 1:
			to.TypedRune(letters[0])
		default:
			to.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
	}
}

func TestMenusAreWorkedByKeys(t *testing.T) {
	rows := []string{"Cut", "!Copy", "-", "Paste", "Turn into>Quote", "Цитата"}
	for _, c := range []struct {
		name string
		menu menu.Menu
		keys string
		want string
	}{
		{"the arrows pass what cannot be done", menu.Menu{}, "Down Down Return", "Paste"},
		{"nothing is chosen at first", menu.Menu{}, "Return", ""},
		{"the first row is chosen where that is meant", menu.Menu{First: true}, "Return", "Cut"},
		{"up from the top goes to the end", menu.Menu{}, "Up Return", "Цитата"},
		{"Home and End", menu.Menu{}, "End Home KP_Enter", "Cut"},
		{"a letter", menu.Menu{}, "p Return", "Paste"},
		{"Russian letters", menu.Menu{}, "Ц и Return", "Цитата"},
		{"letters that begin nothing begin anew", menu.Menu{}, "p c Return", "Cut"},
		{"what cannot be done is not found by its letters", menu.Menu{}, "c o Return", "Cut"},
		{"a row leads on", menu.Menu{}, "t Right Return", "Quote"},
		{"and back", menu.Menu{}, "t Return Left Up Return", "Paste"},
		{"Esc does nothing", menu.Menu{}, "Down Escape Return", ""},
		{"space takes a row", menu.Menu{}, "p Space", "Paste"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t, c.menu, fyne.NewPos(10, 10), rows...)
			s.press(strings.Fields(c.keys)...)
			if got := strings.Join(s.done, ", "); got != c.want {
				t.Errorf("did %q, want %q", got, c.want)
			}
		})
	}
}

func TestTypingNarrows(t *testing.T) {
	rows := []string{"Paragraph", "Pull quote", "Quote", "Picture"}
	for keys, want := range map[string]string{
		"q Return": "Pull quote", "q Down Return": "Quote", "p u Return": "Pull quote",
		"p i BackSpace BackSpace Return": "Paragraph", "x Return": "", "x Escape": "",
	} {
		s := open(t, menu.Menu{Narrow: "Type to narrow"}, fyne.NewPos(10, 10), rows...)
		s.press(strings.Fields(keys)...)
		if got := strings.Join(s.done, ", "); got != want {
			t.Errorf("%s did %q, want %q", keys, got, want)
		}
	}
}

// The window ends where a menu would go on.
func TestMenusStayInTheWindow(t *testing.T) {
	var many []string
	for range 40 {
		many = append(many, "Row")
	}
	for _, rows := range [][]string{{"Cut", "Paste"}, many} {
		s := open(t, menu.Menu{}, fyne.NewPos(590, 290), rows...)
		s.press("End")
		for _, o := range test.WidgetRenderer(s.Canvas().Overlays().Top().(fyne.Widget)).Objects() {
			far := o.Position().AddXY(o.Size().Width, o.Size().Height)
			if o.Position().X < 0 || o.Position().Y < 0 || far.X > 600 || far.Y > 300 {
				t.Errorf("%d rows stand from %v to %v", len(rows), o.Position(), far)
			}
		}
		s.press("Return")
		if len(s.done) != 1 {
			t.Errorf("%d rows: the last one did nothing", len(rows))
		}
	}
}

func TestMenusStandWhereTheyAreAsked(t *testing.T) {
	s := open(t, menu.Menu{}, fyne.NewPos(120, 40), "Cut", "Turn into>Quote")
	s.press("End", "Right")
	objs := test.WidgetRenderer(s.Canvas().Overlays().Top().(fyne.Widget)).Objects()
	if got := objs[0].Position(); got != fyne.NewPos(120, 40) {
		t.Errorf("the menu stands at %v", got)
	}
	if x := objs[1].Position().X; x < 120+objs[0].Size().Width-4 {
		t.Errorf("what a row leads to stands at %v, over the menu", x)
	}
}

func TestAPressBesideClosesTheMenu(t *testing.T) {
	s := open(t, menu.Menu{}, fyne.NewPos(10, 10), "Cut")
	test.TapCanvas(s.Canvas(), fyne.NewPos(500, 250))
	if s.Canvas().Overlays().Top() != nil || len(s.done) > 0 {
		t.Error("the menu is still there")
	}
	s = open(t, menu.Menu{}, fyne.NewPos(10, 10), "Cut")
	test.TapCanvas(s.Canvas(), fyne.NewPos(60, 28))
	if s.Canvas().Overlays().Top() != nil || len(s.done) != 1 {
		t.Error("the row was not taken")
	}
}
