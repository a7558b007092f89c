package design_test

import (
	"math"
	"testing"

	"twofold/export/design"
	"twofold/export/face"
)

// luminance is the relative luminance of WCAG 2.
func luminance(c design.Colour) float64 {
	part := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

// contrast is the contrast ratio of WCAG 2.
func contrast(a, b design.Colour) float64 {
	hi, lo := luminance(a), luminance(b)
	if hi < lo {
		hi, lo = lo, hi
	}
	return (hi + 0.05) / (lo + 0.05)
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
		if got := contrast(c.text, c.ground); got < 4.5 {
			t.Errorf("%s: contrast %.1f, want 4.5", c.name, got)
		}
	}
	for n := 1; n <= 7; n++ {
		if a := design.AreaAt(n); contrast(a.Label, a.Fill) < 4.5 {
			t.Errorf("label of area %d: contrast %.1f", n, contrast(a.Label, a.Fill))
		}
	}
}

func TestAreasStayApartAsGreys(t *testing.T) {
	last := -1.0
	for n := 1; n <= 7; n++ {
		light := luminance(design.AreaAt(n).Fill)
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
