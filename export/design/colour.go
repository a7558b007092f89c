package design

// Colour is a colour of the design, with its values for print and for the screen.
type Colour struct {
	C, M, Y, K uint8 // per cent
	R, G, B    uint8
}

// The palette. Screen values were computed from the print values with FOGRA39 and sRGB
// profiles, relative colorimetric with black-point compensation.
var (
	Ink      = Colour{K: 100, R: 0x1E, G: 0x1E, B: 0x1D}
	Paper    = Colour{R: 0xFF, G: 0xFF, B: 0xFF}
	Accent   = Colour{C: 100, M: 70, K: 45, R: 0x00, G: 0x34, B: 0x6A}
	Saffron  = Colour{C: 5, M: 42, Y: 95, K: 3, R: 0xE8, G: 0x9C, B: 0x16}
	Mist     = Colour{C: 8, M: 3, Y: 1, R: 0xEE, G: 0xF3, B: 0xF9}
	Sand     = Colour{M: 5, Y: 14, K: 2, R: 0xFB, G: 0xF1, B: 0xDF}
	BandLine = Colour{C: 45, M: 22, Y: 8, K: 5, R: 0x92, G: 0xAF, B: 0xCE}
	LogoGrey = Colour{K: 14, R: 0xE4, G: 0xE4, B: 0xE4}
)

// Area is how a thematic area is coloured: its fill, and the text on it.
type Area struct{ Fill, Label Colour }

// areas are ordered by lightness, so that the bars stay apart as greys.
var areas = [7]Area{
	{Colour{C: 100, M: 70, K: 45, R: 0x00, G: 0x34, B: 0x6A}, Paper},
	{Colour{C: 50, M: 95, Y: 25, K: 25, R: 0x79, G: 0x28, B: 0x5E}, Paper},
	{Colour{C: 18, M: 88, Y: 85, K: 26, R: 0xA5, G: 0x38, B: 0x28}, Paper},
	{Colour{C: 85, M: 25, Y: 45, K: 15, R: 0x00, G: 0x7F, B: 0x82}, Paper},
	{Colour{C: 5, M: 60, Y: 95, K: 8, R: 0xDA, G: 0x73, B: 0x1C}, Ink},
	{Colour{C: 45, M: 8, Y: 85, K: 6, R: 0x9B, G: 0xB5, B: 0x46}, Ink},
	{Colour{C: 40, M: 6, Y: 4, R: 0xA2, G: 0xD1, B: 0xEC}, Ink},
}

// AreaAt is how area number n is coloured, from 1; more than seven begin again.
func AreaAt(n int) Area {
	if n < 1 {
		n = 1
	}
	return areas[(n-1)%len(areas)]
}

// AreaOf is the number of the area that has this colour, or 0.
func AreaOf(fill Colour) int {
	for i := range areas {
		if areas[i].Fill == fill {
			return i + 1
		}
	}
	return 0
}

// greys are the areas for a printer that has black only: steps of black, with the greys
// that a screen shows for them.
var greys = [len(areas)]Area{
	{Ink, Paper},
	{Colour{K: 85, R: 0x4C, G: 0x4C, B: 0x4B}, Paper},
	{Colour{K: 70, R: 0x71, G: 0x71, B: 0x70}, Paper},
	{Colour{K: 55, R: 0x93, G: 0x93, B: 0x93}, Ink},
	{Colour{K: 40, R: 0xB3, G: 0xB3, B: 0xB3}, Ink},
	{Colour{K: 25, R: 0xD2, G: 0xD2, B: 0xD2}, Ink},
	{Colour{K: 10, R: 0xEE, G: 0xEE, B: 0xEE}, Ink},
}

// GreyAreaAt is how area number n is shown where toner is saved; see AreaAt.
func GreyAreaAt(n int) Area { return greys[(max(n, 1)-1)%len(greys)] }
