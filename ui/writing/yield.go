package writing

import (
	"context"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
)

// yield opens the newer text that somebody else saved. What was typed here goes into the
// history first.
func (r *Room) yield() {
	r.setAside(r.yield, func() {
		r.failing = false
		r.status(r.w.T("saved.at", "Time", ui.Clock(r.w.Now())), false)
		r.load(r.at)
		r.w.Changed()
	})
}

// setAside puts what could not be saved into the history of its story.
func (r *Room) setAside(again, done func()) {
	id := r.d.story.ID
	var mine []*editor.Version
	for i := range r.d.story.Versions {
		if v := &r.d.story.Versions[i]; r.d.dirty[v.Lang] {
			mine = append(mine, v.Clone())
		}
	}
	ui.InTurn(r.saves, func(ctx context.Context) (int, error) {
		return len(mine), keepAside(ctx, r.w.Desk, id, mine)
	}, func(_ int, err error) {
		if err != nil {
			r.w.Fail(err, again)
			return
		}
		done()
	})
}

// keepAside saves versions over the newer ones and those over them again, so that the
// history holds both and the newer ones stand.
func keepAside(ctx context.Context, d *desk.Desk, id editor.StoryID, mine []*editor.Version) error {
	s, err := d.Story(ctx, id)
	if err != nil {
		return err
	}
	for _, v := range mine {
		newer := s.Version(v.Lang)
		v.Rev = 0
		if newer != nil {
			v.Rev = newer.Rev
		}
		if err := d.SaveVersion(ctx, id, v, "saved", ""); err != nil {
			return err
		}
		if newer == nil {
			continue
		}
		newer.Rev = v.Rev
		if err := d.SaveVersion(ctx, id, newer, "restore", ""); err != nil {
			return err
		}
	}
	return nil
}
