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

// roman is the number that token i writes in Roman figures, up to the century at hand; 0
// when it writes none.
func (p *passage) roman(i int) int {
	t := p.at(i)
	if t.kind != word {
		return 0
	}
	for n := 1; n <= mostRoman; n++ {
		if t.text == inRoman(n) {
			return n
		}
	}
	return 0
}

func inRoman(n int) string {
	ones := []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	return strings.Repeat("X", n/10) + ones[n%10]
}
