package layout

import (
	"strings"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/line"
	"twofold/export/paper"
)

// galley is set matter that has no place yet: items and lines measured from its own top
// left, and the whole slots that it takes.
type galley struct {
	slots int
	items []paper.Item
	lines []setLine
}

// setLine is a line of running text as it stands, kept for the report.
type setLine struct {
	block      editor.BlockID
	x, y       length // of its measure's left edge and its baseline
	number, of int    // its place in its paragraph, from 1
	body       bool   // must stand on the grid
	line       *line.Line
}

// matter is text to be set: spans in a style to a measure.
type matter struct {
	block   editor.BlockID
	spans   []editor.Span
	style   *design.Style
	measure length
	loose   int         // lines more or fewer than best
	lang    editor.Lang // "" for the edition's
	first   bool        // the next matter goes on with the same paragraph,
	second  bool        // and this is it
	quiet   bool        // links have no line under them
}

// plain is matter without formatting that belongs to no block.
func plain(text string, st *design.Style, measure length) matter {
	return matter{spans: editor.Plain(text), style: st, measure: measure}
}

// put adds set lines to the galley, the first on baseline y.
func (g *galley) put(m matter, lines []line.Line, x, y length) {
	for i := range lines {
		g.putLine(m, lines, i, x, y+length(i)*m.style.Leading)
	}
}

// putLine adds line i of a paragraph on baseline y.
func (g *galley) putLine(m matter, lines []line.Line, i int, x, y length) {
	ln := &lines[i]
	texts := make([]paper.Text, len(ln.Runs))
	for k := range ln.Runs {
		r := &ln.Runs[k]
		texts[k] = paper.Text{
			Block: m.block, Tag: m.style.Tag, X: x + r.X, Y: y, Font: r.Font,
			Size: m.style.Size, Colour: m.style.Colour, Glyphs: r.Glyphs, Width: r.Width,
			Lang: m.lang, Opens: i == 0 && k == 0 && !m.second,
			Space: (ln.Space || m.first && i == len(lines)-1) && k == len(ln.Runs)-1,
			Level: m.style.Rank(),
		}
		if r.Span < len(m.spans) && m.spans[r.Span].Super {
			raise(&texts[k])
		}
		g.items = append(g.items, &texts[k])
		if r.Span < len(m.spans) && m.spans[r.Span].Link != "" {
			g.link(&texts[k], m.spans[r.Span], m.quiet)
		}
	}
	if m.style.Tag != design.TagArtifact {
		g.lines = append(g.lines, setLine{
			block: m.block, x: x, y: y, number: i + 1,
			of: len(lines), body: m.style.OnGrid,
			line: ln,
		})
	}
}

// raise makes a text small and lifts it, as it was measured.
func raise(t *paper.Text) {
	t.Size, t.Rise = line.Raised(t.Size)
	t.Y -= t.Rise
}

// link makes a run of text lead to its span's address, with a thin line under it unless
// it is quiet.
func (g *galley) link(t *paper.Text, sp editor.Span, quiet bool) {
	if !quiet {
		under := t.Y + t.Size/6
		g.items = append(g.items, &paper.Rule{
			Block: t.Block, X1: t.X, Y1: under, X2: t.X + t.Width,
			Y2: under, Thick: 350, Colour: t.Colour,
		})
	}
	g.items = append(g.items, &paper.Link{
		Block: t.Block, X: t.X, Y: t.Y - t.Size*3/4, W: t.Width,
		H: t.Size, URL: sp.Link, Says: strings.TrimSpace(sp.Text),
	})
}

// box adds a filled rectangle.
func (g *galley) box(x, y, w, h length, fill design.Colour) {
	g.items = append(g.items, &paper.Box{X: x, Y: y, W: w, H: h, Fill: fill})
}

// rule adds a horizontal rule whose top edge is at y.
func (g *galley) rule(x, y, w, thick length, c design.Colour) {
	mid := y + thick/2
	g.items = append(g.items, &paper.Rule{X1: x, Y1: mid, X2: x + w, Y2: mid, Thick: thick, Colour: c})
}

// join puts another galley into this one.
func (g *galley) join(o galley, x, y length) {
	g.items = append(g.items, o.itemsAt(x, y)...)
	g.lines = append(g.lines, o.linesAt(x, y)...)
}

// under puts another galley below this one and takes its slots in.
func (g *galley) under(o galley, d *design.Grid) {
	g.join(o, 0, length(g.slots)*d.Slot)
	g.slots += o.slots
}

// itemsAt copies the items to their place.
func (g *galley) itemsAt(x, y length) []paper.Item {
	out := make([]paper.Item, len(g.items))
	for i, it := range g.items {
		out[i] = moved(it, x, y)
	}
	return out
}

func (g *galley) linesAt(x, y length) []setLine {
	out := make([]setLine, len(g.lines))
	for i, ln := range g.lines {
		ln.x += x
		ln.y += y
		out[i] = ln
	}
	return out
}

// moved is a copy of an item, x further right and y further down.
func moved(it paper.Item, x, y length) paper.Item {
	switch it := it.(type) {
	case *paper.Text:
		c := *it
		c.X, c.Y = c.X+x, c.Y+y
		return &c
	case *paper.Picture:
		c := *it
		c.X, c.Y = c.X+x, c.Y+y
		return &c
	case *paper.Box:
		c := *it
		c.X, c.Y = c.X+x, c.Y+y
		return &c
	case *paper.Rule:
		c := *it
		c.X1, c.X2, c.Y1, c.Y2 = c.X1+x, c.X2+x, c.Y1+y, c.Y2+y
		return &c
	case *paper.Link:
		c := *it
		c.X, c.Y = c.X+x, c.Y+y
		return &c
	}
	return it
}
