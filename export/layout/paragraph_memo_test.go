package layout

import (
	"reflect"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/face"
)

func TestRememberedParagraphs(t *testing.T) {
	s := newSetter(ruler(t))
	p := body(editor.Russian, texts(t, editor.Russian)[0])
	first := s.breakParagraph(p)
	if again := s.breakParagraph(p); &again[0] != &first[0] {
		t.Error("the same paragraph was broken twice")
	}
	changes := map[string]func(p *paragraph){
		"text":      func(p *paragraph) { p.Spans[0].Text += "!" },
		"font":      func(p *paragraph) { p.Spans[0].Font = face.Sans },
		"size":      func(p *paragraph) { p.Size = 9000 },
		"language":  func(p *paragraph) { p.Lang = editor.English },
		"measure":   func(p *paragraph) { p.Measure += 1 },
		"indent":    func(p *paragraph) { p.Indent = 13000 },
		"align":     func(p *paragraph) { p.Align = ragged },
		"hyphens":   func(p *paragraph) { p.Hyphens = false },
		"tracking":  func(p *paragraph) { p.Tracking = 100 },
		"looseness": func(p *paragraph) { p.Looseness = 1 },
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			q := *p
			q.Spans = append([]span(nil), p.Spans...)
			change(&q)
			got := s.breakParagraph(&q)
			if &got[0] == &first[0] {
				t.Fatal("taken for the paragraph without the change")
			}
			if want := newSetter(s.ruler).breakParagraph(&q); !reflect.DeepEqual(got, want) {
				t.Error("set in another way than by a fresh setter")
			}
		})
	}
}

// Where one span ends and the next begins is part of a paragraph.
func TestRememberedSpans(t *testing.T) {
	s := newSetter(ruler(t))
	lines := func(texts ...string) []line {
		p := body(editor.English, "")
		p.Spans = nil
		for _, text := range texts {
			p.Spans = append(p.Spans, span{Text: text})
		}
		return s.breakParagraph(p)
	}
	if a, b := lines("ab", "c"), lines("a", "bc"); reflect.DeepEqual(a, b) {
		t.Error("“ab”+“c” was taken for “a”+“bc”")
	}
}

func TestMemoryIsBounded(t *testing.T) {
	s := newSetter(ruler(t))
	long := strings.Repeat(texts(t, editor.English)[0]+" ", 40)
	for i := range 120 {
		p := body(editor.English, long)
		p.Measure += Length(i)
		s.breakParagraph(p)
	}
	kept := 0
	for _, half := range []map[string][]line{s.memo.young, s.memo.old} {
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
	if len(s.memo.old) == 0 {
		t.Error("nothing was forgotten: the test remembers too little")
	}
}
