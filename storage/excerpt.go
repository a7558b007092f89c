package storage

import (
	"strings"
	"unicode/utf8"

	"twofold/editor"
	"twofold/editor/stem"
)

// An excerpt has so many characters at most, and so many of them before the first match:
// few enough that the match is seen in a narrow column, too.
const (
	excerptLength = 160
	excerptBefore = 24
)

// excerpt cuts one line of a text around the first match, at words, and says where in
// it the matches are, as byte ranges.
func (q query) excerpt(text string, l editor.Lang) (string, [][2]int) {
	text = oneLine(text)
	from, to := window(text, q.first(text, l))
	head, tail := "", ""
	if from > 0 {
		head = "… "
	}
	if to < len(text) {
		tail = " …"
	}
	marks := q.marks(text[from:to], l)
	for i := range marks {
		marks[i][0] += len(head)
		marks[i][1] += len(head)
	}
	return head + text[from:to] + tail, marks
}

// first is where the first match begins; 0 when there is none.
func (q query) first(text string, l editor.Lang) int {
	for w, ok := nextWord(text, 0); ok; w, ok = nextWord(text, w.end) {
		for _, t := range q.terms {
			if _, ok := t.at(text, w, l); ok {
				return w.start
			}
		}
	}
	return 0
}

// marks lists every match in a text.
func (q query) marks(text string, l editor.Lang) [][2]int {
	var out [][2]int
	end := 0 // of the last phrase
	for w, ok := nextWord(text, 0); ok; w, ok = nextWord(text, w.end) {
		for _, t := range q.terms {
			if to, ok := t.at(text, w, l); ok {
				end = max(end, to)
			}
		}
		if w.end <= end {
			out = append(out, [2]int{w.start, w.end})
		}
	}
	return out
}

// at says whether the term stands at a word of the text, and where it ends.
func (t term) at(text string, w word, l editor.Lang) (end int, ok bool) {
	if !sameStart(text[w.start:], t.folded[0]) {
		return 0, false
	}
	if t.stems != nil {
		return w.end, t.is(text[w.start:w.end], l)
	}
	for i, f := range t.folded {
		if i > 0 {
			if w, ok = nextWord(text, w.end); !ok {
				return 0, false
			}
		}
		if fold(text[w.start:w.end]) != f {
			return 0, false
		}
	}
	return w.end, true
}

// is says whether a word is a form of the term, or begins as the person typed. The same
// words come again and again, and stems are slow to find: what was said is remembered.
func (t term) is(word string, l editor.Lang) bool {
	k := form{word, l}
	yes, known := t.known[k]
	if !known {
		yes = t.form(fold(word), l)
		t.known[k] = yes
	}
	return yes
}

// form is a word as it is written, in a language.
type form struct {
	word string
	lang editor.Lang
}

func (t term) form(folded string, l editor.Lang) bool {
	if t.prefix && strings.HasPrefix(folded, t.folded[0]) {
		return true
	}
	if l == editor.Tajik && t.tajik != "" && stem.Tajik(folded) == t.tajik {
		return true
	}
	own := stem.Of(folded, l)
	for _, s := range t.stems {
		if s == own {
			return true
		}
	}
	return false
}

// window is the part of text that is shown around what begins at byte at: whole words.
func window(text string, at int) (from, to int) {
	from = at
	for n := 0; from > 0 && n < excerptBefore; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
	}
	if from > 0 {
		from += cut(text[from:at])
	}
	to = from
	for n := 0; to < len(text) && n < excerptLength; n++ {
		_, size := utf8.DecodeRuneInString(text[to:])
		to += size
	}
	if to < len(text) {
		if space := strings.LastIndexByte(text[from:to], ' '); space > at-from {
			to = from + space
		}
	}
	return from, to
}

// cut is the length of the part of a word that a text begins with, and of the space
// after it; everything when it is one word.
func cut(text string) int {
	if space := strings.IndexByte(text, ' '); space >= 0 {
		return space + 1
	}
	return len(text)
}
