package line

import (
	"math"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/face"
)

// chancesOf writes a text with its chances: "|" between words, "·" after hyphens of the
// text, "-" where ours would go, "~" where ours would go for want of a better place.
func chancesOf(t *testing.T, l editor.Lang, words string) string {
	t.Helper()
	b := NewBreaker(ruler(t))
	p := body(l, words)
	b.text.shape(b.ruler, p)
	b.divide(l)
	b.text.keepLastWords()
	b.text.findChances(filled)
	var sb strings.Builder
	from := 0
	for _, c := range b.text.chances[1 : len(b.text.chances)-1] {
		to := int(b.text.chars[c.end].at)
		sb.WriteString(words[from:to])
		from = to
		switch {
		case c.how == atGap:
			sb.WriteByte('|')
			from++
		case c.how == atForced:
			sb.WriteByte('/')
			from++
		case c.spare:
			sb.WriteByte('~')
		case c.how == atHyphen:
			sb.WriteByte('-')
		default:
			sb.WriteString("·")
		}
	}
	return sb.String() + words[from:]
}

func TestChances(t *testing.T) {
	cases := []struct {
		name string
		lang editor.Lang
		in   string
		want string
	}{
		{"words", editor.English, "one two", "one|two"},
		{"before a dash", editor.Russian, "Да — нет — да", "Да —|нет —|да"},
		{"a spaced en dash", editor.English, "one – two", "one –|two"},
		{"a minus before a number", editor.English, "at –5 or −5", "at|–5|or|−5"},
		{"dash between words", editor.English, "well—known", "well—·known"},
		{"dash after a bracket", editor.Russian, "«а»—б", "«а»—б"},
		{"range of figures", editor.English, "10–15 2012–2014", "10–15|2012–2014"},
		{"range of names", editor.English, "Kulob–Rasht road", "Kulob–·Rasht|road"},
		{"no-break spaces", editor.Russian, "12\u202f500\u00a0чел. и\u00a0№ 5", "12\u202f500\u00a0чел.|и\u00a0№|5"},
		{"a space beside a no-break space", editor.Russian, "а \u00a0б", "а \u00a0б"},
		{"figure space and word joiner", editor.English, "1\u20072 a\u2060-\u2060bcd", "1\u20072|a\u2060-\u2060bcd"},
		{"no-break hyphen", editor.English, "long\u2011term plan", "long\u2011term|plan"},
		{"compound", editor.English, "well-known man", "well-·known|man"},
		{"short parts stay", editor.Russian, "из-за кто-то 25-й по-моему", "из-за|кто-то|25-й|по-·моему"},
		{"initials before a name", editor.Russian, "о А. Б. Саме", "о|А. Б. Саме"},
		{"initials after a name", editor.Russian, "Саме А. Б.", "Саме А. Б."},
		{"the end of a sentence", editor.Russian, "у нас. А. был", "у|нас.|А.|был"},
		{"a vitamin", editor.English, "in vitamin C. but", "in|vit-amin|C.|but"},
		{"opening marks", editor.Russian, "( да « нет", "( да|« нет"},
		{"loose punctuation", editor.English, "what ? yes", "what ?|yes"},
		{
			"address", editor.English, "see https://example.org/path/to?a=b now",
			"see|https://example·.org/·path/·to·?a·=b|now",
		},
		{"address without scheme", editor.English, "www.example.org/ab,", "www.example·.org/·ab,"},
		{"mail", editor.English, "info@example.org now", "info@example.org|now"},
		{"either or", editor.English, "and/or women/girls", "and/or|women/·girls"},
		{"soft hyphen", editor.English, "ab\u00adcd now", "ab\u00ad-cd|now"},
		{"hyphens", editor.Russian, "типография да", "ти~по-гра-фия|да"},
		{"not in the last word", editor.Russian, "да типография.", "да|типография."},
		{"nor after a no-break space", editor.Russian, "да и\u00a0типография", "да|и\u00a0типография"},
		{
			"nor before a forced break", editor.Russian, "типография\nда типография да",
			"типография/да|ти~по-гра-фия|да",
		},
		{"double spaces and tabs", editor.English, "a  b\tc \n d", "a| b|c / d"},
		{"Tajik has no hyphens", editor.Tajik, "муҳоҷират ва муҳоҷират", "муҳоҷират|ва|муҳоҷират"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := chancesOf(t, c.lang, c.in); got != c.want {
				t.Errorf("%q\n got %q\nwant %q", c.in, got, c.want)
			}
		})
	}
}

