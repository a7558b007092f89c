package hyphen

import "strings"

// tajik divides before the last consonant between two vowels; й, ъ and ь stay with what
// is before them. Two vowels side by side divide between them.
func (d *Divider) tajik(word []rune) []int {
	var out []int
	last := -1 // the vowel before
	for i, c := range word {
		if !strings.ContainsRune(d.vowels, c) {
			continue
		}
		if last >= 0 {
			out = append(out, d.between(word, last, i))
		}
		last = i
	}
	return out
}

// between finds the point between the vowels at a and b.
func (d *Divider) between(word []rune, a, b int) int {
	if b == a+1 || strings.ContainsRune(d.glue, word[b-1]) {
		return b
	}
	return b - 1
}
