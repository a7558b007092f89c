package writing

import (
	"twofold/editor"
	"twofold/ui/kit/rich"
	"twofold/ui/margin"
)

// insertFact asks for a number of the register and puts it into the text, in the text's
// language: as of the day of the issue that carries the story, else of today.
func (r *Room) insertFact() {
	e := r.editor()
	if e == nil {
		return
	}
	day := r.w.Desk.Today()
	if is := r.standing.Issue(); is != nil && is.Date != "" {
		day = is.Date
	}
	list := editor.RegisterFacts(r.pub, r.reg, day, e.Text().Lang())
	margin.ChooseFact(r.w, list, r.reg, func(says string) {
		r.on(func(e *rich.Editor) { e.Type(says) })
	})
}
