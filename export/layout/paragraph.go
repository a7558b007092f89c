package layout

import (
	"twofold/editor"
	"twofold/export/face"
)

// align says how the lines of a paragraph stand in its measure.
type align uint8

const (
	justified align = iota
	ragged          // flush left
	centred
)

// span is a run of a paragraph's text in one face. "\n" is a forced line break.
type span struct {
	Text string
	Font face.Font
}

// paragraph is what the setter breaks into lines.
type paragraph struct {
	Spans     []span
	Size      Length
	Lang      editor.Lang
	Measure   Length
	Indent    Length // of the first line
	Align     align
	Hyphens   bool
	Tracking  Length // after each glyph but the last of a line
	Looseness int    // lines more (+1) or fewer (-1) than the best setting, where possible
}

// line is one set line. Positions are measured from the left edge of the measure.
type line struct {
	Runs       []run
	Width      Length  // from the first glyph's origin to the end of the last advance
	Natural    Length  // what Width would be with word spaces of their own width
	Ratio      float64 // stretch (> 0) or shrink (< 0) of the word spaces; 0 if not justified
	Justified  bool
	Hyphenated bool   // ends in a hyphen of ours
	Overfull   Length // by how much the line is longer than its measure; 0 when it fits
	From, To   int    // bytes of the paragraph's text that the line covers
}

// run is a part of a line in one span. A Text item is a copy of it with X added to the
// line's place.
type run struct {
	Span   int // index into the paragraph's spans
	Font   face.Font
	X      Length // of the first glyph's origin
	Width  Length // to the end of the last advance
	Glyphs []Glyph
}

// setter breaks paragraphs into lines and remembers those it has broken. It belongs to
// one goroutine.
type setter struct {
	ruler *face.Ruler
}

// newSetter makes a setter that measures with r.
func newSetter(r *face.Ruler) *setter { return &setter{ruler: r} }

// breakParagraph sets p in lines. The lines are shared with later calls: do not change
// them.
func (s *setter) breakParagraph(p *paragraph) []line { return s.fit(p) }

// breakBalanced sets p flush left in as few lines as it needs, of even length, without
// hyphens: for headlines, standfirsts and pull quotes.
func (s *setter) breakBalanced(p *paragraph) []line {
	q := *p
	q.Align, q.Hyphens = ragged, false
	return s.fit(&q)
}
