package writing

import (
	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// spot is where a person was in a story: a block, and the caret in it when it was a field.
type spot struct {
	lang        editor.Lang
	id          editor.BlockID
	editing     bool
	row, column int
}

// here is where the person is now.
func (r *Room) here() spot {
	at := spot{lang: r.inLang, id: r.active}
	if c := r.editing; c != nil {
		at = spot{c.lang, c.id, true, c.edit.CursorRow, c.edit.CursorColumn}
	}
	return at
}

// resume goes back to where the person was before the room was made anew, for another
// language or other colours of the interface. It says whether there was such a place.
func (r *Room) resume(from, to ui.Place) bool {
	at := r.anew
	r.anew = spot{}
	c := r.cells[cellKey{at.lang, at.id}]
	if c == nil || to.Block != "" && to != from {
		return false
	}
	if !at.editing {
		kit.FocusOn(c)
		r.reveal(c)
		return true
	}
	r.edit(at.lang, at.id)
	c.edit.CursorRow, c.edit.CursorColumn = at.row, at.column
	c.edit.Refresh()
	return true
}
