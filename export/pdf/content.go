package pdf

import (
	"fmt"

	"twofold/export/face"
	"twofold/export/paper"
)

// content writes the content stream of one page after another. The first error sticks.
type content struct {
	doc     *paper.Document
	letters func(face.Font) (*letters, error)
	plates  *plates
	tags    *tagger // nil when nothing is marked
	marking marking
	ruler   *face.Ruler
	file    string // its name
	inks    inks
	over    printing
	left    paper.Length // where the page's trim begins on the side,
	foot    paper.Length // and how high its top is
	b       []byte
	font    face.Font // what is set on the page now
	size    paper.Length
	fill    paper.Colour
	typed   bool   // font and size are set
	filled  bool   // fill is set
	begun   string // the letter of the next text's word that stands large before it
	err     error
}

// page writes what a page shows.
func (c *content) page(p *paper.Page) error {
	if c.tags != nil {
		c.tags.turn(p)
	}
	for _, item := range p.Items {
		c.mark(item)
		switch it := item.(type) {
		case *paper.Text:
			c.text(it)
		case *paper.Picture:
			c.picture(it)
		case *paper.Box:
			c.box(it)
		case *paper.Rule:
			c.rule(it)
		case *paper.Link: // an annotation, not content
		}
		if c.err != nil {
			return fmt.Errorf("block %q: %w", item.Source(), c.err)
		}
	}
	c.unmark()
	return nil
}

// text shows a run of glyphs (ISO 32000-1, 9.4).
func (c *content) text(t *paper.Text) {
	if len(t.Glyphs) == 0 || t.Size <= 0 {
		return
	}
	c.overprint(isBlack(t.Colour))
	c.colour(t.Colour)
	c.op("BT ")
	if !c.typed || c.font != t.Font || c.size != t.Size {
		c.b = append(c.b, fontName(t.Font)...)
		c.b = append(c.b, ' ')
		c.length(t.Size)
		c.op("Tf ")
		c.font, c.size, c.typed = t.Font, t.Size, true
	}
	c.op("1 0 0 1 ")
	c.point(t.X, t.Y)
	c.op("Tm [<")
	c.glyphs(t)
	c.op(">]TJ ET\n")
}

// glyphs writes the codes of a run. Where a glyph does not stand where the widths of the
// glyphs before it put it, an adjustment moves it there: in whole 1/1000 em, each made
// up against the exact place, so that no error grows along the line.
func (c *content) glyphs(t *paper.Text) {
	set, err := c.letters(t.Font)
	if err != nil {
		c.err = err
		return
	}
	pen, size := int64(0), int64(t.Size) // pen in 1/10000 em
	for i := range t.Glyphs {
		g := &t.Glyphs[i]
		code, width, err := set.sort(g.Rune, g.ID)
		if err != nil {
			c.err = err
			return
		}
		if back := pen - tenths(int64(g.X), size); back > slack || back < -slack {
			by := (back + 5*sign(back)) / 10
			c.op(">")
			c.b = appendInt(c.b, int(by))
			c.op("<")
			pen -= 10 * by
		}
		c.b = appendHex(c.b, code)
		pen += 10 * int64(width)
	}
	c.spaceAfter(t, set)
}

// slack is how far from its place a glyph may stand, in 1/10000 em: layout's rounding to
// 1/1000 pt must not show as an adjustment, which is a whole 1/1000 em.
const slack = 7

// tenths is x in 1/10000 of size, rounded.
func tenths(x, size int64) int64 { return (20000*x + sign(x)*size) / (2 * size) }

func sign(v int64) int64 {
	if v < 0 {
		return -1
	}
	return 1
}

// picture shows a prepared picture in its rectangle.
func (c *content) picture(p *paper.Picture) {
	plate := c.plates.name(p)
	if plate == "" || p.W <= 0 || p.H <= 0 {
		return
	}
	c.overprint(false)
	c.op("q ")
	c.length(p.W)
	c.op("0 0 ")
	c.length(p.H)
	c.point(p.X, p.Y+p.H)
	c.op("cm /")
	c.op(string(plate))
	c.op(" Do Q\n")
}

func (c *content) box(b *paper.Box) {
	if b.W <= 0 || b.H <= 0 {
		return
	}
	c.overprint(false)
	c.colour(b.Fill)
	c.point(b.X, b.Y+b.H)
	c.length(b.W)
	c.length(b.H)
	c.op("re f\n")
}

func (c *content) rule(r *paper.Rule) {
	if r.Thick <= 0 {
		return
	}
	c.overprint(isBlack(r.Colour))
	c.length(r.Thick)
	c.op("w ")
	c.tint(r.Colour, stroking)
	c.point(r.X1, r.Y1)
	c.op("m ")
	c.point(r.X2, r.Y2)
	c.op("l S\n")
}

// colour sets the colour of text and boxes where it differs from what is set.
func (c *content) colour(col paper.Colour) {
	if c.filled && c.fill == col {
		return
	}
	c.tint(col, filling)
	c.fill, c.filled = col, true
}

func (c *content) op(s string) { c.b = append(c.b, s...) }

// length writes a length in points and a space.
func (c *content) length(l paper.Length) {
	c.b = append(appendThousandths(c.b, int64(l)), ' ')
}

// point writes a place on the page, measured as PDF does: from the foot upward.
func (c *content) point(x, y paper.Length) {
	c.length(c.left + x)
	c.length(c.foot - y)
}

// fontName is the name of a face in content streams: /F1 to /F8.
func fontName(f face.Font) string { return "/F" + string(rune('1'+f)) }
