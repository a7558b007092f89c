package line

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/export/face"
)

// Words for any paragraph, with everything that has a rule of its own.
const (
	russianWords = "и в на что Таджикистан организация международной " +
		"достопримечательность «газета», — сказал 10–15 2012–2014 12\u202f500\u00a0чел. " +
		"из-за социально-экономический т.\u00a0е. № 5 А. Б. подъезд, водопользователей: " +
		"https://example.org/a/long/way?to=it info@example.org МОМ 25-й (см.\u00a0с.\u00a03) " +
		"здраво\u00adохранение кто-нибудь да?.. нет! ё"
	englishWords = "a of the organization international “quote,” – said 10–15 " +
		"counter-trafficking USAID 3.5\u00a0km https://example.org/path/index.html well—known " +
		"A. B. preparedness; remittances: households (IOM) and/or bey\u2060ond e\u2011mail"
)

func draw(t *rapid.T) *Paragraph {
	l := rapid.SampledFrom(editor.Langs()).Draw(t, "language")
	pool := strings.Split(russianWords, " ")
	if l == editor.English {
		pool = strings.Split(englishWords, " ")
	}
	p := &Paragraph{
		Lang: l, Size: 9500, Hyphens: rapid.Bool().Draw(t, "hyphens"),
		Measure:   face.Length(rapid.IntRange(60000, 300000).Draw(t, "measure")),
		Indent:    face.Length(rapid.SampledFrom([]int{0, 13000}).Draw(t, "indent")),
		Align:     rapid.SampledFrom([]Align{Justified, Ragged, Centred}).Draw(t, "align"),
		Tracking:  face.Length(rapid.SampledFrom([]int{0, 0, -100, 500}).Draw(t, "tracking")),
		Looseness: rapid.IntRange(-1, 1).Draw(t, "looseness"),
	}
	for range rapid.IntRange(1, 3).Draw(t, "spans") {
		some := rapid.SliceOfN(rapid.SampledFrom(pool), 1, 40).Draw(t, "words")
		sep := rapid.SampledFrom([]string{" ", " ", " ", "\u00a0", "\n", "  "}).Draw(t, "between")
		p.Spans = append(p.Spans, Span{
			Text: strings.Join(some, " ") + sep,
			Font: face.Font(rapid.IntRange(0, 7).Draw(t, "font")),
		})
	}
	return p
}

func TestAnyParagraph(t *testing.T) {
	r := ruler(t)
	again := NewBreaker(r)
	rapid.Check(t, func(rt *rapid.T) {
		p := draw(rt)
		b := NewBreaker(r)
		for _, lines := range [][]Line{b.Break(p), b.Balance(p)} {
			noWordLost(rt, p, lines)
			onMeasure(rt, p, lines)
			noBadBreak(rt, p, lines)
			hyphensInRow(rt, lines)
			glyphsInOrder(rt, lines)
		}
		if !reflect.DeepEqual(b.Break(p), again.Break(p)) {
			rt.Fatalf("a breaker that has broken other paragraphs breaks this one in another way")
		}
	})
}

// Any text at all: nothing panics, and every character that the face has is set.
func TestAnyText(t *testing.T) {
	b := NewBreaker(ruler(t))
	rapid.Check(t, func(rt *rapid.T) {
		p := body(rapid.SampledFrom(editor.Langs()).Draw(rt, "language"), rapid.String().Draw(rt, "text"))
		want := 0
		for _, g := range b.ruler.Shape(face.Serif, p.Spans[0].Text) {
			if c := (char{r: g.Rune}); g.Width > 0 && g.Rune != face.SoftHyphen && !c.gap() {
				want++
			}
		}
		got := 0
		for _, l := range b.Break(p) {
			for _, r := range l.Runs {
				for _, g := range r.Glyphs {
					if c := (char{r: g.Rune}); g.Rune != face.SoftHyphen && !c.gap() {
						got++
					}
				}
			}
		}
		if got != want {
			rt.Fatalf("%d characters are set, of %d", got, want)
		}
	})
}

