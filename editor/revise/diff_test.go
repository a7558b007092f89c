package revise_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/editor/markup"
	"twofold/editor/revise"
)

// marked writes a comparison with [-removed-] and {+added+} words.
func marked(runs []revise.Run) string {
	var sb strings.Builder
	for _, r := range runs {
		words := markup.Write([]editor.Span{r.Span})
		switch r.Change {
		case revise.Removed:
			words = "[-" + words + "-]"
		case revise.Added:
			words = "{+" + words + "+}"
		}
		sb.WriteString(words)
	}
	return sb.String()
}

func TestDiff(t *testing.T) {
	for _, c := range []struct{ name, before, after, want string }{
		{"the same", "one two", "one two", "one two"},
		{"nothing", "", "", ""},
		{"all new", "", "one", "{+one+}"},
		{"all gone", "one", "", "[-one-]"},
		{"a word", "one two three", "one 2 three", "one [-two-]{+2+} three"},
		{"a word more", "one three", "one two three", "one {+two +}three"},
		{"a sign", "one, two", "one; two", "one[-,-]{+;+} two"},
		{"words side by side are one change", "one two three", "four five six", "[-one two three-]{+four five six+}"},
		{"a figure", "собрали 1,5 млн тонн", "собрали 1,6 млн тонн", "собрали [-1,5-]{+1,6+} млн тонн"},
		{"formatting", "one two", "one **two**", "one [-two-]{+**two**+}"},
		{"formatting is kept", "**one** two", "**one** 2", "**one** [-two-]{+2+}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := marked(revise.Diff(markup.Read(c.before), markup.Read(c.after))); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestDiffHoldsBothTexts(t *testing.T) {
	text := rapid.Custom(func(t *rapid.T) []editor.Span {
		word := rapid.SampledFrom([]string{"a", "b", "c", " ", " ", ",", "«", "ӣ"})
		var out []editor.Span
		for range rapid.IntRange(0, 3).Draw(t, "spans") {
			words := strings.Join(rapid.SliceOfN(word, 0, 12).Draw(t, "words"), "")
			out = append(out, editor.Span{Text: words, Bold: rapid.Bool().Draw(t, "bold")})
		}
		return editor.Join(out)
	})
	rapid.Check(t, func(t *rapid.T) {
		before, after := text.Draw(t, "before"), text.Draw(t, "after")
		var a, b []editor.Span
		for _, r := range revise.Diff(before, after) {
			if r.Change != revise.Added {
				a = append(a, r.Span)
			}
			if r.Change != revise.Removed {
				b = append(b, r.Span)
			}
		}
		if !sameSpans(editor.Join(a), before) || !sameSpans(editor.Join(b), after) {
			t.Fatalf("%+v and %+v are compared as %s", before, after, marked(revise.Diff(before, after)))
		}
	})
}

func TestLongTextsThatDiffer(t *testing.T) {
	a := editor.Plain(strings.Repeat("one two three ", 3000))
	b := editor.Plain(strings.Repeat("four five six ", 3000))
	if got := len(revise.Diff(a, b)); got != 3 {
		t.Errorf("%d runs, want one that went, one that came, and the last blank", got)
	}
}
