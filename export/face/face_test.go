package face_test

import (
	"bytes"
	"os"
	"sync"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/jung-kurt/gofpdf"
	"pgregory.net/rapid"

	"twofold/export/face"
)

const (
	english = "The “AV” of Tajikistan’s Water Year – To: Vakhsh, Yavan & Tursunzoda (10–15 km, 12,500 people)."
	russian = "«Газета, — говорит редактор, — должна быть удобной»: Уг. ГАТТ, Т. А., 12\u202f500\u00a0чел., 10–15\u00a0%…"
	tajik   = "Ҷумҳурии Тоҷикистон: ғӣқӯҳҷ ҒӢҚӮҲҶ, «ҳамкорӣ» — муҳоҷират."
)

func open(t testing.TB) *face.Ruler {
	t.Helper()
	r, err := face.Open()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A pair at a time must say what HarfBuzz says of the whole paragraph, whatever the script
// and the language; only white space keeps its width.
func TestShapeIsHarfBuzzOfTheWholeText(t *testing.T) {
	r := open(t)
	for _, f := range face.Fonts() {
		hb := whole{t, r, f}
		for _, text := range []string{english, russian, tajik} {
			hb.agrees(text, "latn", "en")
			hb.agrees(text, "cyrl", "ru")
			hb.agrees(text, "cyrl", "tg")
		}
	}
}

func TestShapeIsHarfBuzzOfAnyText(t *testing.T) {
	r := open(t)
	alphabet := rapid.StringOfN(rapid.RuneFrom([]rune(english+russian+tajik)), 1, 60, -1)
	rapid.Check(t, func(rt *rapid.T) {
		f := face.Font(rapid.IntRange(0, 7).Draw(rt, "font"))
		whole{rt, r, f}.agrees(alphabet.Draw(rt, "text"), "cyrl", "ru")
	})
}

type failer interface {
	Helper()
	Fatalf(string, ...any)
}

type whole struct {
	t failer
	r *face.Ruler
	f face.Font
}

// agrees shapes text in one piece with nothing switched but ligatures and compares.
func (w whole) agrees(text, script, lang string) {
	w.t.Helper()
	fc, err := font.ParseTTF(bytes.NewReader(w.r.TTF(w.f)))
	if err != nil {
		w.t.Fatalf("%v", err)
	}
	tag, err := language.ParseScript(script)
	if err != nil {
		w.t.Fatalf("%v", err)
	}
	buf := harfbuzz.NewBuffer()
	buf.Props = harfbuzz.SegmentProperties{
		Direction: harfbuzz.LeftToRight,
		Script:    tag, Language: language.NewLanguage(lang),
	}
	runes := []rune(text)
	buf.AddRunes(runes, 0, len(runes))
	off, err := harfbuzz.ParseFeature("-liga")
	if err != nil {
		w.t.Fatalf("%v", err)
	}
	buf.Shape(harfbuzz.NewFont(fc), []harfbuzz.Feature{off})
	got := w.r.Shape(w.f, text)
	if len(got) != len(buf.Info) || len(got) != len(runes) {
		w.t.Fatalf("%q: %d glyphs, HarfBuzz has %d", text, len(got), len(buf.Info))
	}
	for i, g := range got {
		if g.Rune != runes[i] {
			w.t.Fatalf("%q: glyph %d is %q", text, i, g.Rune)
		}
		if g.ID == 0 {
			continue
		}
		want := int(buf.Pos[i].XAdvance)
		if w.blank(g.Rune) || i+1 < len(runes) && w.blank(runes[i+1]) {
			want = w.r.Width(w.f, g.Rune)
		}
		if int(g.ID) != int(buf.Info[i].Glyph) || g.Advance != want {
			w.t.Fatalf("%q: glyph %d %q is %d, %d wide; HarfBuzz says %d, %d", text, i, g.Rune,
				g.ID, g.Advance, buf.Info[i].Glyph, want)
		}
	}
}

// blank says whether c is a word space or spacing without a glyph, for which HarfBuzz
// takes the word space's.
func (w whole) blank(c rune) bool {
	return c == ' ' || c == face.NoBreakSpace || w.r.ID(w.f, c) == 0
}

func TestKerning(t *testing.T) {
	r := open(t)
	plain := r.Width(face.Serif, 'A') + r.Width(face.Serif, 'V')
	got := r.Shape(face.Serif, "AV")
	if sum := got[0].Advance + got[1].Advance; sum >= plain {
		t.Errorf("AV is %d wide, its letters %d: no kerning", sum, plain)
	}
	if k := r.Kern(face.Sans, '.', ' ') + r.Kern(face.Sans, face.NoBreakSpace, 'A'); k != 0 {
		t.Errorf("word spaces are kerned by %d", k)
	}
	if got := r.Shape(face.Serif, "fi"); len(got) != 2 {
		t.Errorf("fi became %d glyphs: ligatures are off", len(got))
	}
}

// The PDF's width table is gofpdf's: every width must be the same number there.
func TestWidthsAreThePDFs(t *testing.T) {
	r := open(t)
	for _, f := range face.Fonts() {
		pdf := gofpdf.New("P", "pt", "A4", "")
		pdf.AddUTF8FontFromBytes("f", "", r.TTF(f))
		pdf.SetFont("f", "", 1000)
		for c := rune(0x20); c < 0x2300; c++ {
			if r.ID(f, c) == 0 || c == face.SoftHyphen {
				continue
			}
			if got, want := r.Width(f, c), int(pdf.GetStringWidth(string(c))+0.5); got != want {
				t.Fatalf("face %d, %U: %d wide, %d in the PDF", f, c, got, want)
			}
		}
	}
}

func TestSpacing(t *testing.T) {
	r := open(t)
	for _, f := range face.Fonts() {
		word, figure := r.Width(f, ' '), r.Width(f, '0')
		cases := []struct {
			name string
			c    rune
			want int
		}{
			{"no-break space", face.NoBreakSpace, word},
			{"figure space", face.FigureSpace, figure},
			{"thin space", face.ThinSpace, 200},
			{"narrow no-break space", face.NarrowSpace, 167},
			{"word joiner", face.WordJoiner, 0},
			{"soft hyphen", face.SoftHyphen, r.Width(f, '-')},
		}
		for _, c := range cases {
			if got := r.Width(f, c.c); got != c.want || !r.Has(f, c.c) {
				t.Errorf("face %d: %s is %d wide, want %d", f, c.name, got, c.want)
			}
		}
	}
	for _, g := range r.Shape(face.Serif, "1\u2009\u202f\u20072") {
		if g.ID == 0 && g.Rune < 0x2000 {
			t.Errorf("%U lost its glyph", g.Rune)
		}
	}
}

func TestMissing(t *testing.T) {
	r := open(t)
	cases := []struct {
		name, in string
		want     []face.Absent
	}{
		{"nothing", "Тоҷикистон № 5 — “ok”\n", nil},
		{"emoji", "a😀b", []face.Absent{{Rune: 0x1f600, At: 1}}},
		{"Chinese", "я中", []face.Absent{{Rune: 0x4e2d, At: 2}}},
		{"lone surrogate", "a\xed\xa0\x80", []face.Absent{
			{Rune: 0xfffd, At: 1},
			{Rune: 0xfffd, At: 2},
			{Rune: 0xfffd, At: 3},
		}},
		{"control characters", "a\x00\x1b", []face.Absent{{Rune: 0, At: 1}, {Rune: 0x1b, At: 2}}},
		{"private use", "\ue000", []face.Absent{{Rune: 0xe000, At: 0}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := r.Missing(face.Serif, c.in)
			if len(got) != len(c.want) {
				t.Fatalf("found %v, want %v", got, c.want)
			}
			for i := range got {
				if got[i] != c.want[i] {
					t.Errorf("found %v, want %v", got[i], c.want[i])
				}
			}
			if n := len(r.Shape(face.Serif, c.in)); len(c.want) > 0 && n >= len([]rune(c.in)) {
				t.Errorf("%d glyphs: what the face lacks was set", n)
			}
		})
	}
}

// Every language's own letters are in every face.
func TestCoverage(t *testing.T) {
	r := open(t)
	for _, f := range face.Fonts() {
		for _, text := range []string{english, russian, tajik, "ёЁ№€₽•·…−×°§"} {
			if lost := r.Missing(f, text); lost != nil {
				t.Errorf("face %d lacks %v", f, lost)
			}
		}
	}
}

func TestOutline(t *testing.T) {
	r := open(t)
	o := r.Outline(face.Sans, r.ID(face.Sans, 'Ж'))
	if len(o) < 12 || o[0].Op != face.Move {
		t.Errorf("Ж has %d segments and begins with %v", len(o), o)
	}
	if n := len(r.Outline(face.Sans, r.ID(face.Sans, ' '))); n != 0 {
		t.Errorf("the space has %d segments", n)
	}
	if n := len(r.Outline(face.Sans, 65000)); n != 0 {
		t.Errorf("a glyph that is not there has %d segments", n)
	}
	if u := r.Upem(face.Sans); u != 1000 {
		t.Errorf("the em is %d", u)
	}
}

func TestTTFIsACopy(t *testing.T) {
	r := open(t)
	clear(r.TTF(face.Serif))
	want, err := os.ReadFile("data/PTSerif-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(r.TTF(face.Serif), want) {
		t.Error("a caller could change the ruler's font")
	}
}

func TestRulerServesManyAtOnce(t *testing.T) {
	r := open(t)
	want := r.Measure(face.Serif, 9500, 0, russian)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for _, f := range face.Fonts() {
				r.Shape(f, english)
				r.Outline(f, 40)
			}
			if got := r.Measure(face.Serif, 9500, 0, russian); got != want {
				t.Errorf("measured %d, alone %d", got, want)
			}
		})
	}
	wait.Wait()
}

func TestScale(t *testing.T) {
	cases := []struct {
		em   int
		size face.Length
		want face.Length
	}{
		{1000, 9500, 9500}, {500, 9500, 4750}, {533, 9500, 5064}, {-533, 9500, -5064}, {0, 9500, 0},
	}
	for _, c := range cases {
		if got := face.Scale(c.em, c.size); got != c.want {
			t.Errorf("%d/1000 em at %d is %d, want %d", c.em, c.size, got, c.want)
		}
	}
}

func TestLength(t *testing.T) {
	if got := face.Millimetres(84); got != 238110 {
		t.Errorf("84 mm is %d", got)
	}
	if got := face.Points(-1.0005); got != -1001 {
		t.Errorf("-1.0005 pt is %d", got)
	}
	if got := face.Points(13).Points(); got != 13 {
		t.Errorf("13 pt is %v", got)
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := face.Open(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkShape(b *testing.B) {
	r := open(b)
	b.SetBytes(int64(len(russian)))
	for b.Loop() {
		r.Shape(face.Serif, russian)
	}
}
