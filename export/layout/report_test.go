package layout

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
	set := func(y length, number, of int, ln *line.Line) setLine {
		return setLine{block: "b", y: y, number: number, of: of, body: true, line: ln}
	}
	for _, c := range []struct {
		name string
		col  []setLine
		want paper.Report
	}{
		{
			"a paragraph that is whole",
			[]setLine{set(at(0), 1, 3, plain), set(at(1), 2, 3, plain), set(at(2), 3, 3, plain)},
			paper.Report{Lines: 3},
		},
		{"a paragraph of one line", []setLine{set(at(0), 1, 1, plain)}, paper.Report{Lines: 1}},
		{"a first line that is left behind", []setLine{set(at(0), 1, 4, plain)}, paper.Report{Lines: 1, Orphans: 1}},
		{"a last line that went ahead", []setLine{set(at(0), 4, 4, plain)}, paper.Report{Lines: 1, Widows: 1}},
		{"a line off the grid", []setLine{set(at(0)+1, 2, 4, plain)}, paper.Report{Lines: 1, OffGrid: 1}},
		{
			"hyphens in a row",
			[]setLine{set(at(0), 2, 5, hyphen), set(at(1), 3, 5, hyphen), set(at(2), 4, 5, plain)},
			paper.Report{Lines: 3, Hyphens: 2, HyphenRun: 2},
		},
		{
			"a hyphen at the foot",
			[]setLine{set(at(0), 2, 5, plain), set(at(1), 3, 5, hyphen)},
			paper.Report{Lines: 2, Hyphens: 1, HyphenRun: 1, FootHyphens: 1},
		},
		{"a line too long", []setLine{set(at(0), 2, 4, &line.Line{Overfull: 1})}, paper.Report{Lines: 1, Overfull: 1}},
		{
			"stretched and shrunk lines",
			[]setLine{
				set(at(0), 2, 6, &line.Line{Justified: true, Ratio: 0.5}),
				set(at(1), 3, 6, &line.Line{Justified: true, Ratio: -0.75}),
			},
			paper.Report{Lines: 2, Justified: 2, RatioSum: 1.25, WorstRatio: 0.75},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var r tally
			r.column(design.A4(), c.col)
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
