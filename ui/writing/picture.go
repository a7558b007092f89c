package writing

import (
	"context"
	"image"
	"io"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
	"twofold/ui/kit/rich"
)

// thumbWidth is how many pixels wide a small picture is kept.
const thumbWidth = 360

// picture is what a picture block shows beside its caption: credit and alternative text
// of this language; in the source's, width and consent, too.
func (r *Room) picture(l editor.Lang, i int) rich.Picture {
	e := r.eds[l]
	b := r.d.texts[l].Block(i)
	out := rich.Picture{Label: r.w.T("writing.picture.caption")}
	p := r.pics[b.Picture]
	if p == nil {
		return out
	}
	out.Wide, out.High = p.Upright()
	if small := r.thumb(p); small != nil {
		out.Image = small
	}
	out.Facts = []rich.Fact{
		{Label: r.w.T("writing.picture.credit"), Text: p.Credits[l], Tap: func(fyne.Position) {
			r.askPicture(p, "writing.picture.credit", &p.Credits, l)
		}},
		{
			Label: r.w.T("writing.picture.alt"), Text: p.Alts[l], Lack: p.Alts[l] == "",
			Hint: r.w.T("writing.picture.alt.hint"), Tap: func(fyne.Position) {
				r.askPicture(p, "writing.picture.alt", &p.Alts, l)
			},
		},
	}
	if p.Alts[l] == "" {
		out.Lack = r.w.T("writing.picture.noalt")
	}
	if l != r.d.source() {
		return out
	}
	out.Facts = append(out.Facts,
		rich.Fact{
			Label: r.w.T("writing.picture.width"), Text: r.w.T("width." + string(widthOf(b))),
			Tap: func(at fyne.Position) { menu.At(r.w.Main.Canvas(), at, r.widthItems(e, i)...) },
		},
		rich.Fact{
			Label: r.w.T("writing.picture.consent"), Text: r.w.T("consent." + string(p.Consent)),
			Lack: p.Consent == editor.ConsentMissing,
			Tap:  func(at fyne.Position) { menu.At(r.w.Main.Canvas(), at, r.consentItems(p)...) },
		})
	return out
}

// askPicture asks for what is said of a picture in a language.
func (r *Room) askPicture(p *editor.Picture, label string, of *editor.Text, l editor.Lang) {
	r.askLine(r.w.T(label), (*of)[l], func(s string) {
		*of = of.With(l, s)
		r.savePicture(p)
		r.spread.Lay()
	})
}

func (r *Room) consentItems(p *editor.Picture) []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, c := range []editor.Consent{editor.ConsentMissing, editor.ConsentGiven, editor.ConsentNotNeeded} {
		it := fyne.NewMenuItem(r.w.T("consent."+string(c)), func() {
			p.Consent = c
			r.savePicture(p)
			r.spread.Lay()
		})
		it.Checked = c == p.Consent
		out = append(out, it)
	}
	return out
}

// savePicture stores what is known of a picture.
func (r *Room) savePicture(p *editor.Picture) {
	one := *p
	ui.InTurn(r.saves, func(ctx context.Context) (int, error) {
		err := r.w.Desk.SavePicture(ctx, &one)
		return one.Rev, err
	}, func(rev int, err error) {
		if err != nil {
			r.unsaved(err)
			return
		}
		p.Rev = rev
		r.saved()
	})
}

// thumb is a small picture, nil while it is read and made small behind the window, and
// when it cannot be read: preflight says what is wrong with a picture.
func (r *Room) thumb(p *editor.Picture) *image.RGBA {
	small, asked := r.thumbs[p.Hash]
	if asked || r.w.Thumb == nil {
		return small
	}
	hash := p.Hash
	r.thumbs[hash] = nil
	ui.Latest(r.w.Work.Lane(), func(ctx context.Context) (*image.RGBA, error) {
		return r.w.Thumb(ctx, r.w.Desk, hash, thumbWidth)
	}, func(img *image.RGBA, err error) {
		if err == nil {
			r.thumbs[hash] = img
			r.spread.Lay()
		}
	})
	return r.thumbs[hash]
}

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
