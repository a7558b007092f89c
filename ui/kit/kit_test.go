package kit_test

import (
	"fmt"
	"image"
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"twofold/ui"
	"twofold/ui/kit"
)

// TestMain dresses everything in the window's theme: widgets ask for its colours when
// they are made.
func TestMain(m *testing.M) {
	test.NewApp().Settings().SetTheme(&ui.Theme{})
	os.Exit(m.Run())
}

// window shows an object in a window of the test driver.
func window(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	win := fyne.CurrentApp().NewWindow("")
	t.Cleanup(win.Close)
	win.SetPadded(false)
	win.SetContent(o)
	win.Resize(fyne.NewSize(w, h))
	return win
}

func key(f fyne.Focusable, names ...fyne.KeyName) {
	for _, n := range names {
		f.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func TestButtonsArePressedWithKeysAndPointer(t *testing.T) {
	n := 0
	b := kit.NewButton("Export", ui.IconExport, kit.Main, func() { n++ })
	window(t, b, 200, 60)
	test.Tap(b)
	key(b, fyne.KeySpace, fyne.KeyReturn, fyne.KeyA)
	b.Disable()
	test.Tap(b)
	key(b, fyne.KeyReturn)
	if n != 3 {
		t.Errorf("pressed %d times, want 3", n)
	}
}

func TestButtonsGrowWithTheirWords(t *testing.T) {
	window(t, kit.Spring(), 100, 100)
	short := kit.NewButton("Add", "", kit.Normal, nil).MinSize()
	long := kit.NewButton("Добавить материал", "", kit.Normal, nil).MinSize()
	if long.Width <= short.Width || short.Height != ui.ControlHeight {
		t.Errorf("sizes are %v and %v", short, long)
	}
	if small := kit.NewButton("Add", "", kit.Normal, nil).Small().MinSize(); small.Height != ui.SmallHeight {
		t.Errorf("small is %v high", small.Height)
	}
	if icon := kit.NewIcon(ui.IconMore, "More", nil); icon.MinSize().Width < 26 || icon.Say() != "More" {
		t.Errorf("an icon's button is %v, called %q", icon.MinSize(), icon.Say())
	}
}

func TestSegmentedTakesOne(t *testing.T) {
	var got []int
	s := kit.NewSegmented([]string{"EN", "RU", "Both"}, 2, func(i int) { got = append(got, i) })
	window(t, s, 300, 60)
	key(s, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyRight)
	if fmt.Sprint(got) != "[1 0 1]" || s.At() != 1 {
		t.Errorf("told %v, at %d", got, s.At())
	}
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, 10)})
	if s.At() != 0 {
		t.Errorf("a press at the left takes %d", s.At())
	}
	s.Set(2)
	if len(got) != 4 {
		t.Error("Set tells")
	}
}

func TestCheckTells(t *testing.T) {
	var got []bool
	c := kit.NewCheck("Labour migration", false, func(on bool) { got = append(got, on) })
	window(t, c, 200, 40)
	test.Tap(c)
	key(c, fyne.KeySpace)
	c.Set(true)
	if fmt.Sprint(got) != "[true false]" || !c.On() {
		t.Errorf("told %v", got)
	}
}

// rows makes a list of n rows and counts the objects that it makes.
func rows(n int) (*kit.Rows, *int, map[int]bool) {
	l, made, filled := kit.NewRows(), 0, map[int]bool{}
	l.Len = func() int { return n }
	l.Height = func(int) float32 { return 62 }
	l.New = func() fyne.CanvasObject {
		made++
		return kit.NewCut("", ui.SizeText, ui.ColourInk, false)
	}
	l.Fill = func(i int, o fyne.CanvasObject) { filled[i] = true }
	return l, &made, filled
}

func TestAListOfThreeThousandKeepsFewObjects(t *testing.T) {
	l, made, filled := rows(3000)
	window(t, l, 800, 620)
	if *made > 14 || !filled[0] || filled[20] {
		t.Fatalf("%d objects for 10 rows in view", *made)
	}
	l.Choose(2999)
	if !filled[2999] || *made > 14 {
		t.Errorf("the last row is not in view, %d objects", *made)
	}
	if top := l.Top(); top < 2900*62 {
		t.Errorf("scrolled to %v", top)
	}
}

