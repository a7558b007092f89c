package line

// Ragged lines are chosen for the fewest lines first: a line costs more than anything
// that it could save. Then each line costs the square of what it leaves of the measure,
// in 1/1000, and the following.
const (
	raggedLine   = 1 << 40
	raggedHyphen = 250 * 250 // a hyphen is worth a quarter of a line
	raggedRow    = 700000    // two in a row
	raggedJoint  = 120 * 120
	raggedShort  = 90 * 90     // a balanced line that ends in a short word
	raggedAlone  = 1000 * 1000 // a balanced line of a single word, or less than a third
	raggedLast   = 300 * 300   // a last line of less than a fifth of the measure
	raggedTear   = 3000 * 3000
)

func (f *fitter) raggedOutcome(a, b *chance, room fine) outcome {
	r := outcome{long: room < 0, past: room+f.hyphen(b) < 0}
	r.fits = !r.long
	if r.long {
		return r
	}
	r.ratio = int64(room) * 1000 / max(int64(f.measure), 1)
	r.cost = raggedLine + endingCost(b)
	switch {
	case f.mode == balanced:
		r.cost += r.ratio*r.ratio + f.balancedCost(a, b, r.ratio)
	case b.how < atForced:
		r.cost += r.ratio * r.ratio
	case b.how == atEnd && a.end > 0 && r.ratio > 800:
		r.cost += raggedLast
	}
	return r
}

func endingCost(c *chance) int64 {
	switch c.how {
	case atHyphen:
		if c.spare {
			return 4 * raggedHyphen
		}
		return raggedHyphen
	case atJoint:
		return raggedJoint
	case atTear:
		return raggedTear
	}
	return 0
}

// balancedCost is what a line of a headline costs for its length and its last word.
func (f *fitter) balancedCost(a, b *chance, left int64) int64 {
	if a.end == 0 && b.how == atEnd {
		return 0
	}
	cost := int64(0)
	if b.white == a.whiteOn {
		cost += raggedAlone
	}
	if left*3 > 2000 {
		cost += raggedAlone
	}
	if b.short && b.how == atGap {
		cost += raggedShort
	}
	return cost
}
