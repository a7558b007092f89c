package check

import (
	"fmt"
	"slices"
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

// faults are the rules of spelling: what is wrong with words, and how it is said. What
// mixes scripts is a rule of its own.
var faults = []struct {
	rule     string
	severity editor.Severity
	of       []spell.Fault
	english  string // takes the place and the words
	russian  string
}{
	{
		"spelling", editor.Note,
		[]spell.Fault{spell.Unknown, spell.Keys},
		"%s: not in the dictionary: %s. Mend it, or add it to the house’s list.",
		"%s: нет в\u00a0словаре: %s. Исправьте или внесите в\u00a0список редакции.",
	},
	{
		"house-ending", editor.Note,
		[]spell.Fault{spell.Ending},
		"%s: this house writes the other of -ize and -ise: %s.",
		"%s: редакция пишет иначе (-ize или -ise): %s.",
	},
	{
		"wrong-letters", editor.Warning,
		[]spell.Fault{spell.Letters},
		"%s: letters that only look Tajik: %s. Type the words again.",
		"%s: буквы только похожи на таджикские: %s. Наберите слова заново.",
	},
}

// spelling looks at every block of the version.
func (lk *look) spelling(c *spell.Checker) []editor.Finding {
	if lk.version == nil {
		return nil
	}
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		text := b.Text()
		mistakes := c.Check(text)
		for _, f := range faults {
			var words []string
			for _, m := range mistakes {
				if slices.Contains(f.of, m.Fault) {
					words = append(words, text[m.From:m.To])
				}
			}
			found := editor.Finding{Rule: f.rule, Severity: f.severity, Block: b.ID, Fix: "open-block"}
			if words = lk.standing(found, words); len(words) > 0 {
				lk.report(found, fmt.Sprintf(f.english, lk.where(b, en), named(en, words)),
					fmt.Sprintf(f.russian, lk.where(b, ru), named(ru, words)))
			}
		}
	}
	return lk.found
}

// standing leaves each word once, and out what the house has excused word by word.
func (lk *look) standing(f editor.Finding, words []string) []string {
	if !lk.House.Runs(f.Rule, false) {
		return nil
	}
	e := f.Excuse()
	e.Lang = lk.lang
	if lk.story != nil {
		e.Story = lk.story.ID
	}
	if lk.project != nil {
		e.Project = lk.project.ID
	}
	var out []string
	for _, w := range words {
		e.Words = w
		if !slices.Contains(out, w) && !lk.House.Excuses(&e) {
			out = append(out, w)
		}
	}
	return out
}

// named lists words, quoted, as many as a sentence bears.
func named(l editor.Lang, words []string) string {
	var out []string
	for i, w := range words {
		if i == shownWords {
			out = append(out, "…")
			break
		}
		out = append(out, quote(l, w))
	}
	return strings.Join(out, ", ")
}
