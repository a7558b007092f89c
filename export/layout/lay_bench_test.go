package layout_test

import (
	"testing"

	"twofold/editor"
)

// reference is an edition of 12 stories and about 6,000 words, without pictures.
func reference(words int) *editor.Edition {
	n := make([]int, 12)
	for i := range n {
		n[i] = words / len(n)
	}
	return newPress(11, editor.English).edition(n...)
}

func BenchmarkLayCold(b *testing.B) {
	ed := reference(6000)
	setter(b).Lay(ed)
	for b.Loop() {
		b.StopTimer()
		s := setter(b)
		b.StartTimer()
		s.Lay(ed)
	}
}

func BenchmarkLayTenTimes(b *testing.B) {
	ed := reference(60_000)
	for b.Loop() {
		b.StopTimer()
		s := setter(b)
		b.StartTimer()
		s.Lay(ed)
	}
}

func BenchmarkLayAfterAnEdit(b *testing.B) {
	p := newPress(11, editor.English)
	ed := p.edition(500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500)
	p.briefs(ed, 2)
	s := setter(b)
	s.Lay(ed)
	body := &ed.Articles()[5].Body[0]
	for i := 0; b.Loop(); i++ {
		body.Spans = editor.Plain(p.words(30 + i%20))
		s.Lay(ed)
	}
}
