package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"twofold/editor"
	"twofold/export/prose"
)

// table takes a table. One that only arranges a page is read cell by cell; each row of
// any other is a paragraph.
func (p *page) table(n *html.Node) {
	p.flush()
	rows := all(n, atom.Tr)
	if arranges(n, rows) {
		p.block(n, p.add)
		return
	}
	p.Count(prose.Table, prose.Brief(words(n)))
	for _, c := range all(n, atom.Caption) {
		p.block(c, p.add)
	}
	for _, row := range rows {
		p.row(row)
	}
}

// arranges says whether a table only arranges what stands in it: it has a single row or
// column, or holds headings, lists or tables.
func arranges(n *html.Node, rows []*html.Node) bool {
	wide := 0
	for _, row := range rows {
		wide = max(wide, len(cells(row)))
	}
	if len(rows) <= 1 || wide <= 1 {
		return true
	}
	for _, a := range []atom.Atom{atom.Table, atom.H1, atom.H2, atom.H3, atom.Ul, atom.Ol, atom.Blockquote} {
		if one(n, a) != nil {
			return true
		}
	}
	return false
}

func cells(row *html.Node) []*html.Node {
	var out []*html.Node
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			out = append(out, c)
		}
	}
	return out
}

func (p *page) row(n *html.Node) {
	var whole [][]editor.Span
	for _, c := range cells(n) {
		var cell []editor.Span
		p.block(c, func(s []editor.Span) {
			if cell != nil && strings.TrimSpace(text(s)) != "" {
				cell = append(cell, editor.Span{Text: " / "})
			}
			cell = append(cell, s...)
		})
		whole = append(whole, cell)
	}
	p.Row(whole)
}
