package settings

import (
	"context"
	"os"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/desk"
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

// stage is the room in a window, with the way back of the last deed that was told.
type stage struct {
	*Room
	desk *desk.Desk
	undo func()
}

// enter opens the room on the sample, after before was done to it.
func enter(t *testing.T, before func(*desk.Desk)) *stage {
	t.Helper()
	words, err := ui.ReadWords(editor.English)
	must(t, err)
	s := &stage{desk: trial.Desk(t)}
	before(s.desk)
	win := fyne.CurrentApp().NewWindow("")
	t.Cleanup(win.Close)
	win.Resize(fyne.NewSize(1280, 800))
	s.Room = New(&ui.Window{
		Deps: ui.Deps{Now: s.desk.Today().Time, Work: ui.AtOnce()}, Words: words, Desk: s.desk, Main: win,
		Status: func(ui.Status) {}, Changed: func() {},
		Tell: func(_ string, undo func()) { s.undo = undo },
		Fail: func(err error, _ func()) { t.Error(err) },
	})
	win.SetContent(s.Build())
	s.Show(ui.Place{})
	return s
}

// style is what is stored.
func (s *stage) style(t *testing.T) editor.Style {
	t.Helper()
	p, err := s.desk.Publication(ctx)
	must(t, err)
	return p.Style
}

func (s *stage) stored(t *testing.T) *editor.House {
	t.Helper()
	h, err := s.desk.House(ctx)
	must(t, err)
	return h
}

func TestTheHouseChoosesItsEndings(t *testing.T) {
	s := enter(t, func(*desk.Desk) {})
	s.pub.Style = s.pub.Style.WithWords(editor.English, []string{"hashar"})
	s.endings().(*fyne.Container).Objects[1].(*fyne.Container).Objects[0].(fyne.Focusable).
		TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if got := s.style(t); got.Endings != editor.Ise || got.Words[editor.English][0] != "hashar" {
		t.Errorf("stored %+v", got)
	}
	if got := s.stored(t).Endings; got != editor.Ise {
		t.Errorf("the house says %q", got)
	}
}

func TestWordsOfTheHouseAreWrittenInAField(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"tandoor\naryk", []string{"tandoor", "aryk"}},
		{" tandoor,  aryk; hashar ", []string{"tandoor", "aryk", "hashar"}},
		{"\n", nil},
	} {
		if got := wordsOf(c.typed); len(got)+len(c.want) > 0 && !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %q", c.typed, got)
		}
	}
}

func TestARuleIsSwitchedOffAndOn(t *testing.T) {
	s := enter(t, func(d *desk.Desk) { must(t, d.SwitchRule(ctx, "acronym", false)) })
	s.switchRule("serial-comma", false)
	if h := s.stored(t); h.Runs("serial-comma", false) || h.Runs("acronym", false) {
		t.Errorf("off are %v", h.Off)
	}
	if got := s.ruleName("acronym"); got != "Acronyms nobody explains" {
		t.Errorf("a check is called %q", got)
	}
	s.switchRule("acronym", true)
	if h := s.manner.house; !h.Runs("acronym", false) || h.Runs("serial-comma", false) {
		t.Errorf("off are %v", h.Off)
	}
	s.unfolded = true
	s.rebuild()
}

func TestAnExcuseIsTakenBack(t *testing.T) {
	var id editor.StoryID
	s := enter(t, func(d *desk.Desk) {
		rows, err := d.StoryRows(ctx)
		must(t, err)
		id = rows[0].ID
		must(t, d.Excuse(ctx, editor.Excuse{
			Rule: "acronym", Story: id, Lang: editor.English, Words: "DRS", Why: "A name",
		}))
	})
	if got := len(s.manner.house.Excused); got != 1 {
		t.Fatalf("%d places are excused", got)
	}
	s.unexcuse(s.manner.house.Excused[0])
	if got := s.stored(t).Excused; len(got) != 0 {
		t.Errorf("still excused: %+v", got)
	}
	s.undo()
	if got := s.stored(t).Excused; len(got) != 1 || got[0].Story != id || got[0].Why != "A name" {
		t.Errorf("put back: %+v", got)
	}
}
