package typo

import (
	"strings"

	"twofold/editor"
)

// thousands groups the digits of large numbers: with a narrow no-break space from five
// digits on in Russian and Tajik, with a comma from four in English.
func thousands(p *passage) {
	p.each(number, func(i int) {
		end := p.groups(i)
		if !p.fresh(i) || p.at(i).text[0] == '0' || !p.countable(i, end) {
			return
		}
		digits, split := "", end > i+1
		for k := i; k < end; k += 2 {
			digits += p.at(k).text
		}
		sign := narrow
		if p.lang == editor.English {
			sign = ","
		}
		switch {
		case len(digits) > 9 && !split || len(digits) < 4:
		case len(digits) > 4:
			p.put(i, end, grouped(digits, sign))
		case p.lang == editor.English:
			if split || !year(digits) {
				p.put(i, end, grouped(digits, sign))
			}
		case split && p.at(end).kind == gap && p.at(end+1).kind == word:
			p.put(i, end, digits)
		}
	})
}

// groups is where a number ends whose digits are grouped by spaces, or as in English.
func (p *passage) groups(i int) int {
	end := i + 1
	for len(p.at(i).text) <= 3 && p.at(end).kind == gap && p.group(end+1) {
		end += 2
	}
	if p.lang.Cyrillic() {
		return max(end, p.commaGroups(i))
	}
	return end
}

// commaGroups is where a number ends whose digits are grouped by commas as in English: two
// of them at least, since one is a decimal mark.
func (p *passage) commaGroups(i int) int {
	end := i + 1
	for len(p.at(i).text) <= 3 && p.is(end, ",") && p.group(end+1) {
		end += 2
	}
	if end < i+2*2+1 {
		return i + 1
	}
	return end
}

// group says whether token i is three digits.
func (p *passage) group(i int) bool { return p.at(i).kind == number && len(p.at(i).text) == 3 }

// countable says whether the number from token i to end counts something: it is no code,
// telephone or account, and no decimals follow.
func (p *passage) countable(i, end int) bool {
	next := p.at(end)
	switch {
	case p.coded(i),
		next.kind == gap && p.at(end+1).kind == number,
		p.is(end, ".", ",", ":") && p.at(end+1).kind == number:
		return false
	case len(p.at(i).text) == 6 && (p.capital(i-2) || p.is(end, ",") && p.at(end+1).kind == gap):
		return false // the code of a post office stands beside a town
	}
	return next.kind != word && !hyphen(next.text) && !p.is(end, "/", "_", "=", "@")
}

// coded says whether what stands before the number i makes it a code.
func (p *passage) coded(i int) bool {
	if p.at(i-1).kind != gap {
		return p.is(i-1, "№", "#")
	}
	return p.at(i-2).kind == number || p.among(i-2, codes) || p.standard(i-2) || p.is(i-2, "№", "#") ||
		p.is(i-2, ".", ":") && p.among(i-3, codes)
}

// standard says whether token i is capitals as in ISO 9001, which are no currency.
func (p *passage) standard(i int) bool {
	t := p.at(i)
	return t.kind == word && len([]rune(t.text)) > 1 && t.text == strings.ToUpper(t.text) &&
		!currencies[t.text]
}

// codes are words whose number counts nothing.
var codes = words("тел телефон факс код индекс инн счёт счет лицензия закон постановление приказ " +
	"tel telephone phone fax code box no resolution form room decree order act licence license " +
	"account flight article рамз")

// grouped puts a sign between every three digits.
func grouped(digits, sign string) string {
	first := (len(digits)-1)%3 + 1
	var sb strings.Builder
	sb.WriteString(digits[:first])
	for at := first; at < len(digits); at += 3 {
		sb.WriteString(sign)
		sb.WriteString(digits[at : at+3])
	}
	return sb.String()
}

// decimal sets the decimal mark of the language where a measure or a per cent shows that
// the number is one.
func decimal(p *passage) {
	from, to := ".", ","
	if p.lang == editor.English {
		from, to = ",", "."
	}
	p.each(number, func(i int) {
		fraction := p.at(i + 2)
		if !p.fresh(i) || !p.is(i+1, from) || fraction.kind != number || len(fraction.text) > 2 ||
			p.is(i+3, ".", ",", ":") && p.at(i+4).kind == number {
			return
		}
		next := p.over(i + 3)
		if p.is(next, "%", "‰", "°") || measured(p.low(next)) {
			p.put(i+1, i+2, to)
		}
	})
}

// measured says whether a word measures a number that may have decimals.
func measured(s string) bool {
	for _, beginning := range measures {
		if strings.HasPrefix(s, beginning) {
			return true
		}
	}
	return exact[s]
}

var (
	exact    = words("км см мм кг га т тыс млн млрд трлн руб km cm mm kg ha mm раз раза")
	measures = strings.Fields("миллион миллиард тысяч процент тонн километр гектар литр балл " +
		"градус доллар фоиз million billion per hectare kilomet tonne litre degree")
)

// perCent writes the sign in words, and the words as two.
func perCent(p *passage) {
	p.each(number, func(i int) {
		sign := p.over(i + 1)
		after := p.at(sign + 1)
		if p.is(sign, "%") && after.kind != word && after.kind != number && !hyphen(after.text) &&
			!dash(after.text) && !p.is(sign+1, "/") {
			p.put(i+1, sign+1, noBreak+"per cent")
		}
	})
	p.each(word, func(i int) {
		if t := p.at(i).text; p.low(i) == "percent" && p.loose(i+1) && !p.at(i).held {
			p.put(i, i+1, t[:3]+" cent")
		}
	})
}

// phone writes a number of the country as +992 XX XXX XXXX.
func phone(p *passage) {
	p.each(mark, func(i int) {
		if !p.is(i, "+") || !strings.HasPrefix(p.at(i+1).text, "992") {
			return
		}
		digits, end := "", i+1
		for k := i + 1; len(digits) < 12; k++ {
			t := p.at(k)
			if t.kind == number {
				digits, end = digits+t.text, k+1
			} else if t.kind != gap && !hyphen(t.text) && !p.is(k, "(", ")", "–") {
				break
			}
		}
		if len(digits) != 12 || p.at(end).kind == number || p.at(end).kind == word {
			return
		}
		p.put(i, end, "+"+strings.Join([]string{
			digits[:3], digits[3:5], digits[5:8], digits[8:],
		}, noBreak))
	})
}

// ordinal writes the ending of a number in figures with a hyphen and as short as it may be.
func ordinal(p *passage) {
	p.each(number, func(i int) {
		end := i + 1
		joined := hyphen(p.at(end).text) || p.is(end, "–", "—")
		if joined {
			end++
		}
		ending := p.at(end).text
		short, long := shorter[ending]
		if !long {
			short = ending
		}
		if !p.fresh(i) || p.at(end).kind != word || !p.loose(end+1) || !ordinalEnds[short] ||
			!joined && !long && !sure[ending] {
			return
		}
		p.put(i+1, end+1, "-"+short)
	})
}

var (
	ordinalEnds = words("й я е го му м х ю ми")
	sure        = words("й го му х") // without a hyphen the others may be units
	shorter     = map[string]string{
		"ый": "й", "ий": "й", "ой": "й", "ая": "я", "яя": "я", "ья": "я", "ое": "е", "ее": "е",
		"ье": "е", "ые": "е", "ие": "е", "ьи": "и", "ого": "го", "его": "го", "ому": "му",
		"ему": "му", "ым": "м", "им": "м", "ом": "м", "ем": "м", "ых": "х", "их": "х",
		"ую": "ю", "юю": "ю", "ыми": "ми", "ими": "ми",
	}
)
