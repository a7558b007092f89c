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
