package projects

import (
	"strconv"
	"strings"
	"time"

	"twofold/editor"
)

// months are the first three letters of the months in every language.
var months = [12][]string{
	{"jan", "янв"},
	{"feb", "фев"},
	{"mar", "мар"},
	{"apr", "апр"},
	{"may", "май", "мая", "маи"},
	{"jun", "июн"},
	{"jul", "июл"},
	{"aug", "авг"},
	{"sep", "сен"},
	{"oct", "окт"},
	{"nov", "ноя"},
	{"dec", "дек"},
}

// readDate reads a day as people write it: 2025-01-31, 31.01.2025, 31 Jan 2025; or a
// month: 01.2025, 2025-01, Jan 2025, январь 2025 г. A month means its first day, or its
// last one when end is set. Nothing written is no date; ok is false for what is none.
func readDate(s string, end bool) (d editor.Date, ok bool) {
	parts := dateParts(s)
	if len(parts) == 0 {
		return "", strings.TrimSpace(s) == ""
	}
	day, month, year := 0, 0, 0
	switch {
	case len(parts) == 2 && len(parts[0]) == 4:
		year, month = number(parts[0]), monthOf(parts[1])
	case len(parts) == 2:
		month, year = monthOf(parts[0]), number(parts[1])
	case len(parts) == 3 && len(parts[0]) == 4:
		year, month, day = number(parts[0]), monthOf(parts[1]), number(parts[2])
	case len(parts) == 3:
		day, month, year = number(parts[0]), monthOf(parts[1]), number(parts[2])
	}
	if len(parts) == 2 {
		day = 1
	}
	if year < 1900 || year > 2199 || month == 0 {
		return "", false
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || int(t.Month()) != month {
		return "", false
	}
	if len(parts) == 2 && end {
		t = t.AddDate(0, 1, -1)
	}
	return editor.DateOf(t), true
}

// dateParts are the numbers and words of a date, without what stands for "year".
func dateParts(s string) []string {
	parts := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return strings.ContainsRune(" .,-/–\u00a0\u202f", r)
	})
	var out []string
	for _, p := range parts {
		if p != "г" && p != "соли" {
			out = append(out, p)
		}
	}
	return out
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// monthOf is the month that a number or a name means, 0 for none.
func monthOf(s string) int {
	if n := number(s); n >= 1 && n <= 12 {
		return n
	}
	for i, names := range months {
		for _, name := range names {
			if strings.HasPrefix(s, name) {
				return i + 1
			}
		}
	}
	return 0
}

// sayDate writes a day as the field shows it, so that readDate reads it back: the month
// alone where the day goes without saying, "31.01.2025" otherwise.
func sayDate(d editor.Date, l editor.Lang, end bool) string {
	t := d.Time()
	if t.IsZero() {
		return string(d)
	}
	if whole, ok := readDate(t.Format("01.2006"), end); ok && whole == d {
		return editor.WordsIn(l).ShortMonthYear(d)
	}
	return t.Format("02.01.2006")
}
