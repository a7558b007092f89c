package choose_test

import (
	"image"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/ui"
	"twofold/ui/kit/choose"
)

func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(&ui.Theme{})
	os.Exit(m.Run())
}

// open shows a choice of fruit and returns what was taken and how a key is pressed.
func open(t *testing.T) (took *int, press func(keys ...fyne.KeyName), word func(string), win fyne.Window) {
	t.Helper()
	win = fyne.CurrentApp().NewWindow("")
	t.Cleanup(win.Close)
	win.Resize(fyne.NewSize(900, 700))
	took = new(int)
	*took = -1
	choose.Dialog{
		Title: "Fruit", None: "No such fruit", Deed: "Take", Cancel: "Cancel",
		Lines: []choose.Line{{Text: "Apple"}, {Text: "Apricot", Note: "from Isfara"}, {Text: "Fig"}},
		Then:  func(i int) { *took = i },
	}.Show(win.Canvas())
	press = func(keys ...fyne.KeyName) {
		for _, k := range keys {
			win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
	word = func(s string) {
		for _, r := range s {
			win.Canvas().Focused().TypedRune(r)
		}
	}
	return took, press, word, win
}

func TestLinesAreNarrowedWalkedAndTaken(t *testing.T) {
	for _, c := range []struct {
		name, words string
		keys        []fyne.KeyName
		want        int
	}{
		{"the first", "", []fyne.KeyName{fyne.KeyReturn}, 0},
		{"the next", "", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, 1},
		{"not past the end", "", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn}, 2},
		{"there and back", "", []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn}, 0},
		{"narrowed by its words", "fi", []fyne.KeyName{fyne.KeyReturn}, 2},
		{"narrowed by its note", "isfara", []fyne.KeyName{fyne.KeyReturn}, 1},
		{"none has the words", "plum", []fyne.KeyName{fyne.KeyReturn}, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			took, press, word, win := open(t)
			word(c.words)
			press(c.keys...)
			if *took != c.want {
				t.Errorf("took %d, want %d", *took, c.want)
			}
			if shut := win.Canvas().Overlays().Top() == nil; shut != (c.want >= 0) {
				t.Errorf("the dialog is shut: %v", shut)
			}
		})
	}
}

func TestPicturesComeLater(t *testing.T) {
	win := fyne.CurrentApp().NewWindow("")
	t.Cleanup(win.Close)
	win.Resize(fyne.NewSize(900, 700))
	var img image.Image
	shown := choose.Dialog{
		Lines: []choose.Line{{Text: "A picture", Picture: func() image.Image { return img }}},
		Then:  func(int) {},
	}.Show(win.Canvas())
	before := test.RenderObjectToMarkup(win.Canvas().Overlays().Top())
	img = image.NewRGBA(image.Rect(0, 0, 4, 3))
	shown.Again()
	if after := test.RenderObjectToMarkup(win.Canvas().Overlays().Top()); after == before {
		t.Error("a picture that has come is not shown")
	}
}

func TestAWallIsWalkedBothWays(t *testing.T) {
	for _, c := range []struct {
		name  string
		words string
		keys  []fyne.KeyName
		want  int
	}{
		{"the first", "", nil, 0},
		{"beside it", "", []fyne.KeyName{fyne.KeyRight, fyne.KeyRight}, 2},
		{"below it", "", []fyne.KeyName{fyne.KeyRight, fyne.KeyDown}, 5},
		{"there and back", "", []fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft}, 0},
		{"not past the end", "", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyDown}, 5},
		{"narrowed", "f", []fyne.KeyName{fyne.KeyRight}, 5},
		{"none", "g", nil, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			win := fyne.CurrentApp().NewWindow("")
			t.Cleanup(win.Close)
			win.Resize(fyne.NewSize(900, 700))
			took := -1
			var lines []choose.Line
			for _, name := range []string{"a", "b", "c", "d", "ef", "f"} {
				lines = append(lines, choose.Line{Text: name, Picture: func() image.Image { return nil }})
			}
			choose.Dialog{Lines: lines, Then: func(i int) { took = i }}.Show(win.Canvas())
			for _, r := range c.words {
				win.Canvas().Focused().TypedRune(r)
			}
			for _, k := range append(c.keys, fyne.KeyReturn) {
				win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
			}
			if took != c.want {
				t.Errorf("took %d, want %d", took, c.want)
			}
		})
	}
}
