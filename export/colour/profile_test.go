package colour_test

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"twofold/export/colour"
)

func TestProfilesThatCannotBeRead(t *testing.T) {
	whole := colour.PressICC()
	spot := bytes.Clone(whole)
	copy(spot[16:], "6CLR")
	newest := bytes.Clone(whole)
	newest[8] = 5
	bare := build(4, "mntr", "RGB ", "XYZ ", part{"rTRC", gamma(2.2)}, part{"gTRC", gamma(2.2)})
	for name, data := range map[string][]byte{
		"nothing": nil, "a head": whole[:128], "six inks": spot, "another version": newest,
		"all but its tables": whole[:400], "a screen without all its curves": bare,
		"no profile": bytes.Repeat([]byte("not a profile "), 100),
	} {
		if _, err := colour.Read(data); !errors.Is(err, colour.ErrProfile) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// What a screen shows as good as it is needs no conversion.
func TestNoConversion(t *testing.T) {
	var b colour.Bench
	for name, p := range map[string]*colour.Profile{
		"sRGB": colour.Screen(), "grey": colour.Grey(),
	} {
		if b.Between(p, colour.Screen()) != nil {
			t.Errorf("%s is converted", name)
		}
	}
	p, err := colour.Read(colour.ScreenICC())
	if err != nil || b.Between(p, colour.Screen()) != nil {
		t.Errorf("the profile of sRGB is converted: %v", err)
	}
	once := b.Between(colour.Screen(), colour.Press())
	if again := b.Between(colour.Screen(), colour.Press()); once != again {
		t.Error("a conversion was made twice")
	}
}

func TestInksAreNeverTooMuch(t *testing.T) {
	c := new(colour.Bench).Between(colour.Screen(), colour.Press())
	var ink [4]uint8
	most := 0
	for r := 0; r < 256; r += 5 {
		for g := 0; g < 256; g += 5 {
			for b := 0; b < 256; b += 5 {
				c.Row(ink[:], []uint8{uint8(r), uint8(g), uint8(b)})
				most = max(most, int(ink[0])+int(ink[1])+int(ink[2])+int(ink[3]))
			}
		}
	}
	if most > colour.MostInk*255/100 || most < 290*255/100 {
		t.Errorf("the darkest colour has %d %% ink, want %d", most*100/255, colour.MostInk)
	}
}

// Whatever is in a profile, reading it ends, and so do conversions by it.
func FuzzRead(f *testing.F) {
	for name := range profiles() {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add(colour.ScreenICC())
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := colour.Read(data)
		if err != nil {
			return
		}
		if c := new(colour.Bench).Between(p, colour.Screen()); c != nil {
			var out [3]uint8
			c.Row(out[:], make([]uint8, p.Channels()))
		}
	})
}
