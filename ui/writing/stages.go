package writing

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
	"twofold/ui/margin"
)

// stageItems are the stages of a version; one that is not to be had says why. Under them
// stands what the next stage asks.
func (r *Room) stageItems(l editor.Lang) []*fyne.MenuItem {
	v := r.d.version(l)
	if v == nil {
		return nil
	}
	var items []*fyne.MenuItem
	for _, s := range editor.Stages() {
		words := r.w.StageMark(s).Word
		it := fyne.NewMenuItem(words, func() { r.setStage(l, s) })
		if s.Rank() > v.Stage.Rank() {
			if open := check.Open(r.checklist(l, s)); len(open) > 0 {
				it.Label, it.Disabled, it.Action = words+": "+margin.Lacks(r.w, open[0]), true, nil
			}
		}
		it.Checked = v.Stage == s
		items = append(items, it)
	}
	next, more := check.Next(r.d.version(l).Stage, l == r.pub.Source())
	if !more {
		return items
	}
	head := fyne.NewMenuItem(r.w.T("stage.asks", "Stage", r.w.StageMark(next).Word), nil)
	head.Disabled = true
	items = append(items, fyne.NewMenuItemSeparator(), head)
	for _, q := range r.checklist(l, next) {
		it := fyne.NewMenuItem(margin.Asks(r.w, q), func() { r.goNeed(l, q) })
		it.Checked = q.Met
		items = append(items, it)
	}
	return items
}

// goNeed goes to where what a stage asks can be done.
func (r *Room) goNeed(l editor.Lang, q check.Requirement) {
	switch {
	case q.Name == "comments":
		r.unfold(tabNotes)
	case q.Block != "":
		r.goFinding(r.lackIn(l, q.Block))
	case q.Name == "warnings" || q.Name == "blocking":
		r.typography = false
		r.unfold(tabChecks)
	default:
		r.unfold(tabStory)
	}
}

// pickStage opens the stages of the version where the person is.
func (r *Room) pickStage() {
	menu.Below(r.words, r.stageItems(r.langHere())...)
}

// setStage changes how far a version is. While something is missing that the stage
// needs, it is refused with the reason; Ready asks when there is only advice.
func (r *Room) setStage(l editor.Lang, to editor.Stage) {
	v := r.d.version(l)
	if v == nil || v.Stage == to {
		return
	}
	if to.Rank() < v.Stage.Rank() {
		r.putStage(l, to)
		return
	}
	r.save("saved", "")
	id := r.d.story.ID
	ui.InTurn(r.saves, func(ctx context.Context) ([]check.Requirement, error) {
		return r.w.Desk.Checklist(ctx, id, l, to)
	}, func(list []check.Requirement, err error) {
		switch open := check.Open(list); {
		case err != nil:
			r.w.Fail(err, func() { r.setStage(l, to) })
		case r.d.story.ID != id:
		case len(open) > 0:
			r.refuse(to, open)
		case to == editor.Ready && len(margin.Advice(list)) > 0:
			r.askReady(l, margin.Advice(list))
		default:
			r.putStage(l, to)
		}
	})
}

func (r *Room) refuse(to editor.Stage, open []check.Requirement) {
	if to == editor.Ready {
		r.w.Tell(r.w.T("stage.refused.ready", "Why", margin.Lacks(r.w, open...)), nil)
		return
	}
	r.w.Tell(r.w.T("stage.refused", "Stage", r.w.StageMark(to).Word, "Why", margin.Lacks(r.w, open...)), nil)
}

// askReady asks whether a version is ready although advice was not followed.
func (r *Room) askReady(l editor.Lang, list []check.Requirement) {
	col := kit.Column(6, kit.NewPara(r.w.T("stage.although"), ui.SizeWriting, 22, ui.ColourInk))
	for _, q := range list {
		col.Add(kit.Row(0, kit.NewLight(ui.LightWarn.Mark(margin.Lacks(r.w, q)), nil)))
	}
	var d *kit.Dialog
	d = kit.Ask{
		Title: r.w.T("stage.ask.ready"), Icon: ui.IconWarn, Ink: ui.ColourAmber, Width: 560, Body: col,
		Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("stage.do.ready"), ui.IconTick, kit.Main, func() {
				d.Close()
				r.putStage(l, editor.Ready)
			}),
		},
	}.Show(r.w.Main.Canvas())
}

// putStage gives a version its stage and keeps what it says now for ever, under the name
// of that step.
func (r *Room) putStage(l editor.Lang, to editor.Stage) {
	v := r.d.version(l)
	name := r.w.T("stage.step", "From", r.w.StageMark(v.Stage).Word, "To", r.w.StageMark(to).Word)
	v.Stage = to
	r.d.dirty[l] = false
	r.saveVersion(v.Clone(), "stage", name)
	r.save("saved", "")
	r.fillHeads()
	r.fillWords()
	r.fillNeeds()
	r.status("", false)
}

// fillNeeds shows what the next stages ask, in the story tab.
func (r *Room) fillNeeds() {
	col := kit.Column(12)
	for _, l := range r.shown() {
		v := r.d.version(l)
		if v == nil {
			continue
		}
		if next, more := check.Next(v.Stage, l == r.pub.Source()); more {
			asks := r.w.T("stage.asks", "Stage", r.w.StageMark(next).Word)
			col.Add(margin.NeedsCard(r.w, r.w.T("mark."+string(l))+" · "+asks, r.checklist(l, next),
				r.cardWidth(), func(q check.Requirement) { r.goNeed(l, q) }))
		}
	}
	kit.Swap(r.needs, col)
}