func TestAListIsWorkedWithKeys(t *testing.T) {
	l, _, _ := rows(100)
	var opened []int
	l.OnOpen = func(i int) { opened = append(opened, i) }
	window(t, l, 800, 620)
	for _, c := range []struct {
		keys []fyne.KeyName
		want int
	}{
		{[]fyne.KeyName{fyne.KeyDown}, 0},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, 2},
		{[]fyne.KeyName{fyne.KeyUp}, 1},
		{[]fyne.KeyName{fyne.KeyEnd}, 99},
		{[]fyne.KeyName{fyne.KeyDown}, 99},
		{[]fyne.KeyName{fyne.KeyPageUp}, 89},
		{[]fyne.KeyName{fyne.KeyHome, fyne.KeyUp}, 0},
		{[]fyne.KeyName{fyne.KeyPageDown}, 10},
	} {
		key(l, c.keys...)
		if l.Chosen() != c.want {
			t.Errorf("after %v row %d is chosen, want %d", c.keys, l.Chosen(), c.want)
		}
	}
	key(l, fyne.KeyReturn)
	if fmt.Sprint(opened) != "[10]" {
		t.Errorf("opened %v", opened)
	}
}

func TestAListThatShrinksLooksAgain(t *testing.T) {
	n := 50
	l, _, _ := rows(0)
	l.Len = func() int { return n }
	l.Fill = func(i int, _ fyne.CanvasObject) {
		if i >= n {
			t.Fatalf("row %d of %d was filled", i, n)
		}
	}
	window(t, l, 800, 620)
	l.Choose(49)
	n = 3
	l.Mark(-1)
	l.Reload()
	n = 0
	l.Reload()
	if l.Chosen() != -1 {
		t.Errorf("row %d is chosen of none", l.Chosen())
	}
}

func TestAListIsWorkedWithThePointer(t *testing.T) {
	l, _, _ := rows(30)
	menu, opened := -1, -1
	l.OnMenu = func(i int, _ fyne.Position) { menu = i }
	l.OnOpen = func(i int) { opened = i }
	win := window(t, l, 800, 620)
	cell := cellAt(t, win, fyne.NewPos(100, 62*3+10))
	cell.(desktop.Mouseable).MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if l.Chosen() != 3 || win.Canvas().Focused() != fyne.Focusable(l) {
		t.Errorf("row %d is chosen, %T has the keyboard", l.Chosen(), win.Canvas().Focused())
	}
	cell.(desktop.Mouseable).MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonSecondary})
	cell.(fyne.DoubleTappable).DoubleTapped(&fyne.PointEvent{})
	if menu != 3 || opened != 3 {
		t.Errorf("menu of %d, opened %d", menu, opened)
	}
}

// cellAt finds what can be double clicked at a place of a window.
func cellAt(t *testing.T, win fyne.Window, at fyne.Position) fyne.CanvasObject {
	t.Helper()
	d := fyne.CurrentApp().Driver()
	var found fyne.CanvasObject
	each(win.Content(), func(o fyne.CanvasObject) {
		p, s := d.AbsolutePositionForObject(o), o.Size()
		_, ok := o.(fyne.DoubleTappable)
		if ok && o.Visible() && at.X >= p.X && at.Y >= p.Y && at.X < p.X+s.Width && at.Y < p.Y+s.Height {
			found = o
		}
	})
	if found == nil {
		t.Fatalf("nothing at %v", at)
	}
	return found
}

// each walks an object and all in it.
func each(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
	see(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, in := range o.Objects {
			each(in, see)
		}
	case fyne.Widget:
		for _, in := range test.WidgetRenderer(o).Objects() {
			each(in, see)
		}
	}
}

func TestADragListIsPutInOrder(t *testing.T) {
	l := kit.NewDragList(32)
	var moves []string
	l.OnMove = func(from, to int) { moves = append(moves, fmt.Sprint(from, ">", to)) }
	var objs []fyne.CanvasObject
	for range 4 {
		objs = append(objs, kit.Gap(100, 32))
	}
	l.Set(objs)
	win := window(t, l, 300, 200)
	l.Choose(1)
	down := &desktop.CustomShortcut{
		KeyName:  fyne.KeyDown,
		Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift,
	}
	up := &desktop.CustomShortcut{
		KeyName:  fyne.KeyUp,
		Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift,
	}
	l.TypedShortcut(down)
	l.TypedShortcut(down)
	l.TypedShortcut(down) // at the end already
	l.TypedShortcut(up)
	cell := cellAt(t, win, fyne.NewPos(20, 10)).(fyne.Draggable)
	for range 5 {
		cell.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 10)})
	}
	cell.DragEnd()
	if got := strings.Join(moves, ", "); got != "1>2, 2>3, 3>2, 0>1" {
		t.Errorf("moved %s", got)
	}
	cell.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 60)})
	key(l, fyne.KeyEscape)
	cell.DragEnd()
	if len(moves) != 4 {
		t.Errorf("a drag that was given up moved %v", moves[4:])
	}
}

