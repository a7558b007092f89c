package writing

import (
	"context"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/editor/sample"
	"twofold/storage/trial"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
)

func TestWordsAreFoundAndReplaced(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	s.write(editor.English, id, "xyzzy and xyzzy")
	s.openFinder(true)
	s.finder.what.SetText("xyzzy")
	if got := s.finder.query.Text; got != "xyzzy" {
		t.Fatalf("looking for %q", got)
	}
	s.findNext(1)
	s.finder.with.SetText("a word")
	s.replaceOne()
	s.replaceAll()
	if got := s.d.block(editor.English, id).Text(); got != "a word and a word" {
		t.Errorf("it says %q", got)
	}
	s.leave()
	if s.finder.open {
		t.Error("Esc leaves the story, not the strip")
	}
}

func TestAQuotationHasASpeakerAndAPictureItsFacts(t *testing.T) {
	s := enter(t, pictured(t))
	l := s.d.source()
	e := s.eds[l]
	i := e.Text().Index(s.kindOf(editor.Image))
	p := s.picture(l, s.d.texts[l].Block(i))
	if len(p.Fields) != 4 || p.Wide == 0 || p.Size == "" || p.Lack != "" {
		t.Fatalf("the picture shows %+v", p)
	}
	p.Fields[0].Typed("A photographer ")
	p.Fields[2].Picked(2)
	p.Fields[3].Picked(2)
	if got := s.stored(t).Version(l).Blocks[i].Width; got != editor.WidthFull {
		t.Errorf("its width is %q", got)
	}
	list, err := s.desk.Pictures(ctx)
	must(t, err)
	n := slices.IndexFunc(list, func(p editor.Picture) bool { return p.ID == e.Text().Block(i).Picture })
	if kept := list[n]; kept.Credits[l] != "A photographer" || kept.Consent != editor.ConsentMissing {
		t.Errorf("stored is %q, consent %q", kept.Credits[l], kept.Consent)
	}
	if p = s.picture(l, s.d.texts[l].Block(i)); !p.Fields[3].Lack || p.Lack != "Consent is missing" {
		t.Errorf("missing consent is not shown: %q", p.Lack)
	}
}

func TestANewPictureSaysWhatItLacks(t *testing.T) {
	s := enter(t, aStory(t, false))
	e := s.eds[editor.English]
	i := e.Text().Index(s.kindOf(editor.Paragraph))
	s.drop(t, i)
	p := s.picture(editor.English, s.d.texts[editor.English].Block(i+1))
	if got := p.Fields[3].Choices[p.Fields[3].At]; got != "Missing" {
		t.Errorf("its consent is %q", got)
	}
	if p.Lack != "Missing: credit, alt text, consent" {
		t.Errorf("it says %q", p.Lack)
	}
	id := e.Text().Block(i + 1).ID
	for n, rule := range []string{"missing-credit", "missing-alt", "missing-consent"} {
		f := editor.Finding{Rule: rule, Lang: editor.Russian, Block: id, Picture: e.Text().Block(i + 1).Picture}
		s.goFinding(&f)
		_, entry := s.w.Main.Canvas().Focused().(*kit.Entry)
		choice, ok := s.w.Main.Canvas().Focused().(*kit.Segmented)
		if n < 2 && !entry || n == 2 && (!ok || choice.At() != 2) {
			t.Errorf("%s leads to %T", rule, s.w.Main.Canvas().Focused())
		}
		s.found = append(s.found, f)
	}
	s.goTo(editor.Russian, id)
	for _, want := range []string{"missing-credit", "missing-alt", "missing-consent", "missing-credit"} {
		s.nextFinding(1)
		if got := s.eds[editor.Russian].Filling() + s.eds[editor.English].Filling(); got != want {
			t.Errorf("the next finding is %q, want %q", got, want)
		}
	}
}

