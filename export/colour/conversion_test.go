package colour_test

import (
	"testing"

	"twofold/export/colour"
)

// convert turns one pixel.
func convert(t testing.TB, from, to *colour.Profile, px ...uint8) [4]int {
	t.Helper()
	c := new(colour.Bench).Between(from, to)
	if c == nil {
		t.Fatal("nothing is to be converted")
	}
	_, out := c.Channels()
	row := make([]uint8, out)
	c.Row(row, px)
	var got [4]int
	for i, v := range row {
		got[i] = int(v)
	}
	return got
}

func near(t testing.TB, name string, got, want [4]int, off int) {
	t.Helper()
	for i := range got {
		if d := got[i] - want[i]; d < -off || d > off {
			t.Errorf("%s: got %v, want %v", name, got, want)
			return
		}
	}
}

// The inks are those that Little CMS 2 finds for the same two profiles, relative
// colorimetric with black-point compensation.
func TestInksAreThoseOfLittleCMS(t *testing.T) {
	for px, want := range map[[3]uint8][4]int{
		{255, 255, 255}: {0, 0, 0, 0},
		{128, 128, 128}: {129, 105, 104, 43},
		{255, 0, 0}:     {0, 247, 251, 0},
		{0, 255, 0}:     {165, 0, 246, 0},
		{0, 0, 255}:     {237, 216, 0, 0},
		{200, 150, 120}: {51, 109, 132, 19},
		{20, 40, 90}:    {241, 192, 4, 135},
		{250, 240, 200}: {9, 13, 72, 0},
		{30, 30, 29}:    {198, 180, 160, 213},
	} {
		near(t, "inks", convert(t, colour.Screen(), colour.Press(), px[:]...), want, 2)
	}
}
