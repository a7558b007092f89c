package plates

import (
	"cmp"
	"image"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/choose"
)

// Pick asks for one of the publication's pictures, or for a file. Those that came in or
// were worked on last stand first. It may take the place of another one.
func (s *Plates) Pick(instead bool, then func(*editor.Picture)) {
	list := slices.SortedFunc(maps.Values(s.list), func(a, b *editor.Picture) int {
		return cmp.Or(b.Modified.Compare(a.Modified), strings.Compare(string(b.ID), string(a.ID)))
	})
	if len(list) == 0 {
		s.Open(then)
		return
	}
	lines := make([]choose.Line, len(list))
	for i, p := range list {
		lines[i] = choose.Line{
			Text: s.name(p), Note: p.Name, Picture: func() image.Image { return s.thumb(p) },
		}
	}
	deed := "writing.picture.take"
	if instead {
		deed = "writing.picture.replace"
	}
	var dialog choose.Shown
	file := kit.NewButton(s.w.T("writing.picture.file"), ui.IconFolder, kit.Normal, func() {
		dialog.Close()
		s.Open(then)
	})
	dialog = choose.Dialog{
		Title: s.w.T("writing.picture.pick"), Hint: s.w.T("writing.picture.hint"),
		None: s.w.T("writing.picture.none"), Cancel: s.w.T("do.cancel"),
		Deed: s.w.T(deed), Left: []fyne.CanvasObject{file},
		Lines: lines, Then: func(i int) { then(list[i]) },
	}.Show(s.w.Main.Canvas())
	s.shown = dialog.Again
}

// name is what a picture shows, else the name of its file.
func (s *Plates) name(p *editor.Picture) string {
	if alt := p.Alts.Any(s.w.Lang()); alt != "" {
		return alt
	}
	return p.Name
}