// pictured is the slug of a story of the sample with a picture in it.
func pictured(t *testing.T) string {
	t.Helper()
	c, err := sample.Publication()
	must(t, err)
	for i := range c.Stories {
		for _, b := range c.Stories[i].Versions[0].Blocks {
			if b.Kind == editor.Image {
				return c.Stories[i].Slug
			}
		}
	}
	t.Fatal("no story has a picture")
	return ""
}

func TestADroppedPictureBecomesABlock(t *testing.T) {
	s := enter(t, aStory(t, false))
	e := s.eds[editor.English]
	id := s.kindOf(editor.Paragraph)
	i := e.Text().Index(id)
	s.drop(t, i)
	b := e.Text().Block(i + 1)
	if b.Kind != editor.Image || s.stored(t).Version(editor.Russian).Block(b.ID) == nil {
		t.Fatalf("after the paragraph stands %+v; failed %v", b, s.failed)
	}
	n := e.Text().Len()
	s.drop(t, i+1)
	if e.Text().Len() != n {
		t.Error("dropped on a picture, it does not take its place")
	}
}

// drop drops a picture on a block of the English version.
func (s *stage) drop(t *testing.T, i int) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "small.png")
	f, err := os.Create(file)
	must(t, err)
	must(t, png.Encode(f, image.NewRGBA(image.Rect(0, 0, 30, 20))))
	must(t, f.Close())
	e := s.eds[editor.English]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(e).AddXY(40, e.Frame(i).Y+20)
	s.Show(ui.Place{Room: ui.RoomWriting, Files: &ui.Files{Paths: []string{file}, At: at}})
}

func TestWritingTextHasSizes(t *testing.T) {
	s := enter(t, aStory(t, false))
	high := s.eds[editor.English].Frame(2).H
	s.resize(1)
	s.resize(1)
	s.resize(1) // no larger one
	if s.size != 19 || s.eds[editor.English].Frame(2).H <= high {
		t.Errorf("size %v, the paragraph is %v high", s.size, s.eds[editor.English].Frame(2).H)
	}
	s.setSize(ui.SizeWriting)
	if got := s.eds[editor.English].Frame(2).H; got != high {
		t.Errorf("the paragraph is %v high again", got)
	}
}

func TestTwoLanguagesGetTheInspectorsRoom(t *testing.T) {
	s := enter(t, aStory(t, false))
	if s.pane.Folded() {
		t.Error("there is room, and the inspector is folded")
	}
	s.w.Main.Resize(fyne.NewSize(1280, 800))
	s.look(2)
	if !s.pane.Folded() {
		t.Error("there is no room, and the inspector is shown")
	}
	s.look(0)
	if s.pane.Folded() {
		t.Error("with one language the inspector does not come back")
	}
	s.fold()
	s.look(2)
	s.look(0)
	if !s.pane.Folded() {
		t.Error("the inspector comes back though a person folded it")
	}
}

func TestAWiderWindowBringsTheInspectorBack(t *testing.T) {
	s := enter(t, aStory(t, false))
	for _, c := range []struct {
		wide   float32
		folded bool
	}{{1280, true}, {1920, false}, {1280, true}} {
		s.w.Main.Resize(fyne.NewSize(c.wide, 800))
		if s.pane.Folded() != c.folded {
			t.Errorf("at %v units the inspector is folded: %t", c.wide, s.pane.Folded())
		}
	}
	s.fold()
	s.w.Main.Resize(fyne.NewSize(1300, 800))
	if s.pane.Folded() {
		t.Error("a person unfolded the inspector, and it folds again")
	}
}

