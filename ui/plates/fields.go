package plates

import (
	"slices"
	"strings"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/ui/kit/rich"
)

// The keys of the fields of a picture: the rules of the findings that they are empty.
const (
	fieldCredit  = "missing-credit"
	fieldAlt     = "missing-alt"
	fieldWidth   = "width"
	fieldConsent = "missing-consent"
)

// Rank is the place of a field among those of a picture, by its key, from 0; -1 for what
// is no field.
func Rank(key string) int {
	return slices.Index([]string{fieldCredit, fieldAlt, fieldWidth, fieldConsent}, key)
}

// Widths are the widths of pictures and boxes; the last is for pictures that stand by
// themselves.
func Widths() []editor.Width {
	return []editor.Width{editor.WidthColumn, editor.WidthTwo, editor.WidthFull, editor.WidthBleed}
}

// WidthOf is the width of a block; that of one that says none is a column's.
func WidthOf(b *editor.Block) editor.Width {
	if b.Width == "" {
		return editor.WidthColumn
	}
	return b.Width
}

// consents are the answers in the order shown.
var consents = []editor.Consent{editor.ConsentGiven, editor.ConsentNotNeeded, editor.ConsentMissing}

// words are what picture blocks say, in the language of the interface.
type words struct {
	caption, credit, alt, hint, width, consent, press string
	widths, consents                                  []string
}

// Speak says words in the language of the interface from now on.
func (s *Plates) Speak() {
	t := func(id string) string { return s.w.T("writing.picture." + id) }
	s.says = words{
		caption: t("caption"), credit: t("credit"), alt: t("alt"), hint: t("alt.hint"),
		width: t("width"), consent: t("consent"), press: t("change"),
	}
	for _, w := range Widths() {
		s.says.widths = append(s.says.widths, s.w.T("width."+string(w)))
	}
	for _, c := range consents {
		s.says.consents = append(s.says.consents, s.w.T("consent."+string(c)))
	}
}

// Place is where a picture stands.
type Place struct {
	Block *editor.Block
	Lang  editor.Lang
	// Beside says that another version with the same picture is shown, too, which asks
	// for consent.
	Beside bool
	// SetWidth gives the block a width; nil leaves it to another version.
	SetWidth func(w editor.Width)
}

// Show is what a picture block shows beside its caption.
func (s *Plates) Show(at Place) rich.Picture {
	out := rich.Picture{Label: s.says.caption, Press: s.says.press}
	p := s.list[at.Block.Picture]
	if p == nil {
		return out
	}
	out.Wide, out.High = p.Upright()
	out.Image = s.thumb(p)
	out.Size = s.w.T("writing.picture.size", "W", out.Wide, "H", out.High, "DPI", s.dpi(at.Block, out.Wide))
	out.Fields = []rich.Field{
		s.text(rich.Field{Key: fieldCredit, Label: s.says.credit}, p, &p.Credits, at.Lang),
		s.text(rich.Field{Key: fieldAlt, Label: s.says.alt, Hint: s.says.hint}, p, &p.Alts, at.Lang),
	}
	if at.SetWidth != nil {
		out.Fields = append(out.Fields, s.width(at))
	}
	if !at.Beside {
		out.Fields = append(out.Fields, s.consent(p))
	}
	out.Lack = s.lack(out.Fields)
	return out
}

// dpi is how many dots an inch has of a picture as wide as its block; cropping takes some
// away.
func (s *Plates) dpi(b *editor.Block, pixels int) int {
	g := design.On(s.paper)
	wide := map[editor.Width]face.Length{
		editor.WidthColumn: g.Span(g.Column()), editor.WidthTwo: g.Span(g.Units * 2 / 3),
		editor.WidthFull: g.Wide(), editor.WidthBleed: g.Width,
	}
	return paper.DPI(pixels, wide[WidthOf(b)])
}

// text is filled in with what a text of a picture says in a language.
func (s *Plates) text(f rich.Field, p *editor.Picture, of *editor.Text, l editor.Lang) rich.Field {
	f.Text, f.Lack = of.In(l), of.In(l) == ""
	f.Left = s.Save
	f.Typed = func(words string) {
		*of = of.With(l, strings.TrimSpace(words))
		s.changed(p)
	}
	return f
}

func (s *Plates) width(at Place) rich.Field {
	words := s.says.widths
	if at.Block.In != "" {
		words = words[:len(words)-1] // in a box nothing runs off the page
	}
	return rich.Field{
		Key: fieldWidth, Label: s.says.width, Choices: words,
		At:     slices.Index(Widths(), WidthOf(at.Block)),
		Picked: func(i int) { at.SetWidth(Widths()[i]) },
	}
}

func (s *Plates) consent(p *editor.Picture) rich.Field {
	at := slices.Index(consents, p.Consent)
	if at < 0 { // nobody was asked yet
		at = slices.Index(consents, editor.ConsentMissing)
	}
	return rich.Field{
		Key: fieldConsent, Label: s.says.consent, Choices: s.says.consents, At: at,
		Lack: consents[at] == editor.ConsentMissing, Left: s.Save,
		Picked: func(i int) {
			p.Consent = consents[i]
			s.changed(p)
			s.hears.Shown()
		},
	}
}

// lack says which fields still say nothing.
func (s *Plates) lack(list []rich.Field) string {
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
		return s.w.T("writing.picture." + keys[0])
	}
	var what []string
	for _, k := range keys {
		what = append(what, s.w.T("writing.picture."+k+".short"))
	}
	return s.w.T("writing.picture.missing", "What", strings.Join(what, ", "))
}
