package colour

import (
	"encoding/binary"
	"math"
)

// curve turns a value, 0 to 1, into another.
type curve func(float64) float64

func straight(v float64) float64 { return v }

// sampled is a curve through values at even steps.
func sampled(values []float64) curve {
	last := len(values) - 1
	return func(v float64) float64 {
		x := unit(v) * float64(last)
		i := min(int(x), last-1)
		f := x - float64(i)
		return values[i]*(1-f) + values[i+1]*f
	}
}

// readCurve reads a curve of either kind and says how many bytes it takes (ICC.1:2022,
// 10.6 and 10.18); 0 for one that is cut off or not known.
func readCurve(b []byte) (c curve, size int) {
	if len(b) < 12 {
		return nil, 0
	}
	switch string(b[:4]) {
	case "curv":
		return readSampled(b, int(binary.BigEndian.Uint32(b[8:])))
	case "para":
		return readParametric(b, int(binary.BigEndian.Uint16(b[8:])))
	}
	return nil, 0
}

func readSampled(b []byte, n int) (c curve, size int) {
	if n < 0 || n > (len(b)-12)/2 {
		return nil, 0
	}
	size = 12 + 2*n
	switch n {
	case 0:
		return straight, size
	case 1:
		return power(float64(binary.BigEndian.Uint16(b[12:])) / 256), size
	}
	values := make([]float64, n)
	for i := range values {
		values[i] = float64(binary.BigEndian.Uint16(b[12+2*i:])) / 65535
	}
	return sampled(values), size
}

// unit is a value brought between 0 and 1; what is no number is 0.
func unit(v float64) float64 {
	if v > 0 { // never of what is no number
		return min(v, 1)
	}
	return 0
}

func power(g float64) curve {
	return func(v float64) float64 { return math.Pow(max(v, 0), g) }
}

// readParametric reads one of the five functions of table 68.
func readParametric(b []byte, kind int) (c curve, size int) {
	counts := [5]int{1, 3, 4, 5, 7}
	if kind >= len(counts) || len(b) < 12+4*counts[kind] {
		return nil, 0
	}
	var p [7]float64
	for i := range counts[kind] {
		p[i] = fixed(b[12+4*i:])
	}
	g, a, bb, cc, d, e, f := p[0], p[1], p[2], p[3], p[4], p[5], p[6]
	size = 12 + 4*counts[kind]
	switch kind {
	case 0:
		return power(g), size
	case 1:
		return func(v float64) float64 { return power(g)(a*v + bb) }, size
	case 2:
		return func(v float64) float64 { return power(g)(a*v+bb) + cc }, size
	}
	return func(v float64) float64 {
		if v < d {
			return cc*v + f
		}
		return power(g)(a*v+bb) + e
	}, size
}

// fixed is a number with 16 bits behind the point (ICC.1:2022, 4.7).
func fixed(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / 65536 }
