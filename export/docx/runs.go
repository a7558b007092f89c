package docx

import (
	"slices"
	"strings"

	"twofold/editor"
	"twofold/export/parcel"
	"twofold/export/prose"
)

// line is the text of a paragraph with what is tied to it.
type line struct {
	r      *reader
	spans  []editor.Span
	form   editor.Span // the formatting in force; its Text is empty
	fields []field     // those that are open, the innermost last
	shown  []prose.Shown
	boxes  []*parcel.Node
}

// field is a field of Word (17.16): its instruction, then its result.
type field struct {
	instruction string
	result      bool
}

func (l *line) text() string { return (&editor.Block{Spans: l.spans}).Text() }

// write adds a text that may hold forced line breaks.
func (l *line) write(s string) {
	if s == "" || l.instructing() {
		return
	}
	span := l.form
	span.Text = s
	if link := l.fieldLink(); span.Link == "" {
		span.Link = link
	}
	l.spans = append(l.spans, span)
}

// instructing says whether what comes is the instruction of a field, not its result.
func (l *line) instructing() bool {
	n := len(l.fields)
	return n > 0 && !l.fields[n-1].result
}

// fieldLink is the address of the innermost open field that is a link (17.16.5.25).
func (l *line) fieldLink() string {
	for i := len(l.fields) - 1; i >= 0; i-- {
		if link := address(l.fields[i].instruction); link != "" {
			return link
		}
	}
	return ""
}

func address(instruction string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(instruction), "HYPERLINK ")
	if !ok || strings.HasPrefix(strings.TrimSpace(rest), `\l`) {
		return ""
	}
	if parts := strings.Split(rest, `"`); len(parts) > 1 {
		return parts[1]
	}
	return strings.TrimSpace(rest)
}

// inside takes the text inside a paragraph or a part of one.
func (l *line) inside(n *parcel.Node) {
	if n == nil {
		return
	}
	for _, k := range n.Kids {
		l.part(k)
	}
}

func (l *line) part(n *parcel.Node) {
	switch n.Name {
	case "r":
		l.run(n)
	case "hyperlink":
		l.hyperlink(n)
	case "fldSimple":
		l.linked(n, address(n.Attr("instr")))
	case "ins", "moveTo":
		l.r.Count(prose.Tracked, "")
		l.inside(n)
	case "del":
		l.r.Count(prose.Tracked, "")
	case "sdt":
		l.inside(n.Kid("sdtContent"))
	case "smartTag", "customXml", "bdo", "dir":
		l.inside(n)
	case "oMath", "oMathPara":
		l.formula(n)
	case "AlternateContent":
		l.inside(chosen(n))
	}
}

func (l *line) hyperlink(n *parcel.Node) {
	to := l.r.rels[n.Attr("id")].target
	if place := n.Attr("anchor"); to != "" && place != "" {
		to += "#" + place
	}
	l.linked(n, to)
}

// linked takes a text that leads somewhere; "" for a place in the document itself.
func (l *line) linked(n *parcel.Node, to string) {
	before := l.form
	if to != "" {
		l.form.Link = to
	}
	l.inside(n)
	l.form = before
}

// formula writes the signs of a formula one after another (22.1).
func (l *line) formula(n *parcel.Node) {
	words := strings.TrimSpace(textOf(n))
	if words != "" {
		l.r.Count(prose.Formula, prose.Brief(words))
		l.write(prose.OneLine(words))
	}
}

// run takes a run of text in one formatting (17.3.2).
func (l *line) run(n *parcel.Node) {
	props := n.Kid("rPr")
	if props.Kid("rPrChange") != nil {
		l.r.Count(prose.Tracked, "")
	}
	if on(props.Kid("vanish")) {
		if words := strings.TrimSpace(textOf(n)); words != "" {
			l.r.Count(prose.Hidden, prose.Brief(words))
		}
		return
	}
	before := l.form
	l.form.Bold, l.form.Italic = l.r.face(props)
	shift := props.Kid("vertAlign").Attr("val")
	for _, k := range n.Kids {
		l.piece(k, shift)
	}
	l.form = before
}

// face says whether a run is bold and italic: by itself, or by its style.
func (r *reader) face(props *parcel.Node) (bold, italic bool) {
	b, i := toggle(props.Kid("b")), toggle(props.Kid("i"))
	r.chain(props.Kid("rStyle").Attr("val"), func(s style) bool {
		if b == nil {
			b = s.bold
		}
		if i == nil {
			i = s.italic
		}
		return b != nil && i != nil
	})
	return b != nil && *b, i != nil && *i
}

