package line

// mode says what makes a good setting.
type mode uint8

const (
	filled   mode = iota // justified: even word spaces
	even                 // ragged: the fewest lines, then an even edge
	balanced             // headlines: as even, the last line too
)

// The fitter chooses the breaks of a paragraph as a whole (Knuth and Plass, Breaking
// Paragraphs into Lines, Software – Practice and Experience 11, 1981). Numbers are
// integers, so that every machine chooses alike: ratios are in 1/1000.
type fitter struct {
	*text
	mode    mode
	whole   fine // measure of the paragraph,
	measure fine // and that of the line in hand
	effort  effort
	byLine  bool // keep settings of different numbers of lines apart
	nodes   []node
	active  []int32 // nodes that a line may still begin at, in the order of chances
	found   []node  // the best ways to end a line at the chance in hand
	stuck   node    // where a line began that could not end in time
	out     []int32
}

// node is the best way to break up to a chance, given its last lines.
type node struct {
	chance int32
	before int32 // the node where its last line begins; -1 for none
	line   int32 // lines so far
	total  int64 // demerits so far
	fit    int8  // the tightness of its last line: 0 tight, 1 normal, 2 loose, 3 very loose
	dashes int8  // lines in a row that end in a hyphen
}

// effort is how far a try goes.
type effort struct {
	most    int64 // the largest ratio of a line
	lenient bool  // a very short last line is bad, but allowed
	always  bool  // a line that cannot be broken sticks out
}

// The tries, in order: word spaces within their limits; beyond them; far beyond them;
// words torn where they are too long for a line.
var (
	strict    = effort{most: 1000}
	loose     = effort{most: 4000, lenient: true}
	emergency = effort{most: worst, lenient: true}
	torn      = effort{most: worst, lenient: true, always: true}
)

// mostDashes is how many lines in a row may end in a hyphen.
const mostDashes = 2

// maxLoose is the length of the longest paragraph that can be looser or tighter than its
// best: the settings to compare grow with its square.
const maxLoose = 3000

// worst is where ratios end: a line without spaces that is too short.
const worst = 20000

// choose looks for the chances at which the lines of t end; they are in f.out. It says
// whether there are any that leave no line too long.
func (f *fitter) choose(t *text, m mode) bool {
	f.text, f.mode = t, m
	f.whole = fine(t.p.Measure) * perLength
	return m == filled && (f.try(strict) || f.try(loose)) || f.try(emergency)
}

// try looks for the best setting that e allows.
func (f *fitter) try(e effort) bool {
	f.effort = e
	f.byLine = f.p.Looseness != 0 && f.mode == filled && e.most < worst && len(f.chars) <= maxLoose
	f.nodes = append(f.nodes[:0], node{before: -1, fit: 1})
	f.active = append(f.active[:0], 0)
	for j := 1; j < len(f.chances); j++ {
		f.visit(int32(j))
		if len(f.found)+len(f.active) == 0 {
			if !e.always {
				return false
			}
			f.found = append(f.found, f.stickOut(int32(j)))
		}
		for _, n := range f.found {
			f.active = append(f.active, int32(len(f.nodes)))
			f.nodes = append(f.nodes, n)
		}
	}
	f.trace(f.best())
	return true
}

// visit ends a line at chance j in every way that makes sense.
func (f *fitter) visit(j int32) {
	f.found = f.found[:0]
	f.stuck.chance = -1
	kept := f.active[:0]
	c := &f.chances[j]
	if c.spare && !f.effort.lenient {
		return
	}
	from := int32(-1)
	var r outcome
	for i, k := range f.active {
		n := &f.nodes[k]
		if measure := f.whole - f.inset(n.line); n.chance != from || measure != f.measure {
			from, f.measure = n.chance, measure
			r = f.turnsOut(&f.chances[from], c)
		}
		if f.tooLoose(c, r) {
			kept = append(kept, f.active[i:]...)
			break
		}
		if r.fits && (!c.dash || n.dashes < mostDashes) {
			f.consider(f.after(k, j, r))
		}
		switch {
		case c.how >= atForced || r.past:
			if f.stuck.chance <= n.chance && (f.stuck.chance < n.chance || n.total < f.stuck.total) {
				f.stuck, f.stuck.before = *n, k
			}
		default:
			kept = append(kept, k)
		}
	}
	f.active = kept
}

// tooLoose says whether a line to c is too loose and so is every line from a later start:
// where measures differ, one may be shorter.
func (f *fitter) tooLoose(c *chance, r outcome) bool {
	return r.ratio > f.effort.most && c.how < atForced && f.p.Initial.Lines == 0
}

// outcome is how a line from one chance to another turns out.
type outcome struct {
	fits  bool
	long  bool  // too long, whatever its spaces
	past  bool  // and so are all lines to later chances
	ratio int64 // of its spaces, in 1/1000; of ragged lines: what is left of the measure
	cost  int64 // demerits by itself
}

