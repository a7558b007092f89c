package spell

import (
	"strings"
	"unicode/utf8"

	"twofold/editor"
)

// Names of a house are given in one form; in Russian they decline. Any ending of a noun or
// an adjective is let pass after the same stem: that a name takes another's ending is a
// mistake this package does not find.

// nounEndings are what a Russian noun or adjective may end in, longest first.
var nounEndings = []string{
	"ского", "скому", "скими", "ская", "ский", "ское", "ские", "ской", "ским", "ских", "скую", "ском",
	"ами", "ями", "ого", "ему", "ому", "ыми", "ими",
	"ах", "ях", "ам", "ям", "ом", "ем", "ём", "ой", "ей", "ою", "ею", "ов", "ев", "ый", "ий", "ая", "яя",
	"ое", "ее", "ые", "ие", "ых", "их", "ым", "им", "ую", "юю", "ия", "ию", "ии",
	"а", "я", "о", "е", "ё", "у", "ю", "ы", "и", "ь", "й",
}

// nounStem is a Russian word without its ending, or "" for a short one, or one that does
// not decline.
func nounStem(word string) string {
	if latin, cyrillic, _ := scripts(word); latin > 0 || cyrillic == 0 {
		return ""
	}
	for _, end := range nounEndings {
		if stem, ends := strings.CutSuffix(word, end); ends {
			return longStem(stem)
		}
	}
	return longStem(word)
}

func longStem(stem string) string {
	if utf8.RuneCountInString(stem) < 3 {
		return ""
	}
	return stem
}

// inflected says whether the word is one of the house's with another ending: in Russian
// of any case and number, in English of the plural.
func (c *Checker) inflected(word string) bool {
	if c.d.lang == editor.English {
		one, plural := strings.CutSuffix(word, "s")
		return plural && c.exact[one]
	}
	for _, end := range nounEndings {
		if stem, ends := strings.CutSuffix(word, end); ends && c.stems[stem] {
			return true
		}
	}
	return c.stems[word]
}
