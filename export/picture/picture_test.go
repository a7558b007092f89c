package picture_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/color/palette"
	"image/gif"
	"image/jpeg"
	"image/png"
	"os"
	"testing"

	"twofold/editor"
	"twofold/export/picture"
)

// The test picture: four quarters of a colour each, so that turning it can be seen.
var quarters = [4]color.NRGBA{
	{200, 30, 30, 255}, {30, 200, 30, 255}, {30, 30, 200, 255}, {200, 200, 30, 255},
}

func quartered(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, quarters[2*(2*y/h)+2*x/w])
		}
	}
	return img
}

// show names the quarters of a picture: "RG/BY" for the test picture as it is.
func show(img image.Image) string {
	b := img.Bounds()
	name := func(qx, qy int) byte {
		r, g, bl, _ := img.At(b.Min.X+b.Dx()*(1+2*qx)/4, b.Min.Y+b.Dy()*(1+2*qy)/4).RGBA()
		red, green, blue := r > 0x8000, g > 0x8000, bl > 0x8000
		switch {
		case red && green && blue:
			return 'W'
		case red && green:
			return 'Y'
		case red:
			return 'R'
		case green:
			return 'G'
		case blue:
			return 'B'
		}
		return 'K'
	}
	return string([]byte{name(0, 0), name(1, 0), '/', name(0, 1), name(1, 1)})
}

func asJPEG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// exif is a TIFF block whose only entry is the orientation.
func exif(order binary.AppendByteOrder, mark string, turn uint16) []byte {
	b := order.AppendUint32(order.AppendUint16([]byte(mark), 42), 8)
	b = order.AppendUint16(b, 1)
	b = order.AppendUint16(order.AppendUint16(b, 0x0112), 3)
	b = order.AppendUint16(order.AppendUint32(b, 1), turn)
	return append(b, 0, 0, 0, 0, 0, 0)
}

// turned gives a JPEG file an orientation.
func turned(file []byte, turn uint16) []byte {
	block := append([]byte("Exif\x00\x00"), exif(binary.BigEndian, "MM", turn)...)
	return withSegment(file, 0xE1, block)
}

func withSegment(file []byte, marker byte, block []byte) []byte {
	out := append([]byte{}, file[:2]...)
	out = binary.BigEndian.AppendUint16(append(out, 0xFF, marker), uint16(len(block)+2))
	return append(append(out, block...), file[2:]...)
}

// withChunk puts a chunk behind the header of a PNG file.
func withChunk(file []byte, kind string, data []byte) []byte {
	chunk := append([]byte(kind), data...)
	out := append([]byte{}, file[:33]...)
	out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
	out = append(out, chunk...)
	out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(chunk))
	return append(out, file[33:]...)
}

func TestProbe(t *testing.T) {
	img := quartered(40, 20)
	grey := image.NewGray(image.Rect(0, 0, 7, 5))
	var moving bytes.Buffer
	if err := gif.Encode(&moving, img, nil); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"jpeg", asJPEG(t, img), "jpeg 40×20 1"},
		{"jpeg on its side", turned(asJPEG(t, img), 6), "jpeg 40×20 6"},
		{"jpeg with an orientation that is none", turned(asJPEG(t, img), 9), "jpeg 40×20 1"},
		{"grey jpeg", asJPEG(t, grey), "jpeg 7×5 1"},
		{"png", asPNG(t, img), "png 40×20 1"},
		{"png on its side", withChunk(asPNG(t, img), "eXIf", exif(binary.LittleEndian, "II", 8)), "png 40×20 8"},
		{"gif", moving.Bytes(), "gif 40×20 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := picture.Probe(c.data)
			got := fmt.Sprintf("%s %d×%d %d", p.Format, p.Width, p.Height, p.Orientation)
			if err != nil || got != c.want {
				t.Errorf("got %s and %v, want %s", got, err, c.want)
			}
			if p.Bytes != int64(len(c.data)) {
				t.Errorf("got %d bytes, want %d", p.Bytes, len(c.data))
			}
		})
	}
}

