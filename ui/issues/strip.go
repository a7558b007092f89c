package issues

import (
	"fmt"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/export"
	"twofold/ui"
	"twofold/ui/kit"
)

// strip is the pages of every edition in parallel rows, spreads joined.
type strip struct {
	r     *Room
	pages map[editor.Lang][]*kit.Page
	width float32 // of a page in units
}

// Widths of a small page: in a window that is high enough, and in a low one.
const (
	pageWide   float32 = 90
	pageNarrow float32 = 72
	lowWindow  float32 = 860
	labelWidth float32 = 132
	signSize   float32 = 14
)

func newStrip(r *Room) *strip {
	s := &strip{r: r, pages: map[editor.Lang][]*kit.Page{}, width: pageWide}
	if r.Main.Canvas().Size().Height < lowWindow {
		s.width = pageNarrow
	}
	return s
}

func (s *strip) object() fyne.CanvasObject {
	labels, rows := kit.Column(8), kit.Column(8)
	for i := range s.r.laid {
		l := &s.r.laid[i]
		if l.Doc == nil {
			continue
		}
		row := s.row(l)
		rows.Add(row)
		labels.Add(kit.Sized(labelWidth, row.MinSize().Height, s.label(l)))
	}
	scroll := container.NewHScroll(kit.Pad(4, 10, rows))
	s.frame()
	return kit.Fill(ui.ColourBoard, kit.Frame(nil, nil, kit.Pad(16, 10, labels), nil, scroll))
}

func (s *strip) label(l *ui.Laid) fyne.CanvasObject {
	ready, of := s.r.ready(l.Lang)
	return kit.Column(2, kit.Bold(s.r.LangName(l.Lang), ui.SizeText, ui.ColourInk),
		s.count(l),
		kit.NewPara(s.r.T("issues.ready", "N", ready, "Of", of), ui.SizeSmall, 16, ui.ColourInk2))
}

// count says how many pages an edition has, and how many too many.
func (s *strip) count(l *ui.Laid) fyne.CanvasObject {
	n := pageCount(l)
	if planned := s.r.issue.Pages; planned > 0 && n > planned {
		words := s.r.N("proof.pages", n) + ", " + s.r.N("issues.beyond", n-planned)
		return kit.Bold(words, ui.SizeSmall, ui.ColourRed)
	}
	return kit.Text(s.r.N("proof.pages", n), ui.SizeSmall, ui.ColourInk2)
}

// row is the pages of one edition: the first alone, then two by two.
func (s *strip) row(l *ui.Laid) fyne.CanvasObject {
	row := kit.Row(14)
	n := pageCount(l)
	row.Add(s.spread(l, 1, 1))
	for p := 2; p <= n; p += 2 {
		row.Add(s.spread(l, p, min(p+1, n)))
	}
	return kit.Row(0, row, kit.Spring())
}

func (s *strip) spread(l *ui.Laid, from, to int) fyne.CanvasObject {
	pages := kit.Row(1)
	for n := from; n <= to; n++ {
		pages.Add(s.page(l, n))
	}
	words := fmt.Sprint(from)
	if to > from {
		words = fmt.Sprintf("%d–%d", from, to)
	}
	label := kit.Text(words, ui.SizeSmall, ui.ColourInk2)
	label.Alignment = fyne.TextAlignCenter
	return kit.Column(3, pages, label)
}

func (s *strip) page(l *ui.Laid, n int) fyne.CanvasObject {
	w, h := float32(l.Doc.Width.Points()), float32(l.Doc.Height.Points())
	p := kit.NewPage(w, h, s.width/w)
	p.OnTap = func(float32, float32) { s.chooseAt(l, n) }
	p.OnOpen = func(float32, float32) {
		s.r.Go(ui.Place{Room: ui.RoomProof, Page: n, Lang: l.Lang})
	}
	s.pages[l.Lang] = append(s.pages[l.Lang], p)
	s.r.pages.Want(l.Doc, n, p.Scale(), func(img *image.RGBA) { p.Set(img) })
	light := s.light(l, n)
	if light < ui.LightWarn {
		return p
	}
	mark := light.Mark("")
	sign := kit.Inset(0, 4, 4, 0, kit.Sign(mark.Glyph, signSize, mark.Ink))
	return container.NewStack(p, kit.Column(0, kit.Row(0, kit.Spring(), sign)))
}

// light is the worst that was found on a page. What only a print shop asks for is said in
// the proof room. A page too many is an error of its own.
func (s *strip) light(l *ui.Laid, page int) ui.Light {
	if planned := s.r.issue.Pages; planned > 0 && page > planned {
		return ui.LightError
	}
	var here []editor.Finding
	for i := range l.Found {
		if f := &l.Found[i]; f.Page == page && f.Product != string(export.Press) {
			here = append(here, *f)
		}
	}
	return ui.LightOf(here)
}

// chooseAt chooses the first item of the running order that stands on a page.
func (s *strip) chooseAt(l *ui.Laid, page int) {
	for i, it := range s.r.issue.Order {
		for _, n := range s.r.itemPages(l, it) {
			if n == page {
				s.r.list.Choose(i)
				return
			}
		}
	}
}

// frame marks the pages of the chosen item, and pages that only one edition has.
func (s *strip) frame() {
	least := 1 << 30
	if s.r.issue.Pages > 0 {
		least = s.r.issue.Pages
	}
	for i := range s.r.laid {
		least = min(least, pageCount(&s.r.laid[i]))
	}
	for i := range s.r.laid {
		l := &s.r.laid[i]
		for n, p := range s.pages[l.Lang] {
			switch {
			case s.r.item() != nil && has(s.r.itemPages(l, *s.r.item()), n+1):
				p.Frame(ui.ColourAccent)
			case n >= least:
				p.Frame(ui.ColourRed)
			default:
				p.Frame("")
			}
		}
	}
}

func has(list []int, n int) bool {
	for _, one := range list {
		if one == n {
			return true
		}
	}
	return false
}

// itemPages are the pages of an edition that an item of the running order stands on.
func (r *Room) itemPages(l *ui.Laid, it editor.Item) []int {
	switch it.Kind {
	case editor.StoryItem:
		if f := l.Fit(it.Story); f != nil {
			return f.Pages
		}
	case editor.BriefsItem:
		return bookmarked(l, editor.WordsIn(l.Lang).ProjectBriefs)
	case editor.ContactsItem:
		if n := pageCount(l); n > 0 {
			return []int{n}
		}
	case editor.FactsItem:
		return []int{1}
	}
	return nil
}

// bookmarked is the page of an entry of the outline and those up to the next entry of
// its level.
func bookmarked(l *ui.Laid, title string) []int {
	if l.Doc == nil {
		return nil
	}
	for i, b := range l.Doc.Outline {
		if b.Title != title {
			continue
		}
		end := pageCount(l)
		for _, next := range l.Doc.Outline[i+1:] {
			if next.Level <= b.Level {
				end = max(next.Page-1, b.Page)
				break
			}
		}
		var out []int
		for n := b.Page; n <= end; n++ {
			out = append(out, n)
		}
		return out
	}
	return nil
}
