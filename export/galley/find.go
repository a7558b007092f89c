package galley

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
	"twofold/export/face"
)

// findings collects what people should look at, each once.
type findings struct {
	list []editor.Finding
	seen map[string]bool
}

// add keeps a finding unless one with the same key is kept already.
func (f *findings) add(key string, found editor.Finding) {
	if f.seen == nil {
		f.seen = map[string]bool{}
	}
	if f.seen[key] {
		return
	}
	f.seen[key] = true
	f.list = append(f.list, found)
}

// Note keeps a finding as it is unless one with the same key is kept already.
func (c *Compositor) Note(key string, f editor.Finding) { c.findings.add(key, f) }

// Found is what people should look at; the caller may fill in places and sort it.
func (c *Compositor) Found() []editor.Finding { return c.findings.list }

// Report adds a finding about what is being set.
func (c *Compositor) Report(key string, f editor.Finding, english, russian, tajik string) {
	f.Lang = c.ed.Lang
	if f.Story == "" {
		f.Story = c.Story
	}
	if f.Project == "" {
		f.Project = c.Project
	}
	f.Says = editor.Text{editor.English: english, editor.Russian: russian, editor.Tajik: tajik}
	key = fmt.Sprintf("%s|%s|%s|%s|%s|%s", f.Rule, f.Story, f.Project, f.Block, f.Product, key)
	c.findings.add(key, f)
}

// printable is the text without the characters that f lacks: each is reported, and a
// question mark stands in its place. Marks that only join emoji fall out.
func (c *Compositor) printable(block editor.BlockID, f face.Font, text string) string {
	missing := c.from.ruler.Missing(f, text)
	if len(missing) == 0 {
		return text
	}
	var sb strings.Builder
	done := 0
	for _, m := range missing {
		sb.WriteString(text[done:m.At])
		_, size := utf8.DecodeRuneInString(text[m.At:])
		done = m.At + size
		if joins(m.Rune) {
			continue
		}
		sb.WriteByte('?')
		c.missing(block, text, m)
	}
	sb.WriteString(text[done:])
	return sb.String()
}

// Overset reports lines that fit nowhere.
func (c *Compositor) Overset(block editor.BlockID, lines int) {
	if lines <= 0 {
		return
	}
	c.Over += lines
	c.Report("", editor.Finding{
		Rule: "overset", Severity: editor.Blocking, Block: block,
		Fix: "open-block",
	},
		fmt.Sprintf("%d %s of this text %s on no page. Please shorten it.", lines,
			editor.Plural(editor.English, lines, "line", "lines"),
			editor.Plural(editor.English, lines, "fits", "fit")),
		fmt.Sprintf("%d %s этого текста не %s ни на одну страницу. Сократите его.", lines,
			editor.Plural(editor.Russian, lines, "строка", "строки", "строк"),
			editor.Plural(editor.Russian, lines, "помещается", "помещаются", "помещается")),
		fmt.Sprintf("%d сатри ин матн ба ягон саҳифа намеғунҷад. Онро кӯтоҳ кунед.", lines))
}

func (c *Compositor) missing(block editor.BlockID, text string, m face.Absent) {
	at := len([]rune(text[:m.At])) + 1
	name := fmt.Sprintf("U+%04X", m.Rune)
	if unicode.IsPrint(m.Rune) {
		name = fmt.Sprintf("%c (%s)", m.Rune, name)
	}
	c.Report(fmt.Sprintf("%d|%d", m.Rune, at), editor.Finding{
		Rule:     "missing-glyph",
		Severity: editor.Blocking, Block: block, Fix: "open-block",
	},
		fmt.Sprintf("The typefaces lack the character %s, at place %d of this text. "+
			"A question mark stands for it.", name, at),
		fmt.Sprintf("В шрифтах нет знака %s (место %d в этом тексте). "+
			"Вместо него стоит вопросительный знак.", name, at),
		fmt.Sprintf("Дар шрифтҳо аломати %s нест (ҷойи %d дар ин матн). "+
			"Ба ҷояш аломати савол гузошта шуд.", name, at))
}

// joins says whether a character only changes its neighbours.
func joins(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Cc) ||
		r >= 0x1F3FB && r <= 0x1F3FF
}
