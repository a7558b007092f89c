package check

import (
	"strings"
	"unicode"
)

// number reads a number in digits with what belongs to it: a date, a time of day, an
// ordinal's ending, a magnitude.
func (r *reader) number() {
	start := r.at
	if r.telephone() || r.date() || r.clock() {
		return
	}
	f := figure{loose: r.code(start), forms: []string{"0"}}
	if digit(r.peek(start)) {
		f.forms = r.amount()
	}
	r.fraction(&f)
	f.forms = append(f.forms, r.years(start)...)
	if r.halfDay(start, &f) {
		return
	}
	f.power = r.magnitude(start)
	for i := range f.forms {
		f.forms[i] = scale(f.forms[i], f.power)
	}
	r.add(start, f)
}

// code says whether the digits at i belong to a name: LM-07, COVID-19, G20, 24/7, 1/3.
func (r *reader) code(i int) bool {
	b := r.peek(i - 1)
	if hyphen(b) {
		b = r.peek(i - 2)
	}
	end := r.run(i)
	if unicode.IsLetter(b) && !r.currency(i) || b == '/' && digit(r.peek(i-2)) {
		return true
	}
	return end-i <= 2 && r.peek(end) == '/' && digit(r.peek(end+1))
}

// telephone reads +992 37 000 00 00 as one figure.
func (r *reader) telephone() bool {
	if r.peek(r.at-1) != '+' {
		return false
	}
	start, end := r.at, r.at
	var sb strings.Builder
	for i := r.at; ; i++ {
		c := r.peek(i)
		if digit(c) {
			sb.WriteRune(c)
			end = i + 1
		} else if !space(c) && !dash(c) && c != '(' && c != ')' {
			break
		}
	}
	if sb.Len() < 9 {
		return false
	}
	r.at = end
	r.add(start, figure{forms: []string{sb.String()}})
	return true
}

// amount reads digits with groups of thousands and decimals, and leaves r.at behind them.
// One group after a comma may be decimals in another language: then it has two forms.
func (r *reader) amount() []string {
	whole, groups, sep := r.groups()
	if mark := r.peek(r.at); (mark == '.' || mark == ',') && mark != sep && digit(r.peek(r.at+1)) {
		end := r.run(r.at + 1)
		decimals := string(r.text[r.at+1 : end])
		r.at = end
		if mark == '.' && groups == 0 && len(decimals) == 2 {
			return r.dotted(whole, decimals)
		}
		return []string{plain(whole, decimals)}
	}
	forms := []string{plain(whole, "")}
	if groups == 1 && (sep == '.' || sep == ',' && r.lang.Cyrillic()) {
		forms = append(forms, plain(whole[:len(whole)-3], whole[len(whole)-3:]))
	}
	return forms
}

// dotted is what 14.30 may mean: a number, a time of day, and, where decimals have a
// comma, a day with its month.
func (r *reader) dotted(whole, decimals string) []string {
	forms := []string{plain(whole, decimals)}
	if hours(whole) && minutes(decimals) {
		forms = append(forms, clockForms(whole, decimals)...)
	}
	if r.lang.Cyrillic() && between(whole, 1, 31) && between(decimals, 1, 12) {
		forms = append(forms, plain(whole, ""))
	}
	return forms
}

// groups reads the digits before the decimals: 12500, 12,500 or 12 500.
func (r *reader) groups() (whole string, n int, sep rune) {
	end := r.run(r.at)
	whole = string(r.text[r.at:end])
	if len(whole) > 3 || whole[0] == '0' {
		r.at = end
		return whole, 0, 0
	}
	for {
		s := r.peek(end)
		if s != ',' && s != '.' && !space(s) || n > 0 && s != sep {
			break
		}
		if r.run(end+1) != end+4 {
			break
		}
		sep, n = s, n+1
		whole += string(r.text[end+1 : end+4])
		end += 4
	}
	r.at = end
	return whole, n, sep
}

var halves = map[rune]string{'½': "5", '¼': "25", '¾': "75"}

// fraction reads the end of 1½, or ½ by itself.
func (r *reader) fraction(f *figure) {
	if d := halves[r.peek(r.at)]; d != "" {
		r.at++
		f.forms = []string{plain(f.forms[0], d)}
	}
}

// years are what a short year may mean: 2012–14, 90-е.
func (r *reader) years(start int) []string {
	if r.at-start != 2 {
		return nil
	}
	short := string(r.text[start:r.at])
	if c := r.peek(start - 1); (dash(c) || c == '/') && digit(r.peek(start-2)) && r.run(start-5) == start-1 {
		return []string{string(r.text[start-5:start-3]) + short}
	}
	if w, _, _ := r.next(r.at); hyphen(r.peek(r.at)) && (w == "е" || w == "х" || w == "м" || w == "ми") {
		return []string{"19" + short}
	}
	return nil
}

// magnitude reads the thousand or million after a number and returns its zeros.
func (r *reader) magnitude(start int) int {
	word, at, end := r.next(r.at)
	n := zeros(word)
	if n == 0 && at == r.at && r.currency(start) {
		n = attached[word]
	}
	if n == 0 {
		return 0
	}
	if r.at = end; r.peek(end) == '.' && (word == "тыс" || word == "млн" || word == "млрд") {
		r.at++
	}
	return n
}

// attached are letters that mean a magnitude right behind an amount of money.
var attached = map[string]int{"k": 3, "m": 6, "bn": 9}

// currency says whether an amount of money stands before i.
func (r *reader) currency(i int) bool {
	for space(r.peek(i - 1)) {
		i--
	}
	switch r.peek(i - 1) {
	case '$', '€', '£':
		return true
	}
	switch r.before(i) {
	case "usd", "eur", "gbp", "tjs", "rub":
		return true
	}
	return false
}

// plain is a decimal number without needless zeros.
func plain(whole, decimals string) string {
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		whole = "0"
	}
	if decimals = strings.TrimRight(decimals, "0"); decimals == "" {
		return whole
	}
	return whole + "." + decimals
}

// scale moves the decimal point of a plain number to the right.
func scale(s string, places int) string {
	if places == 0 || strings.Contains(s, ":") {
		return s
	}
	whole, decimals, _ := strings.Cut(s, ".")
	for len(decimals) < places {
		decimals += "0"
	}
	return plain(whole+decimals[:places], decimals[places:])
}
