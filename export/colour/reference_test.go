package colour_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"twofold/export/colour"
)

// Little CMS is the reference: its program transicc converts the same numbers between the
// same profiles, relative colorimetric with black-point compensation. What differs is
// measured as people see it, in ΔE of CIE 1976.
func TestConversionsAgreeWithLittleCMS(t *testing.T) {
	if _, err := exec.LookPath("transicc"); err != nil {
		t.Skip("transicc is not here: install liblcms2-utils to compare colours with Little CMS")
	}
	dir := t.TempDir()
	put := func(name string, data []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	screen, press := put("screen.icc", colour.ScreenICC()), put("press.icc", colour.PressICC())
	for _, c := range []struct {
		from, to   string
		mean, most float64
	}{
		{screen, press, 0.35, 2},
		{press, screen, 0.5, 3},
		{"testdata/p3.icc", screen, 0.3, 1.5},
		{"testdata/p3.icc", press, 0.4, 2},
		{"testdata/adobe.icc", screen, 0.3, 1.5},
		{"testdata/adobe.icc", press, 0.4, 2},
		{"testdata/scan.icc", screen, 0.3, 1.5},
		{"testdata/scan8.icc", screen, 0.5, 5},
		{"testdata/grey18.icc", screen, 0.3, 1},
		{"testdata/inks4.icc", screen, 0.5, 3},
		{"testdata/inks4.icc", press, 0.5, 3},
	} {
		name := filepath.Base(c.from) + " to " + filepath.Base(c.to)
		t.Run(name, func(t *testing.T) {
			px := palette(read(t, c.from).Channels())
			want := transicc(t, px, "-i", c.from, "-o", c.to, "-t", "1", "-b")
			got := ours(t, c.from, c.to, px)
			mean, most := differ(seen(t, c.to, got), seen(t, c.to, want))
			t.Logf("ΔE %.2f in the mean, %.2f at most, of %d colours", mean, most, len(px))
			if mean > c.mean || most > c.most {
				t.Errorf("want at most %.2f and %.2f", c.mean, c.most)
			}
		})
	}
}

func read(t testing.TB, path string) *colour.Profile {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	p, err := colour.Read(data)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return p
}

// palette is colours from all over a space, the same at every run.
func palette(channels int) [][]float64 {
	var out [][]float64
	seed := uint32(1)
	for range 600 {
		var px []float64
		for range channels {
			seed = seed*1664525 + 1013904223
			px = append(px, float64(seed>>24))
		}
		if channels == 4 { // as pictures have them: not more ink than dries
			for sum := px[0] + px[1] + px[2] + px[3]; sum > 700; sum /= 2 {
				for i := range px {
					px[i] = math.Floor(px[i] / 2)
				}
			}
		}
		out = append(out, px)
	}
	return out
}

func ours(t testing.TB, from, to string, px [][]float64) [][]float64 {
	target := colour.Screen()
	if filepath.Base(to) == "press.icc" {
		target = colour.Press()
	}
	c := new(colour.Bench).Between(read(t, from), target)
	if c == nil {
		t.Fatal("nothing is to be converted")
	}
	var out [][]float64
	for _, p := range px {
		var row [4]uint8
		var in []uint8
		for _, v := range p {
			in = append(in, uint8(v))
		}
		c.Row(row[:], in)
		_, n := c.Channels()
		var got []float64
		for _, v := range row[:n] {
			got = append(got, float64(v))
		}
		out = append(out, got)
	}
	return out
}

// seen is what people see of numbers: L*, a* and b*.
func seen(t testing.TB, profile string, px [][]float64) [][]float64 {
	return transicc(t, px, "-i", profile, "-o", "*Lab", "-t", "1")
}

// transicc converts pixels. It takes and gives per cent of inks.
func transicc(t testing.TB, px [][]float64, args ...string) [][]float64 {
	t.Helper()
	inks := len(px[0]) == 4
	var in strings.Builder
	for _, p := range px {
		for _, v := range p {
			if inks {
				v /= 2.55
			}
			fmt.Fprintf(&in, "%.4f ", v)
		}
		in.WriteString("\n")
	}
	cmd := exec.Command("transicc", append(args, "-n")...)
	cmd.Stdin = strings.NewReader(in.String())
	var said bytes.Buffer
	cmd.Stderr = &said
	data, err := cmd.Output()
	if err != nil {
		t.Fatalf("transicc: %v\n%s", err, said.String())
	}
	var out [][]float64
	for line := range strings.Lines(string(data)) {
		var p []float64
		for _, word := range strings.Fields(line) {
			v, err := strconv.ParseFloat(word, 64)
			if err != nil {
				break
			}
			p = append(p, v)
		}
		if len(p) == 0 {
			continue
		}
		if len(p) == 4 {
			for i := range p {
				p[i] *= 2.55
			}
		}
		out = append(out, p)
	}
	if len(out) != len(px) {
		t.Fatalf("transicc gave %d of %d colours:\n%s", len(out), len(px), data)
	}
	return out
}

func differ(a, b [][]float64) (mean, most float64) {
	for i := range a {
		d := math.Sqrt(math.Pow(a[i][0]-b[i][0], 2) + math.Pow(a[i][1]-b[i][1], 2) + math.Pow(a[i][2]-b[i][2], 2))
		mean += d / float64(len(a))
		most = max(most, d)
	}
	return mean, most
}
