package plates

import (
	"context"
	"io"
	"path/filepath"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// Bring brings a file into the publication and closes it.
func (s *Plates) Bring(path string, f io.ReadCloser, then func(*editor.Picture)) {
	name := filepath.Base(path)
	ui.InTurn(s.saves, func(ctx context.Context) (*editor.Picture, error) {
		defer f.Close()
		data, err := io.ReadAll(f)
		if err != nil {
			return nil, err
		}
		return s.w.Desk.AddPicture(ctx, name, data)
	}, func(p *editor.Picture, err error) {
		if err != nil {
			s.w.Fail(err, nil)
			return
		}
		s.list[p.ID] = p
		then(p)
	})
}

// Open asks for a file and brings it in.
func (s *Plates) Open(then func(*editor.Picture)) {
	kit.FileAsk{
		Title: s.w.T("writing.picture.pick"), Fail: func(err error) { s.w.Fail(err, nil) },
		Endings: ui.PictureEndings(),
		Then:    func(path string, f io.ReadCloser) { s.Bring(path, f, then) },
	}.Show(s.w.Main)
}
