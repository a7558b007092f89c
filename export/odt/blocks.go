package odt

import (
	"strconv"

	"twofold/editor"
	"twofold/export/parcel"
	"twofold/export/prose"
)

// blocks takes the paragraphs, lists and tables inside a node.
func (r *reader) blocks(in *parcel.Node) {
	if in == nil {
		return
	}
	for _, n := range in.Kids {
		r.block(n)
	}
}

func (r *reader) block(n *parcel.Node) {
	switch n.Name {
	case "p", "h":
		r.paragraph(n)
	case "list":
		r.list(n, row{style: n.Attr("style-name"), depth: 1})
	case "table":
		r.table(n)
	case "section", "numbered-paragraph", "index-body":
		r.blocks(n)
	case "table-of-content":
		r.Count(prose.Contents, "")
	case "bibliography", "alphabetical-index", "user-index", "illustration-index", "table-index",
		"object-index":
		r.blocks(n.Kid("index-body"))
	case "tracked-changes":
		for range n.All("changed-region") {
			r.Count(prose.Tracked, "")
		}
	case "forms":
		if len(n.All("form")) > 0 {
			r.Count(prose.Form, "")
		}
	case "frame", "a":
		l := &line{r: r}
		l.part(n)
		l.after()
	default:
		if isShape(n.Name) {
			l := &line{r: r}
			l.shape(n)
			l.after()
		}
	}
}

// paragraph takes a paragraph or a heading, and then what is tied to it.
func (r *reader) paragraph(n *parcel.Node) {
	l := r.line(n)
	name := n.Attr("style-name")
	is := r.role(name)
	switch {
	case is == title, n.Name == "h" && is == body:
		r.Heading(l.spans)
	case is == subtitle:
		r.Standfirst(l.spans)
	case is == quote:
		from := r.Len() - 1
		r.Add(editor.Quote, l.spans)
		r.Speaker(from)
	case is == caption:
		r.Caption(l.spans)
	case is == author:
		r.Byline(l.text())
	case is == date:
		r.When(l.text())
	case is == contents:
		r.Count(prose.Contents, "")
	default:
		r.Paragraph(l.spans)
	}
	l.after()
}

// line reads the text of a paragraph.
func (r *reader) line(n *parcel.Node) *line {
	l := &line{r: r}
	l.look(r.face("paragraph", n.Attr("style-name")))
	l.inside(n)
	return l
}

// row is a list as its items see it.
type row struct {
	style string
	depth int // from 1
}

// list takes a list. Lists in it take its style when they name none (5.3.1).
func (r *reader) list(n *parcel.Node, w row) {
	lvl, known := r.lists[w.style][w.depth]
	key := w.style + " " + strconv.Itoa(w.depth)
	at := r.counted[key]
	if n.Attr("continue-numbering") != "true" && n.Attr("continue-list") == "" || at == 0 {
		at = max(lvl.start, 1) - 1
	}
	for _, item := range n.Kids {
		if item.Name != "list-item" && item.Name != "list-header" {
			continue
		}
		if item.Name == "list-item" {
			at++
		}
		if v, err := strconv.Atoi(item.Attr("start-value")); err == nil {
			at = v
		}
		r.counted[key] = at
		it := prose.Item{Numbered: known && lvl.numbered, Number: at, Depth: w.depth - 1}
		r.item(item, it, w)
	}
}

// item takes an item of a list: its first paragraph is the item.
func (r *reader) item(n *parcel.Node, it prose.Item, w row) {
	begun := n.Name == "list-header"
	for _, k := range n.Kids {
		switch {
		case k.Name == "list":
			style := k.Attr("style-name")
			if style == "" {
				style = w.style
			}
			r.list(k, row{style: style, depth: w.depth + 1})
		case k.Name == "p" && !begun:
			begun = true
			l := r.line(k)
			r.Item(it, l.spans)
			l.after()
		default:
			r.block(k)
		}
	}
}

// table takes a table. One of a single row or column only arranges what stands in it,
// so its blocks are taken one after another; each row of any other is a paragraph.
func (r *reader) table(n *parcel.Node) {
	var first string
	if p := n.All("p"); len(p) > 0 {
		first = p[0].Words()
	}
	r.Count(prose.Table, prose.Brief(first))
	rows := below(n, "table-row", "table-header-rows", "table-rows", "table-row-group")
	wide := 0
	for _, row := range rows {
		wide = max(wide, len(below(row, "table-cell")))
	}
	for _, row := range rows {
		cells := below(row, "table-cell")
		if len(rows) == 1 || wide == 1 {
			for _, c := range cells {
				r.blocks(c)
			}
			continue
		}
		r.tableRow(cells)
	}
}

// below lists the elements of a name directly inside a node or inside others in it.
func below(n *parcel.Node, name string, inside ...string) []*parcel.Node {
	var out []*parcel.Node
	for _, k := range n.Kids {
		if k.Name == name {
			out = append(out, k)
		}
		for _, in := range inside {
			if k.Name == in {
				out = append(out, below(k, name, inside...)...)
			}
		}
	}
	return out
}

func (r *reader) tableRow(cells []*parcel.Node) {
	whole := &line{r: r}
	spans := make([][]editor.Span, 0, len(cells))
	for _, c := range cells {
		l := &line{r: r}
		l.cell(c)
		spans = append(spans, l.spans)
		whole.shown, whole.boxes = append(whole.shown, l.shown...), append(whole.boxes, l.boxes...)
	}
	r.Row(spans)
	whole.after()
}

// cell takes the paragraphs of a cell, and of lists and tables in it, as one text.
func (l *line) cell(n *parcel.Node) {
	for _, k := range n.Kids {
		switch k.Name {
		case "p", "h":
			if len(l.spans) > 0 {
				l.write(" / ")
			}
			inner := l.r.line(k)
			l.spans = append(l.spans, inner.spans...)
			l.shown, l.boxes = append(l.shown, inner.shown...), append(l.boxes, inner.boxes...)
		case "list", "list-item", "list-header", "section", "table", "table-row", "table-cell",
			"table-header-rows", "table-rows", "table-row-group":
			l.cell(k)
		}
	}
}
