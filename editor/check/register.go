package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
)

// counted is a number that the register knows, where a text says it: the words after the
// number, as a pattern with every blank as b, and as they stand after a number.
type counted struct {
	words *regexp.Regexp
	noun  func(n int) string
	want  int64
}

// blank stands for b in the patterns.
const blank = `[ \x{a0}\x{202f}]`

func pattern(s string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)^` + blank + `(` + strings.ReplaceAll(s, " ", blank) + `)`)
}

// The words after the number of active projects and of thematic areas.
var (
	activeWords = map[editor.Lang]*regexp.Regexp{
		en: pattern(`active projects?\b`),
		ru: pattern(`действующ\p{L}+ проект\p{L}*`),
		tg: pattern(`лоиҳа\p{L}* амалкунанда`),
	}
	areaWords = map[editor.Lang]*regexp.Regexp{
		en: pattern(`thematic service areas?\b`),
		ru: pattern(`тематическ\p{L}+ (?:област|направлени)\p{L}*`),
		tg: pattern(`самт\p{L}* мавзӯ\p{L}*`),
	}
)

// ofProject is the pattern of words about one project, up to its code.
func ofProject(words map[editor.Lang]string, l editor.Lang, code string) *regexp.Regexp {
	return pattern(words[l] + ` [^.!?()]{1,200}\(` + regexp.QuoteMeta(code) + `\)`)
}

var (
	peopleWords = map[editor.Lang]string{
		en: `(?:people|person) in the project`, ru: `человека? в проекте`, tg: `нафар дар лоиҳаи`,
	}
	budgetWords = map[editor.Lang]string{
		en: `for the project`, ru: `(?:долл\. США|евро|сомони|[A-Z]{3}) на проект`,
		tg: `(?:доллари ИМА|евро|сомонӣ|[A-Z]{3}) барои лоиҳаи`,
	}
)

// register finds numbers of the register that are no longer what it says: on the issue's
// day, else today. It knows them by the words that editor.RegisterFacts puts them in.
func register(lk *look) {
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		text := b.Text()
		list := lk.counted(text)
		if len(list) == 0 || strings.Contains(text, "\u00ad") {
			continue // figures are read without soft hyphens: they would stand elsewhere
		}
		for _, f := range read(text, lk.lang) {
			n, err := strconv.ParseInt(f.forms[0], 10, 64)
			from, to := bytesOf(text, f.start, f.end)
			for _, c := range list {
				if m := c.words.FindStringSubmatchIndex(text[to:]); err == nil && m != nil && n != c.want {
					lk.sayCounted(b, c, n, editor.Edit{Block: b.ID, From: from, To: to, Old: text[from:to]})
				}
			}
		}
	}
}

// bytesOf are the bytes of a text from and to these runes.
func bytesOf(text string, from, to int) (start, end int) {
	n := 0
	start, end = len(text), len(text)
	for at := range text {
		if n == from {
			start = at
		}
		if n == to {
			end = at
			break
		}
		n++
	}
	return start, end
}

// counted are the numbers that a text may say.
func (lk *look) counted(text string) []counted {
	var out []counted
	w := editor.WordsIn(lk.lang)
	if lk.day != "" && activeWords[lk.lang] != nil {
		out = append(out, counted{
			activeWords[lk.lang], w.ActiveProjects, int64(editor.CountActive(lk.Projects, lk.day)),
		})
	}
	if areaWords[lk.lang] != nil && len(lk.Publication.Areas) > 0 {
		out = append(out, counted{areaWords[lk.lang], w.ThematicAreas, int64(len(lk.Publication.Areas))})
	}
	for i := range lk.Projects {
		p := &lk.Projects[i]
		if peopleWords[lk.lang] == "" || !strings.Contains(text, "("+p.Code+")") {
			continue
		}
		if p.People > 0 {
			out = append(out, counted{ofProject(peopleWords, lk.lang, p.Code), w.People, int64(p.People)})
		}
		if p.Budget.Amount > 0 {
			out = append(out, counted{ofProject(budgetWords, lk.lang, p.Code), nil, p.Budget.Amount})
		}
	}
	return out
}

// sayCounted offers the number of the register in place of another. Where the words after
// it have the form that goes with the other, they get the one that goes with this.
func (lk *look) sayCounted(b *editor.Block, c counted, n int64, e editor.Edit) {
	text := b.Text()
	e.New = lk.number(c.want, e)
	if c.noun != nil {
		_, size := utf8.DecodeRuneInString(text[e.To:])
		was, is := c.noun(int(n)), c.noun(int(c.want))
		if after := text[e.To+size:]; was != is && strings.HasPrefix(after, was) {
			e.Old += text[e.To:e.To+size] + was
			e.New += text[e.To:e.To+size] + is
			e.To += size + len(was)
		}
	}
	lk.report(editor.Finding{
		Rule: "register", Severity: editor.Warning, Waivable: true, Fix: "open-block",
		Block: b.ID, From: e.From, To: e.To, Words: e.Old, Mend: &e,
	},
		fmt.Sprintf("%s: the register says %s, not %s.", lk.where(b, en), quote(en, e.New), quote(en, e.Old)),
		fmt.Sprintf("%s: по\u00a0реестру\u00a0— %s, а\u00a0не\u00a0%s.", lk.where(b, ru), quote(ru, e.New),
			quote(ru, e.Old)),
		fmt.Sprintf("%s: дар феҳрист %s аст, на %s.", lk.where(b, tg), quote(tg, e.New), quote(tg, e.Old)))
}

// number writes a number for the place of another: with a capital letter where that has
// one, and where the text begins.
func (lk *look) number(n int64, at editor.Edit) string {
	s := editor.WordsIn(lk.lang).Number(n)
	if first, _ := utf8.DecodeRuneInString(at.Old); at.From == 0 || unicode.IsUpper(first) {
		r, size := utf8.DecodeRuneInString(s)
		s = strings.ToUpper(string(r)) + s[size:]
	}
	return s
}
