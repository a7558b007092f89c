package paper_test

import (
	"testing"

	"twofold/editor"
	"twofold/export/paper"
)

func TestCropTo(t *testing.T) {
	for _, c := range []struct {
		name string
		pic  editor.Picture
		w, h paper.Length
		want paper.Crop
		lost float64
	}{
		{"the same shape", editor.Picture{Width: 300, Height: 200}, 30_000, 20_000, paper.Crop{W: 300, H: 200}, 0},
		{
			"wider than the box, around the middle",
			editor.Picture{Width: 400, Height: 200},
			30_000, 20_000,
			paper.Crop{X: 50, W: 300, H: 200},
			0.25,
		},
		{
			"higher than the box, around two fifths",
			editor.Picture{Width: 300, Height: 400},
			30_000, 20_000,
			paper.Crop{Y: 60, W: 300, H: 200},
			0.5,
		},
		{
			"a focus at the edge",
			editor.Picture{Width: 400, Height: 200, Focus: editor.Focus{X: 1, Y: 1}},
			30_000, 20_000,
			paper.Crop{X: 100, W: 300, H: 200},
			0.25,
		},
		{
			"on its side in its file",
			editor.Picture{Width: 200, Height: 400, Orientation: 6},
			30_000, 20_000,
			paper.Crop{X: 50, W: 300, H: 200},
			0.25,
		},
	} {
		if got := paper.CropTo(&c.pic, c.w, c.h); got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
		if got := paper.Cropped(&c.pic, c.w, c.h); got < c.lost-0.001 || got > c.lost+0.001 {
			t.Errorf("%s: %.3f is lost, want %.3f", c.name, got, c.lost)
		}
	}
	if got := paper.DPI(300, 72_000); got != 300 {
		t.Errorf("300 pixels to the inch are %d", got)
	}
}
