package writing

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
	"twofold/ui/margin"
)

// newHistory is what the versions said before, with its deeds.
func (r *Room) newHistory() *margin.History {
	h := margin.NewHistory(r.w)
	h.Now = func() *editor.Version { return r.d.version(r.langHere()) }
	h.Name, h.Restore, h.Keep, h.Back = r.blockName, r.restore, r.nameVersion, r.bringBack
	return h
}

// historyPage lists what a version said before, newest first.
func (r *Room) historyPage() fyne.CanvasObject {
	l := r.langHere()
	page := r.history.Page(r.w.T("lang." + string(l)))
	id := r.d.story.ID
	ui.InTurn(r.saves, func(ctx context.Context) ([]editor.Revision, error) {
		return r.w.Desk.Revisions(ctx, id, l)
	}, func(revs []editor.Revision, err error) {
		if err != nil {
			r.w.Fail(err, nil)
			return
		}
		r.history.Set(revs)
	})
	return page
}

// bringBack gives a block what it said before. One that was removed comes back as it was;
// one that was not there goes.
func (r *Room) bringBack(id editor.BlockID, was *editor.Version) {
	l := was.Lang
	old := revise.New(was.Blocks, l, r.w.Desk.NewBlockID)
	deed := func(t *revise.Text) {
		from, to := old.Index(id), t.Index(id)
		switch {
		case from < 0:
			t.RemoveBlocks(to, to+1)
		case to < 0:
			t.Select(revise.At(t.BlockEnd(revise.Pos{Block: above(t, was, id)})))
			t.Paste(old.CopyBlocks(from, from+1))
		default:
			old.Select(wholeBlock(old, from))
			t.Select(wholeBlock(t, to))
			t.Paste(old.Copy())
		}
	}
	if e := r.eds[l]; e != nil {
		e.Change(deed)
		r.w.Tell(r.w.T("history.brought"), func() { r.on((*rich.Editor).Undo) })
	}
}

// above is the block of a text after which one that was removed stood.
func above(t *revise.Text, was *editor.Version, id editor.BlockID) int {
	at := 0
	for i := range was.Blocks {
		if was.Blocks[i].ID == id {
			break
		}
		at = max(at, t.Index(was.Blocks[i].ID))
	}
	return at
}

func wholeBlock(t *revise.Text, i int) revise.Selection {
	return revise.Selection{
		Anchor: revise.Pos{Block: i}, Caret: t.BlockEnd(revise.Pos{Block: i}),
	}
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
		r.on(func(*rich.Editor) {})
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
