// Package markup writes the spans of a block as a line of text that a person can type,
// and reads it back: **bold**, *italic*, ^raised^, [words](address). Stars and carets turn
// a formatting on and off; a backslash before a sign makes it a plain sign. It promises that
// Read(Write(spans)) is Join(spans), whatever the spans say. It knows no blocks.
package markup

import (
	"strings"
	"unicode"

	"twofold/editor"
)

// Write writes spans as marked-up text.
func Write(spans []editor.Span) string {
	w := &writer{last: end}
	for _, s := range editor.Join(spans) {
		w.span(s)
	}
	w.change(editor.Span{}, end)
	return string(w.out)
}

// end stands for what follows the last rune.
const end = rune(-1)

type writer struct {
	out  []rune
	now  editor.Span // the formatting that is on; its Text is not used
	last rune        // the last rune as the reader sees it: no blank after a backslash
	tame bool        // the next rune comes after a backslash
}

func (w *writer) span(s editor.Span) {
	text := []rune(s.Text)
	w.change(s, text[0])
	for _, r := range text {
		w.rune(r)
	}
}

// rune writes one rune of text, with a backslash before what would mean something.
func (w *writer) rune(r rune) {
	if r == '*' || r == '^' || r == '\\' || r == '[' || r == ']' && w.now.Link != "" {
		w.out = append(w.out, '\\')
	}
	w.out = append(w.out, r)
	w.last = r
	if w.tame {
		w.last, w.tame = '\\', false
	}
}

// change goes over to the formatting of a span whose first rune is next.
func (w *writer) change(to editor.Span, next rune) {
	if w.now.Link != to.Link && w.now.Link != "" {
		w.out = append(w.out, []rune("]("+address(w.now.Link)+")")...)
		w.last = ')'
	}
	stars := strings.Repeat("*", starCount(w.now, to))
	if w.now.Super != to.Super {
		stars += "^"
	}
	opens := to.Link != "" && w.now.Link != to.Link
	if stars != "" && blank(w.last) && blank(next) && !opens {
		w.stars(stars, next)
	} else {
		w.out = append(w.out, []rune(stars)...)
	}
	if opens {
		w.out = append(w.out, '[')
	}
	if stars != "" || opens {
		w.last = '*'
	}
	w.now = to
}

// stars writes stars or a caret between blanks, which would be read as plain signs: one of the
// blanks gets a backslash.
func (w *writer) stars(stars string, next rune) {
	if next == end {
		n := len(w.out) - 1
		w.out = append(w.out[:n], '\\', w.out[n])
		w.out = append(w.out, []rune(stars)...)
		return
	}
	w.out = append(w.out, []rune(stars)...)
	w.out = append(w.out, '\\')
	w.tame = true
}

func starCount(a, b editor.Span) int {
	n := 0
	if a.Italic != b.Italic {
		n++
	}
	if a.Bold != b.Bold {
		n += 2
	}
	return n
}

func address(url string) string {
	return strings.NewReplacer(`\`, `\\`, `)`, `\)`).Replace(url)
}

// blank says whether a rune is white space or the edge of the text.
func blank(r rune) bool { return r == end || unicode.IsSpace(r) }
