// Package hyphen says where words may be divided at the end of a line: by Liang's
// patterns in Russian and British English, by a rule of consonants in Tajik, and by a
// list of house words in all of them.
//
// It never divides words in capitals, words with figures or with a capital inside,
// names in another script, addresses of pages and of letters. It knows nothing of lines.
package hyphen

import (
	"embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
)

//go:embed data
var data embed.FS

// Divider divides the words of one language. It does not change once it is open and may
// be used by several goroutines at once.
type Divider struct {
	lang         editor.Lang
	left, right  int // letters that stay before and after a hyphen
	spare        int // letters that stay on both sides where nothing better is found
	least        int // letters of the shortest word that is divided
	patterns     *trie
	exceptions   map[string][]int // by word: the letters before which it may divide
	stems        []stem
	vowels, glue string // Tajik
}

// stem is how the beginning of a family of words is divided.
type stem struct {
	letters []rune
	points  []int
}

// Open reads the rules of language l. It costs a few milliseconds.
func Open(l editor.Lang) (*Divider, error) {
	d := &Divider{lang: l, least: 6, exceptions: map[string][]int{}}
	var file string
	switch l {
	case editor.English:
		d.left, d.right, d.spare, file = 2, 3, 3, "hyph-en-gb.tex"
	case editor.Russian:
		d.left, d.right, d.spare, file = 3, 3, 2, "hyph-ru.tex"
	case editor.Tajik:
		d.left, d.right, d.spare = 2, 2, 2
		d.vowels, d.glue = "аеёиоуэюяӣӯ", "йъь"
	default:
		return nil, fmt.Errorf("open hyphenation: %w", l.Validate())
	}
	if file != "" {
		if err := d.readPatterns("data/" + file); err != nil {
			return nil, fmt.Errorf("open hyphenation %s: %w", file, err)
		}
	}
	if err := d.readHouse("data/house.txt"); err != nil {
		return nil, fmt.Errorf("open house words: %w", err)
	}
	return d, nil
}

// Point is a place where a word may be divided.
type Point struct {
	At int // in bytes: a hyphen may be added before
	// Spare points leave two letters alone: they are for lines that would be bad else.
	Spare bool
}

// Points says where text, a word with its punctuation and without spaces, may be
// divided, from left to right. It may be a compound word; its parts are looked at by
// themselves.
func (d *Divider) Points(text string) []Point {
	if len(text) < d.least || address(text) {
		return nil
	}
	var out []Point
	for at := 0; at < len(text); {
		part := text[at:]
		if i := strings.IndexFunc(part, joins); i >= 0 {
			_, n := utf8.DecodeRuneInString(part[i:])
			part = part[:i+n]
		}
		out = d.divide(out, part, at)
		at += len(part)
	}
	return out
}

// address says whether text is an address on the net or of letters, or a file name.
func address(text string) bool {
	if strings.ContainsAny(text, "@\\_") || strings.Contains(text, "://") ||
		strings.HasPrefix(text, "www.") {
		return true
	}
	inner := strings.TrimRightFunc(text, func(c rune) bool { return !unicode.IsLetter(c) })
	for i, c := range inner {
		if c == '.' && i > 0 && letter(inner[i-1]) && letter(inner[i+1]) {
			return true
		}
	}
	return false
}

// letter says whether a byte is, or is part of, a letter: good enough round a full stop.
func letter(b byte) bool {
	return b >= utf8.RuneSelf || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

// joins says whether c joins the parts of a compound.
func joins(c rune) bool {
	switch c {
	case '-', '\u2010', '\u2011', '–', '—', '/', '\u00ad', '\u2060':
		return true
	}
	return false
}

// divide appends the points of the word in part, which begins at byte at.
func (d *Divider) divide(out []Point, part string, at int) []Point {
	from := strings.IndexFunc(part, unicode.IsLetter)
	if from < 0 || strings.ContainsFunc(part, unicode.IsDigit) {
		return out
	}
	word := part[from:]
	if i := strings.IndexFunc(word, func(c rune) bool { return !unicode.IsLetter(c) }); i >= 0 {
		word = word[:i]
	}
	if !d.divisible(word) {
		return out
	}
	letters := []rune(strings.ToLower(word))
	points := d.letters(letters)
	n, next := 0, 0
	for i := range word {
		if next < len(points) && points[next] == n {
			spare := n < d.left || n > len(letters)-d.right
			out = append(out, Point{at + from + i, spare})
			next++
		}
		n++
	}
	return out
}

// divisible says whether a word is long enough, in the language's own letters and
// without a capital after the first letter.
func (d *Divider) divisible(word string) bool {
	n := 0
	for _, c := range word {
		if n > 0 && unicode.IsUpper(c) || !d.own(c) {
			return false
		}
		n++
	}
	return n >= d.least
}

func (d *Divider) own(c rune) bool {
	if d.lang.Cyrillic() {
		return unicode.Is(unicode.Cyrillic, c)
	}
	return unicode.Is(unicode.Latin, c)
}

// letters divides a word in small letters: the numbers of the letters before which a
// hyphen may go.
func (d *Divider) letters(word []rune) []int {
	if points, ok := d.exceptions[string(word)]; ok {
		return d.within(points, len(word))
	}
	points := d.byRule(word)
	for _, s := range d.stems {
		if begins(word, s.letters) {
			points = s.instead(points)
		}
	}
	return d.within(points, len(word))
}

func (d *Divider) byRule(word []rune) []int {
	if d.patterns == nil {
		return d.tajik(word)
	}
	return d.patterns.points(word)
}

// within drops the points that leave too few letters before or after.
func (d *Divider) within(points []int, n int) []int {
	var out []int
	for _, p := range points {
		if p >= min(d.left, d.spare) && p <= n-min(d.right, d.spare) {
			out = append(out, p)
		}
	}
	return out
}

func begins(word, stem []rune) bool {
	return len(word) >= len(stem) && string(word[:len(stem)]) == string(stem)
}

// instead puts the stem's points in the place of the rule's that lie inside it.
func (s stem) instead(points []int) []int {
	out := append([]int(nil), s.points...)
	for _, p := range points {
		if p >= len(s.letters) {
			out = append(out, p)
		}
	}
	return out
}
