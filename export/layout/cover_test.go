package layout_test

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
)

// The line over the name, the name and the tagline keep clear of each other, however large
// the name comes out, and of what office printers leave blank.
func TestMastheadHasRoom(t *testing.T) {
	const descent = 240 // of the serif, in thousandths of the size
	for _, size := range editor.PageSizes() {
		for _, title := range []string{
			"Today", "IOM Tajikistan Today", "Вестник", "МОМ Таджикистан сегодня", "Наше общее дело: вестник проектов",
			"Информационный бюллетень Международной организации по миграции в Республике Таджикистан",
		} {
			t.Run(string(size)+" "+title, func(t *testing.T) {
				ed := newPress(7, editor.English).edition(200, 200)
				ed.Name, ed.Design.Paper = title, size
				doc, _ := setter(t).Lay(ed)
				items := doc.Pages[0].Items
				var name []*paper.Text
				for _, it := range items {
					if it, ok := it.(*paper.Text); ok && it.Tag == design.TagTitle {
						name = append(name, it)
					}
				}
				line, tagline := only[*paper.Rule](items), textOf(items, ed.Tagline)
				if room := name[0].Y - name[0].Size*7/10 - line.Y1; room < 5_500 {
					t.Errorf("the name stands %s below the line", pt(room))
				}
				last := name[len(name)-1]
				if room := tagline.Y - tagline.Size*7/10 - last.Y - last.Size*descent/1000; room < 1_000 {
					t.Errorf("the tagline stands %s below the descenders of the name", pt(room))
				}
				if said := sayAll(name); said != title {
					t.Errorf("the name reads %q", said)
				}
				if room := design.On(size).Cover.Badge; room < face.Millimetres(5) {
					t.Errorf("the badge stands %s below the edge", pt(room))
				}
			})
		}
	}
}

// A long name stays on the line of the running head, and is whole in the closing band.
func TestLongNameKeepsToItsPlace(t *testing.T) {
	for _, size := range editor.PageSizes() {
		t.Run(string(size), func(t *testing.T) {
			ed := newPress(7, editor.Russian).backed(newPress(7, editor.Russian).edition(200, 200), 2)
			ed.Name, ed.Design.Paper = "Информационный бюллетень Международной организации по миграции", size
			doc, _ := setter(t).Lay(ed)
			d := design.On(size)
			var band []*paper.Text
			for i, it := range doc.Pages[len(doc.Pages)-1].Items {
				text, ok := it.(*paper.Text)
				if !ok {
					continue
				}
				if text.Y < d.Top(0) && text.Y != d.Head() {
					t.Errorf("item %d, %q, stands below the running head", i, said(text))
				}
				if text.Font == face.SerifBold && text.Colour == design.Paper {
					band = append(band, text)
				}
			}
			if said := sayAll(band); said != ed.Name {
				t.Errorf("the closing band says %q", said)
			}
		})
	}
}

// The mark of a draft covers nothing.
func TestDraftMarkIsClear(t *testing.T) {
	for _, size := range editor.PageSizes() {
		for _, l := range []editor.Lang{editor.English, editor.Russian} {
			t.Run(string(size)+" "+string(l), func(t *testing.T) {
				p := newPress(7, l)
				ed := p.backed(p.edition(200, 200), 2)
				ed.Name, ed.Design.Paper = "МОМ Таджикистан сегодня", size
				doc, _ := setter(t).Lay(ed)
				clean := len(doc.Pages[0].Items)
				marked := setter(t).Draft(doc)
				box := marked.Pages[0].Items[clean].(*paper.Box)
				if foot := doc.Height - box.Y - box.H; min(box.Y, foot) < face.Millimetres(4.9) {
					t.Errorf("the mark stands %s from the edge", pt(min(box.Y, foot)))
				}
				for _, page := range doc.Pages {
					for _, it := range page.Items {
						text, ok := it.(*paper.Text)
						if ok && text.X < box.X+box.W && text.X+text.Width > box.X &&
							text.Y+text.Size/5 > box.Y && text.Y-text.Size*7/10 < box.Y+box.H {
							t.Errorf("page %d: the mark covers %q", page.Number, said(text))
						}
					}
				}
			})
		}
	}
}

// A label that is wider than its share of the page gets room from the others.
func TestFactsKeepTheirWords(t *testing.T) {
	for _, size := range editor.PageSizes() {
		t.Run(string(size), func(t *testing.T) {
			ed := newPress(7, editor.Russian).edition(200, 200)
			ed.Design.Paper = size
			ed.Facts = []editor.Figure{
				{Value: "12", Label: "действующих\nпроектов"},
				{Value: "7", Label: "тематических\nнаправлений"},
				{Value: "30+", Label: "сотрудников\nпо всей стране"},
			}
			doc, _ := setter(t).Lay(ed)
			for _, f := range ed.Facts {
				for _, want := range strings.Split(f.Label, "\n") {
					textOf(doc.Pages[0].Items, want)
				}
			}
			insideFrame(t, doc)
			nothingOverlaps(t, doc)
		})
	}
}

// sayAll is what texts say, line after line.
func sayAll(lines []*paper.Text) string {
	var all []string
	for _, ln := range lines {
		all = append(all, said(ln))
	}
	return strings.ReplaceAll(strings.Join(all, " "), "\u00a0", " ")
}

// only is the first item of a kind.
func only[T paper.Item](items []paper.Item) (found T) {
	for _, it := range items {
		if it, ok := it.(T); ok {
			return it
		}
	}
	panic("there is none")
}

// textOf is the item that says something, no-break spaces being spaces.
func textOf(items []paper.Item, says string) *paper.Text {
	for _, it := range items {
		if it, ok := it.(*paper.Text); ok && strings.ReplaceAll(said(it), "\u00a0", " ") == says {
			return it
		}
	}
	panic("nothing says " + says)
}
