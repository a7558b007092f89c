package settings

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// areas are the thematic areas: their order gives their numbers and colours.
func (r *Room) areas() fyne.CanvasObject {
	p := r.pub
	var rows []fyne.CanvasObject
	for i := range p.Areas {
		rows = append(rows, kit.Row(4, kit.Grow(r.texts("area", 1, &p.Areas[i].Titles)),
			r.rowDeeds(i, func() { swap(p.Areas, i) }, func() { p.Areas = without(p.Areas, i) })))
	}
	rows = append(rows, r.add("area", "area", func() {
		p.Areas = append(p.Areas, editor.Area{
			ID:     editor.AreaID(r.Desk.NewBlockID()),
			Titles: editor.Text{p.Source(): r.T("settings.area.new")},
		})
	}))
	return r.group("areas", rows...)
}

// kinds are where the number of a fact can come from.
var kinds = []editor.FactKind{editor.FactActiveProjects, editor.FactAreas, editor.FactFixed}

// facts are the cells of the strip at the foot of the cover.
func (r *Room) facts() fyne.CanvasObject {
	p := r.pub
	var rows []fyne.CanvasObject
	for i := range p.Facts {
		f := &p.Facts[i]
		head := kit.Row(8, r.factKind(f))
		if f.Kind == editor.FactFixed {
			value := r.entry(1, f.Value, func(s string) { f.Value = s })
			head.Add(kit.Sized(96, ui.ControlHeight, r.under(value)))
		}
		head.Add(kit.Spring())
		rows = append(rows, kit.Row(4, kit.Grow(kit.Column(6, head, r.texts("label", 2, &f.Labels))),
			r.rowDeeds(i, func() { swap(p.Facts, i) }, func() { p.Facts = without(p.Facts, i) })))
	}
	if len(p.Facts) < 3 {
		rows = append(rows, r.add("fact", "label", func() {
			p.Facts = append(p.Facts, editor.Fact{Kind: kinds[len(p.Facts)%len(kinds)]})
		}))
	}
	return r.group("facts", rows...)
}

func (r *Room) factKind(f *editor.Fact) fyne.CanvasObject {
	var words []string
	at := 0
	for i, k := range kinds {
		words = append(words, r.T("settings.fact."+string(k)))
		if k == f.Kind {
			at = i
		}
	}
	return kit.NewSegmented(words, at, func(i int) {
		f.Kind = kinds[i]
		r.changed()
	})
}

// contacts are the offices of the contacts box.
func (r *Room) contacts() fyne.CanvasObject {
	p := r.pub
	var rows []fyne.CanvasObject
	for i := range p.Contacts {
		c := &p.Contacts[i]
		both := kit.Column(6, r.texts("office", 1, &c.Names), r.texts("lines", 3, &c.Lines))
		rows = append(rows, kit.Row(4, kit.Grow(both), r.rowDeeds(i,
			func() { swap(p.Contacts, i) }, func() { p.Contacts = without(p.Contacts, i) })))
	}
	rows = append(rows, r.add("contact", "office", func() {
		p.Contacts = append(p.Contacts, editor.Contact{})
	}))
	return r.group("contacts", rows...)
}

// donors are the supporters of the strip on the back page.
func (r *Room) donors() fyne.CanvasObject {
	p := r.pub
	var rows []fyne.CanvasObject
	for i := range p.Donors {
		d := &p.Donors[i]
		e := r.entry(1, d.Name, func(s string) { d.Name = s })
		r.starts["donor"] = e
		name := kit.Field(r.T("settings.field.donor"), r.under(e))
		rows = append(rows, kit.Row(4, kit.Grow(name), r.rowDeeds(i,
			func() { swap(p.Donors, i) }, func() { p.Donors = without(p.Donors, i) })))
	}
	rows = append(rows, r.add("donor", "donor", func() { p.Donors = append(p.Donors, editor.Donor{}) }))
	return r.group("donors", rows...)
}
