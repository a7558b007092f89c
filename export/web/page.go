package web

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"twofold/editor"
	"twofold/export/prose"
)

// page turns the tree of a page into blocks. Text gathers in spans until a block ends.
type page struct {
	*prose.Draft
	spans []editor.Span
	form  editor.Span         // the formatting in force; its Text is empty
	add   func([]editor.Span) // what becomes of the text when the block ends
	shown []prose.Shown
	depth int // of lists
	quote bool

	notes map[string]int // numbers of footnotes by the place they stand at
	ends  []*html.Node   // where the footnotes stand
}

// silent are elements whose text is for programs.
var silent = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Template: true, atom.Noscript: true, atom.Head: true,
	atom.Datalist: true, atom.Rp: true,
}

// blockish are elements that end the line before and after them.
var blockish = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true,
	atom.Header: true, atom.Footer: true, atom.Aside: true, atom.Address: true, atom.Dl: true,
	atom.Dt: true, atom.Dd: true, atom.Details: true, atom.Summary: true, atom.Figure: true,
	atom.Fieldset: true, atom.Legend: true, atom.Hgroup: true, atom.Center: true, atom.Form: true,
	atom.Td: true, atom.Th: true, atom.Li: true, atom.Search: true, atom.Dir: true, atom.Menu: true,
}

func (p *page) inside(n *html.Node) {
	if n == nil {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.node(c)
	}
}

func (p *page) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		p.write(prose.OneLine(n.Data))
	case n.Type != html.ElementNode || silent[n.DataAtom]:
	case hidden(n):
		if w := strings.TrimSpace(words(n)); w != "" {
			p.Count(prose.Hidden, prose.Brief(w))
		}
	case endnotes(n):
		p.ends = append(p.ends, n)
	case blockish[n.DataAtom]:
		p.div(n)
	case p.structure(n), p.left(n):
	default:
		p.inline(n)
	}
}

// hidden says whether an element is not shown.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "mso-hide:all")
}

// block takes what is inside an element as blocks of their own, which add adds.
func (p *page) block(n *html.Node, add func([]editor.Span)) {
	p.flush()
	before := p.add
	p.add = add
	p.inside(n)
	p.flush()
	p.add = before
}

// flush ends a block.
func (p *page) flush() {
	if spans := p.spans; len(spans) > 0 {
		p.spans = nil
		p.add(spans)
	}
	shown := p.shown
	p.shown = nil
	for _, s := range shown {
		p.Show(s, nil)
	}
}

// div takes an element that only ends lines, or that the program which wrote the page
// gives a meaning by its class.
func (p *page) div(n *html.Node) {
	if n.DataAtom == atom.Footer && p.quote {
		p.block(n, func(s []editor.Span) { p.Add(editor.Quote, dashed(s)) })
		return
	}
	add := p.add
	if n.DataAtom == atom.P {
		add = p.meant(n)
	}
	p.block(n, add)
}

// meant is what becomes of a paragraph by its class: those of pandoc, LibreOffice and Word.
func (p *page) meant(n *html.Node) func([]editor.Span) {
	for _, class := range strings.Fields(attr(n, "class")) {
		switch class {
		case "title", "MsoTitle":
			return p.Heading
		case "subtitle", "MsoSubtitle":
			return p.Standfirst
		case "caption", "MsoCaption":
			return p.Caption
		case "MsoQuote", "MsoIntenseQuote":
			return p.quoted
		case "author":
			return func(s []editor.Span) { p.Byline(text(s)) }
		case "date":
			return func(s []editor.Span) { p.When(text(s)) }
		}
		if strings.HasPrefix(class, "MsoList") {
			return p.marked
		}
	}
	return p.add
}

func (p *page) quoted(spans []editor.Span) {
	from := p.Len() - 1
	p.Add(editor.Quote, spans)
	p.Speaker(from)
}

