package line

import (
	"os"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/face"
)

// bodyMeasure is the width of the body's columns.
var bodyMeasure = face.Millimetres(84)

func ruler(t testing.TB) *face.Ruler {
	t.Helper()
	r, err := face.Open()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// texts reads the sample paragraphs of a language.
func texts(t testing.TB, l editor.Lang) []string {
	t.Helper()
	b, err := os.ReadFile("testdata/paragraphs-" + string(l) + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(b)), "\n")
}

// body is a paragraph of running text.
func body(l editor.Lang, text string) *Paragraph {
	return &Paragraph{
		Spans: []Span{{Text: text, Font: face.Serif}}, Size: 9500, Lang: l,
		Measure: bodyMeasure, Align: Justified, Hyphens: true,
	}
}

// said is the text of a line as it is painted; a hyphen of ours is "-".
func (l *Line) said() string {
	var sb strings.Builder
	for _, r := range l.Runs {
		for _, g := range r.Glyphs {
			if g.Rune == face.SoftHyphen {
				g.Rune = '-'
			}
			sb.WriteRune(g.Rune)
		}
	}
	return sb.String()
}

// Raised type takes two thirds of its room, whatever stands beside it, and never less than
// 6 pt type would.
func TestRaisedType(t *testing.T) {
	r := ruler(t)
	set := func(size face.Length, raised bool) Line {
		p := &Paragraph{
			Size: size, Lang: editor.English, Measure: 300 * face.Pt, Align: Ragged,
			Spans: []Span{
				{Text: "40 m", Font: face.Serif},
				{Text: "222", Font: face.Serif, Raised: raised},
				{Text: " each", Font: face.Serif},
			},
		}
		lines := NewBreaker(r).Break(p)
		if len(lines) != 1 || len(lines[0].Runs) != 3 {
			t.Fatalf("%d lines", len(lines))
		}
		return lines[0]
	}
	for _, c := range []struct{ size, small face.Length }{
		{12 * face.Pt, 8 * face.Pt}, {9 * face.Pt, 6 * face.Pt}, {8 * face.Pt, 6 * face.Pt}, {5 * face.Pt, 5 * face.Pt},
	} {
		plain, up := set(c.size, false), set(c.size, true)
		want := plain.Runs[1].Width * c.small / c.size
		if got := up.Runs[1].Width; got < want-2 || got > want+2 {
			t.Errorf("at %d the raised figures are %d wide, want %d", c.size, got, want)
		}
		if plain.Runs[2].Width != up.Runs[2].Width || plain.Width-up.Width != plain.Runs[1].Width-up.Runs[1].Width {
			t.Errorf("at %d what follows is moved wrongly: %d and %d", c.size, plain.Width, up.Width)
		}
		if small, rise := Raised(c.size); small != c.small || rise != c.size/3 {
			t.Errorf("Raised(%d) = %d, %d", c.size, small, rise)
		}
	}
}
