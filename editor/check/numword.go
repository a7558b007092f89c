package check

import (
	"strconv"
	"strings"
	"unicode"
)

// word reads a word that may be a number, a month or a Roman number.
func (r *reader) word() {
	start := r.at
	r.at = r.letters(start)
	word := string(r.low[start:r.at])
	if m := r.monthBy(word, start, r.at); m != "" {
		r.add(start, figure{forms: []string{m}, month: true})
		return
	}
	if forms := portions[word]; forms != nil {
		r.portion(start, forms)
		return
	}
	if n, ok := numberWord(word); ok {
		r.inWords(start, n, cardinalWords[word] > 0)
		return
	}
	if n := roman(string(r.text[start:r.at])); n > 0 {
		r.add(start, figure{forms: []string{strconv.Itoa(n)}, loose: true})
		return
	}
	if n := zeros(word); n > 0 {
		r.add(start, figure{forms: []string{scale("1", n)}, loose: true})
	}
}

// inWords reads what follows a number in words: the rest of a hundred and twenty-five, a
// magnitude.
func (r *reader) inWords(start, n int, cardinal bool) {
	whole := r.compound(n)
	f := figure{loose: true, cardinal: cardinal && whole == n, forms: []string{strconv.Itoa(whole)}}
	if whole == n && string(r.low[start:r.at]) == "half" {
		if word, _, end := r.next(r.at); word == "a" {
			r.at, f.forms[0] = end, "0.5"
		}
	}
	if r.follows("and a half") || r.follows("с половиной") {
		f.forms, f.cardinal = []string{f.forms[0] + ".5"}, false
	}
	if word, _, end := r.next(r.at); zeros(word) > 0 {
		r.at = end
		f.forms = append(f.forms, scale(f.forms[0], zeros(word)))
	}
	r.add(start, f)
}

// follows reads the words if they stand next, with one space between them.
func (r *reader) follows(words string) bool {
	at := r.at
	if !space(r.peek(at)) {
		return false
	}
	for _, c := range words {
		at++
		if p := r.peek(at); c == ' ' && !space(p) || c != ' ' && (p == 0 || r.low[at] != c) {
			return false
		}
	}
	if unicode.IsLetter(r.peek(at + 1)) {
		return false
	}
	r.at = at + 1
	return true
}

// compound reads on from hundreds to tens and from tens to units.
func (r *reader) compound(n int) int {
	if word, _, end := r.next(r.at); word == "hundred" && n < 10 {
		n, r.at = 100*n, end
	}
	for _, step := range []int{100, 10} {
		if n%step != 0 || n < 2*step && step == 10 {
			continue
		}
		word, _, end := r.next(r.at)
		if word == "and" && n >= 100 {
			word, _, end = r.next(end)
		}
		if m := unitWord(word); m > 0 && m < step && n >= step {
			n, r.at = n+m, end
		}
	}
	return n
}

// unitWord is the number that a word means inside a larger one.
func unitWord(word string) int {
	switch {
	case word == "one" || word == "один" || word == "одна":
		return 1
	case cardinalWords[word] > 0:
		return cardinalWords[word]
	}
	if n, _ := numberWord(word); n > 10 {
		return n
	}
	return 0
}

// portions are words for parts, with what figures say for them.
var portions = map[string][]string{
	"полтора": {"1.5", "18"}, "полторы": {"1.5"}, "полутора": {"1.5", "18"},
	"полмиллиона": {"500000"}, "полгода": {"6", "0.5"}, "полугода": {"6"}, "полчаса": {"30"},
	"полдень": {"12"}, "noon": {"12"},
}

// portion reads a word for a part, and the magnitude behind it.
func (r *reader) portion(start int, forms []string) {
	f := figure{loose: true, forms: append([]string(nil), forms...)}
	if word, _, end := r.next(r.at); zeros(word) > 0 {
		r.at = end
		f.forms = append(f.forms, scale(forms[0], zeros(word)))
	}
	r.add(start, f)
}

