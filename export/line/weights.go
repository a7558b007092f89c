package line

import "twofold/editor"

// Demerits of justified lines are in thousandths of what a ratio of 1 is: what is asked of
// a paragraph is that its ratios be small in sum (docs/typography.md). The TeXbook's grow
// with the sixth power (p. 98), which pays for one line that is less bad with many
// that are less good.
const (
	unevenNeighbours = 50
	hyphenBeforeLast = 200
	shortLast        = 1000 // without any width
)

// weights are the demerits that depend on the language.
type weights struct {
	hyphen int32 // one at the end of a line
	row    int64 // another one right after it
	worst  int64 // besides its amount, a ratio costs its fourth power divided by this
}

// weightsOf are those of l. Where words are long there are so many hyphens to be had that
// each must be worth more than a line at 160 per cent; in English a line in six ends in
// one, however little it costs.
func weightsOf(l editor.Lang) weights {
	if l == editor.English {
		return weights{hyphen: 250, row: 200, worst: 50}
	}
	return weights{hyphen: 1100, row: 1000, worst: 200}
}

// demerits of a line with a ratio.
func (w *weights) demerits(ratio int64) int64 {
	if ratio < 0 {
		ratio = -ratio
	}
	square := ratio * ratio / 1000
	return ratio + square*square/1000/w.worst
}
