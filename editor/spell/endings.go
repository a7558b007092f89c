package spell

import (
	"strings"

	"twofold/editor"
)

// In British English many verbs may end in -ize or in -ise, with all that is made of
// them; a house takes one way. The dictionary has -ise only. So a word with -iz- is known
// if it would be with -is-, unless the verb is one of those that never change: those of
// data/always-ise.en.txt, those with an a or u before ("raise"), and short ones ("rise").

// tails are what follows the i of such an ending.
var tails = []string{
	"e", "es", "ed", "er", "ers", "ing", "ings", "ingly", "ation", "ations", "ational", "ationally",
	"able", "ably", "ability", "ement", "ements", "ance", "ances", "ant", "ator", "ators",
}

// other says whether the word is right but spelt in the way that the house does not take.
func (c *Checker) other(word string) bool {
	switch c.endings {
	case editor.Ize:
		return c.d.swapped(word, 's', 'z') != "" && c.d.Knows(word)
	case editor.Ise:
		return c.izes(word) && !c.d.Knows(word)
	}
	return false
}

// izes says whether the word has -iz- where the dictionary has it with -is-.
func (c *Checker) izes(word string) bool {
	swapped := c.d.swapped(word, 'z', 's')
	return swapped != "" && c.d.Knows(swapped)
}

// swapped is the word with the other letter in such an ending, or "" when it has none.
func (d *Dictionary) swapped(word string, from, to byte) string {
	if strings.IndexByte(word, from) < 0 && strings.IndexByte(word, from-('a'-'A')) < 0 {
		return ""
	}
	base, _ := possessive(word)
	small := strings.ToLower(base)
	for _, tail := range tails {
		front, ends := strings.CutSuffix(small, tail)
		n := len(front) - 2
		if !ends || n < 3 || front[n] != 'i' || front[n+1] != from || vowel(front[n-1]) {
			continue
		}
		if len(small) != len(base) || d.fixed(front[:n]) || tail == "es" && d.Knows(front[:n]+"is") {
			return "" // "metropolises" is a plural
		}
		if word[n+1] < 'a' {
			to -= 'a' - 'A'
		}
		return word[:n+1] + string(to) + word[n+2:]
	}
	return ""
}

func vowel(c byte) bool { return c == 'a' || c == 'u' }

// fixed says whether a word that begins so ends in -ise in every house.
func (d *Dictionary) fixed(front string) bool {
	return strings.HasSuffix(front, "w") || d.always[front] || d.always[strings.TrimPrefix(front, "un")]
}
