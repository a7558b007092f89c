package typo_test

import (
	"regexp"
	"sort"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/editor/sample"
	"twofold/editor/typo"
)

// pieces are what texts are made of that rules look at.
var pieces = rapid.SampledFrom([]string{
	"word", "Слово", "слово", "Ҳаво", "в", "и", "а", "А", "A", "т", "д", "г", "ли", "кто", "то", "из", "за",
	"кое", "October", "per", "cent", "million", "organise", "and", "km", "TJS", "км", "тыс", "ый", "х", "p",
	"5", "05", "7", "12", "14", "100", "500", "2012", "2026", "9400", "12500", "734025", "992",
	".", ".", ",", ",", "!", "?", "…", ":", ";", "%", "№", "§", "°", "+", "/", "(", ")", "[", "]", "#", "@",
	" ", " ", " ", " ", "  ", "\u00a0", "\u202f", "\t", "\n", "-", "-", "–", "—", "--", "\u2011",
	"\"", "\"", "“", "”", "„", "«", "»", "'", "‘", "’", "’", "s", "\u00ad", "и\u0304", "һ", "љ",
	"wаter", "Bода", "U.S.", "т.е.", "www.example.org", "office@example.org", "https://example.org/a-b?c=1,2",
	"水", "🎉", "\xff",
})

func text(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(pieces, 0, 30).Draw(t, "text"), "")
}

// TestTwiceIsOnce: what a rule, or the house with all of them, has changed it leaves alone.
func TestTwiceIsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := text(t)
		l := rapid.SampledFrom(editor.Langs()).Draw(t, "language")
		for _, r := range typo.Rules() {
			once := by(only(r), before, l)
			if twice := by(only(r), once, l); twice != once {
				t.Fatalf("%s makes %q, then %q", r.ID, once, twice)
			}
		}
		once := typo.Tidy(before, l)
		if twice := typo.Tidy(once, l); twice != once {
			t.Fatalf("the house makes %q, then %q", once, twice)
		}
	})
}

var (
	digits    = regexp.MustCompile(`[0-9]`)
	addresses = regexp.MustCompile(`(https?://|www\.)[^\s\x{a0}\x{202f}«»“”"]*|[a-z]+@[a-z.]+`)
)

// digitsOf are the digits of a text, one after the other.
func digitsOf(s string) string { return strings.Join(digits.FindAllString(s, -1), "") }

// sorted are digits by size, without zeros: a date may gain one.
func sorted(digits string) string {
	all := strings.Split(strings.ReplaceAll(digits, "0", ""), "")
	sort.Strings(all)
	return strings.Join(all, "")
}

// TestFiguresAndAddressesStay: whatever the text, its figures and addresses come out as
// they went in. Only dates may turn their parts round.
func TestFiguresAndAddressesStay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := text(t)
		l := rapid.SampledFrom(editor.Langs()).Draw(t, "language")
		undated := by(&editor.House{Off: []string{"date", "day-first"}}, before, l)
		if a, b := digitsOf(before), digitsOf(undated); a != b {
			t.Fatalf("%q has the digits %s, %q has %s", before, a, undated, b)
		}
		after := typo.Tidy(before, l)
		if a, b := digitsOf(before), digitsOf(after); sorted(a) != sorted(b) {
			t.Fatalf("%q has the digits %s, %q has %s", before, a, after, b)
		}
		for _, address := range addresses.FindAllString(before, -1) {
			if address = strings.TrimRight(address, ".,;:!?)-–—…'’‘"); !strings.Contains(after, address) {
				t.Fatalf("%s is gone: %q, %q", address, before, after)
			}
		}
	})
}

// TestChangesFit: changes stand in order, do not overlap, and say what stands there.
func TestChangesFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before := text(t)
		l := rapid.SampledFrom(editor.Langs()).Draw(t, "language")
		at := 0
		for _, c := range typo.Changes(version(before, l), &editor.House{}) {
			if c.From < at || !c.Fits(before) || c.Old == c.New || c.Words == "" {
				t.Fatalf("%s at %d after %d: %q to %q about %q in %q", c.Rule.ID, c.From, at, c.Old,
					c.New, c.Words, before)
			}
			at = c.To
		}
	})
}

func sampleVersions(tb testing.TB) []editor.Version {
	tb.Helper()
	c, err := sample.Publication()
	if err != nil {
		tb.Fatal(err)
	}
	var out []editor.Version
	for _, s := range c.Stories {
		out = append(out, s.Versions...)
	}
	for _, p := range c.Projects {
		for _, b := range p.Briefs {
			out = append(out, editor.Version{Lang: b.Lang, Blocks: []editor.Block{b.Body}})
		}
	}
	return out
}

