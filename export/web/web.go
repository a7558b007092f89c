// Package web reads stories from web pages: those that people save, and those that Word,
// LibreOffice and pandoc write.
//
// Any bytes may be given to it, and nothing is fetched. It takes the one article of a
// page, or all of it; every word of that is in a block or in a note.
package web

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"twofold/editor"
	"twofold/export/prose"
)

// Read reads a page as one story. The first heading is the headline, or the title when
// the page has no heading. An error is a prose.Refusal.
func Read(data []byte, newID func() editor.BlockID) (*prose.Piece, error) {
	text, guessed, err := prose.Decode(data, claimed(data))
	if err != nil {
		return nil, err
	}
	if err := bounded(text); err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, prose.Refuse(prose.Bomb, "%v", err)
	}
	p := &page{Draft: prose.NewDraft(newID), notes: map[string]int{}}
	if guessed != "" {
		p.Leave(prose.Encoding, 0, guessed)
	}
	p.add = p.Paragraph
	p.inside(p.article(root))
	p.flush()
	p.footnotes()
	p.title(root)
	return p.Piece(), nil
}

// claimed is the encoding that a page names in its first lines; "" for none.
func claimed(data []byte) string {
	const enough = 4096
	t := html.NewTokenizer(strings.NewReader(string(data[:min(len(data), enough)])))
	for t.Next() != html.ErrorToken {
		tok := t.Token()
		if tok.DataAtom != atom.Meta {
			continue
		}
		if name := metaCharset(tok.Attr); name != "" {
			return name
		}
	}
	return ""
}

func metaCharset(attrs []html.Attribute) string {
	for _, a := range attrs {
		switch strings.ToLower(a.Key) {
		case "charset":
			return a.Val
		case "content":
			if _, name, ok := strings.Cut(strings.ToLower(a.Val), "charset="); ok {
				return name
			}
		}
	}
	return ""
}

// mostNodes is how many elements a page may come to. Formatting that is left open is
// made again in every paragraph that follows, so that few tags can come to many.
const mostNodes = 1_000_000

// bounded refuses a page that would fill the memory.
func bounded(text string) error {
	t := html.NewTokenizer(strings.NewReader(text))
	tags, open, most := 0, 0, 1
	for {
		switch t.Next() {
		case html.ErrorToken:
			if tags*most > mostNodes {
				return prose.Refuse(prose.Bomb, "%d tags, %d of them left open", tags, most)
			}
			return nil
		case html.StartTagToken:
			tags++
			if name, _ := t.TagName(); formatting[atom.Lookup(name)] {
				open++
				most = max(most, open)
			}
		case html.EndTagToken:
			tags++
			if name, _ := t.TagName(); formatting[atom.Lookup(name)] {
				open = max(open-1, 0)
			}
		}
	}
}

// formatting are the elements that go on when they are left open (HTML, 13.2.4.3).
var formatting = map[atom.Atom]bool{
	atom.A: true, atom.B: true, atom.Big: true, atom.Code: true, atom.Em: true, atom.Font: true,
	atom.I: true, atom.Nobr: true, atom.S: true, atom.Small: true, atom.Strike: true,
	atom.Strong: true, atom.Tt: true, atom.U: true,
}

// article is the part of the page to be read: its one article, else its main part, else
// its body.
func (p *page) article(root *html.Node) *html.Node {
	body := one(root, atom.Body)
	for _, a := range []atom.Atom{atom.Article, atom.Main} {
		if found := all(body, a); len(found) == 1 {
			if letters(body) > letters(found[0]) {
				p.Count(prose.Around, "")
			}
			return found[0]
		}
	}
	return body
}

// title gives a page without headings its title.
func (p *page) title(root *html.Node) {
	t := one(root, atom.Title)
	if p.Has(editor.Headline) || p.Len() == 0 || t == nil ||
		p.Add(editor.Headline, editor.Plain(prose.OneLine(words(t)))) == nil {
		p.Entitle()
	}
}

// all lists the elements of a kind below a node, those inside one another not.
func all(n *html.Node, a atom.Atom) []*html.Node {
	if n == nil {
		return nil
	}
	var out []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == a {
			out = append(out, c)
		} else {
			out = append(out, all(c, a)...)
		}
	}
	return out
}

func one(n *html.Node, a atom.Atom) *html.Node {
	if found := all(n, a); len(found) > 0 {
		return found[0]
	}
	return nil
}

// words is the text below a node, scripts and the like left out.
func words(n *html.Node) string {
	var sb strings.Builder
	addWords(&sb, n)
	return sb.String()
}

func addWords(sb *strings.Builder, n *html.Node) {
	if n == nil || silent[n.DataAtom] {
		return
	}
	if n.Type == html.TextNode {
		sb.WriteString(n.Data)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		addWords(sb, c)
	}
}

func letters(n *html.Node) int {
	count := 0
	for _, r := range words(n) {
		if unicode.IsLetter(r) {
			count++
		}
	}
	return count
}

// attr is the value of an attribute, or "".
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// has says whether an element has a class.
func has(n *html.Node, class string) bool {
	for _, c := range strings.Fields(attr(n, "class")) {
		if c == class {
			return true
		}
	}
	return false
}
