package editor

import "fmt"

// Lang is a language of the publication, as a BCP 47 primary tag.
type Lang string

// The languages that Twofold can set, check and show.
const (
	English Lang = "en"
	Russian Lang = "ru"
	Tajik   Lang = "tg"
)

// Langs lists every known language in the order in which they are always shown.
func Langs() []Lang { return []Lang{English, Russian, Tajik} }

// Validate reports a language that Twofold does not know.
func (l Lang) Validate() error {
	switch l {
	case English, Russian, Tajik:
		return nil
	}
	return fmt.Errorf("language %q is not known: use en, ru or tg", string(l))
}

// Mark is the language as readers of the newsletter know it: ENG, RUS, TAJ.
func (l Lang) Mark() string {
	switch l {
	case Russian:
		return "RUS"
	case Tajik:
		return "TAJ"
	}
	return "ENG"
}

// Tag is the full language tag that files carry: en-GB, ru-RU, tg-TJ.
func (l Lang) Tag() string {
	switch l {
	case Russian:
		return "ru-RU"
	case Tajik:
		return "tg-TJ"
	}
	return "en-GB"
}

// Named is the language in the words of another: "Russian". The Russian form follows
// “на … языке” and “в … тексте”, the Tajik one “бо забони” and “матни”.
func (l Lang) Named(in Lang) string { return tongues[l][in] }

var tongues = map[Lang]Text{
	English: {English: "English", Russian: "английском", Tajik: "англисӣ"},
	Russian: {English: "Russian", Russian: "русском", Tajik: "русӣ"},
	Tajik:   {English: "Tajik", Russian: "таджикском", Tajik: "тоҷикӣ"},
}

// Cyrillic says whether the language is written in Cyrillic letters.
func (l Lang) Cyrillic() bool { return l == Russian || l == Tajik }

// Text is a short plain text in each language it has. The zero value is empty and may
// be read; writers use With.
type Text map[Lang]string

// In returns the text in language l, or "" if there is none.
func (t Text) In(l Lang) string { return t[l] }

// Any returns the text in l, else in the first language that has one.
func (t Text) Any(l Lang) string {
	if s := t[l]; s != "" {
		return s
	}
	for _, other := range Langs() {
		if s := t[other]; s != "" {
			return s
		}
	}
	return ""
}

// With returns a copy of t in which l reads s; an empty s removes the language.
func (t Text) With(l Lang, s string) Text {
	out := make(Text, len(t)+1)
	for k, v := range t {
		out[k] = v
	}
	if s == "" {
		delete(out, l)
		return out
	}
	out[l] = s
	return out
}

// Has says whether t has a text in every one of langs.
func (t Text) Has(langs ...Lang) bool {
	for _, l := range langs {
		if t[l] == "" {
			return false
		}
	}
	return true
}
