package writing

import (
	"context"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// thumbWidth is how many pixels wide a small picture is kept.
const thumbWidth = 360

// pictureCell shows a picture with its caption, credit and alternative text.
func (r *Room) pictureCell(l editor.Lang, id editor.BlockID, caption fyne.CanvasObject) fyne.CanvasObject {
	b := r.d.block(l, id)
	p := r.pics[b.Picture]
	if p == nil {
		return caption
	}
	credit := r.pictureField(p.Credits[l], func(s string) { p.Credits = p.Credits.With(l, s) }, p)
	alt := r.pictureField(p.Alts[l], func(s string) { p.Alts = p.Alts.With(l, s) }, p)
	alt.SetPlaceHolder(r.w.T("writing.picture.alt.hint"))
	fields := kit.Column(6, caption,
		labelled(r.w.T("writing.picture.credit"), kit.Slim(credit)),
		labelled(r.w.T("writing.picture.alt"), kit.Slim(alt)))
	if p.Alts[l] == "" {
		fields.Add(kit.NewLight(ui.LightWarn.Mark(r.w.T("writing.picture.noalt")), nil))
	}
	if l == r.d.source() {
		fields.Add(r.widthChoice(b))
		fields.Add(r.consentChoice(p))
	}
	return kit.Inset(8, 4, 8, 4, kit.Frame(nil, nil, kit.Inset(0, 0, 12, 0, r.thumb(p)), nil, fields))
}

func labelled(label string, obj fyne.CanvasObject) fyne.CanvasObject {
	return kit.Row(8, kit.Sized(72, 0, kit.NewCut(label, ui.SizeSmall, ui.ColourInk2, true)), kit.Grow(obj))
}

func (r *Room) pictureField(text string, set func(string), p *editor.Picture) *kit.Entry {
	e := kit.NewEntry(text, "")
	e.OnChanged = set
	e.OnLeave = func() { r.savePicture(p) }
	return e
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

func (r *Room) widthChoice(b *editor.Block) fyne.CanvasObject {
	all := []editor.Width{editor.WidthColumn, editor.WidthTwo, editor.WidthFull}
	var names []string
	at := 0
	for i, w := range all {
		names = append(names, r.w.T("width."+string(w)))
		if w == b.Width {
			at = i
		}
	}
	id := b.ID
	pick := kit.NewSegmented(names, at, func(i int) {
		for n := range r.d.story.Versions {
			v := &r.d.story.Versions[n]
			if b := v.Block(id); b != nil {
				b.Width = all[i]
				r.d.dirty[v.Lang] = true
			}
		}
		r.changed()
	}).Small()
	return labelled(r.w.T("writing.picture.width"), kit.Row(0, pick))
}

func (r *Room) consentChoice(p *editor.Picture) fyne.CanvasObject {
	all := []editor.Consent{editor.ConsentMissing, editor.ConsentGiven, editor.ConsentNotNeeded}
	var names []string
	at := 0
	for i, c := range all {
		names = append(names, r.w.T("consent."+string(c)))
		if c == p.Consent {
			at = i
		}
	}
	pick := kit.NewSegmented(names, at, func(i int) {
		p.Consent = all[i]
		r.savePicture(p)
	}).Small()
	return labelled(r.w.T("writing.picture.consent"), kit.Row(0, pick))
}

// thumb shows a small picture; its bytes are read and made small behind the window.
func (r *Room) thumb(p *editor.Picture) fyne.CanvasObject {
	w, h := p.Upright()
	high := float32(180) * float32(h) / float32(max(w, 1))
	high = min(high, 240)
	board := kit.Fill(ui.ColourBoard)
	box := container.NewStack(board)
	if small := r.thumbs[p.Hash]; small != nil {
		box.Objects = []fyne.CanvasObject{pictureOf(small)}
	} else {
		r.readThumb(p, box)
	}
	return container.NewVBox(kit.Sized(180, high, box))
}

func pictureOf(img image.Image) *canvas.Image {
	c := canvas.NewImageFromImage(img)
	c.FillMode = canvas.ImageFillContain
	c.ScaleMode = canvas.ImageScaleFastest
	return c
}

// readThumb makes a picture small behind the window. Until then, and when it cannot be
// read, the board stays: preflight says what is wrong with a picture.
func (r *Room) readThumb(p *editor.Picture, box *fyne.Container) {
	if r.w.Thumb == nil {
		return
	}
	hash := p.Hash
	ui.Latest(r.w.Work.Lane(), func(ctx context.Context) (*image.RGBA, error) {
		return r.w.Thumb(ctx, r.w.Desk, hash, thumbWidth)
	}, func(img *image.RGBA, err error) {
		if err != nil {
			return
		}
		r.thumbs[hash] = img
		kit.Swap(box, pictureOf(img))
	})
}
