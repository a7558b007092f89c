package raster_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"testing"

	"twofold/editor"
	"twofold/export/paper"
	"twofold/export/raster"
)

// chess is a picture of 8 × 8 squares of 4 pixels, the top left one black.
func chess(x, y int) color.Color {
	if (x/4+y/4)%2 == 0 {
		return color.Black
	}
	return color.White
}

// shown makes a document that shows a part of a picture in the whole page.
func shown(crop paper.Crop, w, h int) *paper.Document {
	doc := page(&paper.Picture{W: 20 * pt, H: 20 * pt, Picture: "p", Crop: crop})
	doc.Pictures = []editor.Picture{{ID: "p", Hash: "hash", Name: "p.png", Width: w, Height: h}}
	return doc
}

func TestCropIsExact(t *testing.T) {
	data := pngOf(t, 32, 32, chess)
	fetch := func(string) ([]byte, error) { return data, nil }
	for _, c := range []struct {
		name string
		crop paper.Crop
		want [4]int // the corners: top left, top right, bottom left, bottom right
	}{
		{"one black square", paper.Crop{X: 8, Y: 8, W: 4, H: 4}, [4]int{0, 0, 0, 0}},
		{"one white square", paper.Crop{X: 4, Y: 8, W: 4, H: 4}, [4]int{255, 255, 255, 255}},
		{"two by two", paper.Crop{X: 4, Y: 0, W: 8, H: 8}, [4]int{255, 0, 0, 255}},
	} {
		t.Run(c.name, func(t *testing.T) {
			img, err := raster.New(ruler(), fetch).Draw(t.Context(), shown(c.crop, 32, 32), 1, 72)
			if err != nil {
				t.Fatal(err)
			}
			for i, at := range []image.Point{{0, 0}, {19, 0}, {0, 19}, {19, 19}} {
				near(t, img, at.X, at.Y, c.want[i])
			}
		})
	}
}

func TestTransparentPictureStandsOnWhite(t *testing.T) {
	data := pngOf(t, 4, 4, func(int, int) color.Color { return color.NRGBA{A: 0} })
	p := raster.New(ruler(), func(string) ([]byte, error) { return data, nil })
	doc := shown(paper.Crop{W: 4, H: 4}, 4, 4)
	doc.Pages[0].Items = append([]paper.Item{&paper.Box{W: 20 * pt, H: 20 * pt, Fill: black}},
		doc.Pages[0].Items...)
	img, err := p.Draw(t.Context(), doc, 1, 72)
	if err != nil {
		t.Fatal(err)
	}
	near(t, img, 9, 9, 255)
}

func TestPictureIsFetchedOnce(t *testing.T) {
	data, fetched := pngOf(t, 32, 32, chess), 0
	p := raster.New(ruler(), func(hash string) ([]byte, error) {
		fetched++
		return data, nil
	})
	var first *image.RGBA
	for range 3 {
		img, err := p.Draw(t.Context(), shown(paper.Crop{W: 32, H: 32}, 32, 32), 1, 72)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = img
		}
		if !bytes.Equal(img.Pix, first.Pix) {
			t.Error("the picture changed")
		}
	}
	if fetched != 1 {
		t.Errorf("fetched %d times, want once", fetched)
	}
}

func TestPictureThatCannotBeRead(t *testing.T) {
	gone := errors.New("gone")
	data, err := []byte(nil), gone
	p := raster.New(ruler(), func(string) ([]byte, error) { return data, err })
	draw := func() error {
		_, err := p.Draw(context.Background(), shown(paper.Crop{W: 8, H: 8}, 8, 8), 1, 72)
		return err
	}
	if got := draw(); !errors.Is(got, gone) {
		t.Errorf("unreadable: got %v, want %v", got, gone)
	}
	data, err = []byte("no picture"), nil
	if draw() == nil {
		t.Error("a file that is no picture was painted")
	}
	data = pngOf(t, 8, 8, chess)
	if got := draw(); got != nil {
		t.Errorf("after it was mended: %v", got)
	}
}
