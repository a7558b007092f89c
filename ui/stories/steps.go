package stories

import (
	"context"
	"time"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/margin"
)

// steps are what stands between stories and their next stages, as far as it is known:
// read behind the window for the stories in view, since it takes their whole text. What
// was known stays until it is read anew.
type steps struct {
	of    desk.Steps
	fresh map[editor.StoryID]bool
	reads *ui.Lane
	wait  func()
	from  int // the rows in view, to not with
	to    int
}

// stepsPause is how long the list stands still before its steps are read.
const stepsPause = 80 * time.Millisecond

// inView reads the steps of the stories in view that are not known.
func (r *Room) inView(from, to int) {
	r.steps.from, r.steps.to = from, to
	if len(r.unread()) == 0 {
		return
	}
	r.steps.wait()
	r.steps.wait = r.w.Work.After(stepsPause, r.readSteps)
}

// unread are the stories in view whose steps are not known or old.
func (r *Room) unread() []editor.StoryID {
	var out []editor.StoryID
	for i := r.steps.from; i < min(r.steps.to, len(r.shown)); i++ {
		if id := r.shown[i].ID; !r.steps.fresh[id] {
			out = append(out, id)
		}
	}
	return out
}

func (r *Room) readSteps() {
	ids := r.unread()
	if len(ids) == 0 {
		return
	}
	ui.Latest(r.steps.reads, func(ctx context.Context) (desk.Steps, error) {
		return r.w.Desk.Steps(ctx, ids...)
	}, func(got desk.Steps, err error) {
		for _, id := range ids {
			r.steps.fresh[id] = true
			if err == nil { // else what was known stays: the list is of use without it
				r.steps.of[id] = got[id]
			}
		}
		r.list.Reload()
	})
}

// step is the next step of a story in a language, if it is known and there is one.
func (r *Room) step(id editor.StoryID, l editor.Lang) (desk.Step, bool) {
	s, ok := r.steps.of[id][l]
	return s, ok
}

// tally says how much of what a step asks is met, and what is missing first: "2 of 5 ·
// no text". What is only recommended is not counted.
func tally(w *ui.Window, s desk.Step) string {
	met, all := 0, 0
	for _, q := range s.Asks {
		if q.Needed {
			all++
			if q.Met {
				met++
			}
		}
	}
	said := w.T("steps.met", "Met", met, "All", all)
	if open := check.Open(s.Asks); len(open) > 0 {
		return w.T("steps.lack", "Met", said, "Lack", w.T("short."+open[0].Name))
	}
	return said
}

// whole says everything that a step lacks: what it needs, and then what is recommended.
func whole(w *ui.Window, s desk.Step) string {
	stage := w.StageMark(s.To).Word
	open, advice := check.Open(s.Asks), margin.Advice(s.Asks)
	switch {
	case len(open) > 0:
		return w.T("steps.open", "Stage", stage, "Lacks", margin.Lacks(w, open...))
	case len(advice) > 0:
		return w.T("steps.advice", "Stage", stage, "Lacks", margin.Lacks(w, advice...))
	}
	return w.T("steps.whole", "Stage", stage)
}
