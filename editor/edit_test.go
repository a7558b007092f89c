package editor_test

import (
	"reflect"
	"strings"
	"testing"

	"twofold/editor"
)

func TestEditsAreMade(t *testing.T) {
	bold := func(s string) editor.Span { return editor.Span{Text: s, Bold: true} }
	plain := func(s string) editor.Span { return editor.Span{Text: s} }
	for _, c := range []struct {
		name  string
		spans []editor.Span
		edits []editor.Edit
		want  []editor.Span
	}{
		{
			"one word",
			[]editor.Span{plain("one two")},
			[]editor.Edit{{From: 4, To: 7, Old: "two", New: "three"}},
			[]editor.Span{plain("one three")},
		},
		{
			"two, the later one first",
			[]editor.Span{plain("a b c")},
			[]editor.Edit{{From: 4, To: 5, Old: "c", New: "CC"}, {To: 1, Old: "a", New: ""}},
			[]editor.Span{plain(" b CC")},
		},
		{
			"as many characters keep their formatting",
			[]editor.Span{plain("a "), bold("- b")},
			[]editor.Edit{{From: 1, To: 4, Old: " - ", New: "\u00a0— "}},
			[]editor.Span{plain("a\u00a0"), bold("— b")},
		},
		{
			"other words take that of the first",
			[]editor.Span{plain("a "), bold("wo"), plain("rd.")},
			[]editor.Edit{{From: 2, To: 6, Old: "word", New: "terms"}},
			[]editor.Span{plain("a "), bold("terms"), plain(".")},
		},
		{
			"what stays keeps its own",
			[]editor.Span{plain("the "), bold("old"), plain(" one")},
			[]editor.Edit{{To: 11, Old: "the old one", New: "the old two one"}},
			[]editor.Span{plain("the "), bold("old"), plain(" two one")},
		},
		{
			"an insertion",
			[]editor.Span{bold("25"), plain("km")},
			[]editor.Edit{{From: 2, To: 2, New: "\u00a0"}},
			[]editor.Span{bold("25\u00a0"), plain("km")},
		},
		{
			"into nothing", nil,
			[]editor.Edit{{New: "words"}},
			[]editor.Span{plain("words")},
		},
		{
			"something else stands there",
			[]editor.Span{plain("one")},
			[]editor.Edit{{To: 3, Old: "two", New: "three"}, {From: 1, To: 9, Old: "x"}, {From: -1, To: 0}},
			[]editor.Span{plain("one")},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := editor.Version{Blocks: []editor.Block{{ID: "b", Spans: c.spans}, {ID: "other"}}}
			for i := range c.edits {
				c.edits[i].Block = "b"
			}
			v.Make(c.edits)
			if got := v.Blocks[0].Spans; !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestEditsSayHowManyWereMade(t *testing.T) {
	v := editor.Version{Blocks: []editor.Block{{ID: "b", Spans: editor.Plain("one two")}}}
	edits := []editor.Edit{
		{Block: "b", To: 3, Old: "one", New: "1"},
		{Block: "b", From: 4, To: 7, Old: "three", New: "3"},
		{Block: "gone", To: 3, Old: "one", New: "1"},
	}
	if n := v.Make(edits); n != 1 || v.Blocks[0].Text() != "1 two" {
		t.Errorf("%d were made: %q", n, v.Blocks[0].Text())
	}
}

func TestSegmentsMoveWithTheText(t *testing.T) {
	text := "One... Two. Three."
	segment := func(s string) editor.Segment {
		at := strings.Index(text, s)
		return editor.Segment{Start: at, End: at + len(s), State: editor.SegmentDraft}
	}
	v := editor.Version{Blocks: []editor.Block{{
		ID: "b", Kind: editor.Paragraph, Spans: editor.Plain(text),
		Segments: []editor.Segment{segment("One..."), segment("Two."), segment("Three.")},
	}}}
	v.Make([]editor.Edit{
		{Block: "b", From: 3, To: 6, Old: "...", New: "…"},
		{Block: "b", From: 7, To: 10, Old: "Two", New: "Twenty"},
	})
	b := &v.Blocks[0]
	var got []string
	for _, s := range b.Segments {
		got = append(got, b.Text()[s.Start:s.End])
	}
	if want := []string{"One…", "Twenty.", "Three."}; !reflect.DeepEqual(got, want) {
		t.Errorf("segments are %q, want %q", got, want)
	}
}