// quality is what a page's reader would see.
type quality struct {
	justified, hyphens, row, overfull, short int
	mean, worst                              float64
}

func judge(t testing.TB, b *Breaker, paragraphs []*Paragraph) quality {
	t.Helper()
	var q quality
	for _, p := range paragraphs {
		row := 0
		lines := b.Break(p)
		for i := range lines {
			l := &lines[i]
			row++
			if !strings.HasSuffix(l.said(), "-") {
				row = 0
			}
			q.row = max(q.row, row)
			if l.Hyphenated {
				q.hyphens++
			}
			if l.Overfull > 0 || l.Torn {
				q.overfull++
			}
			if l.Justified {
				q.justified++
				q.mean += math.Abs(l.Ratio)
				q.worst = max(q.worst, math.Abs(l.Ratio))
			}
		}
		if n := len(lines); n > 1 && inside(&lines[n-1])*5 < p.Measure {
			q.short++
		}
	}
	q.mean /= float64(q.justified)
	return q
}

func TestQualityOfBodyText(t *testing.T) {
	cases := []struct {
		lang        editor.Lang
		mean, worst float64
		hyphens     int // per 100 lines
	}{
		{editor.English, 0.69, 2.9, 18},
		{editor.Russian, 1.04, 5.9, 34},
	}
	b := NewBreaker(ruler(t))
	for _, c := range cases {
		t.Run(string(c.lang), func(t *testing.T) {
			all := otherText(t, c.lang)
			q := judge(t, b, all)
			hyphens := float64(q.hyphens) / float64(q.justified) * 100
			t.Logf("%d lines: mean ratio %.3f, worst %.2f, %.1f hyphens per 100 lines, %d short last lines of %d",
				q.justified, q.mean, q.worst, hyphens, q.short, len(all))
			if q.overfull > 0 || q.row > 2 {
				t.Errorf("%d lines too long, %d hyphens in a row", q.overfull, q.row)
			}
			if q.mean > c.mean || q.worst > c.worst || hyphens > float64(c.hyphens) {
				t.Errorf("worse than it was")
			}
		})
	}
}

func TestHeadlines(t *testing.T) {
	cases := []struct {
		name    string
		lang    editor.Lang
		measure float64 // mm
		in      string
		want    string
	}{
		{"one line", editor.English, 174, "Water for the upper villages", "Water for the upper villages"},
		{
			"two even lines", editor.English, 174,
			"Border guards and customs officers train together for the first time",
			"Border guards and customs officers|train together for the first time",
		},
		{
			"no word alone", editor.English, 100, "Winter wheat returns to Khatlon",
			"Winter wheat|returns to Khatlon",
		},
		{
			"no preposition at the end", editor.Russian, 174,
			"Пограничники и таможенники впервые прошли подготовку на общей границе",
			"Пограничники и таможенники впервые|прошли подготовку на общей границе",
		},
		{
			"never divided", editor.Russian, 120, "Достопримечательности и здравоохранение",
			"Достопримечательности|и здравоохранение",
		},
		{
			"but for a word that is too long", editor.Russian, 70, "Достопримечательности",
			"Достоприме-|чательности",
		},
		{"forced", editor.English, 174, "One\nTwo", "One|Two"},
	}
	b := NewBreaker(ruler(t))
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			lines := b.Balance(&Paragraph{
				Spans: []Span{{Text: c.in, Font: face.SerifBold}}, Size: 24000,
				Lang: c.lang, Measure: face.Millimetres(c.measure), Align: Ragged, Hyphens: true,
			})
			var got []string
			for i := range lines {
				got = append(got, lines[i].said())
			}
			if s := strings.Join(got, "|"); s != c.want {
				t.Errorf("got  %s\nwant %s", s, c.want)
			}
		})
	}
}

