// Package projects is the register of projects: a table, the form of the chosen one with
// its briefs in every language, and the figures that are counted and never typed. What
// is typed is saved when a field is left or two seconds after the last key.
package projects

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// Room is the register.
type Room struct {
	*ui.Window
	turn *ui.Queue // reads and saves, one after another
	revs map[editor.ProjectID]int
	// revs are the revs that our own saves came to. Only jobs in turn touch them.

	held map[editor.ProjectID]map[string]string // typed, by field, and not to be read

	reg    *register // nil until it is read
	failed error
	find   filter
	chosen editor.ProjectID
	saved  string // what the status bar says
	begun  bool   // a new project was asked for before the register was read

	body  *fyne.Container
	head  *fyne.Container // the room bar and the facts strip
	table *table
	// The filter's field and the choice beside it, made anew with the room bar.
	searchField *kit.Entry
	note        *canvas.Text // how many projects there are
	which       *kit.Segmented
	form        *form
}

// New makes the room.
func New(w *ui.Window) *Room {
	return &Room{
		Window: w, turn: w.Work.Queue(), revs: map[editor.ProjectID]int{},
		held:   map[editor.ProjectID]map[string]string{},
		chosen: editor.ProjectID(w.Recall("projects.chosen")),
		find:   filter{all: w.Recall("projects.all") == "yes"},
	}
}

// Room is the room's name.
func (r *Room) Room() ui.Room { return ui.RoomProjects }

// Build makes the room in the language and colours of now.
func (r *Room) Build() fyne.CanvasObject {
	r.body = kit.Grow(kit.Gap(1, 1))
	r.rebuild()
	return r.body
}

// Show reads the register again and goes to a project in it.
func (r *Room) Show(at ui.Place) {
	if at.Project != "" {
		r.leaveForm()
		r.chosen = at.Project
		r.find = filter{all: r.find.all}
	}
	if at.Words != "" {
		r.find.words = at.Words
	}
	r.refresh()
}

// Hide saves what was typed.
func (r *Room) Hide() {
	r.leaveForm()
	r.Remember("projects.chosen", string(r.chosen))
	r.Remember("projects.all", map[bool]string{true: "yes"}[r.find.all])
}

// Settle waits until everything is saved.
func (r *Room) Settle() { r.turn.Wait() }

func (r *Room) leaveForm() {
	if r.form != nil {
		r.form.commit()
	}
}

// refresh reads the register behind the window, after what is still to be saved.
func (r *Room) refresh() {
	d := r.Desk
	ui.InTurn(r.turn, func(ctx context.Context) (*register, error) { return fetch(ctx, d) }, r.take)
}

func (r *Room) take(g *register, err error) {
	first := r.reg == nil
	r.failed = err
	if err == nil {
		r.reg = g
	}
	if first || err != nil || r.form == nil {
		r.rebuild()
	} else {
		r.settleChoice()
		r.form.follow(r.reg.project(r.chosen))
		r.refill()
	}
	if r.begun && r.reg != nil {
		r.begun = false
		r.add()
	}
}

// settleChoice makes sure that the chosen project is there: else the first one is.
func (r *Room) settleChoice() {
	if p := r.reg.project(r.chosen); p != nil {
		r.find.all = r.find.all || r.reg.ended(p)
		return
	}
	r.chosen = ""
	for _, row := range r.reg.rows(r.find, r.Lang()) {
		if row.project != nil {
			r.chosen = row.project.ID
			return
		}
	}
}

func (r *Room) rebuild() {
	if r.body == nil {
		return
	}
	kit.Swap(r.body, r.content())
	r.tell()
	r.Offer()
}

func (r *Room) content() fyne.CanvasObject {
	switch {
	case r.failed != nil:
		title, text := r.Say(r.failed)
		return kit.Again(title, text, r.T("do.again"), r.refresh)
	case r.reg == nil:
		return kit.Fill(ui.ColourSurface)
	case len(r.reg.list) == 0:
		return kit.Frame(kit.RoomBar(r.T("room.projects"), nil, nil), nil, nil, nil, r.empty())
	}
	r.settleChoice()
	r.head = kit.Column(0, r.bar(), r.strip())
	r.table, r.form = newTable(r), newForm(r)
	r.form.load(r.reg.project(r.chosen))
	work := kit.NewPane(r.form.object(), r.table.object(), kit.Side{
		Right: true, Width: r.formWidth(), Least: 480, Most: 860,
		Told: func(w float32) { r.Remember("projects.form", sayWidth(w)) },
	})
	return kit.Frame(r.head, nil, nil, nil, kit.Fill(ui.ColourSurface, work))
}

func (r *Room) empty() fyne.CanvasObject {
	return kit.Empty(r.T("projects.empty.title"), r.T("projects.empty.text"),
		kit.NewButton(r.T("projects.new"), ui.IconPlus, kit.Main, r.add).Key("Ctrl+Shift+J"))
}

// refill shows the register as it is after a change: the table, the figures, the
// status bar. The form keeps what is typed in it.
func (r *Room) refill() {
	if len(r.reg.list) == 0 || r.table == nil {
		r.rebuild()
		return
	}
	r.table.reload()
	r.note.Text = r.counts()
	r.note.Refresh()
	r.head.Objects[1] = r.strip()
	r.head.Refresh()
	r.tell()
	r.Offer()
}

// choose shows another project in the form, after saving the one that was there.
func (r *Room) choose(id editor.ProjectID) {
	if id == r.chosen {
		return
	}
	r.leaveForm()
	r.chosen = id
	r.form.load(r.reg.project(id))
	r.tell()
	r.Offer()
}

// look shows other projects in the table.
func (r *Room) look(f filter) {
	r.find = f
	r.table.reload()
}

// tell says on the status bar how the register stands.
func (r *Room) tell() {
	if r.reg == nil {
		r.Status(ui.Status{})
		return
	}
	f := r.reg.count()
	s := ui.Status{Saved: r.saved, Cells: []string{r.N("projects.active", f.active)}}
	for _, l := range r.reg.pub.Languages {
		light, n := ui.LightOK, f.ready[l]
		if n < f.active {
			light = ui.LightWarn
		}
		s.Lights = append(s.Lights, light.Mark(r.T("projects.light", "Lang", r.LangMark(l),
			"N", n, "Of", f.active)))
	}
	r.Status(s)
}

// Commands are what the room offers now.
func (r *Room) Commands() []ui.Command {
	list := []ui.Command{{ID: "project.new", Run: r.add}}
	if r.reg == nil || r.table == nil || len(r.reg.list) == 0 {
		return list
	}
	list = append(list,
		ui.Command{ID: "facts.copy", Run: r.copyFacts},
		ui.Command{ID: "find", Run: func() { kit.FocusOn(r.table.search) }})
	if r.chosen != "" {
		list = append(list,
			ui.Command{ID: "duplicate", Run: r.duplicate},
			ui.Command{ID: "delete", Run: r.ask},
			ui.Command{ID: "rename", Run: func() { r.form.focus("title." + string(r.reg.pub.Source())) }})
	}
	return list
}

// Panes are what F6 walks through.
func (r *Room) Panes() []fyne.Focusable {
	if r.table == nil {
		return nil
	}
	return []fyne.Focusable{r.table.search, r.table.rows, r.form.first()}
}
