package revise

import (
	"slices"

	"twofold/editor"
)

// Run is a part of two texts that are compared: words that both have, or only one.
type Run struct {
	editor.Span
	Change Change
}

// Change says which of two texts has a run.
type Change int

// The changes. What was removed comes before what was added in its place.
const (
	Kept Change = iota
	Removed
	Added
)

// Diff compares two texts word by word. What differs in formatting only was changed too.
// The runs that were not added are before; those that were not removed are after.
func Diff(before, after []editor.Span) []Run {
	a, b := tokens(before), tokens(after)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	m := 0
	for m < len(a)-n && m < len(b)-n && a[len(a)-1-m] == b[len(b)-1-m] {
		m++
	}
	var d differ
	d.put(Kept, a[:n])
	d.between(a[n:len(a)-m], b[n:len(b)-m])
	d.put(Kept, a[len(a)-m:])
	d.close()
	return d.runs
}

// tokens are the words, blanks and signs of a text with their formatting.
func tokens(spans []editor.Span) []editor.Span {
	var out []editor.Span
	at := 0
	whole := (&editor.Block{Spans: spans}).Text()
	for _, p := range pieces(whole) {
		out = append(out, cut(spans, p.from, p.to)...)
		at = p.to
	}
	return append(out, cut(spans, at, len(whole))...)
}

// differ puts runs together. What was removed and what was added since the last word
// that both have waits, so that each is one run.
type differ struct {
	runs    []Run
	removed []editor.Span
	added   []editor.Span
}

func (d *differ) put(c Change, list []editor.Span) {
	switch c {
	case Removed:
		d.removed = append(d.removed, list...)
	case Added:
		d.added = append(d.added, list...)
	default:
		if len(list) > 0 {
			d.close()
			d.write(Kept, list)
		}
	}
}

func (d *differ) close() {
	d.write(Removed, d.removed)
	d.write(Added, d.added)
	d.removed, d.added = nil, nil
}

func (d *differ) write(c Change, list []editor.Span) {
	for _, s := range editor.Join(list) {
		d.runs = append(d.runs, Run{s, c})
	}
}

// mostChanges is how many words may differ before the rest of two texts is taken as all
// different: the search costs the square of it.
const mostChanges = 1000

// between compares the middles of two texts by the shortest edit script (E. Myers, An
// O(ND) Difference Algorithm and Its Variations, 1986, section 4), and lets blanks and
// signs that stand alone between changes go with them.
func (d *differ) between(a, b []editor.Span) {
	pairs := common(numbered(a, b))
	i, j := 0, 0
	for k, p := range pairs {
		alone := (p[0] > i || p[1] > j) && classOf(a[p[0]].Text) != word && changesAfter(a, b, pairs, k)
		d.put(Removed, a[i:p[0]])
		d.put(Added, b[j:p[1]])
		i, j = p[0]+1, p[1]+1
		if alone {
			d.put(Removed, a[p[0]:i])
			d.put(Added, b[p[1]:j])
			continue
		}
		d.put(Kept, a[p[0]:i])
	}
	d.put(Removed, a[i:])
	d.put(Added, b[j:])
}

// changesAfter says whether something differs right after the k-th common token.
func changesAfter(a, b []editor.Span, pairs [][2]int, k int) bool {
	next := [2]int{len(a), len(b)}
	if k+1 < len(pairs) {
		next = pairs[k+1]
	}
	return next[0] > pairs[k][0]+1 || next[1] > pairs[k][1]+1
}

// numbered gives equal tokens of two texts equal numbers, which are compared quickly.
func numbered(a, b []editor.Span) (x, y []int) {
	seen := map[editor.Span]int{}
	number := func(list []editor.Span) []int {
		out := make([]int, len(list))
		for i, s := range list {
			n, ok := seen[s]
			if !ok {
				n = len(seen)
				seen[s] = n
			}
			out[i] = n
		}
		return out
	}
	return number(a), number(b)
}

// common pairs the tokens that two texts share, in order.
func common(a, b []int) [][2]int {
	var trail [][]int
	most := min(len(a)+len(b), mostChanges)
	far := make([]int, 2*most+3) // by diagonal; the one in the middle is 0
	mid := most + 1
	for n := 0; n <= most; n++ {
		row := make([]int, 2*n+1)
		for k := -n; k <= n; k += 2 {
			x := reach(far[mid+k-1], far[mid+k+1], k, n)
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			far[mid+k], row[k+n] = x, x
			if x >= len(a) && x-k >= len(b) {
				return walkBack(append(trail, row), len(a), len(b))
			}
		}
		trail = append(trail, row)
	}
	return nil
}

// reach is where the k-th diagonal begins with n changes, from those beside it.
func reach(below, above, k, n int) int {
	if down(below, above, k, n) {
		return above
	}
	return below + 1
}

// down says whether the way to the k-th diagonal adds a token, rather than removes one.
func down(below, above, k, n int) bool { return k == -n || k != n && below < above }

// walkBack follows the way that was found from its end, and lists what is common.
func walkBack(trail [][]int, x, y int) [][2]int {
	var out [][2]int
	for n := len(trail) - 1; n >= 0; n-- {
		px, py := 0, 0
		if n > 0 {
			px, py = cameFrom(trail[n-1], x-y, n)
		}
		for x > px && y > py {
			x, y = x-1, y-1
			out = append(out, [2]int{x, y})
		}
		x, y = px, py
	}
	slices.Reverse(out)
	return out
}

// cameFrom is where the way was before the n-th change, which led to the k-th diagonal;
// row says how far the diagonals reached then.
func cameFrom(row []int, k, n int) (x, y int) {
	at := func(k int) int {
		if i := k + n - 1; i >= 0 && i < len(row) {
			return row[i]
		}
		return -1
	}
	from := k - 1
	if down(at(k-1), at(k+1), k, n) {
		from = k + 1
	}
	return at(from), at(from) - from
}
