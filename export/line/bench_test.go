package line

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/face"
)

// reference makes about n words of paragraphs that all differ, from the sentences of the
// sample paragraphs.
func reference(t testing.TB, l editor.Lang, n int) []string {
	t.Helper()
	var sentences []string
	for _, p := range texts(t, l) {
		sentences = append(sentences, strings.SplitAfter(p, ". ")...)
	}
	var out []string
	for step := 1; n > 0; step++ {
		var sb strings.Builder
		for i := range 4 {
			s := sentences[(step*7+i*(step%13+1))%len(sentences)]
			sb.WriteString(strings.TrimSpace(s) + " ")
		}
		out = append(out, sb.String())
		n -= len(strings.Fields(sb.String()))
	}
	return out
}

// BenchmarkParagraphs sets 12 000 words in both languages: with nothing remembered, and
// again.
func BenchmarkParagraphs(b *testing.B) {
	r := ruler(b)
	var all []*Paragraph
	for _, l := range []editor.Lang{editor.English, editor.Russian} {
		for _, text := range reference(b, l, 6000) {
			all = append(all, body(l, text))
		}
	}
	set := func(s *Breaker) (lines int) {
		for _, p := range all {
			lines += len(s.Break(p))
		}
		return lines
	}
	b.Run("cold", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			b.ReportMetric(float64(set(NewBreaker(r))), "lines")
		}
	})
	b.Run("warm", func(b *testing.B) {
		s := NewBreaker(r)
		set(s)
		for b.Loop() {
			set(s)
		}
	})
}

func BenchmarkHeadline(b *testing.B) {
	r := ruler(b)
	p := &Paragraph{
		Spans: []Span{{Text: texts(b, editor.Russian)[0][:200], Font: face.SerifBold}},
		Size:  24000, Lang: editor.Russian, Measure: face.Millimetres(174), Align: Ragged,
	}
	for b.Loop() {
		NewBreaker(r).Balance(p)
	}
}
