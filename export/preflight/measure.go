package preflight

import (
	"fmt"
	"math"
	"strings"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
)

// decimals is a number as people read it, in hundredths beside its whole part.
type decimals struct{ whole, hundredths int }

func points(l paper.Length) decimals { return rounded(float64(l) / 1000) }

func millimetres(l paper.Length) decimals { return rounded(float64(l) / 1000 * 25.4 / 72) }

func rounded(v float64) decimals {
	n := int(math.Round(math.Max(v, 0) * 100))
	return decimals{n / 100, n % 100}
}

func (d decimals) in(l editor.Lang) string {
	text := strings.TrimRight(fmt.Sprintf("%d.%02d", d.whole, d.hundredths), "0")
	text = strings.TrimSuffix(text, ".")
	if l == editor.Russian {
		text = strings.Replace(text, ".", ",", 1)
	}
	return text
}

// isBody says whether a text is running text: a paragraph of a story in the typeface of
// the body. Bylines are smaller and in the other; raised signs are meant to be small.
func isBody(t *paper.Text) bool {
	serif := t.Font == face.Serif || t.Font == face.SerifItalic || t.Font == face.SerifBold
	return t.Rise == 0 && t.Story != "" && t.Tag == design.TagParagraph && serif
}

// fromTrim is how far a text is from the nearest edge of the page; less than nothing
// outside it. Letters reach about three quarters of their size above the baseline and a
// quarter below.
func (l *look) fromTrim(t *paper.Text) paper.Length {
	return min(t.X, l.doc.Width-t.X-t.Width, t.Y-t.Size*3/4, l.doc.Height-t.Y-t.Size/4)
}

// bounds is the rectangle that a rule covers.
func bounds(r *paper.Rule) (x, y, w, h paper.Length) {
	x, y = min(r.X1, r.X2), min(r.Y1, r.Y2)
	w, h = max(r.X1, r.X2)-x, max(r.Y1, r.Y2)-y
	if w == 0 {
		return x - r.Thick/2, y, r.Thick, h
	}
	return x, y - r.Thick/2, w, r.Thick
}

// contrast finds text that hardly differs from the box it stands on, or from the paper.
// What a picture shows under a text is not known here.
func (l *look) contrast(t *paper.Text) {
	ground := design.Paper
	x, y := t.X+t.Width/2, t.Y-t.Size/4
	for i := len(l.under) - 1; i >= 0; i-- {
		if p, ok := l.under[i].(*paper.Picture); ok && within(x-p.X, p.W) && within(y-p.Y, p.H) {
			return
		}
		if b, ok := l.under[i].(*paper.Box); ok && within(x-b.X, b.W) && within(y-b.Y, b.H) {
			ground = b.Fill
			break
		}
	}
	asked := 4.5
	if t.Size >= large {
		asked = 3
	}
	if got := design.Contrast(t.Colour, ground); got < asked {
		l.report(&faint, t, t.Story, rounded(got))
	}
}

func within(at, size paper.Length) bool { return at >= 0 && at <= size }
