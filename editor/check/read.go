package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
)

// figure is a number, a month or a time of day in a text.
type figure struct {
	text       string   // as written
	forms      []string // what it may mean, in a form common to all languages: "1200000"
	loose      bool     // in words, or part of a code: needs no counterpart
	cardinal   bool     // two to ten in words
	month      bool
	start, end int  // in runes
	power      int  // the zeros of a thousand, million … in its value
	afternoon  bool // said with p.m.
}

// reader reads the figures of a text.
type reader struct {
	text []rune
	low  []rune // in small letters, ё as е
	at   int
	lang editor.Lang
	out  []figure
}

// read lists the figures of a text in the manner of l. Addresses have none.
func read(text string, l editor.Lang) []figure {
	r := &reader{text: []rune(withoutAddresses(strings.ReplaceAll(text, "\u00ad", ""))), lang: l}
	r.low = []rune(strings.Map(small, string(r.text)))
	for r.at < len(r.text) {
		switch c := r.text[r.at]; {
		case digit(c), halves[c] != "":
			r.number()
		case unicode.IsLetter(c):
			r.word()
		default:
			r.at++
		}
	}
	r.spread()
	return r.out
}

func small(c rune) rune {
	if c = unicode.ToLower(c); c == 'ё' {
		return 'е'
	}
	return c
}

// withoutAddresses puts blanks in the place of addresses.
func withoutAddresses(text string) string {
	if !strings.ContainsAny(text, "@") && !strings.Contains(text, "://") && !strings.Contains(text, "www.") {
		return text
	}
	words := strings.Split(text, " ")
	for i, w := range words {
		if strings.Contains(w, "://") || strings.Contains(w, "www.") || strings.Contains(w, "@") {
			words[i] = strings.Repeat(" ", utf8.RuneCountInString(w))
		}
	}
	return strings.Join(words, " ")
}

func digit(c rune) bool { return c >= '0' && c <= '9' }

func space(c rune) bool { return unicode.IsSpace(c) || c == '\u2009' || c == '\u202f' }

func hyphen(c rune) bool { return c == '-' || c == '\u2010' || c == '\u2011' }

func dash(c rune) bool { return hyphen(c) || c == '–' || c == '—' }

// peek is the rune at i, or 0 outside the text.
func (r *reader) peek(i int) rune {
	if i < 0 || i >= len(r.text) {
		return 0
	}
	return r.text[i]
}

// run is where the digits from i end.
func (r *reader) run(i int) int {
	for digit(r.peek(i)) {
		i++
	}
	return i
}

// letters is where the word from i ends.
func (r *reader) letters(i int) int {
	for unicode.IsLetter(r.peek(i)) {
		i++
	}
	return i
}

// next is the word after i, in small letters, with its beginning and end; spaces may
// stand before it, and a hyphen or a dash.
func (r *reader) next(i int) (word string, start, end int) {
	for space(r.peek(i)) {
		i++
	}
	if hyphen(r.peek(i)) {
		i++
	}
	end = r.letters(i)
	return string(r.low[i:end]), i, end
}

// before is the word that ends at i or before the spaces there.
func (r *reader) before(i int) string {
	for space(r.peek(i - 1)) {
		i--
	}
	start := i
	for unicode.IsLetter(r.peek(start - 1)) {
		start--
	}
	return string(r.low[start:i])
}

// add takes a figure from start to r.at.
func (r *reader) add(start int, f figure) {
	f.start, f.end = start, r.at
	f.text = strings.Join(strings.Fields(string(r.text[start:r.at])), "\u00a0")
	r.out = append(r.out, f)
}

// spread gives what stands at the end of a range to its beginning: 1.2–1.5 million,
// 6–8 p.m.
func (r *reader) spread() {
	for i := 0; i+1 < len(r.out); i++ {
		a, b := &r.out[i], &r.out[i+1]
		if a.power > 0 || a.loose || a.month || !r.ranges(a.end, b.start) {
			continue
		}
		for _, f := range a.forms {
			if b.power > 0 {
				a.forms = append(a.forms, scale(f, b.power))
			}
			if b.afternoon {
				a.forms = append(a.forms, afternoon(f)...)
			}
		}
	}
}

// ranges says whether what stands from start to end joins two figures to a range.
func (r *reader) ranges(start, end int) bool {
	if start > end {
		return false
	}
	between := []rune(strings.TrimSpace(string(r.low[start:end])))
	return string(between) == "to" || string(between) == "до" || len(between) == 1 && dash(between[0])
}
