package prose

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"twofold/editor"
)

// picture is an image found in a run of text.
type picture struct {
	file, alt string
	caption   []editor.Span
	line      int
}

// inline collects the text inside a block with its formatting.
type inline struct {
	m     *markdown
	form  editor.Span // the formatting in force; its Text is empty
	spans []editor.Span
	shown []picture
}

// spans reads the text of a block, and the pictures that stand in it.
func (m *markdown) spans(n ast.Node) ([]editor.Span, []picture) {
	in := inline{m: m}
	in.children(n)
	return tidy(in.spans), in.shown
}

func (in *inline) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in.node(c)
	}
}

func (in *inline) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		in.text(n)
	case *ast.String:
		in.write(string(n.Value))
	case *ast.CodeSpan:
		in.write(OneLine(rawText(n, in.m.source)))
	case *ast.Emphasis:
		in.within(n, func(f *editor.Span) {
			f.Bold, f.Italic = f.Bold || n.Level == 2, f.Italic || n.Level == 1
		})
	case *ast.Link:
		in.within(n, func(f *editor.Span) { f.Link = address(n.Destination) })
	case *ast.AutoLink:
		in.autoLink(n)
	case *ast.Image:
		in.image(n)
	case *extast.FootnoteLink:
		in.write(Mark(n.Index))
	case *extast.FootnoteBacklink:
	case *ast.RawHTML:
		in.html(n)
	default:
		in.children(n)
	}
}

func (in *inline) within(n ast.Node, change func(*editor.Span)) {
	before := in.form
	change(&in.form)
	in.children(n)
	in.form = before
}

func (in *inline) write(s string) {
	span := in.form
	span.Text = s
	in.spans = append(in.spans, span)
}

func (in *inline) text(n *ast.Text) {
	value := n.Segment.Value(in.m.source)
	if !n.IsRaw() {
		value = unescape(value)
	}
	in.write(OneLine(string(value)))
	switch {
	case n.HardLineBreak():
		in.write("\n")
	case n.SoftLineBreak():
		in.write(" ")
	}
}

func (in *inline) autoLink(n *ast.AutoLink) {
	before := in.form
	in.form.Link = string(n.URL(in.m.source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(in.form.Link, "mailto:") {
		in.form.Link = "mailto:" + in.form.Link
	}
	in.write(string(n.Label(in.m.source)))
	in.form = before
}

// image takes a picture out of the text. Its title is the caption, its text stands for
// the picture when it cannot be seen.
func (in *inline) image(n *ast.Image) {
	inner := inline{m: in.m}
	inner.children(n)
	alt := (&editor.Block{Spans: tidy(inner.spans)}).Text()
	in.shown = append(in.shown, picture{
		file: string(unescape(n.Destination)), alt: OneLine(alt),
		caption: tidy(editor.Plain(OneLine(string(unescape(n.Title))))),
		line:    in.m.line(n.Parent()),
	})
	in.shown = append(in.shown, inner.shown...)
}

// html drops a tag, but for a line break, and names it.
func (in *inline) html(n *ast.RawHTML) {
	raw := string(n.Segments.Value(in.m.source))
	name := strings.ToLower(strings.Trim(raw, "</> \t\n"))
	if name == "br" {
		in.write("\n")
		return
	}
	line := 1
	if n.Segments.Len() > 0 {
		line = lineAt(in.m.source, n.Segments.At(0).Start)
	}
	in.m.Leave(Markup, line, Brief(raw))
}

// rawText is the text below a node as it stands in the source.
func rawText(n ast.Node, source []byte) string {
	var sb strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			sb.Write(t.Segment.Value(source))
		}
	}
	return sb.String()
}

// unescape resolves what Markdown writes in other signs: \* and &amp;, each once.
func unescape(b []byte) []byte {
	var out []byte
	for {
		i := escape(b)
		plain := util.ResolveEntityNames(util.ResolveNumericReferences(b[:i]))
		out = append(out, plain...)
		if i == len(b) {
			return out
		}
		out = append(out, b[i+1])
		b = b[i+2:]
	}
}

// escape is the place of the first backslash that hides a sign, or the length of b.
func escape(b []byte) int {
	for i := 0; i+1 < len(b); i++ {
		if b[i] == '\\' && util.IsPunct(b[i+1]) {
			return i
		}
	}
	return len(b)
}

func address(b []byte) string { return string(bytes.TrimSpace(unescape(b))) }
