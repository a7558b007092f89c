package raster_test

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"twofold/editor"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/raster"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// TestGolden compares small paintings with pictures that a person has looked at.
func TestGolden(t *testing.T) {
	blue := paper.Colour{R: 0, G: 51, B: 102}
	cream := paper.Colour{R: 253, G: 240, B: 224}
	headline := line(face.SerifBold, 15*pt, 4*pt, 15*pt, "Вода вернулась")
	headline.Colour = blue
	reversed := line(face.SansBold, 8*pt, 6*pt, 14*pt, "1  Labour migration")
	reversed.Colour = paper.Colour{R: 255, G: 255, B: 255}
	for _, c := range []struct {
		name  string
		dpi   float64
		items []paper.Item
	}{
		{"body-at-72", 72, []paper.Item{
			line(face.Serif, 9500, 3*pt, 12*pt, "Тихий переулок у старой"),
			line(face.Serif, 9500, 3*pt, 24*pt, "the quiet lane by “it”"),
		}},
		{"body-at-144", 144, []paper.Item{
			line(face.Serif, 9500, 3*pt, 12*pt, "Ҷӯи ғарби Қӯрғон"),
			line(face.SerifItalic, 9500, 3*pt, 24*pt, "the quiet lane, 1994"),
		}},
		{"headline-with-rule", 96, []paper.Item{
			headline,
			&paper.Rule{X1: 4 * pt, Y1: 22 * pt, X2: 116 * pt, Y2: 22 * pt, Thick: 350, Colour: black},
		}},
		{"reversed-on-a-box", 96, []paper.Item{
			&paper.Box{X: 2 * pt, Y: 4300, W: 116 * pt, H: 13 * pt, Fill: blue}, reversed,
		}},
		{"picture-over-the-edge", 96, []paper.Item{
			&paper.Box{X: 0, Y: 0, W: 120 * pt, H: 30 * pt, Fill: cream},
			&paper.Picture{
				X: 80 * pt, Y: 5 * pt, W: 60 * pt, H: 20 * pt, Picture: "p",
				Crop: paper.Crop{X: 4, Y: 8, W: 24, H: 8},
			},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := pngOf(t, 32, 32, func(x, y int) color.Color {
				return color.NRGBA{R: uint8(x * 8), G: uint8(y * 8), B: 128, A: 255}
			})
			doc := page(c.items...)
			doc.Width, doc.Height = 120*pt, 30*pt
			doc.Pictures = []editor.Picture{{ID: "p", Hash: "hash"}}
			p := raster.New(ruler(), func(string) ([]byte, error) { return data, nil })
			img, err := p.Draw(t.Context(), doc, 1, c.dpi)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, img, c.name)
		})
	}
}

// golden compares img with testdata/name.png: no channel may differ by more than a few
// levels.
func golden(t *testing.T, img *image.RGBA, name string) {
	t.Helper()
	if mean, most := difference(t, img, kept(t, img, name)); mean > 0.5 || most > 12 {
		t.Errorf("differs by %.2f on average and %d at most", mean, most)
	}
}

// kept is the picture in testdata/name.png; with -update, img is kept there first.
func kept(t *testing.T, img *image.RGBA, name string) image.Image {
	t.Helper()
	file := filepath.Join("testdata", name+".png")
	if *update {
		var b bytes.Buffer
		small := png.Encoder{CompressionLevel: png.BestCompression}
		if err := small.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return want
}

// difference is how far two pictures of one size lie apart, in levels of 255: on average
// and at most.
func difference(t *testing.T, a, b image.Image) (mean float64, most int) {
	t.Helper()
	if a.Bounds() != b.Bounds() {
		t.Fatalf("the sizes differ: %v and %v", a.Bounds(), b.Bounds())
	}
	sum, left, right := 0, opaque(a).Pix, opaque(b).Pix
	for i := range left {
		d := int(left[i]) - int(right[i])
		d = max(d, -d)
		sum, most = sum+d, max(most, d)
	}
	return float64(sum) / float64(len(left)*3/4), most
}

// opaque is the picture with its colours as bytes; the fourth of each pixel is 255.
func opaque(img image.Image) *image.RGBA {
	if same, ok := img.(*image.RGBA); ok {
		return same
	}
	out := image.NewRGBA(img.Bounds())
	draw.Draw(out, out.Rect, img, img.Bounds().Min, draw.Src)
	return out
}
