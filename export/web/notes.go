package web

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"twofold/export/prose"
)

// Footnotes as pandoc writes them have roles; those of LibreOffice have classes and names
// that begin with "sdfootnote" and "sdendnote", those of Word names that begin with "ftn"
// and "edn".
var (
	ofWord   = regexp.MustCompile(`^#_(ftn|edn)\d+$`)
	fromWord = regexp.MustCompile(`^#_(ftn|edn)ref\d+$`)
	ends     = regexp.MustCompile(`^((ftn|edn)|sd(foot|end)note)\d+$`)
)

// called says whether a link calls a footnote.
func called(n *html.Node) bool {
	return attr(n, "role") == "doc-noteref" || has(n, "footnote-ref") ||
		has(n, "sdfootnoteanc") || has(n, "sdendnoteanc") || ofWord.MatchString(attr(n, "href"))
}

// backward says whether a link leads back from a footnote to the text.
func backward(n *html.Node) bool {
	return attr(n, "role") == "doc-backlink" || has(n, "footnote-back") ||
		has(n, "sdfootnotesym") || has(n, "sdendnotesym") || fromWord.MatchString(attr(n, "href"))
}

// endnotes says whether an element holds footnotes, or is one.
func endnotes(n *html.Node) bool {
	return attr(n, "role") == "doc-endnotes" || has(n, "footnotes") ||
		n.DataAtom == atom.Div && ends.MatchString(attr(n, "id"))
}

// call marks the place where the text calls the footnote that stands at a place.
func (p *page) call(place string) {
	place = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(place, "#"), "_"), "sym")
	if p.notes[place] == 0 {
		p.notes[place] = len(p.notes) + 1
	}
	p.write(prose.Mark(p.notes[place]))
}

// footnotes sets the notes after the text, each with the number by which it is called.
func (p *page) footnotes() {
	for i := 0; i < len(p.ends); i++ { // notes may hold further ones
		if !p.footnote(p.ends[i]) {
			p.notesIn(p.ends[i])
		}
		p.flush()
	}
}

// footnote takes an element that is a footnote; false for any other.
func (p *page) footnote(n *html.Node) bool {
	at := p.notes[attr(n, "id")]
	if at == 0 {
		return false
	}
	from := p.Len()
	p.block(n, p.Paragraph)
	p.Footnote(at, from)
	return true
}

func (p *page) notesIn(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.DataAtom == atom.Hr, p.footnote(c):
		case c.DataAtom == atom.Li:
			p.block(c, p.Paragraph)
		case one(c, atom.Li) != nil:
			p.notesIn(c)
		default:
			p.node(c)
		}
	}
}
