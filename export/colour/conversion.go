package colour

import (
	"math"
	"sync"
)

// Conversion turns the pixels of one profile into those of another, a byte a channel.
type Conversion struct {
	in, out int
	most    int // the largest sum of a pixel's results; 0 for any
	side    int
	by      [mostChannels]int // from node to node along a channel
	place   [mostChannels][256]int32
	nodes   []int32 // the results at every node of the grid
}

// Values stand on the grid in parts of a step; a result of 255 is nodeOne.
const (
	step    = 1 << 16
	nodeOne = 255 << 8
)

// sides are how many nodes a grid has along each of so many channels. A grey has one for
// every value.
var sides = [mostChannels + 1]int{1: 256, 3: 33, 4: 17}

// Bench makes conversions, each once. It may be used by several goroutines at once.
type Bench struct {
	mu   sync.Mutex
	made map[[2]string]*Conversion
}

// Between is the conversion from one profile to Screen or to Press; nil when a screen
// shows the numbers as good as they are.
func (b *Bench) Between(from, to *Profile) *Conversion {
	b.mu.Lock()
	defer b.mu.Unlock()
	key := [2]string{from.id, to.id}
	c, ok := b.made[key]
	if !ok {
		if c = between(from, to); c.idle() {
			c = nil
		}
		if b.made == nil {
			b.made = map[[2]string]*Conversion{}
		}
		b.made[key] = c
	}
	return c
}

func between(from, to *Profile) *Conversion {
	c := &Conversion{in: from.channels, out: to.channels, side: sides[from.channels]}
	if to.channels == 4 {
		c.most = MostInk * 255 / 100
	}
	size := c.out
	for i := c.in - 1; i >= 0; i-- {
		c.by[i] = size
		size *= c.side
	}
	c.nodes = make([]int32, 0, size)
	for i := range c.in {
		c.put(i, from)
	}
	for i := range size / c.out {
		px := from.result(c.node(i), to)
		for _, v := range px[:c.out] {
			c.nodes = append(c.nodes, whole(v*nodeOne))
		}
	}
	return c
}

// put says where on the grid the values of a channel stand.
func (c *Conversion) put(channel int, from *Profile) {
	for v := range 256 {
		x := float64(v) / 255
		if from.even() {
			x = unit(shown(from.tone[channel](x)))
		}
		c.place[channel][v] = whole(x * float64(c.side-1) * step)
	}
}

// node is what the channels have, 0 to 1, at a node of the grid.
func (c *Conversion) node(i int) (px [mostChannels]float64) {
	for k := range c.in {
		px[k] = float64(i*c.out/c.by[k]%c.side) / float64(c.side-1)
	}
	return px
}

// even says whether the nodes of a grid stand at even steps of what a screen would show
// of red, green and blue, and not of the numbers themselves, which need not be even.
func (p *Profile) even() bool { return p.channels == 3 && p.there == nil }

// result is the pixel of another profile at a node of the grid.
func (p *Profile) result(px [mostChannels]float64, to *Profile) [mostChannels]float64 {
	if p.id == to.id {
		return px
	}
	var c xyz
	if p.even() {
		c = p.matrix.of(xyz{linear(px[0]), linear(px[1]), linear(px[2])})
	} else {
		c = p.light(px)
	}
	for i, w := range white {
		// Black-point compensation: what is between white and black is scaled to what is
		// between white and the other's black (ISO 18619).
		c[i] = (c[i]-p.black*w)/(1-p.black)*(1-to.black) + to.black*w
	}
	if to.channels == 4 {
		return to.inks(c)
	}
	c = toScreen.of(c)
	return [mostChannels]float64{shown(c[0]), shown(c[1]), shown(c[2])}
}

// whole is the nearest whole number, of a bounded size; 0 of what is no number.
func whole(v float64) int32 {
	const most = 1 << 24
	if math.IsNaN(v) {
		return 0
	}
	return int32(math.Round(max(-most, min(most, v))))
}

// idle says whether the results are the pixels as they are, by two in 255 at most.
func (c *Conversion) idle() bool {
	if c.out != 3 || c.in == 4 {
		return false
	}
	var px, got [mostChannels]uint8
	for i := range 16 * 16 * 16 {
		px = [mostChannels]uint8{uint8(i >> 8 * 17), uint8(i >> 4 & 15 * 17), uint8(i & 15 * 17)}
		if c.in == 1 {
			px = [mostChannels]uint8{px[2], px[2], px[2]}
		}
		c.at(px[:], &got)
		for k := range 3 {
			if d := int(px[k]) - int(got[k]); d < -2 || d > 2 {
				return false
			}
		}
	}
	return true
}

// Channels says how many bytes a pixel has before and after.
func (c *Conversion) Channels() (in, out int) { return c.in, c.out }

// Row converts a row of pixels. to has room for as many as from has.
func (c *Conversion) Row(to, from []uint8) {
	var last, got [mostChannels]uint8
	fresh := true
	for ; len(from) >= c.in; from, to = from[c.in:], to[c.out:] {
		var px [mostChannels]uint8
		copy(px[:], from[:c.in])
		if fresh || px != last { // neighbours are often equal
			c.at(px[:], &got)
			fresh, last = false, px
		}
		copy(to, got[:c.out])
	}
}

// at finds a pixel's results between the nodes around it: the corners of the simplex
// that it lies in, each as near as it is.
func (c *Conversion) at(px []uint8, got *[mostChannels]uint8) {
	var part, by [mostChannels]int
	at := 0
	for i := range c.in {
		x := int(c.place[i][px[i]])
		node := min(x/step, c.side-2)
		part[i], by[i] = x-node*step, c.by[i]
		at += node * by[i]
		for k := i; k > 0 && part[k] > part[k-1]; k-- { // largest part first
			part[k], part[k-1], by[k], by[k-1] = part[k-1], part[k], by[k-1], by[k]
		}
	}
	var sums [mostChannels]int
	left := step
	for i := 0; ; i++ {
		weight := left - part[min(i, c.in-1)]
		if i == c.in {
			weight = left
		}
		for o := range c.out {
			sums[o] += weight * int(c.nodes[at+o])
		}
		if i == c.in {
			break
		}
		left, at = part[i], at+by[i]
	}
	c.round(sums, got)
}

// round makes bytes of results. Where inks are too much in all, colour gives way to black.
func (c *Conversion) round(sums [mostChannels]int, got *[mostChannels]uint8) {
	const one = step * nodeOne / 255
	sum := 0
	for o := range c.out {
		got[o] = uint8(max(0, min((sums[o]+one/2)/one, 255)))
		sum += int(got[o])
	}
	if c.most == 0 || sum <= c.most {
		return
	}
	colour, room := sum-int(got[3]), c.most-int(got[3])
	for o := range 3 {
		got[o] = uint8(int(got[o]) * room / colour)
	}
}
