package check

import (
	"strconv"
	"strings"
	"unicode"
)

// date reads 05.10.2026, 5/10/2026 or 2026-10-05 as a day, a month and a year.
func (r *reader) date() bool {
	var part [3]string
	at := r.at
	sep := rune(0)
	for i := range part {
		end := r.run(at)
		part[i] = string(r.text[at:end])
		at = end
		if i == 2 {
			break
		}
		if sep == 0 {
			sep = r.peek(at)
		}
		if c := r.peek(at); c != sep || c != '.' && c != '/' && !hyphen(c) {
			return false
		}
		at++
	}
	day, month, year := part[0], part[1], part[2]
	if len(day) == 4 {
		day, year = year, day
	}
	if len(year) != 4 || !between(day, 1, 31) || !between(month, 1, 12) {
		return false
	}
	start := r.at
	r.at = at
	r.add(start, figure{forms: []string{plain(day, "")}})
	r.add(start, figure{forms: []string{plain(year, "")}})
	r.add(start, figure{forms: []string{"month " + plain(month, "")}, month: true})
	return true
}

func between(s string, low, high int) bool {
	n, err := strconv.Atoi(s)
	return err == nil && len(s) <= 2 && n >= low && n <= high
}

func hours(s string) bool   { return between(s, 0, 24) }
func minutes(s string) bool { return between(s, 0, 59) }

// clock reads 14:30 and 2:30 p.m.
func (r *reader) clock() bool {
	end := r.run(r.at)
	if r.peek(end) != ':' || r.run(end+1) != end+3 {
		return false
	}
	hour, minute := string(r.text[r.at:end]), string(r.text[end+1:end+3])
	if !hours(hour) || !minutes(minute) {
		return false
	}
	start := r.at
	r.at = end + 3
	f := figure{forms: clockForms(hour, minute)}
	if !r.halfDay(start, &f) {
		r.add(start, f)
	}
	return true
}

// clockForms is a time of day as other texts may write it: full hours also by themselves.
func clockForms(hour, minute string) []string {
	forms := []string{plain(hour, "") + ":" + minute}
	if minute == "00" {
		forms = append(forms, plain(hour, ""))
	}
	return forms
}

// halfDay reads a.m., p.m. or the like after a time, which may then be meant by twelve or
// by twenty-four hours.
func (r *reader) halfDay(start int, f *figure) bool {
	morning := r.half('a')
	f.afternoon = !morning && (r.half('p') || r.evening())
	if !morning && !f.afternoon {
		return false
	}
	for _, t := range f.forms {
		if f.afternoon {
			f.forms = append(f.forms, afternoon(t)...)
		} else {
			f.forms = append(f.forms, clockForm(t)...)
		}
	}
	r.add(start, *f)
	return true
}

// half reads a.m., am, p.m. or pm.
func (r *reader) half(letter rune) bool {
	at := r.at
	for space(r.peek(at)) {
		at++
	}
	if at >= len(r.low) || r.low[at] != letter {
		return false
	}
	if at++; r.peek(at) == '.' {
		at++
	}
	if at >= len(r.low) || r.low[at] != 'm' || unicode.IsLetter(r.peek(at+1)) {
		return false
	}
	if at++; r.peek(at) == '.' && r.peek(at-2) == '.' {
		at++
	}
	r.at = at
	return true
}

// evening reads words that put a time into the second half of the day.
func (r *reader) evening() bool {
	for _, words := range []string{
		"in the afternoon", "in the evening", "at night", "вечера",
		"часа дня", "часов дня", "час дня", "часа вечера", "часов вечера",
	} {
		if r.follows(words) {
			return true
		}
	}
	return false
}

// afternoon is a time by twelve hours as one by twenty-four.
func afternoon(t string) []string {
	hour, minute, _ := strings.Cut(t, ":")
	n, err := strconv.Atoi(hour)
	if err != nil || n > 12 {
		return nil
	}
	return clockForm(strconv.Itoa(n%12+12) + ":" + minute)
}

// clockForm is a time, with or without its minutes, in all its forms.
func clockForm(t string) []string {
	hour, minute, _ := strings.Cut(t, ":")
	if !hours(hour) {
		return nil
	}
	if minute == "" {
		minute = "00"
	}
	return clockForms(hour, minute)
}

// monthBy says which month a word is, when a day or a year stands beside it.
func (r *reader) monthBy(word string, start, end int) string {
	m := monthNames[word]
	if m == 0 || unicode.Is(unicode.Latin, r.text[start]) && !unicode.IsUpper(r.text[start]) {
		return ""
	}
	before, after := start, end
	if r.before(start) == "of" {
		before -= len("of ")
	}
	for space(r.peek(before - 1)) {
		before--
	}
	for r.peek(after) == '.' || space(r.peek(after)) {
		after++
	}
	ordinal := r.before(before)
	if !digit(r.peek(before-1)) && ordinal != "st" && ordinal != "nd" && ordinal != "rd" &&
		ordinal != "th" && !digit(r.peek(after)) {
		return ""
	}
	return "month " + strconv.Itoa(m)
}
