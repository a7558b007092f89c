package writing

import (
	"strconv"

	"twofold/ui"
)

// sizes are the sizes of writing text that a person may choose.
var sizes = []float32{13, 15, 17, 19}

// sizeOf reads a size as it was remembered; the common one when there is none.
func sizeOf(kept string) float32 {
	for _, s := range sizes {
		if kept == strconv.Itoa(int(s)) {
			return s
		}
	}
	return ui.SizeWriting
}

// resize takes the next larger size of writing text (by 1) or the next smaller one.
func (r *Room) resize(by int) {
	for i, s := range sizes {
		if to := i + by; s == r.size && to >= 0 && to < len(sizes) {
			r.setSize(sizes[to])
			return
		}
	}
}

func (r *Room) setSize(size float32) {
	r.size = size
	r.w.Remember("writing.size", strconv.Itoa(int(size)))
	for _, e := range r.eds {
		e.SetSize(size)
	}
}
