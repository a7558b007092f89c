package prose

import (
	"cmp"
	"slices"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"twofold/editor"
)

// Markdown reads a text in CommonMark with tables and footnotes. The first heading is the
// headline, a paragraph after it that is wholly bold or italic is the standfirst, other
// headings are subheads. Rows of tables are paragraphs, footnotes stand at the end; HTML
// and rules are left out. All of these are noted. Front matter may give title,
// standfirst, kicker, place, when and byline.
func Markdown(data []byte, newID func() editor.BlockID) (*Piece, error) {
	s, guessed, err := Decode(data, "")
	if err != nil {
		return nil, err
	}
	m := markdown{Draft: NewDraft(newID)}
	m.read(guessed)
	m.source = []byte(m.front(s))
	m.blocks(grammar().Parse(text.NewReader(m.source)), editor.Paragraph)
	m.footnotes()
	return m.Piece(), nil
}

// grammar is CommonMark with tables and footnotes; those that the text does not call
// stay, too.
func grammar() parser.Parser {
	p := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser()
	p.AddOptions(
		parser.WithBlockParsers(util.Prioritized(extension.NewFootnoteBlockParser(), 999)),
		parser.WithInlineParsers(util.Prioritized(extension.NewFootnoteParser(), 101)))
	return p
}

// markdown turns a tree of Markdown into blocks.
type markdown struct {
	*Draft
	source []byte
	notes  []*extast.Footnote
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
		m.list(n, 0)
	case *ast.FencedCodeBlock, *ast.CodeBlock:
		m.code(n)
	case *ast.ThematicBreak:
		m.Leave(Rule, m.line(n), "")
	case *ast.HTMLBlock:
		m.Leave(Markup, m.line(n), Brief(m.raw(n)))
	case *extast.Table:
		m.table(n)
	case *extast.Footnote:
		m.notes = append(m.notes, n)
	case *ast.LinkReferenceDefinition:
	default:
		m.blocks(n, k)
	}
}

func (m *markdown) heading(n *ast.Heading) {
	spans, shown := m.spans(n)
	if !m.repeats(spans) {
		m.Heading(spans)
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
	if k == editor.Paragraph {
		m.Paragraph(spans)
	} else {
		m.Add(k, spans)
	}
	m.show(shown)
}

// quote takes a quotation. Its last line, when it begins with a dash, names the speaker.
func (m *markdown) quote(n *ast.Blockquote) {
	from := m.Len()
	m.blocks(n, editor.Quote)
	m.Speaker(from)
}

// list takes the items of a list, and those of lists inside it, as one row of items.
func (m *markdown) list(n *ast.List, depth int) {
	it := Item{Numbered: n.IsOrdered(), Depth: depth}
	if it.Numbered {
		it.Number = n.Start
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.item(c, it)
		it.Number++
	}
}

// item takes an item of a list: its first paragraph is the item.
func (m *markdown) item(n ast.Node, it Item) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch inner := c.(type) {
		case *ast.List:
			m.list(inner, it.Depth+1)
		case *ast.Paragraph, *ast.TextBlock:
			if c != n.FirstChild() {
				m.block(c, editor.Paragraph)
				continue
			}
			spans, shown := m.spans(c)
			m.Item(it, spans)
			m.show(shown)
		default:
			m.block(c, editor.Paragraph)
		}
	}
}

// table takes each row of a table as a paragraph.
func (m *markdown) table(n ast.Node) {
	m.Leave(Table, m.line(n), "")
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]editor.Span
		var shown []picture
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			spans, in := m.spans(c)
			cells, shown = append(cells, spans), append(shown, in...)
		}
		m.Row(cells)
		m.show(shown)
	}
}

// footnotes sets the notes at the end in the order in which the text calls them, each
// with its number; those that it does not call come last and have none.
func (m *markdown) footnotes() {
	slices.SortStableFunc(m.notes, func(a, b *extast.Footnote) int {
		return cmp.Compare(uint(a.Index), uint(b.Index)) // not called is -1
	})
	for _, n := range m.notes {
		from := m.Len()
		m.blocks(n, editor.Paragraph)
		if n.Index > 0 {
			m.Footnote(n.Index, from)
		}
	}
}

// code takes the lines of a code block as they stand, as one paragraph.
func (m *markdown) code(n ast.Node) { m.Add(editor.Paragraph, editor.Plain(m.raw(n))) }

// show gives every picture in a text a block of its own, with its caption.
func (m *markdown) show(shown []picture) {
	for _, p := range shown {
		m.Show(Shown{File: p.file, Alt: p.alt, Line: p.line}, p.caption)
	}
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