func TestEscClosesWhatIsOnTop(t *testing.T) {
	win := window(t, kit.Spring(), 800, 600)
	closed := 0
	var d *kit.Dialog
	d = kit.Ask{Title: "Delete?", Width: 400, Closed: func() { closed++ }, Deeds: []*kit.Button{
		kit.NewButton("Cancel", "", kit.Normal, nil), kit.NewButton("Delete", "", kit.Danger, func() { d.Close() }),
	}}.Show(win.Canvas())
	if !d.Open() || win.Canvas().Overlays().Top() == nil {
		t.Fatal("the dialog is not there")
	}
	if !kit.CloseTop(win.Canvas()) || d.Open() || closed != 1 || win.Canvas().Overlays().Top() != nil {
		t.Error("the dialog did not close")
	}
	if kit.CloseTop(win.Canvas()) {
		t.Error("nothing was closed, yet something was said to be")
	}
}

func TestTextIsCutAndWrapped(t *testing.T) {
	window(t, kit.Spring(), 100, 100)
	long := "Migration Service Counsellors Trained at Support Centres"
	short := kit.Shorten(long, 120, ui.SizeText, fyne.TextStyle{})
	if !strings.HasSuffix(short, "…") || !strings.HasPrefix(long, strings.TrimSuffix(short, "…")) {
		t.Errorf("cut to %q", short)
	}
	if w := fyne.MeasureText(short, ui.SizeText, fyne.TextStyle{}).Width; w > 120 {
		t.Errorf("%q is %v wide", short, w)
	}
	if got := kit.Shorten("Short", 120, ui.SizeText, fyne.TextStyle{}); got != "Short" {
		t.Errorf("what fits is cut to %q", got)
	}
	lines := kit.Wrap(long+"\nSecond", 150, ui.SizeText, fyne.TextStyle{})
	if got := strings.Join(lines, " "); got != long+" Second" || len(lines) < 4 {
		t.Errorf("wrapped to %q", lines)
	}
	for _, l := range lines {
		if w := fyne.MeasureText(l, ui.SizeText, fyne.TextStyle{}).Width; w > 150 {
			t.Errorf("%q is %v wide", l, w)
		}
	}
	if got := kit.Wrap("12\u00a0500 people", 1, ui.SizeText, fyne.TextStyle{}); got[0] != "12\u00a0500" {
		t.Errorf("a no-break space broke: %q", got)
	}
}

func TestParagraphsGrowAsTheyNarrow(t *testing.T) {
	p := kit.NewPara(strings.Repeat("several words ", 20), ui.SizeText, 18, ui.ColourInk)
	window(t, p, 600, 400)
	p.Resize(fyne.NewSize(600, 100))
	wide := p.MinSize().Height
	p.Resize(fyne.NewSize(200, 100))
	if narrow := p.MinSize().Height; narrow <= wide {
		t.Errorf("%v high when narrow, %v when wide", narrow, wide)
	}
}

func TestAPaneIsLeftOutWhereItHasNoRoom(t *testing.T) {
	side, rest := kit.Gap(10, 10), kit.Gap(100, 100)
	p := kit.NewPane(side, rest, kit.Side{Right: true, Width: 300, Most: 400, Needs: 900})
	win := window(t, p, 1000, 400)
	if p.Narrow() || rest.Size().Width != 700 {
		t.Errorf("with room: narrow %t, the rest is %v", p.Narrow(), rest.Size().Width)
	}
	win.Resize(fyne.NewSize(800, 400))
	if !p.Narrow() || p.Folded() || side.Visible() || rest.Size().Width != 800 {
		t.Errorf("without: narrow %t, folded %t, the rest is %v", p.Narrow(), p.Folded(), rest.Size().Width)
	}
	win.Resize(fyne.NewSize(1000, 400))
	if !side.Visible() || rest.Size().Width != 700 {
		t.Errorf("with room again: there %t, the rest is %v", side.Visible(), rest.Size().Width)
	}
}

func TestAPaneIsDraggedAndFolded(t *testing.T) {
	var told float32
	rest := kit.Gap(100, 100)
	p := kit.NewPane(kit.Gap(10, 10), rest, kit.Side{
		Right: true, Width: 300, Least: 280,
		Most: 420, Told: func(w float32) { told = w },
	})
	win := window(t, p, 1000, 400)
	if rest.Size().Width != 700 {
		t.Fatalf("the rest is %v wide", rest.Size().Width)
	}
	var grip fyne.Draggable
	each(win.Content(), func(o fyne.CanvasObject) {
		if d, ok := o.(fyne.Draggable); ok {
			grip = d
		}
	})
	grip.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-50, 0)})
	grip.DragEnd()
	if told != 350 || rest.Size().Width != 650 {
		t.Errorf("dragged to %v, the rest is %v", told, rest.Size().Width)
	}
	grip.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(-500, 0)})
	grip.DragEnd()
	if told != 420 {
		t.Errorf("dragged beyond its most: %v", told)
	}
	p.Fold(true)
	if !p.Folded() || rest.Size().Width != 1000 {
		t.Errorf("folded, the rest is %v", rest.Size().Width)
	}
}

