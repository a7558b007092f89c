package face

import (
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Spacing and hyphens that lines are broken by.
const (
	NoBreakSpace  = '\u00a0' // as wide as the word space, never a place to break
	SoftHyphen    = '\u00ad' // drawn as a hyphen, only where a line breaks
	FigureSpace   = '\u2007' // as wide as a figure, never a place to break
	ThinSpace     = '\u2009' // 1/5 em
	NoBreakHyphen = '\u2011' // a hyphen that no line ends in
	NarrowSpace   = '\u202f' // 1/6 em, never a place to break
	WordJoiner    = '\u2060' // no width, never a place to break
)

const unknownKerning = -1 << 15

// Glyph is one character as a face sets it.
type Glyph struct {
	Rune    rune
	ID      uint16 // in the face's glyph order; 0 for spacing that the face lacks
	Width   int    // by itself, in 1/1000 em
	Advance int    // to the next glyph: Width with the kerning
	Cluster int    // where the character begins in the text, in bytes
}

// Has says whether the face can set r: with a glyph or as spacing of known width.
func (r *Ruler) Has(f Font, c rune) bool {
	return r.faces[f].has(c)
}

// ID is the glyph of c, or 0 where there is none.
func (r *Ruler) ID(f Font, c rune) uint16 { return r.faces[f].id(c) }

// Kern is what the distance of a and b is changed by when they stand side by side, in
// 1/1000 em.
func (r *Ruler) Kern(f Font, a, b rune) int {
	t := &r.faces[f]
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.kern(&Glyph{Rune: a, ID: t.id(a)}, &Glyph{Rune: b, ID: t.id(b)})
}

// Width is the advance of c by itself in 1/1000 em; 0 for what the face lacks.
func (r *Ruler) Width(f Font, c rune) int { return r.faces[f].width(c) }

// Shape sets text in one line: one glyph for each character that the face has, with
// kerning inside words and without ligatures. Characters that the face lacks are left
// out; Missing lists them.
func (r *Ruler) Shape(f Font, text string) []Glyph {
	t := &r.faces[f]
	out := make([]Glyph, 0, len(text))
	for i, c := range text {
		if id := t.id(c); id != 0 {
			out = append(out, Glyph{c, id, int(t.widths[id]), int(t.widths[id]), i})
		} else if w, ok := t.space(c); ok {
			out = append(out, Glyph{c, 0, w, w, i})
		}
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for i := 1; i < len(out); i++ {
		out[i-1].Advance += t.kern(&out[i-1], &out[i])
	}
	return out
}

// Measure is the length of text in one line, with the tracking after each glyph but
// the last.
func (r *Ruler) Measure(f Font, size Length, tracking Length, text string) Length {
	var sum, gaps Length
	for _, g := range r.Shape(f, text) {
		sum += Length(g.Advance)
		gaps++
	}
	return Scale(int(sum), size) + max(gaps-1, 0)*tracking
}

// Scale is the length of em, in 1/1000 em, at a size; rounded.
func Scale(em int, size Length) Length {
	v := Length(em) * size
	if v < 0 {
		return -((-v + 500) / 1000)
	}
	return (v + 500) / 1000
}

func (t *typeface) has(c rune) bool {
	if t.id(c) != 0 {
		return true
	}
	_, ok := t.space(c)
	return ok
}

func (t *typeface) id(c rune) uint16 {
	if c >= 0 && c < runeTable {
		return t.ids[c]
	}
	return 0
}

func (t *typeface) width(c rune) int {
	if id := t.id(c); id != 0 {
		return int(t.widths[id])
	}
	w, _ := t.space(c)
	return w
}

// kern is the kerning between two glyphs in 1/1000 em, asked of HarfBuzz once. Word
// spaces are not kerned: a space at its narrowest must still be seen as one, also by
// programs that read the page. t.mu must be held.
func (t *typeface) kern(a, b *Glyph) int {
	if a.ID == 0 || b.ID == 0 || wordSpace(a.Rune) || wordSpace(b.Rune) {
		return 0
	}
	row := t.kerns[a.ID]
	if row == nil {
		row = make([]int16, len(t.widths))
		for i := range row {
			row[i] = unknownKerning
		}
		t.kerns[a.ID] = row
	}
	if row[b.ID] == unknownKerning {
		row[b.ID] = t.ask(a.Rune, b.Rune)
	}
	return int(row[b.ID])
}

func wordSpace(c rune) bool { return c == ' ' || c == NoBreakSpace }

var features = []harfbuzz.Feature{
	feature("kern", 1),
	feature("liga", 0), feature("clig", 0), feature("calt", 0), feature("rlig", 0),
	feature("ccmp", 0), feature("locl", 0),
}

func feature(tag string, value uint32) harfbuzz.Feature {
	return harfbuzz.Feature{
		Tag: opentype.MustNewTag(tag), Value: value,
		Start: harfbuzz.FeatureGlobalStart, End: harfbuzz.FeatureGlobalEnd,
	}
}

// ask shapes a pair and compares it with its two widths.
func (t *typeface) ask(a, b rune) int16 {
	t.buf.Clear()
	t.buf.Props = harfbuzz.SegmentProperties{
		Direction: harfbuzz.LeftToRight,
		Script:    language.Cyrillic, Language: "ru",
	}
	t.buf.AddRunes([]rune{a, b}, 0, 2)
	t.buf.Shape(t.hb, features)
	if len(t.buf.Info) != 2 {
		return 0
	}
	plain := t.face.HorizontalAdvance(t.buf.Info[0].Glyph)
	return int16(thousandths(int(t.buf.Pos[0].XAdvance)-int(plain), int(t.font.Upem())))
}
