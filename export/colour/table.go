package colour

import "encoding/binary"

// table leads from numbers to numbers: curves, a grid of what is known, curves, a matrix
// and curves again, as many of these as a profile has.
type table struct {
	before []curve // one for every channel
	sides  []int   // of the grid; none for no grid
	nodes  []float64
	after  []curve // before the matrix
	matrix *matrix // of three results
	offset xyz
	last   []curve
}

// mostChannels is how many channels a table has at most.
const mostChannels = 4

// readTable reads a table of any of the three kinds; nil for one that is cut off or not
// known. in and out say how many channels it must have.
func readTable(b []byte, in, out int) *table {
	if len(b) < 32 || int(b[8]) != in || int(b[9]) != out || in > mostChannels || out > mostChannels {
		return nil
	}
	switch string(b[:4]) {
	case "mft1":
		return readOld(&reader{b: b, at: 48, size: 1}, 256, 256)
	case "mft2":
		if len(b) < 52 {
			return nil
		}
		entries := func(at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
		return readOld(&reader{b: b, at: 52, size: 2}, entries(48), entries(50))
	case "mAB ":
		return readNew(b, in, out)
	}
	return nil
}

// readOld reads a table whose numbers all have the same size (ICC.1:2022, 10.10, 10.11).
func readOld(r *reader, before, after int) *table {
	in, out, side := int(r.b[8]), int(r.b[9]), int(r.b[10])
	if side < 2 || before < 2 || after < 2 {
		return nil
	}
	t := &table{}
	for range in {
		t.before = append(t.before, sampled(r.numbers(before)))
		t.sides = append(t.sides, side)
	}
	t.nodes = r.numbers(volume(t.sides, out))
	for range out {
		t.last = append(t.last, sampled(r.numbers(after)))
	}
	if r.short {
		return nil
	}
	return t
}

// readNew reads a table whose parts stand anywhere (ICC.1:2022, 10.12): B curves always,
// matrix with M curves and grid with A curves where they are.
func readNew(b []byte, in, out int) *table {
	place := func(at int) int { return int(binary.BigEndian.Uint32(b[at:])) }
	atB, atMatrix, atM, atGrid, atA := place(12), place(16), place(20), place(24), place(28)
	t := &table{last: readCurves(b, atB, out)}
	ok := t.last != nil
	if atMatrix != 0 {
		t.after = readCurves(b, atM, out)
		ok = ok && t.after != nil && t.readMatrix(b, atMatrix)
	}
	if atGrid != 0 {
		t.before = readCurves(b, atA, in)
		ok = ok && t.before != nil && t.readGrid(b, atGrid, in, out)
	}
	if !ok || atGrid == 0 && in != out {
		return nil
	}
	return t
}

func readCurves(b []byte, at, n int) []curve {
	var out []curve
	for range n {
		if at < 0 || at > len(b) {
			return nil
		}
		c, size := readCurve(b[at:])
		if size == 0 {
			return nil
		}
		out = append(out, c)
		at += (size + 3) &^ 3
	}
	return out
}

func (t *table) readMatrix(b []byte, at int) bool {
	if at < 0 || at+48 > len(b) || len(t.last) != 3 {
		return false
	}
	t.matrix = &matrix{}
	for i := range 3 {
		for k := range 3 {
			t.matrix[i][k] = fixed(b[at+12*i+4*k:])
		}
		t.offset[i] = fixed(b[at+36+4*i:])
	}
	return true
}

func (t *table) readGrid(b []byte, at, in, out int) bool {
	if at < 0 || at+20 > len(b) {
		return false
	}
	for _, side := range b[at : at+in] {
		if side < 2 {
			return false
		}
		t.sides = append(t.sides, int(side))
	}
	r := &reader{b: b, at: at + 20, size: int(b[at+16])}
	if r.size != 1 && r.size != 2 {
		return false
	}
	t.nodes = r.numbers(volume(t.sides, out))
	return !r.short
}

// volume is how many numbers a grid holds; at most what no file has.
func volume(sides []int, out int) int {
	n := out
	for _, s := range sides {
		n *= s
	}
	return n
}

// reader reads numbers of one or two bytes as 0 to 1.
type reader struct {
	b        []byte
	at, size int
	short    bool // more was asked for than there is
}

func (r *reader) numbers(n int) []float64 {
	if n*r.size > len(r.b)-r.at {
		r.short = true
		return []float64{0, 0}
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

// of is what the table says of the channels.
func (t *table) of(channels [mostChannels]float64) [mostChannels]float64 {
	v := bent(channels, t.before)
	if t.sides != nil {
		v = t.between(v)
	}
	v = bent(v, t.after)
	if t.matrix != nil {
		m := t.matrix.of(xyz{v[0], v[1], v[2]})
		for i := range m {
			v[i] = m[i] + t.offset[i]
		}
	}
	return bent(v, t.last)
}

func bent(v [mostChannels]float64, curves []curve) [mostChannels]float64 {
	for i, c := range curves {
		v[i] = c(v[i])
	}
	return v
}

// between finds the results between the nodes of the grid around the channels, each as
// near as it is.
func (t *table) between(v [mostChannels]float64) [mostChannels]float64 {
	var node [mostChannels]int
	var part [mostChannels]float64
	for i, side := range t.sides {
		x := unit(v[i]) * float64(side-1)
		node[i] = min(int(x), side-2)
		part[i] = x - float64(node[i])
	}
	var out [mostChannels]float64
	wide := len(t.last)
	for corner := range 1 << len(t.sides) {
		weight, at := 1.0, 0
		for i, s := range t.sides {
			side := corner >> i & 1
			if side == 1 {
				weight *= part[i]
			} else {
				weight *= 1 - part[i]
			}
			at = at*s + node[i] + side
		}
		for o := range wide {
			out[o] += weight * t.nodes[at*wide+o]
		}
	}
	return out
}
