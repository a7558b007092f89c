package revise_test

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/revise"
)

// types types letter by letter.
func types(s string) func(*revise.Text) {
	return func(t *revise.Text) {
		for _, r := range s {
			t.Type(string(r))
		}
	}
}

func TestWordsChange(t *testing.T) {
	back, del := (*revise.Text).Backspace, (*revise.Text).Delete
	enter := (*revise.Text).Enter
	for _, c := range []struct {
		name string
		in   string
		deed func(*revise.Text)
		want string
	}{
		{"typing", "p a on|e", types("ly t"), "p a only t|e"},
		{"typing over a selection", "p a on⟨e tw⟩o", types("x"), "p a onx|o"},
		{"typing over a selection made backwards", "p a on⟩e tw⟨o", types("x"), "p a onx|o"},
		{"typing goes on in bold", "p a **on|e**", types("x"), "p a **onx|e**"},
		{"typing after bold is bold", "p a **one|** x", types("x"), "p a **onex|** x"},
		{"typing before bold is plain", "p a x |**one**", types("y"), "p a x y|**one**"},
		{"typing after a link is outside it", "p a [one|](x:1)", types("x"), "p a [one](x:1)x|"},
		{"typing in a link is inside it", "p a [on|e](x:1)", types("x"), "p a [onx|e](x:1)"},
		{"a line break", "p a on|e", (*revise.Text).LineBreak, "p a on↵|e"},
		{"line ends of other systems", "p a |", func(t *revise.Text) { t.Type("a\r\nb\rc") }, "p a a↵b↵c|"},
		{"a letter goes", "p a one|", back, "p a on|"},
		{"a letter with its accent goes", "p a и\u0304|", back, "p a |"},
		{"a family goes as one", "p a x👨‍👩‍👧|y", back, "p a x|y"},
		{"a flag goes as one", "p a 🇹🇯🇹🇯|", back, "p a 🇹🇯|"},
		{"the next letter goes", "p a |ҷон", del, "p a |он"},
		{"a word goes back", "p a one two |three", (*revise.Text).DeleteWordBack, "p a one |three"},
		{"a word goes on", "p a one |two three", (*revise.Text).DeleteWordForward, "p a one |three"},
		{"a selection goes", "p a o⟨ne tw⟩o", back, "p a o|o"},
		{
			"a selection over blocks goes", "p a on⟨e\np b two\np c thr⟩ee", del, "p a on|ee",
		},
		{
			"whole blocks go and the last stays itself", "p a ⟨one\n- b two\n# c ⟩three", del,
			"# c |three",
		},
		{
			"a headline stays a headline", "= h ⟨one\np b two⟩", types("x"), "= h x|",
		},
		{
			"a standfirst is not joined to the headline", "= h o⟨ne\n~ s t⟩wo", del, "= h o|\n~ s wo",
		},
		{"everything goes", "p a ⟨one\np b two⟩", del, "p a |"},
		{
			"a picture goes with the blocks round it", "p a on⟨e\n@ b two\np c th⟩ree", del, "p a on|ree",
		},
		{"joined to the one above", "p a one\np b |two", back, "p a one|two"},
		{"an item becomes a paragraph", "p a one\n- b |two", back, "p a one\np b |two"},
		{"an empty one goes", "p a one\np b |\np c x", back, "p a one|\np c x"},
		{"an empty one above goes", "p a\np b |two", back, "p b |two"},
		{"a headline does not go up", "p a one\n= h |two", back, "p a one\n= h |two"},
		{"nothing is joined to a picture", "@ a one\np b |two", back, "@ a one\np b |two"},
		{"the first stays", "p a |one", back, "p a |one"},
		{"the next is joined", "p a one|\np b two", del, "p a one|two"},
		{"the next, empty, goes", "p a one|\np b", del, "p a one|"},
		{"an empty one makes way for the next", "p a |\n# b two", del, "# b |two"},
		{"the standfirst is not pulled up", "= h one|\n~ s two", del, "= h one|\n~ s two"},
		{"the end stays", "p a one|", del, "p a one|"},

		{"divided", "p a on|e", enter, "p a on\np n1 |e"},
		{"divided in bold", "p a **on|e**", enter, "p a **on**\np n1 **|e**"},
		{"a paragraph after", "p a one|", enter, "p a one\np n1 |"},
		{"a paragraph before", "p a |one", enter, "p n1\np a |one"},
		{"in place of a selection", "p a o⟨n⟩e", enter, "p a o\np n1 |e"},
		{"the next item", "- a one|", enter, "- a one\n- n1 |"},
		{"out of the list", "- a one\n- b |", enter, "- a one\np b |"},
		{"out of the sidebar", "+ a one\np b/a two\np c/a |", enter, "+ a one\np b/a two\np c |"},
		{"from the sidebar's title into it", "+ a on|e", enter, "+ a on\np n1/a |e"},
		{"a paragraph after a subhead", "# a one|", enter, "# a one\np n1 |"},
		{"a quotation of two paragraphs", "> a on|e", enter, "> a on\n> n1 |e"},
		{"from the headline to the standfirst", "= h one|\n~ s two", enter, "= h one\n~ s |two"},
		{"the headline's rest goes into it", "= h on|e\n~ s two", enter, "= h on\n~ s |e two"},
		{"from the standfirst to what waits", "~ s one|\np b", enter, "~ s one\np b |"},
		{"from the standfirst to a new one", "~ s one|\np b two", enter, "~ s one\np n1 |\np b two"},
		{"after a picture", "@ a on|e\np b two", enter, "@ a one\np n1 |\np b two"},
	} {
		t.Run(c.name, func(t *testing.T) { does(t, editor.English, c.in, c.deed, c.want) })
	}
}

