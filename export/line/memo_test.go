package line

import (
	"reflect"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/face"
)

func TestRememberedParagraphs(t *testing.T) {
	b := NewBreaker(ruler(t))
	p := body(editor.Russian, texts(t, editor.Russian)[0])
	first := b.Break(p)
	if again := b.Break(p); &again[0] != &first[0] {
		t.Error("the same paragraph was broken twice")
	}
	changes := map[string]func(p *Paragraph){
		"text":      func(p *Paragraph) { p.Spans[0].Text += "!" },
		"font":      func(p *Paragraph) { p.Spans[0].Font = face.Sans },
		"size":      func(p *Paragraph) { p.Size = 9000 },
		"language":  func(p *Paragraph) { p.Lang = editor.English },
		"measure":   func(p *Paragraph) { p.Measure += 1 },
		"indent":    func(p *Paragraph) { p.Indent = 13000 },
		"align":     func(p *Paragraph) { p.Align = Ragged },
		"hyphens":   func(p *Paragraph) { p.Hyphens = false },
		"tracking":  func(p *Paragraph) { p.Tracking = 100 },
		"looseness": func(p *Paragraph) { p.Looseness = 1 },
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			q := *p
			q.Spans = append([]Span(nil), p.Spans...)
			change(&q)
			got := b.Break(&q)
			if &got[0] == &first[0] {
				t.Fatal("taken for the paragraph without the change")
			}
			if want := NewBreaker(b.ruler).Break(&q); !reflect.DeepEqual(got, want) {
				t.Error("broken in another way than by a fresh breaker")
			}
		})
	}
}

// Where one span ends and the next begins is part of a paragraph.
func TestRememberedSpans(t *testing.T) {
	b := NewBreaker(ruler(t))
	lines := func(texts ...string) []Line {
		p := body(editor.English, "")
		p.Spans = nil
		for _, text := range texts {
			p.Spans = append(p.Spans, Span{Text: text})
		}
		return b.Break(p)
	}
	if a, b := lines("ab", "c"), lines("a", "bc"); reflect.DeepEqual(a, b) {
		t.Error("“ab”+“c” was taken for “a”+“bc”")
	}
}

func TestMemoryIsBounded(t *testing.T) {
	b := NewBreaker(ruler(t))
	long := strings.Repeat(texts(t, editor.English)[0]+" ", 40)
	for i := range 120 {
		p := body(editor.English, long)
		p.Measure += face.Length(i)
		b.Break(p)
	}
	kept := 0
	for _, half := range []map[string][]Line{b.memo.young, b.memo.old} {
		for _, lines := range half {
			for i := range lines {
				for _, r := range lines[i].Runs {
					kept += 16 * len(r.Glyphs)
				}
			}
		}
	}
	if kept > 3*memoHalf {
		t.Errorf("%d MB of lines are remembered", kept>>20)
	}
	if len(b.memo.old) == 0 {
		t.Error("nothing was forgotten: the test remembers too little")
	}
}
