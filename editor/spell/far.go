package spell

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// far tries every form, of words that begin with the same letter, that two mistypings
// lead to, nearest first. It is for words that one mistyping does not explain.
func (c *Checker) far(word string, try func(string)) {
	w := []rune(word)
	first, great := string(w[:1]), capital(string(w[:1]))
	has := alphabet(word)
	var near, off []string
	c.d.words.each(func(stem, flags string) {
		begins := strings.HasPrefix(stem, first) || strings.HasPrefix(stem, great)
		if !begins || !like(stem, len(w), has) {
			return
		}
		c.d.forms(stem, flags, func(form string) {
			switch distance(w, []rune(form)) {
			case 0, 1:
				near = append(near, form)
			case 2:
				off = append(off, form)
			}
		})
	})
	for _, form := range append(near, off...) {
		try(strings.ToLower(form))
	}
}

// changing is how many letters at the end of a word its forms may lack, and how many they
// may have more: as good as all do.
const changing, growing = 4, 8

// like says quickly that no form of a stem is two mistypings from a word of n letters, of
// which it has these: or that one might be.
func like(stem string, n int, letters uint64) bool {
	size := utf8.RuneCountInString(stem)
	if size > n+changing+2 || n > size+growing {
		return false
	}
	kept := 0
	for at := range stem {
		if kept++; kept > size-changing {
			return bits.OnesCount64(alphabet(stem[:at])&^letters) <= 2
		}
	}
	return true
}

// alphabet is the set of letters of a word, as bits; case does not count.
func alphabet(word string) uint64 {
	var set uint64
	for _, r := range strings.ToLower(word) {
		set |= 1 << (r % 64)
	}
	return set
}

// distance is how many letters a must gain, lose, change or exchange with its neighbour
// to be b; 3 stands for three and more. (Damerau's distance, restricted: each letter is
// touched once.)
func distance(a, b []rune) int {
	const far = 3
	if len(a)-len(b) >= far || len(b)-len(a) >= far || len(b) > longest {
		return far
	}
	var room [3][longest + 1]int
	before, last, now := room[0][:len(b)+1], room[1][:len(b)+1], room[2][:len(b)+1]
	for k := range last {
		last[k] = k
	}
	for i := range a {
		now[0] = i + 1
		least := now[0]
		for k := range b {
			cost := 1
			if a[i] == b[k] {
				cost = 0
			}
			now[k+1] = min(last[k+1]+1, now[k]+1, last[k]+cost)
			if i > 0 && k > 0 && a[i] == b[k-1] && a[i-1] == b[k] {
				now[k+1] = min(now[k+1], before[k-1]+1)
			}
			least = min(least, now[k+1])
		}
		if least >= far {
			return far
		}
		before, last, now = last, now, before
	}
	return min(last[len(b)], far)
}
