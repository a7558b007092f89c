package preflight_test

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/preflight"
)

const (
	pt = face.Pt
	mm = face.Length(2_834_646) / 1000
)

// words is a text that nothing is wrong with, changed.
func words(change func(*paper.Text)) *paper.Text {
	t := &paper.Text{
		Block: "b", Story: "s", Tag: design.TagParagraph, X: 60 * pt, Y: 100 * pt, Width: 200 * pt,
		Size: 9_500, Font: face.Serif, Colour: design.Ink, Glyphs: []paper.Glyph{{Rune: 'x'}},
	}
	change(t)
	return t
}

// headlines are lines of headlines, one below the other, by their blocks.
func headlines(size paper.Length, blocks ...editor.BlockID) []paper.Item {
	var out []paper.Item
	for i, b := range blocks {
		out = append(out, words(func(t *paper.Text) {
			t.Block, t.Tag, t.Level, t.Size, t.Y = b, design.TagHeading, 2, size, face.Length(100+30*i)*pt
		}))
	}
	return out
}

// look is what is found on a page with these items: "rule product severity", sorted.
func look(t *testing.T, items ...paper.Item) string {
	t.Helper()
	doc := &paper.Document{
		Lang: editor.English, Width: 210 * mm, Height: 297 * mm, Bleed: 3 * mm,
		Pages: []paper.Page{{Number: 3, Items: items}},
	}
	var out []string
	for _, f := range preflight.Look(doc) {
		if f.Page != 3 || f.Lang != editor.English || f.Fix == "" ||
			strings.Contains(f.Says["en"]+f.Says["ru"], "%!") || f.Says["ru"] == "" {
			t.Errorf("finding %+v", f)
		}
		if f.Waivable == (f.Severity == editor.Blocking) {
			t.Errorf("%s for %s: %s and waivable %v", f.Rule, f.Product, f.Severity, f.Waivable)
		}
		if f.Excusable() != (f.Story != "" && f.Severity != editor.Blocking) {
			t.Errorf("%s for %s: can be excused: %v", f.Rule, f.Product, f.Excusable())
		}
		out = append(out, fmt.Sprint(f.Rule, " ", f.Product, " ", f.Severity))
	}
	sort.Strings(out)
	return strings.Join(out, ", ")
}