// TestSampleIsTidy: careful text needs no change, by no rule.
func TestSampleIsTidy(t *testing.T) {
	for _, v := range sampleVersions(t) {
		for _, c := range typo.Changes(&v, &editor.House{}) {
			t.Errorf("%s %s: %q to %q at “%s”", v.Lang, c.Rule.ID, c.Old, c.New, c.Words)
		}
	}
}

// TestSampleComesBack: the sample typed without a typographer becomes the sample again,
// but for the spaces after some numbers, which a person has set.
func TestSampleComesBack(t *testing.T) {
	typed := strings.NewReplacer("\u00a0", " ", "\u202f", " ", "«", `"`, "»", `"`, "„", `"`, "“", `"`, "”", `"`,
		"‘", "'", "’", "'", "—", "-", "…", "...")
	for _, v := range sampleVersions(t) {
		for i := range v.Blocks {
			want := v.Blocks[i].Text()
			got := typo.Tidy(typed.Replace(want), v.Lang)
			if afterNumber.ReplaceAllString(got, "$1 ") != afterNumber.ReplaceAllString(want, "$1 ") {
				t.Errorf("%s\ngot  %q\nwant %q", v.Lang, got, want)
			}
		}
	}
}

var afterNumber = regexp.MustCompile("([0-9])\u00a0")

func TestFormattingStays(t *testing.T) {
	v := &editor.Version{Lang: ru, Blocks: []editor.Block{{ID: "b", Spans: []editor.Span{
		{Text: "Вода "}, {Text: `- это "жизнь"`, Bold: true}, {Text: "..."}, {Text: " в горах", Link: "https://example.org"},
	}}}}
	typo.Apply(v, typo.Changes(v, &editor.House{}))
	want := []editor.Span{
		{Text: "Вода\u00a0"}, {Text: "— это «жизнь»", Bold: true}, {Text: "…"}, {Text: " в\u00a0горах", Link: "https://example.org"},
	}
	if len(v.Blocks[0].Spans) != len(want) {
		t.Fatalf("got %+v", v.Blocks[0].Spans)
	}
	for i, s := range v.Blocks[0].Spans {
		if s != want[i] {
			t.Errorf("got %+v, want %+v", s, want[i])
		}
	}
}

func TestBlocksAreApart(t *testing.T) {
	v := &editor.Version{Lang: ru, Blocks: []editor.Block{
		{ID: "a", Spans: editor.Plain(`Открытая "кавычка в горах`)},
		{ID: "b", Spans: editor.Plain(`Слово "вода"`)},
	}}
	typo.Apply(v, typo.Changes(v, &editor.House{}))
	for i, want := range []string{"Открытая \"кавычка в\u00a0горах", "Слово «вода»"} {
		if got := v.Blocks[i].Text(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestExcusesHoldAtOnePlace(t *testing.T) {
	v := version("Кoт спит. Дoм стоит.", ru)
	all := typo.Changes(v, &editor.House{})
	if len(all) != 2 {
		t.Fatalf("%d changes, want 2", len(all))
	}
	h := &editor.House{Excused: []editor.Excuse{all[0].Excuse("story", ru)}}
	left := typo.Changes(v, h)
	if len(left) != 1 || left[0].From != all[1].From {
		t.Errorf("left are %+v", left)
	}
	v.Blocks[0].Spans = editor.Plain("Потом. Кoт спит. Дoм стоит.")
	if again := typo.Changes(v, h); len(again) != 1 {
		t.Errorf("words before make %d changes, want 1", len(again))
	}
}

func TestRulesCanBeSwitched(t *testing.T) {
	for _, c := range []struct {
		name string
		h    editor.House
		want string
	}{
		{"as they come", editor.House{}, "на реке в\u00a0горах"},
		{"one off", editor.House{Off: []string{"short-word"}}, "на реке в горах"},
		{"a resting one on", editor.House{On: []string{"short-words"}}, "на\u00a0реке в\u00a0горах"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := by(&c.h, "на реке в горах", ru); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestOpenQuote(t *testing.T) {
	for _, c := range []struct {
		text string
		lang editor.Lang
		want int
	}{
		{"«Да»", ru, -1},
		{"Он: «Да", ru, 6},
		{"Да» и", ru, 4},
		{"The officers' “room”", en, -1},
		{"A 5\" pipe", en, -1},
	} {
		if got := typo.OpenQuote(c.text, c.lang); got != c.want {
			t.Errorf("%s: %d, want %d", c.text, got, c.want)
		}
	}
}

const (
	en = editor.English
	ru = editor.Russian
)

// BenchmarkSample looks at all stories and briefs of the sample in both languages.
func BenchmarkSample(b *testing.B) {
	versions := sampleVersions(b)
	h := &editor.House{}
	n := 0
	for i := range versions {
		for k := range versions[i].Blocks {
			n += len(versions[i].Blocks[k].Text())
		}
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for i := range versions {
			typo.Changes(&versions[i], h)
		}
	}
}
