package revise_test

import (
	"testing"

	"twofold/editor"
	"twofold/editor/revise"
)

func TestFormattingChanges(t *testing.T) {
	bold := func(t *revise.Text) { t.Toggle(revise.Bold) }
	link := func(to string) func(*revise.Text) {
		return func(t *revise.Text) { t.SetLink(to) }
	}
	put := func(to, words string) func(*revise.Text) {
		return func(t *revise.Text) { t.PutLink(to, words) }
	}
	for _, c := range []struct {
		name string
		in   string
		deed func(*revise.Text)
		want string
	}{
		{"bold", "p a o⟨n⟩e", bold, "p a o**⟨n**⟩e"},
		{"bold where some is", "p a o⟨n**e⟩**", bold, "p a o**⟨ne⟩**"},
		{"not bold where all is", "p a **o⟨n⟩e**", bold, "p a **o⟨**n**⟩e**"},
		{"bold over blocks", "p a o⟨ne\np b t⟩wo", bold, "p a o**⟨ne**\np b **t⟩**wo"},
		{
			"italic in bold", "p a **o⟨n⟩e**", func(t *revise.Text) { t.Toggle(revise.Italic) },
			"p a **o⟨*n⟩*e**",
		},
		{"bold for what comes", "p a one |", func(t *revise.Text) { bold(t); t.Type("x") }, "p a one **x|**"},
		{
			"bold no longer", "p a **one|**", func(t *revise.Text) { bold(t); types("xy")(t) },
			"p a **one**xy|",
		},
		{"a link", "p a o⟨n⟩e", link("x:1"), "p a o[⟨n](x:1)⟩e"},
		{"a link elsewhere", "p a [on|e](x:1) two", link("x:2"), "p a [on|e](x:2) two"},
		{"a link of two formattings", "p a x[o**n|e**](x:1)y", link(""), "p a xo**n|e**y"},
		{"a link without the spaces at its ends", "p a o⟨ne ⟩two", link("x:1"), "p a o⟨[ne](x:1) ⟩two"},
		{"a link's other words", "p a [on|e](x:1) two", put("x:2", "1"), "p a [1|](x:2) two"},
		{"the same words", "p a ⟨one⟩ two", put("x:2", "one"), "p a [⟨one⟩](x:2) two"},
		{"a link at the caret", "p a one |two", put("x:2", "and "), "p a one [and |](x:2)two"},
		{"no link", "p a [one|](x:1)", link(""), "p a one|"},
		{
			"nothing of all that", "p a [o⟨n**e**](x:1) *two⟩*", (*revise.Text).ClearMarks,
			"p a [o](x:1)⟨ne two⟩",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := open(t, c.in, editor.English)
			c.deed(text)
			want := open(t, c.want, editor.English)
			for i := range want.Len() {
				if got, want := text.Block(i).Spans, want.Block(i).Spans; !sameSpans(got, want) {
					t.Errorf("got %+v, want %+v", got, want)
				}
			}
			if text.Selection() != want.Selection() {
				t.Errorf("selected %+v, want %+v", text.Selection(), want.Selection())
			}
			for text.Undo() {
			}
			if got := text.Block(0).Spans; !sameSpans(got, open(t, c.in, editor.English).Block(0).Spans) {
				t.Errorf("undone %+v", got)
			}
		})
	}
}

func sameSpans(a, b []editor.Span) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestMarksAreKnown(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     revise.Marks
	}{
		{"plain", "p a o|ne", revise.Marks{}},
		{"after bold", "p a **one|** two", revise.Marks{Bold: true}},
		{"at the begin", "p a *|one*", revise.Marks{Italic: true}},
		{"in a link", "p a [o|ne](x:1)", revise.Marks{Link: "x:1"}},
		{"before a link", "p a |[one](x:1)", revise.Marks{}},
		{"what all share", "p a **⟨on*e⟩***", revise.Marks{Bold: true}},
		{"what not all share", "p a **⟨on**e⟩", revise.Marks{}},
		{"over blocks", "p a *⟨one*\np b *two⟩*", revise.Marks{Italic: true}},
		{"an empty block", "p a |", revise.Marks{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := open(t, c.in, editor.English).MarksAt(); got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
}

func TestRaised(t *testing.T) {
	text := open(t, "p a m2⟩⟨", editor.English)
	text.Select(revise.Selection{Anchor: revise.Pos{Offset: 1}, Caret: revise.Pos{Offset: 2}})
	text.Toggle(revise.Superscript)
	want := []editor.Span{{Text: "m"}, {Text: "2", Super: true}}
	if got := text.Block(0).Spans; !sameSpans(got, want) {
		t.Errorf("%+v", got)
	}
	if !text.MarksAt().Has(revise.Superscript) {
		t.Error("is not known to be raised")
	}
}
