package hyphen

import (
	"errors"
	"fmt"
	"iter"
	"strings"
	"unicode/utf8"
)

// trie holds patterns by their letters (Liang, Word Hy-phen-a-tion by Com-put-er, 1983).
// A letter is its number in the alphabet; node 0 is the root, and child 0 means none.
type trie struct {
	alphabet [0x500]uint8 // 0: a letter that no pattern has; 1: the word's edge
	letters  int          // in the alphabet, with 0 and the edge
	nodes    []branch
	values   []uint32 // of a node: where its numbers are in digits, 0 for none
	digits   []byte   // a length, then so many numbers
}

// branch has the children of a node by letter.
type branch [maxLetters]uint16

const (
	edge       = '.'
	maxLetters = 40
	maxNodes   = 1 << 16
)

// newTrie reads patterns, n of them or so.
func newTrie(patterns iter.Seq[string], n int) (*trie, error) {
	t := &trie{
		letters: 1, nodes: make([]branch, 1, 2*n), values: make([]uint32, 1, 2*n),
		digits: make([]byte, 1, 8*n),
	}
	t.alphabet[edge] = 1
	t.letters++
	for p := range patterns {
		if err := t.add(p); err != nil {
			return nil, fmt.Errorf("pattern %q: %w", p, err)
		}
	}
	return t, nil
}

// add puts in a pattern: letters with numbers between them, "1т2о".
func (t *trie) add(p string) error {
	at := len(t.digits)
	t.digits = append(t.digits, 0, 0)
	node := uint16(0)
	for _, c := range p {
		if '0' <= c && c <= '9' {
			t.digits[len(t.digits)-1] = byte(c - '0')
			continue
		}
		t.digits = append(t.digits, 0)
		letter, err := t.letter(c)
		if err != nil {
			return err
		}
		node, err = t.child(node, letter)
		if err != nil {
			return err
		}
	}
	t.digits[at] = byte(len(t.digits) - at - 1)
	t.values[node] = uint32(at)
	return nil
}

// letter is the number of c, a new one if need be.
func (t *trie) letter(c rune) (uint8, error) {
	if c >= rune(len(t.alphabet)) {
		return 0, fmt.Errorf("letter %U is unknown", c)
	}
	if t.alphabet[c] == 0 {
		if t.letters == maxLetters {
			return 0, errors.New("too many letters")
		}
		t.alphabet[c] = uint8(t.letters)
		t.letters++
	}
	return t.alphabet[c], nil
}

// child is the node behind a letter, a new one if need be.
func (t *trie) child(node uint16, letter uint8) (uint16, error) {
	if next := t.nodes[node][letter]; next != 0 {
		return next, nil
	}
	if len(t.nodes) == maxNodes {
		return 0, errors.New("too many patterns")
	}
	next := uint16(len(t.nodes))
	t.nodes[node][letter] = next
	t.nodes = append(t.nodes, branch{})
	t.values = append(t.values, 0)
	return next, nil
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
	node := uint16(0)
	for _, c := range text {
		node = t.nodes[node][c]
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
	patterns := group(text, `\patterns{`)
	if patterns == "" {
		return errors.New("no patterns")
	}
	d.patterns, err = newTrie(words(patterns), strings.Count(patterns, "\n"))
	if err != nil {
		return err
	}
	for w := range words(group(text, `\hyphenation{`)) {
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

// words gives the words of a TeX group without its comments.
func words(text string) iter.Seq[string] {
	var sb strings.Builder
	sb.Grow(len(text))
	for line := range strings.Lines(text) {
		line, _, comment := strings.Cut(line, "%")
		sb.WriteString(line)
		if comment {
			sb.WriteByte('\n')
		}
	}
	return strings.FieldsSeq(sb.String())
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
