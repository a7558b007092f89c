package writing

import (
	"testing"

	"fyne.io/fyne/v2"

	"twofold/editor"
)

func TestAPictureOfThePublicationIsPutIn(t *testing.T) {
	s := enter(t, pictured(t))
	l := s.d.source()
	s.goTo(l, s.kindOf(editor.Paragraph))
	e := s.eds[l]
	at := e.Active()
	s.insertPicture()
	field := s.w.Main.Canvas().Focused()
	list, err := s.desk.Pictures(ctx)
	must(t, err)
	want := list[len(list)-1].ID // the newest
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b := e.Text().Block(at + 1); b.Kind != editor.Image || b.Picture != want {
		t.Fatalf("after the paragraph stands a %s of %q, want %q", b.Kind, b.Picture, want)
	}
	s.changePicture(l, at+1)
	field = s.w.Main.Canvas().Focused()
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b := s.stored(t).Version(l).Blocks[at+1]; b.Kind != editor.Image || b.Picture == want {
		t.Errorf("the picture did not change: %+v", b)
	}
}
