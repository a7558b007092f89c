package typo

import "strconv"

// date writes a date in figures as DD.MM.YYYY.
func date(p *passage) {
	p.each(number, func(i int) {
		sign := p.at(i + 1).text
		if sign != "." && sign != "/" && sign != "-" || p.at(i+3).text != sign ||
			p.at(i+2).kind != number || p.at(i+4).kind != number || !p.freshDate(i) || !p.dateEnds(i+5) {
			return
		}
		d, m, y := p.at(i).text, p.at(i+2).text, p.at(i+4).text
		if len(d) == 4 {
			d, y = y, d
		}
		if day(d) && month(m) && year(y) {
			p.put(i, i+5, two(d)+"."+two(m)+"."+y)
		}
	})
}

// dateEnds says whether a date may end before token i.
func (p *passage) dateEnds(i int) bool {
	return p.at(i).kind != number && !hyphen(p.at(i).text) &&
		(!p.is(i, ".", "/") || p.at(i+1).kind != number)
}

// freshDate says whether a date may begin with token i.
func (p *passage) freshDate(i int) bool {
	before := p.at(i - 1)
	return before.kind != word && before.kind != number && !hyphen(before.text) &&
		!p.is(i-1, ".", "/", "+", "_", ",", ":", "№")
}

func day(s string) bool { return len(s) <= 2 && between(s, 1, 31) }

func month(s string) bool { return len(s) <= 2 && between(s, 1, 12) }

func between(s string, low, high int) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n >= low && n <= high
}

func two(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// dayFirst writes the day before the month, without its ending and without a comma.
func dayFirst(p *passage) {
	p.each(word, func(i int) {
		if !months[p.at(i).text] {
			return
		}
		p.dayAfter(i)
		p.dayBefore(i)
	})
}

// dayAfter turns “October 5, 2026” round.
func (p *passage) dayAfter(i int) {
	n := i + 2
	if p.at(i+1).kind != gap || !day(p.at(n).text) || p.at(n).kind != number {
		return
	}
	end := n + 1
	if dayEnds[p.at(end).text] {
		end++
	}
	new := p.at(n).text + noBreak + p.at(i).text
	switch {
	case p.is(end, ",") && p.at(end+1).kind == gap && year(p.at(end+2).text):
		p.put(i, end+3, new+" "+p.at(end+2).text)
	case p.at(end).kind == gap && year(p.at(end+1).text):
		p.put(i, end+2, new+" "+p.at(end+1).text)
	case p.loose(end) && !p.is(end, ":", ".", ",") && !dash(p.at(end).text) && !p.beforeDay(i),
		p.is(end, ".", ",") && p.at(end+1).kind != number && !p.beforeDay(i):
		p.put(i, end, new)
	}
}

// beforeDay says whether a day stands before the month i already.
func (p *passage) beforeDay(i int) bool {
	return p.at(i-1).kind == gap && (p.at(i-2).kind == number || dayEnds[p.at(i-2).text])
}

// dayBefore takes the ending and the “of” out of “5th of October”.
func (p *passage) dayBefore(i int) {
	k := i - 1
	if p.at(k).kind == gap && p.low(k-1) == "of" && p.at(k-2).kind == gap {
		k -= 2
	}
	if p.at(k).kind != gap || !dayEnds[p.at(k-1).text] || !day(p.at(k-2).text) || p.at(k-2).kind != number {
		return
	}
	p.put(k-1, i, noBreak)
}

var (
	months = words("January February March April May June July August September October " +
		"November December")
	dayEnds = words("st nd rd th")
)
