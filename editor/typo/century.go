package typo

import "strings"

// century holds a century in Roman figures to its word, and sets the dash between two.
func century(p *passage) {
	p.each(word, func(i int) {
		a := p.roman(i)
		if a == 0 {
			return
		}
		if b := p.roman(i + 2); b > a && hyphen(p.at(i+1).text) && p.loose(i+3) {
			p.put(i+1, i+2, "–")
		}
		if p.centuryWord(i + 2) {
			p.join(i+1, noBreak)
		}
	})
}

// centuryWord says whether token i is a word for centuries.
func (p *passage) centuryWord(i int) bool {
	switch w := p.low(i); w {
	case "в", "вв":
		return p.is(i+1, ".")
	default:
		return strings.HasPrefix(w, "век") && len([]rune(w)) <= len([]rune("веками"))
	}
}

// mostRoman is the largest number that is taken for a century.
const mostRoman = 21

// romans are the numbers up to the century at hand by their Roman figures.
var romans = romansTo(mostRoman)

func romansTo(most int) map[string]int {
	ones := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	out := make(map[string]int, most)
	for n := 1; n <= most; n++ {
		out[strings.Repeat("X", n/10)+ones[n%10]] = n
	}
	return out
}

// roman is the number that token i writes in Roman figures; 0 when it writes none.
func (p *passage) roman(i int) int {
	if t := p.at(i); t.kind == word {
		return romans[t.text]
	}
	return 0
}
