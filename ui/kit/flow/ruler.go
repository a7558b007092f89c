package flow

// Ruler measures words and remembers them: the same words come again and again, and every
// key measures the words of its block. Flows that share a ruler measure a word once.
type Ruler struct {
	measure Measure
	widths  map[Face]map[string]float32
	count   int
	face    Face               // of the last word
	in      map[string]float32 // and what is known in it
}

// remembered is how many widths are kept before all are dropped.
const remembered = 50_000

// NewRuler makes a ruler that knows no word yet.
func NewRuler(m Measure) *Ruler {
	r := &Ruler{measure: m}
	r.forget()
	return r
}

func (r *Ruler) forget() {
	r.widths, r.count, r.in = map[Face]map[string]float32{}, 0, nil
}

// width is how wide a word or a part of it is.
func (r *Ruler) width(s string, f Face) float32 {
	if s == "" {
		return 0
	}
	if w, ok := r.known(f)[s]; ok {
		return w
	}
	if r.count >= remembered {
		r.forget()
	}
	w := r.measure(s, f)
	r.known(f)[s] = w
	r.count++
	return w
}

// known are the widths of words in a face.
func (r *Ruler) known(f Face) map[string]float32 {
	if r.in != nil && r.face == f {
		return r.in
	}
	if r.widths[f] == nil {
		r.widths[f] = map[string]float32{}
	}
	r.face, r.in = f, r.widths[f]
	return r.in
}
