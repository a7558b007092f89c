// Package colour knows what the numbers of a picture mean. It reads ICC profiles, of
// versions 2 and 4: matrices and curves (most screens and cameras), curves for grey, and
// tables (printing conditions, scanners). Between two of them a Conversion turns rows of
// pixels, relative colorimetric with black-point compensation.
//
// It knows no picture files. A profile that it cannot read is an error; what numbers
// without a profile mean is the caller's to say. Everything is reckoned once, into a grid
// of whole numbers, so that equal pixels give equal results.
package colour

import (
	_ "embed"
	"sync"
)

// The profiles that Twofold carries, with their licences beside them: what numbers for a
// screen mean, and what inks mean on coated paper (FOGRA39).
var (
	//go:embed data/sRGB.icc
	screenICC []byte
	//go:embed data/FOGRA39L_coated.icc
	pressICC []byte
)

// ScreenICC is the profile of sRGB. The caller must not change it.
func ScreenICC() []byte { return screenICC }

// PressICC is the profile of the printing condition. The caller must not change it.
func PressICC() []byte { return pressICC }

// Screen is what numbers for a screen mean.
func Screen() *Profile { return known().screen }

// Press is what inks mean to the print shop.
func Press() *Profile { return known().press }

// Grey is what a grey without a profile means: as light as the same red, green and blue.
func Grey() *Profile { return known().grey }

// MostInk is the largest sum of inks that a colour is given, in per cent: more does not
// dry in time on coated paper.
const MostInk = 300

type knownProfiles struct{ screen, press, grey *Profile }

// known are the profiles that are always there. Those that are carried are read by a
// test, too: an error here is one of the program.
var known = sync.OnceValue(func() knownProfiles {
	press, err := Read(pressICC)
	if err != nil {
		panic(err)
	}
	tone := make([]curve, 3)
	for i := range tone {
		tone[i] = linear
	}
	return knownProfiles{
		screen: &Profile{id: "sRGB", channels: 3, tone: tone, matrix: fromScreen},
		press:  press,
		grey:   &Profile{id: "grey", channels: 1, tone: tone[:1]},
	}
})
