package hyphen_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/export/hyphen"
)

func open(t testing.TB, l editor.Lang) *hyphen.Divider {
	t.Helper()
	d, err := hyphen.Open(l)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// divided writes a word with "·" at its points and "~" at its spare ones.
func divided(d *hyphen.Divider, word string) string {
	var sb strings.Builder
	from := 0
	for _, p := range d.Points(word) {
		sb.WriteString(word[from:p.At])
		sb.WriteString(map[bool]string{false: "·", true: "~"}[p.Spare])
		from = p.At
	}
	sb.WriteString(word[from:])
	return sb.String()
}

func divides(t *testing.T, l editor.Lang, cases map[string]string) {
	t.Helper()
	d := open(t, l)
	for word, want := range cases {
		if got := divided(d, word); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}

func TestRussian(t *testing.T) {
	divides(t, editor.Russian, map[string]string{
		"типография":              "ти~по·гра·фия",
		"государственный":         "го~су·дар·ствен·ный",
		"переулок":                "пе~ре·улок",
		"достопримечательность":   "до~сто·при·ме·ча·тель·ность",
		"Объединение":             "Объ·еди·не·ние",
		"трёхдневный":             "трёх·днев·ный",
		"шестьдесят":              "шесть·де·сят", // from the file's own list
		"Таджикистана":            "Та~джи·ки·ста~на",
		"микрокредитов":           "микро·кре·ди·тов",
		"«переулок»,":             "«пе~ре·улок»,",
		"социально-экономический": "со~ци·аль~но-эко·но·ми·че·ский",
	})
}

func TestEnglish(t *testing.T) {
	divides(t, editor.English, map[string]string{
		"government":           "gov·ern·ment",
		"however":              "how·ever", // from the file's own list
		"manuscript":           "ma·nu·script",
		"hyphenation":          "hy·phen·a·tion",
		"Tajikistan’s":         "Ta·jiki·stan’s",
		"counter-trafficking,": "counter-traf·fick·ing,",
		"(roundtables)":        "(round·tables)",
	})
}

func TestTajik(t *testing.T) {
	divides(t, editor.Tajik, map[string]string{
		"муҳоҷират":      "му·ҳо·ҷи·рат",
		"Тоҷикистон":     "То·ҷи·кис·тон",
		"маълумот":       "маъ·лу·мот",
		"байналмилалӣ":   "бай·нал·ми·ла·лӣ",
		"барномаи":       "бар·но·маи", // at least two letters stay
		"душанбе":        "душан·бе",
		"таҷрибаомӯзон,": "таҷ·ри·ба·о·мӯ·зон,",
	})
}

func TestWordsThatAreNeverDivided(t *testing.T) {
	cases := map[editor.Lang]string{
		editor.English: "people USAID UNHCR ORGANIZATION IOM’s COVID-19 MigraNation iOrganization " +
			"https://example.org/international/organization www.organization.example " +
			"organization.example/path information@organization.example organization12 " +
			"организация file_organization",
		editor.Russian: "Душанбе ОРГАНИЗАЦИЯ МИГРАЦИЯ съезд 125-летний2 organization " +
			"МОМовская организация@пример.орг организация.рф/путь",
		editor.Tajik: "ТОҶИКИСТОН organization суд",
	}
	for l, words := range cases {
		d := open(t, l)
		for w := range strings.FieldsSeq(words) {
			if got := d.Points(w); got != nil {
				t.Errorf("%s is divided: %s", w, divided(d, w))
			}
		}
	}
}

func TestUnknownLanguage(t *testing.T) {
	if _, err := hyphen.Open("xx"); err == nil {
		t.Error("a language that is not known has hyphens")
	}
}

// Whatever the text, points ascend, lie between letters and leave enough on both sides.
func TestPointsOfAnyText(t *testing.T) {
	mins := map[editor.Lang][2]int{editor.English: {2, 3}, editor.Russian: {3, 3}, editor.Tajik: {2, 2}}
	dividers := map[editor.Lang]*hyphen.Divider{}
	for _, l := range editor.Langs() {
		dividers[l] = open(t, l)
	}
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("аеиоутсрнълйкяёцщүҷabcdeéiostrnlyhß.-’1Ю😀«/")), 0, 30, -1)
	rapid.Check(t, func(rt *rapid.T) {
		l := rapid.SampledFrom(editor.Langs()).Draw(rt, "language")
		text := letters.Draw(rt, "text")
		points := dividers[l].Points(text)
		for i, p := range points {
			if i > 0 && p.At <= points[i-1].At {
				rt.Fatalf("%q: points %v do not ascend", text, points)
			}
			before, after := around(text, p.At)
			few := before < mins[l][0] || after < mins[l][1]
			if few != p.Spare || before < 2 || after < 2 {
				rt.Fatalf("%q: %d letters before %v, %d after", text, before, p, after)
			}
		}
	})
}

// around counts the letters that touch byte p on both sides.
func around(text string, p int) (before, after int) {
	if !utf8.RuneStart(text[p]) {
		return 0, 0
	}
	foreign := func(c rune) bool { return strings.ContainsRune(".-’1😀«/", c) }
	left := strings.FieldsFunc("."+text[:p], foreign)
	right := strings.FieldsFunc(text[p:]+".", foreign)
	if len(left) == 0 || len(right) == 0 {
		return 0, 0
	}
	return utf8.RuneCountInString(left[len(left)-1]), utf8.RuneCountInString(right[0])
}

func BenchmarkOpen(b *testing.B) {
	for _, l := range []editor.Lang{editor.English, editor.Russian} {
		b.Run(string(l), func(b *testing.B) {
			for b.Loop() {
				if _, err := hyphen.Open(l); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkPoints(b *testing.B) {
	d := open(b, editor.Russian)
	for b.Loop() {
		d.Points("достопримечательность,")
	}
}