func TestLooseness(t *testing.T) {
	b := NewBreaker(ruler(t))
	longer, shorter := 0, 0
	for _, text := range reference(t, editor.English, 3000) {
		p := body(editor.English, text+text+text)
		p.Measure *= 2 // in a narrow column hardly a paragraph can do with a line less
		n := len(b.Break(p))
		p.Looseness = 1
		up := b.Break(p)
		p.Looseness = -1
		down := b.Break(p)
		if d := len(up) - n; d < 0 || d > 1 {
			t.Errorf("looser by %d lines", d)
		}
		if d := n - len(down); d < 0 || d > 1 {
			t.Errorf("tighter by %d lines", d)
		}
		longer += len(up) - n
		shorter += n - len(down)
	}
	if longer == 0 || shorter == 0 {
		t.Errorf("%d paragraphs got longer, %d shorter", longer, shorter)
	}
}

func TestWordsTooLongForALine(t *testing.T) {
	b := NewBreaker(ruler(t))
	p := body(editor.English, "See aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa there.")
	lines := b.Break(p)
	torn := 0
	for i := range lines {
		if lines[i].Overfull > 0 {
			t.Errorf("line %d is too long by %d", i, lines[i].Overfull)
		}
		if lines[i].Torn {
			torn++
		}
	}
	if torn == 0 {
		t.Error("nothing says that a word was torn")
	}
	p = body(editor.English, "1\u00a0\u20601\u00a01\u00a01\u00a01\u00a01\u00a01")
	p.Measure = 5000
	if lines := b.Break(p); len(lines) != 1 || lines[0].Overfull == 0 {
		t.Errorf("figures that belong together: %d lines, the first too long by %d", len(lines), lines[0].Overfull)
	}
}

// What no line can hold must not make the breaker think for minutes either.
func TestLongTextsWithoutChances(t *testing.T) {
	b := NewBreaker(ruler(t))
	glued := strings.ReplaceAll(strings.Repeat(texts(t, editor.Russian)[0]+" ", 60), " ", "\u00a0")
	for _, looseness := range []int{0, 1} {
		for _, al := range []Align{Justified, Ragged} {
			p := body(editor.Russian, glued)
			p.Align, p.Looseness = al, looseness
			lines := b.Break(p)
			for i := range lines {
				if lines[i].Overfull > 0 {
					t.Fatalf("line %d is too long by %d", i, lines[i].Overfull)
				}
			}
		}
	}
}

func TestMeasuresThatHoldNothing(t *testing.T) {
	b := NewBreaker(ruler(t))
	for _, measure := range []face.Length{-1000, 0, 1, 3000} {
		for _, al := range []Align{Justified, Ragged, Centred} {
			p := body(editor.English, "It cannot be.")
			p.Measure, p.Align = measure, al
			if lines := b.Break(p); lines[0].Overfull == 0 {
				t.Errorf("%d lines fit a measure of %d", len(lines), measure)
			}
		}
	}
}

func TestNothingToSet(t *testing.T) {
	b := NewBreaker(ruler(t))
	for _, text := range []string{"", " ", "\n", " \n\t\n ", "\u00ad", "😀中"} {
		if lines := b.Break(body(editor.English, text)); len(lines) != 0 {
			t.Errorf("%q has %d lines", text, len(lines))
		}
	}
	if lines := b.Break(&Paragraph{Size: 9500, Measure: 1000}); len(lines) != 0 {
		t.Errorf("no spans have %d lines", len(lines))
	}
}
