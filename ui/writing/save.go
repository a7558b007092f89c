package writing

import (
	"context"
	"time"

	"twofold/editor"
	"twofold/ui"
)

// savePause is how long after the first change that is not stored yet a story is saved.
const savePause = 1500 * time.Millisecond

// countPause is how long after the last key the words are counted.
const countPause = 150 * time.Millisecond

// changed is called after every change: it is saved within the pause, however long the
// person goes on without one.
func (r *Room) changed() {
	r.saveLater()
	r.stopCount()
	r.stopCount = r.w.Work.After(countPause, func() {
		r.fillWords()
		r.fillHeads()
	})
	r.fitLater()
	r.stopLook()
	r.stopLook = r.w.Work.After(lookPause, r.lookOver)
}

func (r *Room) saveLater() {
	if !r.saving {
		r.saving = true
		r.stopSave = r.w.Work.After(savePause, func() { r.save("autosave", "") })
	}
}

// save puts everything unsaved in the queue. A name keeps the revision for ever and is
// saved even when nothing changed.
func (r *Room) save(why, name string) {
	r.stopSave()
	r.saving = false
	if r.d == nil {
		return
	}
	r.d.take()
	for i := range r.d.story.Versions {
		v := &r.d.story.Versions[i]
		if r.d.dirty[v.Lang] || name != "" {
			r.d.dirty[v.Lang] = false
			r.saveVersion(v.Clone(), why, name)
		}
	}
	if r.storyDirty {
		r.storyDirty = false
		r.saveStory()
	}
	r.plates.Save()
}

func (r *Room) saveVersion(v *editor.Version, why, name string) {
	led, d, deeds := r.led, r.d, r.d.deeds()
	s := saying{r.d.story.ID, why, name}
	ui.InTurn(r.saves, func(ctx context.Context) (int, error) {
		err := led.saveVersion(ctx, r.w.Desk, v, s)
		return v.Rev, err
	}, func(rev int, err error) {
		if err != nil {
			d.dirty[v.Lang] = true
			if d == r.d {
				r.unsaved(err)
			}
			return
		}
		if now := d.version(v.Lang); now != nil {
			now.Rev = rev
		}
		r.saveNotes(v.Lang)
		r.stored = deeds
		r.saved()
	})
}

func (r *Room) saveStory() {
	led, s := r.led, r.d.story
	s.Versions = nil
	ui.InTurn(r.saves, func(ctx context.Context) (int, error) {
		return 0, led.saveStory(ctx, r.w.Desk, &s)
	}, func(_ int, err error) {
		if err != nil {
			r.storyDirty = true
			r.unsaved(err)
			return
		}
		r.saved()
	})
}

// saved says that something is stored. While something else is not, that is said on.
func (r *Room) saved() {
	if r.failing && (r.storyDirty || r.d.unsaved() || r.plates.Unsaved()) {
		return
	}
	r.failing = false
	r.status(r.w.T("saved.at", "Time", ui.Clock(r.w.Now())), false)
	r.check()
	r.w.Changed()
}
