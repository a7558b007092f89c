package storage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a word of a text with its place: text[start:end] as it is written, folded as
// it is searched.
type word struct {
	start, end int
	folded     string
}

// words splits a text. A word is a run of letters and digits; soft hyphens and accents
// inside it belong to it and are not searched.
func words(text string) []word {
	var out []word
	for w, ok := nextWord(text, 0); ok; w, ok = nextWord(text, w.end) {
		out = append(out, word{w.start, w.end, fold(text[w.start:w.end])})
	}
	return out
}

// nextWord finds the first word at or after from. It is not folded yet.
func nextWord(text string, from int) (word, bool) {
	start, end := -1, 0
	for i := from; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isWord(r):
			if start < 0 {
				start = i
			}
			end = i + size
		case start >= 0 && !isAccent(r):
			return word{start: start, end: end}, true
		case start >= 0:
			end = i + size
		}
		i += size
	}
	return word{start: start, end: end}, start >= 0
}

func isWord(r rune) bool {
	switch {
	case r >= 'a' && r <= 'z', r >= 'а' && r <= 'я', r >= '0' && r <= '9':
		return true
	case r < utf8.RuneSelf:
		return r >= 'A' && r <= 'Z'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// isAccent says of a character inside a word that it is not searched.
func isAccent(r rune) bool { return r == '\u00ad' || r >= '\u0300' && unicode.Is(unicode.Mn, r) }

// fold makes equal what readers take as equal: capitals, ё and е, stress marks, soft
// hyphens, й written as one character or as two.
func fold(word string) string {
	if isFolded(word) {
		return word
	}
	var out []rune
	for _, r := range word {
		r = unicode.ToLower(r)
		switch last := len(out) - 1; {
		case r == '\u0306' && last >= 0 && out[last] == 'и':
			out[last] = 'й'
		case isAccent(r):
		case r == 'ё':
			out = append(out, 'е')
		default:
			out = append(out, r)
		}
	}
	return string(out)
}

func isFolded(word string) bool {
	for _, r := range word {
		if (r < 'а' || r > 'я') && (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return false
		}
	}
	return true
}

// sameStart says quickly that a word of a text cannot be a form of a folded one: they
// begin with different letters, which no ending changes.
func sameStart(word, folded string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	first, _ := utf8.DecodeRuneInString(folded)
	switch r = unicode.ToLower(r); r {
	case 'ё':
		r = 'е'
	case 'и': // the next character may make it й
		return first == 'и' || first == 'й'
	}
	return r == first
}

// oneLine puts a text on one line, without soft hyphens. Few texts need it.
func oneLine(text string) string {
	if strings.IndexByte(text, '\n') < 0 && strings.IndexByte(text, '\t') < 0 &&
		!strings.Contains(text, "\u00ad") {
		return text
	}
	return squeeze.Replace(text)
}

var squeeze = strings.NewReplacer("\n", " ", "\t", " ", "\u00ad", "")
