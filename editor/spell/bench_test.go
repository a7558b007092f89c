package spell_test

import (
	"runtime"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/spell"
)

const (
	english = "The villagers of three valleys have repaired twelve kilometres of irrigation canals, " +
		"and their daughters no longer carry water before school, the organization says. "
	russian = "Жители трёх долин отремонтировали двенадцать километров оросительных каналов, " +
		"и их дочерям больше не приходится носить воду перед занятиями, сообщает организация. "
)

func BenchmarkOpen(b *testing.B) {
	for _, l := range []editor.Lang{editor.English, editor.Russian} {
		b.Run(string(l), func(b *testing.B) {
			var kept *spell.Dictionary
			before := heap()
			for b.Loop() {
				var err error
				kept, err = spell.Open(l)
				must(b, err)
			}
			b.ReportMetric(float64(heap()-before)/(1<<20), "MB-kept")
			runtime.KeepAlive(kept)
		})
	}
}

func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func BenchmarkCheck(b *testing.B) {
	for l, sentence := range map[editor.Lang]string{editor.English: english, editor.Russian: russian} {
		b.Run(string(l), func(b *testing.B) {
			c := open(b, l).For(spell.House{})
			text := strings.Repeat(sentence, 20)
			words := 0
			for range spell.Words(text) {
				words++
			}
			for b.Loop() {
				if found := c.Check(text); len(found) > 0 {
					b.Fatalf("%q is wrong", text[found[0].From:found[0].To])
				}
			}
			b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

func BenchmarkSuggest(b *testing.B) {
	for l, word := range map[editor.Lang]string{editor.English: "recieveing", editor.Russian: "превдение"} {
		b.Run(string(l), func(b *testing.B) {
			c := open(b, l).For(spell.House{})
			for b.Loop() {
				c.Suggest(word)
			}
		})
	}
}
