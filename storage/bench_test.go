package storage_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"twofold/editor"
	"twofold/storage"
)

// dice are numbers that look like chance and are the same in every run.
type dice uint64

func (d *dice) below(n int) int {
	*d = *d*6364136223846793005 + 1442695040888963407
	return int(uint64(*d)>>33) % n
}

// vocabulary is a language's words, frequent ones first.
type vocabulary []string

func coined(syllables, endings string, n int) vocabulary {
	d := dice(n)
	parts, ends := strings.Fields(syllables), strings.Fields(endings)
	out := make(vocabulary, n)
	for i := range out {
		for range 1 + d.below(3) {
			out[i] += parts[d.below(len(parts))]
		}
		out[i] += ends[d.below(len(ends))]
	}
	return out
}

// sentence draws words so that the frequent ones are frequent (Zipf's law, roughly).
func (v vocabulary) sentence(d *dice, words int) string {
	var sb strings.Builder
	for i := range words {
		if i > 0 {
			sb.WriteByte(' ')
		}
		n := len(v)
		for range 3 {
			n = 1 + d.below(n)
		}
		sb.WriteString(v[n-1])
	}
	return sb.String() + "."
}

var (
	englishWords = coined("wa ter vil lage sch ool pro ject far mer ro ad cli nic tra in ing wo men", "s ed ing er tion ment ly e", 6000)
	russianWords = coined("во да се ло шко ла про ект фер мер до ро га кли ни ка жен щи на ра бо", "ы ой ами ение ости ется ого ь", 9000)
)

// library makes a publication with so many stories in two languages, and their blocks.
func library(t testing.TB, stories, blocks int) (*storage.Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.twofold")
	s, err := storage.Create(ctx, path, bulletin(), by("officer"))
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	d := dice(1)
	for n := range stories {
		st := story(n)
		st.Areas = []editor.AreaID{"water"}
		st.Versions = []editor.Version{
			{Lang: "en", Stage: editor.Ready, Owner: "officer", Blocks: written(&d, englishWords, blocks)},
			{Lang: "ru", Stage: editor.InTranslation, Owner: "translator", Blocks: written(&d, russianWords, blocks)},
		}
		must(t, s.SaveStory(ctx, st, after(time.Duration(n)*time.Minute, "saved")))
	}
	for n := range stories / 15 {
		ids := make([]editor.StoryID, 10)
		for i := range ids {
			ids[i] = story(n*15 + i).ID
		}
		must(t, s.SaveIssue(ctx, issue(n+1, ids...), by("officer")))
	}
	return s, path
}

func written(d *dice, v vocabulary, blocks int) []editor.Block {
	out := []editor.Block{block("h", editor.Headline, v.sentence(d, 6))}
	for i := 1; i < blocks; i++ {
		out = append(out, block(fmt.Sprintf("b%02d", i), editor.Paragraph, v.sentence(d, 45)))
	}
	return out
}

func BenchmarkOpen(b *testing.B) {
	for _, size := range []struct{ stories, blocks int }{{0, 0}, {40, 15}, {500, 15}, {3000, 9}} {
		b.Run(fmt.Sprintf("%d stories", size.stories), func(b *testing.B) {
			s, path := library(b, size.stories, size.blocks)
			_, bytes, err := s.Size(ctx)
			must(b, err)
			must(b, s.Close())
			for b.Loop() {
				s, err := storage.Open(ctx, path)
				must(b, err)
				_, err = s.Publication(ctx)
				must(b, err)
				b.StopTimer()
				must(b, s.Close())
				b.StartTimer()
			}
			b.ReportMetric(float64(bytes)/1e6, "MB")
		})
	}
}

func BenchmarkLibrary(b *testing.B) {
	s, path := library(b, 3000, 9) // 54,000 blocks
	b.Run("story rows", func(b *testing.B) {
		for b.Loop() {
			rows, err := s.StoryRows(ctx)
			must(b, err)
			if len(rows) != 3000 {
				b.Fatal(len(rows))
			}
		}
	})
	b.Run("all stories", func(b *testing.B) {
		for b.Loop() {
			_, err := s.Stories(ctx)
			must(b, err)
		}
	})
	b.Run("eight stories", func(b *testing.B) {
		ids := issue(1, "s0001", "s0101", "s0201", "s0301", "s0401", "s0501", "s0601", "s0701").Stories()
		for b.Loop() {
			_, err := s.Stories(ctx, ids...)
			must(b, err)
		}
	})
	for _, q := range []struct{ name, words string }{
		{"rare word", russianWords[8000] + " "},
		{"common word", russianWords[0] + " "},
		{"two words", russianWords[20] + " " + russianWords[300] + " "},
		{"three common words", russianWords[0] + " " + russianWords[1] + " " + russianWords[2] + " "},
		{"phrase", `"` + englishWords[0] + " " + englishWords[1] + `"`},
		{"beginning of a word", "вод"},
		{"two letters", "во"},
		{"no such word", "щщщщ "},
		{"other keyboard", editor.Retyped(russianWords[300], editor.English) + " "},
	} {
		b.Run("search "+q.name, func(b *testing.B) {
			found := 0
			for b.Loop() {
				hits, err := s.Search(ctx, q.words, "", 200)
				must(b, err)
				found = len(hits)
			}
			b.ReportMetric(float64(found), "hits")
		})
	}
	b.Run("save version, one block changed", func(b *testing.B) {
		v := read(b, s, "s0100").Version("en")
		d := dice(2)
		n := 0
		for b.Loop() {
			n++
			v.Blocks[3].Spans = editor.Plain(englishWords.sentence(&d, 45))
			must(b, s.SaveVersion(ctx, "s0100", v, after(time.Duration(n)*time.Second, "autosave")))
		}
	})
	b.Run("save version, all blocks changed", func(b *testing.B) {
		v := read(b, s, "s0101").Version("en")
		d := dice(3)
		for b.Loop() {
			v.Blocks = written(&d, englishWords, 9)
			must(b, s.SaveVersion(ctx, "s0101", v, by("officer")))
		}
	})
	_, bytes, err := s.Size(ctx)
	must(b, err)
	b.Logf("%s: %.1f MB", filepath.Base(path), float64(bytes)/1e6)
}
