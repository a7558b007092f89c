package revise

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Query is what to look for. A straight quotation mark, a hyphen and a blank in it stand
// for every kind of them; so does е for ё, unless capitals matter.
type Query struct {
	Text string
	Case bool // capitals matter
	Word bool // whole words only
	// Stem, when it is set, makes every form of the words a hit: it gives what the forms
	// of a word share.
	Stem func(word string) string
}

// Find lists the places that say what is asked for, in the order of the text.
func (t *Text) Find(q Query) []Range {
	var out []Range
	for i := range t.rows {
		for _, hit := range q.In(t.rows[i].plain) {
			out = append(out, Range{Pos{i, hit[0]}, Pos{i, hit[1]}})
		}
	}
	return out
}

// ReplaceAll replaces all that is found, as one deed, and counts the places.
func (t *Text) ReplaceAll(q Query, with string) int {
	hits := t.Find(q)
	with = clean(with)
	was := t.sel
	t.deed(func() {
		for i := len(hits) - 1; i >= 0; i-- {
			t.replace(hits[i].From, hits[i].To, with)
		}
		t.sel = was
	})
	return len(hits)
}

// In lists the places in a text, as the bytes from and to, that do not overlap.
func (q Query) In(text string) [][2]int {
	if q.Stem != nil {
		return q.stems(text)
	}
	var out [][2]int
	for at := 0; q.Text != "" && at < len(text); {
		n := q.matches(text[at:])
		if n > 0 && q.bounded(text, at, at+n) {
			out = append(out, [2]int{at, at + n})
			at += n
			continue
		}
		_, n = utf8.DecodeRuneInString(text[at:])
		at += n
	}
	return out
}

// matches is how many bytes at the begin of text say what is asked for; 0 for none.
func (q Query) matches(text string) int {
	at := 0
	for _, want := range q.Text {
		have, n := utf8.DecodeRuneInString(text[at:])
		if n == 0 || !q.same(want, have) {
			return 0
		}
		at += n
	}
	return at
}

// same says whether a rune of the query stands for one of the text.
func (q Query) same(want, have rune) bool {
	if want == have {
		return true
	}
	switch want {
	case ' ':
		return unicode.IsSpace(have) && have != '\n'
	case '"':
		return strings.ContainsRune("“”„«»", have)
	case '\'':
		return have == '’' || have == '‘'
	case '-':
		return strings.ContainsRune("‑–—", have)
	}
	return !q.Case && folded(want) == folded(have)
}

func folded(r rune) rune {
	if r = unicode.ToLower(r); r == 'ё' {
		return 'е'
	}
	return r
}

// bounded says whether a place begins and ends between letters, and between words when
// whole words are asked for.
func (q Query) bounded(text string, from, to int) bool {
	if settled(text, from) != from || settled(text, to) != to {
		return false
	}
	return !q.Word || pieceAt(text, from).from == from && pieceAt(text, to-1).to == to
}

// stems lists the places where the words of the query stand in any of their forms.
func (q Query) stems(text string) [][2]int {
	var want []string
	for _, p := range wordsOf(q.Text) {
		want = append(want, q.stem(q.Text[p.from:p.to]))
	}
	have := wordsOf(text)
	var out [][2]int
	for i := 0; len(want) > 0 && i+len(want) <= len(have); i++ {
		if q.follow(text, have[i:], want) {
			last := i + len(want) - 1
			out = append(out, [2]int{have[i].from, have[last].to})
			i = last
		}
	}
	return out
}

// follow says whether words of text have the stems that are wanted, one after the other.
func (q Query) follow(text string, have []piece, want []string) bool {
	for k := range want {
		if q.stem(text[have[k].from:have[k].to]) != want[k] {
			return false
		}
	}
	return true
}

func (q Query) stem(word string) string {
	return q.Stem(strings.Map(folded, word))
}

// wordsOf are the words of a text.
func wordsOf(s string) []piece {
	var out []piece
	for _, p := range pieces(s) {
		if p.class == word {
			out = append(out, p)
		}
	}
	return out
}
