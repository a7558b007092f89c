package projects

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// untitled is the title of a new project until a person gives it one. It is part of the
// publication, so it is in the publication's language.
var untitled = editor.Text{
	editor.English: "New project", editor.Russian: "Новый проект", editor.Tajik: "Лоиҳаи нав",
}

// add makes a project with the next free code of an area and goes to its title.
func (r *Room) add() {
	if r.reg == nil {
		r.begun = true
		return
	}
	r.leaveForm()
	area := r.find.area
	if p := r.reg.project(r.chosen); area == "" && p != nil {
		area = p.Area
	}
	if area == "" && len(r.reg.pub.Areas) > 0 {
		area = r.reg.pub.Areas[0].ID
	}
	source := r.reg.pub.Source()
	r.begin(&editor.Project{
		ID: r.Desk.NewProjectID(), Code: r.reg.nextCode(area), Area: area,
		Titles: editor.Text{}.With(source, untitled.Any(source)),
	})
}

// duplicate makes a project like the chosen one, with a code of its own.
func (r *Room) duplicate() {
	r.leaveForm()
	old := r.reg.project(r.chosen)
	if old == nil {
		return
	}
	p := clone(old)
	p.ID, p.Rev, p.Code = r.Desk.NewProjectID(), 0, r.reg.nextCode(p.Area)
	body := r.Desk.NewBlockID()
	for i := range p.Briefs {
		p.Briefs[i].Body.ID = body
	}
	r.begin(p)
}

// begin puts a new project in the register and opens it.
func (r *Room) begin(p *editor.Project) {
	empty := len(r.reg.list) == 0
	r.reg.put(clone(p))
	if !r.reg.matches(p, r.find) {
		r.find = filter{all: r.find.all}
	}
	r.chosen = p.ID
	if empty {
		r.rebuild()
	} else {
		r.form.load(p)
		r.refill()
	}
	r.table.reveal()
	r.form.focus("title." + string(r.reg.pub.Source()))
	r.save(clone(p), false)
}

// save saves a project after what is saved already. Force saves over what someone else
// changed meanwhile.
func (r *Room) save(p *editor.Project, force bool) {
	d := r.Desk
	ui.InTurn(r.turn, func(ctx context.Context) (*editor.Project, error) {
		if own := r.revs[p.ID]; own > p.Rev {
			p.Rev = own
		}
		if force {
			list, err := d.Projects(ctx)
			if err != nil {
				return p, err
			}
			for i := range list {
				if list[i].ID == p.ID {
					p.Rev = list[i].Rev
				}
			}
		}
		err := d.SaveProject(ctx, p)
		if err == nil {
			r.revs[p.ID] = p.Rev
		}
		return p, err
	}, r.kept)
}

// kept shows what came of a save.
func (r *Room) kept(p *editor.Project, err error) {
	open := r.form != nil && r.form.base != nil && r.form.base.ID == p.ID
	switch {
	case err == nil:
		r.learn(p)
		r.saved = r.T("saved.at", "Time", ui.Clock(r.Now()))
		r.tell()
		r.Changed()
	case errors.Is(err, editor.ErrExists) && open:
		r.form.byID["code"].fault.say(r.T("projects.fault.taken.unknown", "Code", p.Code))
	case errors.Is(err, editor.ErrConflict) && open:
		r.form.disagree(p)
	default:
		r.Fail(err, func() { r.save(p, false) })
	}
}

// learn takes the rev and the moment of a save into what is shown.
func (r *Room) learn(p *editor.Project) {
	for _, known := range []*editor.Project{r.reg.project(p.ID), r.form.base} {
		if known != nil && known.ID == p.ID {
			known.Rev, known.Modified = p.Rev, p.Modified
		}
	}
}

