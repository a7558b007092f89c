package raster_test

import (
	"context"
	"testing"

	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/raster"
)

// fullPage is A4 with about 5,600 glyphs in two columns, rules and boxes.
func fullPage() *paper.Document {
	texts := []string{
		"Тихий переулок у старой типографии; газета выходит по",
		"The quiet lane by the old printing house; a newspaper",
	}
	doc := &paper.Document{Width: face.Millimetres(210), Height: face.Millimetres(297)}
	items := []paper.Item{&paper.Box{
		X: 40 * pt, Y: 700 * pt, W: 500 * pt, H: 80 * pt,
		Fill: paper.Colour{R: 240, G: 236, B: 224},
	}}
	for row := range paper.Length(53) {
		for col := range paper.Length(2) {
			y := 60*pt + row*13*pt
			items = append(items, line(face.Serif, 9500, 48*pt+col*255*pt+row*37, y, texts[col]))
			if row%10 == 0 {
				items = append(items, &paper.Rule{
					X1: 48 * pt, Y1: y, X2: 290 * pt, Y2: y,
					Thick: 350, Colour: black,
				})
			}
		}
	}
	doc.Pages = []paper.Page{{Number: 1, Items: items}}
	return doc
}

func BenchmarkPage144(b *testing.B) { benchmarkPage(b, 144) }
func BenchmarkPage96(b *testing.B)  { benchmarkPage(b, 96) }
func BenchmarkPage288(b *testing.B) { benchmarkPage(b, 288) }

func benchmarkPage(b *testing.B, dpi float64) {
	doc := fullPage()
	glyphs := 0
	for _, it := range doc.Pages[0].Items {
		if t, ok := it.(*paper.Text); ok {
			glyphs += len(t.Glyphs)
		}
	}
	p := raster.New(ruler(), nil)
	draw := func() {
		if _, err := p.Draw(context.Background(), doc, 1, dpi); err != nil {
			b.Fatal(err)
		}
	}
	draw()
	for b.Loop() {
		draw()
	}
	b.ReportMetric(float64(glyphs), "glyphs")
}

func BenchmarkPage144ColdGlyphs(b *testing.B) {
	doc := fullPage()
	for b.Loop() {
		if _, err := raster.New(ruler(), nil).Draw(context.Background(), doc, 1, 144); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSamplePages144 paints all pages of the sample issue with everything warm; the
// figure is for one page.
func BenchmarkSamplePages144(b *testing.B) {
	doc, fetch := sampleDocument(b)
	p := raster.New(ruler(), fetch)
	all := func() {
		for i := range doc.Pages {
			if _, err := p.Draw(context.Background(), doc, i+1, 144); err != nil {
				b.Fatal(err)
			}
		}
	}
	all()
	n := 0
	for b.Loop() {
		all()
		n += len(doc.Pages)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(n), "ms/page")
}

// BenchmarkSampleCover144Cold paints the cover with nothing kept from before.
func BenchmarkSampleCover144Cold(b *testing.B) {
	doc, fetch := sampleDocument(b)
	for b.Loop() {
		if _, err := raster.New(ruler(), fetch).Draw(context.Background(), doc, 1, 144); err != nil {
			b.Fatal(err)
		}
	}
}
