package picture_test

import (
	"image"
	"image/color"
	"testing"

	"twofold/export/picture"
)

// What a grey is was reckoned by hand: 0.2126 of full red, in linear light, is 0.4984 of
// the way to white on a screen.
func TestGrey(t *testing.T) {
	for _, c := range []struct {
		name    string
		r, g, b uint8
		want    uint8
	}{
		{"black", 0, 0, 0, 0},
		{"white", 255, 255, 255, 255},
		{"a grey", 128, 128, 128, 128},
		{"a dark grey", 1, 1, 1, 1},
		{"red", 255, 0, 0, 127},
		{"green", 0, 255, 0, 220},
		{"blue", 0, 0, 255, 76},
	} {
		if got := picture.Grey(c.r, c.g, c.b); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
}

func TestGreyCut(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 32, 32))
	for i := range 32 * 32 {
		img.SetRGBA(i%32, i/32, color.RGBA{255, 0, 0, 255})
	}
	for name, file := range map[string][]byte{"png": asPNG(t, img), "jpeg": asJPEG(t, img)} {
		out, err := picture.JPEG(file, picture.Cut{Grey: true})
		if err != nil {
			t.Fatal(err)
		}
		grey, ok := decoded(t, out).(*image.Gray)
		if !ok {
			t.Fatalf("%s: the picture has colour still", name)
		}
		if got := int(grey.GrayAt(16, 16).Y); got < 125 || got > 129 {
			t.Errorf("%s: red is %d, want 127", name, got)
		}
	}
}
