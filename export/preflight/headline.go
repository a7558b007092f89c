package preflight

import (
	"twofold/editor"
	"twofold/export/design"
	"twofold/export/paper"
)

// headline is how far a headline has been read.
type headline struct {
	block    editor.BlockID
	baseline paper.Length
	lines    int
}

// headlineLine finds a headline with more lines than its style may have. The layout has
// made it smaller before that, as far as it may.
func (l *look) headlineLine(t *paper.Text) {
	if t.Tag != design.TagHeading || t.Story == "" || t.Level == 0 {
		return
	}
	h := &l.headline
	if h.block != t.Block {
		*h = headline{block: t.Block}
	}
	if h.lines == 0 || t.Y > h.baseline {
		h.baseline = t.Y
		h.lines++
	}
	if most := mostLines(t.Size, l.doc.Lang); h.lines > most {
		l.report(&longHeadline, t, t.Story, decimals{whole: most})
	}
}

// mostLines is how many lines a headline of this size may have.
func mostLines(size paper.Length, lang editor.Lang) int {
	if size < design.HeadL.Least {
		return design.HeadM.Lines(lang)
	}
	return design.HeadL.Lines(lang)
}
