package editor

import "slices"

// Endings says how a house spells the verbs that the English spell in two ways.
type Endings string

// The ways. In every one it is "analyse" and "advise".
const (
	Ize        Endings = ""       // "organize", "organization"
	Ise        Endings = "ise"    // "organise", "organisation"
	EitherWays Endings = "either" // both are right
)

// Validate reports a way that is not known.
func (e Endings) Validate() error {
	switch e {
	case Ize, Ise, EitherWays:
		return nil
	}
	return fieldf("Endings", "%q is not known: use ise or either, or nothing for -ize", string(e))
}

// Style is how a house writes where a language leaves a choice.
type Style struct {
	Endings Endings
	Words   map[Lang][]string // right in this house though in no dictionary; sorted
}

// WithWord is the style with one more word in language l.
func (s Style) WithWord(l Lang, word string) Style {
	at, there := slices.BinarySearch(s.Words[l], word)
	if there {
		return s
	}
	return s.with(l, slices.Insert(slices.Clone(s.Words[l]), at, word))
}

// WithoutWord is the style with one word of language l less.
func (s Style) WithoutWord(l Lang, word string) Style {
	return s.with(l, slices.DeleteFunc(slices.Clone(s.Words[l]), func(w string) bool { return w == word }))
}

// WithWords is the style with these words of language l in place of those it had.
func (s Style) WithWords(l Lang, words []string) Style {
	words = slices.Clone(words)
	slices.Sort(words)
	return s.with(l, slices.Compact(words))
}

// with leaves what s shares with others as it is.
func (s Style) with(l Lang, words []string) Style {
	out := Style{Endings: s.Endings, Words: map[Lang][]string{}}
	for _, other := range Langs() {
		if len(s.Words[other]) > 0 && other != l {
			out.Words[other] = s.Words[other]
		}
	}
	if len(words) > 0 {
		out.Words[l] = words
	}
	return out
}
