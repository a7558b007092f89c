package line

import (
	"twofold/editor"
	"twofold/export/face"
	"twofold/export/hyphen"
)

// Breaker breaks paragraphs into lines and remembers those that it has broken, within
// about 32 MB, so that breaking one again costs next to nothing. It belongs to one
// goroutine.
type Breaker struct {
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

// NewBreaker makes a breaker that measures with r.
func NewBreaker(r *face.Ruler) *Breaker {
	return &Breaker{ruler: r, dividers: map[editor.Lang]*division{}}
}

// Break sets p in lines; none if it has no character that its faces have. The lines are
// shared with later calls: do not change them.
func (b *Breaker) Break(p *Paragraph) []Line {
	mode := even
	if p.Align == Justified {
		mode = filled
	}
	return b.remembered(p, mode)
}

// Balance sets p in as few lines as it needs, of even length, without hyphens: for
// headlines, standfirsts and pull quotes. Justified counts as Ragged. The lines are shared
// as those of Break are.
func (b *Breaker) Balance(p *Paragraph) []Line {
	q := *p
	q.Hyphens, q.Looseness = false, 0
	if q.Align == Justified {
		q.Align = Ragged
	}
	return b.remembered(&q, balanced)
}

func (b *Breaker) remembered(p *Paragraph, mode mode) []Line {
	key := b.memo.key(p, mode)
	if lines, ok := b.memo.find(key); ok {
		return lines
	}
	lines := b.set(p, mode)
	b.memo.keep(string(key), lines)
	return lines
}

// set breaks a paragraph: shape, find the places to break at, choose, set the lines. A
// word that is too long for any line is divided whatever the rules say, and torn if that
// is not enough.
func (b *Breaker) set(p *Paragraph, mode mode) []Line {
	b.text.shape(b.ruler, p)
	if len(b.text.chars) == 0 {
		return nil
	}
	if p.Hyphens {
		b.divide(p.Lang)
		b.text.keepLastWords()
	}
	b.text.findChances(mode)
	done := b.fit.choose(&b.text, mode)
	if !done {
		b.divide(p.Lang)
		b.text.findChances(mode)
		done = b.fit.choose(&b.text, mode)
	}
	if !done {
		b.text.tear(mode)
		b.fit.try(torn)
	}
	return b.text.lines(b.fit.out)
}

// maxDivided bounds the words whose hyphens are remembered in a language.
const maxDivided = 20000

// divide marks the characters before which a hyphen may go. Tajik has none: its rule is
// not good enough without a dictionary to check it with.
func (b *Breaker) divide(l editor.Lang) {
	d := b.division(l)
	if d.by == nil || l == editor.Tajik {
		return
	}
	b.text.eachWord(func(word string, from int) {
		points, known := d.words[word]
		if !known {
			if len(d.words) >= maxDivided {
				clear(d.words)
			}
			points = d.by.Points(word)
			d.words[word] = points
		}
		b.text.markDivided(points, from)
	})
}

// division opens the hyphenation of l once. A language without rules has no hyphens.
func (b *Breaker) division(l editor.Lang) *division {
	d := b.dividers[l]
	if d == nil {
		d = &division{words: map[string][]hyphen.Point{}}
		if by, err := hyphen.Open(l); err == nil {
			d.by = by
		}
		b.dividers[l] = d
	}
	return d
}
