package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// group is a part of the form under a heading, with a sentence that says what it is for.
func (r *Room) group(id string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	col := kit.Column(8, kit.Bold(r.T("settings."+id), ui.SizeStandfirst, ui.ColourInk),
		kit.NewPara(r.T("settings."+id+".why"), ui.SizeText, 18, ui.ColourInk2))
	for _, row := range rows {
		col.Add(row)
	}
	return kit.Card(ui.ColourRaised, ui.ColourLine, ui.Radius, kit.Pad(16, 14, col))
}

// texts are fields for a text in every language, beside each other; rows above 1 makes
// them fields of several lines.
func (r *Room) texts(id string, rows int, of *editor.Text) fyne.CanvasObject {
	line := kit.Row(12)
	for i, l := range r.pub.Languages {
		label := r.T("settings.field."+id) + ", " + r.LangMark(l)
		e := r.entry(rows, of.In(l), func(s string) { *of = of.With(l, s) })
		if i == 0 {
			r.starts[id] = e
		}
		line.Add(kit.Grow(kit.Field(label, r.under(e))))
	}
	return line
}

// entry is a field that hands on what is typed.
func (r *Room) entry(rows int, text string, set func(string)) *kit.Entry {
	e := kit.NewEntry(text, "")
	if rows > 1 {
		e = kit.NewArea(text, "", rows)
	}
	e.OnChanged = func(s string) {
		set(strings.TrimRight(s, " \n"))
		r.touched()
	}
	e.OnLeave = r.save
	if r.first == nil {
		r.first = e
	}
	return e
}

// under lets the wheel scroll the form when the pointer is over a field.
func (r *Room) under(e *kit.Entry) fyne.CanvasObject {
	var obj fyne.CanvasObject = e
	if !e.MultiLine {
		obj = kit.Slim(e)
	}
	return kit.Through(obj, func(turn *fyne.ScrollEvent) { r.scroll.Scrolled(turn) })
}

func (r *Room) names() fyne.CanvasObject {
	return r.group("names", r.texts("name", 1, &r.pub.Names), r.texts("tagline", 1, &r.pub.Taglines),
		r.texts("statement", 1, &r.pub.Statement))
}

func (r *Room) print() fyne.CanvasObject {
	return r.group("print", r.texts("about", 4, &r.pub.About),
		r.texts("disclaimer", 4, &r.pub.Disclaimer))
}

// advice is the text that fills a page's foot.
func (r *Room) advice() fyne.CanvasObject {
	return r.group("advice", r.texts("advice", 3, &r.pub.Advice))
}

// pages chooses how large the pages are and how the cover's story begins.
func (r *Room) pages() fyne.CanvasObject {
	sizes, at := ui.PageSizes(r.pub.Design.Paper)
	choice := kit.NewSegmented(sizes, at, func(i int) {
		r.pub.Design.Paper = editor.PageSizes()[i]
		r.touched()
	})
	return r.group("pages", kit.Row(0, choice, kit.Spring()),
		r.tick("pages.initial", &r.pub.Design.DropCap))
}

// rowDeeds are what can be done with row i of n: move it up, take it out.
func (r *Room) rowDeeds(i int, up, out func()) fyne.CanvasObject {
	raise := kit.NewIcon(ui.IconUp, r.T("cmd.move.up"), func() { up(); r.changed() })
	if i == 0 {
		raise.Disable()
	}
	remove := kit.NewIcon(ui.IconClose, r.T("settings.remove"), func() {
		before := clone(r.pub)
		out()
		r.changed()
		r.Tell(r.T("settings.removed"), func() {
			putBack(r.pub, before)
			r.changed()
		})
	})
	return kit.Column(0, kit.Gap(1, 20), kit.Row(0, raise, remove))
}

// putBack brings the lists of a publication back as they were.
func putBack(p, was *editor.Publication) {
	p.Areas, p.Facts, p.Contacts, p.Donors = was.Areas, was.Facts, was.Contacts, was.Donors
}

// add is the button that adds a row to a list. The row's first field gets the keyboard,
// since the form is made anew, and the button with it.
func (r *Room) add(id, field string, do func()) fyne.CanvasObject {
	return kit.Row(0, kit.NewButton(r.T("settings.add."+id), ui.IconPlus, kit.Normal, func() {
		do()
		r.changed()
		kit.FocusOn(r.starts[field])
	}).Small(), kit.Spring())
}

// swap moves row i of a list one place up.
func swap[T any](list []T, i int) {
	if i > 0 {
		list[i-1], list[i] = list[i], list[i-1]
	}
}

// without is a list that lacks row i.
func without[T any](list []T, i int) []T {
	return append(append([]T(nil), list[:i]...), list[i+1:]...)
}
