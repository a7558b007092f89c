package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"twofold/editor"
	"twofold/export"
	"twofold/export/face"
	"twofold/export/paper"
)

// The marks of a press page, outside the bleed. Places are measured from the top left of
// the sheet; sizes are those of the design.
var (
	markNear   = face.Millimetres(5)  // crop marks begin so far outside the trim
	markFar    = face.Millimetres(13) // and end here
	markStop   = face.Millimetres(9)  // bleed marks end here, half as long as crop marks,
	markDash   = face.Millimetres(.8) // and are dashed: neither can be taken for the other
	markAway   = face.Millimetres(9)  // registration marks are so far outside
	markRing   = face.Millimetres(2)
	markDisc   = face.Millimetres(1)
	markArm    = face.Millimetres(3.5)
	stripFrom  = face.Millimetres(15) // right of the middle
	stripY     = face.Millimetres(7)
	stripCell  = face.Millimetres(5)
	stripPitch = face.Millimetres(6)
	slugX      = face.Millimetres(24)
	slugTop    = face.Millimetres(9)    // the first baseline at the head
	slugFoot   = face.Millimetres(11.6) // the first one at the foot, from the foot
	slugEnd    = face.Millimetres(6)    // left of the middle, where the mark begins
)

const (
	markThick             = 250
	slugSize, slugLeading = 7000, 9750
	slugLeast             = 5000 // what is longer even so is cut off where the middle mark begins
)

// strip is the colours of the control strip: the inks, black tints, and the design's
// accent and its second colour.
var strip = []paper.Colour{
	{C: 100},
	{M: 100},
	{Y: 100},
	{K: 100},
	{K: 80},
	{K: 40},
	{K: 20},
	{C: 100, M: 70, K: 45},
	{C: 5, M: 42, Y: 95, K: 3},
}

// marks draws what a print shop needs round a page.
func (c *content) marks(f *form, i int) {
	c.fresh()
	c.left, c.foot = 0, f.h
	c.strip(f.w/2 + stripFrom)
	c.op("q /CR CS /CR cs 1 SCN 1 scn ")
	c.length(markThick)
	c.op("w\n")
	c.corners(f.trim, f.trim, markFar)
	c.dash(markDash)
	c.corners(f.trim, f.bleed, markStop)
	c.dash(0)
	t := f.trim
	c.register(t.x+t.w/2, t.y-markAway)
	c.register(t.x+t.w/2, t.y+t.h+markAway)
	c.register(t.x-markAway, t.y+t.h/2)
	c.register(t.x+t.w+markAway, t.y+t.h/2)
	c.op("Q\n")
	c.slug(f, i)
}

// strip draws the control strip from x on.
func (c *content) strip(x paper.Length) {
	for i, col := range strip {
		c.box(&paper.Box{
			X: x + paper.Length(i)*stripPitch, Y: stripY,
			W: stripCell, H: stripCell, Fill: col,
		})
	}
}

// corners draws two marks at every corner of a box, from just beyond the bleed to so far
// outside the trim: where to cut, or how far ink reaches.
func (c *content) corners(trim, box frame, far paper.Length) {
	left, top, right, foot := trim.x, trim.y, trim.x+trim.w, trim.y+trim.h
	for _, x := range []paper.Length{box.x, box.x + box.w} {
		c.stroke(x, top-far, x, top-markNear)
		c.stroke(x, foot+markNear, x, foot+far)
	}
	for _, y := range []paper.Length{box.y, box.y + box.h} {
		c.stroke(left-far, y, left-markNear, y)
		c.stroke(right+markNear, y, right+far, y)
	}
}

// dash has lines drawn in dashes of a length; 0 means whole (ISO 32000-1, 8.4.3.6).
func (c *content) dash(l paper.Length) {
	c.op("[")
	if l > 0 {
		c.length(l)
	}
	c.op("] 0 d\n")
}

// register draws a registration mark: a ring, a cross, and a disc with a light cross.
func (c *content) register(x, y paper.Length) {
	c.circle(x, y, markRing)
	c.op("S\n")
	c.stroke(x-markArm, y, x+markArm, y)
	c.stroke(x, y-markArm, x, y+markArm)
	c.circle(x, y, markDisc)
	c.op("f\n0 SCN ")
	c.stroke(x-markDisc, y, x+markDisc, y)
	c.stroke(x, y-markDisc, x, y+markDisc)
	c.op("1 SCN\n")
}

func (c *content) stroke(x1, y1, x2, y2 paper.Length) {
	c.point(x1, y1)
	c.op("m ")
	c.point(x2, y2)
	c.op("l S\n")
}

