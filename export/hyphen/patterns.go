package hyphen

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// trie holds patterns by their letters (Liang, Word Hy-phen-a-tion by Com-put-er, 1983).
// A letter is its number in the alphabet; node 0 is the root, and child 0 means none.
type trie struct {
	alphabet [0x500]uint8 // 0: a letter that no pattern has; 1: the word's edge
	letters  int          // of the alphabet, with 0 and the edge
	next     []uint16     // node × letters
	values   []uint32     // of a node: where its numbers are in digits, 0 for none
	digits   []byte       // a length, then so many numbers
}

const edge = '.'

func newTrie(patterns []string) (*trie, error) {
	t := &trie{letters: 1}
	t.letter(edge)
	for _, p := range patterns {
		for _, c := range p {
			if c >= rune(len(t.alphabet)) {
				return nil, fmt.Errorf("pattern %q: letter %U is unknown", p, c)
			}
			if c < '0' || c > '9' {
				t.letter(c)
			}
		}
	}
	nodes := 2 * len(patterns)
	t.next = make([]uint16, 0, nodes*t.letters)
	t.values = make([]uint32, 0, nodes)
	t.digits = append(make([]byte, 0, 8*len(patterns)), 0)
	t.grow()
	for _, p := range patterns {
		if err := t.add(p); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// letter gives c a number.
func (t *trie) letter(c rune) {
	if t.alphabet[c] == 0 {
		t.alphabet[c] = uint8(t.letters)
		t.letters++
	}
}

// grow adds a node without children.
func (t *trie) grow() uint16 {
	node := len(t.values)
	t.values = append(t.values, 0)
	t.next = append(t.next, make([]uint16, t.letters)...)
	return uint16(node)
}

// add puts in a pattern: letters with numbers between them, "1т2о".
func (t *trie) add(p string) error {
	at := len(t.digits)
	t.digits = append(t.digits, 0, 0)
	node := 0
	for _, c := range p {
		if '0' <= c && c <= '9' {
			t.digits[len(t.digits)-1] = byte(c - '0')
			continue
		}
		t.digits = append(t.digits, 0)
		way := node*t.letters + int(t.alphabet[c])
		if t.next[way] == 0 {
			if len(t.values) > 0xffff {
				return fmt.Errorf("pattern %q: there are too many", p)
			}
			child := t.grow()
			t.next[way] = child
		}
		node = int(t.next[way])
	}
	t.digits[at] = byte(len(t.digits) - at - 1)
	t.values[node] = uint32(at)
	return nil
}

// points divides a word by the patterns: a hyphen may go where the largest number is odd.
func (t *trie) points(word []rune) []int {
	var room [64]uint8
	text := append(room[:0], 1)
	for _, c := range word {
		n := uint8(0)
		if c < rune(len(t.alphabet)) {
			n = t.alphabet[c]
		}
		text = append(text, n)
	}
	text = append(text, 1)
	var space [64]byte
	levels := append(space[:0], make([]byte, len(text)+1)...)
	for i := range text {
		t.raise(levels[i:], text[i:])
	}
	var out []int
	for i := 1; i < len(word); i++ {
		if levels[i+1]&1 == 1 {
			out = append(out, i)
		}
	}
	return out
}

// raise applies the patterns that begin with the first letter of text.
func (t *trie) raise(levels, text []byte) {
	node := 0
	for _, c := range text {
		node = int(t.next[node*t.letters+int(c)])
		if node == 0 {
			return
		}
		at := t.values[node]
		if at == 0 {
			continue
		}
		for k, v := range t.digits[at+1 : at+1+uint32(t.digits[at])] {
			levels[k] = max(levels[k], v)
		}
	}
}

// readPatterns reads \patterns{…} and \hyphenation{…} of a TeX file.
func (d *Divider) readPatterns(name string) error {
	file, err := data.ReadFile(name)
	if err != nil {
		return err
	}
	text := string(file)
	patterns := words(group(text, `\patterns{`))
	if len(patterns) == 0 {
		return fmt.Errorf("no patterns")
	}
	d.patterns, err = newTrie(patterns)
	if err != nil {
		return err
	}
	for _, w := range words(group(text, `\hyphenation{`)) {
		letters, points := spelled(w)
		d.exceptions[letters] = points
	}
	return nil
}

// group returns what stands between the opening and the next closing brace.
func group(text, opening string) string {
	_, text, _ = strings.Cut(text, "\n"+opening)
	text, _, _ = strings.Cut(text, "}")
	return text
}

// words lists the words of a TeX group without its comments.
func words(text string) []string {
	out := make([]string, 0, len(text)/7)
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "%")
		for w := range strings.FieldsSeq(line) {
			out = append(out, w)
		}
	}
	return out
}

// spelled reads "how-ever": the word and the letters before which it may divide.
func spelled(w string) (letters string, points []int) {
	n := 0
	for _, c := range w {
		if c == '-' {
			points = append(points, n)
			continue
		}
		n++
	}
	return strings.ReplaceAll(w, "-", ""), points
}

// readHouse reads the language's own part of the house words.
func (d *Divider) readHouse(name string) error {
	file, err := data.ReadFile(name)
	if err != nil {
		return err
	}
	lang := ""
	for line := range strings.Lines(string(file)) {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case strings.HasPrefix(line, "["):
			lang = strings.Trim(line, "[]")
		case lang == string(d.lang):
			d.house(line)
		}
	}
	return nil
}

func (d *Divider) house(line string) {
	word, family := strings.CutSuffix(line, "*")
	letters, points := spelled(strings.ToLower(word))
	if family {
		d.stems = append(d.stems, stem{[]rune(letters), points})
		return
	}
	if utf8.RuneCountInString(letters) >= d.least {
		d.exceptions[letters] = points
	}
}
