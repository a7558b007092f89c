package spell

import "twofold/editor"

// EachForm calls do with every form of every word of the dictionary.
func (d *Dictionary) EachForm(do func(string)) {
	d.words.each(func(word, flags string) { d.forms(word, flags, do) })
}

// Capital is the word with its first letter as a capital.
func Capital(word string) string { return capital(word) }

// Parse makes a dictionary of the text of an .aff and of a .dic file.
func Parse(l editor.Lang, aff, dic string) (*Dictionary, error) {
	d := &Dictionary{lang: l}
	return d, d.parse(aff, dic)
}
