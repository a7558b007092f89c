package typo

import (
	"strconv"
	"strings"
)

// numeral is a number as it is written: 12,500 or 3.5 or 14:30.
type numeral struct {
	start, end int // tokens
	text       string
}

// numeral reads the number that begins with token i; ok is false inside a number, a code
// or an address, and for one with a zero in front.
func (p *passage) numeral(i int) (n numeral, ok bool) {
	if !p.fresh(i) {
		return n, false
	}
	n = p.digits(i)
	next := p.at(n.end)
	ok = !p.at(i).held && (next.kind != word || joined[next.text] || units[next.text])
	return n, ok && (n.text[0] != '0' || len(p.at(i).text) == 1 || p.is(i+1, ":"))
}

// fresh says whether a number begins with token i.
func (p *passage) fresh(i int) bool {
	if p.at(i).kind != number || p.at(i-1).kind == word {
		return false
	}
	if p.is(i-1, ".", ",", ":") && p.at(i-2).kind == number {
		return false
	}
	if p.at(i-1).kind == gap && p.at(i-2).kind == number && len(p.at(i).text) == 3 {
		return false
	}
	return !p.is(i-1, "/", "+", "_", "#", "*", "=", "№") && !hyphen(p.at(i-1).text) && !dash(p.at(i-1).text)
}

// numeralAfter reads the number at token i that follows a dash.
func (p *passage) numeralAfter(i int) (n numeral, ok bool) {
	n = p.digits(i)
	if p.at(i).held || n.text[0] == '0' && len(p.at(i).text) > 1 && !p.is(i+1, ":") {
		return n, false
	}
	after := p.at(n.end)
	switch {
	case after.kind == word:
		return n, joined[after.text] || units[after.text]
	case hyphen(after.text):
		return n, ordinalEnds[p.low(n.end+1)] && p.loose(n.end+2)
	}
	return n, !dash(after.text) && !p.is(n.end, "/", "+", "_", "=")
}

// digits reads the digits from token i on with the marks between them.
func (p *passage) digits(i int) numeral {
	end := i + 1
	for p.at(end).kind == mark && p.is(end, ",", ".", ":") && p.at(end+1).kind == number {
		end += 2
	}
	return numeral{i, end, p.text[p.at(i).from:p.at(end-1).to]}
}

// upTo says whether a range may lead from one number to another: years, hours, and
// numbers of which the second is larger. A spaced dash is more often one of a sentence.
func (n numeral) upTo(to numeral, spaced bool) bool {
	if strings.Contains(n.text, ":") || strings.Contains(to.text, ":") {
		return clock(n.text) && clock(to.text)
	}
	a, okA := n.value()
	b, okB := to.value()
	switch {
	case !okA || !okB:
		return false
	case year(n.text) && len(to.text) == 2 && !spaced:
		return int(a)%100 < int(b)
	case spaced:
		return a < b && (year(n.text) && year(to.text) || len(n.text) <= 2 && len(to.text) <= 2)
	}
	return a < b && len(n.text) <= 7 && len(to.text) <= 7
}

// value is the number with a decimal mark of either kind; three digits after a mark are
// thousands.
func (n numeral) value() (float64, bool) {
	s := n.text
	if i := strings.IndexAny(s, ",."); i >= 0 {
		if strings.ContainsAny(s[i+1:], ",.") {
			return 0, false
		}
		if len(s)-i-1 == 3 {
			s = s[:i] + s[i+1:]
		} else {
			s = s[:i] + "." + s[i+1:]
		}
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// year says whether digits are more likely a year than a number of things.
func year(s string) bool { return len(s) == 4 && s >= "1500" && s < "2200" }

func clock(s string) bool {
	h, m, ok := strings.Cut(s, ":")
	return ok && len(h) <= 2 && len(m) == 2 && h < "25" && m < "60"
}
