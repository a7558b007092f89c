package layout

import (
	"twofold/editor"
	"twofold/export/face"
	"twofold/export/hyphen"
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
	Hyphens   bool   // Tajik has none whatever this says
	Tracking  Length // after each glyph but the last of a line
	Looseness int    // lines more (+1) or fewer (-1) than the best setting, where possible
}

// line is one set line. Positions are measured from the left edge of the measure. A
// justified line begins at -HangLeft (the first one at Indent) and ends exactly at
// Measure + HangRight.
type line struct {
	Runs       []run
	X          Length  // of the first glyph's origin
	Width      Length  // from X to the end of the last advance
	Natural    Length  // what Width would be with word spaces of their own width
	HangLeft   Length  // how far punctuation stands out of the measure
	HangRight  Length  //
	Ratio      float64 // stretch (> 0) or shrink (< 0) of the word spaces; 1 is 160 %, -1 is 75 %
	Justified  bool    // the word spaces were changed to fill the measure
	Hyphenated bool    // ends in a hyphen of ours
	Torn       bool    // ends inside a word that is too long for any line
	Space      bool    // a space was dropped at its end
	Overfull   Length  // by how much the line is longer than its measure; 0 when it fits
	From, To   int     // bytes of the paragraph's text that the line covers
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

// setter breaks paragraphs into lines and remembers those it has broken, so that setting
// an edition again costs what changed. It belongs to one goroutine.
type setter struct {
	ruler    *face.Ruler
	memo     memo
	dividers map[editor.Lang]*division
	text     text   // the paragraph at work; its room is used again
	fit      fitter // likewise
}

// division is the hyphenation of a language with the words it has divided so far. by
// is nil for a language without hyphens.
type division struct {
	by    *hyphen.Divider
	words map[string][]hyphen.Point
}

// newSetter makes a setter that measures with r.
func newSetter(r *face.Ruler) *setter {
	return &setter{ruler: r, dividers: map[editor.Lang]*division{}}
}

// breakParagraph sets p in lines; none if it has no character that its faces have. The
// lines are shared with later calls: do not change them.
func (s *setter) breakParagraph(p *paragraph) []line {
	mode := even
	if p.Align == justified {
		mode = filled
	}
	return s.remembered(p, mode)
}

// breakBalanced sets p in as few lines as it needs, of even length, without hyphens: for
// headlines, standfirsts and pull quotes. Justified counts as ragged.
func (s *setter) breakBalanced(p *paragraph) []line {
	q := *p
	q.Hyphens, q.Looseness = false, 0
	if q.Align == justified {
		q.Align = ragged
	}
	return s.remembered(&q, balanced)
}

func (s *setter) remembered(p *paragraph, mode mode) []line {
	key := s.memo.key(p, mode)
	if lines, ok := s.memo.find(key); ok {
		return lines
	}
	lines := s.set(p, mode)
	s.memo.keep(string(key), lines)
	return lines
}

// set breaks a paragraph: shape, find the places to break at, choose, set the lines. A
// word that is too long for any line is divided whatever the rules say, and torn if that
// is not enough.
func (s *setter) set(p *paragraph, mode mode) []line {
	s.text.shape(s.ruler, p)
	if len(s.text.chars) == 0 {
		return nil
	}
	if p.Hyphens {
		s.divide(p.Lang)
		s.text.keepLastWords()
	}
	s.text.findChances(mode)
	done := s.fit.choose(&s.text, mode)
	if !done {
		s.divide(p.Lang)
		s.text.findChances(mode)
		done = s.fit.choose(&s.text, mode)
	}
	if !done {
		s.text.tear(mode)
		s.fit.try(torn)
	}
	return s.text.lines(s.fit.out)
}

// maxDivided bounds the words whose hyphens are remembered in a language.
const maxDivided = 20000

// divide marks the characters before which a hyphen may go. Tajik has none: its rule is
// not good enough without a dictionary to check it with.
func (s *setter) divide(l editor.Lang) {
	d := s.division(l)
	if d.by == nil || l == editor.Tajik {
		return
	}
	s.text.eachWord(func(word string, from int) {
		points, known := d.words[word]
		if !known {
			if len(d.words) >= maxDivided {
				clear(d.words)
			}
			points = d.by.Points(word)
			d.words[word] = points
		}
		s.text.markDivided(points, from)
	})
}

// division opens the hyphenation of l once. A language without rules has no hyphens.
func (s *setter) division(l editor.Lang) *division {
	d := s.dividers[l]
	if d == nil {
		d = &division{words: map[string][]hyphen.Point{}}
		if by, err := hyphen.Open(l); err == nil {
			d.by = by
		}
		s.dividers[l] = d
	}
	return d
}
