package writing

import (
	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// spot is where a person was in a story: a block, and the caret in its text.
type spot struct {
	lang   editor.Lang
	id     editor.BlockID
	offset int
	whole  bool // the block was selected as a whole
}

// here is where the person is now.
func (r *Room) here() spot {
	at := spot{lang: r.inLang, id: r.active}
	if e := r.eds[r.inLang]; e != nil {
		at.offset = e.Text().Selection().Caret.Offset
		_, _, at.whole = e.Whole()
	}
	return at
}

// resume goes back to where the person was before the room was made anew, for another
// language or other colours of the interface. It says whether there was such a place.
func (r *Room) resume(from, to ui.Place) bool {
	at := r.anew
	r.anew = spot{}
	e := r.eds[at.lang]
	if e == nil || to.Block != "" && to != from || !e.GoTo(at.id, at.offset) {
		return false
	}
	kit.FocusOn(e)
	if at.whole {
		e.SelectBlock(e.Active())
	}
	return true
}
