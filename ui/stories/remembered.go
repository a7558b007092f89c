package stories

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"twofold/editor"
	"twofold/editor/desk"
)

// kept is what the list remembers between uses, on this computer.
type kept struct {
	Filter desk.Filter // without its words: who comes back wants to see the stories
	Order  Order
	Upward bool
}

// recall goes back to how the list was left.
func (r *Room) recall() {
	var k kept
	if json.Unmarshal([]byte(r.w.Recall("stories.filter")), &k) == nil {
		r.filter.use(k.Filter)
		r.filter.Order, r.filter.Upward = k.Order, k.Upward
	}
	if !slices.Contains(orders[:], r.filter.Order) {
		r.filter.Order = ByChanged
	}
	r.shape.hear(r.w.Recall("stories.columns"))
	r.chosen = editor.StoryID(r.w.Recall("stories.chosen"))
}

// keepKnown drops filters of thematic areas that this publication does not have: what is
// remembered may come from another.
func (r *Room) keepKnown() {
	names := r.areaNames()
	for a := range r.filter.Areas {
		if _, known := names[a]; !known {
			delete(r.filter.Areas, a)
		}
	}
}

// keepPlace remembers how the list is narrowed and sorted.
func (r *Room) keepPlace() {
	if r.lib.pub == nil {
		return
	}
	k := kept{r.filter.saved("", r.lib.pub.Areas), r.filter.Order, r.filter.Upward}
	k.Filter.Words = ""
	if said, err := json.Marshal(k); err == nil {
		r.w.Remember("stories.filter", string(said))
	}
}

// recalled is a width that was remembered on this computer, or what it is at first.
func (r *Room) recalled(key string, first float32) float32 {
	if w, err := strconv.ParseFloat(r.w.Recall(key), 32); err == nil {
		return float32(w)
	}
	return first
}

func (r *Room) remember(key string, width float32) {
	r.w.Remember(key, fmt.Sprintf("%.0f", width))
}