func TestTypedSigns(t *testing.T) {
	for _, c := range []struct {
		name     string
		lang     editor.Lang
		in, want string
	}{
		{"English quotation marks", editor.English, `"a" ("b")`, "“a” (“b”)"},
		{"single ones and an apostrophe", editor.English, "'don't'", "‘don’t’"},
		{"single inside double", editor.English, `"'a' b"`, "“‘a’ b”"},
		{"inches", editor.English, `a 5" pipe`, `a 5" pipe`},
		{"a number at the end of a quotation", editor.English, `"of 2012"`, "“of 2012”"},
		{"an English dash", editor.English, "a - b", "a\u00a0– b"},
		{"a hyphen", editor.English, "a-b 22-14-55 7-5 A5-7 -x", "a-b 22-14-55 7-5 A5-7 -x"},
		{"two hyphens", editor.English, "a -- b", "a\u00a0– b"},
		{"a range", editor.English, "5-7 May (2012-2014) 500-700 ", "5–7 May (2012–2014) 500-700 "},
		{"a Russian range", editor.Russian, "в 2012-2014, 5-7 мая", "в 2012–2014, 5–7 мая"},
		{"a range after a space that holds", editor.Russian, "с\u00a05-7 мая", "с\u00a05–7 мая"},
		{"dots", editor.English, "a... b", "a… b"},
		{"four dots", editor.English, "a....", "a…."},
		{"Russian quotation marks", editor.Russian, `"а" ("б")`, "«а» («б»)"},
		{"inside others", editor.Russian, `"а "б" в"`, "«а „б“ в»"},
		{"inside at once", editor.Russian, `""а" б"`, "«„а“ б»"},
		{"an apostrophe", editor.Russian, "д'Арк", "д’Арк"},
		{"a Russian dash", editor.Russian, "а - б", "а\u00a0— б"},
		{"direct speech", editor.Russian, "- Да", "—\u00a0Да"},
		{"Tajik", editor.Tajik, `"ҷон" - ӯ...`, "«ҷон»\u00a0— ӯ…"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := open(t, "p a |", c.lang)
			types(c.in)(text)
			if got := text.Plain(0); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
			valid(t, text)
			plain := open(t, "p a |", c.lang)
			plain.Smart(false)
			types(c.in)(plain)
			if got := plain.Plain(0); got != c.in {
				t.Errorf("not smart: %q, want %q", got, c.in)
			}
		})
	}
}

func TestUndoGivesTheTypedSign(t *testing.T) {
	text := open(t, "p a |", editor.Russian)
	types(`я "`)(text)
	steps := []string{`я "`, "я ", ""}
	for _, want := range steps {
		text.Undo()
		if got := text.Plain(0); got != want {
			t.Fatalf("%q, want %q", got, want)
		}
	}
	types(`"`)(text)
	text.Undo()
	types("а")(text)
	if got := text.Plain(0); got != `"а` {
		t.Errorf("typed on: %q", got)
	}
}

func TestUndoGoesByWords(t *testing.T) {
	said := func(text *revise.Text) string {
		var out []string
		for text.Undo() {
			out = append(out, show(text))
		}
		return strings.Join(out, "; ")
	}
	t.Run("typing", func(t *testing.T) {
		text := open(t, "p a |", editor.English)
		types("one two, three")(text)
		if got := said(text); got != "p a one two, |; p a one |; p a |" {
			t.Error(got)
		}
	})
	t.Run("deleting back", func(t *testing.T) {
		text := open(t, "p a one two|", editor.English)
		for range 5 {
			text.Backspace()
		}
		if got := said(text); got != "p a one |; p a one two|" {
			t.Error(got)
		}
	})
	t.Run("deleting on", func(t *testing.T) {
		text := open(t, "p a |one two", editor.English)
		for range 5 {
			text.Delete()
		}
		if got := said(text); got != "p a |two; p a |one two" {
			t.Error(got)
		}
	})
	t.Run("a step of the caret parts", func(t *testing.T) {
		text := open(t, "p a |", editor.English)
		types("on")(text)
		text.Select(revise.At(revise.Pos{}))
		text.Select(revise.At(revise.Pos{Offset: 2}))
		types("e")(text)
		if got := said(text); got != "p a on|; p a |" {
			t.Error(got)
		}
	})
	t.Run("deletions of letters and typing part", func(t *testing.T) {
		text := open(t, "p a one|", editor.English)
		text.Backspace()
		types("ce")(text)
		text.Backspace()
		if got := said(text); got != "p a once|; p a on|; p a one|" {
			t.Error(got)
		}
	})
}

func TestNewDeedsEndWhatCouldBeDoneAgain(t *testing.T) {
	text := open(t, "p a |", editor.English)
	types("one")(text)
	text.Undo()
	types("two")(text)
	if text.CanRedo() || text.Redo() {
		t.Error("what was taken back before something new can be done again")
	}
}

func TestSelectingTheSameGoesOn(t *testing.T) {
	text := open(t, "p a |", editor.English)
	types("on")(text)
	text.Select(text.Selection())
	types("e")(text)
	text.Undo()
	if got := text.Plain(0); got != "" {
		t.Errorf("%q is left of one word", got)
	}
}
