package typo

import "twofold/editor"

// dashes sets the dash of a sentence: an em dash in Russian and Tajik, an en dash in
// English, with a space that holds before it.
func dashes(p *passage) {
	p.each(mark, func(i int) {
		end := i
		for stroke(p.at(end).text) {
			end++
		}
		if end == i || stroke(p.at(i-1).text) || end-i > 3 {
			return
		}
		from, after := i, p.over(end)
		if p.at(i-1).kind == gap {
			from--
		}
		if p.ends(from-1) || p.ends(after) {
			return // direct speech, or a word that breaks off
		}
		if from < i && after > end || p.lopsided(from, i, end) {
			p.setDash(from, end)
		}
	})
}

// lopsided says whether the strokes from i to end are a dash, though they lack a space on
// one side or, in English, on both.
func (p *passage) lopsided(from, i, end int) bool {
	switch several := end-i > 1; {
	case !p.lang.Cyrillic():
		return (several || p.is(i, "—")) && p.at(end).kind == word
	case !several && !p.is(i, "–", "—", "―"):
		return false
	case from < i:
		return p.at(end).kind == word
	}
	return p.at(end).kind == gap && p.at(i-1).kind != number
}

func stroke(s string) bool { return hyphen(s) || dash(s) }

// setDash writes the dash of the language over the tokens from i to end, and a space after
// it where there is none.
func (p *passage) setDash(i, end int) {
	sign := noBreak + "—"
	if p.lang == editor.English {
		sign = noBreak + "–"
	}
	if p.at(end).kind != gap {
		sign += " "
	}
	p.put(i, end, sign)
}

// speech begins direct speech with an em dash.
func speech(p *passage) {
	p.each(mark, func(i int) {
		if !p.ends(i-1) || !stroke(p.at(i).text) || p.at(i+1).kind != gap ||
			p.at(i+2).kind == number || p.ends(i+2) {
			return
		}
		p.put(i, i+1, "—")
		p.join(i+1, noBreak)
	})
}

// ranges sets an en dash without spaces between two numbers of which the second is the
// larger.
func ranges(p *passage) {
	p.each(number, func(i int) {
		a, ok := p.numeral(i)
		if !ok {
			return
		}
		sign := p.over(a.end)
		start := p.over(sign + 1)
		if !hyphen(p.at(sign).text) && !p.is(sign, "–", "—") || p.at(start).kind != number {
			return
		}
		spaced := sign > a.end || start > sign+1
		if spaced && (p.is(sign, "—") || sign == a.end || start == sign+1) {
			return
		}
		b, ok := p.numeralAfter(start)
		if ok && a.upTo(b, spaced) {
			p.put(a.end, start, "–")
		}
	})
}

// hyphens sets the hyphen of “кто-то”, “кое-где” and “из-за”.
func hyphens(p *passage) {
	p.each(word, func(i int) {
		sign, end := i+1, i+2
		if p.at(sign).kind == gap {
			sign, end = sign+1, end+1
		}
		joint := hyphen(p.at(sign).text) || p.is(sign, "–", "—")
		if !joint {
			end = sign
		} else if p.at(end).kind == gap {
			end++
		}
		if sign == i+1 && (!joint || end == sign+1 && hyphen(p.at(sign).text)) {
			return // two words in one, or right as it is
		}
		if !p.loose(end+1) || !p.pairs(i, end, joint) || p.is(i+1, "\n") {
			return
		}
		p.put(i+1, end, "-")
	})
}

// pairs says whether a hyphen joins the words i and k; joint says whether some dash does
// by now.
func (p *passage) pairs(i, k int, joint bool) bool {
	if !p.loose(i - 1) {
		return false
	}
	a, b := p.low(i), p.low(k)
	switch {
	case b == "либо" || b == "нибудь":
		return asking[a]
	case b == "то":
		return joint && asking[a]
	case a == "кое":
		return asking[b]
	}
	return a == "из" && (b == "за" || b == "под")
}

var asking = words("кто кого кому кем ком что чего чему чем чём где куда откуда когда как какой какая " +
	"какое какие какого каких какому каким какими каком какую чей чья чьё чьи почему зачем сколько")
