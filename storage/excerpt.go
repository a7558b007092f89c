package storage

import (
	"strings"
	"unicode/utf8"

	"twofold/editor"
)

// An excerpt has so many characters, a fifth of them before the first match.
const (
	excerptLength = 160
	excerptBefore = 32
)

// excerpt cuts one line of a text around the first match, at words, and says where in
// it the matches are.
func (q query) excerpt(text string, l editor.Lang) (string, [][2]int) {
	text = strings.NewReplacer("\n", " ", "\t", " ", "\u00ad", "").Replace(text)
	list := words(text)
	found := q.found(list, l)
	first := 0
	for i := range list {
		if found[i] {
			first = i
			break
		}
	}
	from, to := window(text, list, first)
	head, tail := "", ""
	if from > 0 {
		head = "… "
	}
	if to < len(text) {
		tail = " …"
	}
	var marks [][2]int
	for i, w := range list {
		if found[i] && w.start >= from && w.end <= to {
			marks = append(marks, [2]int{w.start - from + len(head), w.end - from + len(head)})
		}
	}
	return head + text[from:to] + tail, marks
}

// window is the range of text that is shown around a word.
func window(text string, list []word, first int) (from, to int) {
	if utf8.RuneCountInString(text) <= excerptLength || len(list) == 0 {
		return 0, len(text)
	}
	start := first
	for start > 0 && utf8.RuneCountInString(text[list[start-1].start:list[first].start]) <= excerptBefore {
		start--
	}
	if start > 0 {
		from = list[start].start
	}
	last := start
	for last+1 < len(list) && utf8.RuneCountInString(text[from:list[last+1].end]) <= excerptLength {
		last++
	}
	if last+1 == len(list) {
		return from, len(text)
	}
	return from, list[last].end
}

// found says of every word whether it is part of a match.
func (q query) found(list []word, l editor.Lang) []bool {
	out := make([]bool, len(list))
	for _, t := range q.terms {
		if t.stems == nil {
			t.findPhrase(list, out)
			continue
		}
		for i, w := range list {
			out[i] = out[i] || t.is(w.folded, l)
		}
	}
	return out
}

func (t term) is(folded string, l editor.Lang) bool {
	if t.prefix && strings.HasPrefix(folded, t.folded[0]) {
		return true
	}
	own := stem(folded, l)
	for _, s := range t.stems {
		if s == own {
			return true
		}
	}
	return false
}

func (t term) findPhrase(list []word, out []bool) {
	for i := 0; i+len(t.folded) <= len(list); i++ {
		same := true
		for j, f := range t.folded {
			same = same && list[i+j].folded == f
		}
		for j := range t.folded {
			out[i+j] = out[i+j] || same
		}
	}
}
