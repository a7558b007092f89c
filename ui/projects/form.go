package projects

import (
	"reflect"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// form is the pane of the chosen project.
type form struct {
	r       *Room
	base    *editor.Project // as last read or handed to be saved; nil for none
	fields  []*field
	byID    map[string]*field
	briefs  []*brief
	loading bool
	waiting bool   // something typed waits to be saved
	stop    func() // takes back the save that waits

	head     *fyne.Container
	uses     *fyne.Container
	clash    *fyne.Container // says that someone else changed the project
	area     *kit.Button
	square   *canvas.Rectangle
	number   *canvas.Text
	currency *kit.Button
	scroll   *container.Scroll
	body     *fyne.Container
}

// pause is how long after the last key what was typed is saved.
const pause = 2 * time.Second

func newForm(r *Room) *form {
	f := &form{
		r: r, byID: map[string]*field{}, head: kit.Grow(kit.Gap(0, 0)),
		clash: kit.Column(0), uses: kit.Column(2),
	}
	f.clash.Hide()
	f.body = kit.Column(10, f.clash, f.identity(), f.term(), f.texts(), f.briefSection(), f.uses)
	f.scroll = container.NewVScroll(kit.Pad(16, 12, f.body))
	return f
}

func (f *form) object() fyne.CanvasObject {
	head := kit.Bar(ui.BarHeight, ui.ColourSurface, f.head)
	return kit.Fill(ui.ColourSurface, kit.Frame(head, nil, nil, nil, f.scroll))
}

// first is what gets the keyboard when a person goes to the form.
func (f *form) first() fyne.Focusable { return f.byID["code"].entry }

// turn scrolls the form when the wheel is turned over one of its fields.
func (f *form) turn(e *fyne.ScrollEvent) { f.scroll.Scrolled(e) }

// focus goes to a field with its text chosen, ready to be typed over.
func (f *form) focus(id string) {
	if fl := f.byID[id]; fl != nil {
		kit.FocusOn(fl.entry)
		fl.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// load shows a project; nil shows an empty form.
func (f *form) load(p *editor.Project) {
	f.cancel()
	f.base = clone(p)
	f.show()
	f.giveBack()
	f.agree()
	f.scroll.ScrollToTop()
}

// follow takes in a project that was read again, unless something typed is still to be
// saved.
func (f *form) follow(p *editor.Project) {
	same := f.base != nil && p != nil && f.base.ID == p.ID
	if same && (f.waiting || !reflect.DeepEqual(f.read(clone(f.base)), f.base)) {
		return
	}
	if same && reflect.DeepEqual(f.base, clone(p)) {
		return
	}
	f.base = clone(p)
	f.show()
}

// show writes the project into the fields.
func (f *form) show() {
	f.loading = true
	defer func() { f.loading = false }()
	p := f.base
	if p == nil {
		p = &editor.Project{}
	}
	for _, fl := range f.fields {
		if s := fl.say(p); fl.entry.Text != s {
			fl.entry.SetText(s)
		}
		fl.fault.say("")
	}
	for _, b := range f.briefs {
		b.show(p)
	}
	f.dress()
}

// dress shows what is not typed: the head, the area, the currency.
func (f *form) dress() {
	p := f.base
	if p == nil {
		f.body.Hide()
		f.head.Objects = nil
		f.head.Refresh()
		return
	}
	f.body.Show()
	kit.Swap(f.head, f.heading(p))
	f.area.SetText(kit.Shorten(f.r.areaName(p.Area), 290, ui.SizeText, fyne.TextStyle{}))
	paintArea(f.square, f.number, f.r.reg.area(p.Area))
	f.currency.SetText(currencyOf(p))
	for _, b := range f.briefs {
		b.dress(p)
	}
	f.dressUses(p)
}

// dressUses lists the stories that name the project.
func (f *form) dressUses(p *editor.Project) {
	r := f.r
	f.uses.Objects = []fyne.CanvasObject{kit.Bold(r.T("projects.uses"), ui.SizeSmall, ui.ColourInk2)}
	for _, u := range r.reg.uses[p.ID] {
		words := kit.Shorten(u.titles.Any(r.Lang()), 460, ui.SizeText, fyne.TextStyle{})
		f.uses.Objects = append(f.uses.Objects, kit.Label(words, func() {
			r.Go(ui.Place{Room: ui.RoomWriting, Story: u.story})
		}))
	}
	if len(r.reg.uses[p.ID]) == 0 {
		f.uses.Objects = append(f.uses.Objects, kit.Text(r.T("projects.unused"), ui.SizeText, ui.ColourInk2))
	}
	f.uses.Refresh()
}

func (f *form) heading(p *editor.Project) fyne.CanvasObject {
	var more *kit.Button
	more = kit.NewIcon(ui.IconMore, f.r.T("projects.more"), func() { menu.Below(more, f.r.deeds()...) })
	title := kit.NewCut(p.Titles.Any(f.r.Lang()), 15, ui.ColourInk, false)
	return kit.Row(8, kit.Bold(p.Code, 15, ui.ColourInk), kit.Grow(title),
		kit.NewLight(f.r.runs(p), nil), more)
}

// runs says whether a project runs today, and for how long.
func (r *Room) runs(p *editor.Project) ui.Mark {
	left := r.reg.daysLeft(p)
	switch {
	case r.reg.ended(p):
		return ui.LightNone.Mark(r.T("projects.state.ended"))
	case p.Start == "":
		return ui.LightNone.Mark(r.T("projects.state.undated"))
	case !p.ActiveOn(r.reg.today):
		return ui.LightNote.Mark(r.T("projects.state.planned"))
	case r.reg.endsSoon(p):
		return ui.LightWarn.Mark(r.N("projects.state.soon", left))
	}
	return ui.LightOK.Mark(r.T("projects.state.active"))
}

// typed waits for the next key; when none comes, it saves.
func (f *form) typed() {
	f.cancel()
	f.count()
	f.waiting = true
	f.stop = f.r.Work.After(pause, f.commit)
}

func (f *form) cancel() {
	f.waiting = false
	if f.stop != nil {
		f.stop()
		f.stop = nil
	}
}

// commit takes what was typed into the project and has it saved if it says anything new.
// What cannot be read stays in its field with a word about it.
func (f *form) commit() {
	f.cancel()
	if f.base == nil || f.loading {
		return
	}
	p := f.read(clone(f.base))
	f.hold()
	if reflect.DeepEqual(p, f.base) {
		return
	}
	f.change(p)
}

// hold keeps what was typed and could not be read, so that it is there again when the
// person comes back to the project.
func (f *form) hold() {
	typed := map[string]string{}
	for _, fl := range f.fields {
		if fl.fault.wrong != "" {
			typed[fl.id] = fl.entry.Text
		}
	}
	f.r.held[f.base.ID] = typed
}

// giveBack puts what was held into its fields, with what is wrong about it.
func (f *form) giveBack() {
	if f.base == nil || len(f.r.held[f.base.ID]) == 0 {
		return
	}
	f.loading = true
	for _, fl := range f.fields {
		if typed, ok := f.r.held[f.base.ID][fl.id]; ok {
			fl.entry.SetText(typed)
		}
	}
	f.loading = false
	f.read(clone(f.base))
}

// change makes p the project of the form and saves it.
func (f *form) change(p *editor.Project) {
	f.base = p
	f.r.reg.put(clone(p))
	f.dress()
	f.r.refill()
	f.r.save(clone(p), false)
}

// read reads every field into p, which is returned. A field with a fault changes nothing.
func (f *form) read(p *editor.Project) *editor.Project {
	for _, fl := range f.fields {
		typed := fl.entry.Text
		if typed == fl.say(p) {
			fl.fault.say("")
			continue
		}
		fl.blame(fl.read(p, typed))
	}
	f.readTitles(p)
	for _, b := range f.briefs {
		b.read(p)
	}
	return p
}

// readTitles keeps the titles there were when all are taken away.
func (f *form) readTitles(p *editor.Project) {
	if len(p.Titles) == 0 {
		p.Titles = f.base.Titles
		f.byID["title."+string(f.r.reg.pub.Source())].fault.say(f.r.T("projects.fault.title"))
	}
}

// tidy writes a field that was left as the project says it.
func (f *form) tidy(fl *field) {
	if f.base == nil || fl.fault.wrong != "" {
		return
	}
	f.loading = true
	if s := fl.say(f.base); fl.entry.Text != s {
		fl.entry.SetText(s)
	}
	f.loading = false
}

// count shows how long the briefs are while they are typed.
func (f *form) count() {
	for _, b := range f.briefs {
		b.count()
	}
}

// clone copies a project with everything that the form changes; nil stays nil.
func clone(p *editor.Project) *editor.Project {
	if p == nil {
		return nil
	}
	c := *p
	c.Briefs = nil
	for _, b := range p.Briefs {
		b.Body.Spans = append([]editor.Span(nil), b.Body.Spans...)
		b.Body.Segments = append([]editor.Segment(nil), b.Body.Segments...)
		c.Briefs = append(c.Briefs, b)
	}
	return &c
}
