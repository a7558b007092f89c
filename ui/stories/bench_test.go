package stories

import (
	"fmt"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
)

// crowd is a library of so many stories in two languages.
func crowd(n int) []desk.StoryRow {
	out := make([]desk.StoryRow, n)
	for i := range out {
		out[i] = desk.StoryRow{
			ID: editor.StoryID(fmt.Sprintf("story%04d", i)), Slug: fmt.Sprintf("story-%d", i),
			Titles: editor.Text{
				editor.English: fmt.Sprintf("Two villages on the river have clean water again, part %d", i),
				editor.Russian: fmt.Sprintf("В двух сёлах у реки снова есть чистая вода, часть %d", i),
			},
			Stages: map[editor.Lang]editor.Stage{
				editor.English: editor.Stages()[i%len(editor.Stages())], editor.Russian: editor.Draft,
			},
			Stale: map[editor.Lang]bool{editor.Russian: i%7 == 0},
			Words: map[editor.Lang]int{editor.English: 400 + i, editor.Russian: 380},
			Issue: i % 30, Comments: i % 3, Modified: day.Add(-time.Duration(i) * time.Hour),
		}
	}
	return out
}

// many is the room with 3,000 stories.
func many(b *testing.B) *stage {
	s := enter(b, true)
	s.lib.rows = crowd(3000)
	s.filter.titles = foldTitles(s.lib.rows)
	s.fill()
	return s
}

func BenchmarkFilling3000Stories(b *testing.B) {
	s := many(b)
	for b.Loop() {
		s.fill()
	}
}

func BenchmarkReloading3000Stories(b *testing.B) {
	s := many(b)
	for b.Loop() {
		s.list.Reload()
	}
}

func BenchmarkScrolling3000Stories(b *testing.B) {
	s := many(b)
	at, down := float32(0), float32(47)
	for b.Loop() {
		if at += down; at < 0 || at > 150_000 {
			down = -down
		}
		s.list.ScrollTo(at)
	}
}

func BenchmarkTypingAmong3000Stories(b *testing.B) {
	s := many(b)
	for i := 0; b.Loop(); i++ {
		s.filter.Words = []string{"wa", "village"}[i%2]
		s.fill()
	}
}
