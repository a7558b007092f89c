package writing

import (
	"context"
	"errors"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
)

// retryPause is how long after a save that failed it is tried again.
const retryPause = 10 * time.Second

// unsaved says once what went wrong; the status bar goes on saying it. Saving is tried
// again and again.
func (r *Room) unsaved(err error) {
	why, _ := r.w.Say(err)
	words := r.w.T("saved.not.why", "Why", why)
	if errors.Is(err, editor.ErrFull) {
		words = r.w.T("saved.not.full")
	}
	r.status(words, true)
	if r.failing {
		return
	}
	r.failing = true
	if errors.Is(err, editor.ErrConflict) {
		r.askNewer()
		return
	}
	r.retryLater()
	r.w.Fail(r.counted(err), func() { r.save("saved", "") })
}

// counted says how many deeds an unsaved text is away from the stored one.
func (r *Room) counted(err error) error {
	var out *ui.NotSaved
	if !errors.As(err, &out) {
		return err
	}
	n := *out
	n.Changes = max(1, r.d.deeds()-r.stored, r.stored-r.d.deeds())
	return &n
}

// retryLater tries again and again to save what is unsaved.
func (r *Room) retryLater() {
	r.stopRetry()
	r.stopRetry = r.w.Work.Every(retryPause, r.retry)
}

func (r *Room) retry() {
	if r.failing {
		r.save("autosave", "")
	}
	if r.behind {
		r.catchUp()
	}
	if !r.failing && !r.behind {
		r.stopRetry()
	}
}

// catchUp stores what is kept aside of other stories than this one.
func (r *Room) catchUp() {
	here := r.d.story.ID
	ui.InTurn(r.saves, func(ctx context.Context) (int, error) {
		list, err := r.w.Desk.Kept(ctx)
		for _, k := range list {
			if k.Story.ID != here && err == nil {
				_, err = r.w.Desk.TakeBack(ctx, k)
			}
		}
		return 0, err
	}, func(_ int, err error) {
		if err != nil {
			return // the next time
		}
		r.behind = false
		r.w.Tell(r.w.T("saved.again"), nil)
		r.w.Changed()
	})
}

// setAside puts what could not be saved into the history of its story, or into the story
// when nobody else changed that.
func (r *Room) setAside(then func(error)) {
	id, led := r.d.story.ID, r.led
	var mine []*editor.Version
	for i := range r.d.story.Versions {
		if v := &r.d.story.Versions[i]; r.d.dirty[v.Lang] {
			mine = append(mine, v.Clone())
		}
	}
	ui.InTurn(r.saves, func(ctx context.Context) (int, error) {
		for _, v := range mine {
			v.Rev = led.revs[v.Lang]
			k := desk.Kept{Story: editor.Story{ID: id}, Version: v}
			if _, err := r.w.Desk.TakeBack(ctx, k); err != nil {
				return 0, err
			}
			delete(led.failed, v.Lang)
		}
		return len(mine), nil
	}, func(_ int, err error) { then(err) })
}

// yield opens the newer text that somebody else saved. What was typed here goes into the
// history first.
func (r *Room) yield() {
	r.setAside(func(err error) {
		if err != nil {
			r.w.Fail(err, r.yield)
			return
		}
		r.failing = false
		r.status(r.w.T("saved.at", "Time", ui.Clock(r.w.Now())), false)
		r.load(r.at)
		r.w.Changed()
	})
}

// leaveUnsaved is called before another story takes the place of one that could not be
// saved: what cannot be put into its history now is kept aside, and stored later.
func (r *Room) leaveUnsaved() {
	r.setAside(func(err error) {
		if err != nil {
			r.behind = true
			r.retryLater()
		}
	})
}

// askNewer lets a person choose between the stored text and the one on the screen.
func (r *Room) askNewer() {
	title, text := r.w.Say(editor.ErrConflict)
	var d *kit.Dialog
	d = kit.Ask{
		Title: title, Icon: ui.IconWarn, Ink: ui.ColourAmber, Width: 560,
		Body: kit.NewPara(text, ui.SizeWriting, 22, ui.ColourInk),
		Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.close"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("writing.reopen"), ui.IconRefresh, kit.Main, func() {
				d.Close()
				r.yield()
			}),
		},
	}.Show(r.w.Main.Canvas())
}

// Settle waits until everything in the queue is stored.
func (r *Room) Settle() { r.saves.Wait() }

// Unsaved says why the last save did not succeed, after Settle; nil when all is stored.
func (r *Room) Unsaved() error {
	if r.led == nil {
		return nil
	}
	if err := r.led.unsaved(); err != nil {
		return r.counted(err)
	}
	return nil
}

// resumed are the texts that were kept aside from what is stored now, in place of it: who
// opens a story whose text could not be saved finds that text.
func resumed(s *editor.Story, kept []desk.Kept) map[editor.Lang]desk.Kept {
	out := map[editor.Lang]desk.Kept{}
	for _, k := range kept {
		switch v := s.Version(k.Lang()); {
		case k.Story.ID != s.ID:
		case k.Version == nil && k.Story.Rev == s.Rev:
			facts := k.Story
			facts.Versions = s.Versions
			*s, out[""] = facts, k
		case v != nil && v.Rev == k.Base():
			*v, out[v.Lang] = *k.Version.Clone(), k
		}
	}
	return out
}

// goOn takes up what was kept aside as unsaved.
func (r *Room) goOn(kept map[editor.Lang]desk.Kept) {
	for l, k := range kept {
		r.led.kept[l] = k
		if l == "" {
			r.storyDirty = true
		} else {
			r.d.dirty[l] = true
		}
	}
	if len(kept) > 0 {
		r.save("saved", "")
	}
}
