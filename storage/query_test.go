package storage

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"twofold/editor"
	"twofold/editor/desk"
)

func TestWordsAreFoldedAsReadersTakeThem(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"capitals", "Water WATER", "water water"},
		{"ё is е", "Ещё ёлка", "еще елка"},
		{"ё in two characters", "ёлка", "елка"},
		{"й in two characters is й", "мои\u0306 мой мои", "мой мой мои"},
		{"a stress mark", "за\u0301мок", "замок"},
		{"a soft hyphen", "водо\u00adснабжение", "водоснабжение"},
		{"a hyphen divides", "по-русски", "по русски"},
		{"an apostrophe divides", "village’s don't", "village s don t"},
		{"figures", "12,500 м² и 3.5", "12 500 м и 3 5"},
		{"a no-break space divides", "12\u00a0500", "12 500"},
		{"Tajik letters stay", "Ҷумҳурӣ", "ҷумҳурӣ"},
		{"marks and signs are no words", "— « » ! \u00ad \u0301", ""},
		{"nothing", "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, w := range words(c.in) {
				got = append(got, w.folded)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("%q, want %q", s, c.want)
			}
		})
	}
}

func TestWhatIsTypedBecomesAQuery(t *testing.T) {
	cases := []struct {
		name, in string
		lang     editor.Lang
		want     string
	}{
		{"the last word may be a beginning", "вода", "ru", "(stems:вод OR words:вода*)"},
		{"a finished word is none", "вода ", "ru", "(stems:вод)"},
		{"one letter is no beginning", "в", "ru", "(stems:в)"},
		{"words", "чистой водой.", "ru", "(stems:чист) AND (stems:вод)"},
		{"in every language", "водой ", "", "(stems:вод OR stems:водой)"},
		{"a phrase", `"чистая вода" село `, "ru", `"чистая вода" AND (stems:сел)`},
		{"other quotation marks", "«чистая вода»", "ru", `"чистая вода"`},
		{"a phrase that is not closed", `"чистая вода`, "ru", `"чистая вода"`},
		{
			"operators are words", "stems:a* OR NEAR/2 (b", "en",
			"(stems:stem) AND (stems:a) AND (stems:or) AND (stems:near) AND (stems:2) AND (stems:b)",
		},
		{"nothing", ` "" — `, "ru", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := parseQuery(c.in, c.lang, false).match(); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestAnExcerptIsOneLineAroundTheFirstMatch(t *testing.T) {
	long := strings.Repeat("first words ", 20) + "then the well\nis dug, " + strings.Repeat("last words ", 20)
	cases := []struct{ name, text, query, want string }{
		{"a short text is shown whole", "The well is dug.", "well ", "The [well] is dug."},
		{
			"a match far into a short text is near the beginning",
			"Two villages on the river have water again: the well is dug.", "well ", "… have water again: the [well] is dug.",
		},
		{"another form is marked", "All the same, by noon one lorry crossed it.", "lorries", "… the same, by noon one [lorry] crossed it."},
		{"every match is marked", "A well, two wells.", "well ", "A [well], two [wells]."},
		{
			"a long one is cut at words", long, "well ",
			"… first words then the [well] is dug, " + strings.Repeat("last words ", 11) + "last …",
		},
		{
			"at the beginning", long, "first ",
			strings.TrimSpace(strings.Repeat("[first] words ", 13)) + " …",
		},
		{
			"a phrase is marked where it stands whole", "clean well, clean water", `"clean water"`,
			"clean well, [clean] [water]",
		},
		{"a beginning", "Wellness and wells", "wel", "[Wellness] and [wells]"},
		{"one long word", strings.Repeat("a", 500), "aaa", "[" + strings.Repeat("a", 160) + "] …"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, marks := parseQuery(c.query, "en", false).excerpt(c.text, "en")
			for i := len(marks) - 1; i >= 0; i-- {
				m := marks[i]
				got = got[:m[0]] + "[" + got[m[0]:m[1]] + "]" + got[m[1]:]
			}
			if got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}

// One query looks at the words of many texts and remembers what they are forms of.
func TestTextsSeenBeforeDoNotChangeWhatIsMarked(t *testing.T) {
	texts := []struct {
		lang editor.Lang
		text string
	}{
		{"ru", "Китоби, китобы и китобами"},
		{"tg", "Китоби нав, китобҳо ва китобами"},
		{"en", "Books and китоби"},
		{"en", "Booking two BOOKS, book by book"},
		{"ru", "Ещё books и ещё книги"},
		{"tg", "Ещё books"},
	}
	for _, typed := range []string{"китоби ", "книга ", "book ", "еще ", "кит", `"китоби нав"`} {
		same := parseQuery(typed, "", true)
		for range 2 {
			for _, c := range texts {
				_, got := same.excerpt(c.text, c.lang)
				_, want := parseQuery(typed, "", true).excerpt(c.text, c.lang)
				if fmt.Sprint(got) != fmt.Sprint(want) {
					t.Errorf("%s in %s %q: %v after other texts, %v before", typed, c.lang, c.text, got, want)
				}
			}
		}
	}
}

func TestHeadlinesComeFirstAndStoriesTogether(t *testing.T) {
	s, err := Open(ctx, old(t))
	must(t, err)
	defer s.Close()
	c := desk.Change{Who: "officer", When: time.UnixMilli(3)}
	add := func(id, headline string, paragraphs ...string) {
		v := editor.Version{Lang: "en", Stage: editor.Draft, Blocks: []editor.Block{
			{ID: "h", Kind: editor.Headline, Spans: editor.Plain(headline)},
		}}
		for i, p := range paragraphs {
			v.Blocks = append(v.Blocks, editor.Block{
				ID: editor.BlockID(fmt.Sprint(i)), Kind: editor.Paragraph, Spans: editor.Plain(p),
			})
		}
		st := &editor.Story{ID: editor.StoryID(id), Slug: id, Versions: []editor.Version{v}}
		must(t, s.SaveStory(ctx, st, c))
	}
	add("a", "Clean water", "nothing", "more water")
	add("b", "Roads", "a road to the water", "water again")
	add("c", "Schools", "no such thing")
	find := func(limit int) string {
		t.Helper()
		hits, err := s.Search(ctx, "water ", "", limit)
		must(t, err)
		var got []string
		for _, h := range hits {
			got = append(got, string(h.Story)+string(h.Block))
		}
		return strings.Join(got, " ")
	}
	if got := find(10); got != "ah a1 b0 b1" {
		t.Errorf("found %s", got)
	}
	if got := find(2); got != "ah b1" {
		t.Errorf("found %s of two", got)
	}
}

func TestAWholePageIsNoTooLongQuery(t *testing.T) {
	s, err := Open(ctx, old(t))
	must(t, err)
	defer s.Close()
	for _, typed := range []string{strings.Repeat("wells ", 3000), `"` + strings.Repeat("wells ", 3000)} {
		if _, err := s.Search(ctx, typed, "", 10); err != nil {
			t.Error(err)
		}
	}
	hits, err := s.Search(ctx, strings.Repeat("wells ", 3000), "", 10)
	if err != nil || len(hits) != 1 {
		t.Errorf("hits %v, %v", hits, err)
	}
}

// FuzzSearch searches texts for anything: SQLite takes every query, and marks stand on
// whole characters, in order.
func FuzzSearch(f *testing.F) {
	path := old(f)
	s, err := Open(ctx, path)
	must(f, err)
	f.Cleanup(func() { must(f, s.Close()) })
	for _, words := range []string{"", "well", `"a b`, "NOT (", "*", "a:b", "é\u0301", strings.Repeat("a ", 50), "\xff\x00"} {
		f.Add(words, "A well, ещё один коло\u00adдец.", "en")
	}
	f.Fuzz(func(t *testing.T, words, text, lang string) {
		if _, err := s.Search(ctx, words, editor.Lang(lang), 10); err != nil {
			t.Errorf("search %q: %v", words, err)
		}
		text = strings.ToValidUTF8(text, "") // as every text is that comes from the file
		excerpt, marks := parseQuery(words, editor.Lang(lang), lang == "tg").excerpt(text, editor.Lang(lang))
		if strings.ContainsAny(excerpt, "\n\t") {
			t.Errorf("more than a line: %q", excerpt)
		}
		at := 0
		for _, m := range marks {
			if m[0] < at || m[1] <= m[0] || m[1] > len(excerpt) || !boundary(excerpt, m[0]) || !boundary(excerpt, m[1]) {
				t.Fatalf("marks %v in %q", marks, excerpt)
			}
			at = m[1]
		}
	})
}

func boundary(s string, at int) bool { return at == len(s) || utf8.RuneStart(s[at]) }
