package editor_test

import (
	"reflect"
	"testing"

	"twofold/editor"
)

func TestStyleWords(t *testing.T) {
	first := editor.Style{Endings: editor.Ise}.WithWord(editor.English, "pump").WithWord(editor.Russian, "хашар")
	more := first.WithWord(editor.English, "aryk").WithWord(editor.English, "pump")
	want := editor.Style{Endings: editor.Ise, Words: map[editor.Lang][]string{
		editor.English: {"aryk", "pump"}, editor.Russian: {"хашар"},
	}}
	if !reflect.DeepEqual(more, want) {
		t.Errorf("%v, want %v", more, want)
	}
	if len(first.Words[editor.English]) != 1 {
		t.Error("adding a word changed the style it was added to")
	}
	less := more.WithoutWord(editor.Russian, "хашар").WithoutWord(editor.English, "canal")
	if !reflect.DeepEqual(less.Words, map[editor.Lang][]string{editor.English: {"aryk", "pump"}}) {
		t.Errorf("left: %v", less.Words)
	}
	if got := more.WithWords(editor.English, []string{"tandoor", "aryk", "tandoor"}).Words[editor.English]; !reflect.DeepEqual(
		got, []string{"aryk", "tandoor"}) {
		t.Errorf("written anew: %v", got)
	}
	if editor.Endings("yse").Validate() == nil || editor.Ise.Validate() != nil {
		t.Error("a way that is not known passes, or one that is does not")
	}
}
