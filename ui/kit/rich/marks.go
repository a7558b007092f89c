package rich

import (
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui"
	"twofold/ui/kit/flow"
)

// MarkKind is how a mark looks.
type MarkKind int

// The kinds of mark.
const (
	Misspelt MarkKind = iota // red dots under the words
	Doubtful                 // blue dots under the words
	Found                    // the ground of a search hit
	Remarked                 // a quiet ground: somebody has a comment
)

// Mark is a part of a block that something is said of. It is drawn beside the text and
// is no part of it.
type Mark struct {
	Block    editor.BlockID
	From, To int // bytes of the block's text
	Kind     MarkKind
	Key      int // the host's own: which finding or comment it is
}

// marks are the marks of all blocks, with the text that they were made for.
type marks struct {
	by   map[editor.BlockID][]Mark
	text map[editor.BlockID]string
}

// SetMarks puts marks in place of all that were there. When the text is changed later,
// marks move with their words; a mark whose words are changed goes.
func (e *Editor) SetMarks(list []Mark) {
	e.marks = marks{map[editor.BlockID][]Mark{}, map[editor.BlockID]string{}}
	for _, m := range list {
		e.marks.by[m.Block] = append(e.marks.by[m.Block], m)
	}
	for i := range e.text.Len() {
		if id := e.text.Block(i).ID; len(e.marks.by[id]) > 0 {
			e.marks.text[id] = e.text.Plain(i)
		}
	}
	e.paint()
}

// Marks are the marks of a block where they are now.
func (e *Editor) Marks(i int) []Mark {
	id, now := e.text.Block(i).ID, e.text.Plain(i)
	list := e.marks.by[id]
	if was := e.marks.text[id]; len(list) > 0 && was != now {
		list = shift(list, was, now)
		e.marks.by[id], e.marks.text[id] = list, now
	}
	return list
}

// shift moves marks from one text to another that differs in one stretch.
func shift(list []Mark, was, now string) []Mark {
	head := 0
	for head < len(was) && head < len(now) && was[head] == now[head] {
		head++
	}
	tail := 0
	for tail < len(was)-head && tail < len(now)-head && was[len(was)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	var out []Mark
	by := len(now) - len(was)
	for _, m := range list {
		switch {
		case m.To < head || m.To == head && !joined(now, head):
			out = append(out, m)
		case m.From > len(was)-tail || m.From == len(was)-tail && !joined(now, m.From+by):
			m.From, m.To = m.From+by, m.To+by
			out = append(out, m)
		}
	}
	return out
}

// joined says whether no blank or sign stands at either side of a byte: what was typed
// there belongs to the word beside it.
func joined(s string, at int) bool {
	return at > 0 && at < len(s) && !strings.ContainsRune(" .,;:!?\n", rune(s[at-1])) &&
		!strings.ContainsRune(" .,;:!?\n", rune(s[at]))
}

// markAt is the mark that a position is in or at.
func (e *Editor) markAt(p revise.Pos) (Mark, bool) {
	if p.Block >= e.text.Len() {
		return Mark{}, false
	}
	for _, m := range e.Marks(p.Block) {
		if m.From <= p.Offset && p.Offset <= m.To {
			return m, true
		}
	}
	return Mark{}, false
}

// markUnder is the mark whose words are under a place.
func (e *Editor) markUnder(at fyne.Position) (Mark, bool) {
	m, ok := e.markAt(e.flow.Hit(at.X, at.Y))
	if !ok {
		return m, false
	}
	for _, r := range e.covers(m) {
		if at.X >= r.X && at.X < r.X+r.W && at.Y >= r.Y && at.Y < r.Y+r.H {
			return m, true
		}
	}
	return Mark{}, false
}

// covers is what a mark covers, a rectangle for every line.
func (e *Editor) covers(m Mark) []flow.Rect {
	i := e.text.Index(m.Block)
	if i < 0 {
		return nil
	}
	return e.flow.Range(revise.Pos{Block: i, Offset: m.From}, revise.Pos{Block: i, Offset: m.To})
}

// MarkHere is the mark at the caret.
func (e *Editor) MarkHere() (Mark, bool) { return e.markAt(e.text.Selection().Caret) }

// Explain asks the host to say what the mark at the caret is about, as a press of the
// other mouse button on it does.
func (e *Editor) Explain() {
	if e.host.Context == nil {
		return
	}
	m, ok := e.MarkHere()
	e.host.Context(m, ok, e.CaretOnCanvas())
}

// CaretOnCanvas is where the foot of the caret is on the canvas: where what is said of
// it opens.
func (e *Editor) CaretOnCanvas() fyne.Position {
	r := e.flow.Caret(e.text.Selection().Caret)
	return e.onCanvas(r.X, r.Y+r.H)
}

// selected paints what is selected.
func (p *paper) selected() {
	e := p.e
	s := e.text.Selection()
	if s.Empty() || e.whole.on {
		return
	}
	for _, r := range e.flow.Range(s.From(), s.To()) {
		if r.Y+r.H >= p.from && r.Y <= p.to {
			setRect(p.selection.next(), r, ground{fill: ui.ColourSel})
		}
	}
}

// marked paints the marks of the blocks in view, and the hits of a search.
func (p *paper) marked() {
	e := p.e
	for i := e.flow.At(p.from); i < e.flow.Len() && e.flow.Box(i).Top < p.to; i++ {
		for _, m := range e.Marks(i) {
			p.mark(m)
		}
	}
	s := e.text.Selection()
	for _, h := range e.hits.list {
		if h.From == s.From() && h.To == s.To() {
			continue // it is seen by its selection
		}
		for _, r := range e.flow.Range(h.From, h.To) {
			p.tint(r, ui.ColourMark)
		}
	}
}

func (p *paper) mark(m Mark) {
	for _, r := range p.e.covers(m) {
		switch m.Kind {
		case Found:
			p.tint(r, ui.ColourMark)
		case Remarked:
			p.tint(r, ui.ColourAmbers)
		case Misspelt:
			p.dotted(r, ui.ColourRed)
		case Doubtful:
			p.dotted(r, ui.ColourAccent)
		}
	}
}

func (p *paper) tint(r flow.Rect, t ui.Token) {
	if r.Y+r.H < p.from || r.Y > p.to {
		return
	}
	setRect(p.tints.next(), flow.Rect{X: r.X - 1, Y: r.Y + 2, W: r.W + 2, H: r.H - 4},
		ground{fill: t, radius: 2})
}

// dotted paints dots under words, where an underline would be.
func (p *paper) dotted(r flow.Rect, t ui.Token) {
	p.dots.next().set(flow.Rect{X: r.X, Y: r.Y + r.H - 4, W: r.W, H: dotHigh}, t)
}
