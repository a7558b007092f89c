package column

import "encoding/binary"

// mostFills is how many fillings each half of a Memory may hold: those of several issues, or
// of one with all that is tried so that its editions agree; about 4 MB.
const mostFills = 4096

// Memory fills columns as Filler.Fill does and remembers how, so that filling the same
// again costs next to nothing: what an edit or a trial does not touch. What is filled is
// known by its measures alone: what comes out is the same whatever is remembered. When the
// younger half is full the older half is forgotten. The zero value is ready; it belongs to
// one goroutine.
type Memory struct {
	young, old map[string]filled
	room       []byte // of keys, used again
}

// filled is what Fill says.
type filled struct {
	pages [][]Column
	cost  int
}

// Fill is f.Fill(first, page). The columns are shared with later calls: do not change them.
func (m *Memory) Fill(f *Filler, first, page int) ([][]Column, int) {
	m.room = f.measures(binary.AppendVarint(binary.AppendVarint(m.room[:0], int64(first)), int64(page)))
	got, ok := m.young[string(m.room)]
	if ok {
		return got.pages, got.cost
	}
	if got, ok = m.old[string(m.room)]; !ok {
		got.pages, got.cost = f.Fill(first, page)
	}
	if m.young == nil || len(m.young) == mostFills {
		m.young, m.old = map[string]filled{}, m.young
	}
	m.young[string(m.room)] = got
	return got.pages, got.cost
}

// measures adds to a key all that the filling of columns depends on.
func (f *Filler) measures(key []byte) []byte {
	add := func(n int, yes bool) {
		n *= 2
		if yes {
			n++
		}
		key = binary.AppendVarint(key, int64(n))
	}
	add(f.cols, false)
	add(len(f.rows), false)
	for i := range f.rows {
		r := &f.rows[i]
		add(r.Slots, r.Block)
		add(r.Before, false)
		add(r.After, false)
		add(r.Stay, false)
	}
	for i := range f.floats {
		fl := &f.floats[i]
		add(fl.Slots, fl.Boxed)
		add(fl.Anchor, false)
	}
	return key
}
