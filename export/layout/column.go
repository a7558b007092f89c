package layout

// filling is a column that is being filled.
type filling struct {
	column
	at     mark
	height int
	beyond int // slots that the columns after it hold
	used   int
	gap    int // slots asked for after what was set last
	yield  func(column)
	f      *filler
}

// column yields every way to fill a column from a mark that is worth
// looking at: with the next float at its head or not, with floats between the lines or
// at the foot, ending after each line that fills it well enough.
func (f *filler) column(from mark, like filling, yield func(column)) {
	start := like
	start.column, start.at = column{from: from}, from
	start.yield, start.f = yield, f
	if f.done(from) {
		start.end()
		return
	}
	if f.least(from) > like.height+like.beyond {
		return
	}
	if r, ok := start.withHead(); ok {
		r.flow()
	}
	start.flow()
}

// withHead puts the next float at the head of the column.
func (r filling) withHead() (filling, bool) {
	f := r.f
	if r.at.float >= len(f.floats) || f.floats[r.at.float].slots > r.height {
		return r, false
	}
	fl := &f.floats[r.at.float]
	r.head = true
	r.used, r.gap = fl.slots, 1
	r.cost += f.distance(fl, r.at.row)
	r.at.float++
	return r, true
}

// distance is the cost of setting a float before row i: more when that is before the
// text that it belongs to.
func (f *filler) distance(fl *float, i int) int {
	d := f.rest[i] - f.rest[fl.anchor]
	if d > 0 {
		return d * earlyCost
	}
	return -d * farCost
}

// flow sets lines to the foot of the column and yields where it may end.
func (r filling) flow() {
	f := r.f
	for {
		next := r.at.row
		if next == len(f.rows) {
			r.end()
			return
		}
		if next > r.from.row {
			if in, ok := r.withInline(); ok {
				in.flow()
			}
		}
		need := f.rows[next].slots
		if r.used > 0 {
			need += max(r.gap, f.rows[next].before)
		}
		fits := r.used+need <= r.height
		if r.used > 0 && (!fits || r.height-r.used <= looseSlots) {
			r.end()
		}
		if !fits {
			if r.used == 0 {
				r.end()
			}
			return
		}
		if r.used == 0 && f.rows[next].block != nil {
			r.cost += headCost
		}
		r.used += need
		r.gap = f.rows[next].after
		r.at.row++
	}
}

// withInline puts the next float between the lines, at its own place.
func (r filling) withInline() (filling, bool) {
	f := r.f
	if r.at.float >= len(f.floats) {
		return r, false
	}
	fl := &f.floats[r.at.float]
	if fl.boxed || fl.anchor != r.at.row || f.rows[r.at.row-1].stay >= forbidden ||
		r.used+1+fl.slots > r.height {
		return r, false
	}
	r.inline = append(append([]int(nil), r.inline...), r.at.row)
	r.used += 1 + fl.slots
	r.gap = 1
	r.cost += inlineCost
	if r.head || len(r.inline) > 1 {
		r.cost += crowdCost
	}
	r.at.float++
	return r, true
}

// end yields the column as it is, and with the next float at its foot.
func (r filling) end() {
	f := r.f
	if n := r.at.row; n > r.from.row && n < len(f.rows) {
		r.cost += f.rows[n-1].stay
	}
	if r.at.row-r.from.row == 1 && r.used > 1 && !f.done(r.at) {
		r.cost += lonelyCost
	}
	empty := r.at.row == r.from.row
	c := r.column
	c.to, c.used, c.cost = r.at, r.used, r.cost
	if empty && !f.done(r.from) {
		c.cost += emptyCost
	}
	r.give(c)
	if r.at.float >= len(f.floats) {
		return
	}
	fl := &f.floats[r.at.float]
	if room := r.height - r.used - fl.slots; room < 1 || empty && room < 0 || fl.anchor > r.at.row {
		return
	}
	c.foot = true
	c.to.float++
	c.used = r.used + fl.slots + 1
	c.cost = r.cost + footCost + f.distance(fl, r.at.row)
	if r.head || len(r.inline) > 0 {
		c.cost += crowdCost
	}
	if empty {
		c.cost += emptyCost
	}
	r.give(c)
}

// give yields a column unless it leaves more than the columns after it hold.
func (r *filling) give(c column) {
	if r.f.least(c.to) <= r.beyond {
		r.yield(c)
	}
}
