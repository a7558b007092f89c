package shell

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/welcome"
)

// recentCount is how many publications are remembered.
const recentCount = 8

func (s *Shell) recent() []string {
	return s.app.Preferences().StringList("recent")
}

func (s *Shell) addRecent(path string) {
	if path == "" {
		return
	}
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	list := []string{path}
	for _, p := range s.recent() {
		if p != path && len(list) < recentCount {
			list = append(list, p)
		}
	}
	s.app.Preferences().SetStringList("recent", list)
}

func (s *Shell) recentItems() []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, p := range s.recent() {
		if p != s.path {
			out = append(out, fyne.NewMenuItem(filepath.Base(p), func() { s.openPath(p) }))
		}
	}
	return out
}

// welcome shows the page for when no publication is open.
func (s *Shell) welcome() {
	s.win.SetTitle(s.words.T("word.title"))
	page := welcome.Page{
		Words: s.words, Version: s.to.Version, Recent: s.recent(),
		Dark: s.theme.Dark, Languages: s.languageSwitch("own."),
		Look: s.dress, New: s.newPublication, Open: s.pickPublication, OpenPath: s.openPath,
		Clear: func() {
			s.app.Preferences().SetStringList("recent", nil)
			s.welcome()
		},
	}
	if s.to.Sample != nil {
		page.Sample = s.openSample
	}
	s.win.SetContent(kit.Fill(ui.ColourSurface, page.Build()))
	s.offer()
}

// openPath opens a publication behind the window and enters it.
func (s *Shell) openPath(path string) {
	if s.to.Desk == nil && s.win.Content() == nil {
		s.win.SetContent(kit.Fill(ui.ColourSurface))
	}
	s.opened(path, func(ctx context.Context) (*desk.Desk, error) { return s.to.Open(ctx, path) })
}

func (s *Shell) opened(path string, how func(context.Context) (*desk.Desk, error)) {
	ui.Latest(s.opening, how, func(d *desk.Desk, err error) {
		if err != nil {
			if s.to.Desk == nil {
				s.welcome()
			}
			s.fail(err, nil)
			return
		}
		s.enter(d, path)
	})
}

// openSample writes the sample beside the other publications and opens it, or opens it
// as it is when it is there already.
func (s *Shell) openSample() {
	path := filepath.Join(s.folder(), "sample.twofold")
	if _, err := os.Stat(path); err == nil {
		s.openPath(path)
		return
	}
	s.opened(path, func(ctx context.Context) (*desk.Desk, error) { return s.to.Sample(ctx, path) })
}

func (s *Shell) folder() string {
	if s.path != "" {
		return filepath.Dir(s.path)
	}
	if s.to.Folder != "" {
		return s.to.Folder
	}
	return "."
}

// pickPublication asks for a file to open.
func (s *Shell) pickPublication() {
	kit.FileAsk{
		Title: s.words.T("file.pick"), Endings: []string{".twofold"}, Folder: s.folder(),
		Fail: func(err error) { s.fail(err, nil) },
		Then: func(path string, f io.ReadCloser) {
			if err := f.Close(); err != nil {
				s.fail(err, nil)
				return
			}
			s.openPath(path)
		},
	}.Show(s.win)
}

// newPublication asks for the names of a new publication and makes it.
func (s *Shell) newPublication() {
	if s.to.Create == nil {
		return
	}
	names := map[editor.Lang]*kit.Entry{}
	body := kit.Column(12)
	langs := []editor.Lang{editor.English, editor.Russian}
	for _, l := range langs {
		names[l] = kit.NewEntry("", "")
		label := s.words.T("new.name", "Lang", s.words.T("lang."+string(l)))
		body.Add(kit.Field(label, names[l]))
	}
	size := editor.A4
	sizes, at := ui.PageSizes(size)
	choice := kit.NewSegmented(sizes, at, func(i int) { size = editor.PageSizes()[i] })
	body.Add(kit.Field(s.words.T("new.pages"), kit.Row(0, choice, kit.Spring())))
	folder := kit.NewEntry(s.folder(), "")
	body.Add(kit.Field(s.words.T("new.folder"), folder))
	body.Add(kit.Text(s.words.T("new.note"), ui.SizeSmall, ui.ColourInk3))
	var d *kit.Dialog
	create := func() {
		p := &editor.Publication{
			Languages: langs, Names: editor.Text{}, Design: editor.Design{Paper: size, KeepPages: true},
		}
		for _, l := range langs {
			p.Names = p.Names.With(l, strings.TrimSpace(names[l].Text))
		}
		p.Slug = desk.Slug(p.Names.Any(editor.English))
		path := filepath.Join(folder.Text, p.Slug+".twofold")
		d.Close()
		s.opened(path, func(ctx context.Context) (*desk.Desk, error) { return s.to.Create(ctx, path, p) })
	}
	d = kit.Ask{
		Title: s.words.T("new.title"), Body: body, Width: 520, First: names[editor.English],
		Deeds: []*kit.Button{
			kit.NewButton(s.words.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(s.words.T("do.create"), "", kit.Main, create),
		},
	}.Show(s.win.Canvas())
}
