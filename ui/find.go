package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fold makes words comparable: lower case, and ё as е.
func Fold(s string) string {
	return strings.ReplaceAll(strings.ToLower(s), "ё", "е")
}

// Unquoted is what a person looks for without quotation marks of its own, for sentences
// that quote it.
func Unquoted(words string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if strings.ContainsRune("\"“”„«»", r) {
			return -1
		}
		return r
	}, words))
}

// Matches says whether every one of the words stands somewhere in text, also as a part
// of a longer word.
func Matches(text, words string) bool {
	return Has(Fold(text), strings.Fields(Fold(words)))
}

// Has is Matches for a text and words that Fold made.
func Has(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// Hits are the whole words of text that one of the words is a part of, as byte ranges
// in order.
func Hits(text, words string) [][2]int {
	var out [][2]int
	look := strings.Fields(Fold(words))
	start := -1
	end := func(at int) {
		if start >= 0 && anyIn(Fold(text[start:at]), look) {
			out = append(out, [2]int{start, at})
		}
		start = -1
	}
	for i, r := range text {
		switch letter := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case letter && start < 0:
			start = i
		case !letter:
			end(i)
		}
	}
	end(len(text))
	return out
}

func anyIn(word string, look []string) bool {
	for _, l := range look {
		if utf8.RuneCountInString(l) > 1 && strings.Contains(word, l) {
			return true
		}
	}
	return false
}
