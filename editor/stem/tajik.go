package stem

import (
	"strings"
	"unicode/utf8"
)

// Tajik is a folded Tajik word without its endings, which stand one after the other: of
// number, then degree, then whose it is or the izofat, then the object's -ро. Of leaves
// Tajik words whole, for the index of every file has them so.
func Tajik(word string) string {
	word = without(word, 2, "ро")
	word = without(word, 3, "амон", "атон", "ашон", "ам", "ат", "аш")
	word = without(without(word, 2, "и", "ӣ", "е"), 2, "и")
	word = without(word, 3, "тарин", "тар")
	return without(without(word, 2, "ҳо"), 3, "гон", "ён", "он")
}

// without takes the first of the endings off that the word has, where so many letters
// stay.
func without(word string, stay int, endings ...string) string {
	for _, end := range endings {
		if rest, has := strings.CutSuffix(word, end); has && utf8.RuneCountInString(rest) >= stay {
			return rest
		}
	}
	return word
}
