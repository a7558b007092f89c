package line

import "twofold/export/face"

// Line is one set line. Lengths are measured to the right from the left edge of the
// measure. A justified line begins at -HangLeft (the first one at the indent) and ends
// exactly at the measure + HangRight.
type Line struct {
	Runs       []Run
	X          face.Length // of the first glyph's origin
	Width      face.Length // from X to the end of the last advance
	Natural    face.Length // what Width would be with word spaces of their own width
	HangLeft   face.Length // how far punctuation stands out of the measure
	HangRight  face.Length //
	Ratio      float64     // stretch (> 0) or shrink (< 0) of the word spaces; 1 is 160 %, -1 is 75 %
	Justified  bool        // the word spaces were changed to fill the measure
	Hyphenated bool        // ends in a hyphen of ours
	Torn       bool        // ends inside a word that is too long for any line
	Space      bool        // a space was dropped at its end
	Overfull   face.Length // by how much the line is longer than its measure; 0 when it fits
	From, To   int         // bytes of the paragraph's text that the line covers
}

// Run is a part of a line in one typeface: one of the paragraph's spans, or a part of it.
type Run struct {
	Span   int // index into the paragraph's spans
	Font   face.Font
	X      face.Length // of the first glyph's origin
	Width  face.Length // to the end of the last advance
	Glyphs []Glyph
}

// Glyph is one glyph of a run. Spaces are glyphs too, so that the runes of a run are its
// text. A hyphen that only this line has carries the rune U+00AD.
type Glyph struct {
	Rune rune
	ID   uint16      // in the face's glyph order; 0 for spacing that the face lacks
	X    face.Length // from the run's X to the glyph's origin: kerning, tracking and justification are in it
}

// lines sets the lines that end at breaks.
func (t *text) lines(breaks []int32) []Line {
	out := make([]Line, len(breaks))
	w := writer{
		text:   t,
		glyphs: make([]Glyph, 0, len(t.chars)+len(breaks)),
		runs:   make([]Run, 0, len(breaks)+len(t.p.Spans)),
	}
	from := &t.chances[0]
	for i, k := range breaks {
		to := &t.chances[k]
		w.inset = w.text.inset(int32(i))
		w.set(&out[i], from, to)
		from = to
	}
	return out
}

// writer sets lines one after another into common room.
type writer struct {
	*text
	glyphs []Glyph
	runs   []Run
	line   *Line
	inset  fine // of the line
	shift  fine // from the endless line to this one
	extra  fine // to be spread over the line's spaces
	white  fine // the widths of those spaces, in sum
	before fine // word spaces before the line
	glyph  int  // where the current run's glyphs begin
}

// set makes the line between two chances.
func (w *writer) set(l *Line, from, to *chance) {
	natural := to.to - from.from
	measure := fine(w.p.Measure)*perLength - w.inset
	indent := w.inset.length()
	if from.end == 0 {
		indent = w.p.Indent
	}
	*l = Line{
		X: indent - from.hangL, HangLeft: from.hangL, HangRight: to.hangR,
		Hyphenated: to.how == atHyphen, Torn: to.how == atTear,
		Space: to.next > to.end,
		From:  int(w.chars[from.next].at), To: w.byteAt(to.end),
	}
	w.line, w.before = l, from.whiteOn
	w.white, w.extra = to.white-from.whiteOn, 0
	room := measure - natural
	w.justify(room, to.how >= atForced)
	if w.p.Align == Centred {
		l.X += max(room.length()/2, 0)
	}
	if left := room - w.extra; left < 0 {
		l.Overfull = (-left).length()
	}
	start := w.chars[from.next].x
	w.shift = fine(l.X)*perLength - start
	end := to.to + fine(to.hangR)*perLength
	l.Natural = (end - start).length()
	l.Width = (end + w.extra + w.shift).length() - l.X
	w.write(from, to)
}

// justify decides what is spread over the spaces.
func (w *writer) justify(room fine, last bool) {
	if w.p.Align != Justified || w.white == 0 || room == 0 || room > 0 && last {
		return
	}
	w.extra = max(room, -w.white/4)
	w.line.Justified = w.extra == room
	if room > 0 {
		w.line.Ratio = float64(room) / (float64(w.white) * 0.6)
		return
	}
	w.line.Ratio = max(float64(room)/(float64(w.white)*0.25), -1)
}

// write puts the characters of the line into runs.
func (w *writer) write(from, to *chance) {
	first := len(w.runs)
	for i := from.next; i < to.end; i++ {
		c := &w.chars[i]
		x := (c.x + w.pushed(c) + w.shift).length()
		if i == from.next || c.span != w.chars[i-1].span {
			w.endRun(first, x)
			w.startRun(c, x)
		}
		if c.id != 0 || c.adv > 0 {
			w.put(c.r, c.id, x)
		}
	}
	end := w.line.X + w.line.Width
	if to.how == atHyphen {
		h := w.hyphens[w.chars[to.end-1].span]
		w.put(face.SoftHyphen, h.id, end-h.adv.length())
	}
	w.endRun(first, end)
	w.line.Runs = w.runs[first:len(w.runs):len(w.runs)]
}

func (w *writer) startRun(c *char, x face.Length) {
	w.glyph = len(w.glyphs)
	w.runs = append(w.runs, Run{Span: int(c.span), Font: w.p.Spans[c.span].Font, X: x})
}

func (w *writer) put(r rune, id uint16, x face.Length) {
	w.glyphs = append(w.glyphs, Glyph{r, id, x - w.runs[len(w.runs)-1].X})
}

// endRun closes the line's last run, if it has begun one.
func (w *writer) endRun(first int, x face.Length) {
	if len(w.runs) == first {
		return
	}
	r := &w.runs[len(w.runs)-1]
	r.Width = x - r.X
	r.Glyphs = w.glyphs[w.glyph:len(w.glyphs):len(w.glyphs)]
}

// byteAt is where character i begins in the text.
func (w *writer) byteAt(i int32) int {
	if int(i) == len(w.chars) {
		return len(w.all)
	}
	return int(w.chars[i].at)
}

// pushed is how far the spaces of the line before c have moved it.
func (w *writer) pushed(c *char) fine {
	if w.extra == 0 {
		return 0
	}
	return fine(int64(w.extra) * int64(c.white-w.before) / int64(w.white))
}
