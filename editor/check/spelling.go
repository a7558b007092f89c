package check

import (
	"fmt"
	"strings"

	"twofold/editor"
	"twofold/editor/spell"
)

// shownWords is how many words a finding names.
const shownWords = 6

// Spelling finds the words of an issue that no dictionary and no list of the house has,
// block by block, in the order of SortFindings. It stands apart from Run, for opening a
// dictionary takes time; open gives the one of a language.
func Spelling(m editor.Material, is *editor.Issue, langs []editor.Lang,
	open func(editor.Lang) (*spell.Dictionary, error),
) ([]editor.Finding, error) {
	var out []editor.Finding
	for _, l := range langs {
		d, err := open(l)
		if err != nil {
			return nil, err
		}
		speller := d.For(spell.HouseOf(m.Publication, m.Projects, l))
		ed, _ := editor.Assemble(m, is, l)
		for _, art := range ed.Articles() {
			s := story(m.Stories, art.Story)
			lk := &look{Material: m, lang: l, story: s, version: s.Version(l)}
			out = append(out, lk.spelling(speller)...)
		}
		for _, id := range briefs(ed) {
			p := project(m.Projects, id)
			lk := &look{Material: m, lang: l, project: p, version: briefVersion(p, l)}
			out = append(out, lk.spelling(speller)...)
		}
	}
	editor.SortFindings(out)
	return out, nil
}

// spelling looks at every block of the version.
func (lk *look) spelling(c *spell.Checker) []editor.Finding {
	if lk.version == nil {
		return nil
	}
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		text := b.Text()
		words := map[spell.Fault][]string{}
		for _, m := range c.Check(text) {
			words[m.Fault] = append(words[m.Fault], text[m.From:m.To])
		}
		lk.misspelt(b, append(words[spell.Unknown], words[spell.Keys]...))
		lk.otherEnding(b, words[spell.Ending])
		lk.wrongLetters(b, words[spell.Letters])
	} // what mixes scripts is a rule of its own
	return lk.found
}

func (lk *look) misspelt(b *editor.Block, words []string) {
	if len(words) == 0 {
		return
	}
	lk.report(
		editor.Finding{Rule: "spelling", Severity: editor.Note, Block: b.ID, Fix: "open-block"},
		fmt.Sprintf("%s: not in the dictionary: %s. Mend it, or add it to the house’s list.",
			lk.where(b, en), named(en, words)),
		fmt.Sprintf("%s: нет в\u00a0словаре: %s. Исправьте или внесите в\u00a0список редакции.",
			lk.where(b, ru), named(ru, words)))
}

func (lk *look) otherEnding(b *editor.Block, words []string) {
	if len(words) == 0 {
		return
	}
	lk.report(
		editor.Finding{Rule: "house-ending", Severity: editor.Note, Block: b.ID, Fix: "open-block"},
		fmt.Sprintf("%s: this house spells %s with the other of -ize and -ise.",
			lk.where(b, en), named(en, words)),
		fmt.Sprintf("%s: редакция пишет иначе (-ize или -ise): %s.",
			lk.where(b, ru), named(ru, words)))
}

func (lk *look) wrongLetters(b *editor.Block, words []string) {
	if len(words) == 0 {
		return
	}
	lk.report(
		editor.Finding{Rule: "wrong-letters", Severity: editor.Warning, Block: b.ID, Fix: "open-block"},
		fmt.Sprintf("%s: letters that only look Tajik: %s. Type the words again.",
			lk.where(b, en), named(en, words)),
		fmt.Sprintf("%s: буквы только похожи на таджикские: %s. Наберите слова заново.",
			lk.where(b, ru), named(ru, words)))
}

// named lists different words, quoted, as many as a sentence bears.
func named(l editor.Lang, words []string) string {
	var out []string
	seen := map[string]bool{}
	for _, w := range words {
		if !seen[w] {
			out = append(out, quote(l, w))
		}
		seen[w] = true
	}
	if len(out) > shownWords {
		out = append(out[:shownWords], "…")
	}
	return strings.Join(out, ", ")
}
