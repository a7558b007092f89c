package colour

import (
	"math"
	"sync"
)

// Lightness is the grey, 0 to 255 as a screen has it, that is as light as a colour: the
// luminance is summed up in linear light (IEC 61966-2-1; weights of ITU-R BT.709).
func Lightness(r, g, b uint8) uint8 {
	t := tones()
	light := 2126*t.linear[r] + 7152*t.linear[g] + 722*t.linear[b]
	return t.screen[(light+5000)/10000]
}

// mostLight is white in linear light.
const mostLight = 1<<14 - 1

// toneTables turn values of a screen into linear light and back.
type toneTables struct {
	linear [256]int
	screen [mostLight + 1]uint8
}

var tones = sync.OnceValue(func() *toneTables {
	t := &toneTables{}
	for i := range t.linear {
		t.linear[i] = int(linear(float64(i)/255)*mostLight + 0.5)
	}
	for i := range t.screen {
		t.screen[i] = uint8(shown(float64(i)/mostLight)*255 + 0.5)
	}
	return t
})

// linear is a value of a screen, 0 to 1, in linear light (IEC 61966-2-1).
func linear(v float64) float64 {
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// shown is linear's opposite. Light that a screen does not have, less than none, goes on
// below zero, so that what lies between is right.
func shown(v float64) float64 {
	switch {
	case v < 0:
		return -shown(-v)
	case v <= 0.0031308:
		return 12.92 * v
	}
	return 1.055*math.Pow(v, 1/2.4) - 0.055
}

// xyz is a colour by the light that it gives back, relative to that of the paper: white
// is D50, black is what the darkest of its kind gives.
type xyz [3]float64

// white is the white of every profile (ICC.1:2022, 7.2.16).
var white = xyz{0.9642, 1, 0.8249}

// matrix turns one kind of three numbers into another.
type matrix [3][3]float64

func (m *matrix) of(v xyz) xyz {
	var out xyz
	for i := range out {
		out[i] = m[i][0]*v[0] + m[i][1]*v[1] + m[i][2]*v[2]
	}
	return out
}

// The colours of a screen (IEC 61966-2-1), adapted to D50 by Bradford, there and back.
var (
	fromScreen = matrix{
		{0.4360747, 0.3850649, 0.1430804},
		{0.2225045, 0.7168786, 0.0606169},
		{0.0139322, 0.0971045, 0.7141733},
	}
	toScreen = matrix{
		{3.1338561, -1.6168667, -0.4906146},
		{-0.9787684, 1.9161415, 0.0334540},
		{0.0719453, -0.2289914, 1.4052427},
	}
)

// lab is a colour as CIE L*a*b* has it (CIE 15).
type lab [3]float64

func (v xyz) lab() lab {
	var f [3]float64
	for i := range v {
		r := v[i] / white[i]
		if f[i] = math.Cbrt(r); r <= 216.0/24389 {
			f[i] = (24389.0/27*r + 16) / 116
		}
	}
	return lab{116*f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])}
}

func (v lab) xyz() xyz {
	y := (v[0] + 16) / 116
	var out xyz
	for i, f := range [3]float64{y + v[1]/500, y, y - v[2]/200} {
		r := f * f * f
		if f <= 6.0/29 {
			r = (116*f - 16) * 27 / 24389
		}
		out[i] = r * white[i]
	}
	return out
}
