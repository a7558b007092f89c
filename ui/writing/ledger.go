package writing

import (
	"context"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
)

// ledger holds the Rev of what is stored, as the last save left it, and what could not be.
// Only the jobs of one queue touch it, one after another. The story's own facts are
// entered under the language "".
type ledger struct {
	revs   map[editor.Lang]int
	failed map[editor.Lang]*ui.NotSaved
	kept   map[editor.Lang]desk.Kept // aside
}

func newLedger(s *editor.Story) *ledger {
	led := &ledger{
		revs: map[editor.Lang]int{"": s.Rev}, failed: map[editor.Lang]*ui.NotSaved{},
		kept: map[editor.Lang]desk.Kept{},
	}
	for i := range s.Versions {
		led.revs[s.Versions[i].Lang] = s.Versions[i].Rev
	}
	return led
}

// saying is what is written down about a save.
type saying struct {
	story     editor.StoryID
	why, name string
}

// saveVersion stores a version over the one that the ledger knows.
func (led *ledger) saveVersion(ctx context.Context, d *desk.Desk, v *editor.Version, s saying) error {
	v.Rev = led.revs[v.Lang]
	err := d.SaveVersion(ctx, s.story, v, s.why, s.name)
	return led.enter(d, desk.Kept{Story: editor.Story{ID: s.story}, Version: v}, err)
}

// saveStory stores what a story is over what the ledger knows.
func (led *ledger) saveStory(ctx context.Context, d *desk.Desk, s *editor.Story) error {
	s.Rev = led.revs[""]
	return led.enter(d, desk.Kept{Story: *s}, d.SaveStory(ctx, s))
}

// enter writes down how a save came out. What failed is kept aside; what was kept is
// forgotten there when it is stored.
func (led *ledger) enter(d *desk.Desk, k desk.Kept, err error) error {
	l := k.Lang()
	if err != nil {
		aside := d.KeepAside(k)
		if aside == nil {
			led.kept[l] = k
		}
		led.failed[l] = &ui.NotSaved{Err: err, Aside: aside == nil}
		return led.failed[l]
	}
	delete(led.failed, l)
	led.revs[l] = k.Base()
	old, ok := led.kept[l]
	if !ok {
		return nil
	}
	delete(led.kept, l)
	return d.DropAside(old)
}

// unsaved is why something is not stored; nil when all is.
func (led *ledger) unsaved() *ui.NotSaved {
	for _, err := range led.failed {
		return err
	}
	return nil
}
