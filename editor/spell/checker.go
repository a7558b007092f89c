package spell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
)

// House is what a publication adds to a dictionary.
type House struct {
	Endings editor.Endings
	// Words are right as they are given, and in the forms that names take: its own list,
	// the names and places of the register, the terms of the glossary. An entry may have
	// several words.
	Words []string
}

// Checker looks at texts in one language for one house. It may be used by several
// goroutines at once.
type Checker struct {
	d       *Dictionary
	endings editor.Endings
	exact   map[string]bool // the house's words
	upper   map[string]bool // the same in capitals
	stems   map[string]bool // Russian words without their ending
}

// For makes a checker for a house. It is quick; make a new one when the house changes.
func (d *Dictionary) For(h House) *Checker {
	c := &Checker{
		d: d, endings: h.Endings,
		exact: map[string]bool{}, upper: map[string]bool{}, stems: map[string]bool{},
	}
	for w := range d.own {
		c.accept(w)
	}
	for _, entry := range h.Words {
		for w := range Words(entry) {
			c.accept(clean(entry[w.From:w.To]))
		}
	}
	return c
}

func (c *Checker) accept(word string) {
	c.exact[word] = true
	c.upper[strings.ToUpper(word)] = true
	if stem := nounStem(word); stem != "" {
		c.stems[stem] = true
	}
}

// Fault says what is wrong with a word.
type Fault string

// The faults, as Check looks for them.
const (
	Unknown Fault = "unknown" // in no list
	Mixed   Fault = "mixed"   // Latin and Cyrillic letters in one word
	Letters Fault = "letters" // signs that only look like letters of the language: Kazakh һ for ҳ
	Keys    Fault = "keys"    // typed on the keyboard of another language
	Ending  Fault = "ending"  // right, but this house spells it with -ize, or with -ise
)

// Mistake is a word of a text that is not right. Suggest says what may have been meant.
type Mistake struct {
	Word  // its place
	Fault Fault
}

// Check finds the words of a text that are not right, from left to right.
func (c *Checker) Check(text string) []Mistake {
	var out []Mistake
	for w := range Words(text) {
		word := clean(text[w.From:w.To])
		if f := c.fault(word); f != "" && !(f == Unknown && c.front(word, text[w.To:])) {
			out = append(out, Mistake{w, f})
		}
	}
	return out
}

// Right says whether a word by itself is right in this house.
func (c *Checker) Right(word string) bool { return c.fault(clean(word)) == "" }

// fault says what is wrong with a clean word, or "".
func (c *Checker) fault(word string) Fault {
	latin, cyrillic, letters := scripts(word)
	switch {
	case letters < 2:
		return ""
	case latin > 0 && cyrillic > 0:
		return Mixed
	case c.d.lang == editor.Tajik:
		return tajikFault(word)
	case c.d.lang == editor.English && latin == 0, c.d.lang == editor.Russian && cyrillic == 0:
		return c.keysFault(word) // else a name or a mark in its own script
	case c.d.Knows(word) && !c.other(word), c.houses(word):
		return ""
	case c.other(word):
		return Ending
	case c.izes(word) || acronym(word):
		return ""
	}
	if base, cut := possessive(word); cut && c.d.lang == editor.English && c.fault(base) == "" {
		return ""
	}
	return Unknown
}

// scripts counts the letters of a word, and those of the two scripts.
func scripts(word string) (latin, cyrillic, letters int) {
	for _, r := range word {
		switch {
		case !unicode.IsLetter(r):
			continue
		case r >= 0x400 && r < 0x530:
			cyrillic++
		case unicode.Is(unicode.Latin, r):
			latin++
		}
		letters++
	}
	return latin, cyrillic, letters
}

// front says whether the word stands before a hyphen and may: "socio-economic".
func (c *Checker) front(word, rest string) bool {
	r, n := utf8.DecodeRuneInString(rest)
	return hyphen(string(r)) && len(rest) > n && c.d.fronts[strings.ToLower(word)]
}

// houses says whether the word is in the house's list, in a form that names take.
func (c *Checker) houses(word string) bool {
	return c.listed(word) || c.inflected(word) ||
		capitals(word) == firstCapital && c.inflected(strings.ToLower(word))
}

// listed says whether the word is in the house's list as it stands there.
func (c *Checker) listed(word string) bool {
	switch capitals(word) {
	case allCapitals:
		return c.upper[word]
	case firstCapital:
		return c.exact[word] || c.exact[strings.ToLower(word)]
	}
	return c.exact[word]
}

// longestAcronym is how many letters capitals may have that are not looked up.
const longestAcronym = 6

// acronym says whether a word is a few capitals, or those of several such: "NGOs".
func acronym(word string) bool {
	word, plural := strings.CutSuffix(word, "s")
	n := utf8.RuneCountInString(word)
	return n <= longestAcronym && (n > 1 || !plural) && word == strings.ToUpper(word)
}

// possessive takes the English 's, or the apostrophe alone, off a word.
func possessive(word string) (base string, cut bool) {
	for _, end := range []string{"’s", "'s", "ʼs", "’S", "'S"} {
		if base, cut = strings.CutSuffix(word, end); cut {
			return base, true
		}
	}
	return word, false
}

// clean takes out of a word what nobody sees, and the stress; it puts й and ё together.
func clean(word string) string {
	if strings.IndexFunc(word, func(r rune) bool { return hidden(r) || unicode.IsMark(r) }) < 0 {
		return word
	}
	word = strings.Map(func(r rune) rune {
		if hidden(r) || r == stress {
			return -1
		}
		return r
	}, word)
	return composed.Replace(word)
}

const stress = '\u0301'

var composed = strings.NewReplacer("и\u0306", "й", "И\u0306", "Й", "е\u0308", "ё", "Е\u0308", "Ё")
