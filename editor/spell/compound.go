package spell

import (
	"strings"
	"unicode/utf8"
)

// compounded says whether the word is put together of words as one of the dictionary's
// patterns says, with two parts or more: "21st" of "2" and "1st".
func (d *Dictionary) compounded(t *table, w []byte) bool {
	for _, pattern := range d.compounds {
		c := compound{
			t: t, word: w, pattern: pattern, least: d.compoundPart,
			failed: make([]bool, (len(w)+1)*(len(pattern)+1)),
		}
		if c.from(0, 0) {
			return true
		}
	}
	return false
}

// compound matches a word with a pattern. What failed once is not tried again, so that
// the work is bounded by the word's length squared.
type compound struct {
	t       *table
	word    []byte
	pattern []part
	least   int // letters of a part
	failed  []bool
}

// from says whether the rest of the word, at byte at, is made as the rest of the pattern,
// at place p, says.
func (c *compound) from(at, p int) bool {
	if p == len(c.pattern) {
		return at == len(c.word)
	}
	seen := &c.failed[at*(len(c.pattern)+1)+p]
	if *seen {
		return false
	}
	*seen = true
	if c.pattern[p].many && c.from(at, p+1) {
		return true
	}
	for end := at + 1; end <= len(c.word); end++ {
		if at == 0 && end == len(c.word) || !c.is(c.word[at:end], c.pattern[p].flag) {
			continue
		}
		next := p + 1
		if c.pattern[p].many {
			next = p
		}
		if c.from(end, next) {
			return true
		}
	}
	return false
}

func (c *compound) is(w []byte, flag byte) bool {
	if utf8.RuneCount(w) < c.least {
		return false
	}
	for i := c.t.find(w); i >= 0; i = c.t.alike(i, w) {
		if strings.IndexByte(c.t.flags(i), flag) >= 0 {
			return true
		}
	}
	return false
}
