package line

import (
	"strings"

	"twofold/export/face"
)

// fine is a thousandth of a Length: a width in 1/1000 em times a size is a whole number
// of them, so that sums along a line are exact.
type fine int64

const perLength = 1000

func (f fine) length() face.Length { return face.Length(roundDiv(int64(f), perLength)) }

// roundDiv divides by a positive number and rounds, halves upwards.
func roundDiv(a, b int64) int64 {
	a += b / 2
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}

// char is a character of a paragraph as it stands in one endless line.
type char struct {
	r       rune
	id      uint16
	divided bool // a hyphen may go before it
	spare   bool // but only for want of a better place
	address bool // it is in an address of the net
	joint   bool // in an address: a line may begin with it
	span    int32
	at      int32 // where it begins in the paragraph's text, in bytes
	x       fine  // its origin
	adv     fine  // its own width, without kerning and tracking
	white   fine  // the widths of the word spaces before it, in sum
}

// text is a paragraph that has been shaped. Its white space is single and never at its
// ends or beside a forced break; soft hyphens have become places to divide.
type text struct {
	ruler   *face.Ruler
	p       *Paragraph
	all     string
	size    fine
	chars   []char
	hyphens []hyphenGlyph // of each span
	weights weights
	chances []chance
	x       fine // the end of the last character
	white   fine
	soft    bool // a soft hyphen came last
}

// hyphenGlyph is the hyphen that a division adds.
type hyphenGlyph struct {
	id  uint16
	adv fine
}

// shape fills t with the characters of p.
func (t *text) shape(r *face.Ruler, p *Paragraph) {
	*t = text{
		ruler: r, p: p, all: joined(p.Spans), size: fine(p.Size), weights: weightsOf(p.Lang),
		chars: t.chars[:0], hyphens: t.hyphens[:0], chances: t.chances[:0],
	}
	base := 0
	for i, s := range p.Spans {
		t.hyphens = append(t.hyphens, hyphenGlyph{r.ID(s.Font, '-'), t.em(i, r.Width(s.Font, '-'))})
		for text := range strings.SplitAfterSeq(s.Text, "\n") {
			t.add(part{text, i, base})
			base += len(text)
		}
	}
	t.dropEnd()
}

// em is a width in 1/1000 em in the type of a span.
func (t *text) em(span, width int) fine {
	switch {
	case span == 0 && t.p.Initial.Lines > 0:
		return fine(width) * fine(t.p.Initial.Size)
	case t.p.Spans[span].Raised:
		small, _ := Raised(t.p.Size)
		return fine(width) * fine(small)
	}
	return fine(width) * t.size
}

// inset is how far line i begins further in: the width of the large letter above which
// the line goes on, with the gap.
func (t *text) inset(i int32) fine {
	if i == 0 || int(i) >= t.p.Initial.Lines {
		return 0
	}
	return t.chars[0].adv + fine(t.p.Initial.Gap)*perLength
}

// joined is the text of all spans.
func joined(spans []Span) string {
	if len(spans) == 1 {
		return spans[0].Text
	}
	var sb strings.Builder
	for _, s := range spans {
		sb.WriteString(s.Text)
	}
	return sb.String()
}

// part is a part of a span up to and with a forced break.
type part struct {
	text string
	span int
	base int // where it begins in the paragraph's text
}

func (t *text) add(pc part) {
	line, forced := strings.CutSuffix(pc.text, "\n")
	font := t.p.Spans[pc.span].Font
	glyphs := t.ruler.Shape(font, blanked(line))
	for i := range glyphs {
		g := &glyphs[i]
		if g.Rune == face.SoftHyphen {
			t.soft = true
			continue
		}
		c := char{
			r: g.Rune, id: g.ID, span: int32(pc.span), at: int32(pc.base + g.Cluster),
			adv: t.em(pc.span, g.Width),
		}
		step := t.em(pc.span, g.Advance)
		if i+2 < len(glyphs) && glyphs[i+1].Rune == face.SoftHyphen {
			step = c.adv + t.em(pc.span, t.ruler.Kern(font, g.Rune, glyphs[i+2].Rune))
		}
		if pc.span == 0 {
			step += fine(t.p.Initial.Gap) * perLength
		}
		t.put(c, step+t.tracking())
	}
	if forced {
		t.dropEnd()
		t.put(char{r: '\n', span: int32(pc.span), at: int32(pc.base + len(line))}, 0)
	}
}

// blanked makes tabs and the like into spaces.
func blanked(s string) string {
	if !strings.ContainsAny(s, "\t\v\f\r") {
		return s
	}
	return strings.Map(func(c rune) rune {
		if '\t' <= c && c <= '\r' {
			return ' '
		}
		return c
	}, s)
}

func (t *text) tracking() fine { return fine(t.p.Tracking) * perLength }

// put adds a character that the next one follows at a distance of step.
func (t *text) put(c char, step fine) {
	n := len(t.chars)
	blank := c.gap() || c.r == '\n'
	if blank && (n == 0 || t.chars[n-1].gap() || t.chars[n-1].r == '\n') {
		return
	}
	c.x, c.white, c.divided = t.x, t.white, t.soft
	t.chars = append(t.chars, c)
	t.x += step
	t.soft = false
	if c.elastic() {
		t.white += c.adv
	}
}

// dropEnd takes back white space and forced breaks at the end.
func (t *text) dropEnd() {
	for n := len(t.chars); n > 0; n-- {
		last := &t.chars[n-1]
		if !last.gap() && last.r != '\n' {
			return
		}
		t.x, t.white = last.x, last.white
		t.chars = t.chars[:n-1]
	}
}

// elastic says whether c stretches and shrinks in a justified line.
func (c *char) elastic() bool { return c.r == ' ' || c.r == face.NoBreakSpace }

// gap says whether c is white space that disappears where a line breaks.
func (c *char) gap() bool {
	switch c.r {
	case face.FigureSpace, face.NarrowSpace, face.NoBreakSpace:
		return false
	}
	return c.r == ' ' || c.r == '\u3000' || '\u2000' <= c.r && c.r <= '\u200b' ||
		c.r == '\u2028' || c.r == '\u2029' || c.r == '\u205f' || c.r == '\u0085'
}

// glued says whether no line may break on either side of c.
func (c *char) glued() bool {
	switch c.r {
	case face.NoBreakSpace, face.NarrowSpace, face.FigureSpace, face.WordJoiner, '\ufeff',
		face.NoBreakHyphen:
		return true
	}
	return false
}
