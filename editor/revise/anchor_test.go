package revise_test

import (
	"testing"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/editor/revise"
)

func TestAnchorsHoldOn(t *testing.T) {
	at := func(block, offset int) func(*revise.Text) {
		return func(t *revise.Text) { t.Select(revise.At(revise.Pos{Block: block, Offset: offset})) }
	}
	const story = "p a one two three\np b four" // "two" is held
	for _, c := range []struct {
		name  string
		deeds []func(*revise.Text)
		want  string
	}{
		{"written before", []func(*revise.Text){at(0, 0), types("x ")}, "two"},
		{"written at its begin", []func(*revise.Text){at(0, 4), types("x")}, "two"},
		{"written at its end", []func(*revise.Text){at(0, 7), types("x")}, "two"},
		{"written inside", []func(*revise.Text){at(0, 5), types("x")}, "txwo"},
		{"divided before", []func(*revise.Text){at(0, 2), (*revise.Text).Enter}, "two"},
		{"divided inside", []func(*revise.Text){at(0, 6), (*revise.Text).Enter}, "tw"},
		{"a paragraph before", []func(*revise.Text){at(0, 0), (*revise.Text).Enter}, "two"},
		{"its block joined to another", []func(*revise.Text){
			func(t *revise.Text) { t.MoveBlocks(0, 1, 2) }, at(1, 0), (*revise.Text).Backspace,
		}, "two"},
		{"half of it gone", []func(*revise.Text){
			func(t *revise.Text) {
				t.Select(revise.Selection{Anchor: revise.Pos{Offset: 2}, Caret: revise.Pos{Offset: 5}})
			}, (*revise.Text).Delete,
		}, "wo"},
		{"all of it gone", []func(*revise.Text){
			func(t *revise.Text) {
				t.Select(revise.Selection{Anchor: revise.Pos{Offset: 2}, Caret: revise.Pos{Offset: 8}})
			}, (*revise.Text).Delete,
		}, ""},
		{"its block gone", []func(*revise.Text){func(t *revise.Text) { t.RemoveBlocks(0, 1) }}, ""},
		{"in bold", []func(*revise.Text){
			func(t *revise.Text) {
				t.Select(revise.Selection{Anchor: revise.Pos{Offset: 2}, Caret: revise.Pos{Offset: 6}})
			}, func(t *revise.Text) { t.Toggle(revise.Bold) },
		}, "two"},
		{"fixes round it", []func(*revise.Text){func(t *revise.Text) {
			t.Make([]editor.Edit{
				{Block: "a", From: 0, To: 3, Old: "one", New: "1"},
				{Block: "a", From: 8, To: 13, Old: "three", New: "3"},
			})
		}}, "two"},
		{"replaced", []func(*revise.Text){func(t *revise.Text) {
			t.ReplaceAll(revise.Query{Text: "two"}, "twenty")
		}}, "twenty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := open(t, story, editor.English)
			a := text.Hold(revise.Range{From: revise.Pos{Offset: 4}, To: revise.Pos{Offset: 7}})
			for _, deed := range c.deeds {
				deed(text)
			}
			if got := saidAt(text, a); got != c.want {
				t.Errorf("holds %q, want %q", got, c.want)
			}
			for text.Undo() {
			}
			if got := saidAt(text, a); got != "two" {
				t.Errorf("holds %q when all is undone", got)
			}
			text.Release(a)
			text.Select(revise.At(revise.Pos{}))
			text.Type("xx")
			if got := saidAt(text, a); got == "two" {
				t.Error("still holds on")
			}
		})
	}
}

// saidAt is what the words of an anchor say, "" when they are gone.
func saidAt(text *revise.Text, a *revise.Anchor) string {
	r, ok := text.Held(a)
	if !ok {
		return ""
	}
	return text.Plain(r.From.Block)[r.From.Offset:r.To.Offset]
}

func TestAnchorsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := revise.New(anyBlocks(t), editor.English, ids())
		other := revise.New(anyBlocks(t), editor.Russian, ids())
		revise.Bind(text, other)
		p := anyPos(t, text)
		a := text.Hold(revise.Range{From: p, To: text.BlockEnd(p)})
		was, held := text.Held(a)
		var kept revise.Fragment
		for range rapid.IntRange(1, 8).Draw(t, "deeds") {
			text.Select(revise.Selection{Anchor: anyPos(t, text), Caret: anyPos(t, text)})
			anyDeed(t, text, &kept)
			text.Held(a)
		}
		for text.Undo() {
		}
		if is, still := text.Held(a); is != was || still != held {
			t.Fatalf("holds %+v, %v; want %+v, %v", is, still, was, held)
		}
	})
}
