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

// savePause is how long after the first change that is not stored yet a story is saved.
const savePause = 1500 * time.Millisecond

// countPause is how long after the last key the words are counted.
const countPause = 150 * time.Millisecond

// ledger holds the Rev of what is stored, as the last save left it. Only the jobs of
// one queue touch it, one after another.
type ledger struct {
	story    int
	versions map[editor.Lang]int
	failed   error // of the last save; nil when it was stored
}

func newLedger(s *editor.Story) *ledger {
	led := &ledger{story: s.Rev, versions: map[editor.Lang]int{}}
	for i := range s.Versions {
		led.versions[s.Versions[i].Lang] = s.Versions[i].Rev
	}
	return led
}

// saveVersion stores a version over the one that the ledger knows.
func (led *ledger) saveVersion(ctx context.Context, d *desk.Desk, v *editor.Version, s saying) error {
	v.Rev = led.versions[v.Lang]
	led.failed = d.SaveVersion(ctx, s.story, v, s.why, s.name)
	if led.failed != nil {
		return led.failed
	}
	led.versions[v.Lang] = v.Rev
	return nil
}

// saying is what is written down about a save.
type saying struct {
	story     editor.StoryID
	why, name string
}

// saveStory stores what a story is over what the ledger knows.
func (led *ledger) saveStory(ctx context.Context, d *desk.Desk, s *editor.Story) error {
	s.Rev = led.story
	if led.failed = d.SaveStory(ctx, s); led.failed != nil {
		return led.failed
	}
	led.story = s.Rev
	return nil
}

// changed is called after every change: it is saved within the pause, however long the
// person goes on without one.
func (r *Room) changed() {
	if !r.saving {
		r.saving = true
		r.stopSave = r.w.Work.After(savePause, func() { r.save("autosave", "") })
	}
	r.stopCount()
	r.stopCount = r.w.Work.After(countPause, func() {
		r.fillWords()
		r.fillHeads()
	})
	r.fitLater()
	r.stopLook()
	r.stopLook = r.w.Work.After(lookPause, r.lookOver)
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
}

func (r *Room) saveVersion(v *editor.Version, why, name string) {
	led, d := r.led, r.d
	s := saying{r.d.story.ID, why, name}
	ui.InTurn(r.saves, func(ctx context.Context) (int, error) {
		err := led.saveVersion(ctx, r.w.Desk, v, s)
		return v.Rev, err
	}, func(rev int, err error) {
		if err != nil {
			d.dirty[v.Lang] = true
			r.unsaved(err)
			return
		}
		if now := d.version(v.Lang); now != nil {
			now.Rev = rev
		}
		r.saveNotes(v.Lang)
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

func (r *Room) saved() {
	r.failing = false
	r.status(r.w.T("saved.at", "Time", ui.Clock(r.w.Now())), false)
	r.check()
	r.w.Changed()
}

// unsaved says once what went wrong; the status bar goes on saying it.
func (r *Room) unsaved(err error) {
	title, _ := r.w.Say(err)
	r.status(r.w.T("saved.not")+": "+title, true)
	if r.failing {
		return
	}
	r.failing = true
	if errors.Is(err, editor.ErrConflict) {
		r.askNewer()
		return
	}
	r.w.Fail(err, func() { r.save("saved", "") })
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
	return r.led.failed
}
