package picture

import (
	"image"
	"image/color"
	"math"
)

// sized is the part of the upright picture inside crop at a size in pixels. The picture
// is resampled as it is stored and turned afterwards, when it is small.
func (s *stored) sized(crop image.Rectangle, to image.Point) *image.RGBA {
	from := placeRect(crop, s.size, s.turn).Add(s.image.Bounds().Min)
	if s.turn >= 5 {
		to = image.Pt(to.Y, to.X)
	}
	return uprighted(resample(s.image, from, to), s.turn)
}

// resample scales a part of a picture. It goes through the rows once: each is filtered
// across and added to the rows of the result that it reaches, so that little more than
// the result is held in memory. All sums are of integers, the same on every machine.
func resample(img image.Image, from image.Rectangle, to image.Point) *image.RGBA {
	out := image.NewRGBA(image.Rectangle{Max: to})
	row := make([]uint8, 3*from.Dx())
	if from.Size() == to {
		for y := range to.Y {
			readRow(row, img, from, y)
			putRow(out, y, row)
		}
		return out
	}
	across, down := taps(from.Dx(), to.X), taps(from.Dy(), to.Y)
	narrow := make([]int32, 3*to.X)
	sums := map[int][]int64{} // rows of the result that are under way
	first := 0
	for y := range from.Dy() {
		readRow(row, img, from, y)
		filterRow(narrow, row, across)
		for t := first; t < to.Y && down[t].from <= y; t++ {
			sum := sums[t]
			if sum == nil {
				sum = make([]int64, 3*to.X)
				sums[t] = sum
			}
			addRow(sum, narrow, int64(down[t].weights[y-down[t].from]))
			if y == down[t].last() {
				putRow(out, t, rounded(row, sum))
				delete(sums, t)
				first = t + 1
			}
		}
	}
	return out
}

// tap says which pixels make one pixel of the result, and how much each counts.
type tap struct {
	from    int
	weights []int32 // they come to 1 << weightBits
}

const weightBits = 14

func (t *tap) last() int { return t.from + len(t.weights) - 1 }

// taps are the weights for scaling n pixels to m: Catmull and Rom's cubic (1974), as
// wide as the picture shrinks. Taps never end before those to their left do.
func taps(n, m int) []tap {
	scale := float64(n) / float64(m)
	wide := math.Max(scale, 1)
	out := make([]tap, m)
	for i := range out {
		centre := (float64(i)+0.5)*scale - 0.5
		from := max(int(math.Ceil(centre-2*wide)), 0)
		last := min(int(math.Floor(centre+2*wide)), n-1)
		raw := make([]float64, 0, last-from+1)
		sum := 0.0
		for p := from; p <= last; p++ {
			w := cubic((float64(p) - centre) / wide)
			raw = append(raw, w)
			sum += w
		}
		out[i] = tap{from: from, weights: whole(raw, sum)}
	}
	return out
}

// cubic is Catmull and Rom's kernel.
func cubic(x float64) float64 {
	switch x = math.Abs(x); {
	case x < 1:
		return (1.5*x-2.5)*x*x + 1
	case x < 2:
		return ((-0.5*x+2.5)*x-4)*x + 2
	}
	return 0
}

// whole makes weights integers that come to exactly 1; the largest takes what is left.
func whole(raw []float64, sum float64) []int32 {
	out := make([]int32, len(raw))
	left, largest := int32(1<<weightBits), 0
	for i, w := range raw {
		out[i] = int32(math.Round(w / sum * (1 << weightBits)))
		left -= out[i]
		if out[i] > out[largest] {
			largest = i
		}
	}
	out[largest] += left
	return out
}

// filterRow scales a row across. The results are weightBits-6 bits finer than pixels.
func filterRow(to []int32, row []uint8, across []tap) {
	for i := range across {
		var r, g, b int32
		p := row[3*across[i].from:]
		for _, w := range across[i].weights {
			r += w * int32(p[0])
			g += w * int32(p[1])
			b += w * int32(p[2])
			p = p[3:]
		}
		to[3*i], to[3*i+1], to[3*i+2] = r, g, b
	}
}

func addRow(sum []int64, row []int32, weight int64) {
	for i, v := range row {
		sum[i] += weight * int64(v)
	}
}

// rounded makes pixels of sums, in place of what buffer held.
func rounded(buffer []uint8, sum []int64) []uint8 {
	if cap(buffer) < len(sum) {
		buffer = make([]uint8, len(sum))
	}
	out := buffer[:len(sum)]
	for i, v := range sum {
		v = (v + 1<<(2*weightBits-1)) >> (2 * weightBits)
		out[i] = uint8(min(max(v, 0), 255))
	}
	return out
}

// putRow stores red, green and blue as an opaque row.
func putRow(out *image.RGBA, y int, row []uint8) {
	pix := out.Pix[y*out.Stride:]
	for x := range out.Rect.Dx() {
		pix[4*x], pix[4*x+1], pix[4*x+2], pix[4*x+3] = row[3*x], row[3*x+1], row[3*x+2], 0xFF
	}
}

// readRow reads row y of a part of a picture as red, green and blue on white.
func readRow(row []uint8, img image.Image, part image.Rectangle, y int) {
	y += part.Min.Y
	switch img := img.(type) {
	case *image.YCbCr:
		for i := range part.Dx() {
			x := part.Min.X + i
			c := img.COffset(x, y)
			row[3*i], row[3*i+1], row[3*i+2] = color.YCbCrToRGB(img.Y[img.YOffset(x, y)], img.Cb[c], img.Cr[c])
		}
	case *image.Gray:
		for i, v := range img.Pix[img.PixOffset(part.Min.X, y):][:part.Dx()] {
			row[3*i], row[3*i+1], row[3*i+2] = v, v, v
		}
	default:
		for i := range part.Dx() {
			r, g, b, a := img.At(part.Min.X+i, y).RGBA()
			white := 0xFFFF - a
			row[3*i], row[3*i+1], row[3*i+2] = uint8((r+white)>>8), uint8((g+white)>>8), uint8((b+white)>>8)
		}
	}
}
