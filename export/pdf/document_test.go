package pdf_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/pdf"
)

// The fixtures of this package's tests: documents made by hand, as layout would.

var (
	black = paper.Colour{K: 100, R: 0x1E, G: 0x1E, B: 0x1D}
	blue  = paper.Colour{C: 100, M: 70, K: 45, G: 0x34, B: 0x6A}
	sand  = paper.Colour{M: 5, Y: 14, K: 2, R: 0xFB, G: 0xF1, B: 0xDF}
)

func newRuler(t testing.TB) *face.Ruler {
	t.Helper()
	r, err := face.Open()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// place is where a line begins.
type place struct{ x, y paper.Length }

// run sets text on one line.
func run(r *face.Ruler, f face.Font, size paper.Length, at place, says string) *paper.Text {
	t := &paper.Text{
		Block: "b", Tag: design.TagParagraph, X: at.x, Y: at.y, Font: f, Size: size, Colour: black,
	}
	em := 0
	for _, g := range r.Shape(f, says) {
		t.Glyphs = append(t.Glyphs, paper.Glyph{Rune: g.Rune, ID: g.ID, X: face.Scale(em, size)})
		em += g.Advance
	}
	t.Width = face.Scale(em, size)
	return t
}

// stretched widens every word space of a line, as justification does.
func stretched(t *paper.Text, more paper.Length) *paper.Text {
	added := paper.Length(0)
	for i := range t.Glyphs {
		t.Glyphs[i].X += added
		if t.Glyphs[i].Rune == ' ' {
			added += more
		}
	}
	t.Width += added
	return t
}

// blank is an A4 document of n empty pages.
func blank(n int) *paper.Document {
	doc := &paper.Document{
		Lang: editor.Russian, Slug: "sample", Number: 7, Date: "2026-10-20",
		Title: "Вестник — выпуск 7", Author: "Вестник (Twofold)", Subject: "Two languages",
		Width: face.Millimetres(210), Height: face.Millimetres(297), Bleed: face.Millimetres(3),
	}
	for i := range n {
		doc.Pages = append(doc.Pages, paper.Page{Number: i + 1, Label: string(rune('1' + i))})
	}
	return doc
}

// small is a document with one of everything but pictures.
func small(r *face.Ruler) *paper.Document {
	doc := blank(2)
	pt := face.Pt
	doc.Pages[0].Items = []paper.Item{
		&paper.Box{X: -9 * pt, Y: -9 * pt, W: doc.Width + 18*pt, H: 100 * pt, Fill: sand},
		run(r, face.SerifBold, 33*pt, place{56693, 120 * pt}, "Тургенев AVATAR"),
		stretched(run(r, face.Serif, 9500, place{56693, 150 * pt}, "Первая строка с кернингом: ГАЗЕТА, «ёлка»"), 1234),
		run(r, face.Serif, 9500, place{56693, 163 * pt}, "перенос сло\u00ad"),
		run(r, face.Serif, 9500, place{56693, 176 * pt}, "ва, 12\u202f500 и 5\u00a0мая\u2009—\u20092\u2060x"),
		run(r, face.SansItalic, 8500, place{56693, 200 * pt}, "Ҷумҳурии Тоҷикистон: Ӣӣ Ӯӯ Ҳҳ Ҷҷ Ққ Ғғ"),
		&paper.Rule{X1: 56693, Y1: 210 * pt, X2: 300 * pt, Y2: 210 * pt, Thick: 500, Colour: blue},
		&paper.Link{X: 56693, Y: 140 * pt, W: 100 * pt, H: 13 * pt, URL: "https://example.org/путь?a=(1)", Says: "Сайт"},
		&paper.Link{X: 56693, Y: 190 * pt, W: 100 * pt, H: 13 * pt, Page: 2, Says: "Страница 2"},
	}
	doc.Pages[1].Items = []paper.Item{
		run(r, face.Serif, 9500, place{56693, 150 * pt}, "Second page; the last words."),
	}
	doc.Outline = []paper.Bookmark{
		{Title: "Первый", Level: 1, Page: 1, Y: 100 * pt},
		{Title: "Inner", Level: 2, Page: 1, Y: 150 * pt},
		{Title: "Second", Level: 1, Page: 2},
	}
	return doc
}

// paint writes a document and fails the test if that fails.
func paint(t testing.TB, p *pdf.Painter, doc *paper.Document, o pdf.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if o.Product == "" {
		o.Product = export.Screen
	}
	if err := p.Write(context.Background(), &b, doc, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// words is all text of a document in reading order, a line for each run.
func words(doc *paper.Document) string {
	var b strings.Builder
	for i := range doc.Pages {
		for _, item := range doc.Pages[i].Items {
			if t, ok := item.(*paper.Text); ok {
				for _, g := range t.Glyphs {
					b.WriteRune(g.Rune)
				}
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}