// numberWord is the number that a word means or begins with.
func numberWord(word string) (int, bool) {
	if n := cardinalWords[word]; n > 0 {
		return n, true
	}
	if n := otherWords[word]; n > 0 {
		return n, true
	}
	for _, s := range stems {
		if strings.HasPrefix(word, s.stem) && len([]rune(word)) >= len([]rune(s.stem))+s.more {
			return s.n, s.n > 0
		}
	}
	return 0, false
}

// zeros is the power of ten of a magnitude in words, or 0.
func zeros(word string) int {
	if n := magnitudes[word]; n > 0 {
		return n
	}
	for _, m := range magnitudeStems {
		if strings.HasPrefix(word, m.stem) {
			return m.zeros
		}
	}
	return 0
}

var magnitudes = map[string]int{
	"hundred": 2, "thousand": 3, "thousands": 3, "тыс": 3, "ҳазор": 3,
	"mln": 6, "млн": 6, "bn": 9, "млрд": 9, "трлн": 12,
}

var magnitudeStems = []struct {
	stem  string
	zeros int
}{
	{"тысяч", 3},
	{"million", 6},
	{"миллион", 6},
	{"billion", 9},
	{"миллиард", 9},
	{"trillion", 12},
	{"триллион", 12},
}

// roman is the value of a Roman number of I, V and X, at least two letters long or V or X.
func roman(s string) int {
	if s == "I" || s == "" {
		return 0
	}
	n, last := 0, 100
	for _, c := range s {
		v := map[rune]int{'I': 1, 'V': 5, 'X': 10}[c]
		if v == 0 {
			return 0
		}
		if n += v; v > last {
			n -= 2 * last
		}
		last = v
	}
	return n
}

// cardinalWords are two to ten in English and in the cases of Russian. “Семью” is left
// out: it is also a family.
var cardinalWords = map[string]int{
	"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10,
	"два": 2, "две": 2, "двух": 2, "двум": 2, "двумя": 2, "двое": 2, "двоих": 2, "двоим": 2,
	"три": 3, "трех": 3, "трем": 3, "тремя": 3, "трое": 3, "троих": 3, "троим": 3,
	"четыре": 4, "четырех": 4, "четырем": 4, "четырьмя": 4, "четверо": 4, "четверых": 4,
	"пять": 5, "пяти": 5, "пятью": 5, "пятеро": 5, "пятерых": 5,
	"шесть": 6, "шести": 6, "шестью": 6, "шестеро": 6, "шестерых": 6,
	"семь": 7, "семи": 7, "семеро": 7, "семерых": 7,
	"восемь": 8, "восьми": 8, "восемью": 8, "девять": 9, "девяти": 9, "девятью": 9,
	"десять": 10, "десяти": 10, "десятью": 10,
}

// otherWords mean a number too, but only as a counterpart of digits.
var otherWords = map[string]int{
	"one": 1, "once": 1, "first": 1, "single": 1, "twice": 2, "both": 2, "second": 2,
	"couple": 2, "pair": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
	"eighth": 8, "ninth": 9, "tenth": 10, "eleven": 11, "twelve": 12, "twelfth": 12, "dozen": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "twentieth": 20, "thirty": 30,
	"thirtieth": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
	"ninety": 90, "half": 50, "quarter": 25, "hundred": 100, "decade": 10, "century": 100,
	"один": 1, "одна": 1, "одно": 1, "одного": 1, "одной": 1, "одному": 1, "одним": 1,
	"одном": 1, "одну": 1, "каждый": 1, "каждая": 1, "каждое": 1, "каждого": 1, "каждой": 1,
	"сутки": 24, "суток": 24, "оба": 2, "обе": 2, "обоих": 2, "обеих": 2, "дважды": 2, "трижды": 3,
	"семью": 7, "двойка": 2, "дюжина": 12, "сто": 100, "ста": 100, "сотня": 100, "сотни": 100,
	"сорок": 40, "сорока": 40, "девяносто": 90, "девяноста": 90, "двести": 200,
	"двухсот": 200, "триста": 300, "четыреста": 400, "половина": 50, "половины": 50,
	"половину": 50, "четверть": 25, "четверти": 25, "треть": 3, "трети": 3,
	"як": 1, "ду": 2, "се": 3, "чор": 4, "чаҳор": 4, "панҷ": 5, "шаш": 6, "ҳафт": 7,
	"ҳашт": 8, "нуҳ": 9, "даҳ": 10,
}

