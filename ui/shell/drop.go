package shell

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/ui"
	"twofold/ui/kit"
)

// heap is files that were dropped on the window, by what can be done with them.
type heap struct {
	publications, texts, pictures, unknown []string
}

// sortFiles looks at the endings of files; texts are the endings that can be brought in.
func sortFiles(paths, texts []string) heap {
	var h heap
	for _, p := range paths {
		ending := strings.ToLower(filepath.Ext(p))
		switch {
		case ending == ".twofold":
			h.publications = append(h.publications, p)
		case slices.Contains(texts, ending):
			h.texts = append(h.texts, p)
		case slices.Contains(ui.PictureEndings(), ending):
			h.pictures = append(h.pictures, p)
		default:
			h.unknown = append(h.unknown, p)
		}
	}
	return h
}

// dropped takes files that were dropped on the window: a publication is opened, texts
// become stories, pictures go into the story that is being written, else to Pictures.
// Nothing happens behind a dialog.
func (s *Shell) dropped(at fyne.Position, files []fyne.URI) {
	if s.win.Canvas().Overlays().Top() != nil {
		return
	}
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	h := sortFiles(paths, s.to.Imports)
	switch {
	case len(h.publications) > 0:
		s.openPath(h.publications[0])
	case len(h.texts)+len(h.pictures) > 0 && s.to.Desk == nil:
		s.explain(s.words.T("drop.closed.title"), s.words.T("drop.closed.text"))
	default:
		s.takeFiles(h, at)
	}
}

// takeFiles hands files to the rooms that know what to do with them; the room of stories
// comes last and stays.
func (s *Shell) takeFiles(h heap, at fyne.Position) {
	if len(h.pictures) > 0 {
		room := ui.RoomPictures
		if s.at.Room == ui.RoomWriting {
			room = ui.RoomWriting
		}
		s.goTo(ui.Place{Room: room, Files: &ui.Files{Paths: h.pictures, At: at}})
	}
	if len(h.texts) > 0 {
		s.goTo(ui.Place{Room: ui.RoomStories, Files: &ui.Files{Paths: h.texts}})
	}
	if len(h.unknown) == 0 {
		return
	}
	var names []string
	for _, p := range h.unknown {
		names = append(names, filepath.Base(p))
	}
	s.explain(s.words.T("drop.unknown.title"),
		s.words.T("drop.unknown.text", "Files", strings.Join(names, ", ")))
}

// explain says something that a person should know before going on.
func (s *Shell) explain(title, text string) {
	var d *kit.Dialog
	d = kit.Ask{
		Title: title, Icon: ui.IconInfo, Ink: ui.ColourAccent, Width: 560,
		Body: kit.NewPara(text, ui.SizeWriting, 22, ui.ColourInk),
		Deeds: []*kit.Button{kit.NewButton(s.words.T("do.close"), "", kit.Main,
			func() { d.Close() })},
	}.Show(s.win.Canvas())
}
