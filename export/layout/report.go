package layout

import (
	"math"
	"sort"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/line"
	"twofold/export/paper"
)

// tally is a report while it is counted.
type tally struct{ paper.Report }

// measure looks at the finished pages and says what the setting came to.
func (j *job) measure(doc *paper.Document, stories []*story) paper.Report {
	var r tally
	r.Steps = j.steps
	for _, s := range stories {
		r.Stories = append(r.Stories, paper.Fit{
			Story: s.art.Story, Lines: s.lines, Over: s.over,
			Free: s.free, Pages: s.pages, Columns: s.cols, Taken: s.taken,
		})
	}
	for _, sh := range j.sheets {
		columns := inColumns(sh.lines)
		for _, col := range columns {
			r.column(j.d, col)
		}
		r.EmptySlots = append(r.EmptySlots, j.empty(sh))
	}
	for i := range doc.Pages {
		r.Words += words(doc.Pages[i].Items)
	}
	return r.Report
}

// inColumns sorts a page's lines into its columns: lines whose measures begin at the
// same place, from the top down. Indented paragraphs belong to the column they stand in.
func inColumns(lines []setLine) [][]setLine {
	sorted := append([]setLine(nil), lines...)
	sort.SliceStable(sorted, func(a, b int) bool {
		x, y := sorted[a].edge(), sorted[b].edge()
		if x != y {
			return x < y
		}
		return sorted[a].y < sorted[b].y
	})
	var out [][]setLine
	for i := range sorted {
		if i == 0 || sorted[i].edge() != sorted[i-1].edge() {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], sorted[i])
	}
	return out
}

// edge is the left edge of the column that the line stands in.
func (ln *setLine) edge() length { return ln.x }

// column counts what one column shows.
func (r *tally) column(d *design.Grid, col []setLine) {
	run := 0
	for i := range col {
		ln := &col[i]
		r.Lines++
		if ln.line.Hyphenated {
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
		if ln.line.Hyphenated && ln.number < ln.of && (i+1 == len(col) || !follows(col, i+1)) {
			r.FootHyphens++
		}
		r.justified(ln.line)
		if ln.line.Overfull > 0 {
			r.Overfull++
		}
		if ln.body && (ln.y-d.Base(0))%d.Slot != 0 {
			r.OffGrid++
		}
		r.alone(col, i)
	}
}

func (r *tally) justified(ln *line.Line) {
	if !ln.Justified {
		return
	}
	r.Justified++
	r.RatioSum += math.Abs(ln.Ratio)
	r.WorstRatio = max(r.WorstRatio, math.Abs(ln.Ratio))
}

// follows says whether line i of a column goes on in the paragraph of the line above it.
func follows(col []setLine, i int) bool {
	return i > 0 && col[i-1].block == col[i].block && col[i-1].number == col[i].number-1
}

// alone counts the last line of a paragraph that stands without the one before it, and
// the first that stands without the one after it.
func (r *tally) alone(col []setLine, i int) {
	ln := &col[i]
	if ln.of < 2 {
		return
	}
	if ln.number == ln.of && !follows(col, i) {
		r.Widows++
	}
	if ln.number == 1 && (i+1 == len(col) || !follows(col, i+1)) {
		r.Orphans++
	}
}

// empty is how many slots at the foot of a page hold nothing.
func (j *job) empty(sh *sheet) int {
	if sh.bare {
		return 0
	}
	foot := length(0)
	for _, it := range sh.items {
		foot = max(foot, lowest(it))
	}
	last := int((foot - j.d.Top(0) + j.d.Slot - 1) / j.d.Slot)
	return max(0, j.d.Slots-max(last, 0))
}

// lowest is the lowest place that an item reaches, a text its baseline.
func lowest(it paper.Item) length {
	switch it := it.(type) {
	case *paper.Text:
		return it.Y
	case *paper.Picture:
		return it.Y + it.H
	case *paper.Box:
		return it.Y + it.H
	case *paper.Rule:
		return max(it.Y1, it.Y2)
	case *paper.Link:
		return it.Y
	}
	return 0
}

// words counts the words of a page that belong to the edition, as people count them: a
// word divided at the end of a line is one.
func words(items []paper.Item) int {
	n := 0
	var block editor.BlockID
	var y length
	last := ' '
	for _, it := range items {
		t, ok := it.(*paper.Text)
		if !ok || t.Tag == design.TagArtifact {
			continue
		}
		base := t.Y + t.Rise
		if (base != y || t.Block != block) && last != '\u00ad' {
			last = ' '
		}
		block, y = t.Block, base
		for _, g := range t.Glyphs {
			if gap(last) && !gap(g.Rune) {
				n++
			}
			last = g.Rune
		}
	}
	return n
}

func gap(r rune) bool { return r == ' ' || r == '\u00a0' }
