package pdf

import (
	"fmt"

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
	markAway   = face.Millimetres(9)  // registration marks are so far outside
	markRing   = face.Millimetres(2)
	markDisc   = face.Millimetres(1)
	markArm    = face.Millimetres(3.5)
	stripAway  = face.Millimetres(15) // the control strip begins so far right of the middle
	stripY     = face.Millimetres(7)
	stripCell  = face.Millimetres(5)
	stripPitch = face.Millimetres(6)
	slugX      = face.Millimetres(24)
	slugTop    = face.Millimetres(9)    // the first baseline at the head
	slugFoot   = face.Millimetres(11.6) // the first one at the foot, from the foot
	slugAway   = face.Millimetres(6)    // a line is cut off so far left of the middle, before its mark
)

const (
	markThick             = 250
	slugSize, slugLeading = 7000, 9750
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
	c.strip(f.trim.x + f.trim.w/2 + stripAway)
	c.op("q /CR CS /CR cs 1 SCN 1 scn ")
	c.length(markThick)
	c.op("w\n")
	c.crop(f.trim)
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

// crop draws two marks at every corner of the trim.
func (c *content) crop(t frame) {
	for _, x := range []paper.Length{t.x, t.x + t.w} {
		c.stroke(x, t.y-markFar, x, t.y-markNear)
		c.stroke(x, t.y+t.h+markNear, x, t.y+t.h+markFar)
	}
	for _, y := range []paper.Length{t.y, t.y + t.h} {
		c.stroke(t.x-markFar, y, t.x-markNear, y)
		c.stroke(t.x+t.w+markNear, y, t.x+t.w+markFar, y)
	}
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
	c.clip(f, frame{slugX, 0, f.trim.x + f.trim.w/2 - slugAway - slugX, f.h})
	head := c.words(face.SansBold, slugX, slugTop, c.doc.Author)
	c.words(face.Sans, slugX+head, slugTop, says.page(c.doc, i, len(f.sides)))
	c.words(face.Sans, slugX, slugTop+slugLeading, says.size(c.doc))
	foot := f.h - slugFoot
	c.words(face.Sans, slugX, foot, says.ink)
	c.words(face.Sans, slugX, foot+slugLeading, says.file(c.doc, c.file))
	c.op("Q\n")
}

// words sets a line of a slug and returns how long it is.
func (c *content) words(f face.Font, x, y paper.Length, says string) paper.Length {
	t := &paper.Text{X: x, Y: y, Font: f, Size: slugSize, Colour: paper.Colour{K: 100}}
	em := 0
	for _, g := range c.ruler.Shape(f, says) {
		t.Glyphs = append(t.Glyphs, paper.Glyph{Rune: g.Rune, ID: g.ID, X: face.Scale(em, slugSize)})
		em += g.Advance
	}
	c.text(t)
	return face.Scale(em, slugSize)
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
			trim:   "Обрезной формат %d × %d мм · вылеты %d мм · C M Y K",
			ink:    "Цвет: Coated FOGRA39 · текст K 100, с наложением (overprint)",
			named:  "Файл: %s · от %s",
			lang:   editor.Russian,
		}
	}
	return slugWords{
		pageOf: "page %d of %d",
		trim:   "Trim %d × %d mm · bleed %d mm · C M Y K",
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
	return fmt.Sprintf(w.trim, millimetres(doc.Width), millimetres(doc.Height), millimetres(doc.Bleed))
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

// millimetres is a length in whole millimetres.
func millimetres(l paper.Length) int { return int(l.Points()*25.4/72 + 0.5) }
