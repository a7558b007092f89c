package prose

import (
	"strings"

	"twofold/editor"
)

// tidy joins spans, sets single spaces in place of runs of them, and trims both ends.
// Forced line breaks stay; other kinds of space are left alone.
func tidy(spans []editor.Span) []editor.Span {
	out := make([]editor.Span, 0, len(spans))
	last := '\n'
	for _, s := range spans {
		var sb strings.Builder
		for _, r := range s.Text {
			if r == '\t' {
				r = ' '
			}
			if r == ' ' && (last == ' ' || last == '\n') {
				continue
			}
			sb.WriteRune(r)
			last = r
		}
		s.Text = sb.String()
		out = append(out, s)
	}
	out = editor.Join(out)
	for n := len(out); n > 0; n = len(out) {
		if out[n-1].Text = strings.TrimRight(out[n-1].Text, " \n"); out[n-1].Text != "" {
			break
		}
		out = out[:n-1]
	}
	return trimStart(out)
}

// blank says whether a text has nothing but spaces of any kind.
func blank(spans []editor.Span) bool {
	for _, s := range spans {
		if strings.TrimSpace(s.Text) != "" {
			return false
		}
	}
	return true
}

func trimStart(spans []editor.Span) []editor.Span {
	for len(spans) > 0 {
		if spans[0].Text = strings.TrimLeft(spans[0].Text, " \n"); spans[0].Text != "" {
			break
		}
		spans = spans[1:]
	}
	if len(spans) == 0 {
		return nil
	}
	return spans
}

// The raised and lowered signs that the house's typefaces have.
var (
	raised  = map[rune]rune{'1': '¹', '2': '²', '3': '³'}
	lowered = map[rune]rune{'1': '₁', '2': '₂', '3': '₃', '4': '₄'}
)

// Raise is a text set high, as in m². Where the typefaces have no such figures the text
// stays on the line, which is noted; letters, as in 1st, stay there without a word.
func (d *Draft) Raise(s string) string { return d.shift(s, raised) }

// Lower is a text set low, as in CO₂.
func (d *Draft) Lower(s string) string { return d.shift(s, lowered) }

func (d *Draft) shift(s string, signs map[rune]rune) string {
	if !strings.ContainsAny(s, "0123456789") {
		return s
	}
	var sb strings.Builder
	for _, r := range s {
		to, ok := signs[r]
		if !ok {
			d.Count(Raised, Brief(s))
			return s
		}
		sb.WriteRune(to)
	}
	return sb.String()
}
