package picture_test

import (
	"image"
	"image/color"
	"testing"

	"twofold/export/picture"
)

// A cut without colour is as light as the colours were.
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
