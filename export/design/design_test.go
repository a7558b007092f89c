package design_test

import (
	"math"
	"testing"

	"twofold/export/design"
	"twofold/export/face"
)

// Ratios computed by hand from the definition.
func TestContrast(t *testing.T) {
	black, white := design.Colour{}, design.Paper
	for _, c := range []struct {
		a, b design.Colour
		want float64
	}{
		{black, white, 21},
		{white, black, 21},
		{white, white, 1},
		{design.Colour{R: 0x77, G: 0x77, B: 0x77}, white, 4.48},
	} {
		if got := design.Contrast(c.a, c.b); math.Abs(got-c.want) > 0.005 {
			t.Errorf("%v on %v: %.3f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

func TestTextCanBeReadOnItsGround(t *testing.T) {
	for _, c := range []struct {
		name         string
		text, ground design.Colour
	}{
		{"text on paper", design.Ink, design.Paper},
		{"text on mist", design.Ink, design.Mist},
		{"text on sand", design.Ink, design.Sand},
		{"accent on paper", design.Accent, design.Paper},
		{"accent on mist", design.Accent, design.Mist},
		{"accent on sand", design.Accent, design.Sand},
		{"paper on accent", design.Paper, design.Accent},
		{"text on a supporter's box", design.Ink, design.LogoGrey},
	} {
		if got := design.Contrast(c.text, c.ground); got < 4.5 {
			t.Errorf("%s: contrast %.1f, want 4.5", c.name, got)
		}
	}
	for n := 1; n <= 7; n++ {
		if a := design.AreaAt(n); design.Contrast(a.Label, a.Fill) < 4.5 {
			t.Errorf("label of area %d: contrast %.1f", n, design.Contrast(a.Label, a.Fill))
		}
	}
}

func TestAreasStayApartAsGreys(t *testing.T) {
	last := -1.0
	for n := 1; n <= 7; n++ {
		light := design.Contrast(design.AreaAt(n).Fill, design.Colour{})
		if light <= last {
			t.Errorf("area %d is no lighter than the one before it", n)
		}
		last = light
	}
	if design.AreaAt(8) != design.AreaAt(1) {
		t.Error("an eighth area does not begin again")
	}
}

func TestNothingIsInkedTooHeavily(t *testing.T) {
	colours := []design.Colour{
		design.Ink, design.Accent, design.Saffron, design.Mist, design.Sand,
		design.BandLine, design.LogoGrey,
	}
	for n := 1; n <= 7; n++ {
		colours = append(colours, design.AreaAt(n).Fill)
	}
	for _, c := range colours {
		if sum := int(c.C) + int(c.M) + int(c.Y) + int(c.K); sum > 280 {
			t.Errorf("%v takes %d %% of ink", c, sum)
		}
	}
}

func TestLeadingsAreQuartersOfASlot(t *testing.T) {
	for name, s := range map[string]design.Style{
		"body": design.Body, "headline": design.HeadL, "standfirst": design.Standfirst,
		"caption": design.Caption, "pull quote": design.PullQuote, "list": design.List,
		"brief": design.BriefBody, "contents": design.Contents,
	} {
		if s.Leading%design.Quarter != 0 {
			t.Errorf("%s: a leading of %v is no whole number of quarters", name, s.Leading)
		}
		if s.Least > s.Size {
			t.Errorf("%s: smallest size %v is above its size %v", name, s.Least, s.Size)
		}
	}
}

func TestTheGridIsWholeMillimetres(t *testing.T) {
	d := design.A4()
	for _, c := range []struct {
		units int
		mm    float64
	}{{1, 9}, {4, 54}, {6, 84}, {8, 114}, {12, 174}} {
		got := d.Span(c.units)
		if want := face.Millimetres(c.mm); got-want > 2 || want-got > 2 {
			t.Errorf("%d units are %v, want %v", c.units, got, want)
		}
	}
}