// stems are beginnings of Russian number words; n is 0 for words that only look like one.
// A word must have that many letters more.
var stems = []struct {
	stem string
	n    int
	more int
}{
	{"семин", 0, 0},
	{"семит", 0, 0},
	{"семиот", 0, 0},
	{"двухсот", 200, 0},
	{"трехсот", 300, 0},
	{"четырехсот", 400, 0},
	{"пятьсот", 500, 0},
	{"пятисот", 500, 0},
	{"одиннадцат", 11, 0},
	{"двенадцат", 12, 0},
	{"тринадцат", 13, 0},
	{"четырнадцат", 14, 0},
	{"пятнадцат", 15, 0},
	{"шестнадцат", 16, 0},
	{"семнадцат", 17, 0},
	{"восемнадцат", 18, 0},
	{"девятнадцат", 19, 0},
	{"двадцат", 20, 0},
	{"тридцат", 30, 0},
	{"пятьдесят", 50, 0},
	{"пятидесят", 50, 0},
	{"шестьдесят", 60, 0},
	{"шестидесят", 60, 0},
	{"семьдесят", 70, 0},
	{"семидесят", 70, 0},
	{"восемьдесят", 80, 0},
	{"восьмидесят", 80, 0},
	{"столет", 100, 0},
	{"круглосуточн", 24, 0},
	{"сорокалет", 40, 0},
	{"однолет", 1, 0},
	{"одноднев", 1, 0},
	{"перв", 1, 2},
	{"двух", 2, 3},
	{"втор", 2, 2},
	{"трех", 3, 3},
	{"трет", 3, 2},
	{"четырех", 4, 3},
	{"четверт", 4, 2},
	{"пяти", 5, 3},
	{"пят", 5, 2},
	{"шести", 6, 3},
	{"шест", 6, 2},
	{"семи", 7, 3},
	{"седьм", 7, 2},
	{"восьми", 8, 3},
	{"восьм", 8, 2},
	{"девяти", 9, 3},
	{"девят", 9, 2},
	{"десяти", 10, 3},
	{"десят", 10, 2},
}

var monthNames = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
	"august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
	"oct": 10, "nov": 11, "dec": 12,
	"январь": 1, "января": 1, "январе": 1, "январю": 1, "январем": 1, "янв": 1,
	"февраль": 2, "февраля": 2, "феврале": 2, "февралю": 2, "февралем": 2, "февр": 2,
	"март": 3, "марта": 3, "марте": 3, "марту": 3, "мартом": 3,
	"апрель": 4, "апреля": 4, "апреле": 4, "апрелю": 4, "апрелем": 4, "апр": 4,
	"май": 5, "мая": 5, "мае": 5, "маю": 5, "маем": 5,
	"июнь": 6, "июня": 6, "июне": 6, "июню": 6, "июнем": 6,
	"июль": 7, "июля": 7, "июле": 7, "июлю": 7, "июлем": 7,
	"август": 8, "августа": 8, "августе": 8, "августу": 8, "августом": 8, "авг": 8,
	"сентябрь": 9, "сентября": 9, "сентябре": 9, "сентябрю": 9, "сентябрем": 9, "сент": 9,
	"октябрь": 10, "октября": 10, "октябре": 10, "октябрю": 10, "октябрем": 10, "окт": 10,
	"ноябрь": 11, "ноября": 11, "ноябре": 11, "ноябрю": 11, "ноябрем": 11, "нояб": 11,
	"декабрь": 12, "декабря": 12, "декабре": 12, "декабрю": 12, "декабрем": 12, "дек": 12,
	"январи": 1, "феврали": 2, "марти": 3, "апрели": 4, "майи": 5, "июни": 6, "июли": 7,
	"августи": 8, "сентябри": 9, "октябри": 10, "ноябри": 11, "декабри": 12,
}
