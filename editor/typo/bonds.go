package typo

import (
	"unicode/utf8"

	"twofold/editor"
)

var (
	oneLetter = words("а в и к о с у ё")
	// Words of two letters after which a line may end in narrow columns only.
	twoLetters = words("во да до за из ко на не ни но об от по со ба бо аз то ки чи ва")
	particles  = words("ли ль же ж бы б")

	// units follow a number and belong to it.
	units = words("km m cm mm kg g ha t l ml kW kWh MW GB MB dpi °C km² m²")
	// joined are units in Cyrillic letters that are also found close to their number.
	joined = words("км м см мм кг га т л мл кв г гг тыс млн млрд трлн руб сом дирам чел шт долл " +
		"мин сек ч кВт МВт")
	currencies = words("USD EUR TJS RUB GBP CHF JPY")
	// englishUnits are what a number in English holds to.
	englishUnits = words("million billion trillion thousand per hundred hectares hectare kilometres " +
		"kilometre metres metre tonnes tonne litres litre degrees january february " +
		"march april may june july august september october november december somoni " +
		"dollars euros am pm")

	// cited stand before a number, places before a name or a number.
	cited  = words("стр с рис гл табл п пп ст ч т разд саҳ рас ҷадв")
	places = words("г ул обл пр просп пл пос д кв корп ш н к")
	cites  = words("p pp no nos fig figs vol vols ch art para")
)

// shortWord holds a word of one letter to the next.
func shortWord(p *passage) { p.holdShort(oneLetter) }

// shortWords does the same for words of two letters.
func shortWords(p *passage) { p.holdShort(twoLetters) }

func (p *passage) holdShort(list map[string]bool) {
	p.each(gap, func(i int) {
		next := p.at(i + 1)
		if !p.among(i-1, list) || !p.loose(i-2) || next.kind == edge || dash(next.text) || hyphen(next.text) {
			return
		}
		if p.lang == editor.Tajik && p.low(i-1) != "ё" && utf8.RuneCountInString(p.at(i-1).text) == 1 {
			return // the other words of one letter are Russian
		}
		p.join(i, noBreak)
	})
}

// particle holds a particle to the word before it.
func particle(p *passage) {
	p.each(gap, func(i int) {
		if p.among(i+1, particles) && p.loose(i+2) && p.at(i-1).kind != mark {
			p.join(i, noBreak)
		}
	})
}

// numberWord holds a number to what it counts.
func numberWord(p *passage) {
	p.each(number, func(i int) {
		if currencies[p.at(i-2).text] && p.at(i-1).kind == gap {
			p.join(i-1, noBreak)
		}
		next := p.over(i + 1)
		if !p.counted(next) {
			return
		}
		if next == i+2 || p.degrees(next) || p.unitAt(next) && p.loose(next+1) && p.numberAlone(i) {
			p.join(i+1, noBreak)
		}
	})
}

// counted says whether token i may be what a number before it counts.
func (p *passage) counted(i int) bool {
	t := p.at(i)
	switch {
	case t.kind == mark:
		return t.text == "°"
	case t.kind != word:
		return false
	case units[t.text] || currencies[t.text]:
		return true
	case p.lang.Cyrillic():
		return !p.foreign(i)
	case p.is(i, "a", "p"):
		return p.is(i+1, ".") && p.is(i+2, "m")
	}
	return englishUnits[p.low(i)] && (p.low(i) != "per" || p.low(i+2) == "cent")
}

// unitAt says whether token i is a unit that may have been typed close to its number.
func (p *passage) unitAt(i int) bool {
	return units[p.at(i).text] && utf8.RuneCountInString(p.at(i).text) > 1 || joined[p.at(i).text]
}

// degrees says whether token i is the sign of degrees of a scale, as in °C.
func (p *passage) degrees(i int) bool {
	return p.is(i, "°") && p.is(i+1, "C", "С", "F") && p.loose(i+2)
}

// numberAlone says whether the number that ends at token i is no part of a code.
func (p *passage) numberAlone(i int) bool {
	for p.at(i).kind == number || p.is(i, ",", ".") && p.at(i-1).kind == number {
		i--
	}
	return p.at(i).kind != word && !hyphen(p.at(i).text) && !p.is(i, "/", "_", "#")
}

// initials holds the initials of a name to each other and to the name.
func initials(p *passage) {
	p.each(mark, func(i int) {
		if !p.is(i, ".") || !p.initial(i-1) || p.at(i-1).held {
			return
		}
		next := p.over(i + 1)
		another := p.initial(i-3) || p.at(i-2).kind == gap && p.initial(i-4)
		if p.initial(next) || p.surname(next) && (another || next == i+2) {
			p.join(i+1, noBreak)
		}
		if !another && p.initial(next) && p.capital(i-3) && p.at(i-2).kind == gap {
			p.join(i-2, noBreak) // the surname stands before
		}
	})
}

// surname says whether token i may be a name after initials.
func (p *passage) surname(i int) bool {
	return p.capital(i) && utf8.RuneCountInString(p.at(i).text) > 1 && !starters[p.at(i).text]
}

// starters begin a sentence more often than they are a surname.
var starters = words("The A An He She It They We In On At This That These But And For With")

// numberSign holds № and § to their number.
func numberSign(p *passage) {
	p.each(mark, func(i int) {
		next := p.over(i + 1)
		switch {
		case p.at(next).kind != number:
		case p.is(i, "№"):
			p.put(i+1, next, narrow)
		case p.is(i, "§"):
			p.put(i+1, next, noBreak)
		}
	})
}

// reference holds “p.”, “рис.” and the like to their number, and “г.”, “ул.” to a name.
func reference(p *passage) {
	p.each(mark, func(i int) {
		if p.is(i, ".") && p.at(i-1).kind == word && p.loose(i-2) && p.announces(i-1, p.over(i+1)) {
			p.join(i+1, noBreak)
		}
	})
	p.each(gap, func(i int) {
		if p.lang == editor.Russian && p.capital(i-1) && p.low(i+1) == "обл" && p.loose(i+2) {
			p.join(i, noBreak)
		}
	})
}

// announces says whether the abbreviation i announces the number or the name at next.
func (p *passage) announces(i, next int) bool {
	figure := p.at(next).kind == number
	if !p.lang.Cyrillic() {
		return figure && p.among(i, cites) && p.at(next-1).kind == gap
	}
	if p.afterNumber(i) {
		return false // “2026 г. Потом”
	}
	return figure && p.among(i, cited) ||
		(figure || p.capital(next) && !p.initial(i)) && p.among(i, places) &&
			(p.low(i) != "обл" || !p.capital(i-2)) // “Хатлонская обл. Дальше”
}

// afterNumber says whether a number stands before the word i.
func (p *passage) afterNumber(i int) bool {
	return p.at(i-1).kind == number || p.at(i-1).kind == gap && p.at(i-2).kind == number
}

// abbreviation holds the parts of “т. д.” and the like together.
func abbreviation(p *passage) {
	p.each(mark, func(i int) {
		if !p.is(i, ".") || !p.loose(i-2) {
			return
		}
		next := p.over(i + 1)
		if p.is(next+1, ".") && parts[p.low(i-1)+" "+p.low(next)] {
			p.join(i+1, noBreak)
		}
	})
}

var parts = map[string]bool{
	"т д": true, "т п": true, "т е": true, "т к": true, "т н": true, "т ч": true, "н э": true,
}
