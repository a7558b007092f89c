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
		for _, name := range []string{
			"Today", "IOM Tajikistan Today", "Вестник", "МОМ Таджикистан сегодня", "Наше общее дело: вестник проектов",
		} {
			t.Run(string(size)+" "+name, func(t *testing.T) {
				ed := newPress(7, editor.English).edition(200, 200)
				ed.Name, ed.Design.Paper = name, size
				doc, _ := setter(t).Lay(ed)
				items := doc.Pages[0].Items
				line, title := only[*paper.Rule](items), textOf(items, ed.Name)
				tagline := textOf(items, ed.Tagline)
				if room := title.Y - title.Size*7/10 - line.Y1; room < 6_000 {
					t.Errorf("the name stands %s below the line", pt(room))
				}
				room := tagline.Y - tagline.Size*7/10 - (title.Y + title.Size*descent/1000)
				if room < 1_000 {
					t.Errorf("the tagline stands %s below the descenders of the name", pt(room))
				}
				if room := design.On(size).Cover.Badge; room < face.Millimetres(5) {
					t.Errorf("the badge stands %s below the edge", pt(room))
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
