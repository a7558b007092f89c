package picture

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

var errProfile = errors.New("not a profile of version 2 with tables from Lab to four inks")

// table is a colour table of an ICC profile (ICC.1:2001-04, 6.5.7 and 6.5.8): a curve for
// every channel, a grid of what is known, and a curve for every result.
type table struct {
	in, out [][]float64
	grid    int
	nodes   []float64
}

// readTable finds a table by its tag. wide says how many channels go in and come out.
func readTable(profile []byte, tag string, wide [2]int) (*table, error) {
	b, err := tagged(profile, tag)
	if err != nil {
		return nil, err
	}
	r := &tableReader{b: b, at: 48, size: 1}
	entries := [2]int{256, 256}
	if len(b) >= 52 && string(b[:4]) == "mft2" {
		entries[0], entries[1] = int(binary.BigEndian.Uint16(b[48:])), int(binary.BigEndian.Uint16(b[50:]))
		r.at, r.size = 52, 2
	} else if len(b) < 52 || string(b[:4]) != "mft1" {
		return nil, errProfile
	}
	if int(b[8]) != wide[0] || int(b[9]) != wide[1] || b[10] < 2 || entries[0] < 2 || entries[1] < 2 {
		return nil, errProfile
	}
	t := &table{grid: int(b[10])}
	for range wide[0] {
		t.in = append(t.in, r.numbers(entries[0]))
	}
	t.nodes = r.numbers(wide[1] * power(t.grid, wide[0]))
	for range wide[1] {
		t.out = append(t.out, r.numbers(entries[1]))
	}
	if r.short {
		return nil, fmt.Errorf("%w: the table %s is cut off", errProfile, tag)
	}
	return t, nil
}

func power(n, times int) int {
	out := 1
	for range times {
		out *= n
	}
	return out
}

// tagged is the data of a tag (ICC.1:2001-04, 6.2).
func tagged(profile []byte, tag string) ([]byte, error) {
	if len(profile) < 132 || profile[8] != 2 {
		return nil, errProfile
	}
	n := int(binary.BigEndian.Uint32(profile[128:]))
	for i := range min(n, (len(profile)-132)/12) {
		e := profile[132+12*i:]
		from, size := uint64(binary.BigEndian.Uint32(e[4:])), uint64(binary.BigEndian.Uint32(e[8:]))
		if string(e[:4]) == tag && from+size <= uint64(len(profile)) {
			return profile[from : from+size], nil
		}
	}
	return nil, fmt.Errorf("%w: it has no %s", errProfile, tag)
}

// tableReader reads numbers of one or two bytes as 0 to 1.
type tableReader struct {
	b        []byte
	at, size int
	short    bool // more was asked for than there is
}

func (r *tableReader) numbers(n int) []float64 {
	if n*r.size > len(r.b)-r.at {
		r.short = true
		return nil
	}
	out := make([]float64, n)
	for i := range out {
		if r.size == 2 {
			out[i] = float64(binary.BigEndian.Uint16(r.b[r.at:])) / 65535
		} else {
			out[i] = float64(r.b[r.at]) / 255
		}
		r.at += r.size
	}
	return out
}

// look finds the results for channels, between the nodes of the grid around them.
func (t *table) look(channels ...float64) [4]float64 {
	var node [4]int
	var part [4]float64
	for i, v := range channels {
		x := curve(t.in[i], v) * float64(t.grid-1)
		node[i] = min(int(x), t.grid-2)
		part[i] = x - float64(node[i])
	}
	var out [4]float64
	for corner := range 1 << len(channels) {
		weight, at := 1.0, 0
		for i := range channels {
			side := corner >> i & 1
			if side == 1 {
				weight *= part[i]
			} else {
				weight *= 1 - part[i]
			}
			at = at*t.grid + node[i] + side
		}
		for o := range t.out {
			out[o] += weight * t.nodes[at*len(t.out)+o]
		}
	}
	for o := range t.out {
		out[o] = curve(t.out[o], out[o])
	}
	return out
}

// curve is the value of a curve at x, from 0 to 1.
func curve(values []float64, x float64) float64 {
	x = math.Max(0, math.Min(1, x)) * float64(len(values)-1)
	i := min(int(x), len(values)-2)
	f := x - float64(i)
	return values[i]*(1-f) + values[i+1]*f
}
