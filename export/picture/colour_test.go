package picture_test

import (
	"bytes"
	"compress/zlib"
	"image"
	"image/color"
	"io"
	"os"
	"testing"

	"twofold/export/colour"
	"twofold/export/picture"
)

// profile reads a profile of export/colour's testdata.
func profile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("../colour/testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// meant gives a file a profile.
func meant(t testing.TB, file []byte, name string) []byte {
	t.Helper()
	icc := profile(t, name)
	if begins := "\xff\xd8"; string(file[:2]) == begins {
		half := len(icc) / 2 // in two segments, the second first
		file = withSegment(file, 0xE2, append([]byte("ICC_PROFILE\x00\x01\x02"), icc[:half]...))
		return withSegment(file, 0xE2, append([]byte("ICC_PROFILE\x00\x02\x02"), icc[half:]...))
	}
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	w.Write(icc)
	w.Close()
	return withChunk(file, "iCCP", append([]byte("p\x00\x00"), z.Bytes()...))
}

func plain(w, h int, c color.Color) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.Set(x, y, c)
		}
	}
	return img
}

// at is a pixel of a decoded picture.
func at(t testing.TB, file []byte, x, y int) [3]int {
	t.Helper()
	img, err := picture.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	c := img.RGBAAt(x, y)
	return [3]int{int(c.R), int(c.G), int(c.B)}
}

func close3(got, want [3]int, off int) bool {
	for i := range got {
		if d := got[i] - want[i]; d < -off || d > off {
			return false
		}
	}
	return true
}

// What a profile makes of a colour is what Little CMS 2 makes of it, relative colorimetric.
func TestProfilesAreFollowed(t *testing.T) {
	warm := color.NRGBA{200, 150, 120, 255}
	grey := image.NewGray(image.Rect(0, 0, 32, 32))
	for i := range grey.Pix {
		grey.Pix[i] = 100
	}
	for _, c := range []struct {
		name string
		file []byte
		want [3]int
	}{
		{"no profile is sRGB", asPNG(t, plain(32, 32, warm)), [3]int{200, 150, 120}},
		{"Display P3 in a PNG", meant(t, asPNG(t, plain(32, 32, warm)), "p3.icc"), [3]int{209, 147, 115}},
		{"Display P3 in a JPEG", meant(t, asJPEG(t, plain(32, 32, warm)), "p3.icc"), [3]int{209, 147, 115}},
		{"Adobe RGB", meant(t, asPNG(t, plain(32, 32, warm)), "adobe.icc"), [3]int{217, 151, 119}},
		{"gamma 1.8 through a table", meant(t, asPNG(t, plain(32, 32, warm)), "scan.icc"), [3]int{225, 167, 137}},
		{"a table of bytes", meant(t, asPNG(t, plain(32, 32, warm)), "scan8.icc"), [3]int{219, 165, 135}},
		{"grey of gamma 1.8", meant(t, asPNG(t, grey), "grey18.icc"), [3]int{119, 119, 119}},
		{"a profile for another kind of numbers", meant(t, asPNG(t, plain(32, 32, warm)), "grey18.icc"), [3]int{200, 150, 120}},
		{"Display P3 in a TIFF", read(t, "p3.tif"), [3]int{218, 0, 6}},
		{"Display P3 in a WebP", read(t, "p3.webp"), [3]int{218, 0, 6}},
		{"inks without a profile", read(t, "ycck.jpg"), [3]int{195, 63, 38}},
		{"pure magenta", read(t, "plain-cmyk.jpg"), [3]int{230, 0, 126}},
		{"inks with a profile", meant(t, read(t, "plain-cmyk.jpg"), "inks4.icc"), [3]int{194, 76, 121}},
		{"inks in a TIFF", read(t, "cmyk.tif"), [3]int{200, 16, 19}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := at(t, c.file, 6, 6); !close3(got, c.want, 3) {
				t.Errorf("got %v, want %v", got, c.want)
			}
			// The same in what is printed.
			out, err := picture.JPEG(c.file, picture.Cut{Crop: image.Rect(0, 0, 12, 12), Fine: true})
			if err != nil {
				t.Fatal(err)
			}
			r, g, b, _ := decoded(t, out).At(6, 6).RGBA()
			if got := [3]int{int(r >> 8), int(g >> 8), int(b >> 8)}; !close3(got, c.want, 5) {
				t.Errorf("printed: got %v, want %v", got, c.want)
			}
			if bytes.Contains(out, []byte("ICC_PROFILE")) {
				t.Error("the profile is still there, though the numbers no longer mean it")
			}
		})
	}
}