// disagree says that someone else changed the project, and lets the person choose.
func (f *form) disagree(mine *editor.Project) {
	r := f.r
	text := kit.NewPara(r.T("projects.clash"), ui.SizeText, 18, ui.ColourInk)
	theirs := kit.NewButton(r.T("projects.clash.theirs"), "", kit.Normal, func() {
		f.agree()
		f.base = nil
		r.refreshChosen()
	}).Small()
	keep := kit.NewButton(r.T("projects.clash.mine"), "", kit.Normal, func() {
		f.agree()
		r.save(clone(mine), true)
	}).Small()
	body := kit.Column(8, text, kit.Row(8, theirs, keep))
	sign := kit.Inset(0, 3, 8, 0, kit.Column(0, kit.Sign(ui.GlyphWarn, 12, ui.ColourAmber)))
	f.clash.Objects = []fyne.CanvasObject{kit.Card(ui.ColourAmbers, ui.ColourAmber, ui.Radius,
		kit.Pad(10, 8, kit.Frame(nil, nil, sign, nil, body)))}
	f.clash.Show()
	f.body.Refresh()
	f.scroll.ScrollToTop()
}

// agree takes the question about someone else's changes away.
func (f *form) agree() {
	f.clash.Objects = nil
	f.clash.Hide()
	f.body.Refresh()
}

// refreshChosen shows the chosen project as it is stored.
func (r *Room) refreshChosen() {
	d := r.Desk
	ui.InTurn(r.turn, func(ctx context.Context) (*register, error) { return fetch(ctx, d) },
		func(g *register, err error) {
			r.take(g, err)
			if err == nil {
				r.form.load(r.reg.project(r.chosen))
			}
		})
}

// deeds are what can be done with the chosen project.
func (r *Room) deeds() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem(r.T("cmd.duplicate"), r.duplicate),
		fyne.NewMenuItem(r.T("projects.delete"), r.ask),
	}
}

// ask asks before the chosen project is deleted.
func (r *Room) ask() {
	p := r.reg.project(r.chosen)
	if p == nil {
		return
	}
	name := strings.TrimSpace(p.Code + " " + p.Titles.Any(r.Lang()))
	text := kit.NewPara(r.T("projects.delete.text"), ui.SizeWriting, 22, ui.ColourInk)
	var d *kit.Dialog
	cancel := kit.NewButton(r.T("do.cancel"), "", kit.Normal, func() { d.Close() })
	d = kit.Ask{
		Title: r.T("projects.delete.title", "Name", kit.Shorten(name, 380, ui.SizeTitle,
			fyne.TextStyle{Bold: true})),
		Body: text, Width: 560, First: cancel,
		Deeds: []*kit.Button{cancel, kit.NewButton(r.T("do.delete"), ui.IconBin, kit.Danger, func() {
			d.Close()
			r.remove(clone(p))
		})},
	}.Show(r.Main.Canvas())
}

// remove deletes a project. Undo puts it back as it was.
func (r *Room) remove(p *editor.Project) {
	r.form.cancel()
	d := r.Desk
	ui.InTurn(r.turn, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, d.RemoveProject(ctx, p.ID)
	}, func(_ struct{}, err error) {
		if err != nil {
			r.Fail(err, nil)
			return
		}
		r.dropped(p)
	})
}

func (r *Room) dropped(p *editor.Project) {
	next := r.neighbour(p.ID)
	r.reg.remove(p.ID)
	r.chosen = next
	r.form.load(r.reg.project(next))
	r.refill()
	r.Changed()
	r.Tell(r.T("projects.deleted", "Code", p.Code), func() {
		again := clone(p)
		again.Rev = 0
		r.forget(again.ID)
		r.begin(again)
	})
}

// forget makes the next save of a project that of a new one.
func (r *Room) forget(id editor.ProjectID) {
	ui.InTurn(r.turn, func(context.Context) (struct{}, error) {
		delete(r.revs, id)
		return struct{}{}, nil
	}, func(struct{}, error) {})
}

// neighbour is the project after this one in the table, else the one before it.
func (r *Room) neighbour(id editor.ProjectID) editor.ProjectID {
	at := r.table.at(id)
	for _, i := range []int{at + 1, at + 2, at - 1, at - 2} {
		if i >= 0 && i < len(r.table.list) && r.table.list[i].project != nil {
			return r.table.list[i].project.ID
		}
	}
	return ""
}
