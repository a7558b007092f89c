package shell

import (
	"strings"
	"unicode"

	"twofold/editor"
	"twofold/ui"
)

// How well a text fits what is looked for, best first.
const (
	fitStart    = iota // it begins so
	fitWord            // its words begin so
	fitPart            // the words stand somewhere in it
	fitInitials        // the letters stand in it in this order, each after the last or at the head of a word
	fitLetters         // only the letters stand in it, in this order
	fitNone
)

// folded is a text that can be looked in, character by character as it is written.
type folded struct {
	text  string
	runes []rune
}

func foldText(text string) folded {
	runes := []rune(text)
	for i, r := range runes {
		if runes[i] = unicode.ToLower(r); runes[i] == 'ё' {
			runes[i] = 'е'
		}
	}
	return folded{text, runes}
}

// sought is what a person looks for: words as they were typed, and as the same keys
// write them on the other keyboard.
type sought [][][]rune

func seek(typed string) sought {
	var out sought
	for _, words := range []string{
		typed, editor.Retyped(typed, editor.Russian), editor.Retyped(typed, editor.English),
	} {
		var list [][]rune
		for _, w := range strings.Fields(ui.Fold(words)) {
			list = append(list, []rune(w))
		}
		if len(list) > 0 && (len(out) == 0 || words != typed) {
			out = append(out, list)
		}
	}
	return out
}

// in says how well a text fits and which of its characters do. Nothing sought fits
// everything. What was typed is worth more than what the other keyboard makes of it.
func (s sought) in(t folded) (fit int, at []int) {
	if len(s) == 0 {
		return fitStart, nil
	}
	for _, words := range s {
		if fit, at = fitOf(t.runes, words); fit < fitNone {
			return fit, at
		}
	}
	return fitNone, nil
}

func fitOf(text []rune, words [][]rune) (fit int, at []int) {
	for i, w := range words {
		start, kind := find(text, w)
		if kind == fitNone {
			return letters(text, words)
		}
		if i > 0 {
			kind = max(kind, fitWord)
		}
		fit = max(fit, kind)
		for n := range w {
			at = append(at, start+n)
		}
	}
	return fit, at
}

// find looks for a word in a text, at the beginnings of words first.
func find(text, w []rune) (start, kind int) {
	start, kind = -1, fitNone
	for i := 0; i+len(w) <= len(text); i++ {
		if !hasAt(text, w, i) {
			continue
		}
		switch {
		case i == 0:
			return 0, fitStart
		case begins(text, i):
			return i, fitWord
		case start < 0:
			start, kind = i, fitPart
		}
	}
	return start, kind
}

func hasAt(text, w []rune, i int) bool {
	if text[i] != w[0] {
		return false
	}
	for n, r := range w {
		if text[i+n] != r {
			return false
		}
	}
	return true
}

func begins(text []rune, i int) bool {
	return i == 0 || !unicode.IsLetter(text[i-1]) && !unicode.IsDigit(text[i-1])
}

// letters looks for all letters in order, at the heads of words if it can be.
func letters(text []rune, words [][]rune) (fit int, at []int) {
	var all []rune
	for _, w := range words {
		all = append(all, w...)
	}
	for fit := fitInitials; fit <= fitLetters; fit++ {
		for from := range text {
			if text[from] != all[0] || fit == fitInitials && !begins(text, from) {
				continue
			}
			if at := follow(text, all, from, fit == fitLetters); at != nil {
				return fit, at
			}
		}
	}
	return fitNone, nil
}

// follow finds letters one after another from a place on: anywhere, or only behind the
// last one and at the heads of words. Nothing is found when they lie too far apart.
func follow(text, all []rune, from int, anywhere bool) []int {
	const apart = 4 // times as many characters as letters, at most, lie between the ends
	at := []int{from}
	for i := from + 1; i < len(text) && len(at) < len(all) && i-from < apart*len(all); i++ {
		if text[i] == all[len(at)] && (anywhere || at[len(at)-1] == i-1 || begins(text, i)) {
			at = append(at, i)
		}
	}
	if len(at) < len(all) {
		return nil
	}
	return at
}

// ranges are the characters at places as byte ranges of the text.
func (t folded) ranges(at []int) [][2]int {
	in := map[int]bool{}
	for _, i := range at {
		in[i] = true
	}
	var out [][2]int
	n := 0
	for i, r := range t.text {
		end := i + len(string(r))
		switch last := len(out) - 1; {
		case !in[n]:
		case last >= 0 && out[last][1] == i:
			out[last][1] = end
		default:
			out = append(out, [2]int{i, end})
		}
		n++
	}
	return out
}