func TestEveryRule(t *testing.T) {
	grey := design.Colour{K: 40, R: 0x99, G: 0x99, B: 0x99}
	ground := &paper.Box{W: 210 * mm, H: 297 * mm, X: 20 * mm, Y: 20 * mm, Fill: design.Accent}
	ground.W, ground.H = 150*mm, 200*mm
	for _, c := range []struct {
		name  string
		items []paper.Item
		want  string
	}{
		{"a good page", []paper.Item{words(func(*paper.Text) {})}, ""},
		{
			"a thin rule",
			[]paper.Item{&paper.Rule{X1: 60 * pt, X2: 90 * pt, Y1: 60 * pt, Y2: 60 * pt, Thick: 249}},
			"hairline office warning, hairline press blocking",
		},
		{"a rule as thin as may be", []paper.Item{&paper.Rule{
			X1: 60 * pt, X2: 90 * pt, Y1: 60 * pt, Y2: 60 * pt, Thick: 250,
		}}, ""},
		{
			"a thin box",
			[]paper.Item{&paper.Box{X: 60 * pt, Y: 60 * pt, W: 90 * pt, H: 200}},
			"hairline office warning, hairline press blocking",
		},
		{
			"tiny type",
			[]paper.Item{words(func(t *paper.Text) { t.Size, t.Tag = 5_999, design.TagCaption })},
			"small-text office warning, small-text press blocking",
		},
		{"small type that is no body", []paper.Item{words(func(t *paper.Text) { t.Size, t.Tag = 6_000, design.TagCaption })}, ""},
		{
			"small body",
			[]paper.Item{words(func(t *paper.Text) { t.Size = 8_999 })},
			"small-body office warning, small-body press blocking",
		},
		{"a byline", []paper.Item{words(func(t *paper.Text) { t.Size, t.Font = 8_500, face.Sans })}, ""},
		{"a raised sign", []paper.Item{words(func(t *paper.Text) { t.Size, t.Rise = 6_333, 3_166 })}, ""},
		{"small type outside stories", []paper.Item{words(func(t *paper.Text) { t.Size, t.Story = 8_000, "" })}, ""},
		{"much ink", []paper.Item{&paper.Box{
			X: 60 * pt, Y: 60 * pt, W: pt, H: pt,
			Fill: design.Colour{C: 100, M: 100, Y: 81},
		}}, "ink press warning"},
		{
			"too much ink",
			[]paper.Item{words(func(t *paper.Text) { t.Colour = design.Colour{C: 100, M: 100, Y: 100, K: 1} })},
			"ink press blocking",
		},
		{"as much ink as may be", []paper.Item{&paper.Rule{
			X1: 60 * pt, X2: 90 * pt, Y1: 60 * pt, Y2: 60 * pt, Thick: pt,
			Colour: design.Colour{C: 100, M: 100, Y: 80},
		}}, ""},
		{"a band that bleeds", []paper.Item{&paper.Box{X: -3 * mm, Y: -3 * mm, W: 216 * mm, H: 50 * mm}}, ""},
		{
			"a band that stops at the trim",
			[]paper.Item{&paper.Box{W: 210 * mm, Y: 60 * mm, H: 50 * mm}},
			"bleed office warning, bleed press blocking",
		},
		{
			"a picture that stops short of the bleed",
			[]paper.Item{&paper.Picture{
				X: 60 * mm, Y: 60 * mm, W: 152 * mm, H: 50 * mm, Crop: paper.Crop{W: 3000, H: 1000},
			}},
			"bleed office warning, bleed press blocking",
		},
		{
			"a rule down to the foot",
			[]paper.Item{&paper.Rule{X1: 60 * mm, X2: 60 * mm, Y1: 60 * mm, Y2: 297 * mm, Thick: pt}},
			"bleed office warning, bleed press blocking",
		},
		{"a headline of two lines", headlines(18*pt, "h", "h"), ""},
		{
			"a headline of three lines", headlines(18*pt, "h", "h", "h"),
			"long-headline office warning, long-headline press warning, long-headline screen warning",
		},
		{"two headlines of two lines", headlines(28*pt, "h", "h", "g", "g"), ""},
		{
			"words near the edge",
			[]paper.Item{words(func(t *paper.Text) { t.X = 4 * mm })},
			"near-trim office warning, near-trim press warning",
		},
		{
			"words near the foot",
			[]paper.Item{words(func(t *paper.Text) { t.Y = 292 * mm })},
			"near-trim office warning, near-trim press warning",
		},
		{"nothing near the edge", []paper.Item{words(func(t *paper.Text) { t.X, t.Glyphs = 0, nil })}, ""},
		{
			"grey on paper",
			[]paper.Item{words(func(t *paper.Text) { t.Colour = grey })},
			"contrast office warning, contrast press warning, contrast screen blocking",
		},
		{
			"black on blue",
			[]paper.Item{ground, words(func(*paper.Text) {})},
			"contrast office warning, contrast press warning, contrast screen blocking",
		},
		{"white on blue", []paper.Item{ground, words(func(t *paper.Text) { t.Colour = design.Paper })}, ""},
		{"blue under the words, painted later", []paper.Item{words(func(*paper.Text) {}), ground}, ""},
		{"a white box on the blue one", []paper.Item{
			ground, &paper.Box{X: 55 * pt, Y: 90 * pt, W: 220 * pt, H: 20 * pt, Fill: design.Paper},
			words(func(*paper.Text) {}),
		}, ""},
		{"white on a picture", []paper.Item{
			&paper.Picture{X: 55 * pt, Y: 90 * pt, W: 220 * pt, H: 20 * pt, Crop: paper.Crop{W: 3000, H: 300}},
			words(func(t *paper.Text) { t.Colour = design.Paper }),
		}, ""},
		{"large type may differ less", []paper.Item{words(func(t *paper.Text) {
			t.Size, t.Colour = 18_000, design.Colour{R: 0x8c, G: 0x8c, B: 0x8c}
		})}, ""},
		{"twice in one block", []paper.Item{
			words(func(t *paper.Text) { t.Size = 8_000 }), words(func(t *paper.Text) { t.Size = 8_000 }),
		}, "small-body office warning, small-body press blocking"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := look(t, c.items...); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestMeasuresAreSaidAsPeopleReadThem(t *testing.T) {
	doc := &paper.Document{Lang: editor.Russian, Width: 210 * mm, Height: 297 * mm, Pages: []paper.Page{{
		Number: 1, Items: []paper.Item{&paper.Rule{X1: 60 * pt, X2: 90 * pt, Y1: pt, Y2: pt, Thick: 150}},
	}}}
	says := preflight.Look(doc)[0].Says
	if !strings.Contains(says["en"], "0.15 pt") || !strings.Contains(says["ru"], "0,15 пт") {
		t.Errorf("says %q", says)
	}
}

// What a picture needs depends on the product.
func TestPictures(t *testing.T) {
	shown := func(pixels int, change func(*paper.Picture)) string {
		p := &paper.Picture{
			Block: "b", Story: "s", Picture: "p", X: 60 * pt, Y: 60 * pt, W: 72 * pt, H: 36 * pt,
			Crop: paper.Crop{W: pixels, H: pixels / 2},
		}
		change(p)
		return look(t, p)
	}
	as := func(*paper.Picture) {}
	for _, c := range []struct {
		pixels int
		want   string
	}{
		{300, ""},
		{299, "low-resolution press note"},
		{220, "low-resolution press note"},
		{219, "low-resolution press warning"},
		{150, "low-resolution press warning"},
		{149, "low-resolution office warning, low-resolution press blocking"},
		{99, "low-resolution office blocking, low-resolution press blocking"},
		{95, "low-resolution office blocking, low-resolution press blocking, low-resolution screen warning"},
	} {
		if got := shown(c.pixels, as); got != c.want {
			t.Errorf("%d dots per inch: got %q, want %q", c.pixels, got, c.want)
		}
	}
	mark := func(p *paper.Picture) { p.Block, p.Story = "", "" }
	if got := shown(99, mark); got != "low-resolution office blocking, low-resolution press blocking" {
		t.Errorf("a donor's mark: got %q", got)
	}
	off := func(p *paper.Picture) { p.X, p.Y, p.W, p.H = -3*mm, -3*mm, 216*mm, 80*mm }
	if got := shown(3000, off); got != "" {
		t.Errorf("a picture that bleeds: got %q", got)
	}
	short := func(p *paper.Picture) { off(p); p.X, p.W = 0, 210*mm }
	if got := shown(3000, short); got != "bleed office warning, bleed press blocking" {
		t.Errorf("a picture that stops at the trim: got %q", got)
	}
}
