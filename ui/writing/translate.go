package writing

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/diff"
	"twofold/ui/margin"
)

// start makes the version that a language lacks and shows it.
func (r *Room) start(l editor.Lang) {
	r.save("saved", "")
	id := r.d.story.ID
	ui.InTurn(r.saves, func(ctx context.Context) (*editor.Version, error) {
		return r.w.Desk.StartVersion(ctx, id, l)
	}, func(v *editor.Version, err error) {
		if err != nil {
			r.w.Fail(err, func() { r.start(l) })
			return
		}
		at := ui.Place{Room: ui.RoomWriting, Story: id, Lang: v.Lang}
		if len(v.Blocks) > 0 {
			r.inLang, at.Block = v.Lang, v.Blocks[0].ID
		}
		r.load(at)
		r.w.Changed()
	})
}

// confirm says that a block's translation follows its source as it is now.
func (r *Room) confirm(l editor.Lang, id editor.BlockID) bool {
	if b := r.d.block(l, id); b == nil || b.Text() == "" {
		return false
	}
	if !r.d.confirm(l, id, r.w.Desk.Who(), r.w.Now()) {
		return false
	}
	r.changed()
	r.lookAgain()
	r.status("", false)
	return true
}

// confirmNext confirms a block and goes to the next one that waits.
func (r *Room) confirmNext(l editor.Lang, id editor.BlockID) {
	r.confirm(l, id)
	stale := r.d.stale(l)
	at := find(r.order, id)
	for i := range r.order {
		next := r.order[(at+1+i)%len(r.order)].id
		b := r.d.block(l, next)
		if b != nil && (stale[next] || !confirmed(b)) {
			r.goTo(l, next)
			return
		}
	}
	r.w.Tell(r.w.T("writing.confirmed.all"), nil)
}

// nextStale goes to the next block whose source changed.
func (r *Room) nextStale(l editor.Lang) {
	stale := r.d.stale(l)
	at := find(r.order, r.active)
	for i := range r.order {
		id := r.order[(at+1+i)%len(r.order)].id
		if stale[id] && r.eds[l] != nil && r.eds[l].Text().Index(id) >= 0 {
			r.goTo(l, id)
			return
		}
	}
}

// showChange shows what the translator saw and what the source says now.
func (r *Room) showChange(l editor.Lang, id editor.BlockID) {
	from, to := r.d.block(r.d.source(), id), r.d.block(l, id)
	if from == nil || to == nil {
		return
	}
	before := ""
	for i, s := range to.Segments {
		if i > 0 {
			before += " "
		}
		before += s.Source
	}
	old, now := margin.Halves(margin.Compared(editor.Plain(before), editor.Plain(from.Text())))
	label := func(id string) fyne.CanvasObject {
		return kit.Bold(r.w.T(id), ui.SizeSmall, ui.ColourInk2)
	}
	body := kit.Column(6,
		label("writing.change.before"), diff.New(old), kit.Gap(0, 6),
		label("writing.change.now"), diff.New(now), kit.Gap(0, 6),
		label("writing.change.here"), kit.NewPara(to.Text(), ui.SizeWriting, 23, ui.ColourInk))
	var d *kit.Dialog
	d = kit.Ask{
		Title: r.w.T("writing.source.changed"), Icon: ui.IconRefresh, Ink: ui.ColourAmber,
		Body: body, Width: 680,
		Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.close"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("writing.change.edit"), "", kit.Normal, func() {
				d.Close()
				r.goTo(l, id)
			}),
			kit.NewButton(r.w.T("writing.change.keep"), ui.IconTick, kit.Main, func() {
				d.Close()
				r.confirm(l, id)
			}),
		},
	}.Show(r.w.Main.Canvas())
}
