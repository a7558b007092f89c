package writing

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// historyPage lists what a version said before, newest first.
func (r *Room) historyPage() fyne.CanvasObject {
	l := r.langHere()
	list := kit.NewRows()
	var revs []editor.Revision
	list.Len = func() int { return len(revs) }
	list.Height = func(int) float32 { return 44 }
	list.New = func() fyne.CanvasObject { return newRevisionRow() }
	list.Fill = func(i int, o fyne.CanvasObject) { o.(*revisionRow).set(&revs[i], r.w) }
	compared := kit.Column(8)
	list.OnChoose = func(i int) { r.compareTo(revs[i].ID, l, compared) }
	id := r.d.story.ID
	ui.InTurn(r.saves, func(ctx context.Context) ([]editor.Revision, error) {
		return r.w.Desk.Revisions(ctx, id, l)
	}, func(got []editor.Revision, err error) {
		if err != nil {
			r.w.Fail(err, nil)
			return
		}
		revs = got
		list.Reload()
	})
	restore := kit.NewButton(r.w.T("writing.restore"), ui.IconHistory, kit.Normal, func() {
		if i := list.Chosen(); i >= 0 {
			r.restore(revs[i].ID)
		}
	})
	foot := kit.Fill(ui.ColourSurface, kit.Column(0, kit.Line(), kit.Pad(16, 12, kit.Row(8, restore,
		kit.NewButton(r.w.T("writing.name"), "", kit.Normal, r.nameVersion)))))
	head := kit.Pad(16, 8, kit.Bold(r.w.T("writing.history.of", "Lang", r.w.T("lang."+string(l))),
		ui.SizeSmall, ui.ColourInk2))
	top := kit.Column(0, head, kit.Sized(0, 264, list), kit.Line())
	return kit.Frame(top, foot, nil, nil, kit.Scrolled(80, kit.Pad(12, 12, compared)))
}

// compareTo shows how a revision differs from the present text, block by block.
func (r *Room) compareTo(id editor.RevisionID, l editor.Lang, into *fyne.Container) {
	ui.Latest(r.deeds, func(ctx context.Context) (*editor.Revision, error) {
		return r.w.Desk.Revision(ctx, id)
	}, func(rev *editor.Revision, err error) {
		if err != nil {
			r.w.Fail(err, nil)
			return
		}
		into.RemoveAll()
		for _, card := range r.changeCards(rev.Version, r.d.version(l)) {
			into.Add(card)
		}
		into.Refresh()
	})
}

// changeCards has a card for every block that differs.
func (r *Room) changeCards(old, now *editor.Version) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	add := func(id editor.BlockID, before, after string) {
		if before == after {
			return
		}
		was, is := compare(before, after)
		card := kit.Column(4, kit.Text(r.blockName(id), ui.SizeCaption, ui.ColourInk3))
		if before != "" {
			card.Add(marked(was, false))
		}
		if after != "" {
			card.Add(marked(is, true))
		}
		out = append(out, kit.Card(ui.ColourRaised, ui.ColourLine, ui.Radius, kit.Pad(8, 8, card)))
	}
	for i := range old.Blocks {
		b := &old.Blocks[i]
		after := ""
		if n := now.Block(b.ID); n != nil {
			after = n.Text()
		}
		add(b.ID, b.Text(), after)
	}
	for i := range now.Blocks {
		if b := &now.Blocks[i]; old.Block(b.ID) == nil {
			add(b.ID, "", b.Text())
		}
	}
	if len(out) == 0 {
		out = append(out, kit.NewLight(ui.LightOK.Mark(r.w.T("writing.history.same")), nil))
	}
	return out
}

// restore brings a revision back; what is on the screen is saved first.
func (r *Room) restore(id editor.RevisionID) {
	r.save("saved", "")
	story := r.d.story.ID
	ui.InTurn(r.saves, func(ctx context.Context) (*editor.Version, error) {
		return r.w.Desk.Restore(ctx, id)
	}, func(v *editor.Version, err error) {
		if err != nil {
			r.w.Fail(err, nil)
			return
		}
		r.w.Tell(r.w.T("writing.restored"), nil)
		r.load(ui.Place{Room: ui.RoomWriting, Story: story, Lang: v.Lang})
		r.w.Changed()
	})
}

// nameVersion saves what is on the screen under a name that is kept for ever.
func (r *Room) nameVersion() {
	name := kit.NewEntry("", "")
	var d *kit.Dialog
	save := func() {
		d.Close()
		r.save("saved", name.Text)
		r.w.Tell(r.w.T("writing.named", "Name", name.Text), nil)
		if r.tab == tabHistory {
			r.fillSide()
		}
	}
	name.OnSubmitted = func(string) { save() }
	d = kit.Ask{
		Title: r.w.T("cmd.version.save"), Width: 480, First: name,
		Body: kit.Field(r.w.T("writing.name.label"), name), Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("do.save"), "", kit.Main, save),
		},
	}.Show(r.w.Main.Canvas())
}

// revisionRow is one line of the history.
type revisionRow struct {
	widget.BaseWidget
	when, why, who *kit.Cut
}

func newRevisionRow() *revisionRow {
	r := &revisionRow{
		when: kit.NewCut("", ui.SizeText, ui.ColourInk, true),
		why:  kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
		who:  kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for the toolkit.
func (r *revisionRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.Pad(16, 4,
		kit.Row(8, kit.Grow(kit.Column(0, r.when, r.why)), kit.Sized(110, 0, r.who))))
}

func (r *revisionRow) set(rev *editor.Revision, w *ui.Window) {
	r.when.Set(w.When(rev.When, w.Now()), ui.ColourInk, true)
	why := w.T("why." + rev.Why)
	if rev.Name != "" {
		why = w.T("writing.saved.as", "Name", rev.Name)
	}
	r.why.Set(why+" · "+strconv.Itoa(rev.Rev), ui.ColourInk2, false)
	r.who.Set(rev.Who, ui.ColourInk2, false)
}
