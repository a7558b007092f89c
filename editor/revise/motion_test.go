package revise_test

import (
	"testing"

	"twofold/editor"
	"twofold/editor/revise"
)

func TestSteps(t *testing.T) {
	step := func(by func(*revise.Text, revise.Pos) revise.Pos) func(*revise.Text) {
		return func(t *revise.Text) { t.Select(revise.At(by(t, t.Selection().Caret))) }
	}
	left, right := step((*revise.Text).Left), step((*revise.Text).Right)
	wordLeft, wordRight := step((*revise.Text).WordLeft), step((*revise.Text).WordRight)
	word := func(t *revise.Text) {
		from, to := t.WordAt(t.Selection().Caret)
		t.Select(revise.Selection{Anchor: from, Caret: to})
	}
	for _, c := range []struct {
		name string
		in   string
		step func(*revise.Text)
		want string
	}{
		{"right", "p a |ab", right, "p a a|b"},
		{"right over an accent", "p a |и\u0304b", right, "p a и\u0304|b"},
		{"right over a family", "p a |👨‍👩‍👧b", right, "p a 👨‍👩‍👧|b"},
		{"right into the next block", "p a a|\np b b", right, "p a a\np b |b"},
		{"right at the end", "p a a|", right, "p a a|"},
		{"left", "p a ab|", left, "p a a|b"},
		{"left over a flag", "p a 🇹🇯🇷🇺|", left, "p a 🇹🇯|🇷🇺"},
		{"left into the block before", "p a a\np b |b", left, "p a a|\np b b"},
		{"left at the begin", "p a |a", left, "p a |a"},
		{"a word right", "p a |one two", wordRight, "p a one |two"},
		{"a word right over a comma", "p a |one, two", wordRight, "p a one|, two"},
		{"a word right from a comma", "p a one|, two", wordRight, "p a one, |two"},
		{"a word right in a quotation", "p a |«один» два", wordRight, "p a «|один» два"},
		{"a word right over the marks after it", "p a «один|», два", wordRight, "p a «один», |два"},
		{"a word right over a dash", "p a один\u00a0|— два", wordRight, "p a один\u00a0— |два"},
		{"an apostrophe is inside", "p a |don’t go", wordRight, "p a don’t |go"},
		{"a figure is a word", "p a |12,5 km", wordRight, "p a 12,5 |km"},
		{"a word right to the next block", "p a one|\np b two", wordRight, "p a one\np b |two"},
		{"a word left", "p a one two|", wordLeft, "p a one |two"},
		{"a word left over blanks", "p a one  |two", wordLeft, "p a |one  two"},
		{"a word left to the block before", "p a one\np b |two", wordLeft, "p a one|\np b two"},
		{"a word left over an accent", "p a a ӣи\u0304|", wordLeft, "p a a |ӣи\u0304"},
		{"the word", "p a one t|wo", word, "p a one ⟨two⟩"},
		{"the word at its end", "p a one| two", word, "p a ⟨one⟩ two"},
		{"the word at the end of all", "p a one|", word, "p a ⟨one⟩"},
		{"the word in quotation marks", "p a «о|н»", word, "p a «⟨он⟩»"},
		{"the blanks", "p a one | two", word, "p a one⟨  ⟩two"},
		{"nothing", "p a |", word, "p a |"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := open(t, c.in, editor.Russian)
			c.step(text)
			if got := show(text); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestPlacesThatAreNone(t *testing.T) {
	text := open(t, "p a one|\np b two", editor.English)
	for _, c := range []struct{ in, want revise.Pos }{
		{revise.Pos{Block: -1, Offset: 2}, revise.Pos{}},
		{revise.Pos{Block: 0, Offset: -1}, revise.Pos{}},
		{revise.Pos{Block: 0, Offset: 9}, revise.Pos{Offset: 3}},
		{revise.Pos{Block: 9, Offset: 0}, revise.Pos{Block: 1, Offset: 3}},
	} {
		if got := text.Clamp(c.in); got != c.want {
			t.Errorf("%+v is taken as %+v, want %+v", c.in, got, c.want)
		}
	}
}
