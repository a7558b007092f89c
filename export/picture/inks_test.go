package picture_test

import (
	"bytes"
	"compress/zlib"
	"image"
	"image/color"
	"io"
	"os"
	"testing"

	"twofold/export/picture"
)

func fogra(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("../pdf/data/FOGRA39L_coated.icc")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func readInks(t testing.TB) *picture.Inks {
	t.Helper()
	k, err := picture.ReadInks(fogra(t))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// The inks are those that Little CMS 2 finds for the same two profiles, relative
// colorimetric with black-point compensation.
func TestInksAreThoseOfLittleCMS(t *testing.T) {
	k := readInks(t)
	for _, c := range []struct {
		r, g, b uint8
		want    [4]int
	}{
		{255, 255, 255, [4]int{0, 0, 0, 0}},
		{128, 128, 128, [4]int{129, 105, 104, 43}},
		{255, 0, 0, [4]int{0, 247, 251, 0}},
		{0, 255, 0, [4]int{165, 0, 246, 0}},
		{0, 0, 255, [4]int{237, 216, 0, 0}},
		{200, 150, 120, [4]int{51, 109, 132, 19}},
		{20, 40, 90, [4]int{241, 192, 4, 135}},
		{250, 240, 200, [4]int{9, 13, 72, 0}},
		{30, 30, 29, [4]int{198, 180, 160, 213}},
	} {
		got := k.At(c.r, c.g, c.b)
		for o := range got {
			if d := int(got[o]) - c.want[o]; d < -2 || d > 2 {
				t.Errorf("%d %d %d: got %v, want %v", c.r, c.g, c.b, got, c.want)
				break
			}
		}
	}
}

func TestInksAreNeverTooMuch(t *testing.T) {
	k := readInks(t)
	most := 0
	for r := 0; r < 256; r += 5 {
		for g := 0; g < 256; g += 5 {
			for b := 0; b < 256; b += 5 {
				ink := k.At(uint8(r), uint8(g), uint8(b))
				most = max(most, int(ink[0])+int(ink[1])+int(ink[2])+int(ink[3]))
			}
		}
	}
	if most > picture.MostInk*255/100 || most < 290*255/100 {
		t.Errorf("the darkest colour has %d %% ink, want %d", most*100/255, picture.MostInk)
	}
}

func TestProfilesThatCannotBeRead(t *testing.T) {
	whole := fogra(t)
	newer := bytes.Clone(whole)
	newer[8] = 4
	screen, err := os.ReadFile("../pdf/data/sRGB.icc")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"nothing": nil, "a head": whole[:128], "half of one": whole[:len(whole)/2],
		"another version": newer, "a screen's": screen, "all but the end": whole[:len(whole)-40000],
	} {
		if _, err := picture.ReadInks(data); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func TestInked(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 20, 10))
	for i := range 200 {
		img.SetRGBA(i%20, i/20, color.RGBA{200, 150, 120, 255})
	}
	file := asPNG(t, img)
	k := readInks(t)
	shelf := picture.NewShelf(func(string) ([]byte, error) { return file, nil })
	got, err := shelf.Inked("x", picture.Cut{Inks: k, MaxW: 10, MaxH: 10})
	if err != nil {
		t.Fatal(err)
	}
	if got.W != 10 || got.H != 5 {
		t.Errorf("got %d × %d pixels, want 10 × 5", got.W, got.H)
	}
	z, err := zlib.NewReader(bytes.NewReader(got.Data))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := io.ReadAll(z)
	if err != nil || len(rows) != 5*41 {
		t.Fatalf("got %d bytes and %v, want 205", len(rows), err)
	}
	want := k.At(200, 150, 120)
	for o := range want {
		if d := int(rows[1+o]) - int(want[o]); d < -2 || d > 2 {
			t.Errorf("the first pixel is %v, want %v", rows[1:5], want)
		}
	}
	if !bytes.Equal(rows[5:9], make([]byte, 4)) || rows[0] != 1 {
		t.Errorf("the row goes on with %v", rows[5:9])
	}
}

func TestGreyPicturesNeedNoInks(t *testing.T) {
	file := asPNG(t, image.NewGray(image.Rect(0, 0, 8, 8)))
	shelf := picture.NewShelf(func(string) ([]byte, error) { return file, nil })
	if got, err := shelf.Inked("x", picture.Cut{Inks: readInks(t)}); got != nil || err != nil {
		t.Errorf("got %v, %v", got, err)
	}
}
