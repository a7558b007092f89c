package picture_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"testing"

	"twofold/editor"
	"twofold/export/picture"
)

func TestJPEGSizes(t *testing.T) {
	file := asPNG(t, quartered(60, 40))
	part := image.Rect(10, 0, 50, 40)
	for _, c := range []struct {
		name string
		cut  picture.Cut
		want image.Point
	}{
		{"all of it", picture.Cut{}, image.Pt(60, 40)},
		{"a limit that it keeps", picture.Cut{MaxW: 60, MaxH: 40}, image.Pt(60, 40)},
		{"never larger", picture.Cut{MaxW: 600, MaxH: 400}, image.Pt(60, 40)},
		{"narrower", picture.Cut{MaxW: 30, MaxH: 40}, image.Pt(30, 20)},
		{"lower", picture.Cut{MaxW: 60, MaxH: 10}, image.Pt(15, 10)},
		{"never nothing", picture.Cut{MaxW: 60, MaxH: 1}, image.Pt(2, 1)},
		{"a part", picture.Cut{Crop: part}, image.Pt(40, 40)},
		{"a small part", picture.Cut{Crop: part, MaxW: 20, MaxH: 20}, image.Pt(20, 20)},
		{"a part that reaches outside", picture.Cut{Crop: image.Rect(50, 30, 99, 99)}, image.Pt(10, 10)},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, err := picture.JPEG(file, c.cut)
			if err != nil {
				t.Fatal(err)
			}
			if got := decoded(t, out).Bounds().Size(); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
			again, _ := picture.JPEG(file, c.cut)
			if !bytes.Equal(out, again) {
				t.Error("the second time gave other bytes")
			}
		})
	}
	if _, err := picture.JPEG(file, picture.Cut{Crop: image.Rect(70, 0, 80, 9)}); err == nil {
		t.Error("a part outside the picture was made")
	}
}

// A fine cut is nearer to the picture, and larger.
func TestFineCut(t *testing.T) {
	file := asPNG(t, quartered(200, 160))
	usual, err := picture.JPEG(file, picture.Cut{})
	if err != nil {
		t.Fatal(err)
	}
	fine, err := picture.JPEG(file, picture.Cut{Fine: true})
	if err != nil {
		t.Fatal(err)
	}
	if len(fine) <= len(usual) {
		t.Errorf("a fine cut has %d bytes, a usual one %d", len(fine), len(usual))
	}
}

// A JPEG that is right as it is keeps its image; what the camera noted is left out.
func TestJPEGUntouched(t *testing.T) {
	plain := asJPEG(t, quartered(64, 32))
	noted := withSegment(turned(plain, 1), 0xFE, []byte("taken at a place"))
	out, err := picture.JPEG(noted, picture.Cut{MaxW: 64, MaxH: 32, Crop: image.Rect(0, 0, 64, 32)})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out, plain) {
		t.Errorf("got %d bytes, want the %d of the plain file", len(out), len(plain))
	}
}

func TestJPEGOfGreyIsGrey(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 32, 32))
	for i := range img.Pix {
		img.Pix[i] = 0x80
	}
	for name, file := range map[string][]byte{"png": asPNG(t, img), "jpeg": asJPEG(t, img)} {
		out, err := picture.JPEG(file, picture.Cut{MaxW: 16})
		if err != nil {
			t.Fatal(err)
		}
		got := decoded(t, out)
		if got.ColorModel() != color.GrayModel || got.Bounds().Dx() != 16 {
			t.Errorf("%s: got %v of %T", name, got.Bounds(), got)
		}
	}
}

// What comes out is always something that a PDF may hold as it is. Blue of inks is dark.
func TestJPEGOfCMYKIsRGB(t *testing.T) {
	out, err := picture.JPEG(read(t, "ycck.jpg"), picture.Cut{})
	if err != nil {
		t.Fatal(err)
	}
	if got := decoded(t, out); got.ColorModel() != color.YCbCrModel || show(got) != "RG/KY" {
		t.Errorf("got %T showing %s", got, show(got))
	}
}

// Shrinking keeps an even grey even, and fine stripes become their mean.
func TestResampling(t *testing.T) {
	even, stripes := image.NewGray(image.Rect(0, 0, 97, 61)), image.NewGray(image.Rect(0, 0, 96, 96))
	for i := range even.Pix {
		even.Pix[i] = 0x5A
	}
	for i := range stripes.Pix {
		stripes.Pix[i] = uint8(i % 2 * 255)
	}
	for _, c := range []struct {
		name string
		img  *image.Gray
		want int
		off  int // by how much a pixel may be off
	}{{"even", even, 0x5A, 1}, {"stripes", stripes, 0x80, 14}} {
		for _, width := range []int{1, 7, 13, 24, 31} {
			out, err := picture.JPEG(asPNG(t, c.img), picture.Cut{MaxW: width})
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range decoded(t, out).(*image.Gray).Pix {
				if d := int(v) - c.want; d < -c.off || d > c.off {
					t.Fatalf("%s at %d: a pixel of %d, want %d", c.name, width, v, c.want)
				}
			}
		}
	}
}

func TestShelf(t *testing.T) {
	fetched := 0
	shelf := picture.NewShelf(func(hash string) ([]byte, error) {
		fetched++
		if hash == "gone" {
			return nil, editor.ErrNotFound
		}
		return asPNG(t, quartered(40, 40)), nil
	})
	for range 3 {
		for _, width := range []int{10, 20} {
			if _, err := shelf.JPEG("a", picture.Cut{MaxW: width}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if fetched != 1 {
		t.Errorf("one picture was fetched %d times", fetched)
	}
	if _, err := shelf.JPEG("gone", picture.Cut{}); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("got %v, want %v", err, editor.ErrNotFound)
	}
	if _, err := picture.NewShelf(nil).JPEG("a", picture.Cut{}); err == nil {
		t.Error("a shelf without a source gave a picture")
	}
}

func FuzzJPEG(f *testing.F) {
	img := quartered(16, 16)
	f.Add(turned(asJPEG(f, img), 6))
	f.Add(asPNG(f, img))
	f.Add(withChunk(asPNG(f, img), "eXIf", []byte("II*\x00\xff\xff\xff\xff")))
	for _, name := range []string{
		"interlaced.png", "progressive.jpg", "ycck.jpg", "quartered.webp",
		"p3.tif", "cmyk.tif", "fax.tif", "p3.webp",
	} {
		f.Add(read(f, name))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := picture.Probe(data)
		if err != nil || p.Width*p.Height > 1<<20 {
			return
		}
		out, err := picture.JPEG(data, picture.Cut{MaxW: 8, MaxH: 8})
		if err != nil {
			t.Fatalf("a picture that was brought in cannot be made: %v", err)
		}
		if got := decoded(t, out).Bounds().Size(); got.X > 8 || got.Y > 8 {
			t.Fatalf("got %v, want at most 8 × 8", got)
		}
	})
}

func BenchmarkJPEG(b *testing.B) {
	img := quartered(3000, 2000)
	for i := range img.Pix {
		img.Pix[i] ^= uint8(i * 7 >> 3 & 31)
	}
	file := asJPEG(b, img)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := picture.JPEG(file, picture.Cut{MaxW: 1030}); err != nil {
			b.Fatal(err)
		}
	}
}