// circle draws the path of a circle as four curves, each within 0.03 % of an arc
// (control points 4(√2−1)/3 of the radius away).
func (c *content) circle(x, y, r paper.Length) {
	k := r * 5523 / 10000
	c.point(x+r, y)
	c.op("m ")
	for _, q := range [4][6]paper.Length{
		{r, k, k, r, 0, r}, {-k, r, -r, k, -r, 0}, {-r, -k, -k, -r, 0, -r}, {k, -r, r, -k, r, 0},
	} {
		c.point(x+q[0], y+q[1])
		c.point(x+q[2], y+q[3])
		c.point(x+q[4], y+q[5])
		c.op("c ")
	}
}

// slug writes the lines that say what the sheet is.
func (c *content) slug(f *form, i int) {
	says := slugIn(c.doc.Lang)
	room := f.w/2 - slugEnd - slugX
	c.clip(f, frame{slugX, 0, room, f.h})
	c.words(room, slugTop, c.doc.Author, says.page(c.doc, i, len(f.sides)))
	c.words(room, slugTop+slugLeading, "", says.size(c.doc))
	foot := f.h - slugFoot
	c.words(room, foot, "", says.ink)
	c.words(room, foot+slugLeading, "", says.file(c.doc, c.file))
	c.op("Q\n")
}

// words sets a line of a slug, its head in bold, smaller where there is little room.
func (c *content) words(room, y paper.Length, head, says string) {
	bold, plain := c.ruler.Shape(face.SansBold, head), c.ruler.Shape(face.Sans, says)
	first, all := width(bold), width(bold)+width(plain)
	size := paper.Length(slugSize)
	if long := face.Scale(all, size); long > room {
		size = max(size*room/long, slugLeast)
	}
	c.slugText(face.SansBold, size, slugX, y, bold)
	c.slugText(face.Sans, size, slugX+face.Scale(first, size), y, plain)
}

func (c *content) slugText(f face.Font, size, x, y paper.Length, glyphs []face.Glyph) {
	t := &paper.Text{X: x, Y: y, Font: f, Size: size, Colour: paper.Colour{K: 100}}
	em := 0
	for _, g := range glyphs {
		t.Glyphs = append(t.Glyphs, paper.Glyph{Rune: g.Rune, ID: g.ID, X: face.Scale(em, size)})
		em += g.Advance
	}
	c.text(t)
}

// width is how far glyphs reach, in units of the em.
func width(glyphs []face.Glyph) int {
	em := 0
	for _, g := range glyphs {
		em += g.Advance
	}
	return em
}

// slugWords are the words of slug lines in one language.
type slugWords struct {
	pageOf, trim, ink, named string // formats, but for ink
	lang                     editor.Lang
}

// slugIn is the words for the shop that prints an edition: Russian for what is written
// in Cyrillic letters.
func slugIn(l editor.Lang) slugWords {
	if l.Cyrillic() {
		return slugWords{
			pageOf: "стр. %d из %d",
			trim:   "Обрезной формат %s × %s мм · вылеты %s мм · C M Y K · PDF/X-4",
			ink:    "Цвет: Coated FOGRA39 · текст K 100, с наложением (overprint)",
			named:  "Файл: %s · от %s",
			lang:   editor.Russian,
		}
	}
	return slugWords{
		pageOf: "page %d of %d",
		trim:   "Trim %s × %s mm · bleed %s mm · C M Y K · PDF/X-4",
		ink:    "Colour: Coated FOGRA39 · text K 100, overprint",
		named:  "File: %s · dated %s",
		lang:   editor.English,
	}
}

func (w slugWords) page(doc *paper.Document, i, of int) string {
	return " · " + editor.WordsIn(w.lang).IssueLine(doc.Number, doc.Lang.Mark(), " · ") + " · " +
		fmt.Sprintf(w.pageOf, i+1, of)
}

func (w slugWords) size(doc *paper.Document) string {
	return fmt.Sprintf(w.trim, millimetres(doc.Width, w.lang), millimetres(doc.Height, w.lang),
		millimetres(doc.Bleed, w.lang))
}

func (w slugWords) file(doc *paper.Document, name string) string {
	return fmt.Sprintf(w.named, name, editor.WordsIn(w.lang).Day(doc.Date))
}

// file is the name of the file.
func (o Options) file(doc *paper.Document) string {
	if o.File != "" {
		return o.File
	}
	return export.Name(doc.Slug, doc.Number, doc.Lang, o.Product)
}

// millimetres is a length in millimetres, to a tenth, as a language writes it.
func millimetres(l paper.Length, lang editor.Lang) string {
	return decimal(l.Points()*25.4/72, 10, lang)
}

// decimal is a number to a part of one (10, 100), as a language writes it.
func decimal(v, part float64, lang editor.Lang) string {
	s := strconv.FormatFloat(math.Round(v*part)/part, 'f', -1, 64)
	if lang == editor.Russian {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}
