package docx

import (
	"strings"

	"twofold/editor"
	"twofold/export/parcel"
	"twofold/export/prose"
)

// blocks takes the paragraphs and tables inside a node.
func (r *reader) blocks(in *parcel.Node) {
	if in == nil {
		return
	}
	for _, n := range in.Kids {
		switch n.Name {
		case "p":
			r.paragraph(n)
		case "tbl":
			r.flush()
			r.table(n)
		case "sdt":
			r.control(n)
		case "AlternateContent":
			r.blocks(chosen(n))
		case "ins", "moveTo":
			r.Count(prose.Tracked, "")
			r.blocks(n)
		case "del":
			r.Count(prose.Tracked, "")
		case "customXml", "smartTag":
			r.blocks(n)
		case "altChunk":
			r.Count(prose.Embedded, "")
		case "oMathPara", "oMath":
			l := &line{r: r}
			l.formula(n)
			r.Add(editor.Paragraph, l.spans)
		}
	}
}

// control takes what is inside a control of Word (17.5.2); a table of contents is not
// taken, since the headings are there.
func (r *reader) control(n *parcel.Node) {
	if strings.Contains(n.Kid("sdtPr", "docPartObj", "docPartGallery").Attr("val"), "Contents") {
		r.Count(prose.Contents, "")
		return
	}
	r.blocks(n.Kid("sdtContent"))
}

// chosen is the newest way of several to say the same that has something to say
// (part 3, 9.3).
func chosen(n *parcel.Node) *parcel.Node {
	for _, k := range n.Kids {
		if k.Name == "Choice" && len(k.Kids) > 0 {
			return k
		}
	}
	return n.Kid("Fallback")
}

// paragraph takes one paragraph, and then what is tied to it.
func (r *reader) paragraph(p *parcel.Node) {
	l := r.kept
	if l == nil {
		l = &line{r: r}
	}
	r.kept = nil
	l.inside(p)
	props := p.Kid("pPr")
	if props.Kid("pPrChange") != nil {
		r.Count(prose.Tracked, "")
	}
	if props.Kid("rPr", "del") != nil || props.Kid("rPr", "moveFrom") != nil {
		r.Count(prose.Tracked, "")
		r.kept = l
		return
	}
	r.place(props, l)
}

// flush places what was kept for a paragraph that did not come.
func (r *reader) flush() {
	if l := r.kept; l != nil {
		r.kept = nil
		r.place(nil, l)
	}
}

// place adds a paragraph in the role that its style gives it.
func (r *reader) place(props *parcel.Node, l *line) {
	style := props.Kid("pStyle").Attr("val")
	is := r.role(style)
	if is == body && outlined(props) {
		is = heading
	}
	item, listed := r.item(props, style, is)
	switch {
	case is == contents:
		if strings.TrimSpace(l.text()) != "" {
			r.Count(prose.Contents, "")
		}
	case listed:
		r.Item(item, l.spans)
	default:
		r.add(is, l)
	}
	l.after()
}

func (r *reader) add(is role, l *line) {
	switch is {
	case title, heading:
		r.Heading(l.spans)
	case subtitle:
		r.Standfirst(l.spans)
	case quote:
		from := r.Len() - 1
		r.Add(editor.Quote, l.spans)
		r.Speaker(from)
	case caption:
		r.Caption(l.spans)
	case author:
		r.Byline(l.text())
	case date:
		r.When(l.text())
	default:
		r.Paragraph(l.spans)
	}
}

// item says whether a paragraph is an item of a list, by its own properties or those of
// its style (17.9.18).
func (r *reader) item(props *parcel.Node, style string, is role) (prose.Item, bool) {
	if is != body && is != bullet && is != numbered {
		return prose.Item{}, false
	}
	list, depth := r.list(props, style)
	format, value := r.lists.next(list, depth)
	switch {
	case format == "bullet":
		return prose.Item{Depth: depth}, true
	case format != "" && format != "none":
		return prose.Item{Numbered: true, Number: value, Depth: depth}, true
	}
	return prose.Item{Numbered: is == numbered}, is != body
}

// list is the list of a paragraph and the level in it.
func (r *reader) list(props *parcel.Node, named string) (id string, depth int) {
	if n := props.Kid("numPr"); n.Kid("numId") != nil {
		return n.Kid("numId").Attr("val"), number(n.Kid("ilvl"), "val")
	}
	r.chain(named, func(s style) bool {
		id, depth = s.list, s.level
		return id != ""
	})
	return id, depth
}

// table takes a table. One of a single row or column only arranges what stands in it,
// so its blocks are taken one after another; each row of any other is a paragraph.
func (r *reader) table(n *parcel.Node) {
	r.Count(prose.Table, prose.Brief(spaced(n)))
	rows := r.rows(n)
	wide := 0
	for _, cells := range rows {
		wide = max(wide, len(cells))
	}
	for _, cells := range rows {
		if len(rows) == 1 || wide == 1 {
			for _, c := range cells {
				r.blocks(c)
				r.flush()
			}
			continue
		}
		r.tableRow(cells)
	}
}

// spaced is the text of paragraphs with spaces between them.
func spaced(n *parcel.Node) string {
	var sb strings.Builder
	for _, p := range n.All("p") {
		sb.WriteString(textOf(p) + " ")
	}
	return sb.String()
}

// rows lists the cells of each row that was not deleted.
func (r *reader) rows(n *parcel.Node) [][]*parcel.Node {
	var out [][]*parcel.Node
	for _, row := range unwrapped(n, "tr") {
		if row.Kid("trPr", "del") != nil {
			r.Count(prose.Tracked, "")
			continue
		}
		out = append(out, unwrapped(row, "tc"))
	}
	return out
}

// unwrapped lists the elements of a name directly inside a node or in controls in it.
func unwrapped(n *parcel.Node, name string) []*parcel.Node {
	var out []*parcel.Node
	for _, k := range n.Kids {
		switch k.Name {
		case name:
			out = append(out, k)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			out = append(out, unwrapped(k, name)...)
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

// cell takes the paragraphs of a cell, and of tables in it, as one text.
func (l *line) cell(n *parcel.Node) {
	for _, k := range n.Kids {
		switch k.Name {
		case "p":
			if len(l.spans) > 0 {
				l.write(" / ")
			}
			l.inside(k)
		case "tbl", "tr", "tc", "sdt", "sdtContent", "customXml", "ins", "moveTo":
			l.cell(k)
		}
	}
}
