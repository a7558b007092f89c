package spell

import (
	"fmt"
	"math/bits"
	"strings"
)

// A .dic file is kept as it is read, one string, with a table of where its words stand:
// a map of the same words would take four times the memory and twice the time to fill.
//
// The first line is the number of words, every other line a word, or a word, a slash and
// its flags.

// table finds words in the text of a .dic file.
type table struct {
	text  string
	slots []slot // a power of two of them; a word stands in the first free one from its hash on
}

// slot says where a word begins. The zero value is free: no word begins at 0, where the
// number of words stands.
type slot struct{ hash, at uint32 }

// Limits of a file that is still taken for a dictionary.
const (
	mostWords = 1 << 22
	mostBytes = 1 << 27
)

// readTable reads a .dic file.
func readTable(text string) (*table, error) {
	if len(text) > mostBytes {
		return nil, fmt.Errorf("%d bytes are more than a dictionary has", len(text))
	}
	n := strings.Count(text, "\n")
	if n > mostWords {
		return nil, fmt.Errorf("%d lines are more than a dictionary has", n)
	}
	t := &table{text: text, slots: make([]slot, 1<<bits.Len(uint(n+n/2+1)))}
	_, at, found := cutLine(text, 0)
	for line := 2; found; line++ {
		var row string
		begin := at
		row, at, found = cutLine(text, begin)
		if row == "" {
			continue
		}
		word, _, _ := strings.Cut(row, "/")
		if word == "" || strings.ContainsAny(row, " \t\\") {
			return nil, fmt.Errorf("line %d: %q is not a word with its flags", line, row)
		}
		t.add(word, begin)
	}
	return t, nil
}

// cutLine is the line of text that begins at, where the next one begins, and whether
// there is one.
func cutLine(text string, at int) (line string, next int, more bool) {
	end := strings.IndexByte(text[at:], '\n')
	if end < 0 {
		return strings.TrimSuffix(text[at:], "\r"), len(text), false
	}
	return strings.TrimSuffix(text[at:at+end], "\r"), at + end + 1, true
}

func (t *table) add(word string, at int) {
	h := hash(word)
	i := t.home(h)
	for t.slots[i].at != 0 {
		i = t.after(i)
	}
	t.slots[i] = slot{hash: h, at: uint32(at)}
}

// find is the slot of word, or -1. Words that are written alike follow: see alike.
func (t *table) find(word []byte) int {
	h := hash(word)
	return t.from(t.home(h), h, word)
}

// alike is the next slot of the word in slot i, or -1.
func (t *table) alike(i int, word []byte) int {
	return t.from(t.after(i), t.slots[i].hash, word)
}

func (t *table) from(i int, h uint32, word []byte) int {
	for ; t.slots[i].at != 0; i = t.after(i) {
		if t.slots[i].hash == h && t.stands(int(t.slots[i].at), word) {
			return i
		}
	}
	return -1
}

// stands says whether the line at is word, with flags or without.
func (t *table) stands(at int, word []byte) bool {
	end := at + len(word)
	if end > len(t.text) || t.text[at:end] != string(word) {
		return false
	}
	return end == len(t.text) || t.text[end] == '/' || t.text[end] < ' '
}

// flags are the flags of the word in slot i.
func (t *table) flags(i int) string {
	row, _, _ := cutLine(t.text, int(t.slots[i].at))
	_, flags, _ := strings.Cut(row, "/")
	return flags
}

// each calls do for every word with its flags, in the order of the file.
func (t *table) each(do func(word, flags string)) {
	_, at, more := cutLine(t.text, 0)
	for more {
		var row string
		row, at, more = cutLine(t.text, at)
		if word, flags, _ := strings.Cut(row, "/"); word != "" {
			do(word, flags)
		}
	}
}

func (t *table) home(h uint32) int { return int(h) & (len(t.slots) - 1) }
func (t *table) after(i int) int   { return (i + 1) & (len(t.slots) - 1) }

// hash is FNV-1a, 32 bits.
func hash[B string | []byte](word B) uint32 {
	h := uint32(2166136261)
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return h
}
