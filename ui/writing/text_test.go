package writing

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/sample"
	"twofold/ui"
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
	p := s.picture(l, i)
	if len(p.Facts) != 4 || p.Wide == 0 {
		t.Fatalf("the picture shows %+v", p)
	}
	s.widthItems(e, i)[2].Action()
	if got := s.stored(t).Version(l).Blocks[i].Width; got != editor.WidthFull {
		t.Errorf("its width is %q", got)
	}
	s.consentItems(s.pics[e.Text().Block(i).Picture])[0].Action()
	if !s.picture(l, i).Facts[3].Lack {
		t.Error("missing consent is not shown")
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
	file := filepath.Join(t.TempDir(), "small.png")
	f, err := os.Create(file)
	must(t, err)
	must(t, png.Encode(f, image.NewRGBA(image.Rect(0, 0, 30, 20))))
	must(t, f.Close())
	drop := func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(e)
		at = at.AddXY(40, e.Frame(i).Y+20)
		s.Show(ui.Place{Room: ui.RoomWriting, Files: &ui.Files{Paths: []string{file}, At: at}})
	}
	drop()
	b := e.Text().Block(i + 1)
	if b.Kind != editor.Image || s.stored(t).Version(editor.Russian).Block(b.ID) == nil {
		t.Fatalf("after the paragraph stands %+v; failed %v", b, s.failed)
	}
	n := e.Text().Len()
	i++
	drop()
	if e.Text().Len() != n {
		t.Error("dropped on a picture, it does not take its place")
	}
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
