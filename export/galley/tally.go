package galley

import (
	"math"
	"sort"

	"twofold/export/design"
	"twofold/export/line"
	"twofold/export/paper"
)

// Tally is a report while it is counted, of pages on a grid.
type Tally struct {
	paper.Report
	Grid *design.Grid
}

// Page counts what a page's lines show, in each of its columns.
func (r *Tally) Page(lines []Line) {
	for _, col := range inColumns(lines) {
		r.column(col)
	}
}

// inColumns sorts a page's lines into its columns: lines whose measures begin at the
// same place, from the top down. Indented paragraphs belong to the column they stand in.
func inColumns(lines []Line) [][]Line {
	sorted := append([]Line(nil), lines...)
	sort.SliceStable(sorted, func(a, b int) bool {
		x, y := sorted[a].edge(), sorted[b].edge()
		if x != y {
			return x < y
		}
		return sorted[a].Y < sorted[b].Y
	})
	var out [][]Line
	for i := range sorted {
		if i == 0 || sorted[i].edge() != sorted[i-1].edge() {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], sorted[i])
	}
	return out
}

// edge is the left edge of the column that the line stands in.
func (ln *Line) edge() length { return ln.X }

// column counts what one column shows.
func (r *Tally) column(col []Line) {
	run := 0
	for i := range col {
		ln := &col[i]
		r.Lines++
		if ln.Line.Hyphenated {
			r.Hyphens++
			if run == 0 || follows(col, i) {
				run++
			} else {
				run = 1
			}
			r.HyphenRun = max(r.HyphenRun, run)
		} else {
			run = 0
		}
		if ln.Line.Hyphenated && ln.Number < ln.Of && (i+1 == len(col) || !follows(col, i+1)) {
			r.FootHyphens++
		}
		r.justified(ln.Line)
		if ln.Line.Overfull > 0 {
			r.Overfull++
		}
		if ln.Body && (ln.Y-r.Grid.Base(0))%r.Grid.Slot != 0 {
			r.OffGrid++
		}
		r.alone(col, i)
	}
}

func (r *Tally) justified(ln *line.Line) {
	if !ln.Justified {
		return
	}
	r.Justified++
	r.RatioSum += math.Abs(ln.Ratio)
	r.WorstRatio = max(r.WorstRatio, math.Abs(ln.Ratio))
}

// follows says whether line i of a column goes on in the paragraph of the line above it.
func follows(col []Line, i int) bool {
	return i > 0 && col[i-1].Block == col[i].Block && col[i-1].Number == col[i].Number-1
}

// alone counts the last line of a paragraph that stands without the one before it, and
// the first that stands without the one after it.
func (r *Tally) alone(col []Line, i int) {
	ln := &col[i]
	if ln.Of < 2 {
		return
	}
	if ln.Number == ln.Of && !follows(col, i) {
		r.Widows++
	}
	if ln.Number == 1 && (i+1 == len(col) || !follows(col, i+1)) {
		r.Orphans++
	}
}
