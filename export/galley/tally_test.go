package galley

import (
	"testing"

	"twofold/export/design"
	"twofold/export/line"
	"twofold/export/paper"
)

// TestReportCountsWhatStands looks at columns that nobody would set.
func TestReportCountsWhatStands(t *testing.T) {
	plain, hyphen := &line.Line{}, &line.Line{Hyphenated: true}
	at := func(slot int) length { return design.A4().Base(slot) }
	set := func(y length, number, of int, ln *line.Line) Line {
		return Line{Block: "b", Y: y, Number: number, Of: of, Body: true, Line: ln}
	}
	for _, c := range []struct {
		name string
		col  []Line
		want paper.Report
	}{
		{
			"a paragraph that is whole",
			[]Line{set(at(0), 1, 3, plain), set(at(1), 2, 3, plain), set(at(2), 3, 3, plain)},
			paper.Report{Lines: 3},
		},
		{"a paragraph of one line", []Line{set(at(0), 1, 1, plain)}, paper.Report{Lines: 1}},
		{"a first line that is left behind", []Line{set(at(0), 1, 4, plain)}, paper.Report{Lines: 1, Orphans: 1}},
		{"a last line that went ahead", []Line{set(at(0), 4, 4, plain)}, paper.Report{Lines: 1, Widows: 1}},
		{"a line off the grid", []Line{set(at(0)+1, 2, 4, plain)}, paper.Report{Lines: 1, OffGrid: 1}},
		{
			"hyphens in a row",
			[]Line{set(at(0), 2, 5, hyphen), set(at(1), 3, 5, hyphen), set(at(2), 4, 5, plain)},
			paper.Report{Lines: 3, Hyphens: 2, HyphenRun: 2},
		},
		{
			"a hyphen at the foot",
			[]Line{set(at(0), 2, 5, plain), set(at(1), 3, 5, hyphen)},
			paper.Report{Lines: 2, Hyphens: 1, HyphenRun: 1, FootHyphens: 1},
		},
		{"a line too long", []Line{set(at(0), 2, 4, &line.Line{Overfull: 1})}, paper.Report{Lines: 1, Overfull: 1}},
		{
			"stretched and shrunk lines",
			[]Line{
				set(at(0), 2, 6, &line.Line{Justified: true, Ratio: 0.5}),
				set(at(1), 3, 6, &line.Line{Justified: true, Ratio: -0.75}),
			},
			paper.Report{Lines: 2, Justified: 2, RatioSum: 1.25, WorstRatio: 0.75},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Tally{Grid: design.A4()}
			r.column(c.col)
			if got := r.Report; !same(got, c.want) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func same(a, b paper.Report) bool {
	return a.Lines == b.Lines && a.Hyphens == b.Hyphens && a.HyphenRun == b.HyphenRun &&
		a.Widows == b.Widows && a.Orphans == b.Orphans && a.Overfull == b.Overfull &&
		a.OffGrid == b.OffGrid && a.FootHyphens == b.FootHyphens && a.Justified == b.Justified &&
		a.RatioSum == b.RatioSum && a.WorstRatio == b.WorstRatio
}
