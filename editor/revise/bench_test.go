package revise_test

import (
	"runtime"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/revise"
)

// story is a text of about n characters in paragraphs of 500.
func story(n int) []editor.Block {
	words := strings.Repeat("Фермеры Хатлонской области собрали 1,5 млн тонн хлопка. ", 9)
	newID := ids()
	out := []editor.Block{{ID: newID(), Kind: editor.Headline, Spans: editor.Plain("Хлопок")}}
	for ; n > 0; n -= 500 {
		out = append(out, editor.Block{ID: newID(), Kind: editor.Paragraph, Spans: []editor.Span{
			{Text: words[:len(words)/2]}, {Text: "важно", Bold: true}, {Text: words[len(words)/2:]},
		}})
	}
	return out
}

// inOneBlock puts all the words of a story into one paragraph, the worst case.
func inOneBlock(list []editor.Block) []editor.Block {
	var sb strings.Builder
	for i := range list {
		sb.WriteString(list[i].Text() + " ")
	}
	return []editor.Block{{ID: "one", Kind: editor.Paragraph, Spans: editor.Plain(sb.String())}}
}

func benchmarkKey(b *testing.B, list []editor.Block) {
	text := revise.New(list, editor.Russian, ids())
	middle := revise.Pos{Block: text.Len() / 2, Offset: len(text.Plain(text.Len()/2)) / 2}
	text.Select(revise.At(text.Clamp(middle)))
	keys := strings.Split("слово за словом \"в\" тексте ", "")
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		text.Type(keys[i%len(keys)])
		if i%1000 == 999 { // the text stays as long as it is
			for text.Undo() {
			}
		}
	}
}

func BenchmarkKeyIn20000(b *testing.B) { benchmarkKey(b, story(20_000)) }

func BenchmarkKeyInOneBlockOf20000(b *testing.B) { benchmarkKey(b, inOneBlock(story(20_000))) }

func BenchmarkOpen50000(b *testing.B) {
	list := story(50_000)
	b.ReportAllocs()
	for range b.N {
		revise.New(list, editor.Russian, ids())
	}
}

func BenchmarkWordSteps(b *testing.B) {
	text := revise.New(inOneBlock(story(20_000)), editor.Russian, ids())
	p := text.Start()
	for range b.N {
		if p = text.WordRight(p); p == text.End() {
			p = text.Start()
		}
	}
}

func BenchmarkDiff(b *testing.B) {
	before := inOneBlock(story(20_000))[0].Spans
	after := editor.Plain(strings.ReplaceAll(before[0].Text, "важно", "очень важно"))
	for range b.N {
		revise.Diff(before, after)
	}
}

// work does n steps as a day of writing has them: mostly words, now and then a paragraph,
// a formatting, a fix, a word taken out.
func work(text *revise.Text, n int) {
	for i := range n {
		switch {
		case i%20 == 7:
			text.Enter()
		case i%20 == 14:
			text.Select(revise.At(revise.Pos{Block: i * 7 % text.Len()}))
		case i%20 == 15:
			at := text.Selection().Caret
			text.Select(revise.Selection{Anchor: at, Caret: text.WordRight(at)})
			text.Toggle(revise.Bold)
		case i%20 == 16:
			text.DeleteWordForward()
		default:
			for _, key := range []string{"с", "л", "о", "в", "о", " "} {
				text.Type(key)
			}
		}
	}
}

func TestTenThousandStepsAreSmall(t *testing.T) {
	text := revise.New(story(20_000), editor.Russian, ids())
	before := heap()
	work(text, 10_600)
	steps := 0
	grown := int64(heap()) - int64(before)
	for text.Undo() {
		steps++
	}
	if steps < 10_000 || grown > 20e6 {
		t.Errorf("%d steps take %d bytes; want 20 MB at most for 10,000", steps, grown)
	}
	t.Logf("%d steps, %.1f MB", steps, float64(grown)/1e6)
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
