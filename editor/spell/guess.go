package spell

import (
	"strings"
	"unicode/utf8"

	"twofold/editor"
)

// ways are the ways in which words are mistyped, the likeliest first. Each tries what the
// word may have been.
var ways = []func(s *search, word string){
	contracted, replaced, misheard, exchanged, hyphened, joined, doubled, nearKeys, leftOut,
	added, anyLetter, apart,
}

// replaced tries what the dictionary says is often written for something else.
func replaced(s *search, word string) {
	for _, p := range s.c.d.replace {
		s.replace(word, p[0], p[1])
	}
}

// replace tries to for from wherever it stands, once at a time.
func (s *search) replace(word, from, to string) {
	for at := 0; ; {
		i := strings.Index(word[at:], from)
		if i < 0 {
			return
		}
		at += i + len(from)
		s.try(word[:at-len(from)] + to + word[at:])
	}
}

// contracted tries an apostrophe that was left out: "dont".
func contracted(s *search, word string) {
	for n := 1; n <= 2 && n < len(word) && s.c.d.lang == editor.English; n++ {
		s.try(word[:len(word)-n] + "’" + word[len(word)-n:])
	}
}

// heard are letters of Russian that sound alike where the stress is elsewhere or at the
// end of a word; its dictionary has no such table.
var heard = strings.Fields("а о о а е и и е я е и ы ы и э е е э т д д т с з з с г к к г б п п б ж ш ш ж " +
	"в ф ф в г в тся ться ться тся н нн нн н сч щ щ сч щ ш ш щ о ё ё о ъ ь ь ъ")

func misheard(s *search, word string) {
	for i := 0; i < len(heard) && s.c.d.lang == editor.Russian; i += 2 {
		s.replace(word, heard[i], heard[i+1])
	}
}

// exchanged tries two neighbouring letters in the other order.
func exchanged(s *search, word string) {
	r := []rune(word)
	for i := 1; i < len(r); i++ {
		r[i-1], r[i] = r[i], r[i-1]
		s.try(string(r))
		r[i-1], r[i] = r[i], r[i-1]
	}
}

// doubled tries one letter for two and two for one.
func doubled(s *search, word string) {
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		if strings.HasPrefix(word[next:], string(r)) {
			s.try(word[:i] + word[next:])
		} else {
			s.try(word[:next] + string(r) + word[next:])
		}
	}
}

// nearKeys tries the keys beside the one that was hit.
func nearKeys(s *search, word string) {
	for i, r := range word {
		for _, k := range neighbours(r) {
			s.try(word[:i] + string(k) + word[i+utf8.RuneLen(r):])
		}
	}
}

// leftOut tries the word without each of its letters.
func leftOut(s *search, word string) {
	for i, r := range word {
		s.try(word[:i] + word[i+utf8.RuneLen(r):])
	}
}

// added tries each letter of the language at each place.
func added(s *search, word string) {
	for _, letter := range s.c.d.letters() {
		for i := range word {
			s.try(word[:i] + string(letter) + word[i:])
		}
		s.try(word + string(letter))
	}
}

// anyLetter tries each letter of the language in place of each.
func anyLetter(s *search, word string) {
	for _, letter := range s.c.d.letters() {
		for i, r := range word {
			s.try(word[:i] + string(letter) + word[i+utf8.RuneLen(r):])
		}
	}
}

// particles are what Russian joins to a word by a hyphen.
var particles = []string{"то", "либо", "нибудь", "таки", "ка"}

// hyphened tries a hyphen before a particle and after "кое" and "по": "ктото".
func hyphened(s *search, word string) {
	for _, p := range particles {
		if front, ends := strings.CutSuffix(word, p); ends && front != "" {
			s.try(front + "-" + p)
		}
	}
	if rest, begins := strings.CutPrefix(word, "кое"); begins && rest != "" {
		s.try("кое-" + rest)
	}
}

// joined tries a space that was forgotten between frequent words: "ofthe".
func joined(s *search, word string) {
	for i := range word {
		if s.c.d.common[word[:i]] && s.c.d.common[word[i:]] {
			s.try(word[:i] + " " + word[i:])
		}
	}
}

// apart tries a space between any words, where nothing else was found.
func apart(s *search, word string) {
	for i := range word {
		long := utf8.RuneCountInString(word[:i]) > 1 && utf8.RuneCountInString(word[i:]) > 1
		if long && len(s.found) == 0 {
			s.try(word[:i] + " " + word[i:])
		}
	}
}

// letters are the small letters of the language, frequent ones first.
func (d *Dictionary) letters() []rune {
	var out []rune
	for _, r := range d.rules.try {
		if r >= 'a' && r <= 'z' || r >= 'а' && r <= 'я' || r == 'ё' {
			out = append(out, r)
		}
	}
	return out
}

// rows are the keys of both languages, as they lie below each other.
var rows = [][]string{
	{"qwertyuiop", "asdfghjkl", "zxcvbnm"},
	{"йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"},
}

// neighbours are the letters on the keys beside and on the rows above and below.
func neighbours(letter rune) []rune {
	for _, keyboard := range rows {
		for y, row := range keyboard {
			if x := column(row, letter); x >= 0 {
				out := at(keyboard, y, x-1, x+1)
				out = append(out, at(keyboard, y-1, x, x+1)...)
				return append(out, at(keyboard, y+1, x-1, x)...)
			}
		}
	}
	return nil
}

func column(row string, letter rune) int {
	x := 0
	for _, r := range row {
		if r == letter {
			return x
		}
		x++
	}
	return -1
}

// at are the letters in these columns of a row, those that there are.
func at(keyboard []string, y int, columns ...int) []rune {
	if y < 0 || y >= len(keyboard) {
		return nil
	}
	var out []rune
	row := []rune(keyboard[y])
	for _, x := range columns {
		if x >= 0 && x < len(row) {
			out = append(out, row[x])
		}
	}
	return out
}
