package typo

import "strings"

// oneSpace leaves one space where there are several, and none at the ends of a line.
func oneSpace(p *passage) {
	p.each(gap, func(i int) {
		t := p.at(i)
		switch {
		case p.ends(i-1) || p.ends(i+1):
			p.put(i, i+1, "")
		case t.text == " " || len([]rune(t.text)) == 1 && t.text != "\t":
		case strings.Contains(t.text, narrow):
			p.put(i, i+1, narrow)
		case strings.Contains(t.text, noBreak):
			p.put(i, i+1, noBreak)
		default:
			p.put(i, i+1, " ")
		}
	})
}

// noSpaceBefore takes away spaces before marks and on the inner side of brackets.
func noSpaceBefore(p *passage) {
	p.each(gap, func(i int) {
		if p.ends(i-1) || p.ends(i+1) || p.is(i-1, "(", "[") && p.is(i+1, ")", "]") {
			return
		}
		if p.is(i-1, "(", "[") || p.is(i+1, ")", "]", ",", "!", "?") || p.lonely(i+1) ||
			p.lang.Cyrillic() && p.cyrillicTight(i) {
			p.put(i, i+1, "")
		}
	})
}

// lonely says whether token i is a stop that begins nothing, as .NET or ;-) do.
func (p *passage) lonely(i int) bool {
	after := p.at(i + 1)
	return p.is(i, ".", ":", ";") && after.kind != word && after.kind != number &&
		!p.is(i+1, ".", ")", "(", "-", "/")
}

// cyrillicTight says whether Russian and Tajik have no space in place of the gap i.
func (p *passage) cyrillicTight(i int) bool {
	return p.is(i+1, "»") || p.is(i-1, "«", "„") || p.is(i+1, "%") && p.at(i-1).kind == number
}

// ellipsis makes one sign of three dots; after a question or an exclamation two dots
// follow in Russian and Tajik.
func ellipsis(p *passage) {
	p.each(mark, func(i int) {
		asks := p.lang.Cyrillic() && p.is(i-1, "?", "!")
		switch {
		case asks && p.is(i, "…"):
			p.put(i, i+1, "..")
		case !p.is(i, ".") || p.is(i-1, ".") || !p.is(i+1, ".") || !p.is(i+2, ".") || p.is(i+3, "."):
		case asks:
			p.put(i, i+3, "..")
		default:
			p.put(i, i+3, "…")
		}
	})
}

// questionFirst puts the question mark before the exclamation mark.
func questionFirst(p *passage) {
	p.each(mark, func(i int) {
		if p.is(i, "!") && p.is(i+1, "?") && !p.is(i-1, "!", "?") && !p.is(i+2, "!", "?") {
			p.put(i, i+2, "?!")
		}
	})
}
