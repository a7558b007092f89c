package picture_test

import (
	"bytes"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"runtime"
	"testing"
	"time"

	"twofold/editor"
	"twofold/export/picture"
)

// frame is the head of a JPEG file and no more: a frame of the kind given, with three
// channels, the first of which has so many samples for one of the others.
func frame(kind byte, w, h int, sampling byte) []byte {
	return []byte{
		0xFF, 0xD8, 0xFF, kind, 0, 17, 8, byte(h >> 8), byte(h), byte(w >> 8), byte(w), 3,
		1, sampling, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0, 0xFF, 0xD9,
	}
}

// What would take too much memory is refused by its head, before anything is decoded.
func TestSizesThatAreRead(t *testing.T) {
	const baseline, progressive = 0xC0, 0xC2
	for _, c := range []struct {
		name string
		file []byte
		want error
	}{
		{"101 million pixels", frame(baseline, 11600, 8700, 0x11), editor.ErrDamagedPicture},
		{"132 million pixels", frame(baseline, 12000, 11000, 0x22), picture.ErrTooLarge},
		{
			"progressive, 101 million, colour at a quarter", frame(progressive, 11600, 8700, 0x22),
			editor.ErrDamagedPicture,
		},
		{"progressive, 101 million, all colour", frame(progressive, 11600, 8700, 0x11), picture.ErrTooLarge},
		{"progressive, 50 million, all colour", frame(progressive, 8660, 5770, 0x11), editor.ErrDamagedPicture},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			if _, err := picture.Probe(c.file); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			runtime.ReadMemStats(&after)
			if grown := after.TotalAlloc - before.TotalAlloc; grown > 1000<<20 {
				t.Errorf("it took %d MB", grown>>20)
			}
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

// A picture finer than any print needs is halved; what is cut from it is in its place.
func TestLargePictureIsHalved(t *testing.T) {
	const w, h = 8001, 5001
	img := image.NewPaletted(image.Rect(0, 0, w, h), nil)
	for _, c := range quarters {
		img.Palette = append(img.Palette, c)
	}
	for y := range h {
		for x := range w {
			img.Pix[y*w+x] = uint8(2*(2*y/h) + 2*x/w)
		}
	}
	var b bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := enc.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	shelf := picture.NewShelf(func(string) ([]byte, error) { return b.Bytes(), nil })
	for _, c := range []struct {
		crop image.Rectangle
		want image.Point
		show string
	}{
		{image.Rectangle{}, image.Pt(4001, 2501), "RG/BY"},
		{image.Rect(4001, 0, w, 2500), image.Pt(2000, 1250), "GG/GG"},
		{image.Rect(3000, 1500, 5000, 3500), image.Pt(1000, 1000), "RG/BY"},
	} {
		out, err := shelf.JPEG("x", picture.Cut{Crop: c.crop})
		if err != nil {
			t.Fatal(err)
		}
		got := decoded(t, out)
		if size := got.Bounds().Size(); size != c.want || show(got) != c.show {
			t.Errorf("%v: got %v showing %s, want %v showing %s", c.crop, size, show(got), c.want, c.show)
		}
	}
}

// A camera's largest picture: 101 million pixels, as JPEG and PNG.
func BenchmarkHundredMegapixels(b *testing.B) {
	img := image.NewYCbCr(image.Rect(0, 0, 11600, 8700), image.YCbCrSubsampleRatio420)
	for i := range img.Y {
		img.Y[i] = uint8(i>>4 ^ i/11600>>3)
	}
	var file bytes.Buffer
	if err := jpeg.Encode(&file, img, &jpeg.Options{Quality: 90}); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := picture.JPEG(file.Bytes(), picture.Cut{MaxW: 2551, MaxH: 1800}); err != nil {
			b.Fatal(err)
		}
	}
}