// A JPEG whose numbers mean something else is not used as it is, though it has the size.
func TestJPEGWithProfileIsConverted(t *testing.T) {
	file := asJPEG(t, plain(32, 32, color.NRGBA{200, 150, 120, 255}))
	out, err := picture.JPEG(meant(t, file, "p3.icc"), picture.Cut{})
	if err != nil || bytes.Equal(out, file) {
		t.Errorf("got the same file and %v", err)
	}
}

// inked is a picture's pixels in inks, unpacked.
func inked(t testing.TB, file []byte, c picture.Cut) (w, h int, px [][4]uint8) {
	t.Helper()
	shelf := picture.NewShelf(func(string) ([]byte, error) { return file, nil })
	got, err := shelf.Inked("x", c)
	if err != nil || got == nil {
		t.Fatalf("got %v, %v", got, err)
	}
	z, err := zlib.NewReader(bytes.NewReader(got.Data))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := io.ReadAll(z)
	if err != nil || len(rows) != got.H*(1+4*got.W) {
		t.Fatalf("got %d bytes and %v for %d × %d", len(rows), err, got.W, got.H)
	}
	for y := range got.H {
		row := rows[y*(1+4*got.W):][:1+4*got.W]
		if row[0] != 1 {
			t.Fatalf("row %d is coded by filter %d", y, row[0])
		}
		var now [4]uint8
		for i, d := range row[1:] {
			if now[i%4] += d; i%4 == 3 {
				px = append(px, now)
			}
		}
	}
	return got.W, got.H, px
}

func TestInked(t *testing.T) {
	warm := plain(20, 10, color.NRGBA{200, 150, 120, 255})
	for _, c := range []struct {
		name string
		file []byte
		want [4]int // as Little CMS has it
	}{
		{"sRGB", asPNG(t, warm), [4]int{51, 109, 132, 19}},
		{"Display P3", meant(t, asPNG(t, warm), "p3.icc"), [4]int{34, 116, 136, 19}},
		{"inks stay as they are", read(t, "plain-cmyk.jpg"), [4]int{0, 255, 0, 0}},
	} {
		w, h, px := inked(t, c.file, picture.Cut{MaxW: 10, MaxH: 10})
		if w != 10 || len(px) != w*h {
			t.Errorf("%s: got %d × %d pixels", c.name, w, h)
		}
		for o, v := range px[1] {
			if d := int(v) - c.want[o]; d < -3 || d > 3 {
				t.Errorf("%s: got %v, want %v", c.name, px[1], c.want)
			}
		}
	}
}

// However dark a picture is, and in whatever inks it came, its inks dry.
func TestPicturesHaveNeverTooMuchInk(t *testing.T) {
	dark := image.NewNRGBA(image.Rect(0, 0, 64, 64))
	for i := range 64 * 64 {
		dark.SetNRGBA(i%64, i/64, color.NRGBA{uint8(i % 64), uint8(i / 64), uint8(i % 7 * 9), 255})
	}
	for name, file := range map[string][]byte{
		"dark": asPNG(t, dark), "dark in Display P3": meant(t, asPNG(t, dark), "p3.icc"),
		"all four inks":                  read(t, "registration.jpg"),
		"all four inks of another press": meant(t, read(t, "registration.jpg"), "inks4.icc"),
	} {
		most := 0
		_, _, px := inked(t, file, picture.Cut{})
		for _, p := range px {
			most = max(most, int(p[0])+int(p[1])+int(p[2])+int(p[3]))
		}
		if most > colour.MostInk*255/100 {
			t.Errorf("%s: %d %% ink, want %d at most", name, most*100/255, colour.MostInk)
		}
	}
}

func TestGreyPicturesNeedNoInks(t *testing.T) {
	file := asPNG(t, image.NewGray(image.Rect(0, 0, 8, 8)))
	shelf := picture.NewShelf(func(string) ([]byte, error) { return file, nil })
	if got, err := shelf.Inked("x", picture.Cut{}); got != nil || err != nil {
		t.Errorf("got %v, %v", got, err)
	}
}

// A photograph for the press, across two columns.
func BenchmarkInked(b *testing.B) {
	img := quartered(2400, 1600)
	for i := range img.Pix {
		img.Pix[i] ^= uint8(i * 7 >> 6 & 31)
	}
	file := asJPEG(b, img)
	b.ReportAllocs()
	for b.Loop() {
		shelf := picture.NewShelf(func(string) ([]byte, error) { return file, nil })
		if _, err := shelf.Inked("x", picture.Cut{MaxW: 1370, MaxH: 900}); err != nil {
			b.Fatal(err)
		}
	}
}
