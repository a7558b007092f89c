package column

// filling is a column that is being filled.
type filling struct {
	Column
	at     Mark
	height int
	beyond int // slots that the columns after it hold
	used   int
	gap    int // slots asked for after what was set last
	yield  func(Column)
	f      *Filler
}

// column yields every way to fill a column from a mark that is worth looking at: with the
// next float at its head or not, with floats between the rows or at the foot, ending after
// each row that fills it well enough.
func (f *Filler) column(from Mark, like filling, yield func(Column)) {
	start := like
	start.Column, start.at = Column{From: from}, from
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
	if r.at.Float >= len(f.floats) || f.floats[r.at.Float].Slots > r.height {
		return r, false
	}
	fl := &f.floats[r.at.Float]
	r.head = true
	r.used, r.gap = fl.Slots, 1
	r.cost += f.distance(fl, r.at.Row)
	if f.lone(fl) {
		r.cost += footCost
	}
	r.at.Float++
	return r, true
}

// lone says whether a float is a box in the one column of a page: it closes the page, and
// a picture may stand above it.
func (f *Filler) lone(fl *Float) bool { return f.cols == 1 && fl.Boxed }

// distance is the cost of setting a float before row i: more when that is before the
// text that it belongs to.
func (f *Filler) distance(fl *Float, i int) int {
	d := f.rest[i] - f.rest[fl.Anchor]
	if d > 0 {
		return d * earlyCost
	}
	return -d * farCost
}

// flow sets lines to the foot of the column and yields where it may end.
func (r filling) flow() {
	f := r.f
	var short filling // the last good end above those that are looked at, if none of them is good
	shorter := false
	for {
		next := r.at.Row
		if next == len(f.rows) {
			r.end()
			return
		}
		if in, ok := r.withInline(); ok {
			in.flow()
		}
		need := r.need()
		fits := r.used+need <= r.height
		good := next > r.From.Row && f.rows[next-1].Stay < Forbidden
		switch {
		case r.used > 0 && (!fits || r.height-r.used <= looseSlots):
			r.end()
			shorter = shorter && !good
		case good && (f.rows[next].Stay >= Forbidden || f.rows[next].Slots > 1):
			short, shorter = r, true
		}
		if !fits {
			if shorter {
				short.end()
			}
			if r.used == 0 {
				r.end()
			}
			return
		}
		r.set(need)
	}
}

// need is how many slots the next row takes, with the gap above it.
func (r *filling) need() int {
	row := &r.f.rows[r.at.Row]
	if r.used == 0 {
		return row.Slots
	}
	return row.Slots + max(r.gap, row.Before)
}

// set puts the next row, which takes so many slots, below the others.
func (r *filling) set(need int) {
	row := &r.f.rows[r.at.Row]
	if r.used == 0 && row.Block {
		r.cost += headCost
	}
	r.used += need
	r.gap = row.After
	r.at.Row++
}

// withInline puts the next float between the lines, at its own place.
func (r filling) withInline() (filling, bool) {
	f := r.f
	if r.at.Float >= len(f.floats) || r.at.Row == r.From.Row {
		return r, false
	}
	fl := &f.floats[r.at.Float]
	if fl.Boxed || fl.Anchor != r.at.Row || f.rows[r.at.Row-1].Stay >= Forbidden ||
		r.used+1+fl.Slots > r.height {
		return r, false
	}
	r.inline = append(append([]int(nil), r.inline...), r.at.Row)
	r.used += 1 + fl.Slots
	r.gap = 1
	r.cost += inlineCost
	if r.head || len(r.inline) > 1 {
		r.cost += crowdCost
	}
	r.at.Float++
	return r, true
}

// end yields the column as it is, and with the next float at its foot.
func (r filling) end() {
	f := r.f
	if n := r.at.Row; n > r.From.Row && n < len(f.rows) {
		r.cost += f.rows[n-1].Stay
	}
	if r.at.Row-r.From.Row == 1 && r.used > 1 && !f.done(r.at) {
		r.cost += lonelyCost
	}
	empty := r.at.Row == r.From.Row
	c := r.Column
	c.To, c.Used, c.cost = r.at, r.used, r.cost
	if empty && !f.done(r.From) {
		c.cost += emptyCost
	}
	r.give(c)
	if r.at.Float < len(f.floats) {
		r.withFoot(c, &f.floats[r.at.Float])
	}
}

// withFoot yields a column with the next float at its foot.
func (r filling) withFoot(c Column, fl *Float) {
	f, empty := r.f, r.at.Row == r.From.Row
	if room := r.height - r.used - fl.Slots; room < 1 || empty && room < 0 || fl.Anchor > r.at.Row {
		return
	}
	c.foot = true
	c.To.Float++
	c.Used = r.used + fl.Slots + 1
	c.cost = r.cost + f.distance(fl, r.at.Row)
	if !f.lone(fl) {
		c.cost += footCost
		if r.head || len(r.inline) > 0 {
			c.cost += crowdCost
		}
	}
	if empty {
		c.cost += emptyCost
	}
	r.give(c)
}

// give yields a column unless it leaves more than the columns after it hold.
func (r *filling) give(c Column) {
	if r.f.least(c.To) <= r.beyond {
		r.yield(c)
	}
}
