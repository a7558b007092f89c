package check

import (
	"fmt"
	"slices"

	"twofold/editor"
	"twofold/editor/spell"
	"twofold/editor/typo"
)

// Spelling finds the words of an issue that no dictionary and no list of the house has,
// each once in a block, in the order of SortFindings. It stands apart from Run, for
// opening a dictionary takes time; open gives the one of a language.
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
	out = m.House.Without(out)
	editor.SortFindings(out)
	return out, nil
}

// spelling looks at every block of the version. Words that mix scripts, and endings that
// the typographer knows, have rules of their own.
func (lk *look) spelling(c *spell.Checker) []editor.Finding {
	if lk.version == nil {
		return nil
	}
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		text := b.Text()
		var seen []string
		for _, m := range c.Check(text) {
			word := text[m.From:m.To]
			if m.Fault == spell.Mixed || slices.Contains(seen, word) || lk.typographic(b, m) {
				continue
			}
			seen = append(seen, word)
			lk.misspelt(b, m, c)
		}
	}
	return lk.found
}

// Misspelt finds the words of one block of a story's version in language l that are not
// right, in the order of the text, each where it stands: for the desk that it is written
// at. What the house of m excuses is left out.
func Misspelt(c *spell.Checker, m editor.Material, s *editor.Story, l editor.Lang, b *editor.Block,
) []editor.Finding {
	lk := &look{Material: m, lang: l, story: s}
	for _, wrong := range c.Check(b.Text()) {
		if wrong.Fault == spell.Mixed || lk.typographic(b, wrong) {
			continue
		}
		f := wordFinding(b, wrong)
		says := editor.Text{}
		for _, l := range editor.Langs() {
			says[l] = fmt.Sprintf(misspellings[wrong.Fault].here[l], quote(l, f.Words))
		}
		lk.tell(f, says)
	}
	return m.House.Without(lk.found)
}

// endingRules are the rules of the typographer that mend -ise or -ize, of the verbs that
// they list.
var endingRules = map[editor.Endings]string{
	editor.Ize: "spelling-ize", editor.Ise: "spelling-ise",
}

// typographic says whether the typographer finds the mistake, too.
func (lk *look) typographic(b *editor.Block, m spell.Mistake) bool {
	rule := typo.RuleOf(endingRules[lk.Publication.Style.Endings])
	return m.Fault == spell.Ending && rule != nil && lk.House.Runs(rule.ID, false) &&
		slices.ContainsFunc(rule.By(b, lk.lang), func(c typo.Change) bool {
			return c.From < m.To && m.From < c.To
		})
}

// misspelling is how a fault of a word is found and said.
type misspelling struct {
	rule     string
	severity editor.Severity
	says     editor.Text // takes the place and the word
	here     editor.Text // takes the word, where it is seen
}

var misspellings = map[spell.Fault]misspelling{
	spell.Unknown: {"spelling", editor.Note, notListed, unknown},
	spell.Keys:    {"spelling", editor.Note, notListed, unknown},
	spell.Ending: {
		"house-ending", editor.Note, say(
			"%s: the house spells %s with the other of -ize and -ise.",
			"%s: в\u00a0слове %s редакция пишет -ize или -ise иначе.",
			"%s: калимаи %s дар ин нашрия бо -ize ё -ise дигар хел навишта мешавад."),
		say("%s: the house writes the other of -ize and -ise", "%s: редакция пишет -ize или -ise иначе",
			"%s: дар ин нашрия бо -ize ё -ise дигар хел навишта мешавад"),
	},
	spell.Letters: {
		"wrong-letters", editor.Warning, say(
			"%s: %s has letters that only look Tajik. Type it again.",
			"%s: в\u00a0слове %s буквы только похожи на таджикские. Наберите его заново.",
			"%s: дар калимаи %s ҳарфҳо танҳо ба тоҷикӣ монанданд. Онро аз нав нависед."),
		say("%s has letters that only look Tajik", "%s: буквы только похожи на таджикские",
			"%s: ҳарфҳо танҳо ба тоҷикӣ монанданд"),
	},
}

var notListed = say(
	"%s: %s is not in the dictionary. Mend it, or add it to the house’s list.",
	"%s: слова %s нет в\u00a0словаре. Исправьте или внесите в\u00a0список редакции.",
	"%s: калимаи %s дар луғат нест. Ислоҳ кунед ё ба рӯйхати нашрия дароред.")

var unknown = say("%s is not in the dictionary", "%s нет в\u00a0словаре", "%s дар луғат нест")

// wordFinding is the finding of a mistake, still to be said.
func wordFinding(b *editor.Block, m spell.Mistake) editor.Finding {
	how := misspellings[m.Fault]
	return editor.Finding{
		Rule: how.rule, Severity: how.severity, Waivable: true, Fix: "open-block",
		Block: b.ID, From: m.From, To: m.To, Words: b.Text()[m.From:m.To],
	}
}

// misspelt says what is wrong with a word, and how it may be mended.
func (lk *look) misspelt(b *editor.Block, m spell.Mistake, c *spell.Checker) {
	f, how := wordFinding(b, m), misspellings[m.Fault]
	if how.rule != "spelling" {
		f.Mend = mendWord(b, m, c)
	}
	says := editor.Text{}
	for _, l := range editor.Langs() {
		says[l] = fmt.Sprintf(how.says[l], lk.where(b, l), quote(l, f.Words))
	}
	lk.tell(f, says)
}

// mendWord is the one way in which a word is put right, or nil.
func mendWord(b *editor.Block, m spell.Mistake, c *spell.Checker) *editor.Edit {
	word := b.Text()[m.From:m.To]
	list := c.Suggest(word)
	if len(list) != 1 {
		return nil
	}
	return &editor.Edit{Block: b.ID, From: m.From, To: m.To, Old: word, New: list[0]}
}
