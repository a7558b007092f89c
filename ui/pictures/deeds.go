package pictures

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// save saves what is known of a picture, after what is saved already.
func (r *Room) save(p editor.Picture) {
	d := r.Desk
	ui.InTurn(r.turn, func(ctx context.Context) (*editor.Picture, error) {
		if own := r.revs[p.ID]; own > p.Rev {
			p.Rev = own
		}
		err := d.SavePicture(ctx, &p)
		if err == nil {
			r.revs[p.ID] = p.Rev
		}
		return &p, err
	}, func(p *editor.Picture, err error) {
		if err != nil {
			r.Fail(err, nil)
			return
		}
		r.saved(p)
	})
}

// saved shows a picture as it was saved.
func (r *Room) saved(p *editor.Picture) {
	if known := r.have.picture(p.ID); known != nil {
		*known = *p
	}
	if r.sheet != nil && r.sheet.base.ID == p.ID {
		r.sheet.base.Rev, r.sheet.base.Modified = p.Rev, p.Modified
	}
	for _, c := range r.cells {
		if c.p.ID == p.ID {
			c.Refresh()
		}
	}
	r.kept = r.T("saved.at", "Time", ui.Clock(r.Now()))
	r.tell()
	r.Changed()
}

// add asks for a picture and brings it in.
func (r *Room) add() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			r.Fail(err, nil)
		case f != nil:
			r.bring(f.URI().Name(), f)
		}
	}, r.Main)
	d.SetFilter(storage.NewExtensionFileFilter(ui.PictureEndings()))
	d.Show()
	d.Resize(fyne.NewSize(880, 560)) // only a dialog that is shown has a size
}

// bringFiles brings in pictures by their paths. One that cannot be opened is said; the
// others come in.
func (r *Room) bringFiles(paths []string) {
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			r.Fail(err, nil)
			continue
		}
		r.bring(filepath.Base(p), f)
	}
}

// bring reads a picture behind the window and stores it. The reader is closed.
func (r *Room) bring(name string, from io.ReadCloser) {
	d := r.Desk
	ui.InTurn(r.turn, func(ctx context.Context) (*editor.Picture, error) {
		data, err := io.ReadAll(from)
		if err := errors.Join(err, from.Close()); err != nil {
			return nil, err
		}
		return d.AddPicture(ctx, name, data)
	}, func(p *editor.Picture, err error) {
		if err != nil {
			r.Fail(err, nil)
			return
		}
		r.leave()
		r.chosen, r.want, r.words = p.ID, wantAll, ""
		r.Tell(r.T("pictures.added", "Name", p.Name), nil)
		r.Changed()
		r.Show(ui.Place{})
	})
}

// ask asks before the chosen picture is deleted.
func (r *Room) ask() {
	p := r.have.picture(r.chosen)
	if p == nil {
		return
	}
	if len(r.have.uses[p.ID]) > 0 {
		r.Fail(editor.ErrInUse, nil)
		return
	}
	id, name := p.ID, p.Name
	var d *kit.Dialog
	cancel := kit.NewButton(r.T("do.cancel"), "", kit.Normal, func() { d.Close() })
	d = kit.Ask{
		Title: r.T("pictures.delete.title", "Name", kit.Shorten(name, 380, ui.SizeTitle,
			fyne.TextStyle{Bold: true})),
		Body:  kit.NewPara(r.T("pictures.delete.text"), ui.SizeWriting, 22, ui.ColourInk),
		Width: 560, First: cancel,
		Deeds: []*kit.Button{cancel, kit.NewButton(r.T("do.delete"), ui.IconBin, kit.Danger, func() {
			d.Close()
			r.remove(id, name)
		})},
	}.Show(r.Main.Canvas())
}

func (r *Room) remove(id editor.PictureID, name string) {
	d := r.Desk
	ui.InTurn(r.turn, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, d.RemovePicture(ctx, id)
	}, func(_ struct{}, err error) {
		if err != nil {
			r.Fail(err, nil)
			return
		}
		r.sheet, r.chosen = nil, ""
		r.Tell(r.T("pictures.deleted", "Name", name), nil)
		r.Changed()
		r.Show(ui.Place{})
	})
}
