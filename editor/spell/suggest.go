package spell

import (
	"slices"
	"strings"
	"unicode/utf8"

	"twofold/editor"
)

// offered is how many suggestions a person gets.
const offered = 6

// Suggest lists what may have been meant by a word that is not right, the likeliest first,
// at most six. It takes some milliseconds, a tenth of a second when the word is far from
// all known ones.
func (c *Checker) Suggest(word string) []string {
	word = clean(word)
	if c.d.Empty() {
		return c.mended(word)
	}
	s := &search{
		c: c, casing: capitals(word), seen: map[string]bool{word: true}, tried: map[string]bool{},
	}
	if small := strings.ToLower(word); s.casing == mixedCapitals && !strings.HasPrefix(word, small[:1]) {
		s.casing = firstCapital
	}
	for _, w := range c.mended(word) {
		s.exactly(w)
	}
	if len(s.found) == 0 && len(word) <= longest {
		s.guess(strings.ToLower(word))
	}
	return s.best()
}

// guess tries what the word, in small letters, may have been.
func (s *search) guess(word string) {
	s.try(word)
	for _, way := range ways {
		way(s, word)
	}
	if len(s.found) == 0 && utf8.RuneCountInString(word) >= 4 {
		s.c.far(word, s.try)
	}
}

// mended is a word with what Check finds wrong put right: its letters, its keyboard, its
// ending. It is not looked up.
func (c *Checker) mended(word string) []string {
	latin, cyrillic, _ := scripts(word)
	var out []string
	switch own := c.d.lang == editor.English; {
	case latin > 0 && cyrillic > 0:
		out = unmixed(word, c.d.lang)
	case own == (latin == 0) && latin+cyrillic > 0:
		out = []string{editor.Retyped(word, c.d.lang)}
	}
	if c.d.lang == editor.Tajik {
		return mendTajik(word, out)
	}
	if base, cut := possessive(word); cut && c.d.lang == editor.Russian {
		out = append(out, base)
	}
	for _, to := range []string{c.d.swapped(word, 's', 'z'), c.d.swapped(word, 'z', 's')} {
		if to != "" {
			out = append(out, to)
		}
	}
	return out
}

func mendTajik(word string, out []string) []string {
	for i := range out {
		out[i] = tajikLooks.Replace(out[i])
	}
	if mended := tajikLooks.Replace(word); len(out) == 0 && mended != word {
		out = append(out, mended)
	}
	return out
}

// search collects the guesses that are right.
type search struct {
	c      *Checker
	casing casing
	seen   map[string]bool // guesses as they would be offered
	tried  map[string]bool // guesses in small letters
	found  []string
}

// exactly takes a guess as it is written.
func (s *search) exactly(w string) {
	if w != "" && !s.seen[w] && s.right(w) {
		s.found = append(s.found, w)
	}
	s.seen[w] = true
}

// try takes a guess in small letters, or as a name, with the capitals of the word.
func (s *search) try(small string) {
	if s.tried[small] {
		return
	}
	s.tried[small] = true
	switch {
	case s.casing == allCapitals && s.right(strings.ToUpper(small)):
		s.exactly(strings.ToUpper(small))
	case s.casing == firstCapital && s.right(capital(small)):
		s.exactly(capital(small))
	case s.right(small):
		s.exactly(small)
	case s.right(capital(small)):
		s.exactly(capital(small))
	}
}

// right says whether every word of a guess is right and may be offered.
func (s *search) right(guess string) bool {
	for part := range strings.FieldsFuncSeq(guess, func(r rune) bool { return r == ' ' || r == '-' }) {
		known := s.c.listed(part) || s.c.d.Knows(part) || s.c.izes(part)
		if !known || s.c.other(part) || s.c.d.hidden(part) {
			return false
		}
	}
	return guess != ""
}

// hidden says whether a word is right but never offered.
func (d *Dictionary) hidden(word string) bool {
	w := []byte(strings.ToLower(word))
	i := d.words.find(w)
	return d.unoffered != 0 && i >= 0 && strings.IndexByte(d.words.flags(i), d.unoffered) >= 0
}

// best is what is offered: frequent words first, names for a word in small letters last,
// else in the order of finding.
func (s *search) best() []string {
	slices.SortStableFunc(s.found, func(a, b string) int { return s.rank(a) - s.rank(b) })
	return s.found[:min(len(s.found), offered)]
}

func (s *search) rank(guess string) int {
	switch {
	case s.c.d.common[strings.ToLower(guess)], strings.ContainsAny(guess, " -"):
		return 0
	case s.casing == noCapital && capitals(guess) != noCapital:
		return 2
	}
	return 1
}
