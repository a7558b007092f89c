package odt

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"twofold/editor"
	"twofold/export/parcel"
	"twofold/export/prose"
)

// line is the text of a paragraph with what is tied to it.
type line struct {
	r     *reader
	spans []editor.Span
	form  editor.Span // the formatting in force; its Text is empty
	shift string      // "super", "sub", or how far up in per cent
	mute  bool        // the text is hidden
	shown []prose.Shown
	boxes []*parcel.Node
}

func (l *line) text() string { return (&editor.Block{Spans: l.spans}).Text() }

// look puts the formatting of a style in force.
func (l *line) look(s style) {
	if s.bold != nil {
		l.form.Bold = *s.bold
	}
	if s.italic != nil {
		l.form.Italic = *s.italic
	}
	if s.shift != "" {
		l.shift = s.shift
	}
	l.mute = l.mute || s.hidden
}

// write adds a text that may hold forced line breaks.
func (l *line) write(s string) {
	switch {
	case s == "":
		return
	case l.mute:
		if strings.TrimSpace(s) != "" {
			l.r.Count(prose.Hidden, prose.Brief(s))
		}
		return
	}
	span := l.form
	span.Text = s
	l.spans = append(l.spans, span)
}

func (l *line) inside(n *parcel.Node) {
	if n == nil {
		return
	}
	for _, k := range n.Kids {
		l.part(k)
	}
}

// part takes one part of a paragraph (6.1). What is not known is a field or a mark: its
// text is its present value.
func (l *line) part(n *parcel.Node) {
	switch n.Name {
	case "":
		l.write(l.shifted(prose.OneLine(n.Text)))
	case "span":
		l.within(n, func() { l.look(l.r.face("text", n.Attr("style-name"))) })
	case "a":
		l.within(n, func() { l.form.Link = n.Attr("href") })
	case "s":
		l.write(" ") // runs of spaces become one
	case "tab":
		l.write(" ")
	case "line-break":
		l.write("\n")
	case "note":
		l.note(n)
	case "annotation":
		l.r.Count(prose.Comment, "")
	case "ruby":
		l.inside(n.Kid("ruby-base"))
		l.inside(n.Kid("ruby-text"))
	case "frame":
		l.frame(n)
	case "script", "tracked-changes", "desc", "annotation-end":
		// nothing that is read
	default:
		if isShape(n.Name) {
			l.shape(n)
		} else {
			l.inside(n)
		}
	}
}

// isShape says whether an element is a drawing that text can stand in (10.3).
func isShape(name string) bool {
	switch name {
	case "custom-shape", "g", "rect", "ellipse", "circle", "line", "path", "polygon", "polyline",
		"connector", "caption", "measure", "regular-polygon":
		return true
	}
	return false
}

func (l *line) within(n *parcel.Node, change func()) {
	form, shift, mute := l.form, l.shift, l.mute
	change()
	l.inside(n)
	l.form, l.shift, l.mute = form, shift, mute
}

// shifted is a text set high or low (20.391): "super 58%", "33%", "-33%".
func (l *line) shifted(s string) string {
	up, err := strconv.ParseFloat(strings.TrimSuffix(l.shift, "%"), 64)
	switch {
	case l.shift == "super", err == nil && up > 0:
		return l.r.Raise(s)
	case l.shift == "sub", err == nil && up < 0:
		return l.r.Lower(s)
	}
	return s
}

// note marks the place where the text calls a note.
func (l *line) note(n *parcel.Node) {
	l.r.notes = append(l.r.notes, n.Kid("note-body"))
	l.write(prose.Mark(len(l.r.notes)))
}

// frame takes a picture, a text box or an embedded object (10.4).
func (l *line) frame(n *parcel.Node) {
	alt := prose.OneLine(strings.TrimSpace(n.Kid("desc").Words()))
	if alt == "" {
		alt = prose.OneLine(strings.TrimSpace(n.Kid("title").Words()))
	}
	switch {
	case n.Kid("text-box") != nil:
		l.boxes = append(l.boxes, n.Kid("text-box"))
	case n.Kid("object") != nil, n.Kid("object-ole") != nil:
		l.object(n)
	case n.Kid("image") != nil:
		l.picture(n, alt)
	default:
		l.r.Count(prose.Drawing, prose.Brief(alt))
	}
}

// object takes the signs of a formula; other objects are left out.
func (l *line) object(n *parcel.Node) {
	name := path.Join(n.Kid("object").Attr("href"), "content.xml")
	tree, err := l.r.parcel.Tree(name)
	if err != nil || tree.Kid("math") == nil {
		l.r.Count(prose.Embedded, "")
		return
	}
	words := prose.OneLine(strings.TrimSpace(signs(tree)))
	l.r.Count(prose.Formula, prose.Brief(words))
	l.write(words)
}

// signs are the signs of a formula one after another, without the notes for programs.
func signs(n *parcel.Node) string {
	var sb strings.Builder
	for _, k := range n.Kids {
		if k.Name != "annotation" {
			sb.WriteString(strings.TrimSpace(k.Text) + signs(k))
		}
	}
	return sb.String()
}

// picture takes the one of the forms of a picture that can be read most likely: frames
// hold drawings beside the pixels made of them.
func (l *line) picture(n *parcel.Node, alt string) {
	var to string
	for _, k := range n.Kids {
		href := k.Attr("href")
		if k.Name != "image" || to != "" && !drawn(to) {
			continue
		}
		to = href
	}
	if !l.r.parcel.Has(to) {
		l.r.Leave(prose.Outside, 0, to)
		return
	}
	l.shown = append(l.shown, prose.Shown{
		File: to, Alt: alt,
		Bytes: func() ([]byte, error) { return l.r.parcel.Picture(to) },
	})
}

func drawn(name string) bool {
	ending := strings.ToLower(path.Ext(name))
	return slices.Contains([]string{".svg", ".svm", ".emf", ".wmf", ".eps", ""}, ending)
}

// shape takes the text inside a drawing.
func (l *line) shape(n *parcel.Node) {
	if strings.TrimSpace(n.Words()) == "" && len(n.All("image")) == 0 {
		l.r.Count(prose.Drawing, "")
		return
	}
	l.boxes = append(l.boxes, n)
}

// after adds the pictures and text boxes that are tied to a paragraph.
func (l *line) after() {
	for _, s := range l.shown {
		l.r.Show(s, nil)
	}
	for _, b := range l.boxes {
		if words := b.Words(); strings.TrimSpace(words) != "" {
			l.r.Count(prose.TextBox, prose.Brief(words))
		}
		l.r.blocks(b)
	}
}
