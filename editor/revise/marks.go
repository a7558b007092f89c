package revise

import "twofold/editor"

// Mark is a formatting that is on or off.
type Mark int

// The marks.
const (
	Bold Mark = iota
	Italic
	Superscript
)

// Marks is the formatting of a run of text.
type Marks struct {
	Bold, Italic, Superscript bool
	Link                      string // an address; "" for none
}

// MarksOf is the formatting of a span.
func MarksOf(s editor.Span) Marks {
	return Marks{Bold: s.Bold, Italic: s.Italic, Superscript: s.Super, Link: s.Link}
}

// Has says whether a mark is on.
func (m Marks) Has(k Mark) bool { return *m.at(k) }

func (m *Marks) at(k Mark) *bool {
	switch k {
	case Bold:
		return &m.Bold
	case Italic:
		return &m.Italic
	}
	return &m.Superscript
}

// both is the formatting that two runs share.
func (m Marks) both(o Marks) Marks {
	m.Bold, m.Italic = m.Bold && o.Bold, m.Italic && o.Italic
	m.Superscript = m.Superscript && o.Superscript
	if m.Link != o.Link {
		m.Link = ""
	}
	return m
}

func (m Marks) span(s string) editor.Span {
	return editor.Span{Text: s, Bold: m.Bold, Italic: m.Italic, Super: m.Superscript, Link: m.Link}
}

// spans are one span, or none for "".
func (m Marks) spans(s string) []editor.Span { return editor.Join([]editor.Span{m.span(s)}) }

// Toggle puts a mark on the whole selection, or takes it off when all of it has it. With
// nothing selected it counts for what is typed next.
func (t *Text) Toggle(k Mark) {
	m := t.MarksAt()
	on := !m.Has(k)
	if t.sel.Empty() {
		*m.at(k) = on
		t.next = &m
		return
	}
	t.mark(t.sel.From(), t.sel.To(), func(m Marks) Marks {
		*m.at(k) = on
		return m
	})
}

// SetLink makes what is Linked lead to an address; "" takes the link away.
func (t *Text) SetLink(address string) {
	from, to := t.linked()
	t.mark(from, to, func(m Marks) Marks {
		m.Link = address
		return m
	})
}

// ClearMarks takes all formatting off the selection.
func (t *Text) ClearMarks() {
	if t.sel.Empty() {
		t.next = &Marks{}
		return
	}
	t.mark(t.sel.From(), t.sel.To(), func(Marks) Marks { return Marks{} })
}

// mark changes the formatting between two places.
func (t *Text) mark(from, to Pos, change func(Marks) Marks) {
	t.deed(func() {
		for i := from.Block; i <= to.Block; i++ {
			a, b := t.within(i, from, to)
			old := cut(t.rows[i].Spans, a, b)
			spans := make([]editor.Span, len(old))
			differ := false
			for k, s := range old {
				m := change(MarksOf(s))
				spans[k], differ = m.span(s.Text), differ || m != MarksOf(s)
			}
			if differ {
				t.splice(i, a, b-a, kept(editor.Join(spans), 0, b-a))
			}
		}
	})
}

// within is the part of the i-th block that lies between two places.
func (t *Text) within(i int, from, to Pos) (a, b int) {
	b = len(t.Plain(i))
	if i == from.Block {
		a = from.Offset
	}
	if i == to.Block {
		b = to.Offset
	}
	return a, b
}

// MarksAt is the formatting that all of the selection has, or that what is typed at the
// caret will have.
func (t *Text) MarksAt() Marks {
	from, to := t.sel.From(), t.sel.To()
	switch {
	case t.next != nil:
		return *t.next
	case from == to:
		return t.marksAt(from)
	}
	var out *Marks
	for i := from.Block; i <= to.Block; i++ {
		a, b := t.within(i, from, to)
		for _, s := range cut(t.rows[i].Spans, a, b) {
			m := MarksOf(s)
			if out != nil {
				m = m.both(*out)
			}
			out = &m
		}
	}
	if out == nil {
		return Marks{}
	}
	return *out
}

// marksAt is the formatting of what is typed at a place: that of what is before it, at
// the begin of a block of what is after it. A link goes on only inside itself.
func (t *Text) marksAt(p Pos) Marks {
	left, right := t.beside(p)
	if left == nil {
		left = right
	}
	if left == nil {
		return Marks{}
	}
	m := MarksOf(*left)
	if right == nil || right.Link != m.Link || p.Offset == 0 {
		m.Link = ""
	}
	return m
}

// beside are the spans before and after a place, nil where there is none.
func (t *Text) beside(p Pos) (left, right *editor.Span) {
	at := 0
	spans := t.rows[p.Block].Spans
	for i := range spans {
		end := at + len(spans[i].Text)
		if at < p.Offset {
			left = &spans[i]
		}
		if end > p.Offset {
			return left, &spans[i]
		}
		at = end
	}
	return left, nil
}

// marksOf is the formatting that what replaces a range takes: that of its first letter.
func (t *Text) marksOf(from, to Pos) Marks {
	if from == to {
		return t.marksAt(from)
	}
	_, right := t.beside(from)
	return MarksOf(*right)
}
