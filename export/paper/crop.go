package paper

import (
	"math"

	"twofold/editor"
)

// CropTo is the largest part of a picture that has the shape of a box, around its focus.
// The picture has a size.
func CropTo(pic *editor.Picture, w, h Length) Crop {
	pw, ph := pic.Upright()
	cw, ch := pw, int(int64(pw)*int64(h)/int64(w))
	if ch > ph {
		cw, ch = int(int64(ph)*int64(w)/int64(h)), ph
	}
	cw, ch = max(cw, 1), max(ch, 1)
	fx, fy := pic.Focus.Point()
	return Crop{X: around(fx, pw, cw), Y: around(fy, ph, ch), W: cw, H: ch}
}

// around is where a length begins that lies around a focus within a whole.
func around(focus float64, whole, length int) int {
	at := int(math.Round(focus*float64(whole) - float64(length)/2))
	return max(0, min(at, whole-length))
}

// Cropped is the share of a picture, 0 to 1, that a box of this size cuts off; 0 for a
// picture that is not there.
func Cropped(pic *editor.Picture, w, h Length) float64 {
	if pic == nil {
		return 0
	}
	pw, ph := pic.Upright()
	if pw <= 0 || ph <= 0 || h <= 0 {
		return 0
	}
	r := float64(w) / float64(h) / (float64(pw) / float64(ph))
	return 1 - math.Min(r, 1/r)
}

// DPI is the dots per inch of so many pixels across a width.
func DPI(pixels int, width Length) int {
	return int(math.Round(float64(pixels) / (width.Points() / 72)))
}
