package stories

import (
	"fmt"
	"strconv"
)

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
