package sample

import (
	"reflect"
	"strings"
	"testing"

	"twofold/editor"
)

const head = "kicker: K\nplace: P\nwhen: W\nbyline: B\nstage: ready\nowner: O\n\n"

func TestStoryFilesAreReadStrictly(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"no text", "kicker: K", "s.md:1: has no text"},
		{"key without a value", "kicker\n\n# H", "s.md:1: is not “key: value”"},
		{"unknown key", strings.Replace(head, "place", "plaice", 1), "s.md:2: plaice is not known"},
		{"missing key", strings.Replace(head, "place: P\n", "", 1), "s.md:1: place is missing"},
		{"open bold", head + "# H\n**bold", "s.md:9: formatting is not closed at “bold”"},
		{"link without an address", head + "[words]()", "s.md:8: formatting is not closed at “words”"},
		{"speaker of nothing", head + "Text.\nby: A person", "s.md:9: a speaker stands below a quote"},
		{"sidebar in a sidebar", head + "::: column A\n::: column B", "s.md:9: sidebars begin"},
		{"end of no sidebar", head + "\n:::", "s.md:9: sidebars begin"},
		{"unknown picture", head + "![C](nowhere full)", "s.md:8: no picture nowhere"},
		{"picture without a width", head + "![C](valley-wide)", "s.md:8: a picture is"},
		{"unknown word of a picture", head + "![C](valley-wide full maybe)", `s.md:8: "maybe" is not known`},
		{"empty block", head + "- ", "s.md:8: is empty"},
		{"source of nothing", head + "was: Old.", "s.md:8: there is no block above"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := &Content{Pictures: []PictureFile{{Picture: editor.Picture{ID: "1", Name: "valley-wide.jpg"}}}}
			_, err := p.parsePage("s.md", c.in)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
}

func TestCounterpartsAreWanted(t *testing.T) {
	for _, c := range []struct{ name, source, target, want string }{
		{"another kind", "# H\nText.", "# H\n- Item", "ru.md:9: is no counterpart of block 2"},
		{"one block too many", "# H", "# H\nText.", "ru.md:9: is no counterpart of block 2"},
		{"one block too few", "# H\nText.", "# H", "ru.md:8: en.md goes on after this"},
		{"outside the sidebar", "::: column S\n- a\n:::", "::: column S\n:::\n- a", "ru.md:10: is no counterpart"},
	} {
		t.Run(c.name, func(t *testing.T) {
			source, target := read(t, "en.md", c.source), read(t, "ru.md", c.target)
			if err := source.number(1, "s", nil); err != nil {
				t.Fatal(err)
			}
			err := target.number(1, "s", source)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
}

func read(t *testing.T, name, body string) *page {
	t.Helper()
	p, err := new(Content).parsePage(name, head+body)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []editor.Span
	}{
		{"plain", "words", []editor.Span{{Text: "words"}}},
		{"bold first", "**a** b", []editor.Span{{Text: "a", Bold: true}, {Text: " b"}}},
		{"italic last", "a *b*", []editor.Span{{Text: "a "}, {Text: "b", Italic: true}}},
		{"link", "[a](x).", []editor.Span{{Text: "a", Link: "x"}, {Text: "."}}},
		{"nothing", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := parseSpans(c.in)
			if err != nil || !reflect.DeepEqual(got, c.want) {
				t.Errorf("%v, %v, want %v", got, err, c.want)
			}
		})
	}
}

func TestRecordsAreReadStrictly(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"key twice", "a: 1\na: 2", "f.txt:2: a stands twice"},
		{"no key", "a: 1\nwords", "f.txt:2: is not “key: value”"},
		{"nothing to continue", "\n  words", "f.txt:2: continues nothing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := parseRecords("f.txt", c.in)
			if err == nil || err.Error() != c.want {
				t.Errorf("%v, want %s", err, c.want)
			}
		})
	}
	records, err := parseRecords("f.txt", "# note\na: 1\nb:\n  x\n  y\n\na: 2\n")
	if err != nil || len(records) != 2 {
		t.Fatalf("%d records, %v", len(records), err)
	}
	if got := records[0].list("b"); !reflect.DeepEqual(got, []string{"x", "y"}) {
		t.Errorf("list: %q", got)
	}
	if records[1].number("a") != 2 || records[1].done() != nil {
		t.Errorf("the second record: %v", records[1].done())
	}
}
