package margin_test

import (
	"testing"

	"twofold/editor"
	"twofold/ui/kit/diff"
	"twofold/ui/margin"
)

func marked(runs []diff.Run) string {
	s := ""
	for _, r := range runs {
		if r.Change != 0 {
			s += "[" + r.Text + "]"
		} else {
			s += r.Text
		}
	}
	return s
}

func TestCompared(t *testing.T) {
	for _, c := range []struct{ name, before, after, old, now string }{
		{
			"a figure", "received 27,900 visitors", "received 31,400 visitors",
			"received [27,900] visitors", "received [31,400] visitors",
		},
		{"the same", "one two", "one two", "one two", "one two"},
		{"words added", "a c", "a b c", "a c", "a [b ]c"},
		{"everything new", "", "a b", "", "[a b]"},
		{"everything gone", "a b", "", "[a b]", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			old, now := margin.Halves(margin.Compared(editor.Plain(c.before), editor.Plain(c.after)))
			if marked(old) != c.old || marked(now) != c.now {
				t.Errorf("got %q and %q", marked(old), marked(now))
			}
		})
	}
}

func TestChangesFollowTheNewerState(t *testing.T) {
	block := func(id editor.BlockID, words string) editor.Block {
		return editor.Block{ID: id, Kind: editor.Paragraph, Spans: editor.Plain(words)}
	}
	old := &editor.Version{Blocks: []editor.Block{block("a", "one"), block("gone", "two"), block("c", "three")}}
	now := &editor.Version{Blocks: []editor.Block{block("new", "zero"), block("a", "one"), block("c", "four")}}
	got := ""
	for _, c := range margin.Changes(old, now) {
		got += string(c.Block) + ":" + marked(c.Runs) + " "
	}
	if want := "new:[zero] c:[three][four] gone:[two] "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
