package spell_test

import (
	"testing"
	"unicode/utf8"

	"twofold/editor"
	"twofold/editor/spell"
)

// FuzzRead reads any bytes as a dictionary: an error, or one that answers.
func FuzzRead(f *testing.F) {
	f.Add("SET UTF-8\nTRY ab\nSFX A Y 1\nSFX A 0 s [^s]\n", "2\ncat/A\ndog\n", "cats")
	f.Add("PFX U Y 1\nPFX U 0 un .\nSFX D N 1\nSFX D e ed e\n", "1\nbake/UD\n", "unbaked")
	f.Add("COMPOUNDMIN 1\nONLYINCOMPOUND c\nCOMPOUNDRULE 1\nCOMPOUNDRULE n*mp\n", "3\n1/nm\n1th/pc\n2/nm\n", "211th")
	f.Add("REP 1\nREP a b\nICONV 1\nICONV ’ '\nNOSUGGEST !\n", "1\nЁж/!\r\n", "ЁЖ")
	f.Add("SFX A Y 1\nSFX A 0 s [a\n", "", "a")
	f.Fuzz(func(t *testing.T, aff, dic, word string) {
		d, err := spell.Parse(editor.English, aff, dic)
		if err != nil {
			return
		}
		d.Knows(word)
		c := d.For(spell.House{Words: []string{word}})
		c.Check(word)
		if len(word) < 40 {
			c.Suggest(word)
		}
	})
}

var fuzzed = map[editor.Lang]*spell.Dictionary{}

// FuzzCheck looks at any text in every language: what it finds are words of the text, in
// order, and a house that takes them finds them right.
func FuzzCheck(f *testing.F) {
	for _, l := range editor.Langs() {
		fuzzed[l] = open(f, l)
	}
	f.Add("The vilage’s 21st watter-pump, see exmple.org.")
	f.Add("Cело wода́ деһа корӣ 2-й ghbdtn \u00ad\u2060")
	f.Fuzz(func(t *testing.T, text string) {
		for _, l := range editor.Langs() {
			at := 0
			for _, m := range fuzzed[l].For(spell.House{}).Check(text) {
				if m.From < at || m.To <= m.From || m.To > len(text) || m.Fault == "" {
					t.Fatalf("%s: %+v in %q", l, m, text)
				}
				at = m.To
				word := text[m.From:m.To]
				if m.Fault == spell.Unknown && utf8.ValidString(word) &&
					!fuzzed[l].For(spell.House{Words: []string{word}}).Right(word) {
					t.Fatalf("%s: %q is in the house's list and wrong", l, word)
				}
			}
		}
	})
}