func (f *fitter) turnsOut(a, b *chance) outcome {
	room := f.measure - (b.to - a.from)
	if f.mode != filled {
		return f.raggedOutcome(a, b, room)
	}
	r := outcome{}
	white := b.white - a.whiteOn
	last := b.how >= atForced
	switch {
	case room < 0:
		r.long = -room*4 > white
		r.past = -(room+f.hyphen(b))*4 > white
		r.ratio = -worst
		if white > 0 {
			r.ratio = int64(room) * 4000 / int64(white)
		}
	case !last:
		r.ratio = worst
		if stretch := int64(white) * 6 / 10; stretch > 0 {
			r.ratio = min(int64(room)*1000/stretch, worst)
		}
	}
	r.fits = !r.long && r.ratio <= f.effort.most
	if r.fits && last && a.end > 0 {
		f.judgeLast(&r, a, b)
	}
	r.cost += f.weights.demerits(r.ratio) + int64(b.penalty)
	return r
}

// hyphen is at least what a line to b has for its hyphen, which a line to the next
// chance may not need.
func (f *fitter) hyphen(b *chance) fine {
	if b.how == atHyphen {
		return 500 * f.size
	}
	return 0
}

// judgeLast weighs a last line: not shorter than a fifth of the measure (what it lacks
// costs its square) and, if it can be, not begun with the rest of a divided word.
func (f *fitter) judgeLast(r *outcome, a, b *chance) {
	if b.how == atEnd && (b.to-a.from)*5 < f.measure {
		r.fits = f.effort.lenient
		lack := 1000 - int64(b.to-a.from)*5000/int64(max(f.measure, 1))
		r.cost += shortLast * lack / 1000 * lack / 1000
	}
	if a.how == atHyphen {
		r.cost += hyphenBeforeLast
	}
}

// after makes the node of a line from node k to chance j.
func (f *fitter) after(k, j int32, r outcome) node {
	n, c := &f.nodes[k], &f.chances[j]
	out := node{chance: j, before: k, line: n.line + 1, total: n.total + r.cost, fit: 1}
	if f.mode == filled {
		out.fit = tightness(r.ratio)
		if d := out.fit - n.fit; d > 1 || d < -1 {
			out.total += unevenNeighbours
		}
	}
	if c.dash {
		out.dashes = n.dashes + 1
		if n.dashes > 0 {
			out.total += f.hyphensInARow()
		}
	}
	return out
}

func (f *fitter) hyphensInARow() int64 {
	if f.mode == filled {
		return f.weights.row
	}
	return raggedRow
}

func tightness(ratio int64) int8 {
	switch {
	case ratio < -500:
		return 0
	case ratio <= 500:
		return 1
	case ratio <= 1000:
		return 2
	}
	return 3
}

// consider keeps n if nothing found so far is as good whatever follows.
func (f *fitter) consider(n node) {
	for i := range f.found {
		if f.surpasses(&f.found[i], &n) {
			return
		}
	}
	left := f.found[:0]
	for _, o := range f.found {
		if !f.surpasses(&n, &o) {
			left = append(left, o)
		}
	}
	f.found = append(left, n)
}

// surpasses says whether a is as good as b whatever the next line is like: its tightness
// can cost no more than uneven neighbours do.
func (f *fitter) surpasses(a, b *node) bool {
	if a.dashes > b.dashes || a.line != b.line && (f.byLine || f.besideInitial(a, b)) {
		return false
	}
	if a.fit != b.fit {
		return a.total+unevenNeighbours <= b.total
	}
	return a.total <= b.total
}

// besideInitial says whether the line after a or b stands beside a large letter.
func (f *fitter) besideInitial(a, b *node) bool {
	return int(min(a.line, b.line)) < f.p.Initial.Lines
}

// stickOut ends a line at chance j although it is too long.
func (f *fitter) stickOut(j int32) node {
	n := f.stuck
	n.chance, n.line, n.fit, n.dashes = j, n.line+1, 0, 0
	n.total += worst
	return n
}

// best is the best node of those at the end, with the looseness that the paragraph asks
// for as far as there is one.
func (f *fitter) best() int32 {
	best := f.active[0]
	for _, k := range f.active[1:] {
		if f.nodes[k].total < f.nodes[best].total {
			best = k
		}
	}
	if !f.byLine {
		return best
	}
	wanted := f.nodes[best].line + int32(f.p.Looseness)
	for _, k := range f.active {
		n, b := &f.nodes[k], &f.nodes[best]
		far, was := apart(n.line, wanted), apart(b.line, wanted)
		if far < was || far == was && n.total < b.total {
			best = k
		}
	}
	return best
}

func apart(a, b int32) int32 { return max(a-b, b-a) }

// trace lists the chances that lead to node k.
func (f *fitter) trace(k int32) {
	n := int(f.nodes[k].line)
	f.out = append(f.out[:0], make([]int32, n)...)
	for ; f.nodes[k].before >= 0; k = f.nodes[k].before {
		n--
		f.out[n] = f.nodes[k].chance
	}
}
