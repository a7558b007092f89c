package column

// Mark is how far a text is set: so many of its rows and floats.
type Mark struct{ Row, Float int }

// Column is one column, filled: the rows and floats between two marks.
type Column struct {
	From, To Mark
	Used     int // slots, with a float at the foot

	head   bool  // the first float stands at the head
	inline []int // rows before which the next floats stand
	foot   bool  // the last float stands at the foot
	cost   int
}

// Tallest is the height of the highest of columns.
func Tallest(cols []Column) int {
	h := 0
	for i := range cols {
		h = max(h, cols[i].Used)
	}
	return h
}

// Place is a row or a float with the slot of its column that it begins in.
type Place struct {
	Row   int // its index; -1 for a float
	Float int // its index; -1 for a row
	Slot  int
}

// Places gives everything in a column of a height its place, from the head down.
func (f *Filler) Places(c Column, height int) []Place {
	var out []Place
	used, gap := 0, 0
	put := func(p Place, before, slots int) {
		if used > 0 {
			used += before
		}
		p.Slot = used
		out = append(out, p)
		used += slots
	}
	next := c.From.Float
	float := func() {
		put(Place{Row: -1, Float: next}, 1, f.floats[next].Slots)
		next, gap = next+1, 1
	}
	if c.head {
		float()
	}
	inline := c.inline
	before := func(i int) {
		for len(inline) > 0 && inline[0] == i {
			float()
			inline = inline[1:]
		}
	}
	for i := c.From.Row; i < c.To.Row; i++ {
		before(i)
		r := &f.rows[i]
		put(Place{Row: i, Float: -1}, max(gap, r.Before), r.Slots)
		gap = r.After
	}
	before(c.To.Row)
	if c.foot {
		used = max(used, height-f.floats[next].Slots-1)
		float()
	}
	return out
}

// Stack is the one column that rows without floats make.
func Stack(rows []Row) []Place {
	f := Filler{rows: rows}
	return f.Places(Column{To: Mark{Row: len(rows)}}, 0)
}
