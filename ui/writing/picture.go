package writing

import (
	"context"
	"image"
	"slices"
	"strings"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit/rich"
)

// thumbWidth is how many pixels wide a small picture is kept.
const thumbWidth = 360

// The fields of a picture block, and the findings that say that they are empty.
const (
	fieldCredit  = "missing-credit"
	fieldAlt     = "missing-alt"
	fieldWidth   = "width"
	fieldConsent = "missing-consent"
)

// fields are these in their order.
var fields = []string{fieldCredit, fieldAlt, fieldWidth, fieldConsent}

// pictureWords are the words of picture blocks, in the language of the interface.
type pictureWords struct {
	caption, credit, alt, hint, width, consent, press string
	widths, consents                                  []string
}

func (r *Room) readPictureWords() {
	t := func(id string) string { return r.w.T("writing.picture." + id) }
	r.says = pictureWords{
		caption: t("caption"), credit: t("credit"), alt: t("alt"), hint: t("alt.hint"),
		width: t("width"), consent: t("consent"), press: t("change"),
	}
	for _, w := range widths {
		r.says.widths = append(r.says.widths, r.w.T("width."+string(w)))
	}
	for _, c := range consents {
		r.says.consents = append(r.says.consents, r.w.T("consent."+string(c)))
	}
}

// picture is what a picture block shows beside its caption: credit and alternative text
// of this language, consent, and in the source the width, too. Beside its source a
// translation leaves consent to it.
func (r *Room) picture(l editor.Lang, i int) rich.Picture {
	b := r.d.texts[l].Block(i)
	out := rich.Picture{Label: r.says.caption, Press: r.says.press}
	p := r.pics[b.Picture]
	if p == nil {
		return out
	}
	out.Wide, out.High = p.Upright()
	if small := r.thumb(p); small != nil {
		out.Image = small
	}
	out.Size = r.w.T("writing.picture.size", "W", out.Wide, "H", out.High)
	out.Fields = []rich.Field{
		r.textField(rich.Field{Key: fieldCredit, Label: r.says.credit}, p, &p.Credits, l),
		r.textField(rich.Field{Key: fieldAlt, Label: r.says.alt, Hint: r.says.hint}, p, &p.Alts, l),
	}
	if l == r.d.source() {
		out.Fields = append(out.Fields, r.widthField(l, b))
	}
	if l == r.d.source() || !r.view.both {
		out.Fields = append(out.Fields, r.consentField(p))
	}
	out.Lack = r.lack(out.Fields)
	return out
}

// textField is filled in with what a text of a picture says in a language.
func (r *Room) textField(f rich.Field, p *editor.Picture, of *editor.Text, l editor.Lang) rich.Field {
	f.Text, f.Lack = of.In(l), of.In(l) == ""
	f.Left = r.savePictures
	f.Typed = func(s string) {
		*of = of.With(l, strings.TrimSpace(s))
		r.pictureChanged(p)
	}
	return f
}

func (r *Room) widthField(l editor.Lang, b *editor.Block) rich.Field {
	words := r.says.widths
	if b.In != "" {
		words = words[:len(words)-1] // in a box nothing runs off the page
	}
	id := b.ID
	return rich.Field{
		Key: fieldWidth, Label: r.says.width, Choices: words, At: slices.Index(widths, widthOf(b)),
		Picked: func(at int) {
			e := r.eds[l]
			r.change(e, func() { e.Text().SetWidth(e.Text().Index(id), widths[at]) })
		},
	}
}

// consents are the answers in the order shown.
var consents = []editor.Consent{editor.ConsentGiven, editor.ConsentNotNeeded, editor.ConsentMissing}

func (r *Room) consentField(p *editor.Picture) rich.Field {
	at := slices.Index(consents, p.Consent)
	if at < 0 { // nobody was asked yet
		at = slices.Index(consents, editor.ConsentMissing)
	}
	return rich.Field{
		Key: fieldConsent, Label: r.says.consent, Choices: r.says.consents, At: at,
		Lack: consents[at] == editor.ConsentMissing,
		Picked: func(at int) {
			p.Consent = consents[at]
			r.pictureChanged(p)
			r.spread.Lay()
		},
		Left: r.savePictures,
	}
}

// lack says which fields still say nothing.
func (r *Room) lack(list []rich.Field) string {
	var keys []string
	for i := range list {
		if list[i].Lack {
			keys = append(keys, list[i].Key)
		}
	}
	switch len(keys) {
	case 0:
		return ""
	case 1:
		return r.w.T("writing.picture." + keys[0])
	}
	var what []string
	for _, k := range keys {
		what = append(what, r.w.T("writing.picture."+k+".short"))
	}
	return r.w.T("writing.picture.missing", "What", strings.Join(what, ", "))
}

// pictureChanged is called when something else is said of a picture.
func (r *Room) pictureChanged(p *editor.Picture) {
	r.newPics[p.ID] = true
	r.saveLater()
}

// savePictures stores what was said of pictures.
func (r *Room) savePictures() {
	for id := range r.newPics {
		delete(r.newPics, id)
		r.savePicture(r.pics[id])
	}
}

// savePicture stores what is known of a picture.
func (r *Room) savePicture(p *editor.Picture) {
	led, one := r.led, *p
	ui.InTurn(r.saves, func(ctx context.Context) (int, error) {
		return 0, led.savePicture(ctx, r.w.Desk, &one)
	}, func(_ int, err error) {
		if err != nil {
			r.newPics[one.ID] = true
			r.unsaved(err)
			return
		}
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
