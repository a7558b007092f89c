package spell

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// affix is one way in which words with a flag change at one of their ends: strip is taken
// off, add is put in its place, if the word as it was fits the condition when.
type affix struct {
	flag       byte
	cross      bool // goes together with affixes at the other end
	strip, add string
	when       []set
}

// set is a place in a condition: the letters that may stand there, or, with not, those
// that may not.
type set struct {
	letters string
	not     bool
}

// affixes are those at one end of words, by what they add and then by what they strip:
// so a word is looked up once for all affixes that would make it of the same stem.
type affixes struct {
	end     bool // suffixes
	by      map[string][]swap
	flagged map[byte][]affix // in the order of the file
	longest int              // bytes of the longest add
}

// swap lists the affixes that put the same letters in place of the same letters.
type swap struct {
	strip string
	ways  []affix
}

func newAffixes(end bool) *affixes {
	return &affixes{end: end, by: map[string][]swap{}, flagged: map[byte][]affix{}}
}

func (as *affixes) put(a affix) {
	as.flagged[a.flag] = append(as.flagged[a.flag], a)
	as.longest = max(as.longest, len(a.add))
	swaps := as.by[a.add]
	for i := range swaps {
		if swaps[i].strip == a.strip {
			swaps[i].ways = append(swaps[i].ways, a)
			return
		}
	}
	as.by[a.add] = append(swaps, swap{strip: a.strip, ways: []affix{a}})
}

// parseAffix reads the fields after the flag: strip, add and, where there is one, the
// condition.
func parseAffix(flag byte, cross bool, fields []string) (affix, error) {
	a := affix{flag: flag, cross: cross, strip: orNothing(fields[0]), add: orNothing(fields[1])}
	if strings.ContainsAny(a.strip+a.add, "/") {
		return a, fmt.Errorf("affixes on affixes are not known: %q", fields[1])
	}
	if len(fields) < 3 {
		return a, nil
	}
	var err error
	a.when, err = parseCondition(fields[2])
	return a, err
}

func orNothing(s string) string {
	if s == "0" {
		return ""
	}
	return s
}

// parseCondition reads letters, dots for any letter, and sets in brackets. A single dot
// is no condition.
func parseCondition(s string) ([]set, error) {
	if s == "." {
		return nil, nil
	}
	var out []set
	for s != "" {
		_, n := utf8.DecodeRuneInString(s)
		one := set{letters: s[:n]}
		switch s[0] {
		case '.':
			one = set{not: true}
		case '[':
			inner, _, closed := strings.Cut(s[1:], "]")
			if !closed {
				return nil, fmt.Errorf("the condition %q has no closing bracket", s)
			}
			n = len(inner) + 2
			one.letters, one.not = strings.CutPrefix(inner, "^")
		}
		out, s = append(out, one), s[n:]
	}
	return out, nil
}

func (s set) has(r rune) bool { return strings.ContainsRune(s.letters, r) != s.not }

// fits says whether the end of word, or its beginning, is as the condition says.
func (a *affix) fits(word []byte, end bool) bool {
	if end {
		for i := len(a.when) - 1; i >= 0; i-- {
			r, n := utf8.DecodeLastRune(word)
			if n == 0 || !a.when[i].has(r) {
				return false
			}
			word = word[:len(word)-n]
		}
		return true
	}
	for _, s := range a.when {
		r, n := utf8.DecodeRune(word)
		if n == 0 || !s.has(r) {
			return false
		}
		word = word[n:]
	}
	return true
}
