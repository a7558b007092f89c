package picture

import "math"

// plane is one channel of a picture: rows of 8-bit samples.
type plane struct {
	pix    []uint8
	stride int
	w, h   int
}

func newPlane(w, h int) plane { return plane{pix: make([]uint8, w*h), stride: w, w: w, h: h} }

func (p *plane) row(y int) []uint8 { return p.pix[y*p.stride:][:p.w] }

// window is the part of a plane that is wanted, in samples. It need not begin or end
// between two samples: colour is often stored at half the resolution.
type window struct{ x, y, w, h float64 }

// resample scales a window of a plane to w × h. What shrinks much is halved first, which
// is quick and cannot be told from the finer filter by then. The filter goes through the rows once: each is
// filtered across and added to the rows of the result that it reaches, so that little
// more than the result is held in memory. All sums are of integers, the same on every
// machine.
func (p *plane) resample(from window, w, h int) plane {
	for from.w >= 3*float64(w) && from.h >= 3*float64(h) {
		half := p.halved()
		p, from = &half, window{from.x / 2, from.y / 2, from.w / 2, from.h / 2}
	}
	out := newPlane(w, h)
	across, down := taps(from.x, from.w, p.w, w), taps(from.y, from.h, p.h, h)
	narrow := make([]int32, w)
	sums := make([][]int32, h) // of the rows that are under way
	first, free := 0, [][]int32{}
	for y := down[0].from; first < h; y++ {
		filterRow(narrow, p.row(y), across)
		for t := first; t < h && down[t].from <= y; t++ {
			if sums[t] == nil {
				sums[t], free = takeRow(free, w)
			}
			addRow(sums[t], narrow, down[t].weights[y-down[t].from])
			if y == down[t].last() {
				putRow(out.row(t), sums[t])
				free, sums[t] = append(free, sums[t]), nil
				first = t + 1
			}
		}
	}
	return out
}

// halved is the plane at half its size: each sample the mean of four.
func (p *plane) halved() plane {
	out := newPlane((p.w+1)/2, (p.h+1)/2)
	for y := range out.h {
		upper, lower, to := p.row(2*y), p.row(min(2*y+1, p.h-1)), out.row(y)
		for x := range p.w / 2 {
			to[x] = uint8((int(upper[2*x]) + int(upper[2*x+1]) + int(lower[2*x]) + int(lower[2*x+1]) + 2) / 4)
		}
		if p.w%2 == 1 {
			to[len(to)-1] = uint8((int(upper[p.w-1]) + int(lower[p.w-1]) + 1) / 2)
		}
	}
	return out
}

// takeRow is a row of zeros, used or new.
func takeRow(free [][]int32, w int) (row []int32, rest [][]int32) {
	if n := len(free); n > 0 {
		clear(free[n-1])
		return free[n-1], free[:n-1]
	}
	return make([]int32, w), free
}

// tap says which samples make one sample of the result, and how much each counts.
type tap struct {
	from    int
	weights []int32 // they come to 1 << weightBits
}

// With 13 bits for a weight and 4 more than a sample's between the passes, sums stay
// within 32 bits.
const (
	weightBits = 13
	extraBits  = 4
)

func (t *tap) last() int { return t.from + len(t.weights) - 1 }

// taps are the weights for scaling size samples from start on to n, of a row that has
// limit: Catmull and Rom's cubic (1974), as wide as the picture shrinks. Taps never end
// before those to their left do.
func taps(start, size float64, limit, n int) []tap {
	scale := size / float64(n)
	wide := math.Max(scale, 1)
	out := make([]tap, n)
	for i := range out {
		centre := min(max(start+(float64(i)+0.5)*scale-0.5, 0), float64(limit-1))
		from := max(int(math.Ceil(centre-2*wide)), 0)
		last := min(int(math.Floor(centre+2*wide)), limit-1)
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

// filterRow scales a row across; the results are extraBits finer than samples.
func filterRow(to []int32, row []uint8, across []tap) {
	for i := range across {
		weights := across[i].weights
		samples := row[across[i].from:][:len(weights)]
		sum := int32(1) << (weightBits - extraBits - 1)
		for k, w := range weights {
			sum += w * int32(samples[k])
		}
		to[i] = sum >> (weightBits - extraBits)
	}
}

func addRow(sums, row []int32, weight int32) {
	row = row[:len(sums)]
	for i := range sums {
		sums[i] += weight * row[i]
	}
}

// putRow makes samples of sums.
func putRow(to []uint8, sums []int32) {
	for i, v := range sums {
		v = (v + 1<<(weightBits+extraBits-1)) >> (weightBits + extraBits)
		to[i] = uint8(min(max(v, 0), 255))
	}
}