// noWordLost: the lines say what the paragraph says, without spaces at their edges and
// hyphens of ours.
func noWordLost(t *rapid.T, p *Paragraph, lines []Line) {
	t.Helper()
	var sb strings.Builder
	for i := range lines {
		for _, r := range lines[i].Runs {
			for _, g := range r.Glyphs {
				if g.Rune != face.SoftHyphen {
					sb.WriteRune(g.Rune)
				}
			}
		}
	}
	squeeze := func(s string) string {
		return strings.NewReplacer(" ", "", "\n", "", "\u00ad", "", "\u2060", "").Replace(s)
	}
	if got, want := squeeze(sb.String()), squeeze(joined(p.Spans)); got != want {
		t.Fatalf("the lines say\n%s\nthe paragraph\n%s", got, want)
	}
	for i := 1; i < len(lines); i++ {
		if gap := joined(p.Spans)[lines[i-1].To:lines[i].From]; strings.Trim(gap, " \n\u00ad") != "" {
			t.Fatalf("%q stands between lines", gap)
		}
	}
}

// onMeasure: justified lines fill their measure to the last unit, others stay inside.
func onMeasure(t *rapid.T, p *Paragraph, lines []Line) {
	t.Helper()
	for i := range lines {
		l := &lines[i]
		end := l.X + l.Width - l.HangRight - l.Overfull
		if l.Justified && end != p.Measure || end > p.Measure {
			t.Fatalf("line %d %q ends at %d, the measure is %d", i, l.said(), end, p.Measure)
		}
		if l.Justified && (l.Ratio < -1 || l.X+l.HangLeft != 0 && i > 0) {
			t.Fatalf("line %d %q: ratio %v, begins at %d", i, l.said(), l.Ratio, l.X)
		}
		if l.Overfull > 0 && p.Measure > 100000 {
			t.Fatalf("line %d %q is too long by %d", i, l.said(), l.Overfull)
		}
	}
}

// noBadBreak: no line ends where none may.
func noBadBreak(t *rapid.T, p *Paragraph, lines []Line) {
	t.Helper()
	all := joined(p.Spans)
	for i := 1; i < len(lines); i++ {
		before, after := all[:lines[i-1].To], all[lines[i].From:]
		between := all[lines[i-1].To:lines[i].From]
		if strings.Contains(between, "\n") {
			continue
		}
		for _, glue := range []string{"\u00a0", "\u202f", "\u2060", "\u2011"} {
			if strings.HasSuffix(before, glue) || strings.HasPrefix(after, glue) {
				t.Fatalf("a line ends at a no-break space: %q | %q", tail(before), head(after))
			}
		}
		if !lines[i-1].Torn && badBreak(before, between, after) {
			t.Fatalf("a line ends badly: %q | %q", tail(before), head(after))
		}
	}
}

func badBreak(before, between, after string) bool {
	switch {
	case strings.HasPrefix(after, "—"),
		between == "" && strings.HasSuffix(before, "–") && '0' <= after[0] && after[0] <= '9',
		strings.HasSuffix(before, " A.") && after[0] < 'a' && after[0] > '9',
		strings.HasSuffix(before, " А.") && strings.HasPrefix(after, "Б."),
		strings.HasSuffix(before, ":") && strings.HasPrefix(after, "//"),
		strings.HasSuffix(before, "http:/"), strings.HasSuffix(before, "://"):
		return true
	}
	return false
}

func tail(s string) string { return s[max(0, len(s)-12):] }
func head(s string) string { return s[:min(len(s), 12)] }

func hyphensInRow(t *rapid.T, lines []Line) {
	t.Helper()
	row := 0
	for i := range lines {
		row++
		if said := lines[i].said(); !strings.HasSuffix(said, "-") {
			row = 0
		}
		if row > 2 {
			t.Fatalf("three lines in a row end in hyphens: %q", lines[i].said())
		}
	}
}

// glyphsInOrder: glyphs never go backwards, and runs meet.
func glyphsInOrder(t *rapid.T, lines []Line) {
	t.Helper()
	for i := range lines {
		x := lines[i].X
		for k, r := range lines[i].Runs {
			if r.X != x {
				t.Fatalf("line %d: run %d begins at %d, the one before ended at %d", i, k, r.X, x)
			}
			at := face.Length(0)
			for _, g := range r.Glyphs {
				if g.X < at || g.X > r.Width {
					t.Fatalf("line %d %q: a glyph at %d after %d, of %d", i, lines[i].said(), g.X, at, r.Width)
				}
				at = g.X
			}
			x += r.Width
		}
		if x != lines[i].X+lines[i].Width {
			t.Fatalf("line %d ends at %d, its runs at %d", i, lines[i].X+lines[i].Width, x)
		}
	}
}
