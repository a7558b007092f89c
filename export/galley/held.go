package galley

import (
	"slices"

	"twofold/editor"
	"twofold/export/design"
)

// group is what is not parted: a block of a box, or a subhead with what follows it.
type group []*editor.Block

// held are the blocks of an article that stand in a box.
func held(a *editor.Article, box editor.BlockID) []group {
	var out []group
	headed := false
	for i := range a.Body {
		b := &a.Body[i]
		if b.In != box {
			continue
		}
		if headed {
			out[len(out)-1] = append(out[len(out)-1], b)
		} else {
			out = append(out, group{b})
		}
		headed = b.Kind == editor.Subhead
	}
	return out
}

// hold stacks groups in as many columns as a box of a width has for short items, if they
// are lower so than under each other.
func (in *Stack) hold(groups []group, width length) {
	d, n := in.c.Grid, 1
	for d.Span((n+1)*d.ThinColumn()) <= width {
		n++
	}
	if n > 1 && len(groups) > 1 {
		measure := (in.Measure - length(n-1)*d.Gutter()) / length(n)
		if at := in.even(groups, measure, n); at != nil {
			in.beside(groups, at, measure)
			return
		}
	}
	in.under(groups)
}

// under stacks groups under each other.
func (in *Stack) under(groups []group) {
	for _, g := range groups {
		for _, b := range g {
			in.add(b)
		}
	}
}

// beside stacks groups in columns of a measure, each of which begins with the group at.
func (in *Stack) beside(groups []group, at []int, measure length) {
	top, low := in.Y, in.Y
	step := measure + in.c.Grid.Gutter()
	for i, from := range at {
		to := append(at, len(groups))[i+1]
		col := in.c.Stack(measure, top)
		col.number = in.number
		col.under(groups[from:to])
		in.Set.Join(col.Set, length(i)*step, 0)
		in.number, low = col.number, max(low, col.Y)
	}
	in.Y, in.filled = low, true
}

// even says with which group each of at most n columns of a measure begins when they are
// as low as can be; nil when one column as wide as the stack is no higher.
func (in *Stack) even(groups []group, measure length, n int) []int {
	alone := in.c.Stack(in.Measure, 0)
	alone.under(groups)
	high := make([]length, len(groups))
	for i := range groups {
		one := in.c.Stack(measure, 0)
		one.under(groups[i : i+1])
		high[i] = one.Y
	}
	for limit := slices.Max(high); limit < alone.Y; limit += design.Quarter {
		if at := begins(groups, high, limit); len(at) <= n {
			return at
		}
	}
	return nil
}

// begins says with which group each column begins when none is higher than a limit.
func begins(groups []group, high []length, limit length) []int {
	at, y := []int{0}, high[0]
	for i := 1; i < len(groups); i++ {
		if y += gap(groups[i][0]) + high[i]; y > limit {
			at, y = append(at, i), high[i]
		}
	}
	return at
}
