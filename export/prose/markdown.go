package prose

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"twofold/editor"
)

// Markdown reads a text in CommonMark with tables. The first heading is the headline, a
// paragraph after it that is wholly bold or italic is the standfirst, other headings are
// subheads. Tables, HTML and rules are left out and named. Front matter may give title,
// standfirst, kicker, place, when and byline.
func Markdown(data []byte, newID func() editor.BlockID) (*Piece, error) {
	s, err := decode(data)
	if err != nil {
		return nil, err
	}
	m := markdown{writer: writer{newID: newID}}
	m.source = []byte(m.front(s))
	parser := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser()
	m.blocks(parser.Parse(text.NewReader(m.source)), editor.Paragraph)
	m.headFirst()
	return &m.piece, nil
}

// markdown turns a tree of Markdown into blocks.
type markdown struct {
	writer
	source []byte
}

// blocks takes the blocks inside a node; paragraphs among them become blocks of kind k.
func (m *markdown) blocks(in ast.Node, k editor.Kind) {
	for n := in.FirstChild(); n != nil; n = n.NextSibling() {
		m.block(n, k)
	}
}

func (m *markdown) block(n ast.Node, k editor.Kind) {
	switch n := n.(type) {
	case *ast.Heading:
		m.heading(n)
	case *ast.Paragraph, *ast.TextBlock:
		m.paragraph(n, k)
	case *ast.Blockquote:
		m.quote(n)
	case *ast.List:
		m.list(n)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		m.code(n)
	case *ast.ThematicBreak:
		m.leave(m.line(n), "a rule")
	case *ast.HTMLBlock:
		m.leave(m.line(n), "HTML %s", brief(m.raw(n)))
	case *extast.Table:
		m.leave(m.line(n), "a table")
	case *ast.LinkReferenceDefinition:
	default:
		m.blocks(n, k)
	}
}

func (m *markdown) heading(n *ast.Heading) {
	spans, shown := m.spans(n)
	switch {
	case spans == nil || m.repeats(spans):
	case m.has(editor.Headline):
		m.add(editor.Subhead, spans)
	default:
		m.add(editor.Headline, spans)
	}
	m.show(shown)
}

// repeats says whether a heading only says again what the front matter gave.
func (m *markdown) repeats(spans []editor.Span) bool {
	head := editor.Block{Spans: spans}
	for i := range m.piece.Blocks {
		b := &m.piece.Blocks[i]
		if b.Kind != editor.Headline && b.Kind != editor.Standfirst {
			return false
		}
		if b.Kind == editor.Headline && b.Text() == head.Text() {
			return true
		}
	}
	return false
}

func (m *markdown) paragraph(n ast.Node, k editor.Kind) {
	spans, shown := m.spans(n)
	if spans != nil {
		if k == editor.Paragraph && m.opens() && marked(spans) {
			m.add(editor.Standfirst, unmarked(spans))
		} else {
			m.add(k, spans)
		}
	}
	m.show(shown)
}

// opens says whether nothing but the headline has come yet.
func (m *markdown) opens() bool {
	return len(m.piece.Blocks) == 1 && m.has(editor.Headline)
}

// marked says whether a whole text is bold or italic.
func marked(spans []editor.Span) bool {
	for _, s := range spans {
		if !s.Bold && !s.Italic {
			return false
		}
	}
	return true
}

func unmarked(spans []editor.Span) []editor.Span {
	out := append([]editor.Span(nil), spans...)
	for i := range out {
		out[i].Bold, out[i].Italic = false, false
	}
	return editor.Join(out)
}

// quote takes a quotation. Its last line, when it begins with a dash, names the speaker.
func (m *markdown) quote(n *ast.Blockquote) {
	from := len(m.piece.Blocks)
	m.blocks(n, editor.Quote)
	last := len(m.piece.Blocks) - 1
	if last <= from || m.piece.Blocks[last].Kind != editor.Quote ||
		m.piece.Blocks[last-1].Kind != editor.Quote {
		return
	}
	said := m.piece.Blocks[last].Text()
	for _, dash := range []string{"— ", "– ", "-- ", "—", "–"} {
		if name, ok := strings.CutPrefix(said, dash); ok {
			m.piece.Blocks[last-1].Speaker = strings.TrimSpace(name)
			m.piece.Blocks = m.piece.Blocks[:last]
			return
		}
	}
}

// list takes the items of a list, and those of lists inside it, as one row of items.
func (m *markdown) list(n *ast.List) {
	k := editor.Bullet
	if n.IsOrdered() {
		k = editor.Numbered
	}
	for it := n.FirstChild(); it != nil; it = it.NextSibling() {
		kind := k
		for c := it.FirstChild(); c != nil; c = c.NextSibling() {
			m.block(c, kind)
			kind = editor.Paragraph
		}
	}
}

// code takes the lines of a code block as they stand, as one paragraph.
func (m *markdown) code(n ast.Node) {
	if spans := tidy(editor.Plain(m.raw(n))); spans != nil {
		m.add(editor.Paragraph, spans)
	}
}

// show gives every picture in a text a block of its own, with its caption.
func (m *markdown) show(shown []picture) {
	for _, p := range shown {
		b := m.add(editor.Image, p.caption)
		m.piece.Pictures = append(m.piece.Pictures,
			Shown{Block: b.ID, File: p.file, Alt: p.alt, Line: p.line})
	}
}

// headFirst moves headline and standfirst before everything else.
func (m *markdown) headFirst() {
	var first, rest []editor.Block
	for _, k := range []editor.Kind{editor.Headline, editor.Standfirst} {
		for _, b := range m.piece.Blocks {
			if b.Kind == k {
				first = append(first, b)
			}
		}
	}
	for _, b := range m.piece.Blocks {
		if b.Kind != editor.Headline && b.Kind != editor.Standfirst {
			rest = append(rest, b)
		}
	}
	m.piece.Blocks = append(first, rest...)
}

// raw is the source of a block, line by line.
func (m *markdown) raw(n ast.Node) string {
	return string(n.Lines().Value(m.source))
}

// line is the number of the line on which a block begins, as near as the tree tells.
func (m *markdown) line(n ast.Node) int {
	for at := n; at != nil; at = at.FirstChild() {
		if pos := at.Pos(); pos >= 0 {
			return lineAt(m.source, pos)
		}
	}
	if n.PreviousSibling() != nil {
		return m.line(n.PreviousSibling()) + 1
	}
	return 1
}

// brief is the beginning of a text, in one line.
func brief(s string) string {
	const most = 40
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
