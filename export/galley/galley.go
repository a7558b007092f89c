package galley

import (
	"strings"
	"unicode"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/line"
	"twofold/export/paper"
)

// Galley is set matter that has no place yet: items and lines measured from its own top
// left, and the whole slots that it takes.
type Galley struct {
	Slots int
	Items []paper.Item
	Lines []Line
}

// Line is a line of running text as it stands, kept for the report.
type Line struct {
	Block      editor.BlockID
	X, Y       length // of its measure's left edge and its baseline
	Number, Of int    // its place in its paragraph, from 1
	Body       bool   // must stand on the grid
	Line       *line.Line
}

// Matter is text to be set: spans in a style to a measure.
type Matter struct {
	Block   editor.BlockID
	Spans   []editor.Span
	Style   *design.Style
	Measure length
	Loose   int         // lines more or fewer than best
	Lang    editor.Lang // "" for the edition's
	First   bool        // the next matter goes on with the same paragraph,
	Second  bool        // and this is it
	Quiet   bool        // links have no line under them
	Initial int         // lines beside the first span, a large letter; 0 for none
}

// Plain is matter without formatting that belongs to no block.
func Plain(text string, st *design.Style, measure length) Matter {
	return Matter{Spans: editor.Plain(text), Style: st, Measure: measure}
}

// Put adds set lines to the galley, the first on baseline y.
func (g *Galley) Put(m Matter, lines []line.Line, x, y length) {
	for i := range lines {
		g.PutLine(m, lines, i, x, y+length(i)*m.Style.Leading)
	}
}

// PutLine adds line i of a paragraph on baseline y.
func (g *Galley) PutLine(m Matter, lines []line.Line, i int, x, y length) {
	ln := &lines[i]
	texts := make([]paper.Text, len(ln.Runs))
	for k := range ln.Runs {
		r := &ln.Runs[k]
		texts[k] = paper.Text{
			Block: m.Block, Tag: m.Style.Tag, X: x + r.X, Y: y, Font: r.Font,
			Size: m.Style.Size, Colour: m.Style.Colour, Glyphs: r.Glyphs, Width: r.Width,
			Lang: m.Lang, Opens: i == 0 && k == 0 && !m.Second,
			Space: (ln.Space || m.First && i == len(lines)-1) && k == len(ln.Runs)-1,
			Level: m.Style.Rank(),
		}
		switch {
		case m.Initial > 0 && r.Span == 0:
			enlarge(&texts[k], m.Style)
			texts[k].Joins = k+1 < len(ln.Runs) && !unicode.IsSpace(ln.Runs[k+1].Glyphs[0].Rune)
		case r.Span < len(m.Spans) && m.Spans[r.Span].Super:
			raise(&texts[k])
		}
		g.Items = append(g.Items, &texts[k])
		if r.Span < len(m.Spans) && m.Spans[r.Span].Link != "" {
			g.link(&texts[k], m.Spans[r.Span], m.Quiet)
		}
	}
	if m.Style.Tag != design.TagArtifact {
		g.Lines = append(g.Lines, Line{
			Block: m.Block, X: x, Y: y, Number: i + 1,
			Of: len(lines), Body: m.Style.OnGrid,
			Line: ln,
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
func (g *Galley) link(t *paper.Text, sp editor.Span, quiet bool) {
	if !quiet {
		under := t.Y + t.Size/6
		g.Items = append(g.Items, &paper.Rule{
			Block: t.Block, X1: t.X, Y1: under, X2: t.X + t.Width,
			Y2: under, Thick: 350, Colour: t.Colour,
		})
	}
	g.Items = append(g.Items, &paper.Link{
		Block: t.Block, X: t.X, Y: t.Y - t.Size*3/4, W: t.Width,
		H: t.Size, URL: sp.Link, Says: strings.TrimSpace(sp.Text),
	})
}

// Box adds a filled rectangle.
func (g *Galley) Box(x, y, w, h length, fill design.Colour) {
	g.Items = append(g.Items, &paper.Box{X: x, Y: y, W: w, H: h, Fill: fill})
}

// Rule adds a horizontal rule whose top edge is at y.
func (g *Galley) Rule(x, y, w, thick length, c design.Colour) {
	mid := y + thick/2
	g.Items = append(g.Items, &paper.Rule{X1: x, Y1: mid, X2: x + w, Y2: mid, Thick: thick, Colour: c})
}

// Arrow draws an arrow to the right, 9 pt long: the faces have none.
func (g *Galley) Arrow(x, y length) {
	const shaft, head, slice = 9_000, 2_800, 350
	g.Box(x, y-350, shaft-head/2, 700, design.Accent)
	for at := length(0); at < head; at += slice {
		half := (head - at) * 3 / 4
		g.Box(x+shaft-head+at, y-half, slice, 2*half, design.Accent)
	}
}

// Join puts another galley into this one.
func (g *Galley) Join(o Galley, x, y length) {
	g.Items = append(g.Items, o.ItemsAt(x, y)...)
	g.Lines = append(g.Lines, o.LinesAt(x, y)...)
}

// Under puts another galley below this one and takes its slots in.
func (g *Galley) Under(o Galley, d *design.Grid) {
	g.Join(o, 0, length(g.Slots)*d.Slot)
	g.Slots += o.Slots
}

// ItemsAt copies the items to their place.
func (g *Galley) ItemsAt(x, y length) []paper.Item {
	out := make([]paper.Item, len(g.Items))
	for i, it := range g.Items {
		out[i] = moved(it, x, y)
	}
	return out
}

// LinesAt copies the lines to their place.
func (g *Galley) LinesAt(x, y length) []Line {
	out := make([]Line, len(g.Lines))
	for i, ln := range g.Lines {
		ln.X += x
		ln.Y += y
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

// Lowest is the lowest place that an item reaches, a text its baseline.
func Lowest(it paper.Item) length {
	switch it := it.(type) {
	case *paper.Text:
		return it.Y
	case *paper.Picture:
		return it.Y + it.H
	case *paper.Box:
		return it.Y + it.H
	case *paper.Rule:
		return max(it.Y1, it.Y2)
	case *paper.Link:
		return it.Y
	}
	return 0
}
