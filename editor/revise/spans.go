package revise

import (
	"strings"

	"twofold/editor"
)

// cut is the part of spans from byte from up to byte to of their text.
func cut(spans []editor.Span, from, to int) []editor.Span {
	var out []editor.Span
	at := 0
	for _, s := range spans {
		a, b := max(from-at, 0), min(to-at, len(s.Text))
		at += len(s.Text)
		if a < b {
			s.Text = s.Text[a:b]
			out = append(out, s)
		}
	}
	return out
}

// kept is cut with texts of their own: to keep a word must not keep a whole block.
func kept(spans []editor.Span, from, to int) []editor.Span {
	out := cut(spans, from, to)
	for i := range out {
		out[i].Text = strings.Clone(out[i].Text)
	}
	return out
}

// put puts new spans in place of the bytes from … to.
func put(spans []editor.Span, from, to int, with []editor.Span) []editor.Span {
	out := cut(spans, 0, from)
	out = append(out, with...)
	out = append(out, cut(spans, to, size(spans))...)
	return editor.Join(out)
}

func size(spans []editor.Span) int {
	n := 0
	for i := range spans {
		n += len(spans[i].Text)
	}
	return n
}

// touched are the segments of a block after its bytes from … to made room for n others:
// sentences that changed are drafts again, and what they were confirmed against stays
// known.
func touched(segments []editor.Segment, from, to, n int) []editor.Segment {
	if len(segments) == 0 {
		return nil
	}
	out := append([]editor.Segment(nil), segments...)
	taken := false // an insertion between two sentences belongs to the first
	for i := range out {
		s := &out[i]
		switch {
		case s.End < from:
		case s.Start > to || s.Start == to && taken:
			s.Start, s.End = s.Start+n-(to-from), s.End+n-(to-from)
		default:
			s.Start, s.End = min(s.Start, from), max(s.End, to)+n-(to-from)
			if taken {
				s.Start = min(from+n, s.End)
			}
			s.State, taken = editor.SegmentDraft, true
		}
	}
	return out
}