func TestProbeRefuses(t *testing.T) {
	good, raw := asJPEG(t, quartered(64, 64)), asPNG(t, quartered(64, 64))
	var moving bytes.Buffer
	if err := gif.Encode(&moving, quartered(64, 64), nil); err != nil {
		t.Fatal(err)
	}
	bomb := append([]byte{}, asPNG(t, image.NewGray(image.Rect(0, 0, 1, 1)))...)
	binary.BigEndian.PutUint32(bomb[16:], 60000)
	binary.BigEndian.PutUint32(bomb[20:], 60000)
	binary.BigEndian.PutUint32(bomb[29:], crc32.ChecksumIEEE(bomb[12:29]))
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, picture.ErrFormat},
		{"text", []byte("not a picture at all"), picture.ErrFormat},
		{"a HEIC picture", read(t, "quartered.heic"), editor.ErrHEIC},
		{"an AVIF picture", []byte("\x00\x00\x00\x1cftypavif\x00\x00\x00\x00"), picture.ErrFormat},
		{"a tiff that holds a jpeg", read(t, "jpegin.tif"), editor.ErrUnread},
		{"a truncated tiff", read(t, "deep.tif")[:200], editor.ErrDamagedPicture},
		{"a truncated webp", read(t, "quartered.webp")[:100], editor.ErrDamagedPicture},
		{"a truncated gif", moving.Bytes()[:moving.Len()/2], editor.ErrDamagedPicture},
		{"a truncated jpeg", good[:len(good)/2], editor.ErrDamaged},
		{"a jpeg's first bytes", good[:20], editor.ErrDamaged},
		{"a truncated png", raw[:len(raw)/2], editor.ErrDamaged},
		{"a small file that unpacks to much", bomb, picture.ErrTooLarge},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := picture.Probe(c.data); !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if _, err := picture.JPEG(c.data, picture.Cut{}); !errors.Is(err, c.want) {
				t.Errorf("JPEG: got %v, want %v", err, c.want)
			}
		})
	}
}

// A camera's way of holding the picture is undone: stored as the orientation says, every
// one of the eight comes out as it was seen.
func TestOrientation(t *testing.T) {
	for turn, want := range map[uint16]string{
		1: "RG/BY", 2: "GR/YB", 3: "YB/GR", 4: "BY/RG",
		5: "RB/GY", 6: "BR/YG", 7: "YG/BR", 8: "GY/RB",
	} {
		file := turned(asJPEG(t, quartered(64, 32)), turn)
		img, err := picture.Decode(file)
		if err != nil {
			t.Fatal(err)
		}
		if got := show(img); got != want {
			t.Errorf("orientation %d: got %s, want %s", turn, got, want)
		}
		size := image.Pt(64, 32)
		if turn >= 5 {
			size = image.Pt(32, 64)
		}
		if img.Rect.Size() != size {
			t.Errorf("orientation %d: got %v, want %v", turn, img.Rect.Size(), size)
		}
		// A quarter that is cut out of the upright picture is that quarter.
		corner := image.Rectangle{Max: size.Div(2)}
		cut, err := picture.JPEG(file, picture.Cut{Crop: corner, MaxW: 8})
		if err != nil {
			t.Fatal(err)
		}
		q := want[:1]
		if got := show(decoded(t, cut)); got != q+q+"/"+q+q {
			t.Errorf("orientation %d: the first quarter shows %s", turn, got)
		}
	}
}

// read reads a file of testdata: the test picture in a format that Go cannot write.
func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func decoded(t testing.TB, data []byte) image.Image {
	t.Helper()
	img, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

func TestDecodeKinds(t *testing.T) {
	img := quartered(32, 32)
	deep := image.NewNRGBA64(img.Rect)
	few := image.NewPaletted(img.Rect, palette.Plan9)
	clear := quartered(32, 32)
	for y := range 32 {
		for x := range 32 {
			deep.Set(x, y, img.At(x, y))
			few.Set(x, y, img.At(x, y))
			if y >= 16 {
				clear.SetNRGBA(x, y, color.NRGBA{0, 0, 0, 0})
			}
		}
	}
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"png of 16 bits", asPNG(t, deep), "RG/BY"},
		{"png with a palette", asPNG(t, few), "RG/BY"},
		{"what is transparent becomes white", asPNG(t, clear), "RG/WW"},
		{"jpeg", asJPEG(t, img), "RG/BY"},
		{"interlaced png", read(t, "interlaced.png"), "RG/BY"},
		{"progressive jpeg", read(t, "progressive.jpg"), "RG/BY"},
		{"jpeg of inks, whose blue is dark", read(t, "ycck.jpg"), "RG/KY"},
		{"webp with transparency", read(t, "alpha.webp"), "RG/WW"},
		{"tiff of 16 bits", read(t, "deep.tif"), "RG/BY"},
		{"tiff on its side", read(t, "turned.tif"), "GY/RB"},
		{"grey tiff", read(t, "grey.tif"), "KW/KW"},
		{"black and white tiff", read(t, "fax.tif"), "KW/KW"},
		{"half transparent tiff", read(t, "alpha.tif"), "WW/WW"},
		{"tiff of inks", read(t, "cmyk.tif"), "RG/BY"},
		{"webp", read(t, "quartered.webp"), "RG/BY"},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, err := picture.Decode(c.data)
			if err != nil {
				t.Fatal(err)
			}
			if got := show(out); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
