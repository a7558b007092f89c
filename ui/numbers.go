package ui

import (
	"strconv"
	"strings"
	"time"

	"twofold/editor"
)

// Count writes a whole number with its thousands apart by a narrow no-break space.
// Numbers of four digits stay together.
func Count(n int, _ editor.Lang) string {
	s := strconv.Itoa(n)
	start := 0
	if n < 0 {
		start = 1
	}
	if len(s)-start <= 4 {
		return s
	}
	var out []byte
	for i := range len(s) {
		if i > start && (len(s)-i)%3 == 0 {
			out = append(out, "\u202f"...)
		}
		out = append(out, s[i])
	}
	return string(out)
}

// Decimal writes a number with one place after the point, or the comma where the
// language has one.
func (w *Words) Decimal(x float64) string {
	s := strconv.FormatFloat(x, 'f', 1, 64)
	if w.lang.Cyrillic() {
		return strings.Replace(s, ".", ",", 1)
	}
	return s
}

var shortMonths = map[editor.Lang][12]string{
	editor.English: {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
		"Nov", "Dec",
	},
	editor.Russian: {
		"янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.",
		"окт.", "нояб.", "дек.",
	},
	editor.Tajik: {
		"янв.", "фев.", "мар.", "апр.", "май", "июн", "июл", "авг.", "сен.", "окт.",
		"ноя.", "дек.",
	},
}

// Clock is the time of day: "09:05".
func Clock(t time.Time) string { return t.Format("15:04") }

// When says a moment as lists do: "Today 10:42", "Yesterday", "19 Oct", "19 Oct 2025".
func (w *Words) When(t, now time.Time) string {
	if t.IsZero() {
		return "—"
	}
	t = t.In(now.Location())
	day := func(t time.Time) string { return t.Format(time.DateOnly) }
	switch day(t) {
	case day(now):
		return w.T("when.today", "Time", Clock(t))
	case day(now.AddDate(0, 0, -1)):
		return w.T("when.yesterday", "Time", Clock(t))
	}
	s := strconv.Itoa(t.Day()) + "\u00a0" + shortMonths[w.lang][t.Month()-1]
	if t.Year() != now.Year() {
		s += " " + strconv.Itoa(t.Year())
	}
	return s
}

// Day writes a day as people do: "20 October 2026", "20 октября 2026 г.".
func (w *Words) Day(d editor.Date) string { return editor.WordsIn(w.lang).Day(d) }
