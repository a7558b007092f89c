package shell

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/prose"
	"twofold/ui"
)

func TestDroppedFilesAreSorted(t *testing.T) {
	got := sortFiles([]string{"a.DOCX", "b.jpg", "c.twofold", "d.xyz", "e.md", "folder"}, []string{".docx", ".md"})
	want := heap{
		publications: []string{"c.twofold"}, texts: []string{"a.DOCX", "e.md"},
		pictures: []string{"b.jpg"}, unknown: []string{"d.xyz", "folder"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

// drop drops files as the toolkit does.
func drop(s *Shell, paths ...string) {
	var uris []fyne.URI
	for _, p := range paths {
		uris = append(uris, storage.NewFileURI(p))
	}
	s.dropped(fyne.Position{}, uris)
}

func TestDroppedFilesGoWhereTheyBelong(t *testing.T) {
	s := enter(t, editor.English)
	overlays := s.win.Canvas().Overlays()
	var read []string
	s.to.Imports = []string{".docx"}
	s.to.Import = func(_ context.Context, _ *desk.Desk, path string) (*prose.Report, error) {
		read = append(read, filepath.Base(path))
		return &prose.Report{Title: "A", Lang: editor.English}, nil
	}
	s.goTo(ui.Place{Room: ui.RoomArchive})
	drop(s, "/x/a.docx")
	if s.at.Room != ui.RoomStories || !reflect.DeepEqual(read, []string{"a.docx"}) {
		t.Errorf("read %v in %s", read, s.at.Room)
	}
	s.speak(editor.Russian)
	if len(read) != 1 {
		t.Error("the file was brought in again when the language changed")
	}
	file := filepath.Join(t.TempDir(), "p.png")
	must(t, os.WriteFile(file, []byte("no picture"), 0o600))
	drop(s, file)
	if s.at.Room != ui.RoomPictures || overlays.Top() == nil {
		t.Errorf("a picture went to %s", s.at.Room)
	}
	overlays.Remove(overlays.Top())
	drop(s, "/x/a.xyz")
	if overlays.Top() == nil {
		t.Fatal("nothing is said of a file that is not known")
	}
	drop(s, "/x/b.docx")
	if len(read) != 1 {
		t.Error("a file was taken behind a dialog")
	}
}

func TestDroppingNeedsAPublication(t *testing.T) {
	s := bare(t, editor.English)
	s.to.Imports = []string{".docx"}
	s.welcome()
	drop(s, "/x/a.docx")
	if s.win.Canvas().Overlays().Top() == nil {
		t.Error("nothing is said")
	}
	s.win.Canvas().Overlays().Remove(s.win.Canvas().Overlays().Top())
	opened := ""
	s.to.Open = func(_ context.Context, path string) (*desk.Desk, error) {
		opened = path
		return nil, editor.ErrForeign
	}
	drop(s, "/x/a.twofold")
	if opened != "/x/a.twofold" {
		t.Errorf("opened %q", opened)
	}
}
