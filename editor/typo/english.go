package typo

import "unicode/utf8"

// serialComma takes the comma away before “and” or “or” at the end of a list of short
// items.
func serialComma(p *passage) {
	p.each(mark, func(i int) {
		if !p.is(i, ",") || p.at(i+1).kind != gap || !p.is(i+2, "and", "or") || p.at(i+3).kind != gap {
			return
		}
		if before := p.itemBack(i); before < 0 || p.at(before-1).kind != word || !p.itemEnds(i+4) {
			return
		}
		p.put(i, i+1, "")
	})
}

// itemBack is the comma before an item of one or two words that ends before token i, or -1.
func (p *passage) itemBack(i int) int {
	for range 2 {
		if p.at(i-1).kind != word || asides[p.low(i-1)] || p.at(i-2).kind != gap {
			return -1
		}
		if p.is(i-3, ",") {
			return i - 3
		}
		i -= 2
	}
	return -1
}

// itemEnds says whether one to three words from token i on end a sentence or a part of
// one.
func (p *passage) itemEnds(i int) bool {
	for range 3 {
		if p.at(i).kind != word {
			return false
		}
		if p.ends(i+1) || p.is(i+1, ".", ";", ":", "!", "?", ")", "”") {
			return true
		}
		if p.at(i+1).kind != gap {
			return false
		}
		i += 2
	}
	return false
}

// asides are words that stand between commas and are no item of a list.
var asides = words("however therefore too then though indeed also moreover instead meanwhile " +
	"finally first second perhaps of course for example that is was were which who where when if " +
	"say says said he she it they we you has have had will can may")

// acronym takes the full stops out of U.N. and the like. Where the last of them may end a
// sentence as well, a person must look.
func acronym(p *passage) {
	p.each(word, func(i int) {
		letters, end := "", i
		for p.capital(end) && utf8.RuneCountInString(p.at(end).text) == 1 && p.is(end+1, ".") {
			letters += p.at(end).text
			end += 2
		}
		if p.is(i-1, ".") || p.at(end).kind == word || len(letters) < 2 ||
			len(letters) == 2 && !twoCapitals[letters] {
			return
		}
		switch {
		case p.ends(end) || p.at(end).kind == mark && !p.is(end, ",", ";", ":", "-", "–", "’", "'", "/"):
			p.put(i, end-1, letters)
		case p.at(end).kind == gap && (p.capital(end+1) || p.at(end+1).kind != word):
		default:
			p.put(i, end, letters)
		}
	})
}

// twoCapitals are acronyms of two letters; others are more likely initials.
var twoCapitals = words("UN US UK EU TB ID AU")
