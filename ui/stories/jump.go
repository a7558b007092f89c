package stories

import (
	"strings"
	"time"

	"twofold/ui"
)

// jump is what was typed over the list to come to a headline that begins so.
type jump struct {
	typed string
	stop  func() // the clock that ends it
}

// jumpPause is how long after a letter the next one begins anew.
const jumpPause = time.Second

// jumpTo goes to the next story with a headline, in any language, that begins with what
// was typed. The first letter goes on from the chosen story, so that the same letter
// typed again comes to the next.
func (r *Room) jumpTo(letter rune) {
	r.jump.stop()
	r.jump.typed += ui.Fold(string(letter))
	from := r.index(r.chosen)
	if len([]rune(r.jump.typed)) == 1 {
		from++
	}
	for n := range len(r.shown) {
		if i := (max(from, 0) + n) % len(r.shown); r.begins(i, r.jump.typed) {
			r.list.Choose(i)
			break
		}
	}
	r.jump.stop = r.w.Work.After(jumpPause, func() { r.jump.typed = "" })
}

func (r *Room) begins(i int, with string) bool {
	for _, l := range r.filter.Langs {
		if strings.HasPrefix(ui.Fold(r.shown[i].Titles[l]), with) {
			return true
		}
	}
	return false
}
