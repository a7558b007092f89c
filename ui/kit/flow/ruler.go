package flow

// ruler measures words and remembers them: the same words come again and again, and
// every key measures the words of its block.
type ruler struct {
	measure Measure
	widths  map[Face]map[string]float32
	count   int
}

// remembered is how many widths are kept before all are dropped.
const remembered = 50_000

func newRuler(m Measure) *ruler {
	r := &ruler{measure: m}
	r.forget()
	return r
}

func (r *ruler) forget() {
	r.widths, r.count = map[Face]map[string]float32{}, 0
}

// width is how wide a word or a part of it is.
func (r *ruler) width(s string, f Face) float32 {
	if s == "" {
		return 0
	}
	in := r.widths[f]
	if w, ok := in[s]; ok {
		return w
	}
	if r.count >= remembered {
		r.forget()
		in = nil
	}
	if in == nil {
		in = map[string]float32{}
		r.widths[f] = in
	}
	w := r.measure(s, f)
	in[s] = w
	r.count++
	return w
}
