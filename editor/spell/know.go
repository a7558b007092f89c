package spell

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is how many bytes a word may have that is looked up: as hunspell's limit.
const longest = 255

// Knows says whether the dictionary has word, which is one word without signs round it,
// in one of its forms and with capitals where they may stand: "Rome" and "ROME" but not
// "rome"; "water", "Water" and "WATER". The lists of a house are not asked.
func (d *Dictionary) Knows(word string) bool {
	if d.Empty() || len(word) > longest {
		return false
	}
	for _, p := range d.input {
		if strings.Contains(word, p[0]) {
			word = strings.ReplaceAll(word, p[0], p[1])
		}
	}
	return word == "" || number(word) || d.knowsAs(word)
}

// knowsAs follows hunspell's order: the word as it stands, then with fewer capitals.
func (d *Dictionary) knowsAs(word string) bool {
	if d.has(d.words, word) {
		return true
	}
	switch capitals(word) {
	case allCapitals:
		small := strings.ToLower(word)
		return d.apart(small) || d.has(d.words, capital(small)) ||
			d.has(d.shouts, capital(small)) || d.has(d.words, small)
	case firstCapital:
		return d.has(d.words, strings.ToLower(word))
	}
	return false
}

// apart looks for words in capitals whose two parts have a capital each: "D'ARTAGNAN".
func (d *Dictionary) apart(small string) bool {
	i := strings.IndexByte(small, '\'')
	if i < 0 || i == len(small)-1 {
		return false
	}
	second := small[:i+1] + capital(small[i+1:])
	return d.has(d.words, second) || d.has(d.words, capital(second)) ||
		d.has(d.shouts, second) || d.has(d.shouts, capital(second))
}

// has says whether the table has the word with exactly these capitals: as it is, with
// affixes taken off, or as a compound.
func (d *Dictionary) has(t *table, word string) bool {
	var room [longest + 1]byte
	w := append(room[:0], word...)
	return d.plain(t, w) || d.suffixed(t, w, nil) || d.prefixed(t, w) || d.compounded(t, w)
}

// plain says whether the word stands in the table, other than for compounds only.
func (d *Dictionary) plain(t *table, w []byte) bool {
	for i := t.find(w); i >= 0; i = t.alike(i, w) {
		if d.onlyInside == 0 || strings.IndexByte(t.flags(i), d.onlyInside) < 0 {
			return true
		}
	}
	return false
}

// suffixed takes suffixes off; front is a prefix that was taken off before, or nil.
func (d *Dictionary) suffixed(t *table, w []byte, front *affix) bool {
	var room [2*longest + 1]byte
	for n := 0; n <= d.suffixes.longest && n < len(w); n++ {
		if n > 0 && !utf8.RuneStart(w[len(w)-n]) {
			continue
		}
		for _, s := range d.suffixes.by[string(w[len(w)-n:])] {
			stem := append(append(room[:0], w[:len(w)-n]...), s.strip...)
			if i := t.find(stem); i >= 0 && d.made(t, i, stem, s.ways, front) {
				return true
			}
		}
	}
	return false
}

// made says whether the word in slot i has one of the suffixes, and the prefix.
func (d *Dictionary) made(t *table, i int, stem []byte, ways []affix, front *affix) bool {
	for ; i >= 0; i = t.alike(i, stem) {
		flags := t.flags(i)
		if front != nil && strings.IndexByte(flags, front.flag) < 0 {
			continue
		}
		for k := range ways {
			if (front == nil || ways[k].cross) && strings.IndexByte(flags, ways[k].flag) >= 0 &&
				ways[k].fits(stem, true) {
				return true
			}
		}
	}
	return false
}

// prefixed takes prefixes off, and suffixes that cross with them.
func (d *Dictionary) prefixed(t *table, w []byte) bool {
	for n := 0; n <= d.prefixes.longest && n < len(w); n++ {
		for _, s := range d.prefixes.by[string(w[:n])] {
			stem := append([]byte(s.strip), w[n:]...)
			i := t.find(stem)
			for k := range s.ways {
				a := &s.ways[k]
				if !a.fits(stem, false) {
					continue
				}
				if i >= 0 && d.flagged(t, i, stem, a.flag) || a.cross && d.suffixed(t, stem, a) {
					return true
				}
			}
		}
	}
	return false
}

func (d *Dictionary) flagged(t *table, i int, w []byte, flag byte) bool {
	for ; i >= 0; i = t.alike(i, w) {
		if strings.IndexByte(t.flags(i), flag) >= 0 {
			return true
		}
	}
	return false
}

// casing says where a word has its capitals.
type casing int

const (
	noCapital casing = iota
	firstCapital
	allCapitals
	mixedCapitals
)

func capitals(word string) casing {
	upper, neutral, letters := 0, 0, 0
	first := false
	for i, r := range word {
		letters++
		switch {
		case unicode.IsUpper(r):
			upper++
			first = first || i == 0
		case unicode.ToUpper(r) == unicode.ToLower(r):
			neutral++
		}
	}
	switch {
	case upper == 0:
		return noCapital
	case upper == 1 && first:
		return firstCapital
	case upper+neutral == letters:
		return allCapitals
	}
	return mixedCapitals
}

// capital is the word with its first letter as a capital.
func capital(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[n:]
}

// shouted lists words with several capitals as they come from words in capitals, small
// but for the first letter, in the form of a .dic file.
func shouted(t *table) string {
	var out strings.Builder
	out.WriteString("0\n")
	t.each(func(word, flags string) {
		c := capitals(word)
		if c != mixedCapitals && (c != allCapitals || flags == "") {
			return
		}
		word = capital(strings.ToLower(word))
		if t.find([]byte(word)) >= 0 {
			return // it has flags of its own
		}
		out.WriteString(word)
		if flags != "" {
			out.WriteString("/" + flags)
		}
		out.WriteByte('\n')
	})
	return out.String()
}

// number says whether word is figures, with single points, commas or hyphens between.
func number(word string) bool {
	sign := true
	for i := range len(word) {
		switch c := word[i]; {
		case c >= '0' && c <= '9':
			sign = false
		case sign || c != '.' && c != ',' && c != '-':
			return false
		default:
			sign = true
		}
	}
	return !sign
}
