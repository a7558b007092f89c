package body

import "slices"

// Blocks is how many slots the pictures and boxes of a body take in all.
func Blocks(parts []Segment) int {
	n := 0
	for i := range parts {
		if parts[i].Span != nil {
			n += parts[i].Span.Slots
		}
		for k := range parts[i].Floats {
			n += parts[i].Floats[k].Slots
		}
	}
	return n
}

// Resizes says whether a body has a picture whose height can give.
func (s *Body) Resizes() bool {
	for i := range s.Parts {
		if sp := s.Parts[i].Span; sp != nil && sp.resize != nil {
			return true
		}
		for k := range s.Parts[i].Floats {
			if s.Parts[i].Floats[k].resize != nil {
				return true
			}
		}
	}
	return false
}

// Resized is the body's parts with its pictures `by` slots higher.
func (s *Body) Resized(by int) []Segment {
	out := slices.Clone(s.Parts)
	for i := range out {
		seg := &out[i]
		if seg.Span != nil && seg.Span.resize != nil {
			seg.Span = seg.Span.resize(by)
		}
		seg.Floats = slices.Clone(seg.Floats)
		for k := range seg.Floats {
			if f := &seg.Floats[k]; f.resize != nil {
				f.Galley = f.resize(by)
			}
		}
	}
	return out
}

// Raised is the parts with what spans part i above the text of the part before it; false
// when something spans that one already.
func Raised(parts []Segment, i int) ([]Segment, bool) {
	above, own := &parts[i-1], &parts[i]
	if own.Span == nil || above.Span != nil {
		return nil, false
	}
	joined := Joined(above, own)
	joined.Span = own.Span
	return slices.Concat(parts[:i-1], []Segment{joined}, parts[i+1:]), true
}

// Joined is the text of two segments as that of one, which nothing spans.
func Joined(a, b *Segment) Segment {
	out := Segment{Rows: slices.Concat(a.Rows, b.Rows), Floats: slices.Clone(a.Floats)}
	for _, f := range b.Floats {
		f.Anchor += len(a.Rows)
		out.Floats = append(out.Floats, f)
	}
	return out
}
