package pictures

import (
	"reflect"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// sheet is what is known of one picture, to be filled in.
type sheet struct {
	r      *Room
	base   *editor.Picture // as last read or handed to be saved
	view   *view
	fields []*field
	stop   func()
	scroll *container.Scroll
}

// field is a text in one language.
type field struct {
	entry *kit.Entry
	lang  editor.Lang
	of    func(*editor.Picture) *editor.Text
}

// pause is how long after the last key what was typed is saved.
const pause = 2 * time.Second

func newSheet(r *Room, p *editor.Picture) *sheet {
	base := *p
	s := &sheet{r: r, base: &base, stop: func() {}}
	s.view = newView(s)
	return s
}

func (s *sheet) object() fyne.CanvasObject {
	r, p := s.r, s.base
	w, h := p.Upright()
	col := kit.Column(8, s.view,
		kit.Text(r.T("pictures.focus"), ui.SizeSmall, ui.ColourInk2),
		kit.NewCut(p.Name, 15, ui.ColourInk, true),
		kit.Text(r.T("pictures.size", "W", w, "H", h, "Size", r.size(p.Bytes)), ui.SizeSmall, ui.ColourInk2),
		kit.Gap(0, 2), kit.Field(r.T("pictures.consent"), s.consent()))
	for _, of := range []struct {
		id   string
		rows int
		text func(*editor.Picture) *editor.Text
	}{
		{"alt", 3, func(p *editor.Picture) *editor.Text { return &p.Alts }},
		{"caption", 3, func(p *editor.Picture) *editor.Text { return &p.Captions }},
		{"credit", 1, func(p *editor.Picture) *editor.Text { return &p.Credits }},
	} {
		for _, l := range r.langs() {
			label := r.T("pictures."+of.id, "Lang", r.LangName(l))
			col.Add(kit.Field(label, s.field(l, of.rows, of.text)))
		}
	}
	col.Add(kit.Gap(0, 2))
	col.Add(s.uses())
	remove := kit.NewButton(r.T("pictures.delete"), ui.IconBin, kit.Danger, r.ask).Small()
	col.Add(kit.Row(0, remove, kit.Spring()))
	s.scroll = container.NewVScroll(kit.Pad(16, 12, col))
	return s.scroll
}

// field makes the field of a text; one of several rows walks on with Tab.
func (s *sheet) field(l editor.Lang, rows int, of func(*editor.Picture) *editor.Text) fyne.CanvasObject {
	text := of(s.base).In(l)
	f := &field{lang: l, of: of, entry: kit.NewEntry(text, "")}
	if rows > 1 {
		f.entry = kit.NewArea(text, "", rows)
		f.entry.OnKey = func(e *fyne.KeyEvent) bool {
			c := kit.CanvasOf(f.entry)
			if e.Name != fyne.KeyTab || c == nil {
				return false
			}
			c.FocusNext()
			return true
		}
	}
	f.entry.OnChanged = func(string) {
		s.stop()
		s.stop = s.r.Work.After(pause, s.commit)
	}
	f.entry.OnLeave = s.commit
	s.fields = append(s.fields, f)
	return kit.Through(f.entry, func(e *fyne.ScrollEvent) { s.scroll.Scrolled(e) })
}

// first is what gets the keyboard when a person goes to the sheet.
func (s *sheet) first() fyne.Focusable { return s.fields[0].entry }

// consents are the answers in the order shown.
var consents = []editor.Consent{editor.ConsentGiven, editor.ConsentNotNeeded, editor.ConsentMissing}

func (s *sheet) consent() fyne.CanvasObject {
	var words []string
	at := len(consents) - 1
	for i, c := range consents {
		words = append(words, s.r.T("pictures.consent."+string(c)))
		if s.base.Consent == c {
			at = i
		}
	}
	return kit.Row(0, kit.NewSegmented(words, at, func(i int) {
		s.change(func(p *editor.Picture) { p.Consent = consents[i] })
	}), kit.Spring())
}

// uses lists where the picture stands.
func (s *sheet) uses() fyne.CanvasObject {
	r := s.r
	col := kit.Column(2, kit.Bold(r.T("pictures.uses"), ui.SizeSmall, ui.ColourInk2))
	list := r.have.uses[s.base.ID]
	for _, u := range list {
		if u.story == "" {
			col.Add(kit.Text(r.T("pictures.donors"), ui.SizeText, ui.ColourInk))
			continue
		}
		words := kit.Shorten(u.titles.Any(r.Lang()), 340, ui.SizeText, fyne.TextStyle{})
		col.Add(kit.Label(words, func() { r.Go(ui.Place{Room: ui.RoomWriting, Story: u.story}) }))
	}
	if len(list) == 0 {
		col.Add(kit.Text(r.T("pictures.unused"), ui.SizeText, ui.ColourInk2))
	}
	return col
}

// size says how large a file is: "412 KB", "2.1 MB".
func (r *Room) size(bytes int64) string {
	if bytes < 1<<20 {
		return r.T("pictures.kb", "N", (bytes+1023)/1024)
	}
	tenths := (bytes*10 + 1<<19) >> 20
	return r.T("pictures.mb", "N", r.Decimal(float64(tenths)/10))
}

// commit saves what was typed if it says anything new.
func (s *sheet) commit() {
	s.stop()
	s.change(func(*editor.Picture) {})
}

// change takes what was typed and one more change into the picture and saves it.
func (s *sheet) change(more func(*editor.Picture)) {
	p := *s.base
	for _, f := range s.fields {
		text := f.of(&p)
		if typed := strings.TrimSpace(f.entry.Text); typed != text.In(f.lang) {
			*text = text.With(f.lang, typed)
		}
	}
	more(&p)
	if reflect.DeepEqual(&p, s.base) {
		return
	}
	s.base = &p
	s.r.save(p)
}
