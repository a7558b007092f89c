package revise_test

import (
	"testing"

	"twofold/editor"
	"twofold/editor/revise"
)

func TestFragments(t *testing.T) {
	copied := func(in string) revise.Fragment { return open(t, in, editor.English).Copy() }
	for _, c := range []struct {
		name     string
		fragment revise.Fragment
		in, want string
	}{
		{"words with formatting", copied("p a o⟨n**e**⟩"), "p a x|y", "p a xn**e|**y"},
		{"in place of a selection", copied("p a ⟨one⟩"), "p a x⟨y⟩z", "p a xone|z"},
		{
			"over blocks, into the middle", copied("p a o⟨ne\n- b two\np c th⟩ree"), "p d x|y",
			"p d xne\n- n2 two\np n3 th|y",
		},
		{
			"into an empty block, with the kind", copied("- a ⟨one\n- b two⟩"), "p d |",
			"- d one\n- n1 two|",
		},
		{"at the end", copied("p a ⟨one\np b two⟩"), "p d x|", "p d xone\np n1 two|"},
		{
			"a headline is a paragraph", copied("= h ⟨one\n~ s two⟩"), "p d |", "p d one\np n1 two|",
		},
		{
			"into the headline", copied("p a ⟨one\np b two⟩"), "= h |\n~ s x\np d y",
			"= h one\n~ s x\np n1 two|\np d y",
		},
		{
			"into a caption", copied("p a ⟨one\np b two⟩"), "@ i x|y", "@ i xoney\np n1 two|",
		},
		{"lines", revise.Lines("one\r\n\r\n  \ntwo\n"), "p d |", "p d one\np n1 two|"},
		{"one line", revise.Lines("one\n"), "p d x|y", "p d xone|y"},
		{
			"Markdown", revise.Markdown("## A\nb **c**\n- d\n* [e](x:1)\n12. f\n> g"), "p d |",
			"# d A\np n1 b **c**\n- n2 d\n- n3 [e](x:1)\n1 n4 f\n> n5 g|",
		},
		{"nothing", revise.Lines(" \n"), "p d x|y", "p d x|y"},
	} {
		t.Run(c.name, func(t *testing.T) {
			does(t, editor.English, c.in, func(t *revise.Text) { t.Paste(c.fragment) }, c.want)
		})
	}
}

func TestAFragmentIsPlainText(t *testing.T) {
	text := open(t, "= h o⟨n**e**\np a two\np b th⟩ree", editor.English)
	if got := text.Copy().Plain(); got != "ne\ntwo\nth" {
		t.Errorf("%q", got)
	}
	if got := text.CopyBlocks(1, 3).Plain(); got != "two\nthree" {
		t.Errorf("blocks: %q", got)
	}
	if !open(t, "p a o|ne", editor.English).Copy().Empty() {
		t.Error("nothing selected is copied as something")
	}
}

func TestCutWordsCanBePasted(t *testing.T) {
	does(t, editor.English, "p a o⟨ne\np b t⟩wo", func(t *revise.Text) {
		f := t.Cut()
		t.Select(revise.At(t.End()))
		t.Paste(f)
	}, "p a owone\np n1 t|")
}

func TestBlocksFromAnotherStory(t *testing.T) {
	from := open(t, "+ a one\np b/a two|", editor.English)
	f := from.CopyBlocks(0, 2)
	does(t, editor.English, "p a x|\np c y", func(t *revise.Text) { t.Paste(f) },
		"p a x\n+ n1 ⟨one\np b/n1 two⟩\np c y")
}
