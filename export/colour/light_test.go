package colour_test

import (
	"testing"

	"twofold/export/colour"
)

// What a grey is was reckoned by hand: 0.2126 of full red, in linear light, is 0.4984 of
// the way to white on a screen.
func TestLightness(t *testing.T) {
	for _, c := range []struct {
		name    string
		r, g, b uint8
		want    uint8
	}{
		{"black", 0, 0, 0, 0},
		{"white", 255, 255, 255, 255},
		{"a grey", 128, 128, 128, 128},
		{"a dark grey", 1, 1, 1, 1},
		{"red", 255, 0, 0, 127},
		{"green", 0, 255, 0, 220},
		{"blue", 0, 0, 255, 76},
	} {
		if got := colour.Lightness(c.r, c.g, c.b); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
}
