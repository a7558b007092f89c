package raster_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/png"
	"sync"
	"testing"

	"twofold/editor"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/raster"
)

const pt = face.Pt

var black = paper.Colour{K: 100}

// ruler opens the faces once for all tests.
var ruler = sync.OnceValue(func() *face.Ruler {
	r, err := face.Open()
	if err != nil {
		panic(err)
	}
	return r
})

// page makes a document of one page, 20 points square, whose points are pixels at 72 dpi.
func page(items ...paper.Item) *paper.Document {
	return &paper.Document{
		Width: 20 * pt, Height: 20 * pt,
		Pages: []paper.Page{{Number: 1, Label: "1", Items: items}},
	}
}

// line sets text at a place.
func line(f face.Font, size, x, y paper.Length, text string) *paper.Text {
	t := &paper.Text{X: x, Y: y, Font: f, Size: size, Colour: black}
	at := paper.Length(0)
	for _, g := range ruler().Shape(f, text) {
		t.Glyphs = append(t.Glyphs, paper.Glyph{Rune: g.Rune, ID: g.ID, X: at})
		at += face.Scale(g.Advance, size)
	}
	t.Width = at
	return t
}

// paint paints page 1 at 72 dpi.
func paint(t *testing.T, doc *paper.Document) *image.RGBA {
	t.Helper()
	img, err := raster.New(ruler(), nil).Draw(context.Background(), doc, 1, 72)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// grey is how light a pixel is.
func grey(img *image.RGBA, x, y int) int { return int(img.RGBAAt(x, y).G) }

// near fails when a pixel is not as light as wanted.
func near(t *testing.T, img *image.RGBA, x, y, want int) {
	t.Helper()
	if got := grey(img, x, y); got < want-2 || got > want+2 {
		t.Errorf("pixel %d,%d is %d, want %d", x, y, got, want)
	}
}

func TestPageSize(t *testing.T) {
	doc := page()
	doc.Width, doc.Height = face.Millimetres(210), face.Millimetres(297)
	for _, c := range []struct {
		dpi  float64
		w, h int
	}{{72, 596, 842}, {96, 794, 1123}, {144, 1191, 1684}, {300, 2481, 3508}} {
		img, err := raster.New(ruler(), nil).Draw(context.Background(), doc, 1, c.dpi)
		if err != nil {
			t.Fatal(err)
		}
		if img.Rect != image.Rect(0, 0, c.w, c.h) || img.Stride != 4*c.w || !img.Opaque() {
			t.Errorf("%v dpi: %v, stride %d, opaque %v; want %d × %d", c.dpi, img.Rect,
				img.Stride, img.Opaque(), c.w, c.h)
		}
	}
}

func TestThinBoxCoversPartsOfPixels(t *testing.T) {
	img := paint(t, page(&paper.Box{X: 2500, Y: 3 * pt, W: 4 * pt, H: 1250, Fill: black}))
	for _, c := range []struct{ x, y, want int }{
		{1, 3, 255},
		{2, 3, 128},
		{3, 3, 0},
		{6, 3, 128},
		{7, 3, 255},
		{4, 2, 255},
		{4, 4, 191},
		{2, 4, 223},
		{4, 5, 255},
	} {
		near(t, img, c.x, c.y, c.want)
	}
}

func TestBoxesThatTouchHaveNoSeam(t *testing.T) {
	for x := 8 * pt; x < 10*pt; x += 100 {
		img := paint(t, page(&paper.Box{W: x, H: 20 * pt, Fill: black},
			&paper.Box{X: x, W: 20*pt - x, H: 20 * pt, Fill: black}))
		for col := range 20 {
			near(t, img, col, 10, 0)
		}
	}
}

func TestBoldRuleIsSharp(t *testing.T) {
	for _, y := range []paper.Length{5000, 5200, 4900, 5100} {
		img := paint(t, page(&paper.Rule{X2: 20 * pt, Y1: y, Y2: y, Thick: 1500, Colour: black}))
		for row, want := range map[int]int{3: 255, 4: 0, 5: 128, 6: 255} {
			near(t, img, 9, row, want)
		}
	}
}

func TestBoxOverThePageIsCutOff(t *testing.T) {
	img := paint(t, page(&paper.Box{X: -9 * pt, Y: -9 * pt, W: 99 * pt, H: 10 * pt, Fill: black},
		&paper.Box{X: 30 * pt, Y: 0, W: pt, H: pt, Fill: black}))
	near(t, img, 0, 0, 0)
	near(t, img, 19, 0, 0)
	near(t, img, 0, 1, 255)
}

func TestThinRuleStaysInOneRow(t *testing.T) {
	for _, y := range []paper.Length{5000, 5200, 4900, 5100, 5500, 5999} {
		img := paint(t, page(&paper.Rule{X1: 0, Y1: y, X2: 20 * pt, Y2: y, Thick: 400, Colour: black}))
		dark := 0
		for row := range 20 {
			if v := grey(img, 10, row); v < 255 {
				dark++
				near(t, img, 10, row, 153)
			}
		}
		if dark != 1 {
			t.Errorf("a rule at %d has %d rows, want 1", y, dark)
		}
	}
}

func TestRuleUpright(t *testing.T) {
	img := paint(t, page(&paper.Rule{
		X1: 5 * pt, Y1: 18 * pt, X2: 5 * pt, Y2: 2 * pt,
		Thick: 2 * pt, Colour: black,
	}))
	for _, c := range []struct{ x, y, want int }{
		{3, 9, 255}, {4, 9, 0}, {5, 9, 0}, {6, 9, 255}, {5, 1, 255}, {5, 2, 0}, {5, 17, 0}, {5, 18, 255},
	} {
		near(t, img, c.x, c.y, c.want)
	}
}

func TestColour(t *testing.T) {
	img := paint(t, page(&paper.Box{W: 20 * pt, H: 20 * pt, Fill: paper.Colour{R: 27, G: 75, B: 130}}))
	if got, want := img.RGBAAt(7, 7), (color.RGBA{27, 75, 130, 255}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestInk compares how much ink a text has with its size in pixels: the same text at
// another resolution is the same text.
func TestInk(t *testing.T) {
	doc := page(line(face.Serif, 8*pt, pt, 12*pt, "Жил"))
	p := raster.New(ruler(), nil)
	share := func(dpi float64) float64 {
		img, err := p.Draw(context.Background(), doc, 1, dpi)
		if err != nil {
			t.Fatal(err)
		}
		sum := 0
		for i := 0; i < len(img.Pix); i += 4 {
			sum += 255 - int(img.Pix[i])
		}
		return float64(sum) / 255 / float64(img.Rect.Dx()*img.Rect.Dy())
	}
	fine := share(1440)
	if fine < 0.05 || fine > 0.2 {
		t.Fatalf("the text covers %.3f of the page", fine)
	}
	for _, dpi := range []float64{72, 96, 144, 200, 333} {
		if got := share(dpi); got < fine*0.97 || got > fine*1.03 {
			t.Errorf("%v dpi: ink %.4f, want %.4f", dpi, got, fine)
		}
	}
}

func TestGlyphsOutsideThePageAreCutOff(t *testing.T) {
	paint(t, page(line(face.Sans, 30*pt, -9*pt, 3*pt, "ЖЖЖ"), line(face.Sans, 30*pt, 9*pt, 40*pt, "ЖЖЖ"),
		line(face.Sans, 30*pt, 99*pt, 99*pt, "Ж"), line(face.Sans, 30*pt, -99*pt, -99*pt, "Ж")))
}

func TestSpacingIsNotPainted(t *testing.T) {
	img := paint(t, page(line(face.Serif, 12*pt, pt, 12*pt, "\u2009\u202f \u00a0")))
	if want := paint(t, page()); !bytes.Equal(img.Pix, want.Pix) {
		t.Error("spaces left ink")
	}
}

func TestSameEveryTime(t *testing.T) {
	doc := shown(paper.Crop{W: 32, H: 32}, 32, 32)
	doc.Pages[0].Items = append(doc.Pages[0].Items, line(face.Serif, 8*pt, pt, 12*pt, "Один"),
		&paper.Box{X: 333, Y: 333, W: pt, H: pt})
	data := pngOf(t, 32, 32, chess)
	p := raster.New(ruler(), func(string) ([]byte, error) { return data, nil })
	var wg sync.WaitGroup
	pages := make([]*image.RGBA, 8)
	for i := range pages {
		wg.Go(func() { pages[i], _ = p.Draw(context.Background(), doc, 1, 96) })
	}
	wg.Wait()
	if pages[0] == nil {
		t.Fatal("was not painted")
	}
	for _, img := range pages[1:] {
		if img == nil || !bytes.Equal(img.Pix, pages[0].Pix) {
			t.Fatal("two paintings of one page differ")
		}
	}
}

func TestRefusals(t *testing.T) {
	p := raster.New(ruler(), nil)
	done, cancel := context.WithCancel(context.Background())
	cancel()
	box := &paper.Box{W: pt, H: pt}
	lost := &paper.Picture{W: pt, H: pt, Picture: "lost"}
	for _, c := range []struct {
		name string
		ctx  context.Context
		doc  *paper.Document
		page int
		dpi  float64
		want error // nil for any
	}{
		{"page 0", t.Context(), page(), 0, 72, editor.ErrNotFound},
		{"page after the last", t.Context(), page(), 2, 72, editor.ErrNotFound},
		{"no resolution", t.Context(), page(), 1, 0, nil},
		{"negative resolution", t.Context(), page(), 1, -72, nil},
		{"a page too large to hold", t.Context(), page(), 1, 1e6, nil},
		{"cancelled", done, page(box), 1, 72, context.Canceled},
		{"a picture that the document lacks", t.Context(), page(lost), 1, 72, editor.ErrNotFound},
	} {
		t.Run(c.name, func(t *testing.T) {
			img, err := p.Draw(c.ctx, c.doc, c.page, c.dpi)
			if err == nil || img != nil {
				t.Fatal("was painted")
			}
			if c.want != nil && !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
		})
	}
}

// pngOf makes a picture file from a function of places.
func pngOf(t *testing.T, w, h int, at func(x, y int) color.Color) []byte {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.Set(x, y, at(x, y))
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