// piece takes one piece of a run.
func (l *line) piece(n *parcel.Node, shift string) {
	switch n.Name {
	case "t":
		l.write(l.shifted(prose.OneLine(n.Words()), shift))
	case "tab", "ptab":
		l.write(" ")
	case "br", "cr":
		if t := n.Attr("type"); t == "page" || t == "column" {
			l.write(" ")
		} else {
			l.write("\n")
		}
	case "noBreakHyphen":
		l.write("\u2011")
	case "sym":
		l.symbol(n)
	case "footnoteReference", "endnoteReference":
		l.call(n)
	case "commentReference":
		l.r.Count(prose.Comment, "")
	case "ruby":
		l.inside(n.Kid("rubyBase"))
		l.inside(n.Kid("rt"))
	default:
		l.device(n, shift)
	}
}

// device takes fields and what is drawn.
func (l *line) device(n *parcel.Node, shift string) {
	switch n.Name {
	case "fldChar":
		l.field(n.Attr("fldCharType"))
	case "instrText":
		if f := len(l.fields); f > 0 {
			l.fields[f-1].instruction += n.Words()
		}
	case "drawing", "pict":
		l.drawing(n)
	case "object":
		l.r.Count(prose.Embedded, "")
	case "AlternateContent":
		if c := chosen(n); c != nil {
			for _, k := range c.Kids {
				l.piece(k, shift)
			}
		}
	}
}

func (l *line) shifted(s, shift string) string {
	switch shift {
	case "superscript":
		return l.r.Raise(s)
	case "subscript":
		return l.r.Lower(s)
	}
	return s
}

// symbol takes a sign by its number (17.3.3.30); those of the private area are bullets
// and pictures of one typeface, which cannot be set.
func (l *line) symbol(n *parcel.Node) {
	c, ok := sign(n.Attr("char"))
	if !ok {
		l.r.Count(prose.Symbol, n.Attr("font"))
		return
	}
	l.write(string(c))
}

func (l *line) field(what string) {
	n := len(l.fields)
	switch {
	case what == "begin":
		l.fields = append(l.fields, field{})
	case what == "separate" && n > 0:
		l.fields[n-1].result = true
	case what == "end" && n > 0:
		l.fields = l.fields[:n-1]
	}
}

// call marks the place where the text calls a note.
func (l *line) call(n *parcel.Node) {
	c := call{strings.TrimSuffix(n.Name, "Reference"), n.Attr("id")}
	if l.r.notes[c.kind+c.id] == nil {
		return
	}
	at := slices.Index(l.r.calls, c)
	if at < 0 {
		at = len(l.r.calls)
		l.r.calls = append(l.r.calls, c)
	}
	l.write(prose.Mark(at + 1))
}

// drawing takes the pictures and the text boxes of a drawing (20.4, and VML of part 4).
func (l *line) drawing(n *parcel.Node) {
	alt := first(n.All("docPr"), "descr", "title")
	if alt == "" {
		alt = first(n.All("shape"), "alt")
	}
	found := 0
	walk(n, func(k *parcel.Node) bool {
		switch k.Name {
		case "txbxContent":
			l.boxes = append(l.boxes, k)
		case "blip", "imagedata":
			l.picture(k, alt)
		default:
			return true
		}
		found++
		return false
	})
	if found == 0 && n.Name == "drawing" {
		l.r.Count(prose.Drawing, prose.Brief(alt))
	}
}

// walk calls look with everything below a node; look says whether to go further down.
func walk(n *parcel.Node, look func(*parcel.Node) bool) {
	for _, k := range n.Kids {
		if look(k) {
			walk(k, look)
		}
	}
}

func first(nodes []*parcel.Node, attrs ...string) string {
	for _, n := range nodes {
		for _, a := range attrs {
			if v := strings.TrimSpace(n.Attr(a)); v != "" {
				return prose.OneLine(v)
			}
		}
	}
	return ""
}

func (l *line) picture(n *parcel.Node, alt string) {
	id := n.Attr("embed")
	if id == "" {
		id = n.Attr("id")
	}
	rel, ok := l.r.rels[id]
	switch {
	case ok && !rel.external:
		l.shown = append(l.shown, prose.Shown{
			File: rel.target, Alt: alt,
			Bytes: func() ([]byte, error) { return l.r.parcel.Picture(rel.target) },
		})
	case ok || n.Attr("link") != "":
		l.r.Leave(prose.Outside, 0, l.r.rels[n.Attr("link")].target+rel.target)
	default:
		l.r.Count(prose.Drawing, prose.Brief(alt))
	}
}

// after adds the pictures and text boxes that are tied to a paragraph.
func (l *line) after() {
	for _, s := range l.shown {
		l.r.Show(s, nil)
	}
	for _, b := range l.boxes {
		if words := strings.TrimSpace(textOf(b)); words != "" {
			l.r.Count(prose.TextBox, prose.Brief(words))
		}
		l.r.blocks(b)
		l.r.flush()
	}
}