func TestAPageShowsItsPicture(t *testing.T) {
	p := kit.NewPage(595, 842, 0.5)
	var at [2]float32
	p.OnTap = func(x, y float32) { at = [2]float32{x, y} }
	window(t, p, 400, 500)
	if m := p.MinSize(); m.Width != 297.5 || m.Height != 421 {
		t.Errorf("the page is %v", m)
	}
	img := image.NewRGBA(image.Rect(0, 0, 10, 14))
	p.Set(img)
	if p.Shown() != img {
		t.Error("another picture is shown")
	}
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(50, 100)})
	if at != [2]float32{100, 200} {
		t.Errorf("pressed at %v points", at)
	}
	p.Mark(ui.ColourRed, kit.Rect{X: 10, Y: 10, W: 20, H: 20})
	p.Zoom(1)
	if m := p.MinSize(); m.Width != 595 {
		t.Errorf("zoomed to %v", m)
	}
}

func TestTabsOpenOneAfterAnother(t *testing.T) {
	var got []int
	tabs := kit.NewTabs([]string{"Story", "Checks", "History"}, 0, func(i int) { got = append(got, i) })
	window(t, tabs.Object(), 400, 40)
	tabs.Open(2)
	tabs.Open(3)
	tabs.Count(1, "4", ui.ColourAmbers, ui.ColourAmber)
	if fmt.Sprint(got) != "[2 0]" || tabs.At() != 0 {
		t.Errorf("opened %v", got)
	}
}

func TestFieldsRelayWhatTheyDoNotUse(t *testing.T) {
	e := kit.NewEntry("", "")
	win := window(t, e, 200, 40)
	var got []fyne.KeyName
	win.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { got = append(got, k.Name) })
	key(e, fyne.KeyF6, fyne.KeyEscape, fyne.KeyHome)
	if fmt.Sprint(got) != "[F6 Escape]" {
		t.Errorf("the window got %v", got)
	}
	e.OnEscape = func() { e.SetText("") }
	e.SetText("words")
	key(e, fyne.KeyEscape)
	if e.Text != "" || len(got) != 2 {
		t.Errorf("Esc leaves %q", e.Text)
	}
}

func TestRowsGiveRoomToWhatGrows(t *testing.T) {
	left, middle, right := kit.Gap(50, 20), kit.Gap(10, 10), kit.Gap(30, 40)
	window(t, kit.Row(8, left, kit.Grow(middle), right), 300, 60)
	if middle.Size().Width != 300-50-30-16 || right.Position().X != 270 {
		t.Errorf("the middle is %v wide, the right at %v", middle.Size().Width, right.Position().X)
	}
	if y := left.Position().Y; y != 20 {
		t.Errorf("the left stands at %v, not in the middle", y)
	}
}

func TestIconsSayTheirNames(t *testing.T) {
	after := func(_ time.Duration, f func()) func() {
		f()
		return func() {}
	}
	tips := kit.NewTips(after)
	icon := kit.NewIcon(ui.IconBell, "Work under way", nil)
	words := kit.NewButton("Export", ui.IconExport, kit.Normal, nil)
	window(t, container.NewStack(kit.Row(8, icon, words), tips), 300, 100)
	icon.MouseIn(&desktop.MouseEvent{})
	if got := tips.Shown(); got != "Work under way" {
		t.Errorf("over the icon it says %q", got)
	}
	icon.MouseOut()
	if got := tips.Shown(); got != "" {
		t.Errorf("beside the icon it says %q", got)
	}
	words.MouseIn(&desktop.MouseEvent{})
	if got := tips.Shown(); got != "" {
		t.Errorf("over words it says %q", got)
	}
}

// Where Enter begins a line, Ctrl+Enter presses the dialog's main button.
func TestCtrlEnterIsForTheDialog(t *testing.T) {
	win := window(t, kit.Gap(10, 10), 400, 300)
	area, pressed := kit.NewArea("", "", 3), 0
	kit.Ask{First: area, Body: area, Deeds: []*kit.Button{
		kit.NewButton("Add", "", kit.Main, func() { pressed++ }),
	}}.Show(win.Canvas())
	key(area, fyne.KeyReturn)
	area.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if area.Text != "\n" || pressed != 1 {
		t.Errorf("pressed %d times, the field says %q", pressed, area.Text)
	}
}
