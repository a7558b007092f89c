package galley

import (
	"strings"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/line"
)

// narrow is the measure up to which Cyrillic lists and sidebars are hyphenated.
var narrow = face.Millimetres(60)

// Set breaks matter into lines. Characters that the faces lack are reported and set as
// a question mark.
func (c *Compositor) Set(m Matter) []line.Line {
	p := line.Paragraph{
		Spans: c.spans(m), Size: m.Style.Size, Lang: c.lang(m),
		Measure: m.Measure, Indent: m.Style.Indent, Align: m.Style.Align,
		Hyphens: c.hyphens(m), Tracking: m.Style.Tracking, Looseness: m.Loose,
	}
	if m.Initial > 0 {
		p.Initial = line.Initial{
			Size: m.Style.Initial().Size, Gap: design.InitialGap, Lines: m.Initial,
		}
	}
	if p.Lang == editor.Tajik && p.Align == line.Justified {
		p.Align = line.Ragged // until there are patterns to hyphenate it with
	}
	if m.Style.Balanced {
		return c.from.breaker.Balance(&p)
	}
	return c.from.breaker.Break(&p)
}

func (c *Compositor) lang(m Matter) editor.Lang {
	if m.Lang != "" {
		return m.Lang
	}
	return c.ed.Lang
}

// hyphens says whether matter is hyphenated: body text always; briefs, and lists and
// sidebars in narrow columns, in Russian only.
func (c *Compositor) hyphens(m Matter) bool {
	l := c.lang(m)
	switch {
	case l == editor.Tajik:
		return false
	case m.Style.Font == face.Sans &&
		(m.Style.Size == design.List.Size || m.Style.Size == design.SideBody.Size):
		return l == editor.Russian && m.Measure <= narrow
	case m.Style.Align == line.Ragged:
		return m.Style.Hyphens && l == editor.Russian
	}
	return m.Style.Hyphens
}

// spans makes a paragraph's spans of an editor's.
func (c *Compositor) spans(m Matter) []line.Span {
	out := make([]line.Span, len(m.Spans))
	for i, sp := range m.Spans {
		f := m.Style.Font
		if sp.Bold {
			f = f.Bold()
		}
		if sp.Italic {
			f = f.Italic()
		}
		if i == 0 && m.Initial > 0 {
			f = m.Style.Initial().Font
		}
		text := sp.Text
		if m.Style.Capitals {
			text = strings.ToUpper(text)
		}
		out[i] = line.Span{Text: c.printable(m.Block, f, text), Font: f, Raised: sp.Super}
	}
	return out
}

// Fitted sets matter at the largest size of its style's range at which it takes no more
// lines than it may; at the smallest if none does.
func (c *Compositor) Fitted(m Matter) (Matter, []line.Line) {
	l := c.lang(m)
	most, size := m.Style.Lines(l), m.Style.Start(l)
	for {
		m.Style = m.Style.At(size)
		lines := c.Set(m)
		if Fit(lines, most) || m.Style.Least == 0 || size-m.Style.Step < m.Style.Least {
			return m, lines
		}
		size -= m.Style.Step
	}
}

// Fit says whether no line is too long and there are at most so many; 0 for any number.
func Fit(lines []line.Line, most int) bool {
	for i := range lines {
		if lines[i].Overfull > 0 {
			return false
		}
	}
	return most == 0 || len(lines) <= most
}

// Hung sets matter as a block whose content sits on its bottom, with room above it.
func (c *Compositor) Hung(m Matter, above length) Galley { return c.HungIn(m, above, c.Grid.Slots) }

// HungIn is hung in a room of so many slots: what does not fit is left out and reported.
func (c *Compositor) HungIn(m Matter, above length, room int) Galley {
	m, lines := c.Fitted(m)
	if most := int((length(room)*c.Grid.Slot - above) / m.Style.Leading); len(lines) > most {
		c.Overset(m.Block, len(lines)-most)
		lines = lines[:most]
	}
	if len(lines) == 0 {
		return Galley{}
	}
	height := length(len(lines))*m.Style.Leading + above
	g := Galley{Slots: c.Grid.SlotsOf(height)}
	first := length(g.Slots)*c.Grid.Slot - length(len(lines)-1)*m.Style.Leading - 3_000
	g.Put(m, lines, 0, first)
	return g
}

// Word sets matter on one line in a galley at x and baseline y and tells its width. What
// does not fit is set beyond the measure.
func (c *Compositor) Word(g *Galley, m Matter, x, y length) length {
	lines := c.Set(m)
	g.Put(m, lines, x, y)
	return Widest(lines)
}

// Widest is the width of the widest line.
func Widest(lines []line.Line) length {
	var w length
	for i := range lines {
		w = max(w, lines[i].Width)
	}
	return w
}

// Blank says whether spans hold no text worth setting.
func Blank(spans []editor.Span) bool {
	for i := range spans {
		if strings.TrimSpace(spans[i].Text) != "" {
			return false
		}
	}
	return true
}
