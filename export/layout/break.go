package layout

import "twofold/export/face"

type placed struct {
	g    face.Glyph
	span int
}

// fit sets each line as full as it goes.
func (s *setter) fit(p *paragraph) []line {
	var all []placed
	base := 0
	for i, sp := range p.Spans {
		for _, g := range s.ruler.Shape(sp.Font, sp.Text) {
			g.Cluster += base
			all = append(all, placed{g, i})
		}
		base += len(sp.Text)
	}
	var out []line
	from, space, measure := 0, -1, p.Measure-p.Indent
	for i := range all {
		if all[i].g.Rune == ' ' {
			space = i
			continue
		}
		if space > from && p.length(all[from:i+1]) > measure {
			out = append(out, p.line(all[from:space], len(out) == 0))
			from, measure = space+1, p.Measure
		}
	}
	if from < len(all) {
		out = append(out, p.line(all[from:], len(out) == 0))
	}
	return out
}

func (p *paragraph) length(gs []placed) Length {
	sum := 0
	for _, g := range gs {
		sum += g.g.Advance
	}
	return face.Scale(sum, p.Size) + Length(max(len(gs)-1, 0))*p.Tracking
}

func (p *paragraph) line(gs []placed, first bool) line {
	x := Length(0)
	if first {
		x = p.Indent
	}
	l := line{Width: p.length(gs), From: gs[0].g.Cluster, To: gs[len(gs)-1].g.Cluster + 1}
	l.Natural = l.Width
	if p.Align == centred {
		x += (p.Measure - x - l.Width) / 2
	}
	for i := 0; i < len(gs); {
		j := i
		r := run{Span: gs[i].span, Font: p.Spans[gs[i].span].Font, X: x + p.length(gs[:i])}
		for j < len(gs) && gs[j].span == r.Span {
			r.Glyphs = append(r.Glyphs, Glyph{gs[j].g.Rune, gs[j].g.ID, p.length(gs[i:j])})
			j++
		}
		r.Width = p.length(gs[i:j])
		l.Runs = append(l.Runs, r)
		i = j
	}
	return l
}