// The buttons for kinds of block turn what is selected, and an empty block; else they put a
// new one below.
func TestKindsTurnWhatIsSelected(t *testing.T) {
	for _, c := range []struct {
		name  string
		do    func(s *stage, e *rich.Editor)
		more  int // blocks
		kinds string
	}{
		{"words are selected", func(s *stage, e *rich.Editor) {
			id := s.kindOf(editor.Paragraph)
			e.Pick(id, 0, 3)
		}, 0, "bullet"},
		{"an empty paragraph", func(s *stage, e *rich.Editor) {
			e.Insert(editor.Block{Kind: editor.Paragraph})
		}, 1, "bullet"},
		{"the caret among words", func(*stage, *rich.Editor) {}, 1, "bullet"},
		{"a headline stays one", func(s *stage, e *rich.Editor) {
			e.Pick(s.kindOf(editor.Headline), 0, 3)
		}, 1, "bullet"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := enter(t, aStory(t, false))
			s.goTo(editor.English, s.kindOf(editor.Paragraph))
			e := s.eds[editor.English]
			before := e.Text().Len()
			c.do(s, e)
			s.insert(editor.Bullet)
			if got := e.Text().Len() - before; got != c.more {
				t.Errorf("%d more blocks, want %d", got, c.more)
			}
			if got := string(e.Text().Block(e.Active()).Kind); got != c.kinds {
				t.Errorf("the block at hand is a %s", got)
			}
		})
	}
}

func TestEscLeavesAFieldForTheText(t *testing.T) {
	s := enter(t, aStory(t, false))
	left := 0
	s.w.Go = func(ui.Place) { left++ }
	s.w.Main.Canvas().Focus(s.kind)
	s.escape()
	if e := s.editor(); left > 0 || s.w.Main.Canvas().Focused() != fyne.Focusable(e) {
		t.Fatalf("left %d times, the keyboard is with %T", left, s.w.Main.Canvas().Focused())
	}
	s.escape()
	if left != 1 {
		t.Error("the text is not left")
	}
}

func TestFindingsThatAreGoneToAreShown(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	s.w.CheckStory = func(context.Context, *desk.Desk, *editor.Story) ([]editor.Finding, error) {
		return []editor.Finding{
			{Rule: "doubled-word", Lang: editor.English, Block: id, From: 2, To: 6},
			{Rule: "acronym", Lang: editor.English, Block: id, From: 8, To: 9},
		}, nil
	}
	s.check()
	s.nextFinding(1)
	if s.tab != tabChecks || s.gone.Rule != "doubled-word" {
		t.Errorf("tab %d, at %q", s.tab, s.gone.Rule)
	}
	s.nextFinding(1)
	if here := s.found[slices.IndexFunc(s.found, func(f editor.Finding) bool { return s.isAt(&f) })]; here.Rule != "acronym" {
		t.Errorf("at %q", here.Rule)
	}
	if s.w.Main.Canvas().Focused() != fyne.Focusable(s.eds[editor.English]) {
		t.Error("the text lost the keyboard")
	}
}

// The room fits into the smallest window, whatever is open.
func TestTheRoomFitsIntoASmallWindow(t *testing.T) {
	s := enter(t, aStory(t, false))
	for _, l := range editor.Langs() {
		words, err := ui.ReadWords(l)
		must(t, err)
		s.w.Words = words
		s.Hide()
		s.w.Main.SetContent(s.Build())
		s.Show(ui.Place{Room: ui.RoomWriting, Story: s.story})
		s.openFinder(true)
		if wide := s.w.Main.Content().MinSize().Width; wide > 1280-ui.RailWidth {
			t.Errorf("%s: the room needs %.0f", l, wide)
		}
	}
}

// A publication that is open for reading is read, and nothing typed into it.
func TestWhatMayOnlyBeReadIsNotTypedInto(t *testing.T) {
	d, disk := trial.OnDisk(t, t.TempDir())
	disk.Shut = true
	s := on(t, d, ui.AtOnce(), aStory(t, false))
	e := s.eds[editor.English]
	e.Pick(s.kindOf(editor.Paragraph), 0, 0)
	before := e.Text().Plain(e.Active())
	e.TypedRune('x')
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := e.Text().Plain(e.Active()); got != before {
		t.Errorf("typed: %q", got)
	}
	if len(s.failed) > 0 {
		t.Errorf("failed: %v", s.failed)
	}
}
