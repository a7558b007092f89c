package rich_test

import (
	"fmt"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/ui/kit/rich"
)

// story is a story of so many letters, in paragraphs of some 500, with two thousand
// different words, as people write; another edition has other words.
func story(letters, edition int) []string {
	var lines []string
	n := 0
	for done := 0; done < letters; {
		line := "p"
		for len(line) < 500 {
			stem := []string{"village", "remittance", "of", "община", "the"}[n%5]
			line += fmt.Sprint(" ", stem, n*7%400+edition*400)
			n++
		}
		lines = append(lines, line)
		done += len(line)
	}
	return lines
}

// BenchmarkKey types into the middle of a story of 20,000 letters that is shown in two
// languages: setting it in lines, painting it and showing the caret.
func BenchmarkKey(b *testing.B) {
	s := beside(b, story(20_000, 0), story(20_000, 0))
	s.GoTo("b20", 100)
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		s.typed(string("letters "[i%8]))
	}
}

// BenchmarkKeyInOneParagraph types into a paragraph of 20,000 letters, which is set anew
// with every key.
func BenchmarkKeyInOneParagraph(b *testing.B) {
	s := open(b, "p "+strings.Join(story(20_000, 0), " "))
	s.GoTo("b0", 10_000)
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		s.typed(string("letters "[i%8]))
	}
}

// BenchmarkOpen shows a story of 50,000 letters for the first time: none of its words
// was measured before.
func BenchmarkOpen(b *testing.B) {
	win := open(b, "p").win
	edition := 0
	for b.Loop() {
		b.StopTimer()
		edition++
		t := text(editor.English, story(50_000, edition)...)
		b.StartTimer()
		win.SetContent(rich.NewSpread(rich.New(t, rich.Host{}, nil)))
	}
}

// BenchmarkScroll scrolls through a long story by a third of the view at a time.
func BenchmarkScroll(b *testing.B) {
	s := beside(b, story(50_000, 0), story(50_000, 0))
	y := float32(0)
	for b.Loop() {
		if y += 200; y > 10_000 {
			y = 0
		}
		s.ScrollTo(y)
	}
}

// BenchmarkSelect drags a selection over a long text.
func BenchmarkSelect(b *testing.B) {
	s := open(b, strings.Join(story(20_000, 0), " "))
	s.press("Ctrl+End")
	for b.Loop() {
		s.press("Shift+Up")
	}
}
