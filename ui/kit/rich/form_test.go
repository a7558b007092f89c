package rich_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"twofold/ui/kit"
	"twofold/ui/kit/rich"
)

// pictured shows a picture block between two paragraphs, with a line of text and a choice
// to fill in.
func pictured(t *testing.T, more ...string) *stage {
	t.Helper()
	s := open(t, append([]string{"p one", "i caption", "p two"}, more...)...)
	s.fields = []rich.Field{
		{Key: "credit", Label: "Credit", Lack: true, Typed: func(words string) {
			s.fields[0].Text, s.fields[0].Lack = words, words == ""
		}, Left: func() { s.heard = append(s.heard, "left credit") }},
		{Key: "width", Label: "Width", Choices: []string{"one", "two"}, Picked: func(at int) {
			s.fields[1].At = at
		}},
	}
	s.Update()
	return s
}

// has says what has the keyboard.
func (s *stage) has() string {
	switch f := s.win.Canvas().Focused().(type) {
	case *rich.Editor:
		return fmt.Sprint("text of ", f.ActiveID())
	case *kit.Entry:
		return "entry " + f.Text
	case *kit.Segmented:
		return fmt.Sprint("choice ", f.At())
	case *widget.Button:
		return f.Text
	}
	return "nothing"
}

// key presses a key as the real driver does: Tab walks unless what has the keyboard takes
// it.
func (s *stage) key(name fyne.KeyName) {
	c := s.win.Canvas()
	tab, ok := c.Focused().(fyne.Tabbable)
	switch {
	case name != fyne.KeyTab || ok && tab.AcceptsTab():
		c.Focused().TypedKey(&fyne.KeyEvent{Name: name})
	case s.keys == fyne.KeyModifierShift:
		c.FocusPrevious()
	default:
		c.FocusNext()
	}
}

func TestTabWalksTheFieldsOfTheActivePicture(t *testing.T) {
	s := pictured(t, "i second")
	before, after := widget.NewButton("before", nil), widget.NewButton("after", nil)
	s.win.SetContent(container.NewStack(before, s.Spread, after))
	s.win.Canvas().Focus(s.Editor)
	for _, c := range []struct {
		key   fyne.KeyName
		shift bool
		want  string
	}{
		{fyne.KeyTab, false, "after"},
		{fyne.KeyTab, true, "text of b0"},
		{fyne.KeyDown, false, "text of b1"},
		{fyne.KeyTab, false, "entry "},
		{fyne.KeyTab, false, "choice 0"},
		{fyne.KeyRight, false, "choice 1"},
		{fyne.KeyTab, true, "entry "},
		{fyne.KeyTab, true, "text of b1"},
		{fyne.KeyTab, true, "before"},
		{fyne.KeyTab, false, "text of b1"},
		{fyne.KeyTab, false, "entry "},
		{fyne.KeyReturn, false, "choice 1"},
		{fyne.KeyEscape, false, "text of b1"},
		{fyne.KeyTab, false, "entry "},
		{fyne.KeyTab, false, "choice 1"},
		{fyne.KeyReturn, false, "text of b1"},
		{fyne.KeyTab, false, "entry "},
		{fyne.KeyTab, false, "choice 1"},
		{fyne.KeyTab, false, "after"},
	} {
		s.keys = 0
		if c.shift {
			s.keys = fyne.KeyModifierShift
		}
		if s.key(c.key); s.has() != c.want {
			t.Fatalf("%s, shift %v: %s has the keyboard, want %s", c.key, c.shift, s.has(), c.want)
		}
	}
}

func TestAFieldIsFilledInByItsKey(t *testing.T) {
	s := pictured(t)
	if s.Fill("b0", "credit") || s.Fill("b1", "no such") || !s.Fill("b1", "credit") {
		t.Fatal("only the picture has the field")
	}
	s.typed("A photographer")
	if f := s.fields[0]; f.Text != "A photographer" || f.Lack || s.has() != "entry A photographer" {
		t.Errorf("the host heard %q; %s has the keyboard", f.Text, s.has())
	}
	if s.ActiveID() != "b1" || len(s.heard) != 0 {
		t.Errorf("the active block is %s, heard %v", s.ActiveID(), s.heard)
	}
	s.key(fyne.KeyEscape)
	if s.has() != "text of b1" || fmt.Sprint(s.heard) != "[left credit]" {
		t.Errorf("after Esc %s has the keyboard, heard %v", s.has(), s.heard)
	}
	s.want(t, "one / |caption / two")
	s.fields[0].Text = "Another one"
	s.Update()
	if s.Fill("b1", "credit"); s.has() != "entry Another one" {
		t.Errorf("what the host says now is not shown: %s", s.has())
	}
}

func TestAFieldThatIsPressedMakesItsBlockTheActiveOne(t *testing.T) {
	s := pictured(t)
	s.GoTo("b0", 1)
	for range 2 {
		var credit *kit.Entry
		for _, o := range test.LaidOutObjects(s.Editor) {
			if e, ok := o.(*kit.Entry); ok {
				credit = e
			}
		}
		if credit == nil || !credit.Disabled() {
			t.Fatal("Tab comes to a picture that is not the active block")
		}
		s.win.Canvas().Focus(credit) // as a press does
		if s.ActiveID() != "b1" || credit.Disabled() || s.has() != "entry " {
			t.Errorf("the active block is %s, %s has the keyboard", s.ActiveID(), s.has())
		}
		s.win.Canvas().Focus(s.Editor)
		s.SelectBlock(0)
	}
}

func TestAChoiceThatIsPressedHasTheKeyboard(t *testing.T) {
	s := pictured(t)
	for _, o := range test.LaidOutObjects(s.Editor) {
		if c, ok := o.(*kit.Segmented); ok {
			s.win.Canvas().Unfocus() // so does the real driver
			c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(60, 10)})
		}
	}
	if s.has() != "choice 1" || s.fields[1].At != 1 || s.ActiveID() != "b1" {
		t.Errorf("%s has the keyboard, in %s", s.has(), s.ActiveID())
	}
}

func TestWhatAPressOpensKeepsTheKeyboard(t *testing.T) {
	s := pictured(t)
	name := kit.NewEntry("name", "")
	s.pick = func(int) {
		kit.Ask{Title: "Which?", Body: name, First: name}.Show(s.win.Canvas())
	}
	s.click(fyne.NewPos(200, s.Frame(1).Y+60))
	if s.has() != "entry name" {
		t.Errorf("%s has the keyboard", s.has())
	}
}

func TestAReadOnlyTextHasItsFieldsReadOnly(t *testing.T) {
	s := pictured(t)
	s.Disable()
	s.Update()
	s.GoTo("b1", 0)
	if s.AcceptsTab() || s.Fill("b1", "credit") {
		t.Error("a field can be filled in")
	}
}
