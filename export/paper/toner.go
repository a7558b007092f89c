package paper

import "twofold/export/design"

// SaveToner is the document as a printer should get it that has black only and little of
// it: bands are white with black words, tints are outlines, the thematic areas are steps
// of grey. Words, places and pictures stay as they are, and so does the document itself.
func (d *Document) SaveToner() *Document {
	out := *d
	out.Pages = make([]Page, len(d.Pages))
	for i, p := range d.Pages {
		s := saver{bands: bands(&p)}
		out.Pages[i] = Page{Number: p.Number, Label: p.Label}
		for _, it := range p.Items {
			out.Pages[i].Items = append(out.Pages[i].Items, s.spared(it)...)
		}
	}
	return &out
}

// outline is the line that a tint becomes.
const outline Length = 500

// saver turns the items of one page.
type saver struct {
	bands []*Box
	under []*Box // what the items after them may stand on
}

// bands are a page's boxes in the accent colour that reach over its edge: they carry
// white words, and cost most of the toner.
func bands(p *Page) []*Box {
	var out []*Box
	for _, it := range p.Items {
		if b, ok := it.(*Box); ok && b.Fill == design.Accent && b.X < 0 {
			out = append(out, b)
		}
	}
	return out
}

func (s *saver) spared(it Item) []Item {
	switch it := it.(type) {
	case *Text:
		c := *it
		c.Colour = s.words(it)
		return []Item{&c}
	case *Rule:
		c := *it
		coloured := c.Colour == design.BandLine || c.Colour == design.Accent
		if coloured || s.banded((c.X1+c.X2)/2, (c.Y1+c.Y2)/2) {
			c.Colour = design.Ink
		}
		return []Item{&c}
	case *Box:
		s.under = append(s.under, it)
		return s.box(it)
	}
	return []Item{it}
}

func (s *saver) box(b *Box) []Item {
	for _, band := range s.bands {
		if b == band {
			return nil
		}
	}
	c := *b
	switch {
	case s.banded(b.X+b.W/2, b.Y+b.H/2):
		c.Fill = inverted(b.Fill)
	case b.Fill == design.Mist || b.Fill == design.Sand || b.Fill == design.LogoGrey:
		return frame(b)
	default:
		c.Fill = grey(b.Fill).Fill
	}
	return []Item{&c}
}

// words is the colour of a text: black, or white on what stays dark.
func (s *saver) words(t *Text) Colour {
	x, y := t.X+t.Width/2, t.Y-t.Size/4
	ground := s.ground(x, y)
	onArea := ground != nil && design.AreaOf(ground.Fill) > 0
	switch {
	case s.banded(x, y):
		return inverted(t.Colour)
	case onArea && (t.Colour == design.Paper || t.Colour == design.Ink):
		return grey(ground.Fill).Label
	case t.Colour == design.Paper:
		return t.Colour
	}
	return design.Ink
}

// ground is the box that a point lies on, or nil.
func (s *saver) ground(x, y Length) *Box {
	for i := len(s.under) - 1; i >= 0; i-- {
		if b := s.under[i]; b.covers(x, y) {
			return b
		}
	}
	return nil
}

func (s *saver) banded(x, y Length) bool {
	for _, b := range s.bands {
		if b.covers(x, y) {
			return true
		}
	}
	return false
}

func (b *Box) covers(x, y Length) bool { return within(x-b.X, b.W) && within(y-b.Y, b.H) }

// inverted is a colour of the band when the band is white.
func inverted(c Colour) Colour {
	if c == design.Accent {
		return design.Paper
	}
	return design.Ink
}

// grey is what a box outside the bands becomes, with the colour of a label on it.
func grey(c Colour) design.Area {
	if n := design.AreaOf(c); n > 0 {
		return design.GreyAreaAt(n)
	}
	if c == design.Paper {
		return design.Area{Fill: c, Label: design.Ink}
	}
	return design.Area{Fill: design.Ink, Label: design.Paper}
}

// frame is a box's outline, drawn inside it.
func frame(b *Box) []Item {
	line := func(x1, y1, x2, y2 Length) *Rule {
		return &Rule{
			Block: b.Block, X1: x1, Y1: y1, X2: x2, Y2: y2, Thick: outline, Colour: design.Ink,
		}
	}
	left, top := b.X+outline/2, b.Y+outline/2
	right, foot := b.X+b.W-outline/2, b.Y+b.H-outline/2
	return []Item{
		line(b.X, top, b.X+b.W, top), line(b.X, foot, b.X+b.W, foot),
		line(left, b.Y, left, b.Y+b.H), line(right, b.Y, right, b.Y+b.H),
	}
}
