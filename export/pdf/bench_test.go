package pdf_test

import (
	"context"
	"io"
	"strconv"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export"
	"twofold/export/face"
	"twofold/export/layout"
	"twofold/export/paper"
	"twofold/export/pdf"
)

// newsletter is a document of n words in two columns of justified lines, with every face
// on every page.
func newsletter(r *face.Ruler, n int) *paper.Document {
	const line = "объезд закрыт на\u00a0пять недель, и\u00a0жители «верхних»"
	perLine := len(strings.Fields(line))
	pages := (n + 100*perLine - 1) / (100 * perLine)
	doc := blank(pages)
	for i := range doc.Pages {
		p := &doc.Pages[i]
		p.Items = append(p.Items, &paper.Box{W: doc.Width, H: 20 * face.Pt, Fill: blue})
		for _, f := range face.Fonts() {
			y := 60*face.Pt + 8*face.Pt*paper.Length(f)
			p.Items = append(p.Items, run(r, f, 8500, place{56693, y}, "Заголовок — Headline 2026"))
		}
		for k := range 100 {
			x, y := 56693+260*face.Pt*paper.Length(k/50), 140*face.Pt+13*face.Pt*paper.Length(k%50)
			text := stretched(run(r, face.Serif, 9500, place{x, y}, line), paper.Length(37*k%1700))
			text.Story, text.Block = editor.StoryID(p.Label), editor.BlockID(strconv.Itoa(k/6))
			text.Opens, text.Space = k%6 == 0, k%6 != 5
			p.Items = append(p.Items, text)
		}
	}
	return doc
}

func BenchmarkWrite(b *testing.B) {
	r := newRuler(b)
	for _, size := range []struct {
		name  string
		words int
	}{{"6k", 6_000}, {"60k", 60_000}} {
		doc := newsletter(r, size.words)
		b.Run(size.name, func(b *testing.B) {
			p := pdf.New(r, nil)
			b.ReportAllocs()
			for b.Loop() {
				if err := p.Write(context.Background(), io.Discard, doc, pdf.Options{Product: export.Screen}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("6k, first time", func(b *testing.B) {
		doc := newsletter(r, 6_000)
		for b.Loop() {
			if err := pdf.New(r, nil).Write(context.Background(), io.Discard, doc, pdf.Options{Product: export.Screen}); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkEdition sets and paints an issue of 6,000 words as nothing before it was.
func BenchmarkEdition(b *testing.B) {
	ed := wordy(editor.English, 8, 750)
	r := newRuler(b)
	p := pdf.New(r, nil)
	for b.Loop() {
		doc, _ := layout.NewSetter(r).Lay(ed)
		if err := p.Write(context.Background(), io.Discard, doc, pdf.Options{Product: export.Screen}); err != nil {
			b.Fatal(err)
		}
	}
}
