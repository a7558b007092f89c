package writing

import (
	"os"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
	"twofold/ui/plates"
)

func (r *Room) newPlates() *plates.Plates {
	return plates.New(r.w, r.saves, plates.Hears{
		Changed: r.saveLater, Shown: func() { r.spread.Lay() }, Saved: r.saved, Unsaved: r.unsaved,
	})
}

// picture is what a picture block shows beside its caption. How wide it is the source
// says; beside it, it says who consented, too.
func (r *Room) picture(l editor.Lang, b *editor.Block) rich.Picture {
	at := plates.Place{Block: b, Lang: l, Beside: r.view.both && l != r.d.source()}
	if l == r.d.source() {
		id := b.ID
		at.SetWidth = func(w editor.Width) {
			e := r.eds[l]
			r.change(e, func() { e.Text().SetWidth(e.Text().Index(id), w) })
		}
	}
	return r.plates.Show(at)
}

// insertPicture asks for a picture and puts it in after the active block.
func (r *Room) insertPicture() {
	r.plates.Pick(false, func(p *editor.Picture) {
		r.on(func(e *rich.Editor) { e.Insert(pictureBlock(p)) })
	})
}

func pictureBlock(p *editor.Picture) editor.Block {
	return editor.Block{Kind: editor.Image, Picture: p.ID, Width: editor.WidthColumn}
}

// changePicture shows another picture in a picture block.
func (r *Room) changePicture(l editor.Lang, i int) {
	id := r.d.texts[l].Block(i).ID
	r.plates.Pick(true, func(p *editor.Picture) {
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
		r.plates.Bring(path, f, func(p *editor.Picture) { r.placePicture(p, files.At) })
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
		e.InsertAfter(i, pictureBlock(p))
		return
	}
	r.on(func(e *rich.Editor) { e.Insert(pictureBlock(p)) })
}
