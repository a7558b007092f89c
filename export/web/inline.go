package web

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"twofold/editor"
	"twofold/export/prose"
)

func (p *page) write(s string) {
	if s == "" || len(p.spans) == 0 && strings.TrimLeft(s, " ") == "" {
		return
	}
	span := p.form
	span.Text = s
	p.spans = append(p.spans, span)
}

func (p *page) within(n *html.Node, change func(*editor.Span)) {
	before := p.form
	change(&p.form)
	p.inside(n)
	p.form = before
}

// inline takes an element inside a line.
func (p *page) inline(n *html.Node) {
	switch n.DataAtom {
	case atom.Br:
		p.write("\n")
	case atom.B, atom.Strong:
		p.within(n, func(f *editor.Span) { f.Bold = true })
	case atom.I, atom.Em, atom.Cite, atom.Dfn, atom.Var:
		p.within(n, func(f *editor.Span) { f.Italic = true })
	case atom.A:
		p.anchor(n)
	case atom.Sup:
		p.shifted(n, p.Raise)
	case atom.Sub:
		p.shifted(n, p.Lower)
	case atom.Q:
		p.write("“")
		p.inside(n)
		p.write("”")
	case atom.Ins:
		p.Count(prose.Tracked, "")
		p.inside(n)
	case atom.Del:
		p.Count(prose.Tracked, "")
	case atom.Math:
		p.formula(n)
	default:
		p.within(n, func(f *editor.Span) { styled(n, f) })
	}
}

// styled reads the formatting that stands in an attribute.
func styled(n *html.Node, f *editor.Span) {
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	for _, rule := range strings.Split(style, ";") {
		switch rule {
		case "font-weight:bold", "font-weight:600", "font-weight:700":
			f.Bold = true
		case "font-weight:normal", "font-weight:400":
			f.Bold = false
		case "font-style:italic":
			f.Italic = true
		case "font-style:normal":
			f.Italic = false
		}
	}
}

// anchor takes a link. One to a footnote is its number.
func (p *page) anchor(n *html.Node) {
	to := attr(n, "href")
	switch {
	case called(n):
		p.call(to)
	case backward(n):
	default:
		p.within(n, func(f *editor.Span) { f.Link = to })
	}
}

func (p *page) shifted(n *html.Node, shift func(string) string) {
	from := len(p.spans)
	p.inside(n)
	for i := min(from, len(p.spans)); i < len(p.spans); i++ {
		p.spans[i].Text = shift(p.spans[i].Text)
	}
}

// formula writes the signs of a formula one after another.
func (p *page) formula(n *html.Node) {
	for _, a := range all(n, atom.Annotation) {
		a.Parent.RemoveChild(a)
	}
	signs := prose.OneLine(strings.Join(strings.Fields(words(n)), ""))
	p.Count(prose.Formula, prose.Brief(signs))
	p.write(signs)
}

// image takes a picture out of the line: a file beside the page, or one inside it.
func (p *page) image(n *html.Node) {
	src := attr(n, "src")
	s := prose.Shown{File: src, Alt: prose.OneLine(attr(n, "alt"))}
	if rest, ok := strings.CutPrefix(src, "data:"); ok {
		kind, data, _ := strings.Cut(rest, ",")
		s.File = fmt.Sprintf("picture-%d.%s", p.Len()+len(p.shown)+1, format(kind))
		s.Bytes = func() ([]byte, error) { return unpack(kind, data) }
	} else if file, err := url.PathUnescape(src); err == nil && !strings.Contains(src, "://") {
		s.File = file
	}
	if s.File != "" {
		p.shown = append(p.shown, s)
	}
}

// format is "png" of "image/png;base64".
func format(kind string) string {
	_, name, _ := strings.Cut(kind, "/")
	name, _, _ = strings.Cut(name, ";")
	if name == "" || strings.ContainsAny(name, `/\.`) {
		return "picture"
	}
	return name
}

func unpack(kind, data string) ([]byte, error) {
	if !strings.HasSuffix(kind, ";base64") {
		s, err := url.PathUnescape(data)
		return []byte(s), err
	}
	data = strings.Join(strings.Fields(data), "")
	return base64.StdEncoding.DecodeString(data)
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return 0
	}
	return n
}
