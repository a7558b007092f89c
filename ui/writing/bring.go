package writing

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
)

// insertPicture asks for a file and puts it in after the active block.
func (r *Room) insertPicture() {
	r.pickPicture(func(p *editor.Picture) {
		r.on(func(e *rich.Editor) {
			e.Insert(editor.Block{Kind: editor.Image, Picture: p.ID, Width: editor.WidthColumn})
		})
	})
}

// changePicture asks for a file and shows it in a picture block.
func (r *Room) changePicture(l editor.Lang, i int) {
	id := r.d.texts[l].Block(i).ID
	r.pickPicture(func(p *editor.Picture) {
		if e := r.eds[l]; e != nil && e.Text().Index(id) >= 0 {
			r.change(e, func() { e.Text().SetPicture(e.Text().Index(id), p.ID) })
		}
	})
}

// dropPictures brings in pictures that were dropped on the sheet: each becomes a block
// after the one under the pointer, or, on a picture block, takes the picture's place.
func (r *Room) dropPictures(files *ui.Files) {
	for _, path := range files.Paths {
		f, err := os.Open(path)
		if err != nil {
			r.w.Fail(err, nil)
			continue
		}
		r.bringPicture(path, f, func(p *editor.Picture) { r.placePicture(p, files.At) })
	}
}

func (r *Room) placePicture(p *editor.Picture, at fyne.Position) {
	for _, e := range r.eds {
		i, ok := e.BlockAt(at)
		if !ok {
			continue
		}
		kit.FocusOn(e)
		if e.Text().Block(i).Kind == editor.Image {
			r.change(e, func() { e.Text().SetPicture(i, p.ID) })
			return
		}
		e.InsertAfter(i, editor.Block{Kind: editor.Image, Picture: p.ID, Width: editor.WidthColumn})
		return
	}
	r.on(func(e *rich.Editor) {
		e.Insert(editor.Block{Kind: editor.Image, Picture: p.ID, Width: editor.WidthColumn})
	})
}

// pickPicture asks for a file and brings it into the publication.
func (r *Room) pickPicture(then func(*editor.Picture)) {
	kit.FileAsk{
		Title: r.w.T("writing.picture.pick"), Fail: func(err error) { r.w.Fail(err, nil) },
		Endings: ui.PictureEndings(),
		Then:    func(path string, f io.ReadCloser) { r.bringPicture(path, f, then) },
	}.Show(r.w.Main)
}

func (r *Room) bringPicture(path string, f io.ReadCloser, then func(*editor.Picture)) {
	name := filepath.Base(path)
	ui.InTurn(r.saves, func(ctx context.Context) (*editor.Picture, error) {
		defer f.Close()
		data, err := io.ReadAll(f)
		if err != nil {
			return nil, err
		}
		return r.w.Desk.AddPicture(ctx, name, data)
	}, func(p *editor.Picture, err error) {
		if err != nil {
			r.w.Fail(err, nil)
			return
		}
		r.pics[p.ID] = p
		then(p)
	})
}
