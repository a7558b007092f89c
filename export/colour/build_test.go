package colour_test

import (
	"bytes"
	"encoding/binary"
	"flag"
	"math"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write the profiles of testdata anew")

// part is a tag of a profile with its data.
type part struct {
	sign string
	data []byte
}

// build makes a profile (ICC.1:2022, 7): space and pcs as they stand in its head.
func build(version byte, class, space, pcs string, parts ...part) []byte {
	head := make([]byte, 128)
	head[8] = version
	copy(head[12:], class+space+pcs)
	binary.BigEndian.PutUint16(head[24:], 2026)
	copy(head[36:], "acsp")
	for i, v := range []float64{0.9642, 1, 0.8249} {
		copy(head[68+4*i:], fixed(v))
	}
	out := binary.BigEndian.AppendUint32(head, uint32(len(parts)))
	at := len(out) + 12*len(parts)
	var body []byte
	for _, p := range parts {
		out = append(out, p.sign...)
		out = binary.BigEndian.AppendUint32(out, uint32(at+len(body)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(p.data)))
		body = append(body, padded(p.data)...)
	}
	out = append(out, body...)
	binary.BigEndian.PutUint32(out, uint32(len(out)))
	return out
}

func padded(b []byte) []byte { return append(b, make([]byte, (4-len(b)%4)%4)...) }

func fixed(v float64) []byte {
	return binary.BigEndian.AppendUint32(nil, uint32(int32(math.Round(v*65536))))
}

func parametric(kind uint16, values ...float64) []byte {
	out := binary.BigEndian.AppendUint16([]byte("para\x00\x00\x00\x00"), kind)
	out = append(out, 0, 0)
	for _, v := range values {
		out = append(out, fixed(v)...)
	}
	return out
}

// gamma is a curve of one number; sampled one of many.
func gamma(v float64) []byte {
	return append([]byte("curv\x00\x00\x00\x00\x00\x00\x00\x01"),
		binary.BigEndian.AppendUint16(nil, uint16(v*256+0.5))...)
}

func sampled(n int, f func(float64) float64) []byte {
	out := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), uint32(n))
	for i := range n {
		out = binary.BigEndian.AppendUint16(out, uint16(f(float64(i)/float64(n-1))*65535+0.5))
	}
	return out
}

func column(x, y, z float64) []byte {
	return append(append(append([]byte("XYZ \x00\x00\x00\x00"), fixed(x)...), fixed(y)...), fixed(z)...)
}

// screens makes the profile of a screen from its curve and its three colours.
func screens(version byte, tone []byte, m [3][3]float64) []byte {
	return build(version, "mntr", "RGB ", "XYZ ",
		part{"rXYZ", column(m[0][0], m[0][1], m[0][2])}, part{"gXYZ", column(m[1][0], m[1][1], m[1][2])},
		part{"bXYZ", column(m[2][0], m[2][1], m[2][2])},
		part{"rTRC", tone}, part{"gTRC", tone}, part{"bTRC", tone},
		part{"wtpt", column(0.9642, 1, 0.8249)})
}

// The colours of Display P3 (SMPTE RP 431-2 with D65) and of Adobe RGB (1998), adapted to
// D50 by Bradford.
var (
	displayP3 = [3][3]float64{
		{0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407},
	}
	adobeRGB = [3][3]float64{
		{0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457},
	}
)

// coarse is a table of the new kind for four inks: seven nodes a side, curves before
// and behind, in L*a*b*.
func coarse() []byte {
	curves := bytes.Repeat(padded(gamma(1)), 3)
	before := bytes.Repeat(padded(gamma(1.5)), 4)
	grid := append(bytes.Repeat([]byte{7}, 4), make([]byte, 12)...)
	grid = append(grid, 2, 0, 0, 0)
	for i := range 7 * 7 * 7 * 7 {
		c, m, y, k := float64(i/343)/6, float64(i/49%7)/6, float64(i/7%7)/6, float64(i%7)/6
		l := (1 - 0.42*c) * (1 - 0.5*m) * (1 - 0.1*y) * (1 - 0.82*k)
		for _, v := range []float64{l, 0.502 + 0.2*(m-c)*(1-k), 0.502 + 0.25*(y-c)*(1-k)} {
			grid = binary.BigEndian.AppendUint16(grid, uint16(v*65535+0.5))
		}
	}
	grid = padded(grid)
	out := append([]byte("mAB \x00\x00\x00\x00"), 4, 3, 0, 0)
	place := func(at int) { out = binary.BigEndian.AppendUint32(out, uint32(at)) }
	place(32)                           // B curves
	place(0)                            // no matrix
	place(0)                            // no M curves
	place(32 + len(curves))             // grid
	place(32 + len(curves) + len(grid)) // A curves
	return append(append(append(out, curves...), grid...), before...)
}

// small is a table of the oldest kind, for red, green and blue, in XYZ.
func small() []byte {
	out := append([]byte("mft1\x00\x00\x00\x00"), 3, 3, 2, 0)
	for i := range 9 {
		v := 0.0
		if i%4 == 0 {
			v = 1
		}
		out = append(out, fixed(v)...)
	}
	ramp := func(f func(float64) float64) {
		for range 3 {
			for i := range 256 {
				out = append(out, uint8(f(float64(i)/255)*255+0.5))
			}
		}
	}
	ramp(func(v float64) float64 { return math.Pow(v, 1.8) })
	for i := range 8 {
		r, g, b := float64(i>>2&1), float64(i>>1&1), float64(i&1)
		for k := range 3 {
			v := r*displayP3[0][k] + g*displayP3[1][k] + b*displayP3[2][k]
			out = append(out, uint8(max(0, v/2)*255+0.5))
		}
	}
	ramp(func(v float64) float64 { return v })
	return out
}

// profiles are those of testdata.
func profiles() map[string][]byte {
	srgb := parametric(3, 2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045)
	return map[string][]byte{
		"p3.icc":     screens(4, srgb, displayP3),
		"adobe.icc":  screens(2, gamma(2.19921875), adobeRGB),
		"scan.icc":   screens(2, sampled(64, func(v float64) float64 { return math.Pow(v, 1.8) }), adobeRGB),
		"grey18.icc": build(2, "mntr", "GRAY", "XYZ ", part{"kTRC", gamma(1.8)}, part{"wtpt", column(0.9642, 1, 0.8249)}),
		"inks4.icc":  build(4, "prtr", "CMYK", "Lab ", part{"A2B0", coarse()}, part{"wtpt", column(0.9642, 1, 0.8249)}),
		"scan8.icc":  build(2, "scnr", "RGB ", "XYZ ", part{"A2B0", small()}, part{"wtpt", column(0.9642, 1, 0.8249)}),
	}
}

// The profiles of testdata, which other packages use, are those that are built here.
func TestProfilesOfTestdata(t *testing.T) {
	for name, data := range profiles() {
		path := "testdata/" + name
		if *update {
			if err := os.WriteFile(path, data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if had, err := os.ReadFile(path); err != nil || !bytes.Equal(had, data) {
			t.Errorf("%s is another: %v; run the test with -update", path, err)
		}
	}
}
