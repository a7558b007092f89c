package flow

import (
	"strings"
	"unicode/utf8"

	"twofold/editor"
	"twofold/editor/revise"
)

// Line is a line of a block.
type Line struct {
	From, To int     // bytes of the block's text; a forced break after it is not in it
	Last     int     // the last position of a caret on this line
	Top      float32 // in the block
	Start    float32 // between the block's left edge and the line
	words    []word
}

// word is what is measured as one: letters without a blank in one form, or blanks.
type word struct {
	from, to int
	x, width float32
	form     form
	blank    bool
}

// form is how a run of a block differs from the block's face.
type form struct {
	bold, italic, raised, link bool
}

// breakLines sets a block in lines that are no wider than its room.
func (f *Flow) breakLines(i int, d Dress) []Line {
	text := f.text.Plain(i)
	words := split(f.text.Block(i), text)
	s := &setter{
		f: f, block: i, text: text, dress: d, words: make([]word, 0, len(words)),
		room: max(f.width-d.Left-d.Right, d.Face.Size),
	}
	for _, w := range words {
		s.put(w)
	}
	s.end(len(s.words), len(text), true)
	return s.lines
}

// split cuts a text into words and blanks; a word ends where its form does, after a
// hyphen or a dash, and at a forced break, which is a blank of its own.
func split(b *editor.Block, text string) []word {
	var out []word
	at := 0
	for _, s := range b.Spans {
		fm := form{s.Bold, s.Italic, s.Super, s.Link != ""}
		for end := at + len(s.Text); at < end; {
			n := wordLen(text[at:end])
			out = append(out, word{from: at, to: at + n, form: fm, blank: isBlank(text[at])})
			at += n
		}
	}
	return out
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\n' }

// wordLen is how many bytes of s belong to its first word or blanks.
func wordLen(s string) int {
	if s[0] == '\n' {
		return 1
	}
	if isBlank(s[0]) {
		n := strings.IndexFunc(s, func(r rune) bool { return r != ' ' && r != '\t' })
		if n < 0 {
			return len(s)
		}
		return n
	}
	for i, r := range s {
		switch r {
		case ' ', '\t', '\n':
			return i
		case '-', '—', '/':
			return i + utf8.RuneLen(r)
		}
	}
	return len(s)
}

// setter puts words on lines.
type setter struct {
	f     *Flow
	block int
	text  string
	dress Dress
	room  float32
	lines []Line
	words []word  // that are set
	first int     // the first of them on the line that is being set
	from  int     // where that line begins
	x     float32 // where its next word will stand
}

// put sets one word on the line, or on the next when there is no room. Blanks hang over
// the end of a line.
func (s *setter) put(w word) {
	if s.text[w.from] == '\n' {
		s.end(len(s.words), w.from, true)
		s.from = w.to
		return
	}
	w.width = s.width(w)
	if !w.blank && s.x+w.width > s.room && s.x > 0 {
		s.wrap(w.from)
	}
	for !w.blank && w.from < w.to && s.x+w.width > s.room {
		w = s.chop(w)
	}
	if w.from < w.to {
		s.set(w)
	}
}

func (s *setter) width(w word) float32 {
	return s.f.ruler.width(s.text[w.from:w.to], s.dress.Face.in(w.form))
}

// set puts a word at the end of the line.
func (s *setter) set(w word) {
	w.x = s.x
	s.x += w.width
	s.words = append(s.words, w)
}

// wrap ends the line before byte at, where a word begins. Words that differ from it in
// form only go to the next line with it.
func (s *setter) wrap(at int) {
	n := len(s.words)
	for n > s.first && s.glued(n) {
		n--
	}
	if n == s.first {
		n = len(s.words)
	}
	if n < len(s.words) {
		at = s.words[n].from
	}
	s.end(n, at, false)
	for i := n; i < len(s.words); i++ {
		s.words[i].x = s.x
		s.x += s.words[i].width
	}
}

// glued says whether no line may begin before word n: only its form is another than that
// of the word before.
func (s *setter) glued(n int) bool {
	last := s.words[n-1]
	if last.blank {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[last.from:last.to])
	return r != '-' && r != '—' && r != '/'
}

// chop sets as much of a word as the line holds, one sign at least, and gives back the
// rest.
func (s *setter) chop(w word) word {
	head := w
	head.to, head.width = w.from, 0
	for head.to < w.to {
		longer := head
		longer.to = s.f.next(s.block, head.to, w.to)
		longer.width = s.width(longer)
		if s.x+longer.width > s.room && head.to > w.from {
			break
		}
		head = longer
	}
	s.set(head)
	w.from = head.to
	if w.from < w.to {
		s.end(len(s.words), w.from, false)
	}
	w.width = s.width(w)
	return w
}

// end closes the line before word n, which begins at byte at. On a line that goes on in
// the next, the caret comes before its last sign: after it, it stands on the next line.
func (s *setter) end(n, at int, forced bool) {
	l := Line{
		From: s.from, To: at, Last: at, words: s.words[s.first:n:n],
		Top:   s.dress.Top + float32(len(s.lines))*s.dress.Leading,
		Start: s.dress.Left,
	}
	if s.dress.Centred {
		l.Start += max(0, s.room-s.wide(&l)) / 2
	}
	if !forced && at > l.From {
		l.Last = max(s.f.text.Left(revise.Pos{Block: s.block, Offset: at}).Offset, l.From)
	}
	s.lines = append(s.lines, l)
	s.first, s.from, s.x = n, at, 0
}

// wide is how wide a line is without the blanks at its end.
func (s *setter) wide(l *Line) float32 {
	if s.text == "" {
		return s.dress.Ghost
	}
	for n := len(l.words) - 1; n >= 0; n-- {
		if w := l.words[n]; !w.blank {
			return w.x + w.width
		}
	}
	return 0
}

// next is the end of the sign at a byte, no further than to.
func (f *Flow) next(block, at, to int) int {
	p := f.text.Right(revise.Pos{Block: block, Offset: at})
	if p.Block != block || p.Offset <= at {
		return to
	}
	return min(p.Offset, to)
}

// in is the face of a run of a form.
func (f Face) in(fm form) Face {
	f.Bold = f.Bold || fm.bold
	f.Italic = f.Italic != fm.italic
	if fm.raised {
		f.Size *= raisedSize
	}
	return f
}

// raisedSize is the size of a superscript in parts of its line's.
const raisedSize = 0.66

// Run is a part of a line in one form.
type Run struct {
	From, To int // bytes of the block's text
	X, Width float32
	Face     Face
	Link     bool
	Raised   bool
}

// Runs are the parts of a line, without the blanks at its end.
func (b *Box) Runs(line int) []Run {
	l := &b.Lines[line]
	words := l.words
	for n := len(words); n > 0 && words[n-1].blank; n = len(words) {
		words = words[:n-1]
	}
	var out []Run
	for i, w := range words {
		if i == 0 || words[i-1].form != w.form {
			out = append(out, Run{
				From: w.from, X: l.Start + w.x, Face: b.key.dress.Face.in(w.form),
				Link: w.form.link, Raised: w.form.raised,
			})
		}
		r := &out[len(out)-1]
		r.To, r.Width = w.to, r.Width+w.width
	}
	return out
}
