package ui_test

import (
	"bytes"
	"encoding/xml"
	"image/color"
	"io"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"twofold/ui"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func TestColoursCanBeToldApart(t *testing.T) {
	type pair struct {
		ink, ground ui.Token
		least       float64
	}
	var pairs []pair
	for _, ground := range []ui.Token{
		ui.ColourSurface, ui.ColourDesk, ui.ColourRaised, ui.ColourSel,
		ui.ColourRail, ui.ColourHover,
	} {
		for _, ink := range []ui.Token{ui.ColourInk, ui.ColourInk2, ui.ColourInk3} {
			pairs = append(pairs, pair{ink, ground, 4.5})
		}
	}
	pairs = append(pairs,
		pair{ui.ColourInk, ui.ColourMark, 4.5}, pair{ui.ColourInk, ui.ColourBoard, 4.5},
		pair{ui.ColourInk2, ui.ColourBoard, 4.5},
		pair{ui.ColourOn, ui.ColourAccent, 4.5}, pair{ui.ColourOn, ui.ColourPress, 4.5},
		pair{ui.ColourAccent, ui.ColourSurface, 4.5}, pair{ui.ColourAccent, ui.ColourSoft, 4.5},
		pair{ui.ColourAccent, ui.ColourSel, 4.5}, pair{ui.ColourAccent, ui.ColourDesk, 4.5},
		pair{ui.ColourGreen, ui.ColourGreens, 4.5}, pair{ui.ColourGreen, ui.ColourSurface, 4.5},
		pair{ui.ColourAmber, ui.ColourAmbers, 4.5}, pair{ui.ColourAmber, ui.ColourSurface, 4.5},
		pair{ui.ColourAmber, ui.ColourSel, 4.5},
		pair{ui.ColourRed, ui.ColourReds, 4.5}, pair{ui.ColourRed, ui.ColourSurface, 4.5},
		pair{ui.ColourRed, ui.ColourSel, 4.5},
		pair{ui.ColourEdge, ui.ColourRaised, 3}, pair{ui.ColourEdge, ui.ColourDesk, 3},
		pair{ui.ColourEdge, ui.ColourSurface, 3})
	for _, dark := range []bool{false, true} {
		for _, p := range pairs {
			if got := contrast(ui.Shade(p.ink, dark), ui.Shade(p.ground, dark)); got < p.least {
				t.Errorf("dark %v: %s on %s is %.2f, want %.1f", dark, p.ink, p.ground, got, p.least)
			}
		}
	}
}

func TestEveryTokenHasBothShades(t *testing.T) {
	for _, token := range ui.Tokens() {
		light, dark := ui.Shade(token, false), ui.Shade(token, true)
		if light == dark || light.A == 0 || dark.A == 0 {
			t.Errorf("%s is %v and %v", token, light, dark)
		}
	}
}

func TestEveryIconIsADrawing(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(&ui.Theme{})
	for _, i := range ui.Icons() {
		wellFormed(t, string(i), i.Drawn(16, ui.ColourInk).Content())
	}
	for _, g := range []ui.Glyph{
		ui.GlyphDash, ui.GlyphRing, ui.GlyphQuarter, ui.GlyphHalf, ui.GlyphThree,
		ui.GlyphDone, ui.GlyphWarn, ui.GlyphError, ui.GlyphNote, ui.GlyphFrozen,
	} {
		wellFormed(t, string(g), g.Drawn(ui.ColourGreen).Content())
	}
	wellFormed(t, "sign", ui.Sign().Content())
}

// wellFormed wants XML with at least one path in it and no colour left open.
func wellFormed(t *testing.T, name string, svg []byte) {
	t.Helper()
	d, paths := xml.NewDecoder(bytes.NewReader(svg)), 0
	for {
		tok, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		if e, ok := tok.(xml.StartElement); ok && e.Name.Local == "path" {
			paths++
		}
	}
	if paths == 0 {
		t.Errorf("%s draws nothing", name)
	}
}

func TestIconsTakeTheColourOfNow(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(&ui.Theme{})
	light := ui.IconTick.Drawn(16, ui.ColourInk)
	app.Settings().SetTheme(&ui.Theme{Dark: true})
	dark := ui.IconTick.Drawn(16, ui.ColourInk)
	if light.Name() == dark.Name() || bytes.Equal(light.Content(), dark.Content()) {
		t.Error("the icon is the same in light and dark")
	}
	if !strings.Contains(string(light.Content()), "#1e2226") ||
		strings.Contains(string(dark.Content()), "#1e2226") {
		t.Errorf("light ink is not in %s", light.Content())
	}
}
