package galley

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/line"
	"twofold/export/paper"
)

// leastInitial is how many lines a paragraph with a large first letter has at least.
const leastInitial = 5

// Initial is the matter with its first letter large, where the publication wants that
// and the letter and the length of the text allow it; otherwise the matter as it is.
func (c *Compositor) Initial(m Matter) Matter {
	if !c.ed.Design.DropCap || c.ed.Occasion != nil || len(m.Spans) == 0 {
		return m
	}
	first, rest := m.Spans[0], m.Spans[1:]
	r, size := utf8.DecodeRuneInString(first.Text)
	next, _ := utf8.DecodeRuneInString(first.Text[size:])
	if !unicode.IsUpper(r) || unicode.IsMark(next) || first.Super || first.Link != "" {
		return m
	}
	lines := c.initialLines(m.Style.Initial(), r)
	if lines == 0 || len(c.Set(m)) < leastInitial {
		return m
	}
	m.Spans, m.Initial = append(parted(first, size), rest...), lines
	return m
}

// parted is a span in three: its first letter, the rest of the first word, and what
// follows. Those without text are left out.
func parted(s editor.Span, letter int) []editor.Span {
	word := strings.IndexFunc(s.Text, unicode.IsSpace)
	if word < 0 {
		word = len(s.Text)
	}
	var out []editor.Span
	for _, text := range []string{s.Text[:letter], s.Text[letter:word], s.Text[word:]} {
		if text != "" {
			s.Text = text
			out = append(out, s)
		}
	}
	return out
}

// initialLines is how many lines stand beside a letter in a style: one more where it
// reaches down among the capitals of the next. 0 when the face lacks the letter, or it
// has a mark that stands higher than the first line.
func (c *Compositor) initialLines(st *design.Style, r rune) int {
	low, high := c.from.ruler.Reach(st.Font, c.from.ruler.ID(st.Font, r))
	switch {
	case high == 0 || face.Scale(high, st.Size) > st.Size*7/10+design.CapDrop:
		return 0
	case face.Scale(-low, st.Size) > design.CapDrop:
		return design.InitialLines + 1
	}
	return design.InitialLines
}

// Allows says whether matter may be set in such lines: text beside a large letter has
// more of them.
func (m *Matter) Allows(lines []line.Line) bool {
	return m.Initial == 0 || len(lines) >= leastInitial
}

// enlarge makes a letter large and lowers it to the last of its lines.
func enlarge(t *paper.Text, st *design.Style) {
	large := st.Initial()
	t.Size, t.Colour = large.Size, large.Colour
	t.Rise = -(design.InitialLines - 1) * st.Leading
	t.Y -= t.Rise
}
