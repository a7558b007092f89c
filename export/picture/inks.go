package picture

import "math"

// MostInk is the largest sum of inks that a picture is given, in per cent: more does not
// dry in time on coated paper.
const MostInk = 300

// Inks turns colours of a screen into cyan, magenta, yellow and black for one printing
// condition: relative colorimetric, with the darkest ink for the darkest colour.
type Inks struct {
	nodes []int32 // four inks for every node of the grid, in 1/65536
}

// inkGrid is how many nodes a side of the grid has, at steps of 8 in 255.
const inkGrid = 33

// ReadInks reads the ICC profile of a printing condition: version 2, for four inks, with
// tables in both directions.
func ReadInks(profile []byte) (*Inks, error) {
	there, err := readTable(profile, "B2A1", [2]int{3, 4})
	if err != nil {
		return nil, err
	}
	back, err := readTable(profile, "A2B1", [2]int{4, 3})
	if err != nil {
		return nil, err
	}
	black := darkest(there, back)
	k := &Inks{nodes: make([]int32, 0, 4*inkGrid*inkGrid*inkGrid)}
	var light [inkGrid]float64
	for i := range light {
		light[i] = linear(float64(i) / (inkGrid - 1))
	}
	for _, r := range light {
		for _, g := range light {
			for _, b := range light {
				for _, ink := range there.look(lab(r, g, b, black)...) {
					k.nodes = append(k.nodes, int32(ink*65536+0.5))
				}
			}
		}
	}
	return k, nil
}

// white is the white of Lab: D50.
var white = [3]float64{0.9642, 1, 0.8249}

// darkest is how much light the darkest print gives back, of 1.
func darkest(there, back *table) float64 {
	ink := there.look(encoded(0, 0, 0)...)
	l := back.look(ink[:]...)[0] * 65535 / 65280 * 100
	if l <= 8 {
		return l * 27 / 24389
	}
	y := (l + 16) / 116
	return y * y * y
}

// lab is a colour in linear light as a table takes it. Black-point compensation: what is
// between white and black is scaled to what is between white and the darkest print.
func lab(r, g, b, black float64) []float64 {
	// IEC 61966-2-1 adapted to D50 (Bradford), as the ICC's sRGB profile has it.
	xyz := [3]float64{
		0.4360747*r + 0.3850649*g + 0.1430804*b,
		0.2225045*r + 0.7168786*g + 0.0606169*b,
		0.0139322*r + 0.0971045*g + 0.7141733*b,
	}
	var f [3]float64
	for i, v := range xyz {
		v = v/white[i]*(1-black) + black
		if f[i] = math.Cbrt(v); v <= 216.0/24389 {
			f[i] = (24389.0/27*v + 16) / 116
		}
	}
	return encoded(116*f[1]-16, 500*(f[0]-f[1]), 200*(f[1]-f[2]))
}

// encoded is Lab as tables of version 2 have it (ICC.1:2001-04, A.3).
func encoded(l, a, b float64) []float64 {
	return []float64{l / 100 * 65280 / 65535, (a + 128) * 256 / 65535, (b + 128) * 256 / 65535}
}

// linear is a value of a screen, 0 to 1, in linear light.
func linear(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// At is the inks of a colour, 0 to 255 of each. Where they are too much in all, colour
// gives way to black.
func (k *Inks) At(r, g, b uint8) [4]uint8 {
	at, step, weight := around(r, g, b)
	var out [4]uint8
	sum := 0
	for o := range out {
		v := int64(weight[0])*int64(k.nodes[at+o]) + int64(weight[1])*int64(k.nodes[at+step[0]+o]) +
			int64(weight[2])*int64(k.nodes[at+step[1]+o]) + int64(weight[3])*int64(k.nodes[at+step[2]+o])
		out[o] = uint8(min((v+1<<15)>>16, 255))
		sum += int(out[o])
	}
	const most = MostInk * 255 / 100
	if sum > most {
		colour, room := sum-int(out[3]), most-int(out[3])
		for o := range 3 {
			out[o] = uint8(int(out[o]) * room / colour)
		}
	}
	return out
}

// around finds the tetrahedron of the grid that a colour lies in: its first node, the
// steps to the others, and the weights, which sum up to 255.
func around(r, g, b uint8) (at int, step, weight [4]int) {
	part, by := [3]int{}, [3]int{4 * inkGrid * inkGrid, 4 * inkGrid, 4}
	for i, v := range [3]uint8{r, g, b} {
		x := int(v) * (inkGrid - 1)
		node := min(x/255, inkGrid-2)
		part[i] = x - node*255
		at += node * by[i]
	}
	for i := range 2 { // largest part first
		for j := i + 1; j < 3; j++ {
			if part[j] > part[i] {
				part[i], part[j], by[i], by[j] = part[j], part[i], by[j], by[i]
			}
		}
	}
	step = [4]int{by[0], by[0] + by[1], by[0] + by[1] + by[2]}
	return at, step, [4]int{255 - part[0], part[0] - part[1], part[1] - part[2], part[2]}
}
