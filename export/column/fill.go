package column

// What is disliked, beside the costs of ends.
const (
	slackCost   = 30     // times the square of the slots left empty in a full column
	holeSlots   = 5      // so many empty slots at the foot of a column are no hole
	holeCost    = 200    // times the square of those beyond
	unevenCost  = 60     // times the square of the slots by which a balanced column is short
	oneApart    = 50     // less for each of them: one slot is allowed
	farCost     = 6      // for each slot that a float comes after its place
	earlyCost   = 12     // for each slot that it comes before
	skipCost    = 50_000 // a page without anything of the story
	lonelyCost  = 2000   // one line under a float
	headCost    = 300    // a pull quote at the head of a column
	inlineCost  = 240    // a float in the middle of a column
	footCost    = 90     // a float at the foot of a column
	crowdCost   = 2500   // a second float in a column
	emptyCost   = 8000   // a column without text
	looseSlots  = 12     // a column may be left so short without need
	beam        = 16     // ways kept at the end of each column
	shortCost   = 25     // for each slot that the end of a story is lower than four
	endless     = 1 << 30
	alikeHeight = 3 // heights tried beyond the smallest that is feasible
)

// Filler fills columns with one text: its rows and its floats, which it does not change.
// It can be asked any number of times.
type Filler struct {
	rows   []Row
	floats []Float
	cols   int
	rest   []int // slots from each row to the end, with the room between
	bare   []int // slots from each row to the end, without room
	flat   []int // the same of the floats
	high   int   // the slots of the highest row or float
}

// way is a mark with the cheapest way to it: a column after those of the way before.
type way struct {
	at    Mark
	cost  int
	col   Column
	prior *way
}

// New makes a filler that sets rows and floats, the floats in the order of their anchors,
// in so many columns a page.
func New(rows []Row, floats []Float, cols int) *Filler {
	f := &Filler{rows: rows, floats: floats, cols: cols}
	f.rest, f.bare = make([]int, len(rows)+1), make([]int, len(rows)+1)
	for i := len(rows) - 1; i >= 0; i-- {
		f.high = max(f.high, f.rows[i].Slots)
		f.bare[i] = f.bare[i+1] + f.rows[i].Slots
		f.rest[i] = f.rest[i+1] + f.rows[i].Slots
		if i > 0 {
			f.rest[i] += between(rows, i)
		}
	}
	f.flat = make([]int, len(floats)+1)
	for i := len(floats) - 1; i >= 0; i-- {
		f.high = max(f.high, f.floats[i].Slots)
		f.flat[i] = f.flat[i+1] + f.floats[i].Slots
	}
	return f
}

// least is the slots that are still to be set after a mark, at least.
func (f *Filler) least(m Mark) int { return f.bare[m.Row] + f.flat[m.Float] }

func (f *Filler) done(m Mark) bool {
	return m.Row == len(f.rows) && m.Float == len(f.floats)
}

// Fill fills columns of the first page's height and then of whole pages until the text is
// set, and returns the columns page by page, with their cost; those of the last page are
// balanced. Heights are in slots; the first may be 0. No row or float should be higher than
// a page: where one is, pages are taken to be as high, and it reaches over the foot.
func (f *Filler) Fill(first, page int) ([][]Column, int) {
	page = max(page, f.high)
	ways := []*way{{}}
	height := first
	var end *way
	for {
		last := f.finish(ways, height)
		if end != nil && (last == nil || end.cost <= last.cost) {
			return end.pages(f.cols), end.cost
		}
		if last != nil && last.cost < Forbidden {
			return last.pages(f.cols), last.cost
		}
		end = last
		skipped := ways
		for c := 0; c < f.cols; c++ {
			ways = f.advance(ways, filling{height: height, beyond: endless}, slackCost)
		}
		if height < page {
			ways = f.skip(ways, skipped[0])
		}
		height = page
	}
}

// skip adds the way that leaves the rest of a page empty.
func (f *Filler) skip(ways []*way, w *way) []*way {
	cost := w.cost + skipCost
	for c := 0; c < f.cols; c++ {
		w = &way{at: w.at, cost: cost, col: Column{From: w.at, To: w.at}, prior: w}
	}
	return keep(ways, *w)
}

// columns lists the columns of a way.
func (w *way) columns() []Column {
	n := 0
	for v := w; v.prior != nil; v = v.prior {
		n++
	}
	out := make([]Column, n)
	for v := w; v.prior != nil; v = v.prior {
		n--
		out[n] = v.col
	}
	return out
}

// pages lists the columns of a way, page by page.
func (w *way) pages(cols int) [][]Column {
	all := w.columns()
	var out [][]Column
	for len(all) > cols {
		out, all = append(out, all[:cols]), all[cols:]
	}
	return append(out, all)
}

// finish finds the cheapest way to end the text on this page, or nil.
func (f *Filler) finish(ways []*way, height int) *way {
	var best *way
	for _, w := range ways {
		if f.least(w.at) > height*f.cols || best != nil && w.cost >= best.cost {
			continue
		}
		if end := f.balance(w, height); end != nil && (best == nil || end.cost < best.cost) {
			best = end
		}
	}
	return best
}

// balance goes on from a way to the end of the text, in columns of the smallest height
// in which that goes without a bad break, or in the best way if it never does; nil if it
// does not fit.
func (f *Filler) balance(w *way, height int) *way {
	var best *way
	low, until := max(1, (f.least(w.at)+f.cols-1)/f.cols), height
	for h := low; h <= until; h++ {
		end := f.even(w, h)
		if end == nil {
			continue
		}
		end.cost += (h-low)*slackCost + max(4-h, 0)*shortCost
		if best == nil || end.cost < best.cost {
			best = end
		}
		if best.cost-w.cost < Bad {
			until = min(until, h+alikeHeight)
		}
	}
	return best
}

// even sets the rest in columns of one height; nil if it does not fit.
func (f *Filler) even(w *way, height int) *way {
	ways := []*way{w}
	for c := 0; c < f.cols; c++ {
		ways = f.advance(ways, filling{height: height, beyond: (f.cols - 1 - c) * height}, unevenCost)
	}
	if len(ways) == 0 {
		return nil
	}
	return ways[0]
}

// advance fills one more column in every way and keeps the best.
func (f *Filler) advance(ways []*way, like filling, slack int) []*way {
	var out []*way
	for _, w := range ways {
		f.column(w.at, like, func(c Column) {
			short := like.height - c.Used
			cost := w.cost + c.cost + short*short*slack + hole(short)
			if slack == unevenCost {
				cost -= short * oneApart
			}
			out = keep(out, way{at: c.To, cost: cost, col: c, prior: w})
		})
	}
	return out
}

// hole is the cost of a column's end that is so short that everybody sees it.
func hole(short int) int {
	deep := max(0, short-holeSlots)
	return deep * deep * holeCost
}

// keep adds a way to those that are kept, cheapest first, one for each mark. Equal
// costs keep the earlier one.
func keep(ways []*way, w way) []*way {
	if len(ways) == beam && ways[beam-1].cost <= w.cost {
		return ways
	}
	for i, old := range ways {
		if old.at == w.at {
			if old.cost <= w.cost {
				return ways
			}
			ways = append(ways[:i], ways[i+1:]...)
			break
		}
	}
	at := len(ways)
	for at > 0 && ways[at-1].cost > w.cost {
		at--
	}
	kept := w
	ways = append(ways, nil)
	copy(ways[at+1:], ways[at:])
	ways[at] = &kept
	if len(ways) > beam {
		ways = ways[:beam]
	}
	return ways
}
