// Package segment cuts a text into sentences and joins them again. It knows abbreviations,
// initials, decimals and direct speech in English, Russian and Tajik, and promises that
// Join(Split(text)) is text, whatever the text. It knows no blocks: a sentence never
// reaches beyond the text that was given.
//
// It follows the default rules for sentences (Unicode Standard Annex 29, section 5) where
// they do not look at words, and refines them by lists of words.
package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
)

// Split cuts a text in language l into its sentences, each with the white space after it.
// A text without words is one sentence; "" has none.
func Split(text string, l editor.Lang) []string {
	s := &scan{text: []rune(text), words: wordsOf(l)}
	var out []string
	for s.at < len(s.text) {
		if !s.ends() {
			s.at++
			continue
		}
		out = append(out, string(s.text[s.start:s.at]))
		s.start = s.at
	}
	if s.start < len(s.text) {
		out = append(out, string(s.text[s.start:]))
	}
	return exact(text, out)
}

// Join puts sentences together to the text that Split cut.
func Join(sentences []string) string { return strings.Join(sentences, "") }

// exact keeps the bytes of a text that is not well-formed UTF-8: it is one sentence.
func exact(text string, out []string) []string {
	if len(out) == 0 || Join(out) == text {
		return out
	}
	return []string{text}
}

// scan walks through a text.
type scan struct {
	text  []rune
	words *lists
	start int // of the sentence
	at    int
}

// ends says whether a sentence ends with the mark at s.at, and if so goes on to where the
// next one begins.
func (s *scan) ends() bool {
	if !stop(s.text[s.at]) {
		return false
	}
	mark, end := s.at, s.at
	for end < len(s.text) && stop(s.text[end]) {
		end++
	}
	s.at = end - 1
	closed := end
	for closed < len(s.text) && closer(s.text[closed]) {
		closed++
	}
	next := closed
	for next < len(s.text) && unicode.IsSpace(s.text[next]) {
		next++
	}
	if next == closed || next == len(s.text) || !s.begins(next) {
		return false
	}
	if s.text[mark] == '.' && end == mark+1 && s.shortened(mark, next) {
		return false
	}
	s.at = next
	return true
}

// begins says whether a sentence may begin at i: with a capital, a figure or a letter of
// a script without capitals, perhaps after what opens; never with a dash, which goes on
// with direct speech or says who spoke.
func (s *scan) begins(i int) bool {
	for i < len(s.text) && (opener(s.text[i]) || s.text[i] == '…' || s.text[i] == '.') {
		i++
	}
	return i < len(s.text) && !unicode.IsLower(s.text[i]) && !dash(s.text[i]) &&
		(unicode.IsLetter(s.text[i]) || unicode.IsDigit(s.text[i]) || unicode.IsSymbol(s.text[i]) ||
			strings.ContainsRune("§№#@&", s.text[i]))
}

// shortened says whether the full stop at i belongs to an abbreviation, an initial or the
// number of an item, so that what begins at next goes on with the sentence.
func (s *scan) shortened(i, next int) bool {
	from := s.wordBefore(i)
	word, before := s.text[from:i], s.wordEndingAt(from)
	low := strings.ToLower(string(word))
	if len(word) == 1 && letterAndStop(before) {
		low = strings.ToLower(before) + low // “т. е.” as “т.е.”
	}
	switch {
	case len(word) == 0:
		return false
	case from == s.start && numeral(string(word)):
		return true // “1. The first”
	case s.words.always[low]:
		return !s.words.final[low] || !strings.EqualFold(before, s.words.and)
	case s.words.beforeNumber[low] && unicode.IsDigit(s.text[next]):
		return true
	case low == s.words.year:
		return !endsInDigit(before)
	case acronym(word):
		return !s.words.starters[s.wordAt(next)]
	}
	return s.initial(word, before)
}

// initial says whether a word is a letter that stands for a name.
func (s *scan) initial(word []rune, before string) bool {
	if len(word) != 1 || !unicode.IsUpper(word[0]) {
		return false
	}
	if word[0] != 'I' || !s.words.pronoun || before == "" {
		return true
	}
	first, _ := utf8.DecodeRuneInString(before)
	return unicode.IsUpper(first) || strings.HasSuffix(before, ".") // “So did I.” is none
}

// wordBefore is where the word begins that ends before i: letters and digits, also with
// full stops and hyphens inside.
func (s *scan) wordBefore(i int) int {
	end := i
	for i > s.start && wordly(s.text[i-1]) {
		i--
	}
	for i < end && (s.text[i] == '.' || s.text[i] == '-') {
		i++
	}
	return i
}

// wordAt is the word that begins at i.
func (s *scan) wordAt(i int) string {
	end := i
	for end < len(s.text) && unicode.IsLetter(s.text[end]) {
		end++
	}
	return string(s.text[i:end])
}

// wordEndingAt is the word before the white space that ends at i, with its full stop.
func (s *scan) wordEndingAt(i int) string {
	for i > s.start && unicode.IsSpace(s.text[i-1]) {
		i--
	}
	end := i
	for i > s.start && !unicode.IsSpace(s.text[i-1]) {
		i--
	}
	return string(s.text[i:end])
}

func stop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }

func dash(r rune) bool { return r == '—' || r == '–' || r == '-' || r == '―' }

func closer(r rune) bool { return strings.ContainsRune(`»”"’'“)]}`, r) }

func opener(r rune) bool { return strings.ContainsRune(`«„“"‘'([{¿¡`, r) }

func wordly(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '.' || r == '-'
}

// numeral says whether a word is a number or a Roman one.
func numeral(word string) bool {
	return strings.Trim(word, "0123456789.") == "" || strings.Trim(word, "IVXLC") == ""
}

// acronym says whether a word is capitals with full stops between them, as U.S.
func acronym(word []rune) bool {
	for i, r := range word {
		if i%2 == 0 && !unicode.IsUpper(r) || i%2 == 1 && r != '.' {
			return false
		}
	}
	return len(word) > 2
}

func letterAndStop(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return unicode.IsLetter(r) && word[n:] == "."
}

func endsInDigit(word string) bool {
	return word != "" && word[len(word)-1] >= '0' && word[len(word)-1] <= '9'
}
