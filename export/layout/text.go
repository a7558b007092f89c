package layout

import (
	"strings"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/line"
)

// narrow is the measure up to which Cyrillic lists and sidebars are hyphenated.
var narrow = face.Millimetres(60)

// set breaks matter into lines. Characters that the faces lack are reported and set as
// a question mark.
func (j *job) set(m matter) []line.Line {
	p := line.Paragraph{
		Spans: j.spans(m), Size: m.style.Size, Lang: j.lang(m),
		Measure: m.measure, Indent: m.style.Indent, Align: m.style.Align,
		Hyphens: j.hyphens(m), Tracking: m.style.Tracking, Looseness: m.loose,
	}
	if p.Lang == editor.Tajik && p.Align == line.Justified {
		p.Align = line.Ragged // until there are patterns to hyphenate it with
	}
	if m.style.Balanced {
		return j.breaker.Balance(&p)
	}
	return j.breaker.Break(&p)
}

func (j *job) lang(m matter) editor.Lang {
	if m.lang != "" {
		return m.lang
	}
	return j.ed.Lang
}

// hyphens says whether matter is hyphenated: body text always; briefs, and lists and
// sidebars in narrow columns, in Russian only.
func (j *job) hyphens(m matter) bool {
	l := j.lang(m)
	switch {
	case l == editor.Tajik:
		return false
	case m.style.Font == face.Sans &&
		(m.style.Size == design.List.Size || m.style.Size == design.SideBody.Size):
		return l == editor.Russian && m.measure <= narrow
	case m.style.Align == line.Ragged:
		return m.style.Hyphens && l == editor.Russian
	}
	return m.style.Hyphens
}

// spans makes a paragraph's spans of an editor's.
func (j *job) spans(m matter) []line.Span {
	out := make([]line.Span, len(m.spans))
	for i, sp := range m.spans {
		f := m.style.Font
		if sp.Bold {
			f = f.Bold()
		}
		if sp.Italic {
			f = f.Italic()
		}
		text := sp.Text
		if m.style.Capitals {
			text = strings.ToUpper(text)
		}
		out[i] = line.Span{Text: j.printable(m.block, f, text), Font: f, Raised: sp.Super}
	}
	return out
}

// fitted sets matter at the largest size of its style's range at which it takes no more
// lines than it may; at the smallest if none does.
func (j *job) fitted(m matter) (matter, []line.Line) {
	l := j.lang(m)
	most, size := m.style.Lines(l), m.style.Start(l)
	for {
		m.style = m.style.At(size)
		lines := j.set(m)
		if fits(lines, most) || m.style.Least == 0 || size-m.style.Step < m.style.Least {
			return m, lines
		}
		size -= m.style.Step
	}
}

func fits(lines []line.Line, most int) bool {
	for i := range lines {
		if lines[i].Overfull > 0 {
			return false
		}
	}
	return most == 0 || len(lines) <= most
}

// hung sets matter as a block whose content sits on its bottom, with room above it.
func (j *job) hung(m matter, above length) galley { return j.hungIn(m, above, j.d.Slots) }

// hungIn is hung in a room of so many slots: what does not fit is left out and reported.
func (j *job) hungIn(m matter, above length, room int) galley {
	m, lines := j.fitted(m)
	if most := int((length(room)*j.d.Slot - above) / m.style.Leading); len(lines) > most {
		j.overset(m.block, len(lines)-most)
		lines = lines[:most]
	}
	if len(lines) == 0 {
		return galley{}
	}
	height := length(len(lines))*m.style.Leading + above
	g := galley{slots: j.d.SlotsOf(height)}
	first := length(g.slots)*j.d.Slot - length(len(lines)-1)*m.style.Leading - 3_000
	g.put(m, lines, 0, first)
	return g
}

// word sets matter on one line in a galley at x and baseline y and tells its width. What
// does not fit is set beyond the measure.
func (j *job) word(g *galley, m matter, x, y length) length {
	lines := j.set(m)
	g.put(m, lines, x, y)
	return widest(lines)
}

func widest(lines []line.Line) length {
	var w length
	for i := range lines {
		w = max(w, lines[i].Width)
	}
	return w
}

// blank says whether spans hold no text worth setting.
func blank(spans []editor.Span) bool {
	for i := range spans {
		if strings.TrimSpace(spans[i].Text) != "" {
			return false
		}
	}
	return true
}