// marker is what Word sets before an item of a list, as text.
var marker = regexp.MustCompile(`^(?:[·•▪o§–—-]|(\d{1,3})[.)])[\s\x{00a0}]+`)

// marked takes a paragraph that Word means for an item of a list.
func (p *page) marked(spans []editor.Span) {
	m := marker.FindStringSubmatch(text(spans))
	if m == nil {
		p.Paragraph(spans)
		return
	}
	p.Item(prose.Item{Numbered: m[1] != "", Number: number(m[1])}, after(spans, len(m[0])))
}

// after is a text without its first n bytes.
func after(spans []editor.Span, n int) []editor.Span {
	var out []editor.Span
	for _, s := range spans {
		cut := min(n, len(s.Text))
		n -= cut
		s.Text = s.Text[cut:]
		out = append(out, s)
	}
	return out
}

func text(spans []editor.Span) string { return (&editor.Block{Spans: spans}).Text() }

// structure takes the elements that have a place in a story; false for any other.
func (p *page) structure(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.block(n, p.Heading)
	case atom.Blockquote:
		p.blockquote(n)
	case atom.Ul, atom.Ol:
		p.list(n)
	case atom.Pre:
		p.pre(n)
	case atom.Table:
		p.table(n)
	case atom.Figcaption, atom.Caption:
		p.block(n, p.Caption)
	case atom.Hr:
		p.flush()
		p.Count(prose.Rule, "")
	case atom.Img:
		p.image(n)
	default:
		return false
	}
	return true
}

// left notes the elements that are left out; false for any other.
func (p *page) left(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav:
		p.Count(prose.Around, "")
	case atom.Iframe, atom.Object, atom.Embed, atom.Video, atom.Audio:
		p.Count(prose.Embedded, attr(n, "src"))
	case atom.Svg, atom.Canvas:
		p.Count(prose.Drawing, "")
	case atom.Button, atom.Select, atom.Textarea:
		p.Count(prose.Form, "")
	case atom.Input:
		if attr(n, "type") != "hidden" {
			p.Count(prose.Form, "")
		}
	default:
		return false
	}
	return true
}

// blockquote takes a quotation. Its last line, when it begins with a dash or is the
// quotation's foot, names the speaker.
func (p *page) blockquote(n *html.Node) {
	p.flush()
	from, before := p.Len(), p.quote
	p.quote = true
	p.block(n, func(s []editor.Span) { p.Add(editor.Quote, s) })
	p.quote = before
	p.Speaker(from)
}

// dashed is a text with a dash at its head.
func dashed(spans []editor.Span) []editor.Span {
	if strings.HasPrefix(strings.TrimSpace(text(spans)), "—") {
		return spans
	}
	return append([]editor.Span{{Text: "— "}}, spans...)
}

// list takes the items of a list, and those of lists in it.
func (p *page) list(n *html.Node) {
	p.flush()
	it := prose.Item{Numbered: n.DataAtom == atom.Ol, Number: 1, Depth: p.depth}
	if start := attr(n, "start"); start != "" {
		it.Number = number(start)
	}
	p.depth++
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Li {
			p.node(c)
			continue
		}
		if v := attr(c, "value"); v != "" {
			it.Number = number(v)
		}
		p.item(c, it)
		it.Number++
	}
	p.flush()
	p.depth--
}

// item takes an item of a list: its first text is the item.
func (p *page) item(n *html.Node, it prose.Item) {
	begun := false
	p.block(n, func(s []editor.Span) {
		if begun || strings.TrimSpace(text(s)) == "" {
			p.Paragraph(s)
			return
		}
		begun = true
		p.Item(it, s)
	})
}

// pre takes lines as they stand, as one paragraph.
func (p *page) pre(n *html.Node) {
	p.flush()
	lines := strings.Split(strings.Trim(words(n), "\n"), "\n")
	for i, l := range lines {
		lines[i] = prose.OneLine(l)
	}
	p.add(editor.Plain(strings.Join(lines, "\n")))
}
